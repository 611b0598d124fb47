import Model

/// Reads the forms of TIMEX3 values that name a stretch of the calendar (TimeML 1.2.1, section 2.2.1, after ISO 8601).
enum TimexParser {
    struct Result {
        var unit: TimexInterval.Unit
        var days: ClosedRange<Int>
        var minute: Int?
        var utcOffset: Int?
    }

    /// Nil for anything that is no such value.
    static func parse(_ value: String) -> Result? {
        let bytes = Array(value.utf8)
        if let split = bytes.firstIndex(of: UInt8(ascii: "T")), split == 10 {
            return time(bytes[(split + 1)...], on: CalendarDate(iso: String(decoding: bytes[..<split], as: UTF8.self)))
        }
        if bytes.count < 4 || bytes[2] == UInt8(ascii: "X") || bytes[3] == UInt8(ascii: "X") { return decadeOrCentury(bytes) }
        guard let year = number(bytes[0..<4]), year > 0 else { return nil }
        if bytes.count == 4 { return years(from: year, count: 1, unit: .year) }
        guard bytes[4] == UInt8(ascii: "-") else { return nil }
        return part(bytes[5...], of: year, value: value)
    }

    private static func part(_ rest: ArraySlice<UInt8>, of year: Int, value: String) -> Result? {
        let rest = Array(rest)
        guard let first = rest.first else { return nil }
        switch (first, rest.count) {
        case (UInt8(ascii: "W"), 3...):
            return week(rest, of: year)
        case (UInt8(ascii: "Q"), 2):
            guard let quarter = number(rest[1...]), (1...4).contains(quarter) else { return nil }
            return months(from: quarter * 3 - 2, count: 3, of: year, unit: .quarter)
        case (UInt8(ascii: "H"), 2):
            guard let half = number(rest[1...]), (1...2).contains(half) else { return nil }
            return months(from: half * 6 - 5, count: 6, of: year, unit: .halfYear)
        case (_, 2):
            if let month = number(rest[...]) { return months(from: month, count: 1, of: year, unit: .month) }
            return season(String(decoding: rest, as: UTF8.self), of: year)
        case (_, 5):
            guard let day = CalendarDate(iso: value)?.dayNumber else { return nil }
            return Result(unit: .day, days: day...day)
        default:
            return nil
        }
    }

    /// `W51`, `W51-WE`, `W51-4`.
    private static func week(_ rest: [UInt8], of year: Int) -> Result? {
        guard let week = number(rest[1..<3]), (1...53).contains(week), let fourth = CalendarDate(year: year, month: 1, day: 4) else {
            return nil
        }
        let monday = fourth.dayNumber - (fourth.weekday - 1) + (week - 1) * 7
        switch String(decoding: rest[3...], as: UTF8.self) {
        case "": return Result(unit: .week, days: monday...(monday + 6))
        case "-WE": return Result(unit: .weekend, days: (monday + 5)...(monday + 6))
        default:
            guard rest.count == 5, let weekday = number(rest[4...]), (1...7).contains(weekday) else { return nil }
            return Result(unit: .day, days: (monday + weekday - 1)...(monday + weekday - 1))
        }
    }

    private static func season(_ code: String, of year: Int) -> Result? {
        switch code {
        case "SP": months(from: 3, count: 3, of: year, unit: .season)
        case "SU": months(from: 6, count: 3, of: year, unit: .season)
        case "FA", "AU": months(from: 9, count: 3, of: year, unit: .season)
        case "WI": months(from: 12, count: 3, of: year, unit: .season)
        default: nil
        }
    }

    /// `15:30`, `15:30:00Z`, `15:30-05:00`, `15`, or a part of the day such as `EV`.
    private static func time(_ rest: ArraySlice<UInt8>, on day: CalendarDate?) -> Result? {
        guard let day = day?.dayNumber else { return nil }
        var result = Result(unit: .partOfDay, days: day...day)
        let rest = Array(rest)
        guard rest.count >= 2, let hour = number(rest[0..<2]), hour <= 24 else { return rest.isEmpty ? nil : result }
        result.unit = .minute
        result.minute = hour * 60
        if rest.count >= 5, rest[2] == UInt8(ascii: ":"), let minute = number(rest[3..<5]), minute < 60 {
            result.minute = hour * 60 + minute
        }
        if rest.last == UInt8(ascii: "Z") {
            result.utcOffset = 0
        } else if let sign = rest.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }), rest.count == sign + 6,
            let hours = number(rest[(sign + 1)..<(sign + 3)]), let minutes = number(rest[(sign + 4)...])
        {
            result.utcOffset = (hours * 60 + minutes) * (rest[sign] == UInt8(ascii: "-") ? -1 : 1)
        }
        return result
    }

    /// `199`, `199X`, `19`, `19XX`.
    private static func decadeOrCentury(_ bytes: [UInt8]) -> Result? {
        let digits = bytes.prefix { $0 != UInt8(ascii: "X") }
        guard let start = number(digits), bytes[digits.count...].allSatisfy({ $0 == UInt8(ascii: "X") }) else { return nil }
        switch digits.count {
        case 3: return years(from: start * 10, count: 10, unit: .decade)
        case 2: return years(from: start * 100, count: 100, unit: .century)
        default: return nil
        }
    }

    private static func years(from year: Int, count: Int, unit: TimexInterval.Unit) -> Result? {
        guard let first = CalendarDate(year: year, month: 1, day: 1), let last = CalendarDate(year: year + count - 1, month: 12, day: 31)
        else { return nil }
        return Result(unit: unit, days: first.dayNumber...last.dayNumber)
    }

    private static func months(from month: Int, count: Int, of year: Int, unit: TimexInterval.Unit) -> Result? {
        guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
        return Result(unit: unit, days: first.dayNumber...(first.adding(months: count).dayNumber - 1))
    }

    /// The value of ASCII digits; nil when there are none or anything else is among them.
    private static func number(_ bytes: some Collection<UInt8>) -> Int? {
        guard !bytes.isEmpty else { return nil }
        return bytes.reduce(0 as Int?) { value, byte in
            guard let value, (0x30...0x39).contains(byte) else { return nil }
            return value * 10 + Int(byte - 0x30)
        }
    }
}
