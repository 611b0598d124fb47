import Model

/// A stretch of the calendar that a date names.
enum Granule: Equatable {
    case day(CalendarDate)
    /// By its Monday.
    case week(CalendarDate)
    /// By the Monday of its week.
    case weekend(CalendarDate)
    case month(Int, year: Int)
    case quarter(Int, year: Int)
    case half(Int, year: Int)
    /// TIMEX3 code.
    case season(String, year: Int)
    case year(Int)
    case fiscalYear(Int)
    /// Its days depend on whose year it is.
    case fiscalQuarter(Int, year: Int)
    /// 199 is the 1990s.
    case decade(Int)
    /// 20 is the 21st century.
    case century(Int)

    /// The unit of the calendar that holds a day, moved by a number of units.
    init?(_ unit: TimeUnit, holding day: CalendarDate, steps: Int) {
        let monday = day.adding(days: 1 - day.weekday)
        switch unit {
        case .day, .night: self = .day(day.adding(days: steps))
        case .week, .fortnight: self = .week(monday.adding(days: 7 * steps))
        case .weekend: self = .weekend(monday.adding(days: 7 * steps))
        case .month:
            let count = day.year * 12 + day.month - 1 + steps
            self = .month(count % 12 + 1, year: count / 12)
        case .quarter:
            let count = day.year * 4 + (day.month - 1) / 3 + steps
            self = .quarter(count % 4 + 1, year: count / 4)
        case .year: self = .year(day.year + steps)
        case .decade: self = .decade(day.year / 10 + steps)
        case .century: self = .century(day.year / 100 + steps)
        case .millennium, .second, .minute, .hour: return nil
        }
    }

    /// The weekend that a day lies in or next to: Monday's is the one before.
    init?(weekendAt day: CalendarDate) {
        self.init(.weekend, holding: day.adding(days: day.weekday == 1 ? -1 : 0), steps: 0)
    }

    /// The TIMEX3 value.
    var timex: String {
        switch self {
        case .day(let day): return day.iso
        case .week(let monday): return Self.week(monday)
        case .weekend(let monday): return Self.week(monday) + "-WE"
        case .month(let month, let year): return "\(year.padded(4))-\(month.padded())"
        case .quarter(let quarter, let year): return "\(year.padded(4))-Q\(quarter)"
        case .half(let half, let year): return "\(year.padded(4))-H\(half)"
        case .season(let code, let year): return "\(year.padded(4))-\(code)"
        case .year(let year): return year.padded(4)
        case .fiscalQuarter(let quarter, let year): return "FY\(year.padded(4))-Q\(quarter)"
        case .fiscalYear(let year): return "FY" + year.padded(4)
        case .decade(let decade): return String((decade * 10).padded(4).dropLast())
        case .century(let century): return String((century * 100).padded(4).dropLast(2))
        }
    }

    /// The first day; for seasons that of the northern year.
    var first: CalendarDate? {
        switch self {
        case .day(let day), .week(let day): day
        case .weekend(let monday): monday.adding(days: 5)
        case .month(let month, let year): CalendarDate(year: year, month: month, day: 1)
        case .quarter(let quarter, let year): CalendarDate(year: year, month: quarter * 3 - 2, day: 1)
        case .half(let half, let year): CalendarDate(year: year, month: half * 6 - 5, day: 1)
        case .season(let code, let year): CalendarDate(year: year, month: Self.firstMonth(ofSeason: code), day: 1)
        case .year(let year), .fiscalYear(let year): CalendarDate(year: year, month: 1, day: 1)
        case .fiscalQuarter: nil
        case .decade(let decade): CalendarDate(year: decade * 10, month: 1, day: 1)
        case .century(let century): CalendarDate(year: century * 100, month: 1, day: 1)
        }
    }

    /// The last day.
    var last: CalendarDate? {
        switch self {
        case .day(let day): day
        case .week(let monday), .weekend(let monday): monday.adding(days: 6)
        case .month: first?.adding(months: 1).adding(days: -1)
        case .quarter, .season: first?.adding(months: 3).adding(days: -1)
        case .half: first?.adding(months: 6).adding(days: -1)
        case .year, .fiscalYear: first?.adding(months: 12).adding(days: -1)
        case .fiscalQuarter: nil
        case .decade: first?.adding(months: 120).adding(days: -1)
        case .century: first?.adding(months: 1200).adding(days: -1)
        }
    }

    var isDay: Bool {
        if case .day = self { true } else { false }
    }

    private static func week(_ monday: CalendarDate) -> String {
        let (year, week) = monday.isoWeek
        return "\(year.padded(4))-W\(week.padded())"
    }

    /// Meteorological seasons of the northern half of the world; winter begins in the December of its year.
    private static func firstMonth(ofSeason code: String) -> Int {
        switch code {
        case "SP": 3
        case "SU": 6
        case "FA": 9
        default: 12
        }
    }
}
