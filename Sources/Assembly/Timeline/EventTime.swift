import Model

/// When a statement or an event places itself: a time that the words name, the stretch between two of them, or a week cut at the day of
/// publication.
struct EventTime: Sendable, Hashable {
    let days: ClosedRange<Int>
    /// Minutes after midnight, where the time is precise to the minute.
    let minute: Int?
    let edtf: String
    let precision: Event.Precision

    init(_ interval: TimexInterval) {
        days = interval.days
        minute = interval.minute
        edtf = interval.edtf
        precision = interval.precision
    }

    /// A time of which the sources say nothing; it stands behind all others.
    static let unstated = EventTime()

    private init() {
        let first = CalendarDate(year: TimexInterval.unstatedYear, month: 1, day: 1)?.dayNumber ?? 0
        days = first...(first + 365)
        minute = nil
        edtf = "XXXX-XX-XX"
        precision = .unknown
    }

    /// What lies between two times, both included.
    init(from first: TimexInterval, to last: TimexInterval) {
        days = first.days.lowerBound...max(first.days.lowerBound, last.days.upperBound)
        minute = nil
        let isMixed = first.unit != last.unit
        edtf =
            Self.plain(first, inMonths: isMixed && first.unit != .year) + "/"
            + Self.plain(last, inMonths: isMixed && last.unit != .year, isEnd: true)
        precision = max(first.whole.count, last.whole.count) == 1 ? .week : first.precision
    }

    /// A week of which the words mean the part before the day of publication, or from it on; nil for any other time.
    init?(_ interval: TimexInterval, published: Int?, tense: DateMention.Tense) {
        guard let published, interval.unit == .week || interval.unit == .weekend, interval.days.contains(published) else { return nil }
        switch tense {
        case .past: days = interval.days.lowerBound...published
        case .future: days = published...interval.days.upperBound
        case .present, .unknown: return nil
        }
        guard days != interval.days else { return nil }
        minute = nil
        let first = CalendarDate(dayNumber: days.lowerBound).iso
        edtf = days.count == 1 ? first : first + "/" + CalendarDate(dayNumber: days.upperBound).iso
        precision = days.count == 1 ? .day : .week
    }

    var isOneDay: Bool { days.count == 1 }

    /// The end of an interval; parts of years are named by their months where the other end is no such part.
    private static func plain(_ interval: TimexInterval, inMonths: Bool = false, isEnd: Bool = false) -> String {
        if inMonths {
            let day = isEnd ? interval.days.upperBound : interval.days.lowerBound
            return String(CalendarDate(dayNumber: day).iso.prefix(7))
        }
        return String(interval.edtf.split(separator: "T")[0].filter { $0 != "~" })
    }
}
