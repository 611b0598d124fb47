/// The calendar cut into periods of some days, the same for every input, by which articles are looked up and by which an input is cut into parts.
package enum ArticlePeriods {
    /// In days. Articles published further apart are never compared with one another; they may be of one story through others between them.
    package static let reach = 60
    /// In days.
    package static let length = 10

    /// Of what part of an input articles are asked about.
    package struct Part: Sendable {
        /// Those of whole periods.
        let days: ClosedRange<Int>
        /// True when articles of an unknown day are compared with one another here.
        let hasUndated: Bool

        static let whole = Part(days: Int(Int32.min) + 1...Int(Int32.max), hasUndated: true)

        /// The part of some days, which are those of whole periods.
        package init(days: ClosedRange<Int>, hasUndated: Bool) { (self.days, self.hasUndated) = (days, hasUndated) }

        /// Whether an article of a day, or of an unknown one, is its own.
        func has(_ day: Int?) -> Bool { day.map(days.contains) ?? hasUndated }
    }

    /// The period of a day, given as `CalendarDate.dayNumber`.
    static func period(of day: Int) -> Int { day >= 0 ? day / length : (day + 1) / length - 1 }

    /// The days of all periods that some days are in.
    package static func days(around days: ClosedRange<Int>) -> ClosedRange<Int> {
        period(of: days.lowerBound) * length...period(of: days.upperBound) * length + length - 1
    }
}
