/// When an article was published, and how that is known.
public struct PublicationDate: Sendable, Hashable {
    /// How a publication date is known.
    public enum Basis: String, Sendable {
        /// The input says so (front matter, a JSONL key).
        case stated
        /// Concluded from the text or from the other articles of the dossier.
        case inferred
        case unknown
    }

    /// ISO 8601 or EDTF: `2021-12-29`, `2021-12-29T18:05:00+01:00`, `2021-12`; nil when unknown.
    public let value: String?
    /// When that is; nil when unknown, and where `value` is no time of the calendar.
    public let time: TimeSpan?
    /// How it is known.
    public var basis: Basis
    /// A sentence for the reader: what the date rests on.
    public var because: String

    /// Creates a publication date.
    public init(value: String?, basis: Basis, because: String) {
        self.value = value
        time = value.flatMap { TimeSpan(edtf: $0) }
        self.basis = basis
        self.because = because
    }

    /// No date is stated and none could be inferred.
    public static let unknown = PublicationDate(value: nil, basis: .unknown, because: "nothing in the text dates the article")

    /// The calendar day, when it is known to the day.
    public var day: CalendarDate? { time?.day }

    /// The minute of `day` in UTC, where a time of day is known; below 0 or above 1,439 where it is another day in UTC. A time without a zone
    /// counts as it stands.
    public var minute: Int? { time.flatMap { time in time.minute.map { $0 - (time.utcOffset ?? 0) } } }

    /// Minutes since 1970 in UTC; of the start of the day where no time of it is known, nil where the day is not.
    public var minutesSince1970: Int? { day.map { $0.dayNumber * CalendarDate.minutesOfDay + (minute ?? 0) } }
}
