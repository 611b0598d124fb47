import Model

/// Counts from how many independent origins the articles of a dossier come.
enum Origins {
    /// Two articles have one origin when they share this part of the words of the shorter one.
    private static let leastShare = 0.4

    /// Articles that share a large part of their text, directly or through others, count as one. O(shared stretches).
    static func count(readings: [Reading], sharedText: [SharedText]) -> Int {
        let index = Dictionary(readings.enumerated().map { ($1.article.id, $0) }) { first, _ in first }
        let lengths = readings.map { reading in reading.tokens.reduce(0) { $0 + ($1.kind == .mark ? 0 : 1) } }
        struct Pair: Hashable {
            let left: Int
            let right: Int
        }
        var words: [Pair: Int] = [:]
        for shared in sharedText {
            guard let a = index[shared.a.article], let b = index[shared.b.article], a != b else { continue }
            words[Pair(left: min(a, b), right: max(a, b)), default: 0] += shared.words
        }
        var components = Components(count: readings.count)
        for (pair, count) in words {
            let shorter = min(lengths[pair.left], lengths[pair.right])
            if Double(count) >= leastShare * Double(shorter) { components.join(pair.left, pair.right) }
        }
        return components.all().count
    }
}
