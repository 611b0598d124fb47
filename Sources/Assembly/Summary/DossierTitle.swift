import Foundation
import Model

/// Names a dossier after the headline that says best what its articles share.
public struct DossierTitle: Sendable {
    /// Creates a namer.
    public init() {}

    /// The title, and an id that is a safe file name; ids in `taken` are not given again.
    ///
    /// The title is one headline, or where no article has any the start of a leading sentence. The id is made of the headline of the first reading
    /// that has one, so that a later article changes the title at most and breaks no link.
    public func name(of readings: [Reading], actors: [Actor], taken: Set<String>) -> (id: String, title: String) {
        let candidates = readings.parallelMap { TitleCandidate($0) }
        let shares = sharesOfArticles(candidates)
        let actorNames = Set(actors.flatMap { actor in actor.spellings.map { $0.text } + [actor.name] })
        var best: (score: Double, title: String)?
        for candidate in candidates where !candidate.title.isEmpty {
            let score = candidate.centrality(shares: shares) * (actorNames.contains(candidate.title) ? Self.bareName : 1)
            if best.map({ score > $0.score }) ?? true { best = (score, candidate.title) }
        }
        let first = candidates.first { $0.isHeadline && !$0.title.isEmpty } ?? candidates.first { !$0.title.isEmpty }
        return (Self.id(from: first?.title ?? "", taken: taken), Headline.shortened(best?.title ?? "", to: Self.longest))
    }

    /// For each word, the share of the articles that have it.
    private func sharesOfArticles(_ candidates: [TitleCandidate]) -> [UInt64: Double] {
        var counts: [UInt64: Double] = [:]
        for candidate in candidates {
            for word in candidate.words { counts[word, default: 0] += 1 }
        }
        return counts.mapValues { $0 / Double(candidates.count) }
    }

    /// Up to six telling words of a headline in ASCII, joined by hyphens.
    static func id(from title: String, taken: Set<String>) -> String {
        let words = title.split { !($0.isLetter || $0.isNumber || "'’.-".contains($0)) }.flatMap { $0.split(separator: "-") }
        let telling = words.filter { WordRates.english.articleShare(of: ComparableWords.key(String($0))) < commonShare }
        var parts: [String] = []
        for word in telling.isEmpty ? words : telling {
            let part = ascii(String(word))
            guard !part.isEmpty, parts.count < wordsOfID, parts.joined(separator: "-").count + part.count < lengthOfID else { continue }
            if !parts.contains(part) { parts.append(part) }
        }
        let base = parts.joined(separator: "-")
        let reserved = Set(EmbeddedFiles.entries("summary/reserved-ids.txt"))
        let stem = base.isEmpty ? "story" : reserved.contains(base) ? "story-\(base)" : base
        guard taken.contains(stem) else { return stem }
        var number = 2
        while taken.contains("\(stem)-\(number)") { number += 1 }
        return "\(stem)-\(number)"
    }

    /// Lower-case ASCII letters and digits.
    private static func ascii(_ word: String) -> String {
        var bare = word.lowercased()
        for possessive in ["'s", "’s"] where bare.hasSuffix(possessive) { bare.removeLast(2) }
        let isASCII = bare.utf8.allSatisfy { $0 < 0x80 }
        let latin = isASCII ? bare : bare.applyingTransform(StringTransform("Any-Latin; Latin-ASCII; Lower"), reverse: false) ?? bare
        return String(decoding: latin.utf8.filter { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }, as: UTF8.self)
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
