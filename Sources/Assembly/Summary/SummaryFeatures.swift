import Foundation
import Model

/// By what a sentence is judged to state a fact that a summary must have: what the others say of it, where it stands, what its headlines have of
/// it, and its form.
struct SummaryFeatures {
    /// In the order of the values.
    static let names = [
        "support", "best-elsewhere", "likely-elsewhere", "log-likely-elsewhere", "log-none", "place", "part-of-article", "opens-article",
        "log-sentences", "speech", "quotation", "pronoun", "modals", "numbers", "dates", "actors", "log-words", "log-mass", "own-headline",
        "likest-headline", "headlines",
    ]

    private let facts: FactReading
    /// By article: the index of its origin.
    private let origins: [Int]
    private let countOfOrigins: Int
    /// By term: how telling it is in general text.
    private let weights: [Double]
    /// Headlines that have terms.
    private let headlines: Int
    /// By article: its headline, or -1.
    private let headlineOfArticle: [Int]
    /// By term: the headlines that have it, and what each gains by it, in parts of all its weight.
    private let parts: [[(headline: Int, part: Double)]]
    /// The first statement of each article behind its headline.
    private let openings: Set<Int>

    init(facts: FactReading, origins: [Int], weights: [Double]) {
        self.facts = facts
        self.origins = origins
        self.weights = weights
        countOfOrigins = Set(origins).count
        let ofArticles = facts.table.statementsOfArticles
        var headlineOfArticle: [Int] = []
        var headlines = 0
        var parts = [[(headline: Int, part: Double)]](repeating: [], count: weights.count)
        for range in ofArticles {
            let terms = Set(range.filter(facts.table.isHeadline).flatMap { facts.likeness.profiles.all[$0].terms }).sorted()
            let mass = terms.reduce(0) { $0 + weights[Int($1)] }
            headlineOfArticle.append(mass > 0 ? headlines : -1)
            guard mass > 0 else { continue }
            for term in terms { parts[Int(term)].append((headlines, weights[Int(term)] / mass)) }
            headlines += 1
        }
        (self.headlineOfArticle, self.headlines, self.parts) = (headlineOfArticle, headlines, parts)
        openings = Set(ofArticles.compactMap { range in range.first { !facts.table.isHeadline($0) } })
    }

    /// From this probability on another origin says it more likely than not.
    private static let likely = 0.5

    /// The values of a statement. O(terms × headlines that have one).
    func values(of statement: Int) -> [Double] {
        let profile = facts.likeness.profiles.all[statement]
        let elsewhere = elsewhere(statement)
        let likely = Double(elsewhere.count { $0 >= Self.likely })
        let shares = shares(of: profile)
        return [
            support(elsewhere), elsewhere.max() ?? 0, likely / others, log1p(likely), facts.likeness.noneElsewhere[statement],
            1 / Double(1 + profile.place), Double(profile.place) / Double(max(1, profile.sentences)),
            openings.contains(statement) ? 1 : 0, log(Double(max(1, profile.sentences))), facts.forms[statement].speech == nil ? 0 : 1,
            profile.hasQuotation ? 1 : 0, profile.opensWithPronoun ? 1 : 0, Double(min(profile.modals, 2)),
            Double(min(profile.numbers.count, 3)), Double(min(profile.dates.count, 3)), Double(min(profile.actors.count, 4)),
            log(Double(max(1, facts.table.statements[statement].tokens.count))),
            log1p(profile.terms.reduce(0) { $0 + weights[Int($1)] }), shares.own, shares.most, shares.mean,
        ]
    }

    /// How likely the other origins say a statement too, 0 to 1: the mean over them.
    func support(of statement: Int) -> Double { support(elsewhere(statement)) }

    private func support(_ elsewhere: [Double]) -> Double { elsewhere.reduce(0, +) / others }

    private var others: Double { Double(max(1, countOfOrigins - 1)) }

    /// Of each other origin the probability of its likeliest statement, ascending, as another order may give another sum.
    private func elsewhere(_ statement: Int) -> [Double] {
        let own = origins[facts.table.statements[statement].article]
        var best: [Int: Double] = [:]
        for other in facts.likeness.best[statement] {
            let origin = origins[facts.table.statements[other.statement].article]
            if origin != own { best[origin] = max(best[origin] ?? 0, other.probability) }
        }
        return best.values.sorted()
    }

    /// The part of its article's headline that a statement has, the most that it has of any, and the mean over all.
    private func shares(of profile: StatementProfile) -> (own: Double, most: Double, mean: Double) {
        var shares: [Int: Double] = [:]
        var sum = 0.0
        for term in profile.terms {
            for (headline, part) in parts[Int(term)] {
                shares[headline, default: 0] += part
                sum += part
            }
        }
        return (shares[headlineOfArticle[profile.article]] ?? 0, shares.values.max() ?? 0, sum / Double(max(1, headlines)))
    }
}
