import Foundation
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
            let common = wordsA.map(\.key).sorted().sortedIntersection(wordsB.map(\.key).sorted())
            let plain = Self.plainKeys(wordsA).sortedIntersection(Self.plainKeys(wordsB))
            let a = place(of: wordsA, passage: pair.passageA, in: readings[pair.articleA], sources[pair.articleA])
            let b = place(of: wordsB, passage: pair.passageB, in: readings[pair.articleB], sources[pair.articleB])
            let shortest = a.isWhole || b.isWhole ? Self.shortestSentence : Self.shortestFragment
            guard common.count >= shortest, plain.count >= Self.fewestPlainWords else { return nil }
            guard Self.rarity(of: common) >= Self.leastRarity else { return nil }
            let share = Double(common.count) / Double(min(wordsA.count, wordsB.count))
            return SharedText(a: a.citation, b: b.citation, words: common.count, share: share)
        }
    }

    private static func plainKeys(_ words: ArraySlice<ComparableWord>) -> [UInt64] { words.filter { !$0.isMarked }.map(\.key).sorted() }

    /// How unlikely it is that an article has all these words by chance, in nats.
    private static func rarity(of keys: [UInt64]) -> Double { keys.reduce(0) { $0 - log(WordRates.english.articleShare(of: $1)) } }

    /// The words with the marks around them where the stretch begins or ends with a sentence, and whether it does both.
    private func place(
        of words: ArraySlice<ComparableWord>, passage index: Int, in reading: Reading, _ source: SharedTextSource
    ) -> (citation: Citation, isWhole: Bool) {
        let article = reading.article
        let passage = article.passages[index]
        var start = words.first?.range.lowerBound ?? passage.range.lowerBound
        var end = words.last?.range.upperBound ?? passage.range.upperBound
        var (startsSentence, endsSentence) = (false, false)
        if let first = reading.sentenceIndex(at: start) {
            let sentence = reading.sentences[first].range
            startsSentence = !source.hasWord(in: sentence.lowerBound..<start, ofPassage: index)
            if startsSentence { start = sentence.lowerBound }
        }
        if let last = reading.sentenceIndex(at: end - 1) {
            let sentence = reading.sentences[last].range
            endsSentence = !source.hasWord(in: end..<sentence.upperBound, ofPassage: index)
            if endsSentence { end = sentence.upperBound }
        }
        let citation = Citation(article: article.id, passage: passage.id, range: start..<end, text: article.text(of: start..<end))
        return (citation, startsSentence && endsSentence)
    }

    /// In words in common, for a stretch that is whole sentences in one article at least.
    private static let shortestSentence = 8
    /// The same for a part of a sentence, which may be a turn of phrase.
    private static let shortestFragment = 11
    /// How many of the words must be neither names nor numbers: two articles that name the same office in full did not copy.
    private static let fewestPlainWords = 5
    /// Turns of phrase that are made of common words alone have less.
    private static let leastRarity = 12.0
}
