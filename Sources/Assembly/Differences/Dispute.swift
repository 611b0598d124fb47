import Model

/// A disagreement before it has its id.
struct Dispute {
    var kind: Disagreement.Kind
    var about: String
    var values: [DisputedValue]
    var course: Disagreement.Course = .atOdds
    /// By statement: the index of the value that it gives.
    var valueOfStatement: [Int: Int] = [:]

    /// How many articles take part.
    var articles: Int { Set(values.flatMap { $0.says.map(\.article) }).count }
}
