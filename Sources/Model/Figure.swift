/// A quantity in the text: a number and what it counts. Dates, times and ordinals are no figures.
public struct Figure: Sendable, Hashable {
    /// From the first word of the number ("some", "more than") to the end of the unit.
    public var range: TextRange
    /// The number; for a range or "tens of thousands" its lower bound.
    public var value: Double
    /// The upper bound, where the words give a range.
    public var upper: Double?
    /// What is counted or measured, lower case as in the text: `boats`, `%`, `USD`; empty when the text does not say.
    public var unit: String
    /// True for "some", "about", "tens of thousands", "more than".
    public var isApproximate: Bool
    /// Which side of `value` the number may lie on, where the words say so; nil for both or neither.
    public var bound: Bound?

    /// A limit in words.
    public enum Bound: Sendable, Hashable {
        /// "more than", "at least".
        case atLeast
        /// "up to", "fewer than".
        case atMost
    }

    /// Creates a figure.
    public init(range: TextRange, value: Double, upper: Double? = nil, unit: String, isApproximate: Bool, bound: Bound? = nil) {
        self.range = range
        self.value = value
        self.upper = upper
        self.unit = unit
        self.isApproximate = isApproximate
        self.bound = bound
    }
}
