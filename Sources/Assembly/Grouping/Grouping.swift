import Model

/// Finds which articles tell one story, by the words they share, weighted by how rare these are in the input and in general text, and by
/// when they were published.
public struct Grouping: Sendable {
    /// Creates a grouping with the one default setting.
    public init() {}

    /// Indices into `readings`: every index in exactly one group, groups and members in input order. Which articles stand together
    /// does not depend on the order of `readings`. Near linear in their number.
    public func groups(of readings: [Reading]) -> [[Int]] {
        let order = readings.indices.sorted { readings[$0].article.id < readings[$1].article.id }
        let counts = order.parallelMap { TermCounts(readings[$0]) }
        let vectors = TermVectors(counts, rates: .english)
        let days = order.map { readings[$0].article.published.day?.dayNumber }
        return Agglomeration.groups(vectors, days: days).map { group in group.map { order[$0] }.sorted() }.sorted { $0[0] < $1[0] }
    }
}
