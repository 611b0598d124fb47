import Model

/// Chooses the sentences that matter most across the sources of a dossier.
///
/// One after another, each the likeliest to bring a main fact that those before it lack, as a model judges it that was learnt from summaries
/// which readers chose (greedily, after the maximal marginal relevance of Carbonell and Goldstein, SIGIR 1998). Sentences that do not stand
/// alone are never taken.
public struct Summary: Sendable {
    /// Creates a chooser.
    public init() {}

    private static let most = 5
    /// Where more than `manyOrigins` tell the story.
    private static let mostOfMany = 7
    private static let manyOrigins = 10

    /// Verbatim sentences in the order in which they are best read: what the story is first, then in the order in which things happened, what
    /// was before the story last.
    public func sentences(of readings: [Reading], events: [Event], comparison: Comparison, origins: [Origin] = []) -> [SummarySentence] {
        let facts = comparison.facts
        let ofArticles = facts.table.indices(of: origins)
        let pool = SummaryPool(facts: facts, origins: ofArticles)
        var choice = SummaryChoice(pool: pool)
        let wanted = Set(ofArticles).count > Self.manyOrigins ? Self.mostOfMany : Self.most
        while choice.chosen.count < wanted, let next = choice.best(by: facts.model.summary) { choice.take(next) }
        return choice.chosen.map { place in
            let statement = pool.candidates[place].statement
            return SummarySentence(citation: facts.citation(statement), alsoSaidBy: facts.surely(statement).map(facts.citation))
        }
    }
}
