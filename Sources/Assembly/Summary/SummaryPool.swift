import Model
import Reader

/// The sentences of a dossier that its summary may take, and the words that it should hold.
struct SummaryPool {
    /// A sentence that can be read alone.
    struct Candidate {
        let statement: Int
        /// How likely the other origins say it too, 0 to 1: the mean over them.
        let support: Double
        /// The probability that it states a fact which a summary must have.
        var chance: Double
    }

    let facts: FactReading
    /// In the order of the statements.
    var candidates: [Candidate]
    /// By term: its share of what the articles have in common, of what their headlines say, and of what their first sentences say, added up.
    let shares: [Double]
    /// By term: how telling it is in general text.
    let weights: [Double]
    let features: SummaryFeatures

    /// `origins` is by article; `outdated` statements are no candidates. O(terms + pairs).
    init(facts: FactReading, origins: [Int], outdated: Set<Int> = []) {
        let table = facts.table
        let profiles = facts.likeness.profiles
        let weights = profiles.stems.map { table.vocabulary.termRates.weight(of: $0) }
        let ofArticles = table.statementsOfArticles
        let headlines = ofArticles.map { range in range.filter(table.isHeadline).flatMap { profiles.all[$0].terms } }
        let ledes = ofArticles.map { range in
            range.filter { !table.isHeadline($0) }.prefix(Self.statementsOfLede).flatMap { profiles.all[$0].terms }
        }
        let isSingle = Set(origins).count < 2
        // What is said once, by one origin alone, is nothing in common.
        let common = profiles.postings.map { holders in
            Double((isSingle ? holders.count : Set(holders.map { origins[profiles.all[Int($0)].article] }).count) - 1)
        }
        let parts = [common, Self.counts(headlines, origins, of: weights.count), Self.counts(ledes, origins, of: weights.count)]
        let masses = parts.map { counts in zip(weights, counts).map { $0 * $1 } }
        let sums = masses.map { $0.reduce(0, +) }
        shares = weights.indices.map { term in
            zip(masses, sums).reduce(0) { $1.1 > 0 ? $0 + $1.0[term] / $1.1 : $0 }
        }
        self.facts = facts
        self.weights = weights
        let features = SummaryFeatures(facts: facts, origins: origins, weights: weights)
        self.features = features
        candidates = table.statements.indices.compactMap { index in
            let statement = table.statements[index]
            let reading = table.readings[statement.article]
            let sentence = reading.sentences[statement.sentence]
            guard reading.article.passages[sentence.passage].kind == .paragraph, !reading.isWithinQuotation(sentence.range),
                facts.forms[index].standsAlone, !outdated.contains(index)
            else { return nil }
            return Candidate(
                statement: index, support: features.support(of: index),
                chance: facts.model.main.probability(features.values(of: index)))
        }
    }

    /// The first statements of an article say what its news is.
    private static let statementsOfLede = 2

    /// By term: how many origins have it in their lists, which are by article.
    private static func counts(_ lists: [[Int32]], _ origins: [Int], of terms: Int) -> [Double] {
        var holders = [Set<Int>](repeating: [], count: terms)
        for (article, list) in lists.enumerated() { for term in list { holders[Int(term)].insert(origins[article]) } }
        return holders.map { Double($0.count) }
    }
}
