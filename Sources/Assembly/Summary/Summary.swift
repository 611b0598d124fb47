import Foundation
import Model

/// Chooses the sentences that matter most across the sources of a dossier.
///
/// Each comes from a claim: those that most sources make, that stand early and that share words with the headlines first, one sentence a
/// claim, none that repeats another (after the maximal marginal relevance of Carbonell and Goldstein, SIGIR 1998). Sentences that do not
/// stand alone are never taken.
public struct Summary: Sendable {
    private let words: NewsWords
    private let clarity: Clarity

    /// Creates a chooser.
    public init() {
        words = .english
        clarity = Clarity(words: words)
    }

    private static let most = 8
    /// A sentence that shares more than this part of its words with a chosen one repeats it.
    private static let mostOverlap = 0.45
    /// A sentence with less than this part of the words in common says something else.
    private static let leastOverlap = 0.25

    /// Verbatim sentences in the order in which they are best read: what the story is first, then as the articles order it.
    public func sentences(of readings: [Reading], actors: [Actor], events: [Event], comparison: Comparison) -> [SummarySentence] {
        let wanted = min(Self.most, 3 + Int(log2(Double(readings.count + 1)).rounded(.up)))
        let headlines = Set(readings.flatMap { concepts(in: $0, titles(of: $0)) })
        let candidates = candidates(readings, claims: comparison.claims, headlines: headlines)
        // What the story is stands at the top of the articles.
        guard let first = candidates.min(by: { ($1.opening, $0.order) < ($0.opening, $1.order) }) else { return [] }
        var chosen = [first]
        for candidate in candidates.sorted(by: Candidate.isBefore) where chosen.count < wanted {
            if !chosen.contains(where: { overlap($0.concepts, candidate.concepts) > Self.mostOverlap }) { chosen.append(candidate) }
        }
        let rest = chosen.dropFirst().sorted { ($0.place, $0.order) < ($1.place, $1.order) }
        let byId = Dictionary(readings.map { ($0.article.id, $0) }) { first, _ in first }
        return ([first] + rest).map { candidate in
            SummarySentence(citation: candidate.citation, alsoSaidBy: candidate.alsoSaidBy.filter { says($0, candidate, byId[$0.article]) })
        }
    }

    /// Whether a sentence of the same claim also says what is quoted: it has a fair part of its words, and the words that it quotes.
    private func says(_ other: Citation, _ candidate: Candidate, _ reading: Reading?) -> Bool {
        guard let reading, let index = reading.sentenceIndex(at: other.range.lowerBound) else { return false }
        let theirs = Set(concepts(in: reading, [reading.sentences[index]]))
        guard overlap(theirs, candidate.concepts) >= Self.leastOverlap else { return false }
        let quoted = Self.quotedWords(candidate.citation.text)
        return quoted.isEmpty || quoted.contains { other.text.lowercased().contains($0) }
    }

    /// What stands between quotation marks, in lower case.
    private static func quotedWords(_ text: String) -> [String] {
        text.lowercased().split(separator: "“").dropFirst().compactMap { part in
            let words = part.prefix { $0 != "”" }
            return words.count < part.count ? words.trimmingCharacters(in: .punctuationCharacters) : nil
        }
    }

    private struct Candidate {
        let citation: Citation
        let alsoSaidBy: [Citation]
        let score: Double
        /// 0 at the start of its article, 1 at the end.
        let place: Double
        let order: Int
        let concepts: Set<String>

        /// How well it opens a summary.
        var opening: Double { score * max(0.05, 1 - 3 * place) }

        static func isBefore(_ left: Candidate, _ right: Candidate) -> Bool { (right.score, left.order) < (left.score, right.order) }
    }

    // MARK: Candidates

    private func candidates(_ readings: [Reading], claims: [Claim], headlines: Set<String>) -> [Candidate] {
        let byId = Dictionary(readings.map { ($0.article.id, $0) }) { first, _ in first }
        guard !claims.isEmpty else { return openings(readings, headlines: headlines) }
        return claims.enumerated().compactMap { order, claim in
            let said = claim.cells.filter { $0.state != .silent }.compactMap(\.citation)
            let readable = said.compactMap { citation in
                byId[citation.article].flatMap { candidate(citation, in: $0, said: claim.cells, order: order, headlines: headlines) }
            }
            return readable.min(by: Candidate.isBefore)
        }
    }

    /// For a dossier of one article: its sentences.
    private func openings(_ readings: [Reading], headlines: Set<String>) -> [Candidate] {
        readings.flatMap { reading in
            reading.sentences.enumerated().compactMap { order, sentence in
                let passage = reading.article.passages[sentence.passage]
                guard passage.kind == .paragraph else { return nil }
                let citation = Citation(
                    article: reading.article.id, passage: passage.id, range: sentence.range, text: reading.article.text(of: sentence.range))
                return candidate(citation, in: reading, said: [], order: order, headlines: headlines)
            }
        }
    }

    private func candidate(
        _ citation: Citation, in reading: Reading, said cells: [ClaimCell], order: Int, headlines: Set<String>
    ) -> Candidate? {
        guard let index = reading.sentenceIndex(at: citation.range.lowerBound) else { return nil }
        let sentence = reading.sentences[index]
        guard reading.article.passages[sentence.passage].kind == .paragraph, clarity.standsAlone(sentence, of: reading) else { return nil }
        let concepts = Set(self.concepts(in: reading, [sentence]))
        let others = cells.filter { $0.state == .says && $0.article != citation.article }.compactMap(\.citation)
        let place = Double(index) / Double(max(1, reading.sentences.count))
        let topical = concepts.isEmpty ? 0 : Double(concepts.intersection(headlines).count) / Double(concepts.count).squareRoot()
        let sources = log2(Double(others.count) + 1)
        let score = (0.6 + sources) * (1.5 - place) * (0.5 + topical) * clarity.score(sentence, of: reading)
        return Candidate(citation: citation, alsoSaidBy: others, score: score, place: place, order: order, concepts: concepts)
    }

    // MARK: Words

    private func titles(of reading: Reading) -> [Sentence] {
        reading.sentences.filter { reading.article.passages[$0.passage].kind == .title }
    }

    private func concepts(in reading: Reading, _ sentences: [Sentence]) -> [String] {
        sentences.flatMap(\.tokens).map { reading.tokens[$0] }.filter { $0.kind != .mark && $0.length > 1 }
            .compactMap { words.concept(of: reading.article.text.slice($0.range).lowercased()) }
    }

    /// The words in common over those of the shorter sentence.
    private func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
        let shorter = min(left.count, right.count)
        return shorter == 0 ? 0 : Double(left.intersection(right).count) / Double(shorter)
    }
}
