import Foundation
import Model

/// Dates as readers read them: "29 December 2021", "20–26 December 2021", "30 December 2021, 15:30 (UTC−5)".
enum DateWords {
    /// The words of an EDTF or TIMEX3 value, or nil when it is no time of the calendar. A day without its year (`XXXX-11-13`) is "13 November,
    /// year not stated", and `XXXX-XX-XX` is "date not stated".
    static func words(_ value: String) -> String? {
        if value == "XXXX-XX-XX" { return "date not stated" }
        if value.hasPrefix("XXXX-"), let day = CalendarDate(iso: "2000" + value.dropFirst("XXXX".count).prefix("-11-13".count)) {
            return "\(day.day) \(month(day.month)), year not stated"
        }
        guard let span = TimeSpan(edtf: value) else { return nil }
        return words(span) + (span.isApproximate ? " (about)" : "")
    }

    /// The words of a stretch of days: "29–30 December 2021".
    static func words(from: CalendarDate, through: CalendarDate) -> String {
        if from == through { return day(from) }
        if from.year != through.year { return "\(day(from)) – \(day(through))" }
        if from.month != through.month { return "\(dayAndMonth(from)) – \(day(through))" }
        return "\(from.day)–\(day(through))"
    }

    /// The shortest words that still tell: "7 Dec", "Dec 2021", "1962".
    static func short(_ value: String, withYear: Bool) -> String? {
        guard let span = TimeSpan(edtf: value), let start = span.start ?? span.end else { return nil }
        if span.isInterval, let end = span.end, let first = span.start {
            let days = (CalendarDate(dayNumber: first.days.lowerBound), CalendarDate(dayNumber: end.days.upperBound))
            let isOneMonth = days.0.month == days.1.month && days.0.year == days.1.year
            let head = isOneMonth ? "\(days.0.day)" : "\(days.0.day) \(shortMonth(days.0.month))"
            return "\(head)–\(days.1.day) \(shortMonth(days.1.month))" + (withYear ? " \(days.1.year)" : "")
        }
        switch start.value {
        case .clock(let day, _, _), .partOfDay(let day, _), .day(let day):
            return "\(day.day) \(shortMonth(day.month))" + (withYear ? " \(day.year)" : "")
        case .week(let monday):
            return short("\(monday.iso)/\(monday.adding(days: 6).iso)", withYear: withYear)
        case .weekend(let saturday):
            return short("\(saturday.iso)/\(saturday.adding(days: 1).iso)", withYear: withYear)
        case .month(let year, let month): return "\(shortMonth(month)) \(year)"
        default: return words(start)
        }
    }

    private static func words(_ span: TimeSpan) -> String {
        guard span.isInterval else { return span.start.map(words) ?? "" }
        guard let start = span.start else { return "until " + (span.end.map(words) ?? "") }
        guard let end = span.end else { return "from \(words(start)) on" }
        switch (start.value, end.value) {
        case (.day(let first), .day(let last)): return words(from: first, through: last)
        case (.month(let year, let first), .month(let other, let last)) where year == other: return "\(month(first))–\(month(last)) \(year)"
        case (.year(let first), .year(let last)): return "\(first)–\(last)"
        default: return "\(words(start)) – \(words(end))"
        }
    }

    private static func words(_ time: CalendarTime) -> String {
        switch time.value {
        case .clock(let date, let minute, let offset):
            let clock = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
            return "\(day(date)), \(clock)" + (offset.map { " (\(zone($0)))" } ?? "")
        case .partOfDay(let date, let part): return "\(day(date)), \(part)"
        case .day(let date): return day(date)
        case .week(let monday): return words(from: monday, through: monday.adding(days: 6))
        case .weekend(let saturday): return words(from: saturday, through: saturday.adding(days: 1))
        case .month(let year, let number): return "\(month(number)) \(year)"
        case .season(let year, let season): return "\(seasons[season - 1]) \(year)"
        case .quarter(let year, let quarter): return "\(ordinals[quarter - 1]) quarter of \(year)"
        case .halfYear(let year, let half): return "\(ordinals[half - 1]) half of \(year)"
        case .year(let year): return "\(year)"
        case .decade(let year), .century(let year): return "\(year)s"
        }
    }

    private static func zone(_ offset: Int) -> String {
        guard offset != 0 else { return "UTC" }
        let minutes = abs(offset) % 60
        return "UTC\(offset < 0 ? "−" : "+")\(abs(offset) / 60)" + (minutes == 0 ? "" : ":\(minutes < 10 ? "0" : "")\(minutes)")
    }

    /// "20 December 2021".
    static func day(_ date: CalendarDate) -> String { "\(date.day) \(month(date.month)) \(date.year)" }

    /// "20 December".
    static func dayAndMonth(_ date: CalendarDate) -> String { "\(date.day) \(month(date.month))" }

    /// "December 2021".
    static func month(_ date: CalendarDate) -> String { "\(month(date.month)) \(date.year)" }

    private static func month(_ number: Int) -> String { months[number - 1] }

    private static func shortMonth(_ number: Int) -> String { shortMonths[number - 1] }

    // The calendar's own words come from CLDR, by way of Foundation.
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = Locale(identifier: "en_US_POSIX")
        return calendar
    }()
    private static let months = calendar.monthSymbols
    private static let shortMonths = calendar.shortMonthSymbols
    private static let seasons = ["spring", "summer", "autumn", "winter"]
    private static let ordinals = ["first", "second", "third", "fourth"]
}
