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

    /// Each copy leads to the earlier article of its origin with which it shares most. O(stretches of shared text + articles).
    private func copies(_ sharedText: [SharedText]) -> [OriginTree.Edge] {
        let members = origins.map { $0.articles.compactMap { index[$0] } }
        var places = [(origin: Int, order: Int)?](repeating: nil, count: readings.count)
        for (origin, articles) in members.enumerated() {
            for (order, article) in articles.enumerated() { places[article] = (origin, order) }
        }
        var parents: [Int: (article: Int, copied: Copied)] = [:]
        for (pair, copied) in amounts(sharedText) {
            guard let left = places[pair.left], let right = places[pair.right], left.origin == right.origin else { continue }
            let (copy, parent) = left.order < right.order ? (pair.right, pair.left) : (pair.left, pair.right)
            let isMore = parents[copy].map { ($0.copied.words, parent) < (copied.words, $0.article) } ?? true
            if isMore { parents[copy] = (parent, copied) }
        }
        return members.flatMap { members in
            members.dropFirst().map { article in
                let id = readings[article].article.id
                guard let (parent, copied) = parents[article] else {
                    return OriginTree.Edge(kind: .copied, article: id, toArticle: readings[members[0]].article.id, words: nil)
                }
                let words = readings[article].tokens.count { $0.kind != .mark }
                return OriginTree.Edge(
                    kind: .copied, article: id, toArticle: readings[parent].article.id,
                    words: article < parent ? copied.left : copied.right,
                    share: words > 0 ? min(1, Double(copied.words) / Double(words)) : nil)
            }
        }
    }

    /// What two articles share: the words of all stretches, and the longest of them in each article.
    private struct Copied {
        var words = 0
        var longest = 0
        var left: Citation
        var right: Citation
    }

    private func amounts(_ sharedText: [SharedText]) -> [Pair: Copied] {
        var amounts: [Pair: Copied] = [:]
        for shared in sharedText where !shared.isQuotation {
            guard let a = index[shared.a.article], let b = index[shared.b.article], a != b else { continue }
            let (left, right) = a < b ? (shared.a, shared.b) : (shared.b, shared.a)
            var copied = amounts[Pair(left: min(a, b), right: max(a, b))] ?? Copied(left: left, right: right)
            copied.words += shared.words
            if shared.words > copied.longest { (copied.longest, copied.left, copied.right) = (shared.words, left, right) }
            amounts[Pair(left: min(a, b), right: max(a, b))] = copied
        }
        return amounts
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
