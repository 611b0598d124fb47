import Model

/// The day that a state of the site is of; what the history file counts builds by. States without a day come before all others.
struct StateDay: Hashable, Comparable, Sendable {
    /// A `CalendarDate.dayNumber`.
    private let number: Int

    /// Of a site in which nothing is dated.
    static let undated = StateDay(number: .min)

    private init(number: Int) { self.number = number }

    /// The state of a day in a year of four digits; that of none for any other.
    init(_ day: CalendarDate?) { number = day.flatMap { (0...9_999).contains($0.year) ? $0.dayNumber : nil } ?? .min }

    /// Reads what `text` gives; nil for anything else.
    init?(text: some StringProtocol) {
        guard text != "undated" else {
            self = .undated
            return
        }
        guard let date = CalendarDate(iso: String(text)) else { return nil }
        self.init(date)
    }

    /// Nil where the state has no day.
    var date: CalendarDate? { self == .undated ? nil : CalendarDate(dayNumber: number) }

    /// `2031-05-08`.
    var text: String { date?.iso ?? "undated" }

    static func < (left: StateDay, right: StateDay) -> Bool { left.number < right.number }
}
