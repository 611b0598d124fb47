import Model
import Reader

/// Tells a time that belongs to a clause inside the sentence from one of the main clause: "the bridge, which opened in 2012", "accused of
/// setting the fire in 2011", "a fund founded in 1998"; and that of a plan.
struct SubordinateClause {
    let reading: Reading
    let words: EventWords

    /// Where a mention stands, by the words of its clause: those before it, up to a mark.
    func place(of mention: DateMention, sentence: Int) -> DatedStatement.Place {
        let before = reading.tokens[reading.sentences[sentence].tokens].prefix { $0.range.upperBound <= mention.range.lowerBound }
        let clause = before.reversed().prefix { $0.kind != .mark || reading.word($0) == "'s" }.reversed().map { reading.word($0) }
        if clause.indices.contains(where: { opens($0, of: clause) }) { return .subordinate }
        return clause.indices.contains { plans($0, in: clause) } ? .planned : .main
    }

    /// True for a word or a participle that makes what follows such a clause.
    private func opens(_ place: Int, of clause: [String]) -> Bool {
        let rest = clause[(place + 1)...]
        if words.asideOpeners.contains(clause[place]) { return !rest.isEmpty }
        // "accused of setting"
        if words.accusations.contains(clause[place]) { return rest.count > 1 && words.lexicon.isPresentParticiple(rest[place + 2]) }
        // "a fund founded in 1998", but not "was founded in 1998"
        guard words.objectParticiples.contains(clause[place]), rest.allSatisfy({ words.function.contains($0) }) else { return false }
        return clause[..<place].last { !words.lexicon.isAdverb($0) }.map { !words.passives.contains($0) && !words.function.contains($0) }
            ?? true
    }

    /// True for "due" in "was due to start", but not for "set" in "was set in May".
    private func plans(_ place: Int, in clause: [String]) -> Bool {
        place > 0 && words.planned.contains(clause[place]) && words.passives.contains(clause[place - 1])
            && !clause[(place + 1)...].allSatisfy { words.function.contains($0) }
    }
}
