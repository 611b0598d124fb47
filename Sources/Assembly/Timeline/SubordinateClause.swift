import Model
import Reader

/// Tells a time that belongs to a clause inside the sentence from one of the main clause: "the bridge, which opened in 2012", "accused of
/// setting the fire in 2011", "a fund founded in 1998"; and that of a plan.
struct SubordinateClause {
    let reading: Reading
    let words: EventWords

    /// Where a mention stands, by the words of its clause: those before it, up to a mark.
    func place(of mention: DateMention, sentence: Int) -> DatedStatement.Place {
        let tokens = reading.tokens[reading.sentences[sentence].tokens]
        let before = tokens.prefix { $0.range.upperBound <= mention.range.lowerBound }
        if isListed(before) { return .listed }
        let clause = before.reversed().prefix { $0.kind != .mark || reading.word($0) == "'s" }.reversed().map { reading.word($0) }
        if clause.indices.contains(where: { opens($0, of: clause) }) { return .subordinate }
        if clause.indices.contains(where: { plans($0, in: clause) }) { return .planned }
        let behind = tokens.drop { $0.range.lowerBound < mention.range.upperBound }.map { reading.word($0) }
        return clause.count == before.count && isAttribute(clause, behind) ? .attribute : .main
    }

    /// True for "Born: 4 May 1958" and "Date of birth: 4 May 1958", at the start of a sentence.
    private func isListed(_ before: ArraySlice<Token>) -> Bool {
        guard let colon = before.last, before.count > 1, before.count <= Self.longestLabel + 1, reading.word(colon) == ":" else {
            return false
        }
        return before.dropLast().allSatisfy { $0.kind == .word && !words.utteranceVerbs.contains(reading.word($0)) }
    }

    /// In words.
    private static let longestLabel = 3

    /// True for "a shooting Dec. 6 in the centre led to riots": a noun stands before the time, and no verb before it or right behind.
    private func isAttribute(_ before: [String], _ behind: [String]) -> Bool {
        guard before.contains(where: { !words.function.contains($0) }),
            !before.contains(where: { words.isFinite($0) || words.lexicon.isPast($0) }),
            let next = behind.first(where: { !words.lexicon.isAdverb($0) })
        else { return false }
        return words.function.contains(next) && !words.isFinite(next) && behind.contains { words.isFinite($0) || words.lexicon.isPast($0) }
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
