import Model

/// Finds text that stands in two articles: copied words by winnowing (Schleimer, Wilkerson, Aiken: "Winnowing: Local Algorithms for Document
/// Fingerprinting", SIGMOD 2003), and sentences that are edited or translated versions of one another by the words they share.
public struct SharedTextFinder: Sendable {
    /// Creates a finder.
    public init() {}

    /// Every pair of shared stretches between two different readings, in article order, then text order. Near linear in the length of the
    /// text, for text that few articles share.
    public func sharedText(in readings: [Reading]) -> [SharedText] {
        guard readings.count > 1 else { return [] }
        let sources = readings.parallelMap { SharedTextSource($0) }
        let found = SharedTextFingerprints(sources).stretches() + SharedTextSentences(sources).stretches()
        return SharedTextStretch.merged(found).compactMap { stretch in
            let pair = stretch.pair
            let wordsA = sources[pair.articleA].passages[pair.passageA][stretch.a]
            let wordsB = sources[pair.articleB].passages[pair.passageB][stretch.b]
            let common = SharedTextSentences.countInCommon(wordsA.map(\.key).sorted(), wordsB.map(\.key).sorted())
            let plain = SharedTextSentences.countInCommon(Self.plainKeys(wordsA), Self.plainKeys(wordsB))
            guard common >= Self.shortest, plain >= Self.fewestPlainWords else { return nil }
            return SharedText(
                a: citation(of: wordsA, passage: pair.passageA, in: readings[pair.articleA], sources[pair.articleA]),
                b: citation(of: wordsB, passage: pair.passageB, in: readings[pair.articleB], sources[pair.articleB]),
                words: common,
                share: Double(common) / Double(min(wordsA.count, wordsB.count))
            )
        }
    }

    private static func plainKeys(_ words: ArraySlice<ComparableWord>) -> [UInt64] { words.filter { !$0.isMarked }.map(\.key).sorted() }

    /// The words with the marks around them, where the stretch begins or ends with a sentence.
    private func citation(
        of words: ArraySlice<ComparableWord>, passage index: Int, in reading: Reading, _ source: SharedTextSource
    ) -> Citation {
        let article = reading.article
        let passage = article.passages[index]
        var start = words.first?.range.lowerBound ?? passage.range.lowerBound
        var end = words.last?.range.upperBound ?? passage.range.upperBound
        if let first = reading.sentenceIndex(at: start) {
            let sentence = reading.sentences[first].range
            if !source.hasWord(in: sentence.lowerBound..<start, ofPassage: index) { start = sentence.lowerBound }
        }
        if let last = reading.sentenceIndex(at: end - 1) {
            let sentence = reading.sentences[last].range
            if !source.hasWord(in: end..<sentence.upperBound, ofPassage: index) { end = sentence.upperBound }
        }
        return Citation(article: article.id, passage: passage.id, range: start..<end, text: article.text(of: start..<end))
    }

    /// In words.
    private static let shortest = 8
    /// How many of the words must be neither names nor numbers: two articles that name the same office in full did not copy.
    private static let fewestPlainWords = 5
}
