/// A point or a stretch of the calendar as TIMEX3 (TimeML 1.2.1, section 2.2.1) and EDTF (ISO 8601-2:2019) write it: `2021-12-07`,
/// `2021-12~`, `2021-W51`, `2021-W51-WE`, `2021-SP` or `2021-21`, `2021-Q3` or `2021-35`, `2021-H2` or `2021-41`, `199X`,
/// `2021-12-30T15:30-05:00`, `2021-12-30TEV`.
///
/// Values that name no stretch of the calendar (durations, sets, `PRESENT_REF`, values with an unknown part such as `XXXX-12-30`) are none.
/// A season lies in the northern hemisphere's months; winter starts in the December of the year that the value names.
public struct CalendarTime: Sendable, Hashable {
    /// What is stated, down to its finest part.
    public enum Value: Sendable, Hashable {
        /// `minute` counts from midnight, up to 1,440; `offset` is in minutes east of UTC, nil where no zone is given.
        case clock(CalendarDate, minute: Int, offset: Int?)
        /// A part of a day.
        case partOfDay(CalendarDate, PartOfDay)
        /// One day.
        case day(CalendarDate)
        /// By its Saturday.
        case weekend(CalendarDate)
        /// An ISO 8601 week, by its Monday.
        case week(CalendarDate)
        /// 1 is January.
        case month(year: Int, month: Int)
        /// 1 is spring, 4 the winter that starts in the year's December.
        case season(year: Int, season: Int)
        /// 1 to 4.
        case quarter(year: Int, quarter: Int)
        /// 1 or 2.
        case halfYear(year: Int, half: Int)
        /// One year.
        case year(Int)
        /// By its first year.
        case decade(Int)
        /// By its first year.
        case century(Int)
    }

    /// The parts of a day that TIMEX3 knows, by their codes.
    public enum PartOfDay: String, Sendable {
        case morning = "MO"
        case midday = "MI"
        case afternoon = "AF"
        case evening = "EV"
        case night = "NI"
        case daytime = "DT"
    }

    /// What is stated.
    public let value: Value
    /// Qualified by EDTF's `~`, `?` or `%`.
    public let isApproximate: Bool
    /// The days it covers, as `CalendarDate.dayNumber`s.
    public let days: ClosedRange<Int>

    /// Creates a time; nil when the calendar has no such month, season, quarter or half.
    public init?(_ value: Value, isApproximate: Bool = false) {
        guard let days = Self.days(of: value) else { return nil }
        self.value = value
        self.isApproximate = isApproximate
        self.days = days
    }

    private static func days(of value: Value) -> ClosedRange<Int>? {
        switch value {
        case .clock(let day, _, _), .partOfDay(let day, _), .day(let day): day.dayNumber...day.dayNumber
        case .weekend(let saturday): saturday.dayNumber...saturday.dayNumber + 1
        case .week(let monday): monday.dayNumber...monday.dayNumber + 6
        case .month(let year, let month): months(year, month, count: 1)
        case .season(let year, let season): months(year, season * 3, count: 3)
        case .quarter(let year, let quarter): months(year, quarter * 3 - 2, count: 3)
        case .halfYear(let year, let half): months(year, half * 6 - 5, count: 6)
        case .year(let year): months(year, 1, count: 12)
        case .decade(let year): months(year, 1, count: 120)
        case .century(let year): months(year, 1, count: 1_200)
        }
    }

    private static func months(_ year: Int, _ month: Int, count: Int) -> ClosedRange<Int>? {
        guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
        return first.dayNumber...first.adding(months: count).dayNumber - 1
    }
}
