import Model

/// A summary in the making: what it says already, and what each further sentence would add.
struct SummaryChoice {
    /// The names of the values that hang on what is chosen, behind those of the candidate.
    static let names = [
        "told-new", "headlines-new", "ledes-new", "told-known", "mass-known", "overlap", "same", "matches-known", "neighbour", "same-article",
        "step",
    ]

    let pool: SummaryPool
    /// Places in the pool's candidates, in the order in which they were taken.
    private(set) var chosen: [Int] = []
    private var isSaid: [Bool]
    /// Statements that say what a chosen one does.
    private var matched: Set<Int> = []

    init(pool: SummaryPool) {
        self.pool = pool
        isSaid = [Bool](repeating: false, count: pool.weights.count)
    }

    mutating func take(_ place: Int) {
        chosen.append(place)
        let statement = pool.candidates[place].statement
        for term in pool.facts.likeness.profiles.all[statement].terms { isSaid[Int(term)] = true }
        matched.insert(statement)
        for other in pool.facts.likeness.best[statement] where other.probability >= Self.leastMatch { matched.insert(other.statement) }
    }

    /// The candidate that a model judges best, the first of equals; nil when all are taken.
    func best(by model: LogisticModel) -> Int? {
        var result: (place: Int, worth: Double)?
        for place in pool.candidates.indices where !chosen.contains(place) {
            let worth = model.probability(values(place))
            if result.map({ worth > $0.worth }) ?? true { result = (place, worth) }
        }
        return result?.place
    }

    /// From this probability on a statement is told with the one that it is like.
    private static let leastMatch = 0.3

    /// The values of a candidate, those of `SummaryPool` first.
    func values(_ place: Int) -> [Double] {
        let candidate = pool.candidates[place]
        let likeness = pool.facts.likeness
        let profile = likeness.profiles.all[candidate.statement]
        let new = profile.terms.filter { !isSaid[Int($0)] }
        let told = pool.told.part(profile.terms)
        let toldNew = pool.told.part(new)
        let mass = mass(profile.terms)
        var overlap = 0.0
        var same = 0.0
        var isNeighbour = 0.0
        var fromArticle = 0.0
        for other in chosen {
            let statement = pool.candidates[other].statement
            let otherProfile = likeness.profiles.all[statement]
            let shorter = min(mass, self.mass(otherProfile.terms))
            overlap = max(overlap, self.mass(profile.terms.sortedIntersection(otherProfile.terms)) / max(shorter, 1))
            same = max(same, probability(candidate.statement, statement))
            guard profile.article == otherProfile.article else { continue }
            fromArticle += 1
            if abs(statement - candidate.statement) == 1 { isNeighbour = 1 }
        }
        let best = likeness.best[candidate.statement]
        let all = best.reduce(0) { $0 + $1.probability }
        let known = best.reduce(0) { $0 + (matched.contains($1.statement) ? $1.probability : 0) }
        return candidate.values + [
            toldNew, pool.headlines.part(new), pool.ledes.part(new), told > 0 ? 1 - toldNew / told : 0, mass > 0 ? 1 - self.mass(new) / mass : 0,
            overlap, same, all > 0 ? known / all : 0, isNeighbour, fromArticle, Double(chosen.count),
        ]
    }

    private func mass(_ terms: [Int32]) -> Double { terms.reduce(0) { $0 + pool.weights[Int($1)] } }

    private func probability(_ left: Int, _ right: Int) -> Double {
        let best = pool.facts.likeness.best
        return max(
            best[left].first { $0.statement == right }?.probability ?? 0, best[right].first { $0.statement == left }?.probability ?? 0)
    }
}
