import Foundation

/// By what two statements are judged to say the same.
package enum PairFeatures {
    /// In the order of the values.
    package static let names = [
        "cosine", "part-of-longer", "part-of-shorter", "overlap", "mass", "words", "rarest", "numbers", "other-numbers", "numbers-clash",
        "actors", "actor-share", "other-actors", "dates", "dates-clash", "figures", "negations", "modals", "place-first", "place-second",
        "place-apart", "cosine-margin-low", "cosine-margin-high", "overlap-margin-low", "overlap-margin-high", "dossier", "window-6",
        "window-12", "window-12-high", "span-low", "span-high", "trigrams", "news-low", "news-high", "unique", "unique-mass",
        "neighbours-in-step", "neighbours", "headlines",
    ]

    /// The features of the model: each, its square root, and its product with the overlap.
    package static let expandedNames = names + names.map { "root:" + $0 } + names.map { "overlap*" + $0 }

    static let overlapIndex = 3

    /// Adds to the values those that the model's features are made of beside them.
    static func expand(_ values: inout [Double]) {
        let (count, overlap) = (values.count, values[overlapIndex])
        for index in 0..<count { values.append(abs(values[index]).squareRoot()) }
        for index in 0..<count { values.append(values[index] * overlap) }
    }
}

/// Room to work in, kept from one pair to the next.
struct PairRoom {
    /// Of the features of the last pair.
    fileprivate(set) var values: [Double] = []
    /// By term of either statement: its weight where they share it, else less than 0.
    fileprivate var first: [Double] = []
    fileprivate var second: [Double] = []
    fileprivate var weights: [Double] = []

    fileprivate mutating func add(_ first: Double, _ second: Double? = nil, _ third: Double? = nil) {
        values.append(first)
        if let second { values.append(second) }
        if let third { values.append(third) }
    }
}

/// How much two statements have in common: what is needed of all pairs before one is judged.
struct PairOverlap: Sendable {
    let first: Int32
    let second: Int32
    let cosine: Float
    /// The geometric mean of the parts of each that the other has.
    let overlap: Float
}

extension StatementProfiles {
    /// The overlap of two statements. O(terms).
    func overlap(_ first: Int, _ second: Int) -> PairOverlap {
        let (a, b) = (all[first], all[second])
        var mass = 0.0
        var product = 0.0
        a.terms.forEachShared(with: b.terms) { place, _ in
            let weight = weights[Int(a.terms[place])]
            mass += weight
            product += weight * weight
        }
        let part = (a.mass > 0 ? mass / a.mass : 0) * (b.mass > 0 ? mass / b.mass : 0)
        let norm = a.norm * b.norm
        return PairOverlap(
            first: Int32(first), second: Int32(second), cosine: Float(norm > 0 ? product / norm : 0), overlap: Float(part.squareRoot()))
    }

