import Model

/// Finds which articles tell one story.
public struct Grouping: Sendable {
    /// Creates a grouping with the one default setting.
    public init() {}

    /// Indices into `readings`: every index in exactly one group, groups and members in input order.
    public func groups(of readings: [Reading]) -> [[Int]] { readings.indices.map { [$0] } }
}
