import Model
import Reader

extension Reading {
    /// A word or mark in the form in which the lists have it.
    func word(_ token: Token) -> String { Lexicon.plain(article.text.slice(token.range)) }

    /// The same of the token at an index, without a copy where the word layer has it. O(length).
    func word(at token: Int) -> String { words.text(of: token, bytes: Int(tokens[token].length)) ?? word(tokens[token]) }

    /// The word right behind a date in its sentence; nil where none stands there.
    func wordBehind(_ mention: DateMention, sentence: Int) -> String? {
        let own = tokens[sentences[sentence].tokens]
        let next = own[own.partitioningIndex { $0.range.lowerBound >= mention.range.upperBound }...].first
        return next.flatMap { $0.kind == .word ? word($0) : nil }
    }

    /// The last words and marks before a date in its sentence; `count` at the most.
    func wordsBefore(_ mention: DateMention, sentence: Int, count: Int) -> [String] {
        tokens[sentences[sentence].tokens].prefix { $0.range.upperBound <= mention.range.lowerBound }.suffix(count).map(word)
    }

    /// True where an article without a date counts from some days to another one: "in protest at what happened eight days ago".
    func countsAway(from days: ClosedRange<Int>, in range: TextRange) -> Bool {
        article.published.day == nil
            && dates.elements(startingIn: range, at: \.range.lowerBound).contains { mention in
                mention.stated.unit == .day && (mention.stated.offset ?? 0) != 0
                    && mention.dated.map { days != $0.days } ?? true
            }
    }

    /// True for a date with the mark of the possessive behind it: "Sunday's". The tokens are those of its sentence.
    func isPossessive(_ mention: DateMention, sentence: ArraySlice<Token>) -> Bool {
        guard let next = sentence.first(where: { $0.range.lowerBound >= mention.range.upperBound }) else { return false }
        return next.kind == .mark && next.range.lowerBound == mention.range.upperBound && article.text.slice(next.range).last == "s"
    }

    /// The name within which an offset lies, not at its start.
    func name(around offset: Int) -> NameMention? {
        let place = names.partitioningIndex { $0.range.upperBound > offset }
        return names.indices.contains(place) && names[place].range.lowerBound < offset ? names[place] : nil
    }
}
