import Model

/// A publication date as the input states it: a day, a minute or second with its zone, a month or a year of ISO 8601, also with the marks
/// of EDTF (ISO 8601-2) for what is approximate or uncertain.
enum StatedDate {
    /// What to do about a date that cannot be read.
    static let hint = "write it as 2021-12-29, 2021-12-29T18:05:00+01:00 or 2021-12"

    /// The date, or nil when the value is none or names a day that does not exist.
    static func publication(_ value: String) -> PublicationDate? {
        guard isDate(value) else { return nil }
        return PublicationDate(value: value, basis: .stated, because: "the input states it")
    }

    private static func isDate(_ value: String) -> Bool {
        var bytes = Array(value.utf8)
        if let last = bytes.last, [UInt8(ascii: "~"), UInt8(ascii: "?"), UInt8(ascii: "%")].contains(last) {
            bytes.removeLast()
            guard !bytes.contains(UInt8(ascii: "T")) else { return false }
        }
        let parts = bytes.split(separator: UInt8(ascii: "T"), maxSplits: 1, omittingEmptySubsequences: false)
        guard let day = parts.first, isDay(day, needsDay: parts.count == 2) else { return false }
        return parts.count == 1 || isTime(parts[1])
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    private static func isDay(_ bytes: ArraySlice<UInt8>, needsDay: Bool) -> Bool {
        let fields = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let numbers = fields.compactMap { number($0) }
        guard numbers.count == fields.count, fields.map(\.count) == Array([4, 2, 2].prefix(fields.count)) else { return false }
        switch numbers.count {
        case 1: return !needsDay
        case 2: return !needsDay && (1...12).contains(numbers[1])
        case 3: return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
        default: return false
        }
    }

    /// `hh:mm`, `hh:mm:ss` or `hh:mm:ss.f`, then perhaps `Z`, `±hh:mm`, `±hhmm` or `±hh`.
    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        let zoneStart = bytes.firstIndex { [UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-")].contains($0) } ?? bytes.endIndex
        let zone = bytes[zoneStart...]
        var clock = bytes[..<zoneStart].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        if clock.count == 3 {
            let seconds = clock[2].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard seconds.count <= 2, seconds.allSatisfy({ number($0) != nil }) else { return false }
            clock[2] = seconds[0]
        }
        guard (2...3).contains(clock.count), isClock(clock, [23, 59, 60]) else { return false }
        if zone.isEmpty || (zone.count == 1 && zone.first == UInt8(ascii: "Z")) { return true }
        guard zone.first != UInt8(ascii: "Z") else { return false }
        let digits = zone.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard digits.count == 2 || digits.count == 4, [3, 5, 6].contains(zone.count) else { return false }
        return isClock([digits.prefix(2), digits.dropFirst(2)].map { ArraySlice($0) }.filter { !$0.isEmpty }, [14, 59])
    }

    private static func isClock(_ fields: [ArraySlice<UInt8>], _ greatest: [Int]) -> Bool {
        zip(fields, greatest).allSatisfy { field, most in
            guard field.count == 2, let value = number(field) else { return false }
            return value <= most
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy(ASCII.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
