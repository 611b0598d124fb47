import Model

/// The one date that a page prints for readers in lines of their own near its article: "14 May 2025", "Published on: 15 August 2025".
struct PrintedDate {
    /// As ISO 8601; nil where there is none, or several.
    let iso: String?

    /// `date` reads words in the order of day and month that the page has. Lines that tell of a change are passed over. O(length of the lines).
    init(_ lines: [String], date: (String) -> String?) {
        let dates = lines.filter(Self.isDateAlone).compactMap(date)
        let days = Set(dates.map { $0.prefix(Self.dayLength) })
        iso = days.count == 1 ? dates.first : nil
    }

    /// The date where readers see an earlier one than programs are told: the page was moved or sent out again since. A day apart is a time zone.
    func before(_ stated: String) -> String? {
        guard let iso, let printed = Self.day(iso), let told = Self.day(stated), printed.dayNumber + 1 < told.dayNumber else { return nil }
        return iso
    }

    private static func isDateAlone(_ line: String) -> Bool {
        let words = PlainWords.words(line)
        guard words.contains(where: { $0.start == .digit }), (1...longest).contains(words.count) else { return false }
        return !line.lowercased().split { !$0.isLetter }.contains { PostingLine.isUpdate(String($0)) }
    }

    private static func day(_ iso: String) -> CalendarDate? { CalendarDate(iso: String(iso.prefix(dayLength))) }

    /// In words: "Published on Wednesday, 14 May 2025".
    private static let longest = 6
    /// In bytes: `2025-05-14`.
    private static let dayLength = 10
}
