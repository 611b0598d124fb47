/// Words of an article that name a time, with what they mean in TIMEX3 (TimeML 1.2.1).
public struct DateMention: Sendable, Hashable {
    /// TIMEX3 `type`.
    public enum Kind: String, Sendable {
        case date = "DATE"
        case time = "TIME"
        case duration = "DURATION"
        case set = "SET"
    }

    /// TIMEX3 `mod`: parts and bounds of points in time, and bounds of lengths.
    public enum Modifier: String, Sendable {
        case approximate = "APPROX"
        case start = "START"
        case middle = "MID"
        case end = "END"
        case before = "BEFORE"
        case after = "AFTER"
        case onOrBefore = "ON_OR_BEFORE"
        case onOrAfter = "ON_OR_AFTER"
        case lessThan = "LESS_THAN"
        case moreThan = "MORE_THAN"
        case equalOrLess = "EQUAL_OR_LESS"
        case equalOrMore = "EQUAL_OR_MORE"
    }

    /// What a value that is not whole in its own words was resolved against.
    public enum Anchor: Sendable, Hashable {
        /// The words say it all.
        case none
        /// The publication date of the article.
        case publication
        /// Another mention of the same article, by its range.
        case mention(TextRange)
        /// Nothing was there to resolve it against; `value` is as full as the words are (`XXXX-12-30`, `XXXX-WXX-4`).
        case missing
    }

    /// How the verb around a mention places it, seen from when the article was written.
    public enum Tense: String, Sendable {
        case past, present, future, unknown
    }

    /// Where the words stand.
    public var range: TextRange
    /// The words.
    public var text: String
    /// TIMEX3 `type`.
    public let kind: Kind
    /// TIMEX3 `value`: `2021-12-30`, `2021-12`, `2021-W51`, `2021-12-30T15:30`, `P2D`, `PRESENT_REF`.
    public let value: String
    /// TIMEX3 `mod`; nil for none.
    public let modifier: Modifier?
    /// What the value rests on.
    public var anchor: Anchor
    /// How the verb around it places it.
    public var tense: Tense
    /// What the words state by themselves, whatever the anchor.
    public var stated: StatedTime
    /// Minutes east of UTC, where a clock time states its zone.
    public let utcOffset: Int?
    /// When the words say it is, by `value`, `modifier` and `utcOffset`; nil for lengths, repeated times, and values that name no time.
    public let time: TimeSpan?
    /// A sentence for the reader: how the value was found.
    public var because: String

    /// Creates a date mention.
    public init(
        range: TextRange,
        text: String,
        kind: Kind,
        value: String,
        modifier: Modifier? = nil,
        anchor: Anchor = .none,
        tense: Tense = .unknown,
        stated: StatedTime = StatedTime(),
        utcOffset: Int? = nil,
        because: String
    ) {
        self.range = range
        self.text = text
        self.kind = kind
        self.value = value
        self.modifier = modifier
        self.anchor = anchor
        self.tense = tense
        self.stated = stated
        self.utcOffset = utcOffset
        self.because = because
        time = kind == .date || kind == .time ? TimeSpan(timex: value, modifier: modifier, utcOffset: utcOffset) : nil
    }

    /// `time`, where its year is known.
    public var dated: TimeSpan? { time.flatMap { $0.hasYear ? $0 : nil } }

    /// The day that the words name, whether or not with a time of it; nil for what is longer or has no year.
    public var day: CalendarDate? { time?.day }

    /// Of a day in digits that may be read with the month first or the day first (`10/03/2031`), the day that it is not taken for, where neither a
    /// weekday nor a day with a month's name, among all dates of the text, says how this text writes dates. O(dates).
    public func otherDay(among dates: [DateMention]) -> CalendarDate? {
        let words = text.prefix { $0.isNumber || $0 == "/" || $0 == "-" }
        let parts = words.split { $0 == "/" || $0 == "-" }
        guard stated.weekday == nil, let day, parts.count == 3, parts[2].count == 4, day.month != day.day, Int(parts[0]) == day.month,
            let other = CalendarDate(year: day.year, month: day.day, day: day.month),
            !dates.contains(where: { $0.stated.month != nil && $0.stated.day != nil && $0.text.first?.isLetter ?? false }),
            !dates.contains(where: { $0.isPlainInDigits })
        else { return nil }
        return other
    }

    /// True for a day in digits that can be read in one way only (`09/25/2031`), which says how its text writes dates.
    private var isPlainInDigits: Bool {
        let parts = text.prefix { $0.isNumber || $0 == "/" || $0 == "-" }.split { $0 == "/" || $0 == "-" }
        guard parts.count == 3, parts[2].count == 4, let first = Int(parts[0]), let second = Int(parts[1]) else { return false }
        return first > 12 || second > 12
    }

    /// True for "now" and "at the time", which point to no time of the calendar.
    public var isReference: Bool { value.hasSuffix("_REF") }

    /// True where the value leaves something open (`XXXX-12-30`, `PXW`) or is a reference.
    public var isVague: Bool { value.utf8.contains(UInt8(ascii: "X")) || isReference }

    /// The same words with another value, and where that comes from.
    public func moved(to value: String, anchor: Anchor, because: String) -> DateMention {
        DateMention(
            range: range, text: text, kind: kind, value: value, modifier: modifier, anchor: anchor, tense: tense, stated: stated,
            utcOffset: utcOffset, because: because)
    }
}

/// The parts of a time that stand in the words. `Thursday (May 8)` states a weekday, a month and a day; `last week` states an
/// offset of −1 in weeks; `yesterday` an offset of −1 in days.
public struct StatedTime: Sendable, Hashable {
    /// A unit of the calendar.
    public enum Unit: String, Sendable {
        case minute, hour, day, week, month, quarter, season, year, decade, century
    }

    /// Four digits, from 1 on.
    public var year: Int?
    /// 1 to 12.
    public var month: Int?
    /// 1 to 31.
    public var day: Int?
    /// ISO 8601: 1 is Monday.
    public var weekday: Int?
    /// 0 to 24, which is the end of the day.
    public var hour: Int?
    /// 0 to 59.
    public var minute: Int?
    /// "last week": −1; "tomorrow": 1; "this month": 0. Counted in `unit` from the anchor.
    public var offset: Int?
    /// What `offset` counts.
    public var unit: Unit?

    /// Creates a stated time.
    public init(
        year: Int? = nil,
        month: Int? = nil,
        day: Int? = nil,
        weekday: Int? = nil,
        hour: Int? = nil,
        minute: Int? = nil,
        offset: Int? = nil,
        unit: Unit? = nil
    ) {
        self.year = year
        self.month = month
        self.day = day
        self.weekday = weekday
        self.hour = hour
        self.minute = minute
        self.offset = offset
        self.unit = unit
    }
}
