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

    /// The values of the model's features.
    static func expanded(_ values: [Double]) -> [Double] {
        let overlap = values[overlapIndex]
        return values + values.map { abs($0).squareRoot() } + values.map { $0 * overlap }
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

    /// The values of `PairFeatures.names`. O(terms).
    func features(_ pair: PairOverlap, surroundings: PairSurroundings) -> [Double] {
        let margins = surroundings
        let (a, b) = (all[Int(pair.first)], all[Int(pair.second)])
        var mass = 0.0
        var rarest = 0.0
        var shared: [Int32] = []
        var unique = (count: 0.0, mass: 0.0)
        a.terms.forEachShared(with: b.terms) { left, right in
            let term = a.terms[left]
            let weight = weights[Int(term)]
            mass += weight
            rarest = max(rarest, weight)
            shared.append(term)
            if a.isSingle[left], b.isSingle[right] { unique = (unique.count + 1, unique.mass + weight) }
        }
        func part(_ whole: Double) -> Double { whole > 0 ? mass / whole : 0 }
        let parts = (part(a.mass), part(b.mass))
        let numbers = a.numbers.sharedCount(with: b.numbers)
        let actors = a.actors.sharedCount(with: b.actors)
        let dates = a.dates.sharedCount(with: b.dates)
        let places = (min(a.place, b.place), max(a.place, b.place))
        let windows = (window(of: a, shared), window(of: b, shared))
        let spans = (span(of: a, shared), span(of: b, shared))
        let news = (newMass(of: a, besides: b.article), newMass(of: b, besides: a.article))
        return [
            Double(pair.cosine), min(parts.0, parts.1), max(parts.0, parts.1), (parts.0 * parts.1).squareRoot(), log1p(mass),
            Double(shared.count), rarest, Double(numbers), Double(a.numbers.count + b.numbers.count - 2 * numbers),
            !a.numbers.isEmpty && !b.numbers.isEmpty && numbers == 0 ? 1 : 0, Double(actors),
            Double(actors) / (Double(a.actors.count + b.actors.count - actors) + 0.5),
            Double(min(a.actors.count, b.actors.count) - actors), Double(dates), !a.dates.isEmpty && !b.dates.isEmpty && dates == 0 ? 1 : 0,
            Double(a.figures.sharedCount(with: b.figures)), Double(abs(a.negations - b.negations)), Double(abs(a.modals - b.modals)),
            1 / Double(1 + places.0), 1 / Double(1 + places.1),
            abs(Double(a.place) / Double(max(1, a.sentences)) - Double(b.place) / Double(max(1, b.sentences))),
            min(margins.cosine.0, margins.cosine.1), max(margins.cosine.0, margins.cosine.1), min(margins.overlap.0, margins.overlap.1),
            max(margins.overlap.0, margins.overlap.1), logCount, min(windows.0.short, windows.1.short), min(windows.0.long, windows.1.long),
            max(windows.0.long, windows.1.long), min(spans.0, spans.1), max(spans.0, spans.1),
            Double(a.trigrams.sharedCount(with: b.trigrams)), min(news.0, news.1), max(news.0, news.1), unique.count, unique.mass,
            surroundings.inStep, surroundings.beside, (a.isHeadline ? 1 : 0) + (b.isHeadline ? 1 : 0),
        ]
    }

    /// The most that is shared within 6 and within 12 telling words in a row: what is said in one clause stands close together.
    private func window(of profile: StatementProfile, _ shared: [Int32]) -> (short: Double, long: Double) {
        let values = profile.sequence.map { shared.containsSorted($0) ? weights[Int($0)] : 0 }
        func most(in length: Int) -> Double {
            var sum = values.prefix(length).reduce(0, +)
            var best = sum
            for index in values.indices.dropFirst(length) {
                sum += values[index] - values[index - length]
                best = max(best, sum)
            }
            return best
        }
        return (most(in: 6), most(in: 12))
    }

    /// The part of shared words between the first and the last of them.
    private func span(of profile: StatementProfile, _ shared: [Int32]) -> Double {
        let places = profile.sequence.indices.filter { shared.containsSorted(profile.sequence[$0]) }
        guard let first = places.first, let last = places.last else { return 0 }
        return Double(places.count) / Double(last - first + 1)
    }

    /// The part of a statement that an article has in none of its own.
    func newMass(of profile: StatementProfile, besides article: Int) -> Double {
        guard profile.mass > 0 else { return 0 }
        let known = termsOfArticle[article]
        var new = 0.0
        for term in profile.terms where !known.containsSorted(term) { new += weights[Int(term)] }
        return new / profile.mass
    }
}

/// What stands around a pair of statements.
struct PairSurroundings: Sendable {
    /// By how much the pair is the best of its statement in the other's article, seen from either; negative where another is better.
    var cosine = (0.0, 0.0)
    var overlap = (0.0, 0.0)
    /// The larger overlap of the two statements before and of the two behind.
    var inStep = 0.0
    /// The largest overlap of either with a neighbour of the other.
    var beside = 0.0
}
