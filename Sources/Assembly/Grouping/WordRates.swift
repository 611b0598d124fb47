import Foundation

/// How often words stand in general text, so that five articles are enough to tell a rare word from a common one.
struct WordRates: Sendable {
    /// Occurrences per million words by `ComparableWord.key`.
    private let rates: [UInt64: Double]

    /// Takes words with their occurrences per million.
    init(_ rows: [(word: String, perMillion: Double)]) {
        var rates: [UInt64: Double] = [:]
        rates.reserveCapacity(rows.count)
        for row in rows { rates[ComparableWords.key(row.word), default: 0] += row.perMillion }
        self.rates = rates
    }

    /// The chance that an article of usual length holds the word.
    func articleShare(of key: UInt64) -> Double { share(of: key, ofTexts: Self.usualLength) }

    /// The chance that a text of a length, in words, holds the word.
    func share(of key: UInt64, ofTexts length: Double) -> Double {
        1 - exp(-length * rate(of: key) / 1_000_000)
    }

    /// Occurrences per million words.
    func rate(of key: UInt64) -> Double { rates[key] ?? Self.rateOfUnlistedWords }

    /// Per million words.
    private static let rateOfUnlistedWords = 1.0
    /// Words in a short news article.
    private static let usualLength = 300.0
}
