import Model

/// A group of articles before anybody looks at their readings again: which they are, and why. What is said of other groups names these by
/// their numbers.
package struct GroupPlan: Sendable {
    /// The place in the input of its first article.
    package let number: Int
    /// Places in the input, ascending.
    package let articles: [Int]
    /// By article; empty where nothing is explained. The nearest group is named by its number.
    let places: [Arrangement.Place]
    /// The numbers of groups near it with the average similarity of their articles, the most alike first.
    let near: [(group: Int, likeness: Float)]
    /// By article; empty where nothing is explained, or where there can be no chapters.
    let vectors: [TermVector]

    /// All groups of an arrangement, in its order. `order` are the places in the whole input of what was arranged.
    static func all(_ arrangement: Arrangement, order: [Int]? = nil) -> [GroupPlan] {
        let numbers = arrangement.groups.map { order?[$0[0]] ?? $0[0] }
        return arrangement.groups.indices.map { index in
            let group = arrangement.groups[index]
            let isExplained = !arrangement.places.isEmpty
            return GroupPlan(
                number: numbers[index], articles: group.map { order?[$0] ?? $0 },
                places: isExplained ? group.map { place(arrangement.places[$0], numbers) } : [],
                near: isExplained ? arrangement.near[index].map { (numbers[$0.group], $0.likeness) } : [],
                vectors: isExplained ? group.map { arrangement.vectors[$0] } : [])
        }
    }

    private static func place(_ place: Arrangement.Place, _ numbers: [Int]) -> Arrangement.Place {
        var place = place
        if let nearest = place.nearest { place.nearest?.group = numbers[nearest.group] }
        return place
    }

    /// The groups of an input, each with the places of its articles, ascending. `spread` is given where words were counted before.
    package static func all(
        _ sketches: [(order: Int, sketch: ArticleSketch)], spread: TermSpread?, settled: [DossierCorrection]
    ) -> [GroupPlan] {
        let known = SketchedArticles(sketches.map(\.sketch), spread: spread)
        let grouping = Grouping(settled: SettledDossiers(settled).entries)
        return all(grouping.arrangement(of: known), sketches)
    }

    /// The groups of whole parts of the input (`StoryParts`). `links` are those of each article, `parts` by article the part of those
    /// that are linked to any, both by their places in the input; `spread` is that of the whole. What is near a group is looked for in its part.
    package static func all(
        _ sketches: [(order: Int, sketch: ArticleSketch)], links: [ArticleLinks], parts: [Int: Int], spread: TermSpread,
        settled: [DossierCorrection]
    ) -> [GroupPlan] {
        let known = SketchedArticles(sketches.map(\.sketch), spread: spread)
        let orders = known.order.map { sketches[$0].order }
        let numbers = Dictionary(uniqueKeysWithValues: orders.enumerated().map { ($1, $0) })
        let partOf = orders.map { parts[$0] ?? $0 }
        var neighbours = [[NeighbourSearch.Neighbour]](repeating: [], count: orders.count)
        for link in ArticleLinks.united(links) {
            guard let article = numbers[link.article] else { continue }
            neighbours[article] = link.near.compactMap { near in
                guard let other = numbers[near.article], partOf[other] == partOf[article] else { return nil }
                return NeighbourSearch.Neighbour(article: Int32(other), similarity: near.similarity)
            }
        }
        let entries = SettledDossiers(settled).entries
        let arrangement = Grouping(settled: entries).arrangement(
            of: known, neighbours: neighbours, settled: SettledGroups(entries, ids: known.ids), parts: partOf)
        return all(arrangement, sketches)
    }

    private static func all(_ arrangement: Arrangement, _ sketches: [(order: Int, sketch: ArticleSketch)]) -> [GroupPlan] {
        let days = Dictionary(uniqueKeysWithValues: sketches.map { ($0.order, $0.sketch.day) })
        return all(arrangement, order: sketches.map(\.order)).map { plan in
            let known = plan.articles.compactMap { days[$0] ?? nil }
            let isShort = known.count == plan.articles.count && (known.max() ?? 0) - (known.min() ?? 0) < Chapters.shortestStory
            return plan.articles.count > 1 && !isShort ? plan : plan.withoutVectors
        }
    }

    private var withoutVectors: GroupPlan {
        GroupPlan(number: number, articles: articles, places: places, near: near, vectors: [])
    }
}

extension GroupPlan: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(articles) { $0.add(UInt64($1)) }
        packer.add(places) { packer, place in
            packer.add(place.likeness) { $0.add($1) }
            packer.add(place.certainty) { $0.add($1) }
            packer.add(place.words) { $0.add($1) }
            packer.add(place.isSettled)
            packer.add(place.nearest) { packer, nearest in
                packer.add(UInt64(nearest.group))
                packer.add(nearest.likeness)
                packer.add(nearest.certainty)
                packer.add(nearest.words) { $0.add($1) }
                packer.add(nearest.bar.rawValue)
                packer.add(nearest.odds.map(\.rawValue))
            }
        }
        packer.add(near) { packer, near in
            packer.add(UInt64(near.group))
            packer.add(near.likeness)
        }
        // Only which terms are the same matters, and their order.
        let terms = Set(vectors.flatMap(\.terms)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, $0) })
        packer.add(vectors) { packer, vector in
            packer.add(UInt64(vector.terms.count))
            var last = 0
            for (term, weight) in zip(vector.terms, vector.weights) {
                let number = numbers[term] ?? 0
                packer.add(UInt64(number - last))
                packer.add(weight)
                last = number
            }
        }
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        articles = try unpacker.list { unpacker throws(BrokenPack) in try unpacker.index(below: .max) }
        guard let first = articles.first else { throw BrokenPack() }
        number = first
        places = try unpacker.list { unpacker throws(BrokenPack) in
            let likeness = try unpacker.optional { unpacker throws(BrokenPack) in try unpacker.float() }
            let certainty = try unpacker.optional { unpacker throws(BrokenPack) in try unpacker.double() }
            let words = try unpacker.list { unpacker throws(BrokenPack) in try unpacker.unsigned() }
            let isSettled = try unpacker.flag()
            let nearest = try unpacker.optional { unpacker throws(BrokenPack) in
                Arrangement.Nearest(
                    group: try unpacker.index(below: .max), likeness: try unpacker.float(), certainty: try unpacker.double(),
                    words: try unpacker.list { unpacker throws(BrokenPack) in try unpacker.unsigned() }, bar: try unpacker.named(),
                    odds: try unpacker.list { unpacker throws(BrokenPack) in try unpacker.named() })
            }
            return Arrangement.Place(likeness: likeness, certainty: certainty, words: words, isSettled: isSettled, nearest: nearest)
        }
        near = try unpacker.list { unpacker throws(BrokenPack) in
            (group: try unpacker.index(below: .max), likeness: try unpacker.float())
        }
        vectors = try unpacker.list { unpacker throws(BrokenPack) in
            var vector = TermVector()
            var last = 0
            for _ in 0..<(try unpacker.count()) {
                last += try unpacker.index(below: Int(Int32.max) - last)
                vector.terms.append(Int32(last))
                vector.weights.append(try unpacker.float())
            }
            return vector
        }
        guard places.count == articles.count, vectors.isEmpty || vectors.count == articles.count else { throw BrokenPack() }
    }
}
