import Model

/// When a holiday is, as `holidays.txt` states it.
enum HolidayRule: Sendable, Hashable {
    /// The same day of every year.
    case fixed(month: Int, day: Int)
    /// The `count`th weekday of a month (from its end when negative), and days after it.
    case weekday(Int, count: Int, month: Int, plus: Int)
    /// Days after Easter Sunday.
    case easter(days: Int, isOrthodox: Bool)
    /// One day of history.
    case once(CalendarDate)
    /// A rule that could not be read; it gives no day.
    case unknown

    init(_ text: String) {
        let fields = text.split(separator: " ")
        let numbers = fields.dropFirst().compactMap { Int($0) }
        let day = text.split(separator: "-").compactMap { Int($0) }
        switch fields.first {
        case "nth" where numbers.count >= 3:
            self = .weekday(numbers[1], count: numbers[2], month: numbers[0], plus: numbers.count > 3 ? numbers[3] : 0)
        case "easter" where numbers.count == 1: self = .easter(days: numbers[0], isOrthodox: false)
        case "orthodox" where numbers.count == 1: self = .easter(days: numbers[0], isOrthodox: true)
        default:
            if let date = CalendarDate(iso: text) {
                self = .once(date)
            } else if day.count == 2 {
                self = .fixed(month: day[0], day: day[1])
            } else {
                self = .unknown
            }
        }
    }

    /// The day of the holiday in a year.
    func day(in year: Int) -> CalendarDate? {
        switch self {
        case .fixed(let month, let day): CalendarDate(year: year, month: month, day: day)
        case .weekday(let weekday, let count, let month, let plus):
            CalendarDate.weekday(weekday, count: count, month: month, year: year)?.adding(days: plus)
        case .easter(let days, let isOrthodox): (isOrthodox ? Self.orthodoxEaster(year) : Self.easter(year))?.adding(days: days)
        case .once(let date): date
        case .unknown: nil
        }
    }

    /// Western Easter Sunday: the anonymous Gregorian algorithm (Nature, 1876; Meeus, "Astronomical Algorithms", chapter 8).
    private static func easter(_ year: Int) -> CalendarDate? {
        let golden = year % 19
        let century = year / 100
        let rest = year % 100
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * shift + 114
        return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    /// Orthodox Easter Sunday in the Gregorian calendar, for 1900 to 2099: Meeus's Julian algorithm and 13 days.
    private static func orthodoxEaster(_ year: Int) -> CalendarDate? {
        let moon = (19 * (year % 19) + 15) % 30
        let weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        let sum = moon + weekday + 114
        return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)?.adding(days: 13)
    }
}
