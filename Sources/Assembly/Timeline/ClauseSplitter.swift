import Model
import Reader

/// Shares out a sentence among the dates that stand in it: each gets the clause that it dates.
struct ClauseSplitter {
    let reading: Reading
    let words: EventWords

    /// One range for each date, in order; together they cover the sentence. The whole sentence for a single date.
    func clauses(of sentence: Int, around dates: [TextRange]) -> [TextRange] {
        let whole = reading.sentences[sentence].range
        guard dates.count > 1 else { return dates.map { _ in whole } }
        let tokens = Array(reading.tokens[reading.sentences[sentence].tokens])
        let cuts = zip(dates, dates.dropFirst()).map { cut(between: $0, and: $1, tokens: tokens, whole: whole) }
        return zip([whole.lowerBound] + cuts, cuts + [whole.upperBound]).map { $0..<max($0, $1) }
    }

    /// Where one clause ends and the next begins: at the first boundary behind a date that closes its clause ("met in June and spoke on
    /// Friday"), at the last one before the next date where dates open clauses ("On Monday he left, on Friday he returned").
    private func cut(between first: TextRange, and second: TextRange, tokens: [Token], whole: TextRange) -> Int {
        let between = tokens.indices.filter {
            tokens[$0].range.lowerBound >= first.upperBound && tokens[$0].range.upperBound <= second.lowerBound
        }
        let boundaries = between.filter(isBoundary)
        guard !boundaries.isEmpty else { return second.lowerBound }
        let opens = opensClause(first, tokens: tokens)
        // A comma right behind a date that opens its clause belongs to that date.
        let inner = opens ? boundaries.filter { $0 != between.first } : boundaries
        guard let chosen = opens ? inner.last : inner.first else { return second.lowerBound }
        return tokens[chosen].range.lowerBound

        func isBoundary(_ index: Int) -> Bool {
            let text = reading.article.text.slice(tokens[index].range)
            if tokens[index].kind == .mark { return [",", ";", ":", "–", "—"].contains(text) }
            return words.clauseOpeners.contains(Lexicon.plain(text))
        }
    }

    /// True when nothing but a preposition stands before the date in its clause.
    private func opensClause(_ date: TextRange, tokens: [Token]) -> Bool {
        let before = tokens.filter { $0.range.upperBound <= date.lowerBound }
        let inClause = before.reversed().prefix { token in
            token.kind != .mark || ![",", ";", ":", "–", "—"].contains(reading.article.text.slice(token.range))
        }
        return inClause.count <= 2
    }
}
