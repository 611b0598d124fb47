import Foundation
import Model

/// What one article offers as a title for its dossier.
struct TitleCandidate: Sendable {
    /// The headline, trimmed, or else the first sentence; empty where the article has neither.
    let title: String
    /// False when the title is the first sentence.
    let isHeadline: Bool
    /// True for a first sentence in which the outlet speaks of itself: "A version of this article said …".
    private let isBoilerplate: Bool
    /// The keys of all words of the article.
    let words: Set<UInt64>
    /// The keys of the words of the title.
    let wordsOfTitle: Set<UInt64>

    init(_ reading: Reading, words news: NewsWords) {
        let article = reading.article
        let scanner = ComparableWords(text: Array(article.text.utf8))
        let body = Set(article.passages.filter { $0.kind != .title }.flatMap { scanner.words(in: $0.range) }.map(\.key))
        let headline = article.title.map { Headline($0, of: article, body: body).text } ?? ""
        isHeadline = !headline.isEmpty
        title = isHeadline ? headline : reading.opening.map { Headline.withoutFullStop(article.text(of: $0)[...], in: article.text) } ?? ""
        isBoilerplate = !isHeadline && news.haveBoilerplate(title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
        wordsOfTitle = Set(Self.keys(of: title))
        words = body.union(wordsOfTitle)
    }

    /// How much of what the title says the articles share, 0 to 1: long titles that say little of it and titles of a word or two score low.
    func centrality(shares: [UInt64: Double], rates: WordRates) -> Double {
        let keys = wordsOfTitle.sorted()
        var (shared, all) = (0.0, 0.0)
        for key in keys {
            let rarity = 1 - rates.articleShare(of: key)
            shared += rarity * rarity * (shares[key] ?? 0)
            all += rarity * rarity
        }
        let score = shared / (all + Self.wordsOfGoodTitle)
        // A question, a cry and somebody's words are the view of one outlet.
        let isView = title.contains { "?!\"“”„«".contains($0) }
        let flaws = [
            isHeadline ? 0 : 2, title.count > Self.longest ? 1 : 0, isView ? 1 : 0, title.uppercased() == title ? 1 : 0,
            title.hasSuffix("?") ? 2 : 0, isListing ? 2 : 0, isBoilerplate ? 3 : 0,
        ]
        return score * pow(Self.penalty, Double(flaws.reduce(0, +)))
    }

    /// True for "Signed Ann Lee, striker. Named Max Roth coach": a full stop behind a word that is no abbreviation, and more behind it.
    private var isListing: Bool {
        title.ranges(of: ". ").contains { title[..<$0.lowerBound].reversed().prefix(while: \.isLowercase).count >= Self.shortestWord }
    }

    /// Shorter words before a full stop may be abbreviations.
    private static let shortestWord = 4

    private static func keys(of title: String) -> [UInt64] {
        ComparableWords.keys(of: title)
    }

    /// How many telling words a title needs before more of them gain it little.
    private static let wordsOfGoodTitle = 3.0
    /// In characters; longer headlines are sentences or were cut by force.
    private static let longest = 100
    /// For each flaw; worse ones count several times.
    private static let penalty = 0.7
}
