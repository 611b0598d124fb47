/// A quantity in the text: a number and what it counts. Dates, times and ordinals are no figures.
public struct Figure: Sendable, Hashable {
    /// From the first word of the number ("some", "more than") to the end of the unit.
    public var range: TextRange
    /// The number; for a range or "tens of thousands" its lower bound.
    public var value: Double
    /// The upper bound, where the words give a range.
    public var upper: Double?
    /// What is counted or measured, lower case as in the text: `troops`, `%`, `USD`; empty when the text does not say.
    public var unit: String
    /// True for "some", "about", "tens of thousands", "more than".
    public var isApproximate: Bool

    /// Creates a figure.
    public init(range: TextRange, value: Double, upper: Double? = nil, unit: String, isApproximate: Bool) {
        self.range = range
        self.value = value
        self.upper = upper
        self.unit = unit
        self.isApproximate = isApproximate
    }
}
