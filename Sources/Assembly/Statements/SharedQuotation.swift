import Model

/// Tells copied text from words that two reporters heard from the same speaker.
struct SharedQuotation {
    let a: SharedTextSource
    let b: SharedTextSource

    /// Words that a report puts around a quotation: "she told reporters on Friday".
    private static let mostWordsAround = 6

    /// True when nearly all words of a stretch stand between quotation marks in both articles.
    func covers(_ piece: SharedTextStretch) -> Bool {
        isQuoted(piece.a, in: a) && isQuoted(piece.b, in: b)
    }

    private func isQuoted(_ run: Range<Int>, in source: SharedTextSource) -> Bool {
        guard let first = run.first, let last = run.last else { return false }
        let range = source.words[first].range.lowerBound..<source.words[last].range.upperBound
        let quoted = source.reading.quotes.reduce(0) { sum, quote in
            quote.range.overlaps(range) ? sum + source.words(in: quote.range.clamped(to: range)).count : sum
        }
        return 2 * quoted >= run.count && run.count - quoted <= Self.mostWordsAround
    }
}
