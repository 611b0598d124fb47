import Model

/// The days that a TIMEX3 value covers, with the time of day where the value has one.
///
/// Values that name no stretch of the calendar (`CalendarTime`) have no interval.
public struct TimexInterval: Sendable, Hashable {
    /// The part of the calendar that a value names.
    enum Unit: Int, Sendable {
        case minute, partOfDay, day, weekend, week, month, quarter, season, halfYear, year, decade, century

        init(_ value: CalendarTime.Value) {
            self =
                switch value {
                case .clock: .minute
                case .partOfDay: .partOfDay
                case .day: .day
                case .weekend: .weekend
                case .week: .week
                case .month: .month
                case .season: .season
                case .quarter: .quarter
                case .halfYear: .halfYear
                case .year: .year
                case .decade: .decade
                case .century: .century
                }
        }
    }

    /// The first and the last day, as `CalendarDate.dayNumber`s; narrowed for the start, the middle and the end of a longer stretch.
    public let days: ClosedRange<Int>
    /// Minutes after midnight, where the value is precise to the minute.
    public let minute: Int?
    /// Minutes east of UTC, where the words state a time zone.
    public let utcOffset: Int?
    /// How precisely the time is known.
    public let precision: Event.Precision
    let unit: Unit
    let modifier: DateMention.Modifier?
    /// The days of the value without its modifier.
    let whole: ClosedRange<Int>

    /// Reads a TIMEX3 value; nil when it names no stretch of the calendar, or a day that does not exist.
    public init?(value: String, modifier: DateMention.Modifier? = nil, utcOffset: Int? = nil) {
        guard let time = CalendarTime(value) else { return nil }
        unit = Unit(time.value)
        whole = time.days
        if case .clock(_, let minute, let stated) = time.value {
            self.minute = minute
            self.utcOffset = utcOffset ?? stated
        } else {
            minute = nil
            self.utcOffset = nil
        }
        self.modifier = modifier
        days = Self.narrowed(time.days, unit: unit, modifier)
        precision = modifier == nil ? Self.precision(of: unit) : .approximate
    }

    /// The interval of a date mention.
    public init?(_ mention: DateMention) {
        guard mention.kind == .date || mention.kind == .time else { return nil }
        self.init(value: mention.value, modifier: mention.modifier, utcOffset: mention.utcOffset)
    }

    /// The day of a month whose year nothing tells, in `unstatedYear`; nil for words that state no such day, and where the year is known.
    init?(yearless mention: DateMention) {
        guard mention.kind == .date || mention.kind == .time, mention.stated.month != nil, mention.stated.day != nil,
            mention.value.hasPrefix("XXXX-")
        else { return nil }
        self.init(
            value: String(Self.unstatedYear) + mention.value.dropFirst("XXXX".utf8.count), modifier: mention.modifier,
            utcOffset: mention.utcOffset)
    }

    /// Stands in for a year that is not known: it has a 29 February and lies behind all years that news tells of. EDTF writes it `XXXX`.
    static let unstatedYear = 9_996

    /// A day in EDTF: `2021-12-07`, `XXXX-12-07`.
    static func edtf(day: CalendarDate) -> String {
        day.year == unstatedYear ? "XXXX" + day.iso.dropFirst("9996".utf8.count) : day.iso
    }

    /// The same time of another day.
    func on(day: Int) -> TimexInterval {
        TimexInterval(
            days: day...day, minute: minute, utcOffset: utcOffset, precision: precision, unit: unit, modifier: modifier, whole: day...day)
    }

    private init(
        days: ClosedRange<Int>, minute: Int?, utcOffset: Int?, precision: Event.Precision, unit: Unit, modifier: DateMention.Modifier?,
        whole: ClosedRange<Int>
    ) {
        self.days = days
        self.minute = minute
        self.utcOffset = utcOffset
        self.precision = precision
        self.unit = unit
        self.modifier = modifier
        self.whole = whole
    }

    /// True when the interval is one day or a time of it.
    public var isOneDay: Bool { days.count == 1 }

    private static func precision(of unit: Unit) -> Event.Precision {
        switch unit {
        case .minute: .time
        case .partOfDay, .day: .day
        case .weekend, .week: .week
        case .month: .month
        case .quarter, .season, .halfYear: .season
        case .year: .year
        case .decade, .century: .approximate
        }
    }

    /// The third of a stretch that "beginning", "middle" and "end" speak of. Days stay whole.
    private static func narrowed(_ days: ClosedRange<Int>, unit: Unit, _ modifier: DateMention.Modifier?) -> ClosedRange<Int> {
        let third = days.count / 3
        guard third > 0 else { return days }
        switch modifier {
        case .start: return days.lowerBound...(days.lowerBound + third)
        case .middle: return (days.lowerBound + third)...(days.upperBound - third)
        case .end: return (days.upperBound - third)...days.upperBound
        default: return days
        }
    }
}
