import Model

/// Chooses the sentence of an event that is best read alone.
struct LeadChoice {
    let readings: [Reading]
    let words: EventWords

    /// The index, among the statements of one event, of the one whose sentence leads.
    func lead(of statements: [DatedStatement], centre: [Int: Double]) -> Int {
        let precise = statements.map(\.interval.days.count).min() ?? 1
        let ranked = statements.indices.map { index -> (index: Int, score: Double) in
            let statement = statements[index]
            let shared = statement.terms.reduce(0) { $0 + (centre[$1.term] ?? 0) } / Double(max(1, statements.count))
            let vague = statement.interval.days.count > precise ? Self.vaguePenalty : 0
            return (index, standing(of: statement) + min(shared * 0.4, 3) - vague)
        }
        return ranked.max { ($0.score, $1.index) < ($1.score, $0.index) }?.index ?? 0
    }

    private static let vaguePenalty = 2.5

    /// How well a sentence stands alone.
    private func standing(of statement: DatedStatement) -> Double {
        let reading = readings[statement.reading]
        let sentence = reading.sentences[statement.sentence]
        let tokens = reading.tokens[sentence.tokens]
        let text = reading.article.text.slice(sentence.range)
        var score = 0.0
        if reading.article.passages[sentence.passage].kind != .paragraph { score -= 4 }
        if text.utf8.last == UInt8(ascii: "?") { score -= 4 }
        if !text.utf8.contains(where: { [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains($0) }) { score -= 2 }
        if let first = text.first, "“\"‘'«„".contains(first) { score -= 2 }
        let opening = tokens.filter { $0.kind == .word }.prefix(2).map { EventWords.normal(reading.article.text.slice($0.range)) }
        if let first = opening.first, words.pronouns.contains(first) { score -= 3 }
        let length = tokens.lazy.filter { $0.kind != .mark }.count
        if length < 12 { score -= Double(12 - length) * 0.4 }
        if length > 28 { score -= Double(length - 28) * 0.1 }
        let names = reading.names.partitioningIndex { $0.range.lowerBound >= sentence.range.lowerBound }
        let named = reading.names[names...].prefix { $0.range.upperBound <= sentence.range.upperBound }.count
        score += min(Double(named), 3) * 0.5
        let dates = reading.dates.filter { sentence.range.contains($0.range.lowerBound) }.count
        // A sentence with several dates tells of several things, and "two days later" leans on another sentence.
        score -= Double(dates - 1) * 1.5
        if case .mention = statement.mention.anchor { score -= 3 }
        return score
    }
}
