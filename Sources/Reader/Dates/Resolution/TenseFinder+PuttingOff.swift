// What is put off, called off, moved or set: its day lies ahead of the deed, on either side of the text.
extension TenseFinder {
    /// True for "was postponed until Saturday", "moved to April 4", "called a strike for Friday": the day behind such a verb was still to come
    /// when it was done. Not where that was before something else that is told ("had been moved to Sunday").
    func isSetAhead(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        let isUntil = grammar.has(.until, start - 1)
        let isFor = grammar.has(.for, start - 1)
        guard isUntil || (isFor || grammar.has(.to, start - 1)) && !grammar.isPossessive(range.upperBound) else { return false }
        // "was extended to Saturday and ended"
        if grammar.has(.and, range.upperBound), isPastForm(range.upperBound + 1) { return false }
        let near = (max(0, start - Self.reach)..<start - 1).reversed().prefix { grammar.lexemes[$0].mark == 0 }
        guard let verb = near.first(where: { isPastForm($0) || putsOff($0) }) else { return false }
        let isEarlier = (max(0, verb - 2)..<verb).contains { grammar.has(.perfect, $0) && grammar.has(.plainPast, $0) }
        return !isEarlier
            && (putsOff(verb) || isUntil && grammar.has(.giving, verb)
                || isFor && (grammar.isAbout(.plan, verb) || grammar.isAbout(.request, verb)))
    }

    /// True where words of calling off, putting off or moving begin.
    private func putsOff(_ index: Int) -> Bool { endOfPuttingOff(index) != nil }

    private func endOfPuttingOff(_ index: Int) -> Int? {
        grammar.isAbout(.puttingOff, index) ? index + 1 : grammar.entry(.puttingOff, index)?.end
    }

    /// True for the day of what is called off, put off or moved: "cancelled Saturday's carnival", "the vote on Friday was postponed". It
    /// is that of a plan, which may be over.
    func isPutOff(at range: Range<Int>) -> Bool {
        let start = range.lowerBound
        let isOfNoun = grammar.isPossessive(range.upperBound) || grammar.isNoun(range.upperBound)
        if isOfNoun,
            (max(0, start - Self.nounReach - 1)..<start).contains(where: { index in
                endOfPuttingOff(index).map { end in end <= start && (end..<start).allSatisfy { isArticle($0) || grammar.isNoun($0) } }
                    ?? false
            })
        {
            return true
        }
        // The vote on Friday, Friday's vote
        let isSubject = grammar.isPossessive(range.upperBound) || grammar.has(.on, start - 1) && grammar.isNoun(start - 2)
        guard isSubject, !hasPast(before: start) else { return false }
        let behind = (range.upperBound..<min(grammar.lexemes.count, range.upperBound + Self.reach)).prefix {
            grammar.lexemes[$0].mark == 0 || grammar.isPossessive($0)
        }
        guard let verb = behind.first(where: { tense(of: $0) != nil }) else { return false }
        let isPassive = grammar.has(.plainPast, verb) || grammar.has(.perfect, verb)
        // "told reporters on Friday the trip was cancelled"
        let isOwn = verb == range.upperBound || frame(at: range) != .report
        return isPassive && isOwn && (verb + 1..<verb + 3).contains { putsOff($0) }
    }

    /// True for a day right behind a past verb, which dates it: "died in Rome on March 3". One farther off may be that of something else.
    func hangsOnVerb(at range: Range<Int>) -> Bool {
        let start = range.lowerBound
        guard !isFirst(start) else { return true }
        return (max(0, start - Self.ownDateReach)..<start).contains { isPastForm($0) && !putsOff($0) }
    }

    /// In words, with the preposition.
    private static let ownDateReach = 4
}
