extension CalendarTime {
    /// Reads a TIMEX3 value or a single EDTF time; nil for anything else, and for times that the calendar does not have. O(length).
    public init?(_ text: some StringProtocol) {
        let all = Array(text.utf8)
        let bytes = all.filter { Self.qualifier($0) == nil }
        guard bytes.count >= 2, let value = Self.value(bytes[...]) else { return nil }
        let marks = Set(all.compactMap(Self.qualifier))
        self.init(value, qualifier: marks.count > 1 ? .both : marks.first)
    }

    private static func value(_ bytes: ArraySlice<UInt8>) -> Value? {
        guard let split = bytes.firstIndex(of: UInt8(ascii: "T")) else { return date(bytes) }
        guard case .day(let day) = date(bytes[..<split]) else { return nil }
        return time(bytes[(split + 1)...], on: day)
    }

    private static func date(_ bytes: ArraySlice<UInt8>) -> Value? {
        guard bytes.count >= 4, let year = number(bytes.prefix(4)) else { return decadeOrCentury(bytes) }
        guard year > 0 else { return nil }
        if bytes.count == 4 { return .year(year) }
        let rest = bytes.dropFirst(5)
        guard let first = rest.first, bytes[bytes.startIndex + 4] == UInt8(ascii: "-") else { return nil }
        if first == UInt8(ascii: "W"), rest.count >= 3 { return week(rest.dropFirst(), of: year) }
        if rest.count == 5 { return day(rest, of: year) }
        guard rest.count == 2 else { return nil }
        if let second = number(rest) { return part(second, of: year) }
        return lettered(first, rest[rest.startIndex + 1], of: year)
    }

    /// `12-30`.
    private static func day(_ rest: ArraySlice<UInt8>, of year: Int) -> Value? {
        guard rest[rest.startIndex + 2] == UInt8(ascii: "-"), let month = number(rest.prefix(2)), let day = number(rest.suffix(2)) else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day).map(Value.day)
    }

    /// The two digits behind a year: a month, or EDTF's codes of longer parts (ISO 8601-2:2019, 4.8).
    private static func part(_ code: Int, of year: Int) -> Value? {
        switch code {
        case 1...12: .month(year: year, month: code)
        case 21...24: .season(year: year, season: code - 20)
        case 33...36: .quarter(year: year, quarter: code - 32)
        case 40...41: .halfYear(year: year, half: code - 39)
        default: nil
        }
    }

    /// TIMEX3's `SP`, `SU`, `FA` (also `AU`), `WI`, `Q1` and `H2`.
    private static func lettered(_ first: UInt8, _ second: UInt8, of year: Int) -> Value? {
        switch (Character(Unicode.Scalar(first)), Character(Unicode.Scalar(second))) {
        case ("S", "P"): return .season(year: year, season: 1)
        case ("S", "U"): return .season(year: year, season: 2)
        case ("F", "A"), ("A", "U"): return .season(year: year, season: 3)
        case ("W", "I"): return .season(year: year, season: 4)
        case ("Q", "1"..."4"): return .quarter(year: year, quarter: Int(second - 0x30))
        case ("H", "1"..."2"): return .halfYear(year: year, half: Int(second - 0x30))
        default: return nil
        }
    }

    /// What stands behind the `W`: `51`, `51-WE`, `51-4`.
    private static func week(_ rest: ArraySlice<UInt8>, of year: Int) -> Value? {
        guard let week = number(rest.prefix(2)), (1...53).contains(week), let fourth = CalendarDate(year: year, month: 1, day: 4) else {
            return nil
        }
        let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
        guard monday.isoWeek == (year, week) else { return nil }
        let tail = rest.dropFirst(2)
        if tail.isEmpty { return .week(monday) }
        if tail.elementsEqual("-WE".utf8) { return .weekend(monday.adding(days: 5)) }
        guard tail.count == 2, tail.first == UInt8(ascii: "-"), let weekday = number(tail.suffix(1)), (1...7).contains(weekday) else {
            return nil
        }
        return .day(monday.adding(days: weekday - 1))
    }

    /// `199`, `199X`, `19`, `19XX`.
    private static func decadeOrCentury(_ bytes: ArraySlice<UInt8>) -> Value? {
        let digits = bytes.prefix { $0 != UInt8(ascii: "X") }
        let unknown = bytes.count - digits.count
        guard let start = number(digits), unknown == 0 || bytes.count == 4, bytes.suffix(unknown).allSatisfy({ $0 == UInt8(ascii: "X") })
        else { return nil }
        switch digits.count {
        case 3: return .decade(start * 10)
        case 2: return .century(start * 100)
        default: return nil
        }
    }

    /// `15`, `15:30`, `15:30:00Z`, `15:30-05:00`, or the code of a part of the day.
    private static func time(_ bytes: ArraySlice<UInt8>, on day: CalendarDate) -> Value? {
        guard let hour = number(bytes.prefix(2)), bytes.count >= 2 else {
            return PartOfDay(rawValue: String(decoding: bytes, as: UTF8.self)).map { .partOfDay(day, $0) }
        }
        var rest = bytes.dropFirst(2)
        var minute = 0
        if rest.first == UInt8(ascii: ":") {
            guard let stated = number(rest.dropFirst().prefix(2)), rest.count >= 3, stated < 60 else { return nil }
            minute = stated
            // Seconds and their parts are finer than anything that is told here.
            rest = rest.dropFirst(3).drop { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || isDigit($0) }
        }
        let total = hour * 60 + minute
        guard total <= 24 * 60 else { return nil }
        if rest.isEmpty { return .clock(day, minute: total, offset: nil) }
        return offset(rest).map { .clock(day, minute: total, offset: $0) }
    }

    /// `Z`, `+01:00`, `-0530`, `+01`, in minutes.
    private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        guard let sign = zone.first else { return nil }
        if zone.elementsEqual("Z".utf8) { return 0 }
        let digits = zone.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), digits.count == 2 || digits.count == 4,
            let hours = number(digits.prefix(2)), let minutes = digits.count == 4 ? number(digits.suffix(2)) : 0, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }

    private static func qualifier(_ byte: UInt8) -> Qualifier? {
        switch byte {
        case UInt8(ascii: "~"): .approximate
        case UInt8(ascii: "?"): .uncertain
        case UInt8(ascii: "%"): .both
        default: nil
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// The value of at most four digits; nil when there are none or anything else is among them.
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 4 else { return nil }
        var value = 0
        for byte in bytes {
            guard isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
