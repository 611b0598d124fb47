import Model

/// Finds the sentences that later reports overtake: they give a value that has since become another, or announce what has been done.
struct OutdatedStatements {
    let facts: FactReading
    let disputes: [Dispute]
    private var table: StatementTable { facts.table }

    /// What announces, and what says of a later report that the thing is still not so.
    private static let announces: Set<Modality> = [.plan, .will]
    private static let leavesOpen: Set<Modality> = [.plan, .will, .may, .not, .deny, .cancel]

    /// O(statements × articles).
    func all() -> Set<Int> {
        var result: Set<Int> = []
        for dispute in disputes where dispute.course == .develops {
            let newest = dispute.values.count - 1
            result.formUnion(dispute.valueOfStatement.filter { $0.value < newest }.keys)
        }
        let modality = StatementModality(table: table)
        let modalities = table.statements.indices.map(modality.says)
        for index in table.statements.indices where !modalities[index].isDisjoint(with: Self.announces) {
            let isDone = facts.likeness.best[index].contains { later in
                later.probability >= facts.model.cuts.says && isLater(later.statement, than: index)
                    && modalities[later.statement].isDisjoint(with: Self.leavesOpen)
            }
            if isDone { result.insert(index) }
        }
        return result
    }

    private func isLater(_ statement: Int, than other: Int) -> Bool {
        guard let later = published(statement), let earlier = published(other) else { return false }
        return earlier.dayNumber < later.dayNumber
    }

    private func published(_ statement: Int) -> CalendarDate? {
        table.readings[table.statements[statement].article].article.published.day
    }
}
