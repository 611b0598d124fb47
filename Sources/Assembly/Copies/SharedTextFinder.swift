import Foundation
import Model

/// Finds text that stands in two articles: copied words by winnowing (Schleimer, Wilkerson, Aiken: "Winnowing: Local Algorithms for Document
/// Fingerprinting", SIGMOD 2003), and sentences that are edited or translated versions of one another by the words they share.
public struct SharedTextFinder: Sendable {
    private let vocabulary: Vocabulary

    /// Creates a finder for texts in a language.
    public init(vocabulary: Vocabulary = .english) { self.vocabulary = vocabulary }

    /// Every pair of shared stretches between two different readings, in article order, then text order, with what was changed. A stretch lies
    /// in one passage of each article. Near linear in the length of the text, for text that few articles share.
    public func sharedText(in readings: [Reading]) -> [SharedText] {
        guard readings.count > 1 else { return [] }
        let sources = readings.parallelMap { SharedTextSource($0) }
        let found = SharedTextFingerprints(sources).stretches() + SharedTextSentences(sources).stretches()
        let settled = found.map { stretch in
            SharedTextBorders(a: sources[stretch.pair.a], b: sources[stretch.pair.b]).settled(stretch)
        }
        let pieces = SharedTextStretch.merged(settled, sources).parallelMap { stretch -> [SharedText] in
            let (a, b) = (sources[stretch.pair.a], sources[stretch.pair.b])
            guard isTelling(stretch, a, b) else { return [] }
            return SharedTextPassages(a: a, b: b).pieces(of: stretch).compactMap { sharedText(of: $0, a, b) }
        }
        return pieces.flatMap { $0 }
    }

    /// True for more than a turn of phrase or a name in common.
    private func isTelling(_ stretch: SharedTextStretch, _ a: SharedTextSource, _ b: SharedTextSource) -> Bool {
        let common = a.keys[stretch.a].sorted().sortedIntersection(b.keys[stretch.b].sorted())
        let isWhole = a.isWhole(stretch.a) || b.isWhole(stretch.b)
        guard common.count >= (isWhole ? Self.shortestSentence : Self.shortestFragment) else { return false }
        let plain = Self.plainKeys(a, stretch.a).sortedIntersection(Self.plainKeys(b, stretch.b))
        return plain.count >= Self.fewestPlainWords && isRare(common)
    }

    private static func plainKeys(_ source: SharedTextSource, _ run: Range<Int>) -> [UInt64] {
        source.words[run].filter { !$0.isMarked }.map(\.key).sorted()
    }

    /// True when it is unlikely that an article has all these words by chance: their probability, in nats, counts.
    private func isRare(_ keys: [UInt64]) -> Bool {
        var rarity = 0.0
        for key in keys {
            rarity -= log(vocabulary.wordRates.articleShare(of: key))
            if rarity >= Self.leastRarity { return true }
        }
        return false
    }

    private func sharedText(of piece: SharedTextStretch, _ a: SharedTextSource, _ b: SharedTextSource) -> SharedText? {
        guard let left = a.citation(of: piece.a), let right = b.citation(of: piece.b) else { return nil }
        let difference = TextDifference(piece, a, b, vocabulary)
        let shorter = min(piece.a.count, piece.b.count)
        return SharedText(
            a: left, b: right, words: difference.commonWords, share: Double(difference.commonWords) / Double(shorter),
            edits: difference.edits, isQuotation: SharedQuotation(a: a, b: b).covers(piece))
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
