/// One dossier as the fitting of its summary needs it.
package struct SummaryExamples: Sendable {
    private let pool: SummaryPool
    /// By candidate: the values by which it is judged.
    package let values: [[Double]]

    init(pool: SummaryPool) {
        self.pool = pool
        values = pool.candidates.map { pool.features.values(of: $0.statement) }
    }

    /// The statements that a summary may take.
    package var candidates: [Int] { pool.candidates.map(\.statement) }

    /// The statements that a summary takes by a model of what it must have, with a bonus for what other origins say too.
    package func chosen(by main: LogisticModel, bonus: Double) -> [Int] {
        var pool = pool
        for (index, values) in values.enumerated() { pool.candidates[index].chance = main.probability(values) }
        var choice = SummaryChoice(pool: pool, bonus: bonus)
        choice.take(Summary.most)
        return choice.chosen
    }
}
