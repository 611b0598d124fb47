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

    /// EDTF's marks of what is not certain.
    public enum Qualifier: String, Sendable {
        case approximate = "~"
        case uncertain = "?"
        case both = "%"
    }

    /// What is stated.
    public let value: Value
    /// How it is qualified; nil for what is certain.
    public let qualifier: Qualifier?
    /// The days it covers, as `CalendarDate.dayNumber`s.
    public let days: ClosedRange<Int>

    /// Creates a time; nil when the calendar has no such month, season, quarter or half.
    public init?(_ value: Value, qualifier: Qualifier? = nil) {
        guard let days = Self.days(of: value) else { return nil }
        self.init(value: value, qualifier: qualifier, days: days)
    }

    private init(value: Value, qualifier: Qualifier?, days: ClosedRange<Int>) {
        (self.value, self.qualifier, self.days) = (value, qualifier, days)
    }

    /// One day.
    public init(_ day: CalendarDate) { self.init(value: .day(day), qualifier: nil, days: day.dayNumber...day.dayNumber) }

    /// A year, a month or a day, as far as the parts are there; nil when the calendar has none such.
    public init?(year: Int, month: Int?, day: Int? = nil) {
        switch (month, day) {
        case (let month?, let day?):
            guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
            self.init(date)
        case (let month?, nil): self.init(.month(year: year, month: month))
        case (nil, _): self.init(.year(year))
        }
    }

    /// Qualified by EDTF's `~`, `?` or `%`.
    public var isApproximate: Bool { qualifier != nil }

    /// How precise it is by itself.
    public var precision: TimeSpan.Precision {
        switch value {
        case .clock: .time
        case .partOfDay, .day: .day
        case .weekend, .week: .week
        case .month: .month
        case .quarter, .season, .halfYear: .season
        case .year(let year): year == CalendarDate.unstatedYear ? .unknown : .year
        case .decade, .century: .approximate
        }
    }

    /// True for a clock time and a part of a day.
    public var isWithinDay: Bool {
        switch value {
        case .clock, .partOfDay: true
        default: false
        }
    }

    /// A day or a time of it, on another day.
    func on(_ day: CalendarDate) -> CalendarTime {
        let moved: Value =
            switch value {
            case .clock(_, let minute, let offset): .clock(day, minute: minute, offset: offset)
            case .partOfDay(_, let part): .partOfDay(day, part)
            default: .day(day)
            }
        return CalendarTime(value: moved, qualifier: qualifier, days: day.dayNumber...day.dayNumber)
    }

    /// The same without a time of the day.
    var inDays: CalendarTime {
        guard isWithinDay else { return self }
        return CalendarTime(value: .day(CalendarDate(dayNumber: days.lowerBound)), qualifier: qualifier, days: days)
    }

    /// The same with another qualifier, and in a zone where one is given; minutes east of UTC.
    func with(offset zone: Int? = nil, qualifier: Qualifier?) -> CalendarTime {
        var value = value
        if case .clock(let day, let minute, let stated) = value { value = .clock(day, minute: minute, offset: zone ?? stated) }
        return CalendarTime(value: value, qualifier: qualifier, days: days)
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
