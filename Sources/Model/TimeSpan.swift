/// When something is, as words or a file state it: one time of the calendar, what lies from one to another, or all before or after one.
///
/// The year of a day may be unknown (`XXXX-11-13`), and so may the whole date (`XXXX-XX-XX`).
public struct TimeSpan: Sendable, Hashable {
    /// How precisely a time is known.
    public enum Precision: String, Sendable {
        case time, day, week, month, season, year, approximate
        /// Nothing says when (`XXXX-XX-XX`).
        case unknown
    }

    /// The side on which a stretch is open.
    public enum Bound: Sendable {
        case before, after
    }

    /// The time, or the first of a stretch.
    public let first: CalendarTime
    /// The last of a stretch; `first` for a single time.
    public let last: CalendarTime
    /// `before` for `../2014`, `after` for `2014/..`; `first` is then the time that is known.
    public let bound: Bound?
    /// The days that are meant, as `CalendarDate.dayNumber`s: of `whole`, or of its beginning, its middle or its end where the words speak of it.
    public let days: ClosedRange<Int>
    /// How precisely it is known.
    public let precision: Precision

    private init(
        from first: CalendarTime, to last: CalendarTime, bound: Bound? = nil, days: ClosedRange<Int>? = nil, precision: Precision? = nil
    ) {
        (self.first, self.last, self.bound) = (first, last, bound)
        self.days = days ?? first.days.lowerBound...max(first.days.lowerBound, last.days.upperBound)
        let isVague = bound != nil || first.isApproximate || last.isApproximate
        self.precision = precision ?? (isVague ? .approximate : first != last && first.precision == .day ? .week : first.precision)
    }

    /// A single time.
    public init(_ time: CalendarTime) { self.init(from: time, to: time) }

    /// The days of a stretch, as `CalendarDate.dayNumber`s.
    public init(days: ClosedRange<Int>) {
        self.init(
            from: CalendarTime(CalendarDate(dayNumber: days.lowerBound)), to: CalendarTime(CalendarDate(dayNumber: days.upperBound)))
    }

    /// Reads a TIMEX3 value (TimeML 1.2.1); nil when it names no stretch of the calendar, or a day that does not exist. `utcOffset` is that of a
    /// zone which the words state and the value does not, in minutes east of UTC.
    public init?(timex value: String, modifier: DateMention.Modifier? = nil, utcOffset: Int? = nil) {
        guard let stated = Self.time(value) else { return nil }
        var (bound, qualifier): (Bound?, CalendarTime.Qualifier?) = (nil, stated.qualifier)
        switch modifier {
        case nil: break
        case .before, .onOrBefore: bound = .before
        case .after, .onOrAfter: bound = .after
        case .approximate, .start, .middle, .end, .lessThan, .moreThan, .equalOrLess, .equalOrMore: qualifier = .approximate
        }
        let time = stated.with(offset: utcOffset, qualifier: qualifier)
        self.init(from: time, to: time, bound: bound, days: Self.narrowed(time.days, modifier))
    }

    /// Reads a time of EDTF (ISO 8601-2): `2021-12-20/2021-12-26`, `2021-12/..`, `../2014`, or a single time; nil for anything else, and for an
    /// end before its start.
    public init?(edtf: String) {
        let sides = edtf.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let isOpen = { (side: Substring) in side.isEmpty || side == ".." }
        let times = sides.map { Self.time($0) }
        switch (times.first ?? nil, times.last ?? nil) {
        case (let first?, let last?) where last.days.upperBound >= first.days.lowerBound: self.init(from: first, to: last)
        case (let first?, nil) where isOpen(sides[1]): self.init(from: first, to: first, bound: .after)
        case (nil, let last?) where isOpen(sides[0]): self.init(from: last, to: last, bound: .before)
        default: return nil
        }
    }

