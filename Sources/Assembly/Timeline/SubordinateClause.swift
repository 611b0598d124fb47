import Model
import Reader

/// Tells a time that belongs to a clause inside the sentence from one of the main clause: "the bridge, which opened in 2012", "accused of
/// setting the fire in 2011", "a fund set up in 1998".
struct SubordinateClause {
    let reading: Reading
    let words: EventWords

    /// True when the clause that a mention stands in, up to the mark before it, opens with a word or a participle that makes it such a clause.
    func holds(_ mention: DateMention, sentence: Int) -> Bool {
        let before = reading.tokens[reading.sentences[sentence].tokens].prefix { $0.range.upperBound <= mention.range.lowerBound }
        let clause = before.reversed().prefix { $0.kind != .mark || reading.word($0) == "'s" }.reversed().map { reading.word($0) }
        return clause.indices.contains { place in
            let rest = clause[(place + 1)...]
            if words.asideOpeners.contains(clause[place]) { return !rest.isEmpty }
            // "accused of setting"
            if words.accusations.contains(clause[place]) { return rest.count > 1 && rest[place + 2].hasSuffix("ing") }
            // "a fund founded in 1998", but not "was founded in 1998"
            return words.objectParticiples.contains(clause[place]) && rest.allSatisfy { words.function.contains($0) }
                && !(clause[..<place].last { !$0.hasSuffix("ly") }.map { words.passives.contains($0) || words.function.contains($0) }
                    ?? false)
        }
    }
}
