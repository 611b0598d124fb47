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
    func label(ofColumn column: Int, withYear: Bool) -> String {
        switch self {
        case .day: return DateWords.short(CalendarDate(dayNumber: column).iso, withYear: withYear) ?? ""
        case .week: return DateWords.short(CalendarDate(dayNumber: column * 7 - 3).iso, withYear: withYear) ?? ""
        case .month: return Self.month(year: column / 12, month: column % 12 + 1)
        case .quarter: return Self.month(year: column / 4, month: column % 4 * 3 + 1)
        case .year: return String(column)
        case .decade: return "\(column)0s"
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

    /// "day", as in "articles per day".
    var words: String {
        switch self {
        case .day: "day"
        case .week: "week"
        case .month: "month"
        case .quarter: "quarter"
        case .year: "year"
        case .decade: "decade"
        }
    }

    private static func month(year: Int, month: Int) -> String {
        CalendarDate(year: year, month: month, day: 1).flatMap { DateWords.short(String($0.iso.prefix(7)), withYear: true) } ?? ""
    }
}