    /// What lies between two times, both included. A part of a year is named by its months where the other end is no such part.
    public init(from first: TimeSpan, to last: TimeSpan) {
        let isMixed = first.first.precision != last.first.precision
        func end(of span: TimeSpan, at day: Int) -> CalendarTime {
            let date = CalendarDate(dayNumber: day)
            let month = isMixed && span.first.precision != .year ? CalendarTime(year: date.year, month: date.month) : nil
            return month ?? span.first.with(qualifier: nil)
        }
        self.init(
            from: end(of: first, at: first.days.lowerBound), to: end(of: last, at: last.days.upperBound),
            days: first.days.lowerBound...max(first.days.lowerBound, last.days.upperBound),
            precision: max(first.whole.count, last.whole.count) == 1 ? .week : first.precision)
    }

    /// A time of which nothing is known; it stands behind all others.
    public static let unstated = TimeSpan(edtf: "XXXX-XX-XX") ?? TimeSpan(CalendarTime(CalendarDate(dayNumber: 0)))

    /// The days of all that is named, as `CalendarDate.dayNumber`s; an open side is cut to the days of the time that is known.
    public var whole: ClosedRange<Int> { first.days.lowerBound...max(first.days.lowerBound, last.days.upperBound) }

    /// True when one of its times carries EDTF's `~`, `?` or `%`.
    public var isApproximate: Bool { first.isApproximate || last.isApproximate }

    /// True for what EDTF writes with two ends, of which one may be open.
    public var isInterval: Bool { first != last || bound != nil }

    /// True when one day is meant, or a time of it.
    public var isOneDay: Bool { days.count == 1 }

    /// False for a day whose year nothing tells, and for a time of which nothing is known.
    public var hasYear: Bool { CalendarDate(dayNumber: days.lowerBound).year != CalendarDate.unstatedYear }

    /// The day that is named, whether or not with a time of it; nil for what is longer, and without a year.
    public var day: CalendarDate? { whole.count == 1 && hasYear ? CalendarDate(dayNumber: whole.lowerBound) : nil }

    /// Minutes after midnight, where it is precise to the minute.
    public var minute: Int? {
        if case .clock(_, let minute, _) = first.value { minute } else { nil }
    }

    /// Minutes east of UTC, where a time zone is stated.
    public var utcOffset: Int? {
        if case .clock(_, _, let offset) = first.value { offset } else { nil }
    }

    /// The same without a time of the day.
    public var inDays: TimeSpan {
        TimeSpan(from: first.inDays, to: last.inDays, bound: bound, days: days, precision: first.isWithinDay ? nil : precision)
    }

    /// A day or a time of it, on another day.
    public func on(_ day: CalendarDate) -> TimeSpan { TimeSpan(from: first.on(day), to: first.on(day), bound: bound) }

    /// In EDTF (ISO 8601-2:2019): as `CalendarTime.edtf`, `2021-12-20/2021-12-26` for a stretch, `../2014` and `2014/..` for what lies before and
    /// after.
    public var edtf: String {
        switch bound {
        case .before: "../" + (first.edtf.split(separator: "/").last ?? "")
        case .after: (first.edtf.split(separator: "/").first ?? "") + "/.."
        case nil: first == last ? first.edtf : first.edtf + "/" + last.edtf
        }
    }

    /// One side of EDTF, or a TIMEX3 value, also of a day without its year.
    private static func time(_ text: some StringProtocol) -> CalendarTime? {
        guard text.hasPrefix("XXXX-") else { return CalendarTime(text) }
        guard text != "XXXX-XX-XX" else { return CalendarTime(.year(CalendarDate.unstatedYear)) }
        let time = CalendarTime(String(CalendarDate.unstatedYear) + text.dropFirst("XXXX".count))
        return text.utf8.contains(UInt8(ascii: "W")) || time?.days.count != 1 ? nil : time
    }

    /// The third of a stretch that "beginning", "middle" and "end" speak of. Days stay whole.
    private static func narrowed(_ days: ClosedRange<Int>, _ modifier: DateMention.Modifier?) -> ClosedRange<Int> {
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
