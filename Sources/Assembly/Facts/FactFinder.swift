/// What several articles say: a statement that leads, and where the others say the same.
struct Fact {
    /// Index of a statement.
    let lead: Int
    /// One of each other article that says it, articles ascending.
    let says: [LikenessTable.Other]
    /// The lead's value to a reader: how much is surely said, how well it reads.
    let weight: Double
}

/// Gathers the statements that say the same around the one that carries most of it.
///
/// A star and not a chain: every member is likely enough to say what the lead says, so that look-alikes never link two things. Leads are
/// chosen greedily by how much they tell of what is not told yet (G. Nemhauser, L. Wolsey, M. Fisher, 1978); a statement may serve
/// several facts, but no two statements stand together twice.
struct FactFinder {
    let likeness: LikenessTable
    let cuts: FactModel.Cuts
    /// By statement: how well it reads by itself, 0 for one that cannot lead.
    let clarity: [Double]
    /// Whether one statement says otherwise what the other says.
    let contradicts: (Int, Int) -> Bool

    /// A statement with more says too many things to be one of them.
    private static let mostFacts = 3
    /// What a lead counts that reads badly, one that reads well being 1.
    private static let leastClarity = 0.85

    /// The facts of two articles or more, the weightiest first.
    func facts() -> [Fact] {
        let candidates = likeness.best.enumerated().map { lead, others in
            others.filter { $0.probability >= cuts.says && !contradicts(lead, $0.statement) }
        }
        var uses = [Int](repeating: 0, count: clarity.count)
        var together: Set<Int64> = []
        func cells(of lead: Int) -> [LikenessTable.Other] {
            candidates[lead].filter { uses[$0.statement] < Self.mostFacts }
        }
        func score(_ lead: Int) -> Double {
            guard clarity[lead] > 0, uses[lead] < Self.mostFacts else { return 0 }
            let new = cells(of: lead).filter { !together.contains(Self.key(lead, $0.statement)) }
            return new.reduce(0) { $0 + $1.probability } * (Self.leastClarity + (1 - Self.leastClarity) * clarity[lead])
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
            let says = cells(of: top.lead)
            result.append(Fact(lead: top.lead, says: says, weight: now))
            let members = [top.lead] + says.map(\.statement)
            for (place, one) in members.enumerated() {
                uses[one] += 1
                for other in members[(place + 1)...] { together.insert(Self.key(one, other)) }
            }
        }
        return result
    }

    private static func key(_ left: Int, _ right: Int) -> Int64 { Int64(min(left, right)) << 32 | Int64(max(left, right)) }
}
