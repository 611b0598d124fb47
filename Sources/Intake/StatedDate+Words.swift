import Foundation
import Model

extension StatedDate {
    /// A date as feeds, servers and spreadsheets write it: ISO 8601, also with a blank for the `T`, or as in RFC 822 (section 5), with or
    /// without its weekday, comma, seconds and zone, and with two digits for the year; in digits (14.03.2031, 3/14/2031, 20310314); or as seconds or
    /// milliseconds since 1970. Nil for anything else, and for 3/4/2031 where the order is not known; a zone that is not known is left out.
    static func publication(fromWords words: String, isDayFirst: Bool? = nil, because: String = "the input states it") -> PublicationDate? {
        guard let value = iso(words, isDayFirst: isDayFirst) else { return nil }
        return PublicationDate(value: value, basis: .stated, because: because)
    }

    /// The same date as ISO 8601.
    static func iso(_ words: String, isDayFirst: Bool? = nil) -> String? {
        guard let trimmed = Metadata.filled(words), trimmed.utf8.count < longest else { return nil }
        if publication(trimmed) != nil { return trimmed }
        let parts = trimmed.split { $0.isWhitespace || $0 == "," }
        if parts.count >= 2, publication(String(parts[0])) != nil, parts[0].utf8.count == 10 {
            let joined = "\(parts[0])T\(parts[1])" + (parts.count > 2 ? zone(parts[2]) ?? "" : "")
            return publication(joined) == nil ? String(parts[0]) : joined
        }
        return rfc822(parts) ?? inDigits(trimmed, isDayFirst)
    }

    /// The order of day and month that a date in digits shows; nil for any other words.
    static func isDayFirst(_ words: String) -> Bool? {
        let numbers = words.split(maxSplits: 3) { !ASCII.isDigit($0.utf8.first ?? 0) }.prefix(3).compactMap { Int($0) }
        guard numbers.count == 3, numbers[0] <= 31, numbers[1] <= 31, (numbers[0] > 12) != (numbers[1] > 12), iso(words) != nil else {
            return nil
        }
        return numbers[0] > 12
    }

    private static func inDigits(_ words: String, _ isDayFirst: Bool?) -> String? {
        guard words.utf8.first.map(ASCII.isDigit) ?? false else { return nil }
        guard words.utf8.allSatisfy(ASCII.isDigit), let count = Int(words), words.utf8.count >= 9 else {
            return PageDate.iso(words, isDayFirst: isDayFirst)
        }
        let seconds = words.utf8.count >= 12 ? count / 1_000 : count
        guard epochSeconds.contains(seconds) else { return nil }
        let clock = seconds % 86_400
        let day = CalendarDate(dayNumber: seconds / 86_400).iso
        return "\(day)T\((clock / 3_600).padded()):\((clock / 60 % 60).padded()):\((clock % 60).padded())Z"
    }

    /// 1990 to 2100: other numbers are more likely something else.
    private static let epochSeconds = 631_152_000..<4_102_444_800

    /// In bytes. No date is longer.
    private static let longest = 80

    /// `[Wed,] 29 Dec 2021 [18:05[:00]] [+0100]`, also with the month before the day.
    private static func rfc822(_ parts: [Substring]) -> String? {
        var rest = parts[...]
        if let first = rest.first, month(first) == nil, !(first.utf8.first.map(ASCII.isDigit) ?? false) { rest = rest.dropFirst() }
        // "29-Dec-2021", as RFC 850 writes it.
        let fields = rest.first?.split(separator: "-") ?? []
        if fields.count == 3, month(fields[1]) != nil { rest = (fields + rest.dropFirst())[...] }
        guard rest.count >= 3 else { return nil }
        var date = Array(rest.prefix(3))
        if month(date[0]) != nil { date.swapAt(0, 1) }
        guard let day = Int(date[0].prefix { $0.isASCII && $0.isNumber }), let month = month(date[1]), let year = year(date[2]),
            let calendar = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        rest = rest.dropFirst(3)
        guard let clock = rest.first.flatMap(clock) else { return calendar.iso }
        let zone = rest.dropFirst().first.flatMap(zone) ?? ""
        return calendar.iso + "T" + clock + zone
    }

    /// Years of two digits are those of RFC 2822, section 4.3.
    private static func year(_ word: Substring) -> Int? {
        guard let number = Int(word), number >= 0 else { return nil }
        switch word.utf8.count {
        case 2: return number < 50 ? 2000 + number : 1900 + number
        case 4: return number
        default: return nil
        }
    }

    /// `18:05:00` or `18:05`, with the hour in two digits.
    private static func clock(_ word: Substring) -> String? {
        var fields = word.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(fields.count) else { return nil }
        if fields[0].utf8.count == 1 { fields[0] = "0" + fields[0] }
        let clock = fields.joined(separator: ":")
        return publication("2000-01-01T" + clock) == nil ? nil : clock
    }

    /// `+01:00` of `+0100`, `+1:00`, `GMT+1`, `GMT`, `CET`.
    private static func zone(_ word: Substring) -> String? {
        if let known = zones[word.lowercased()] { return known }
        var digits = word[...]
        for name in ["GMT", "UTC"] where digits.uppercased().hasPrefix(name) { digits = digits.dropFirst(name.count) }
        guard let sign = digits.first, sign == "+" || sign == "-" else { return nil }
        var numbers = digits.dropFirst().filter { $0 != ":" }
        if numbers.utf8.count == 1 || numbers.utf8.count == 3 { numbers = "0" + numbers }
        if numbers.utf8.count == 2 { numbers += "00" }
        let zone = "\(sign)\(numbers.prefix(2)):\(numbers.dropFirst(2))"
        return publication("2000-01-01T00:00" + zone) == nil ? nil : zone
    }

    private static func month(_ word: Substring) -> Int? {
        let name = word.lowercased()
        return name.indices.lazy.compactMap { DateNames.months[String(name[...$0])] }.first
    }

    private static let zones = DateNames.zones(ofFeeds: true)
}
