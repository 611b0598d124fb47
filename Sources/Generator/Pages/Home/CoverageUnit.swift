import Model

/// How long a stretch of time one column of the coverage picture stands for.
enum CoverageUnit: CaseIterable {
    case day, week, month, quarter, year, decade

    /// The finest unit in which so many days take no more than a number of columns; decades where none does.
    static func finest(for days: ClosedRange<Int>, columns: Int) -> CoverageUnit {
        allCases.first { $0.column(ofDay: days.upperBound) - $0.column(ofDay: days.lowerBound) < columns } ?? .decade
    }

    /// The number of the column in which a day lies, counted on one scale for all time.
    func column(ofDay day: Int) -> Int {
        let date = CalendarDate(dayNumber: day)
        switch self {
        case .day: return day
        // Day 0 was a Thursday; weeks start on Mondays.
        case .week: return (day + 3 - ((day + 3) % 7 + 7) % 7) / 7
        case .month: return date.year * 12 + date.month - 1
        case .quarter: return date.year * 4 + (date.month - 1) / 3
        case .year: return date.year
        case .decade: return date.year / 10
        }
    }

    /// What a column is called: "29 Dec", "Dec 2021", "2021".
    func label(ofColumn column: Int, withYear: Bool, _ t: MessageCatalog) -> String {
        switch self {
        case .day: return t.dates.short(CalendarDate(dayNumber: column), withYear: withYear)
        case .week: return t.dates.short(CalendarDate(dayNumber: column * 7 - 3), withYear: withYear)
        case .month: return Self.month(year: column / 12, month: column % 12 + 1, t)
        case .quarter: return Self.month(year: column / 4, month: column % 4 * 3 + 1, t)
        case .year: return String(column)
        case .decade: return t(.dateDecade, [.year: "\(column)0"])
        }
    }

    /// The year in which a column starts.
    func year(ofColumn column: Int) -> Int {
        switch self {
        case .day: CalendarDate(dayNumber: column).year
        case .week: CalendarDate(dayNumber: column * 7 - 3).year
        case .month: column / 12
        case .quarter: column / 4
        case .year: column
        case .decade: column * 10
        }
    }

    /// "Articles published per day".
    var title: MessageKey {
        switch self {
        case .day: .perDay
        case .week: .perWeek
        case .month: .perMonth
        case .quarter: .perQuarter
        case .year: .perYear
        case .decade: .perDecade
        }
    }

    /// "day".
    var name: MessageKey {
        switch self {
        case .day: .unitDay
        case .week: .unitWeek
        case .month: .unitMonth
        case .quarter: .unitQuarter
        case .year: .unitYear
        case .decade: .unitDecade
        }
    }

    private static func month(year: Int, month: Int, _ t: MessageCatalog) -> String {
        CalendarTime(year: year, month: month).map { t.dates.short(TimeSpan($0), withYear: true) } ?? ""
    }
}
