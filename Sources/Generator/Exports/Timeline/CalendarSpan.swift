import Model

/// When an event that is known to the day starts and ends, as iCalendar writes it (RFC 5545, sections 3.3.4 and 3.3.5).
struct CalendarSpan: Sendable, Hashable {
    /// What stands behind the property's name.
    let parameters: String
    /// A day, a moment in UTC, or a moment without a zone.
    let start: String
    /// Exclusive; nil for a moment whose end nobody tells.
    let end: String?

    /// Nil when the time is not known to the day.
    init?(_ event: Event) {
        let span = event.when
        guard span.precision == .time || span.precision == .day, span.hasYear else { return nil }
        switch (span.first.value, span.last.value) {
        case (.clock(let day, let minute, let offset), .clock(let lastDay, let lastMinute, let lastOffset)):
            parameters = ""
            start = Self.clock(day, minute, offset)
            // Both ends are of one kind, and the end lies behind the start.
            let last = Self.clock(lastDay, lastMinute, lastOffset)
            end = (offset == nil) == (lastOffset == nil) && last > start ? last : nil
        default:
            parameters = ";VALUE=DATE"
            start = Self.basic(CalendarDate(dayNumber: span.whole.lowerBound))
            end = Self.basic(CalendarDate(dayNumber: span.whole.upperBound + 1))
        }
    }

    /// `20211230`.
    static func basic(_ day: CalendarDate) -> String { day.iso.filter { $0 != "-" } }

    /// In UTC where the zone is known.
    private static func clock(_ day: CalendarDate, _ minute: Int, _ offset: Int?) -> String {
        let (own, rest) = CalendarDate.moment(minutes: day.dayNumber * CalendarDate.minutesOfDay + minute - (offset ?? 0))
        return basic(own) + "T" + (rest / 60).padded() + (rest % 60).padded() + "00" + (offset == nil ? "" : "Z")
    }
}
