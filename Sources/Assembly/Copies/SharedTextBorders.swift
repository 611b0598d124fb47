/// Puts the borders of stretches where the copying begins and ends: copies are made of sentences, as a rule.
struct SharedTextBorders {
    let a: SharedTextSource
    let b: SharedTextSource

    /// The stretch with its ends moved to the ends of sentences, where those are near on both sides: a changed last word belongs to the copy, and
    /// a first word that the next sentences have in common does not.
    func settled(_ stretch: SharedTextStretch) -> SharedTextStretch {
        var result = stretch
        (result.a, result.b) = end(of: result)
        (result.a, result.b) = start(of: result)
        return withNeighbours(result)
    }

    /// The stretch with the sentences behind and before it that both articles have, however much they were edited.
    private func withNeighbours(_ stretch: SharedTextStretch) -> SharedTextStretch {
        guard a.isWhole(stretch.a), b.isWhole(stretch.b) else { return stretch }
        var (firstA, firstB) = (a.sentenceOfWord[stretch.a.lowerBound], b.sentenceOfWord[stretch.b.lowerBound])
        var (lastA, lastB) = (a.sentenceOfWord[stretch.a.upperBound - 1], b.sentenceOfWord[stretch.b.upperBound - 1])
        while areVersions(lastA + 1, lastB + 1) { (lastA, lastB) = (lastA + 1, lastB + 1) }
        while areVersions(firstA - 1, firstB - 1) { (firstA, firstB) = (firstA - 1, firstB - 1) }
        return SharedTextStretch(
            pair: stretch.pair, a: a.sentences[firstA].lowerBound..<a.sentences[lastA].upperBound,
            b: b.sentences[firstB].lowerBound..<b.sentences[lastB].upperBound)
    }

    /// True for sentences of which at least half of the words are the same: beside a copy that is no chance.
    private func areVersions(_ left: Int, _ right: Int) -> Bool {
        guard a.sentences.indices.contains(left), b.sentences.indices.contains(right) else { return false }
        let (wordsA, wordsB) = (a.keys[a.sentences[left]], b.keys[b.sentences[right]])
        let common = wordsA.sorted().sortedIntersection(wordsB.sorted()).count
        return common >= Self.fewestCommon && 4 * common >= wordsA.count + wordsB.count
    }

    private static let fewestCommon = 3

    private func end(of stretch: SharedTextStretch) -> (Range<Int>, Range<Int>) {
        guard let lastA = stretch.a.last, let lastB = stretch.b.last else { return (stretch.a, stretch.b) }
        let sentenceA = a.sentences[a.sentenceOfWord[lastA]]
        let sentenceB = b.sentences[b.sentenceOfWord[lastB]]
        let tail = Tail(
            sentenceA.clamped(to: stretch.a).count, of: sentenceA.count, sentenceB.clamped(to: stretch.b).count, of: sentenceB.count)
        if tail.isCopied {
            return (stretch.a.lowerBound..<sentenceA.upperBound, stretch.b.lowerBound..<sentenceB.upperBound)
        }
        let (endA, endB) = (sentenceA.lowerBound, sentenceB.lowerBound)
        guard tail.isChance, endA > stretch.a.lowerBound, endB > stretch.b.lowerBound else { return (stretch.a, stretch.b) }
        return (stretch.a.lowerBound..<endA, stretch.b.lowerBound..<endB)
    }

    private func start(of stretch: SharedTextStretch) -> (Range<Int>, Range<Int>) {
        guard let firstA = stretch.a.first, let firstB = stretch.b.first else { return (stretch.a, stretch.b) }
        let sentenceA = a.sentences[a.sentenceOfWord[firstA]]
        let sentenceB = b.sentences[b.sentenceOfWord[firstB]]
        let tail = Tail(
            sentenceA.clamped(to: stretch.a).count, of: sentenceA.count, sentenceB.clamped(to: stretch.b).count, of: sentenceB.count)
        if tail.isCopied {
            return (sentenceA.lowerBound..<stretch.a.upperBound, sentenceB.lowerBound..<stretch.b.upperBound)
        }
        let (startA, startB) = (sentenceA.upperBound, sentenceB.upperBound)
        guard tail.isChance, startA < stretch.a.upperBound, startB < stretch.b.upperBound else { return (stretch.a, stretch.b) }
        return (startA..<stretch.a.upperBound, startB..<stretch.b.upperBound)
    }

    /// How much of the sentences at one end of a stretch is inside it.
    private struct Tail {
        /// Hardly anything of either sentence is left outside.
        let isCopied: Bool
        /// Only a few words of both sentences are inside.
        let isChance: Bool

        init(_ insideA: Int, of lengthA: Int, _ insideB: Int, of lengthB: Int) {
            isCopied =
                lengthA - insideA <= SharedTextBorders.fewWords && lengthB - insideB <= SharedTextBorders.fewWords
                && 5 * insideA >= 3 * lengthA && 5 * insideB >= 3 * lengthB
            isChance =
                insideA <= SharedTextBorders.fewWords && insideB <= SharedTextBorders.fewWords && 2 * insideA < lengthA
                && 2 * insideB < lengthB
        }
    }

    private static let fewWords = 6
}
