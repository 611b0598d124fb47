import Model

/// A point or stretch of the calendar, as EDTF (ISO 8601-2) or TIMEX3 writes it: `2021-12-07`, `2021-12~`, `2021-W51`, `2021-12-30T15:30-05:00`.
struct CalendarTime: Sendable, Hashable {
    /// What is stated, down to its finest part.
    enum Value: Sendable, Hashable {
        /// `offset` is in minutes east of UTC; nil where no zone is given.
        case clock(CalendarDate, hour: Int, minute: Int, offset: Int?)
        /// TIMEX3 part of a day: `MO`, `MI`, `AF`, `EV`, `NI`.
        case partOfDay(CalendarDate, String)
        case day(CalendarDate)
        /// The Monday of an ISO 8601 week.
        case week(CalendarDate)
        case month(year: Int, month: Int)
        /// 1 is spring.
        case season(year: Int, season: Int)
        case quarter(year: Int, quarter: Int)
        case year(Int)
        /// By its first year.
        case decade(Int)
        /// By its first year.
        case century(Int)
    }

    var value: Value
    /// Qualified by `~`, `?` or `%`.
    var isApproximate: Bool

    /// Nil for text that is no time of the calendar.
    init?(_ text: Substring) {
        isApproximate = text.contains { "~?%".contains($0) }
        let parts = text.filter { !"~?%".contains($0) }.split(separator: "T", maxSplits: 1)
        guard let date = parts.first.flatMap({ Self.date($0) }) else { return nil }
        if parts.count == 2, case .day(let day) = date {
            guard let time = Self.time(parts[1], on: day) else { return nil }
            value = time
        } else {
            value = date
        }
    }

    /// The days it covers, as day numbers.
    var days: ClosedRange<Int> {
        switch value {
        case .clock(let day, _, _, _), .partOfDay(let day, _), .day(let day): day.dayNumber...day.dayNumber
        case .week(let monday): monday.dayNumber...monday.dayNumber + 6
        case .month(let year, let month): Self.months(year, month, count: 1)
        case .season(let year, let season): Self.months(year, season * 3, count: 3)
        case .quarter(let year, let quarter): Self.months(year, quarter * 3 - 2, count: 3)
        case .year(let year): Self.months(year, 1, count: 12)
        case .decade(let year): Self.months(year, 1, count: 120)
        case .century(let year): Self.months(year, 1, count: 1_200)
        }
    }

    private static func months(_ year: Int, _ month: Int, count: Int) -> ClosedRange<Int> {
        guard let first = CalendarDate(year: year, month: month, day: 1) else { return 0...0 }
        return first.dayNumber...first.adding(months: count).dayNumber - 1
    }

    private static func date(_ text: Substring) -> Value? {
        if let day = CalendarDate(iso: String(text)) { return .day(day) }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2 else { return nil }
        if parts.count == 1 {
            if first.count == 4, let year = number(first) { return .year(year) }
            let digits = first.prefix { $0 != "X" }
            guard first.count == digits.count || first.count == 4, let start = number(digits) else { return nil }
            if digits.count == 3 { return .decade(start * 10) }
            return digits.count == 2 ? .century(start * 100) : nil
        }
        guard first.count == 4, let year = number(first) else { return nil }
        let second = parts[1]
        if second.hasPrefix("W"), let week = number(second.dropFirst()) { return monday(year, week).map(Value.week) }
        if second.hasPrefix("Q"), let quarter = number(second.dropFirst()), (1...4).contains(quarter) {
            return .quarter(year: year, quarter: quarter)
        }
        if let season = ["SP", "SU", "FA", "WI"].firstIndex(of: second) { return .season(year: year, season: season + 1) }
        guard second.count == 2, let month = number(second) else { return nil }
        switch month {
        case 1...12: return .month(year: year, month: month)
        case 21...24: return .season(year: year, season: month - 20)
        case 33...36: return .quarter(year: year, quarter: month - 32)
        default: return nil
        }
    }

    private static func monday(_ year: Int, _ week: Int) -> CalendarDate? {
        guard (1...53).contains(week), let fourth = CalendarDate(year: year, month: 1, day: 4) else { return nil }
        let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
        return monday.isoWeek.week == week ? monday : nil
    }

    private static func time(_ text: Substring, on day: CalendarDate) -> Value? {
        if ["MO", "MI", "AF", "EV", "NI"].contains(text) { return .partOfDay(day, String(text)) }
        let clock = text.prefix { $0.isASCII && $0.isNumber || $0 == ":" }.split(separator: ":")
        let zone = text.drop { $0.isASCII && $0.isNumber || $0 == ":" || $0 == "." }
        guard let hour = clock.first.flatMap(number), (0...24).contains(hour) else { return nil }
        let minute = clock.count > 1 ? number(clock[1]) ?? 0 : 0
        return .clock(day, hour: hour, minute: minute, offset: offset(zone))
    }

    private static func offset(_ zone: Substring) -> Int? {
        if zone == "Z" { return 0 }
        let parts = zone.dropFirst().split(separator: ":")
        guard zone.hasPrefix("+") || zone.hasPrefix("-"), let hours = parts.first.flatMap(number) else { return nil }
        let minutes = hours * 60 + (parts.count > 1 ? number(parts[1]) ?? 0 : 0)
        return zone.hasPrefix("-") ? -minutes : minutes
    }

    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}

/// One time, or an interval of two of which one may be open.
struct TimeSpan: Sendable, Hashable {
    var start: CalendarTime?
    var end: CalendarTime?
    var isInterval: Bool

    /// Reads `2021-12-20/2021-12-26`, `2021-12/..`, or a single time; nil for anything else.
    init?(edtf: String) {
        let sides = edtf.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        isInterval = sides.count == 2
        start = sides.first.flatMap { CalendarTime($0) }
        end = isInterval ? CalendarTime(sides[1]) : start
        let isOpen = { (side: Substring) in side.isEmpty || side == ".." }
        guard start != nil || end != nil else { return nil }
        if isInterval, start == nil && !isOpen(sides[0]) || end == nil && !isOpen(sides[1]) { return nil }
        if let start, let end, end.days.upperBound < start.days.lowerBound { return nil }
    }

    /// The days it covers; an open side is cut to the day that is known.
    var days: ClosedRange<Int> {
        let first = start?.days ?? end?.days ?? 0...0
        let last = end?.days ?? first
        return first.lowerBound...max(first.lowerBound, last.upperBound)
    }
}
