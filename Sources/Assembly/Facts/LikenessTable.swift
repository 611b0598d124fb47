import Foundation

/// How likely the statements of a dossier say the same, pair by pair.
struct LikenessTable {
    /// Another statement, and how likely it says the same.
    struct Other {
        let statement: Int
        let probability: Double
    }

    let profiles: StatementProfiles
    /// By statement: the best statement of each other article, those articles ascending, none with a probability of about nothing; a headline only
    /// where its article hardly says it elsewhere.
    let best: [[Other]]
    /// By statement: the chance that none of all its pairs says the same, as a logarithm.
    let noneElsewhere: [Double]

    private static let least = 0.02
    private static let most = 0.999

    init(_ judged: JudgedPairs, probabilities: [Double]) {
        profiles = judged.profiles
        var others = [[Other]](repeating: [], count: profiles.all.count)
        for (pair, probability) in zip(judged.pairs, probabilities) where probability >= Self.least {
            others[Int(pair.first)].append(Other(statement: Int(pair.second), probability: probability))
            others[Int(pair.second)].append(Other(statement: Int(pair.first), probability: probability))
        }
        let all = judged.profiles.all
        best = others.map { list in
            var ofArticle: [Int: Other] = [:]
            for other in list {
                let article = all[other.statement].article
                if let known = ofArticle[article], !Self.isBetter(other, than: known, all) { continue }
                ofArticle[article] = other
            }
            return ofArticle.sorted { $0.key < $1.key }.map(\.value)
        }
        noneElsewhere = others.map { list in list.reduce(0) { $0 + log(1 - min($1.probability, Self.most)) } }
    }

    /// The pairs of a statement and its best in another article from a probability on, each pair once.
    func pairs(from least: Double) -> [(left: Int, other: Other)] {
        best.indices.flatMap { left in
            best[left].filter { other in
                other.probability >= least && (other.statement > left || !best[other.statement].contains { $0.statement == left })
            }.map { (left, $0) }
        }
    }

    /// What says it more likely than not comes before a headline, however near that is.
    private static func isBetter(_ other: Other, than known: Other, _ all: [StatementProfile]) -> Bool {
        let (new, old) = (all[other.statement].isHeadline, all[known.statement].isHeadline)
        if new != old, (new ? known : other).probability >= likely { return old }
        return (other.probability, known.statement) > (known.probability, other.statement)
    }

    private static let likely = 0.5
}
