import Model

/// Which sources bear out a sentence of a summary: those that surely say it and nowhere give another value of what it gives.
struct SummaryBacking {
    let comparison: Comparison
    private var facts: FactReading { comparison.facts }
    private var table: StatementTable { facts.table }

    /// The statements of other articles that bear one out.
    func statements(for statement: Int) -> [Int] {
        let own = facts.citation(statement)
        // Of the facts that the sentence tells, what is only perhaps said of each is not said here.
        let told = comparison.claims.filter { claim in
            claim.told.contains { $0.citation.article == own.article && own.range.overlaps($0.citation.range) }
        }
        let said = Set(told.flatMap { $0.saying.map(\.article) })
        let open = Set(told.flatMap { $0.cells.map(\.article) }).subtracting(said)
        let disputes = comparison.disputes.filter { $0.valueOfStatement[statement] != nil && Self.isOfValue($0) }
        return facts.surely(statement).filter { other in
            let article = table.statements[other].article
            return !open.contains(table.readings[article].article.id)
                && !disputes.contains { isOtherwise($0, statement, other) }
                && comparison.contrasts.map { !$0.isGivenOtherwise(statement, in: other) } ?? true
        }
    }

    /// False for other words and spellings, and for a time that one only names more exactly: "Tuesday" and "Tuesday night".
    private static func isOfValue(_ dispute: Dispute) -> Bool {
        switch dispute.kind {
        case .wording, .spelling: false
        case .time, .date: dispute.course != .precision
        case .quantity, .modality, .attribution: true
        }
    }

    /// True where a statement of a dispute stands against another, or where only its article does: in its headline, say.
    private func isOtherwise(_ dispute: Dispute, _ statement: Int, _ other: Int) -> Bool {
        let value = dispute.valueOfStatement[statement]
        if let given = dispute.valueOfStatement[other] { return given != value }
        let article = table.statements[other].article
        return dispute.valueOfStatement.contains { $0.value != value && table.statements[$0.key].article == article }
    }
}
