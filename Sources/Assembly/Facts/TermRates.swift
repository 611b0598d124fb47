import Foundation
import Reader

/// How telling a word is by itself: the rarer it stands in general text, the more. So a dossier of three articles weighs words as a large
/// one does.
struct TermRates: Sendable {
    private let rates: [String: Double]

    /// Takes words with their occurrences per million; the forms of one stem are added.
    init(_ rows: [(word: String, perMillion: Double)], lexicon: Lexicon) {
        var rates: [String: Double] = [:]
        for (stem, row) in zip(lexicon.stems(of: rows.map(\.word)), rows) { rates[stem, default: 0] += row.perMillion }
        self.rates = rates
    }

    /// About 1 for a word that stands once in a thousand, 2 for one that is not listed; of a number, as of a middling word.
    func weight(of stem: String) -> Double {
        let isNumber = stem.utf8.first.map { (0x30...0x39).contains($0) } ?? false
        return log(1_000_000 / (isNumber ? Self.rateOfNumbers : 1 + (rates[stem] ?? 0))) / Self.unit
    }

    private static let rateOfNumbers = 30.0
    /// The logarithm that counts as 1: of a word that stands about once in a thousand.
    private static let unit = 7.0
}
