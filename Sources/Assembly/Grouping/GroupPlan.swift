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

    /// The groups of a part of the input, each with the places of its articles in the whole, ascending. `spread` is that of the whole.
    package static func all(
        _ sketches: [(order: Int, sketch: ArticleSketch)], spread: TermSpread?, settled: [DossierCorrection]
    ) -> [GroupPlan] {
        let days = Dictionary(uniqueKeysWithValues: sketches.map { ($0.order, $0.sketch.day) })
        let arrangement = Grouping(settled: SettledDossiers(settled).entries)
            .arrangement(of: sketches.map(\.sketch), spread: spread)
        return all(arrangement, order: sketches.map(\.order)).map { plan in
            let known = plan.articles.compactMap { days[$0] ?? nil }
            let isShort = known.count == plan.articles.count && (known.max() ?? 0) - (known.min() ?? 0) < Chapters.shortestStory
            return plan.articles.count > 1 && !isShort ? plan : plan.withoutVectors
        }
    }

    /// Articles of which several parts of the input have shown that they are one group; none where there are no articles.
    package static func one(_ sketches: [(order: Int, sketch: ArticleSketch)], spread: TermSpread?) -> [GroupPlan] {
        let articles = sketches.map { DossierCorrection.Name($0.sketch.id, line: nil) }
        let plans = all(sketches, spread: spread, settled: [DossierCorrection(file: "", articles: articles)])
        return plans.map { plan in
            let places = plan.places.map { place in
                var place = place
                place.isSettled = false
                return place
            }
            return GroupPlan(number: plan.number, articles: plan.articles, places: places, near: plan.near, vectors: plan.vectors)
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
            packer.add(place.likeness) { $0.add($1.bitPattern) }
            packer.add(place.certainty) { $0.add($1) }
            packer.add(place.words) { $0.add($1) }
            packer.add(place.isSettled)
            packer.add(place.nearest) { packer, nearest in
                packer.add(UInt64(nearest.group))
                packer.add(nearest.likeness.bitPattern)
                packer.add(nearest.certainty)
                packer.add(nearest.words) { $0.add($1) }
                packer.add(nearest.bar.rawValue)
                packer.add(nearest.odds.map(\.rawValue))
            }
        }
        packer.add(near) { packer, near in
            packer.add(UInt64(near.group))
            packer.add(near.likeness.bitPattern)
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
                packer.add(weight.bitPattern)
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

extension Packer {
    fileprivate mutating func add(_ bits: UInt32) { add(UInt64(bits)) }
}

extension Unpacker {
    fileprivate mutating func float() throws(BrokenPack) -> Float {
        Float(bitPattern: UInt32(try index(below: 1 << 32)))
    }
}
