import Foundation
import Model

/// Names a dossier after the headline that says best what its articles share.
struct DossierTitle: Sendable {
    let vocabulary: Vocabulary
    private var rates: WordRates { vocabulary.wordRates }

    /// What a dossier can be called, before ids are given.
    struct Proposal: Sendable {
        /// One headline, or where no article has any the start of a leading sentence.
        var title: String
        /// The headline of which the id is made: that of the first reading that has one, so that a later article changes the title at most
        /// and breaks no link.
        var idSource: String
    }

    /// The title of readings in order of publication, and what their id is made of.
    func proposal(for readings: [Reading]) -> Proposal {
        let candidates = readings.map { TitleCandidate($0, words: vocabulary.news) }
        let shares = sharesOfArticles(candidates)
        let names = Set(readings.flatMap { $0.names.map(\.text) })
        var best: (score: Double, title: String)?
        for candidate in candidates where !candidate.title.isEmpty {
            let score = candidate.centrality(shares: shares, rates: rates) * (names.contains(candidate.title) ? Self.bareName : 1)
            if best.map({ score > $0.score }) ?? true { best = (score, candidate.title) }
        }
        let first = candidates.first { $0.isHeadline && !$0.title.isEmpty } ?? candidates.first { !$0.title.isEmpty }
        return Proposal(title: Headline.shortened(best?.title ?? "", to: Self.longest), idSource: first?.title ?? "")
    }

    /// For each word, the share of the articles that have it, and of the headlines, the mean of both: what only one headline says may be its
    /// outlet's view of the matter.
    private func sharesOfArticles(_ candidates: [TitleCandidate]) -> [UInt64: Double] {
        var counts: [UInt64: Double] = [:]
        for candidate in candidates {
            for word in candidate.words { counts[word, default: 0] += 0.5 }
            for word in candidate.wordsOfTitle { counts[word, default: 0] += 0.5 }
        }
        return counts.mapValues { $0 / Double(candidates.count) }
    }

    /// A safe file name: up to six telling words of a headline in ASCII, joined by hyphens.
    func id(from title: String) -> String {
        let words = title.split { !($0.isLetter || $0.isNumber || "'’.-".contains($0)) }.flatMap { $0.split(separator: "-") }
        let telling = words.filter { rates.articleShare(of: ComparableWords.key(String($0))) < Self.commonShare }
        var parts: [String] = []
        for word in telling.isEmpty ? words : telling {
            let part = Self.ascii(String(word))
            guard !part.isEmpty, parts.count < Self.wordsOfID, parts.joined(separator: "-").count + part.count < Self.lengthOfID else {
                continue
            }
            if !parts.contains(part) { parts.append(part) }
        }
        let base = parts.joined(separator: "-")
        return base.isEmpty ? "story" : Self.reserved.contains(base) ? "story-\(base)" : base
    }

    /// Names of files that a site or a file system keeps for itself.
    static let reserved = Set(EmbeddedFiles.entries("summary/reserved-ids.txt"))

    /// Lower-case ASCII letters and digits.
    private static func ascii(_ word: String) -> String {
        var bare = word.lowercased()
        for possessive in ["'s", "’s"] where bare.hasSuffix(possessive) { bare.removeLast(2) }
        return String(
            decoding: latinText(bare).lowercased().utf8.filter { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }, as: UTF8.self)
    }

    /// In characters.
    private static let longest = 110
    /// In words.
    private static let wordsOfID = 6
    /// In bytes.
    private static let lengthOfID = 60
    /// Words in more of the articles than this tell nothing.
    private static let commonShare = 0.25
    /// A headline that is nothing but an actor's name says less than one that says what happened.
    private static let bareName = 0.5
}
