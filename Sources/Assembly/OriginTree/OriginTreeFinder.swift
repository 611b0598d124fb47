import Model

/// Finds where the articles of a dossier come from: the agencies of their bylines, the texts that they copy, and those from whom their sentences
/// say they have what they say. Only copies and bylines make one root of two articles; that a sentence names its source makes none.
struct OriginTreeFinder {
    private let readings: [Reading]
    private let origins: [Origin]
    private let index: [String: Int]
    private let outlets: OutletNames
    /// From the address of an article to its place.
    private let addresses: [String: Int]

    /// The readings of one dossier in its order, and which of them are copies of one text, the earliest first.
    init(readings: [Reading], origins: [Origin], words: AttributionWords) {
        (self.readings, self.origins) = (readings, origins)
        index = Dictionary(readings.enumerated().map { ($1.article.id, $0) }) { first, _ in first }
        outlets = OutletNames(readings, words: words)
        addresses = Dictionary(readings.enumerated().compactMap { place, reading in reading.article.url.map { ($0, place) } }) { first, _ in
            first
        }
    }

    /// O(tokens + stretches of shared text).
    func tree(sharedText: [SharedText]) -> OriginTree {
        let bylines = readings.indices.compactMap { byline(of: $0) }
        let copies = copies(sharedText)
        let attributions = readings.indices.flatMap { outlets.attributions(in: readings[$0], at: $0) + links(of: $0) }
        let ranks = Dictionary(uniqueKeysWithValues: OriginTree.Edge.Kind.allCases.enumerated().map { ($1, $0) })
        let found = bylines + copies + attributions
        let keys = found.enumerated().map { place, edge in
            [index[edge.article] ?? 0, ranks[edge.kind] ?? 0, edge.words?.range.lowerBound ?? -1, place]
        }
        let all = found.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }.map { found[$0] }
        return OriginTree(roots: roots(bylines + copies), edges: all)
    }

    private func roots(_ edges: [OriginTree.Edge]) -> [OriginTree.Root] {
        let names = distinctNames(edges.compactMap { $0.kind == .byline ? $0.outlet : nil })
        let place = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, readings.count + $0) })
        var components = Components(count: readings.count + names.count)
        for edge in edges {
            guard let article = index[edge.article] else { continue }
            if let other = edge.toArticle.flatMap({ index[$0] }) { components.join(article, other) }
            if edge.kind == .byline, let outlet = edge.outlet.flatMap({ place[$0] }) { components.join(article, outlet) }
        }
        let parts = components.all().map { members in
            (articles: members.filter { $0 < readings.count }.sorted(), outlets: members.filter { $0 >= readings.count }.sorted())
        }
        return parts.filter { !$0.articles.isEmpty }.sorted { $0.articles[0] < $1.articles[0] }.map { part in
            OriginTree.Root(
                outlet: part.outlets.first.map { names[$0 - readings.count] }, articles: part.articles.map { readings[$0].article.id })
        }
    }

    private func distinctNames(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }

    /// The agency that an article is of, and what says so.
    private func byline(of place: Int) -> OriginTree.Edge? {
        guard let found = outlets.agency(of: readings[place]) else { return nil }
        return OriginTree.Edge(kind: .byline, article: readings[place].article.id, outlet: found.name, words: found.words)
    }

    /// Each copy leads to the earlier article of its origin with which it shares most.
    private func copies(_ sharedText: [SharedText]) -> [OriginTree.Edge] {
        var amounts: [Pair: (words: Int, longest: (words: Int, a: Citation, b: Citation))] = [:]
        for shared in sharedText where !shared.isQuotation {
            guard let a = index[shared.a.article], let b = index[shared.b.article] else { continue }
            let (first, second) = a < b ? (shared.a, shared.b) : (shared.b, shared.a)
            let pair = Pair(left: min(a, b), right: max(a, b))
            let known = amounts[pair]
            let longest = known.map { $0.longest.words >= shared.words ? $0.longest : (shared.words, first, second) }
            amounts[pair] = ((known?.words ?? 0) + shared.words, longest ?? (shared.words, first, second))
        }
        return origins.flatMap { origin -> [OriginTree.Edge] in
            let members = origin.articles.compactMap { index[$0] }
            return members.indices.dropFirst().compactMap { order in
                let article = members[order]
                func amount(_ other: Int) -> Int { amounts[Pair(left: min(article, other), right: max(article, other))]?.words ?? 0 }
                guard let parent = members[..<order].max(by: { (amount($0), -$0) < (amount($1), -$1) }),
                    let found = amounts[Pair(left: min(article, parent), right: max(article, parent))]
                else {
                    return OriginTree.Edge(
                        kind: .copied, article: readings[article].article.id, toArticle: readings[members[0]].article.id, words: nil)
                }
                let words = readings[article].tokens.count { $0.kind != .mark }
                return OriginTree.Edge(
                    kind: .copied, article: readings[article].article.id, toArticle: readings[parent].article.id,
                    words: article < parent ? found.longest.a : found.longest.b,
                    share: words > 0 ? min(1, Double(found.words) / Double(words)) : nil)
            }
        }
    }

    private struct Pair: Hashable {
        let left: Int
        let right: Int
    }

    /// Addresses of other articles that stand in the text.
    private func links(of place: Int) -> [OriginTree.Edge] {
        let article = readings[place].article
        let text = Array(article.text.utf8)
        var edges: [OriginTree.Edge] = []
        var seen: Set<Int> = [place]
        for start in text.indices where text[start] == UInt8(ascii: "h") && text[start...].starts(with: Self.scheme) {
            var end = text[start...].firstIndex { $0 <= 0x20 || Self.fences.contains($0) } ?? text.endIndex
            while end > start, Self.stops.contains(text[end - 1]) { end -= 1 }
            let url = String(decoding: text[start..<end], as: UTF8.self)
            guard let other = addresses[url], seen.insert(other).inserted, let passage = article.passage(at: start) else { continue }
            let words = Citation(article: article.id, passage: passage.id, range: start..<end, text: url)
            edges.append(OriginTree.Edge(kind: .link, article: article.id, toArticle: readings[other].article.id, words: words))
        }
        return edges
    }

    private static let scheme = Array("http".utf8)
    /// Behind an address.
    private static let fences = Set("<>\"()[]".utf8)
    /// At its end they belong to the sentence.
    private static let stops = Set(".,;:!?'".utf8)
}
