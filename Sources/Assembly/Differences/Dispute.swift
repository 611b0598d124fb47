import Model

/// A disagreement before it has its id.
struct Dispute {
    var kind: Disagreement.Kind
    var about: String
    var values: [DisputedValue]
    var course: Disagreement.Course = .atOdds
    /// By statement: the index of the value that it gives.
    var valueOfStatement: [Int: Int] = [:]
    /// By statement: its own words for the value, where these are known.
    var wordsOfStatement: [Int: String] = [:]

    /// The value that a statement gives.
    func words(of statement: Int) -> String? {
        wordsOfStatement[statement] ?? valueOfStatement[statement].map { values[$0].value }
    }

    /// How many articles take part.
    var articles: Int { Set(values.flatMap { $0.says.map(\.article) }).count }
}

/// Disputes by the statements that take part.
struct KnownDisputes {
    /// By statement: the dispute and its value there.
    private var values: [Int: [(dispute: Int, value: Int)]] = [:]
    private var count = 0

    /// O(statements).
    init(_ disputes: [Dispute] = []) { disputes.forEach { add($0) } }

    mutating func add(_ dispute: Dispute) {
        for (statement, value) in dispute.valueOfStatement { values[statement, default: []].append((count, value)) }
        count += 1
    }

    /// True where one of them sets two of the statements of another against each other.
    func hold(_ dispute: Dispute) -> Bool {
        var told: [Int: Int] = [:]
        for statement in dispute.valueOfStatement.keys {
            for known in values[statement] ?? [] {
                if let other = told[known.dispute], other != known.value { return true }
                told[known.dispute] = known.value
            }
        }
        return false
    }
}
