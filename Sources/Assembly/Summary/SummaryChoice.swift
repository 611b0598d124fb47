import Model

/// A summary in the making: what it says already, and which sentence adds most.
///
/// A sentence is worth what it adds of the words that the articles share, as far as it is likely to state what a summary must have, as learnt from
/// labelled stories. Words count once, however often they are said, so that a sentence which carries three facts is worth more than one that
/// carries one, and a repetition is worth little: a greedy choice for a coverage that has falling returns comes near the best one (H. Lin,
/// J. Bilmes, "A class of submodular functions for document summarization", ACL 2011).
struct SummaryChoice {
    let pool: SummaryPool
    /// What the support of the other origins adds to the worth of a sentence.
    let bonus: Double
    /// Statements in the order in which they were taken.
    private(set) var chosen: [Int] = []
    private var isSaid: [Bool]
    /// How likely statements say what a chosen one does.
    private var repetition: [Int: Double] = [:]

    init(pool: SummaryPool, bonus: Double) {
        self.pool = pool
        self.bonus = bonus
        isSaid = [Bool](repeating: false, count: pool.weights.count)
    }

    /// A sentence of which more than this part was said repeats what is there.
    private static let mostKnown = 0.8
    /// What a sentence loses that surely says what a chosen one does: it stands where there is little else.
    private static let lossOfRepetition = 0.9

    /// Takes so many sentences, or as many as add anything. O(count × terms).
    mutating func take(_ count: Int) {
        while chosen.count < count, let next = best() {
            chosen.append(next)
            for other in pool.facts.likeness.best[next] {
                repetition[other.statement] = max(repetition[other.statement] ?? 0, other.probability)
            }
            for term in pool.facts.likeness.profiles.all[next].terms { isSaid[Int(term)] = true }
        }
    }

    /// The statement that adds most, the first of equals.
    private func best() -> Int? {
        var result: (statement: Int, worth: Double)?
        for candidate in pool.candidates where !chosen.contains(candidate.statement) {
            let terms = pool.facts.likeness.profiles.all[candidate.statement].terms
            var (new, all, share) = (0.0, 0.0, 0.0)
            for term in terms.map({ Int($0) }) {
                all += pool.weights[term]
                guard !isSaid[term] else { continue }
                new += pool.weights[term]
                share += pool.shares[term]
            }
            guard new >= (1 - Self.mostKnown) * all else { continue }
            let worth =
                share * candidate.chance * (1 + bonus * candidate.support)
                * (1 - Self.lossOfRepetition * (repetition[candidate.statement] ?? 0))
            if worth > result?.worth ?? 0 { result = (candidate.statement, worth) }
        }
        return result?.statement
    }
}
