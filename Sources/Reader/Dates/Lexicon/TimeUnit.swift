import Model

/// A unit that durations and distances in time are counted in. The raw value is its name in `units.txt`.
enum TimeUnit: String, CaseIterable {
    case second, minute, hour, day, night, week, fortnight, weekend, month, quarter, year, decade, century, millennium

    /// Its name for several of it.
    var plural: String { self == .century ? "centuries" : rawValue + "s" }

    /// The place in `allCases`.
    var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// How many of which TIMEX3 unit one of these is.
    var timex: (count: Double, letter: String) {
        switch self {
        case .second: (1, "S")
        case .minute: (1, "M")
        case .hour: (1, "H")
        case .day, .night: (1, "D")
        case .week: (1, "W")
        case .fortnight: (2, "W")
        case .weekend: (1, "WE")
        case .month: (1, "M")
        case .quarter: (1, "Q")
        case .year: (1, "Y")
        case .decade: (10, "Y")
        case .century: (100, "Y")
        case .millennium: (1000, "Y")
        }
    }

    /// True for units of the clock, which stand behind a `T` in a duration.
    var isClock: Bool { self == .second || self == .minute || self == .hour }

    /// The unit as `StatedTime` counts it, and how many of those one of these is; nil for seconds.
    var stated: (count: Int, unit: StatedTime.Unit)? {
        switch self {
        case .second: nil
        case .minute: (1, .minute)
        case .hour: (1, .hour)
        case .day, .night: (1, .day)
        case .week, .weekend: (1, .week)
        case .fortnight: (2, .week)
        case .month: (1, .month)
        case .quarter: (1, .quarter)
        case .year: (1, .year)
        case .decade: (1, .decade)
        case .century: (1, .century)
        case .millennium: (10, .century)
        }
    }
}
