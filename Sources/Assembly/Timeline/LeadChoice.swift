import Model
import Reader

/// Chooses the sentence of an event that is best read alone.
struct LeadChoice {
    let readings: [Reading]
    let words: EventWords

    /// The index, among the statements of one event, of the one whose sentence leads.
    func lead(of statements: [DatedStatement], centre: [Int: Double], isWhole: (_ reading: Int, _ sentence: Int) -> Bool) -> Int {
        let precise = statements.map(\.time.days.count).min() ?? 1
        let isOver = statements.contains { $0.tense == .past }
        let ranked = statements.indices.map { index -> (index: Int, score: Double) in
            let statement = statements[index]
            let shared = statement.terms.reduce(0) { $0 + (centre[$1.term] ?? 0) } / Double(max(1, statements.count))
            let vague = statement.time.days.count > precise ? Self.vaguePenalty : 0
            // What was announced and then told as past is told as past.
            let ahead = isOver && statement.tense == .future ? Self.aheadPenalty : 0
            // What names the time of its own main clause tells it best.
            let broken = isWhole(statement.reading, statement.sentence) ? 0 : Self.brokenPenalty
            let indirect = statement.isAnchored || statement.isAside ? Self.indirectPenalty : 0
            return (index, standing(of: statement) + min(shared * 0.4, 3) - vague - ahead - indirect - broken)
        }
        return ranked.max { ($0.score, $1.index) < ($1.score, $0.index) }?.index ?? 0
    }

    private static let vaguePenalty = 2.5
    private static let aheadPenalty = 5.0
    private static let indirectPenalty = 3.0
    private static let brokenPenalty = 3.0

    /// How well a sentence stands alone.
    private func standing(of statement: DatedStatement) -> Double {
        let reading = readings[statement.reading]
        let sentence = reading.sentences[statement.sentence]
        let tokens = reading.tokens[sentence.tokens]
        let text = reading.article.text.slice(sentence.range)
        var score = 0.0
        if reading.article.passages[sentence.passage].kind != .paragraph { score -= 4 }
        if text.utf8.last == UInt8(ascii: "?") { score -= 4 }
        if !endsAsSentence(text) { score -= 4 }
        if let first = text.first, "“\"‘'«„".contains(first) { score -= 4 }
        if !hasVerb(tokens, in: reading) { score -= 6 }
        if leans(tokens, in: reading) { score -= 5 }
        // "In April 2018, he was sentenced": the subject comes behind the time.
        if let first = tokens.first, statement.mention.range.lowerBound - first.range.lowerBound <= Self.openingBytes {
            if leans(tokens.filter { $0.range.lowerBound >= statement.mention.range.upperBound }[...], in: reading) { score -= 4 }
        } else if let comma = tokens.prefix(Self.openingTokens).firstIndex(where: { reading.article.text.slice($0.range) == "," }),
            leans(tokens[(comma + 1)...], in: reading)
        {
            // "As ministers, the two had met in June".
            score -= 4
        }
        let before = tokens.filter { $0.range.upperBound <= statement.mention.range.lowerBound }
        if let opener = before.first(where: { $0.kind == .word }), words.clauseOpeners.contains(reading.word(opener)) { score -= 1.5 }
        let length = tokens.lazy.filter { $0.kind != .mark }.count
        if length < 12 { score -= Double(12 - length) * 0.4 }
        if length > 28 { score -= Double(length - 28) * 0.1 }
        let names = reading.names.partitioningIndex { $0.range.lowerBound >= sentence.range.lowerBound }
        let named = reading.names[names...].prefix { $0.range.upperBound <= sentence.range.upperBound }.count
        // A sentence that names nobody and nothing needs another one to be understood.
        score += named == 0 ? -2 : min(Double(named), 3) * 0.5
        let dates = reading.dates.filter { sentence.range.contains($0.range.lowerBound) && $0.dated != nil }.count
        // A sentence with several dates tells of several things, and "two days later" leans on another sentence.
        score -= Double(max(0, dates - 1)) * 1.5
        if case .mention = statement.mention.anchor { score -= 5 }
        if statement.speech?.isTalk ?? false { score -= 2 }
        return score
    }

    /// A preposition and an article before a time that opens its sentence.
    private static let openingBytes = 12
    /// A phrase that opens a sentence before its subject.
    private static let openingTokens = 8

    private func endsAsSentence(_ text: Substring) -> Bool {
        text.unicodeScalars.suffix(3).contains { ".!?".unicodeScalars.contains($0) }
    }

    /// False for captions: lines of the body without a verb.
    func isTold(_ statement: DatedStatement) -> Bool {
        let reading = readings[statement.reading]
        let sentence = reading.sentences[statement.sentence]
        let kind = reading.article.passages[sentence.passage].kind
        return ![.paragraph, .caption, .quote].contains(kind) || hasVerb(reading.tokens[sentence.tokens], in: reading)
    }

    /// True when the clause that a statement dates has a verb, or shares that of the clause before: "in May and again in October".
    func hasVerb(_ statement: DatedStatement) -> Bool {
        let reading = readings[statement.reading]
        let tokens = reading.tokens[reading.sentences[statement.sentence].tokens]
        let before = tokens.prefix { $0.range.upperBound <= statement.mention.range.lowerBound }.suffix(Self.joinerReach)
        return before.contains { words.alternativeJoiners.contains(reading.word($0)) }
            || hasVerb(tokens.filter { statement.clause.overlaps($0.range) }[...], in: reading)
    }

    /// "and again in".
    private static let joinerReach = 3

    private func hasVerb(_ tokens: ArraySlice<Token>, in reading: Reading) -> Bool {
        let texts = tokens.map { reading.word($0) }
        // "it's": the tokenizer parts the verb from its pronoun.
        return texts.indices.contains { index in
            words.isFinite(texts[index]) || texts[index] == "'s" && index > 0 && words.pronouns.contains(texts[index - 1])
        }
    }

    /// True when the first words point to what was said before.
    func leans(_ tokens: ArraySlice<Token>, in reading: Reading) -> Bool {
        let opening = tokens.lazy.filter { $0.kind == .word }.prefix(3).map { reading.word($0) }
        guard let first = opening.first else { return false }
        if words.pronouns.contains(first) { return true }
        return (1...3).contains { words.leaningOpeners.contains(opening.prefix($0).joined(separator: " ")) }
    }
}
