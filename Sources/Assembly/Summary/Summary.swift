import Foundation
import Model

/// Chooses the sentences that matter most across the sources of a dossier.
///
/// Each comes from a claim: those that most origins make and that share most with the headlines first, one sentence a claim, none that
/// repeats the others (after the maximal marginal relevance of Carbonell and Goldstein, SIGIR 1998). Sentences that do not stand alone are
/// never taken.
public struct Summary: Sendable {
    private let words: NewsWords
    private let clarity: Clarity

    /// Creates a chooser.
    public init() {
        words = .english
        clarity = Clarity(words: words)
    }

    private static let most = 8
    /// A sentence of which more than this part stands in a chosen one, or in all of them together, repeats it.
    private static let mostOverlap = 0.45
    private static let mostOverlapWithAll = 0.65
    /// What one source alone says must share so much with the headlines, the first sentence being 1.
    private static let leastTopicality = 0.4

    /// Verbatim sentences in the order in which they are best read: what the story is first, then in the order in which things happened.
    public func sentences(
        of readings: [Reading], actors: [Actor], events: [Event], comparison: Comparison, origins: [Origin] = []
    ) -> [SummarySentence] {
        let wanted = min(Self.most, 3 + Int(log2(Double(readings.count + 1)).rounded(.up)))
        let pool = SummaryPool(
            readings: readings, events: events, origins: origins, certain: comparison.certain, words: words, clarity: clarity)
        let tellings = comparison.claims.isEmpty ? pool.openings().map { [$0] } : pool.tellings(of: comparison.claims)
        let candidates = tellings.compactMap { $0.min(by: SummaryCandidate.isBefore) }
        // What the story is stands at the top of the articles and in their headlines.
        guard let first = tellings.joined().min(by: SummaryCandidate.opensBefore) else { return [] }
        var chosen = [first]
        var told = first.concepts
        for candidate in candidates.sorted(by: SummaryCandidate.isBefore) where chosen.count < wanted {
            let repeats = chosen.contains { overlap($0.concepts, candidate.concepts) > Self.mostOverlap }
            let isTold = Double(candidate.concepts.intersection(told).count) > Self.mostOverlapWithAll * Double(candidate.concepts.count)
            guard !repeats, !isTold, candidate.order != first.order else { continue }
            guard candidate.sources > 1 || candidate.topicality >= Self.leastTopicality * first.topicality else { continue }
            chosen.append(candidate)
            told.formUnion(candidate.concepts)
        }
        let rest = chosen.dropFirst().sorted(by: SummaryCandidate.happensBefore)
        return ([first] + rest).map { SummarySentence(citation: $0.citation, alsoSaidBy: pool.alsoSaid($0)) }
    }

    /// The words in common over those of the shorter sentence.
    private func overlap(_ left: Set<String>, _ right: Set<String>) -> Double {
        let shorter = min(left.count, right.count)
        return shorter == 0 ? 0 : Double(left.intersection(right).count) / Double(shorter)
    }
}
