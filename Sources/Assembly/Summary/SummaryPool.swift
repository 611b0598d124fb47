import Foundation
import Model

/// A sentence that a summary may take.
struct SummaryCandidate {
    let citation: Citation
    /// The cells of all articles that make its claim.
    let said: [ClaimCell]
    let score: Double
    /// How much it shares with the headlines.
    let topicality: Double
    /// 0 at the start of its article, 1 at the end.
    let place: Double
    /// When it happened, as far as is known: EDTF, or the day of publication.
    let when: String
    let order: Int
    /// Where its article stands among the readings.
    let article: Int
    let concepts: Set<String>
    /// How many origins say it.
    let sources: Int
    let namesActor: Bool

    let opensWithKnown: Bool

    /// How well it opens a summary: what the headlines say, at the top of an article, with a name and without leaning on what came before.
    var opening: Double { score * topicality * topicality * max(0.05, 1 - 3 * place) * (namesActor ? 1 : 0.4) * (opensWithKnown ? 1 : 0.4) }

    /// What settles ties: no two sentences of a claim have one place.
    var tie: (order: Int, article: Int, start: Int) { (order, article, citation.range.lowerBound) }

    static func isBefore(_ left: SummaryCandidate, _ right: SummaryCandidate) -> Bool {
        left.score != right.score ? left.score > right.score : left.tie < right.tie
    }

    static func opensBefore(_ left: SummaryCandidate, _ right: SummaryCandidate) -> Bool {
        left.opening != right.opening ? left.opening > right.opening : left.tie < right.tie
    }

    /// In the order in which things happened.
    static func happensBefore(_ left: SummaryCandidate, _ right: SummaryCandidate) -> Bool {
        (left.when, left.place) != (right.when, right.place)
            ? (left.when, left.place) < (right.when, right.place) : left.tie < right.tie
    }
}

/// The sentences of a dossier from which its summary is chosen.
struct SummaryPool {
    let readings: [Reading]
    let words: NewsWords
    let clarity: Clarity
    /// From this certainty on a cell surely says what its claim does.
    let certain: Double
    /// For each word of the headlines, the part of the headlines that have it.
    let headlines: [String: Double]
    private let byId: [String: Int]
    private let originOfArticle: [String: Int]
    /// By article and sentence: the time of the event that it tells.
    private let times: [String: [Int: String]]

    init(readings: [Reading], events: [Event], origins: [Origin], certain: Double, words: NewsWords, clarity: Clarity) {
        self.certain = certain
        self.readings = readings
        self.words = words
        self.clarity = clarity
        byId = Dictionary(readings.enumerated().map { ($1.article.id, $0) }) { first, _ in first }
        let members = origins.enumerated().flatMap { index, origin in origin.articles.map { ($0, index) } }
        originOfArticle = Dictionary(members) { first, _ in first }
        var headlines: [String: Double] = [:]
        for reading in readings {
            for concept in Set(Self.concepts(inHeadline: reading.article.title ?? "", words)) { headlines[concept, default: 0] += 1 }
        }
        let count = Double(max(1, readings.count))
        self.headlines = headlines.mapValues { $0 / count }
        var times: [String: [Int: String]] = [:]
        for event in events {
            // Only a sentence that names its time has a place of its own in time.
            for mention in event.mentions
            where !mention.phrase.isEmpty && times[mention.sentence.article]?[mention.sentence.range.lowerBound] == nil {
                times[mention.sentence.article, default: [:]][mention.sentence.range.lowerBound] = event.when
            }
        }
        self.times = times
    }

    /// The sentences by which the articles make the claims, of each claim the lead and some more: those that can be read by themselves and
    /// say little besides.
    func tellings(of claims: [Claim]) -> [[SummaryCandidate]] {
        claims.enumerated().map { order, claim in
            let said = claim.cells.filter { $0.state == .says }
            let core = concepts(of: claim.lead)
            let others = said.map(\.citation).filter { $0.article != claim.lead.article }.prefix(Self.mostTellings)
            return ([claim.lead] + others).compactMap { candidate($0, core: core, said: said, order: order) }
        }
    }

    private static let mostTellings = 11

    /// For a dossier of one article: its sentences.
    func openings() -> [SummaryCandidate] {
        readings.flatMap { reading in
            reading.sentences.enumerated().compactMap { order, sentence in
                let passage = reading.article.passages[sentence.passage]
                guard passage.kind == .paragraph else { return nil }
                let citation = Citation(
                    article: reading.article.id, passage: passage.id, range: sentence.range, text: reading.article.text(of: sentence.range))
                return candidate(citation, core: nil, said: [], order: order)
            }
        }
    }

