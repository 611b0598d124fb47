import Model

/// What an article has to do with others, as one part of an input finds it, in places of the whole input.
package struct ArticleLinks: Sendable {
    /// Another article, or an entry of the user's about dossiers (`entry`), and how alike they are.
    struct Near: Sendable {
        var article: Int
        var similarity: Float
    }

    package let article: Int
    var near: [Near]

    /// The number that stands for an entry of the user's, behind those of all articles.
    private static func entry(_ number: Int) -> Int { 1 << 52 + number }

    /// Of the articles of a part of the input that have any. The sketches are those of the part and of the weeks around it, and all of an unknown day.
    package static func all(
        _ sketches: [(order: Int, sketch: ArticleSketch)], of part: ArticlePeriods.Part, spread: TermSpread, settled: [DossierCorrection]
    ) -> [ArticleLinks] {
        let known = SketchedArticles(sketches.map(\.sketch), spread: spread)
        let orders = known.order.map { sketches[$0].order }
        var near = known.neighbours(in: part).map { list in list.map { Near(article: orders[Int($0.article)], similarity: $0.similarity) } }
        for (entry, group) in SettledGroups(SettledDossiers(settled).entries, ids: known.ids).groups.enumerated() {
            for article in group.articles where part.has(known.days[article]) {
                near[article].append(Near(article: Self.entry(entry), similarity: StoryLink.unbreakable))
            }
        }
        return zip(orders, near).filter { !$1.isEmpty }.map { ArticleLinks(article: $0, near: $1) }.sorted { $0.article < $1.article }
    }

    /// Of each article one list of those that several parts have found, as one part that has all would have.
    static func united(_ links: [ArticleLinks]) -> [ArticleLinks] {
        Dictionary(grouping: links) { $0.article }.sorted { $0.key < $1.key }.map { article, lists in
            guard lists.count > 1 else { return lists[0] }
            let entries = lists.flatMap(\.near).filter { $0.similarity == StoryLink.unbreakable }
            let sorted = lists.flatMap(\.near).filter { $0.similarity != StoryLink.unbreakable }.sorted {
                ($1.similarity, $0.article) < ($0.similarity, $1.article)
            }
            return ArticleLinks(article: article, near: NeighbourSearch.nearest(sorted, by: \.similarity) + entries)
        }
    }

    /// Of links of some articles, all of each, those that decide of which part each article is: of each article one at the most.
    package static func forest(_ links: [ArticleLinks]) -> [StoryLink] {
        let least = StoryJudge(.shipped).leastSimilarity
        return StoryParts.forest(
            united(links).flatMap { link in
                link.near.lazy.filter { $0.similarity >= least }.map {
                    StoryLink(left: min(link.article, $0.article), right: max(link.article, $0.article), strength: $0.similarity)
                }
            })
    }

    /// The parts of the input (`StoryParts`) of the articles that are linked to any: by article, the first of its part.
    package static func parts(_ links: [StoryLink]) -> [(article: Int, part: Int)] {
        let numbers = Set(links.flatMap { [$0.left, $0.right] }).sorted()
        let places = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0) })
        let dense = links.map { StoryLink(left: places[$0.left] ?? 0, right: places[$0.right] ?? 0, strength: $0.strength) }
        let parts = StoryParts(articles: numbers.count, links: dense).parts
        return zip(numbers, parts).filter { $0.0 < entry(0) }.map { ($0, numbers[$1]) }
    }
}

extension ArticleLinks: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(UInt64(article))
        packer.add(near) { packer, near in
            packer.add(UInt64(near.article))
            packer.add(near.similarity)
        }
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        article = try unpacker.index(below: .max)
        near = try unpacker.list { unpacker throws(BrokenPack) in
            Near(article: try unpacker.index(below: .max), similarity: try unpacker.float())
        }
    }
}

extension StoryLink: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(UInt64(left))
        packer.add(UInt64(right))
        packer.add(strength)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        left = try unpacker.index(below: .max)
        right = try unpacker.index(below: .max)
        strength = try unpacker.float()
    }
}

extension Packer {
    mutating func add(_ number: Float) { add(UInt64(number.bitPattern)) }
}

extension Unpacker {
    mutating func float() throws(BrokenPack) -> Float { Float(bitPattern: UInt32(try index(below: 1 << 32))) }
}
