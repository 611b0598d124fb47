/// A day of the proleptic Gregorian calendar.
///
/// The day number arithmetic is Howard Hinnant's, "chrono-Compatible Low-Level Date Algorithms" (2013), `days_from_civil` and
/// `civil_from_days`.
public struct CalendarDate: Sendable, Hashable, Comparable {
    /// Astronomical: 0 is 1 BC.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to the length of the month.
    public let day: Int

    /// Stands in for a year that is not known: it has a 29 February and lies behind all years that news tells of. EDTF writes it `XXXX`.
    public static let unstatedYear = 9_996

    /// In days: what is longer is no month.
    public static let longestMonth = 31
    /// Of a day in UTC, which has no leap seconds here.
    public static let minutesOfDay = 1_440
    /// Of `2031-05-08`, in bytes: no month and no year is as long.
    public static let isoLength = 10

    /// Nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that lies a number of days after 1970-01-01.
    public init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Reads exactly `YYYY-MM-DD`; nil for anything else and for days that do not exist.
    public init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == Self.isoLength, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            bytes[range].reduce(0) { value, byte in
                guard let value, (0x30...0x39).contains(byte) else { return nil }
                return value * 10 + Int(byte - 0x30)
            }
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day, and the minute of it, that lie a number of minutes after the start of 1970-01-01, or before it.
    public static func moment(minutes: Int) -> (day: CalendarDate, minute: Int) {
        let minute = (minutes % minutesOfDay + minutesOfDay) % minutesOfDay
        return (CalendarDate(dayNumber: (minutes - minute) / minutesOfDay), minute)
    }

    /// `15:30`, of a minute of the day.
    public static func clock(_ minute: Int) -> String { (minute / 60).padded() + ":" + (minute % 60).padded() }

    /// Days since 1970-01-01.
    public var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// ISO 8601 weekday: 1 is Monday, 7 is Sunday.
    public var weekday: Int {
        let index = (dayNumber + 3) % 7
        return (index < 0 ? index + 7 : index) + 1
    }

    /// The day a number of days later, or earlier for negative numbers.
    public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

    /// The day a number of months later; the day of the month is cut to the length of that month.
    public func adding(months: Int) -> CalendarDate {
        let count = year * 12 + (month - 1) + months
        let newYear = count >= 0 ? count / 12 : (count - 11) / 12
        let newMonth = count - newYear * 12 + 1
        let newDay = Swift.min(day, Self.length(ofMonth: newMonth, year: newYear))
        return CalendarDate(dayNumber: CalendarDate(year: newYear, month: newMonth, day: newDay)?.dayNumber ?? dayNumber)
    }

    /// ISO 8601 week: the year it belongs to and its number, 1 to 53.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = adding(days: 4 - weekday)
        let firstOfYear = CalendarDate(dayNumber: thursday.dayNumber - (thursday.dayOfYear - 1))
        return (thursday.year, (thursday.dayNumber - firstOfYear.dayNumber) / 7 + 1)
    }

    /// 1 for the first of January.
    public var dayOfYear: Int {
        (1..<month).reduce(day) { $0 + Self.length(ofMonth: $1, year: year) }
    }

    /// `YYYY-MM-DD`.
    public var iso: String {
        guard (0...9999).contains(year) else { return "\(year.padded(4))-\(month.padded())-\(day.padded())" }
        // Every date of every article is written at least once.
        return String(unsafeUninitializedCapacity: Self.isoLength) { bytes in
            var rest = year * 10_000 + month * 100 + day
            for place in [9, 8, 6, 5, 3, 2, 1, 0] {
                bytes[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
                rest /= 10
            }
            bytes[4] = UInt8(ascii: "-")
            bytes[7] = UInt8(ascii: "-")
            return Self.isoLength
        }
    }

    /// In EDTF: `YYYY-MM-DD`, `XXXX-MM-DD` in a year that is not known.
    public var edtf: String { year == Self.unstatedYear ? "XXXX" + iso.dropFirst("9996".utf8.count) : iso }

    /// The number of days of a month (1 to 12).
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// True for Gregorian leap years.
    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// Earlier days come first.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
