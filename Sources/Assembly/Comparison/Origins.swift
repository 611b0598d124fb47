import Model

/// Where the articles of a dossier come from: which are copies of one text, and how much of each is its own.
struct Origins {
    /// Two articles have one origin when they share this part of the words of the shorter one.
    private static let leastShare = 0.4

    /// Articles that share a large part of their text, directly or through others, together.
    let all: [Origin]
    /// By article: the part of its words that stands in no shared stretch.
    let ownShares: [Double]

    /// Finds the origins. O(words + shared stretches).
    init(readings: [Reading], sharedText: [SharedText]) {
        let index = Dictionary(readings.enumerated().map { ($1.article.id, $0) }) { first, _ in first }
        struct Pair: Hashable {
            let left: Int
            let right: Int
        }
        var words: [Pair: Int] = [:]
        var sharedRanges = [[TextRange]](repeating: [], count: readings.count)
        for shared in sharedText {
            guard let a = index[shared.a.article], let b = index[shared.b.article], a != b else { continue }
            words[Pair(left: min(a, b), right: max(a, b)), default: 0] += shared.words
            sharedRanges[a].append(shared.a.range)
            sharedRanges[b].append(shared.b.range)
        }
        let wordRanges = readings.map { $0.tokens.filter { $0.kind != .mark }.map(\.range) }
        var components = Components(count: readings.count)
        for (pair, count) in words {
            let shorter = min(wordRanges[pair.left].count, wordRanges[pair.right].count)
            if Double(count) >= Self.leastShare * Double(shorter) { components.join(pair.left, pair.right) }
        }
        all = components.all().map { Origin(articles: $0.map { readings[$0].article.id }) }
        ownShares = zip(wordRanges, sharedRanges).map { words, shared in
            words.isEmpty ? 1 : 1 - Double(Self.count(of: words, in: shared)) / Double(words.count)
        }
    }

    /// How many of the words, which are in order, start inside one of the ranges.
    private static func count(of words: [TextRange], in ranges: [TextRange]) -> Int {
        var ordered = ranges.sorted { $0.lowerBound < $1.lowerBound }[...]
        var end = 0
        return words.count { word in
            while let next = ordered.first, next.lowerBound <= word.lowerBound {
                end = max(end, next.upperBound)
                ordered.removeFirst()
            }
            return word.lowerBound < end
        }
    }
}
