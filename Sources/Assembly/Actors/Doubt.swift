import Model

/// Two names that the evidence nearly made one.
struct Doubt: Sendable {
    /// Nodes of the graph.
    let from: Int
    let to: Int
    /// 0 (surely different) to 1 (surely the same).
    let score: Double
    /// What speaks for it, in words.
    let pro: String
    /// What speaks against it, in words.
    let contra: String
}

/// Turns doubts about names into near misses between actors.
struct NearMissList {
    let graph: MergeGraph
    let actors: [Actor]
    /// Where the actor of a group stands in the list; groups that are no actor are left out.
    let actorOfRoot: [Int: Int]

    /// A list longer than this is not read.
    private static let most = 12

    /// The likeliest first, then those whose actors have more presence; each pair of actors once.
    func nearMisses(from doubts: [Doubt]) -> [NearMiss] {
        var best: [[Int]: (doubt: Doubt, pair: [Int])] = [:]
        for doubt in doubts where graph.root(of: doubt.from) != graph.root(of: doubt.to) && graph.mayMerge(doubt.from, doubt.to) {
            let pair = [doubt.from, doubt.to].compactMap { actorOfRoot[graph.root(of: $0)] }.sorted()
            guard pair.count == 2 else { continue }
            if let known = best[pair], known.doubt.score >= doubt.score { continue }
            best[pair] = (doubt, pair)
        }
        let ranked = best.values.sorted { left, right in
            if left.doubt.score != right.doubt.score { return left.doubt.score > right.doubt.score }
            return left.pair.lexicographicallyPrecedes(right.pair)
        }
        return ranked.prefix(Self.most).map { doubt, pair in
            NearMiss(
                first: actors[pair[0]].id, second: actors[pair[1]].id, score: doubt.score, because: "\(doubt.pro); but \(doubt.contra)")
        }
    }
}
