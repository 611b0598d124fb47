/// One dossier as the fitting of its summary needs it.
package struct SummaryExamples: Sendable {
    private let pool: SummaryPool

    init(pool: SummaryPool) { self.pool = pool }

    /// The statements that a summary takes with a bonus for what other origins say too.
    package func chosen(bonus: Double) -> [Int] {
        var choice = SummaryChoice(pool: pool, bonus: bonus)
        choice.take(Summary.most)
        return choice.chosen
    }
}