    /// Puts the values of `PairFeatures.expandedNames` into the room. O(terms).
    func features(_ pair: PairOverlap, surroundings: PairSurroundings, _ room: inout PairRoom) {
        let margins = surroundings
        let (a, b) = (all[Int(pair.first)], all[Int(pair.second)])
        var mass = 0.0
        var rarest = 0.0
        Self.clear(&room.first, a.terms.count)
        Self.clear(&room.second, b.terms.count)
        var shared = 0
        var unique = (count: 0.0, mass: 0.0)
        a.terms.forEachShared(with: b.terms) { left, right in
            let term = a.terms[left]
            let weight = weights[Int(term)]
            mass += weight
            rarest = max(rarest, weight)
            shared += 1
            (room.first[left], room.second[right]) = (weight, weight)
            if a.isSingle[left], b.isSingle[right] { unique = (unique.count + 1, unique.mass + weight) }
        }
        func part(_ whole: Double) -> Double { whole > 0 ? mass / whole : 0 }
        let parts = (part(a.mass), part(b.mass))
        let numbers = a.numbers.sharedCount(with: b.numbers)
        let actors = a.actors.sharedCount(with: b.actors)
        let dates = a.dates.sharedCount(with: b.dates)
        let places = (min(a.place, b.place), max(a.place, b.place))
        let windows = (Self.window(of: a, room.first, &room.weights), Self.window(of: b, room.second, &room.weights))
        let news = (newMass(of: a, besides: b.article), newMass(of: b, besides: a.article))
        room.values.removeAll(keepingCapacity: true)
        room.add(Double(pair.cosine), min(parts.0, parts.1), max(parts.0, parts.1))
        room.add((parts.0 * parts.1).squareRoot(), log1p(mass))
        room.add(Double(shared), rarest, Double(numbers))
        room.add(Double(a.numbers.count + b.numbers.count - 2 * numbers))
        room.add(!a.numbers.isEmpty && !b.numbers.isEmpty && numbers == 0 ? 1 : 0, Double(actors))
        room.add(Double(actors) / (Double(a.actors.count + b.actors.count - actors) + 0.5))
        room.add(Double(min(a.actors.count, b.actors.count) - actors), Double(dates))
        room.add(!a.dates.isEmpty && !b.dates.isEmpty && dates == 0 ? 1 : 0, Double(a.figures.sharedCount(with: b.figures)))
        room.add(Double(abs(a.negations - b.negations)), Double(abs(a.modals - b.modals)))
        room.add(1 / Double(1 + places.0), 1 / Double(1 + places.1))
        room.add(abs(Double(a.place) / Double(max(1, a.sentences)) - Double(b.place) / Double(max(1, b.sentences))))
        room.add(Double(min(margins.cosine.0, margins.cosine.1)), Double(max(margins.cosine.0, margins.cosine.1)))
        room.add(Double(min(margins.overlap.0, margins.overlap.1)), Double(max(margins.overlap.0, margins.overlap.1)), logCount)
        room.add(min(windows.0.short, windows.1.short), min(windows.0.long, windows.1.long), max(windows.0.long, windows.1.long))
        room.add(min(windows.0.span, windows.1.span), max(windows.0.span, windows.1.span))
        room.add(Double(a.trigrams.sharedCount(with: b.trigrams)), min(news.0, news.1), max(news.0, news.1))
        room.add(unique.count, unique.mass)
        room.add(Double(surroundings.inStep), Double(surroundings.beside), (a.isHeadline ? 1 : 0) + (b.isHeadline ? 1 : 0))
        PairFeatures.expand(&room.values)
    }

    private static func clear(_ weights: inout [Double], _ count: Int) {
        weights.removeAll(keepingCapacity: true)
        weights.append(contentsOf: repeatElement(-1, count: count))
    }

    /// The most that is shared within 6 and within 12 telling words in a row, as what is said in one clause stands close together; and the part
    /// of shared words between the first and the last of them. `shared` is by term, `weights` room to work in.
    private static func window(
        of profile: StatementProfile, _ shared: [Double], _ weights: inout [Double]
    ) -> (short: Double, long: Double, span: Double) {
        weights.removeAll(keepingCapacity: true)
        var (first, last, count) = (-1, -1, 0)
        for place in profile.sequence {
            let weight = shared[Int(place)]
            guard weight >= 0 else {
                weights.append(0)
                continue
            }
            last = weights.count
            if first < 0 { first = last }
            count += 1
            weights.append(weight)
        }
        let span = count == 0 ? 0 : Double(count) / Double(last - first + 1)
        return (most(in: 6, of: weights), most(in: 12, of: weights), span)
    }

    private static func most(in length: Int, of values: [Double]) -> Double {
        var sum = values.prefix(length).reduce(0, +)
        var best = sum
        for index in values.indices.dropFirst(length) {
            sum += values[index] - values[index - length]
            best = max(best, sum)
        }
        return best
    }

    /// The part of a statement that an article has in none of its own.
    func newMass(of profile: StatementProfile, besides article: Int) -> Double {
        guard profile.mass > 0 else { return 0 }
        let known = termsOfArticle[article]
        var new = 0.0
        for term in profile.terms where !known.contains(term) { new += weights[Int(term)] }
        return new / profile.mass
    }
}

/// What stands around a pair of statements.
struct PairSurroundings: Sendable {
    /// By how much the pair is the best of its statement in the other's article, seen from either; negative where another is better.
    var cosine: (Float, Float) = (0, 0)
    var overlap: (Float, Float) = (0, 0)
    /// The larger overlap of the two statements before and of the two behind.
    var inStep: Float = 0
    /// The largest overlap of either with a neighbour of the other.
    var beside: Float = 0
}
