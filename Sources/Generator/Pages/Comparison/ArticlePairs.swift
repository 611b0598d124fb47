import Model

/// Which two articles of a dossier can be read side by side: all pairs of a small dossier; of a large one those that have something in
/// common, and of these the nearest of each article.
struct ArticlePairs: Sendable {
    /// Two articles, by index, the earlier one first.
    struct Pair: Sendable, Hashable {
        let left: Int
        let right: Int
    }

    /// In the order of the articles.
    let all: [Pair]
    /// How many articles there are, and to how many neighbours of each a page leads; nil where all pairs have one.
    private let chosen: (articles: Int, limit: Int)?
    /// Whether two articles have none because they are long.
    private let hasLong: Bool
    /// By article: the others that it can be read beside, the nearest first.
    private let beside: [[Int]]
    private let known: Set<Pair>

    /// Up to so many articles, every pair has a page.
    private static let mostWithAllPairs = 5
    /// Of a larger dossier: so many for each article, fewer where that gives more pages than anybody would want.
    private static let nearest = 4
    private static let fewestNearest = 3
    private static let mostPages = 600
    /// What more articles than this say tells none of them apart.
    private static let mostSpeakers = 30
    /// Two articles with more bytes of text stand on no page: nobody reads them beside each other, and their jumps have to lead within one.
    private static let mostBytes = 60_000
    /// A statement in common counts as much as so many words.
    private static let wordsOfStatement = 12

    /// Chooses the pairs. O(pairs with something in common).
    init(_ dossier: Dossier, index: [String: Int], amounts: SharedAmounts) {
        let count = dossier.readings.count
        var weight: [Pair: Int] = [:]
        for pair in amounts.pairs { weight[Pair(left: pair.left, right: pair.right), default: 0] += pair.words }
        for claim in dossier.claims {
            let speakers = claim.told.compactMap { index[$0.article] }.sorted()
            guard speakers.count <= Self.mostSpeakers else { continue }
            for (place, left) in speakers.enumerated() {
                for right in speakers[(place + 1)...] { weight[Pair(left: left, right: right), default: 0] += Self.wordsOfStatement }
            }
        }
        var near = [[(weight: Int, other: Int)]](repeating: [], count: count)
        for (pair, weight) in weight {
            near[pair.left].append((weight, pair.right))
            near[pair.right].append((weight, pair.left))
        }
        let isSmall = count <= Self.mostWithAllPairs
        let limit = min(Self.nearest, max(Self.fewestNearest, Self.mostPages / max(1, count)))
        let sizes = dossier.readings.map(\.article.text.utf8.count)
        var chosen: Set<Pair> = []
        var hasLong = false
        var ordered = [[Int]](repeating: [], count: count)
        for article in near.indices {
            ordered[article] = near[article].sorted { ($1.weight, $0.other) < ($0.weight, $1.other) }.map(\.other)
            if isSmall { ordered[article] += (0..<count).filter { $0 != article && !ordered[article].contains($0) } }
            let known = ordered[article].count
            ordered[article].removeAll { sizes[article] + sizes[$0] > Self.mostBytes }
            hasLong = hasLong || ordered[article].count < known
            for other in isSmall ? ordered[article][...] : ordered[article].prefix(limit) {
                chosen.insert(Pair(left: min(article, other), right: max(article, other)))
            }
        }
        all = chosen.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
        beside = ordered.enumerated().map { article, others in
            others.filter { chosen.contains(Pair(left: min(article, $0), right: max(article, $0))) }
        }
        known = chosen
        self.chosen = isSmall ? nil : (count, limit)
        self.hasLong = hasLong
    }

    /// Why not all pairs have a page; empty where they do.
    func note(_ t: MessageCatalog) -> String {
        let nearest = chosen.map { t(.pairNote, $0.articles, [.limit: t.number($0.limit)]) }
        return [nearest, hasLong ? t(.pairNoteLong) : nil].compactMap(\.self).joined(separator: " ")
    }

    /// The others that an article can be read beside, the nearest first.
    func others(of article: Int) -> [Int] { beside[article] }

    /// Whether two articles have a page, in either order.
    func has(_ one: Int, _ other: Int) -> Bool { known.contains(Pair(left: min(one, other), right: max(one, other))) }
}
