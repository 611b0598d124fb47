import Model

extension Reading {
    /// The word right behind a date in its sentence, in the form in which the lists have it; nil where none stands there.
    func wordBehind(_ mention: DateMention, sentence: Int) -> String? {
        let next = tokens[sentences[sentence].tokens].first { $0.range.lowerBound >= mention.range.upperBound }
        return next.flatMap { $0.kind == .word ? EventWords.normal(article.text.slice($0.range)) : nil }
    }

    /// The last words and marks before a date in its sentence, in the form in which the lists have them; `count` at the most.
    func wordsBefore(_ mention: DateMention, sentence: Int, count: Int) -> [String] {
        tokens[sentences[sentence].tokens].prefix { $0.range.upperBound <= mention.range.lowerBound }.suffix(count)
            .map { EventWords.normal(article.text.slice($0.range)) }
    }
}