    private func candidate(_ citation: Citation, core: Set<String>?, said: [ClaimCell], order: Int) -> SummaryCandidate? {
        guard let article = byId[citation.article], let index = readings[article].sentenceIndex(at: citation.range.lowerBound) else {
            return nil
        }
        let reading = readings[article]
        let sentence = reading.sentences[index]
        guard reading.article.passages[sentence.passage].kind == .paragraph, clarity.standsAlone(sentence, of: reading) else { return nil }
        let concepts = Set(Self.concepts(in: reading, [sentence], words))
        let place = Double(index) / Double(max(1, reading.sentences.count))
        // Sorted, as another order may give another sum.
        let topicality = concepts.compactMap { headlines[$0] }.sorted().reduce(0, +) / Double(max(1, concepts.count)).squareRoot()
        let isWhole = core.map { Double(concepts.intersection($0).count) / Double(max(1, concepts.count)) } ?? 1
        guard isWhole >= Self.leastWhole else { return nil }
        let sources = Set(said.map { originOfArticle[$0.article] ?? -1 - (byId[$0.article] ?? 0) }).count
        let score =
            (0.2 + log2(Double(max(1, sources)))) * (1.3 - 0.6 * place) * (0.6 + topicality) * (0.3 + 0.7 * isWhole)
            * clarity.score(sentence, of: reading)
        let names = reading.names.elements(startingIn: sentence.range, at: \.range.lowerBound)
        let isKnown = opensWithKnown(sentence, of: reading)
        return SummaryCandidate(
            citation: isSentence(citation, in: sentence) ? citation : self.citation(sentence, of: reading), said: said,
            score: isKnown ? score : score * Self.unknown,
            topicality: topicality, place: place,
            when: times[citation.article]?[sentence.range.lowerBound] ?? reading.article.published.value ?? "9999", order: order,
            article: article, concepts: concepts, sources: sources, namesActor: !names.isEmpty, opensWithKnown: isKnown)
    }

    /// The sentences of the other articles that surely say the same as a chosen one.
    func alsoSaid(_ candidate: SummaryCandidate) -> [Citation] {
        let own = candidate.said.first { $0.article == candidate.citation.article }?.certainty ?? 0
        guard own >= certain else { return [] }
        return candidate.said.filter { $0.article != candidate.citation.article && $0.certainty >= certain }.map(\.citation)
    }

    private static let unknown = 0.6

    /// Sentences of a claim that say much else are no wording of it.
    private static let leastWhole = 0.3

    /// False for "The decisions came …" where no headline has the word: the reader has not met them yet.
    private func opensWithKnown(_ sentence: Sentence, of reading: Reading) -> Bool {
        let opening = sentence.tokens.prefix(2).map { reading.article.text.slice(reading.tokens[$0].range).lowercased() }
        guard let first = opening.first, let noun = opening.last, words.definiteOpeners.contains(first) else { return true }
        let behind =
            reading.tokens[sentence.tokens.lowerBound].range.upperBound..<reading.tokens[sentence.tokens.lowerBound + 1].range.upperBound
        return !reading.names.elements(startingIn: behind, at: \.range.lowerBound).isEmpty
            || words.concept(of: noun).map { headlines[$0] != nil } ?? false
    }

    /// True for a sentence, with or without its dateline.
    private func isSentence(_ citation: Citation, in sentence: Sentence) -> Bool {
        citation.range.upperBound == sentence.range.upperBound && citation.text.first?.isUppercase ?? false
    }

    private func citation(_ sentence: Sentence, of reading: Reading) -> Citation {
        Citation(
            article: reading.article.id, passage: reading.article.passages[sentence.passage].id, range: sentence.range,
            text: reading.article.text(of: sentence.range))
    }

    private func concepts(of citation: Citation) -> Set<String> {
        guard let article = byId[citation.article] else { return [] }
        let tokens = readings[article].tokens.elements(startingIn: citation.range, at: { Int($0.start) })
        return Set(Self.concepts(in: readings[article], tokens, words))
    }

    private static func concepts(inHeadline headline: String, _ words: NewsWords) -> [String] {
        headline.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-") }.filter { $0.utf8.count > 1 }.compactMap {
            words.concept(of: String($0))
        }
    }

    private static func concepts(in reading: Reading, _ sentences: [Sentence], _ words: NewsWords) -> [String] {
        sentences.flatMap { concepts(in: reading, reading.tokens[$0.tokens], words) }
    }

    private static func concepts(in reading: Reading, _ tokens: ArraySlice<Token>, _ words: NewsWords) -> [String] {
        tokens.filter { $0.kind != .mark && $0.length > 1 }
            .compactMap { words.concept(of: reading.article.text.slice($0.range).lowercased()) }
    }
}
