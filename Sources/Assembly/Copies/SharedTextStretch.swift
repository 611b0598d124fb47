/// Which two articles, by index; the first comes first.
struct ArticlePair: Hashable, Comparable, Sendable {
    let a: Int
    let b: Int

    static func < (left: ArticlePair, right: ArticlePair) -> Bool { (left.a, left.b) < (right.a, right.b) }
}

/// Words of one article that stand, alike, in another.
struct SharedTextStretch: Sendable {
    let pair: ArticlePair
    /// Indices of words of the articles.
    var a: Range<Int>
    var b: Range<Int>

    /// The stretches with those joined that overlap, follow one another on both sides, or change places within a sentence; in order of pair
    /// and place.
    static func merged(_ stretches: [SharedTextStretch], _ sources: [SharedTextSource]) -> [SharedTextStretch] {
        let ordered = stretches.sorted(by: isBefore)
        var result: [SharedTextStretch] = []
        var startOfPair = 0
        for stretch in ordered {
            if result.last?.pair != stretch.pair { startOfPair = result.count }
            var grown = stretch
            // What lies far back in the order was left behind on the side of `a`; a few stretches back may lie elsewhere in `b`.
            while let index = result[max(startOfPair, result.count - reach)...].lastIndex(where: {
                $0.continues(grown) || $0.changesPlaces(with: grown, sources[grown.pair.a], sources[grown.pair.b])
            }) {
                grown = grown.joined(with: result.remove(at: index))
            }
            result.append(grown)
        }
        return result.sorted(by: isBefore)
    }

    private static func isBefore(_ left: SharedTextStretch, _ right: SharedTextStretch) -> Bool {
        if left.pair != right.pair { return left.pair < right.pair }
        return (left.a.lowerBound, left.b.lowerBound, left.a.upperBound, left.b.upperBound)
            < (right.a.lowerBound, right.b.lowerBound, right.a.upperBound, right.b.upperBound)
    }

    /// True when the other follows in `a` and goes before in `b`, inside one sentence.
    private func changesPlaces(with other: SharedTextStretch, _ left: SharedTextSource, _ right: SharedTextSource) -> Bool {
        guard let lastA = a.last, let firstA = other.a.first, let lastB = other.b.last, let firstB = b.first else { return false }
        guard abs(firstA - lastA) <= Self.wordsBetween + 1, abs(firstB - lastB) <= Self.wordsBetween + 1 else { return false }
        return left.sentenceOfWord[lastA] == left.sentenceOfWord[firstA] && right.sentenceOfWord[lastB] == right.sentenceOfWord[firstB]
    }

    /// True when the two overlap on both sides, or stand in the same order with hardly a word between them.
    private func continues(_ other: SharedTextStretch) -> Bool {
        if a.overlaps(other.a), b.overlaps(other.b) { return true }
        let (gapA, gapB) = (other.a.lowerBound - a.upperBound, other.b.lowerBound - b.upperBound)
        return abs(gapA) <= Self.wordsBetween && abs(gapB) <= Self.wordsBetween
    }

    private func joined(with other: SharedTextStretch) -> SharedTextStretch {
        SharedTextStretch(
            pair: pair,
            a: min(a.lowerBound, other.a.lowerBound)..<max(a.upperBound, other.a.upperBound),
            b: min(b.lowerBound, other.b.lowerBound)..<max(b.upperBound, other.b.upperBound)
        )
    }

    /// Stretches with no more words than this between them on both sides are one.
    private static let wordsBetween = 2
    private static let reach = 16
}
