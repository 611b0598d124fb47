/// The calendar cut into periods of some days, the same for every input, by which articles are looked up and by which an input is cut into parts.
package enum ArticlePeriods {
    /// The period that stands for an unknown day.
    static let unknown = Int32.min
    /// In days. Articles published further apart are never compared with one another; they may be of one story through others between them.
    package static let reach = 60
    /// In days.
    package static let length = 10

    /// Of what part of an input articles are asked about.
    package struct Part: Sendable {
        /// The first and the last period.
        var periods: ClosedRange<Int>
        /// True when articles of an unknown day are compared with one another here.
        var hasUndated: Bool

        static let whole = Part(periods: Int.min...Int.max, hasUndated: true)

        /// The part from the period of one day to that of another, both whole.
        package init(days: ClosedRange<Int>, hasUndated: Bool) {
            self.init(
                periods: ArticlePeriods.period(of: days.lowerBound)...ArticlePeriods.period(of: days.upperBound), hasUndated: hasUndated)
        }

        /// Whether an article of a day, or of an unknown one, is its own.
        func has(_ day: Int?) -> Bool { day.map { periods.contains(ArticlePeriods.period(of: $0)) } ?? hasUndated }

        private init(periods: ClosedRange<Int>, hasUndated: Bool) {
            (self.periods, self.hasUndated) = (periods, hasUndated)
        }
    }

    /// The period of a day, given as `CalendarDate.dayNumber`.
    package static func period(of day: Int) -> Int { day >= 0 ? day / length : (day + 1) / length - 1 }
}
