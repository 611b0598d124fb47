import Model

/// What several articles say: a statement that leads, and where the others say the same.
struct Fact {
    /// Index of a statement.
    let lead: Int
    /// One of each other article that says it, articles ascending.
    let says: [LikenessTable.Other]
    /// Articles that say with the same lead another of its facts, ascending: they are not near this one.
    let elsewhere: [Int]
    /// The lead's value to a reader: how much is surely said, how well it reads.
    let weight: Double

    /// The same with another of its members in the lead. Where nothing is known of that and a third, it counts as no likelier than beside the lead.
    func led(by other: Int, _ likeness: LikenessTable) -> Fact {
        let known = Dictionary(likeness.best[other].map { ($0.statement, $0.probability) }, uniquingKeysWith: max)
        let own = says.first { $0.statement == other }?.probability ?? 0
        let members = says.filter { $0.statement != other } + [LikenessTable.Other(statement: lead, probability: own)]
        func article(_ member: LikenessTable.Other) -> Int { likeness.profiles.all[member.statement].article }
        return Fact(
            lead: other,
            says: members.map { LikenessTable.Other(statement: $0.statement, probability: known[$0.statement] ?? min(own, $0.probability)) }
                .sorted { article($0) < article($1) },
            elsewhere: elsewhere, weight: weight)
    }
}

/// Gathers the statements that say the same around the one that carries most of it.
///
/// A star and not a chain: every member is likely enough to say what the lead says, so that look-alikes never link two things. Leads are
/// chosen greedily by how much they gather (G. Nemhauser, L. Wolsey, M. Fisher, 1978). A statement leads only while it stands in no fact, but
/// may serve several facts that others lead. Headlines lead last, and where nothing of what says the same stands in a fact: they repeat what
/// their articles say.
struct FactFinder {
    let likeness: LikenessTable
    let cuts: FactModel.Cuts
    /// By statement: how well it reads by itself, 0 for one that cannot lead.
    let clarity: [Double]
    /// Whether one statement says otherwise what the other says.
    let contradicts: (Int, Int) -> Bool

    /// A statement in more facts says too many things to be one of them.
    private static let mostFacts = 3
    /// What a lead counts that reads badly, one that reads well being 1.
    private static let leastClarity = 0.85
    /// What a lead counts that comes after all others.
    private static let last = 1e-6

    private func isHeadline(_ statement: Int) -> Bool { likeness.profiles.all[statement].isHeadline }

    /// The facts of two articles or more, in the order in which they are found: those that gather most first.
    func facts() -> [Fact] {
        let candidates = likeness.best.enumerated().map { lead, others in
            others.filter { other in
                // Two headlines alone tell what their articles do.
                other.probability >= cuts.says && !(isHeadline(lead) && isHeadline(other.statement)) && !contradicts(lead, other.statement)
            }
        }
        var uses = [Int](repeating: 0, count: clarity.count)
        func says(_ lead: Int) -> [LikenessTable.Other] { candidates[lead].filter { uses[$0.statement] < Self.mostFacts } }
        func score(_ lead: Int) -> Double {
            guard clarity[lead] > 0, uses[lead] == 0 else { return 0 }
            if isHeadline(lead), candidates[lead].contains(where: { uses[$0.statement] > 0 }) { return 0 }
            let gathered = says(lead).reduce(0) { $0 + $1.probability }
            return gathered * (isHeadline(lead) ? Self.last : Self.leastClarity + (1 - Self.leastClarity) * clarity[lead])
        }
        var queue = clarity.indices.map { (score: score($0), lead: $0) }.filter { $0.score > 0 }
        queue.sort { ($0.score, $1.lead) < ($1.score, $0.lead) }
        var result: [Fact] = []
        while let top = queue.popLast() {
            // Scores only fall: one that is still the best when counted anew is the best of all.
            let now = score(top.lead)
            guard now > 0 else { continue }
            if let next = queue.last, (now, -top.lead) < (next.score, -next.lead) {
                queue.insert((now, top.lead), at: queue.partitioningIndex { (now, -top.lead) < ($0.score, -$0.lead) })
                continue
            }
            let others = says(top.lead)
            for said in parts(of: top.lead, others) {
                let elsewhere = others.filter { other in !said.contains { $0.statement == other.statement } }.map(article)
                result.append(
                    Fact(lead: top.lead, says: said, elsewhere: elsewhere, weight: said.reduce(0) { $0 + $1.probability }))
                for member in [top.lead] + said.map(\.statement) { uses[member] += 1 }
            }
        }
        return result
    }

    private func article(_ other: LikenessTable.Other) -> Int { likeness.profiles.all[other.statement].article }

    /// The others of a lead by what they share with it: a sentence that says two things leads two facts. Each part is gathered around its
    /// likeliest, and holds those that share with the lead, for a good part, the same words.
    private func parts(of lead: Int, _ others: [LikenessTable.Other]) -> [[LikenessTable.Other]] {
        var result: [[LikenessTable.Other]] = []
        var rest = others
        while let seed = rest.max(by: { ($0.probability, $1.statement) < ($1.probability, $0.statement) }) {
            let core = shared(lead, seed.statement)
            let mass = likeness.profiles.mass(core)
            func isOfPart(_ other: LikenessTable.Other) -> Bool {
                let words = shared(lead, other.statement)
                let both = likeness.profiles.mass(words.filter(core.containsSorted))
                return other.statement == seed.statement || both >= Self.leastInCommon * min(mass, likeness.profiles.mass(words))
            }
            result.append(rest.filter(isOfPart))
            rest.removeAll(where: isOfPart)
        }
        return result
    }

    private static let leastInCommon = 0.3

    private func shared(_ left: Int, _ right: Int) -> [Int32] {
        let profiles = likeness.profiles.all
        var words: [Int32] = []
        profiles[left].terms.forEachShared(with: profiles[right].terms) { place, _ in words.append(profiles[left].terms[place]) }
        return words
    }
}
