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
        return result
    }

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
