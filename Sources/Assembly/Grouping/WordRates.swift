import Foundation

/// How often words stand in general text, so that five articles are enough to tell a rare word from a common one.
struct WordRates: Sendable {
    /// Occurrences per million words by `ComparableWord.key`.
    private let rates: [UInt64: Double]

    /// The rates of English, from `Data/grouping/word-rates.txt`.
    static let english = WordRates(entries: EmbeddedFiles.entries("en/grouping/word-rates.txt"))

    /// Entries are `word<tab>occurrences per million`.
    init(entries: [String]) {
        var rates: [UInt64: Double] = [:]
        rates.reserveCapacity(entries.count)
        for entry in entries {
            let fields = entry.split(separator: "\t")
            guard fields.count == 2, let rate = Double(fields[1]) else { continue }
            rates[ComparableWords.key(String(fields[0])), default: 0] += rate
        }
        self.rates = rates
    }

    /// The chance that an article of usual length holds the word.
    func articleShare(of key: UInt64) -> Double { share(of: key, ofTexts: Self.usualLength) }

    /// The chance that a text of a length, in words, holds the word.
    func share(of key: UInt64, ofTexts length: Double) -> Double {
        let perMillion = rates[key] ?? Self.rateOfUnlistedWords
        return 1 - exp(-length * perMillion / 1_000_000)
    }

    private static let rateOfUnlistedWords = 1.0
    /// Words in a short news article.
    private static let usualLength = 300.0
}
