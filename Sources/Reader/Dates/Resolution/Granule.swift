import Model

/// What a date names: a stretch of the calendar, or a financial year or a part of one.
enum Granule: Equatable {
    case calendar(CalendarTime)
    case fiscalYear(Int)
    /// Its days depend on whose year it is.
    case fiscalQuarter(Int, year: Int)

    /// Nil when the calendar has no such stretch.
    init?(_ value: CalendarTime.Value) {
        guard let time = CalendarTime(value) else { return nil }
        self = .calendar(time)
    }

    /// The unit of the calendar that holds a day, moved by a number of units.
    init?(_ unit: TimeUnit, holding day: CalendarDate, steps: Int) {
        let monday = day.adding(days: 1 - day.weekday + 7 * steps)
        switch unit {
        case .day, .night: self = .day(day.adding(days: steps))
        case .week, .fortnight: self.init(.week(monday))
        case .weekend: self.init(.weekend(monday.adding(days: 5)))
        case .month:
            let count = day.year * 12 + day.month - 1 + steps
            self.init(.month(year: count / 12, month: count % 12 + 1))
        case .quarter:
            let count = day.year * 4 + (day.month - 1) / 3 + steps
            self.init(.quarter(year: count / 4, quarter: count % 4 + 1))
        case .year: self.init(.year(day.year + steps))
        case .decade: self.init(.decade((day.year / 10 + steps) * 10))
        case .century: self.init(.century((day.year / 100 + steps) * 100))
        case .millennium, .second, .minute, .hour: return nil
        }
    }

    /// The weekend that a day lies in or next to: Monday's is the one before.
    init?(weekendAt day: CalendarDate) {
        self.init(.weekend, holding: day.adding(days: day.weekday == 1 ? -1 : 0), steps: 0)
    }

    static func day(_ day: CalendarDate) -> Granule { .calendar(CalendarTime(day)) }

    /// The stretch of the calendar; nil for what is financial.
    var value: CalendarTime.Value? {
        if case .calendar(let time) = self { time.value } else { nil }
    }

    /// The TIMEX3 value.
    var timex: String {
        switch self {
        case .calendar(let time): time.timex
        case .fiscalQuarter(let quarter, let year): "FY\(year.padded(4))-Q\(quarter)"
        case .fiscalYear(let year): "FY" + year.padded(4)
        }
    }

    /// The first day; for seasons that of the northern year.
    var first: CalendarDate? { days.map { CalendarDate(dayNumber: $0.lowerBound) } }

    /// The last day.
    var last: CalendarDate? { days.map { CalendarDate(dayNumber: $0.upperBound) } }

    private var days: ClosedRange<Int>? {
        switch self {
        case .calendar(let time): time.days
        case .fiscalYear(let year): CalendarTime(.year(year))?.days
        case .fiscalQuarter: nil
        }
    }

    /// The day that it is; nil for what is longer.
    var day: CalendarDate? {
        if case .day(let day) = value { day } else { nil }
    }

    var isDay: Bool { day != nil }
}
