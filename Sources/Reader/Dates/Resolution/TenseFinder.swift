import Model

/// Tells how the verb that governs a place of a sentence puts it: in the past, the present or the future.
///
/// English news puts the time behind its verb ("will meet on Thursday") or at the head of the sentence ("On Thursday, they will meet"), so
/// the nearest verb to the left counts, and the first one to the right where there is none.
struct TenseFinder {
    let grammar: DateGrammar

    /// How far from the date a verb may stand, in lexemes.
    private static let reach = 24

    /// The tense at the lexemes of a date.
    func tense(at range: Range<Int>) -> DateMention.Tense {
        let tense = plainTense(at: range)
        // "cut its forecast for the year ending in June": the verb tells nothing of the end.
        let isEnding = (max(0, range.lowerBound - 2)..<range.upperBound).contains {
            grammar.has(.periodEnd, $0) && !grammar.lexemes[$0].endsInED
        }
        return isEnding && tense == .past ? .unknown : tense
    }

    private func plainTense(at range: Range<Int>) -> DateMention.Tense {
        // "earlier this week" is over whatever the verb, "later this week" is to come unless the verb says otherwise.
        if grammar.has(.earlier, range.lowerBound), range.count > 1 { return .past }
        if grammar.has(.since, range.lowerBound - 1) { return .past }
        // "the quarter ended Dec. 31"
        if range.count > 2, range.contains(where: { grammar.has(.periodEnd, $0) && grammar.lexemes[$0].endsInED }) { return .past }
        if looksAhead(range) { return .future }
        // "met the Jan. 14 deadline", "set a deadline of May 1": to be kept or missed before or after it.
        if grammar.has(.futureNoun, range.upperBound) || isOfFutureNoun(range.lowerBound) { return .present }
        // "has kept the markets closed until Friday"
        if grammar.has(.until, range.lowerBound - 1), !isPlainlyPast(range.lowerBound) { return .future }
        let isClauseFirst = followsThat(range.lowerBound)
        if !isClauseFirst, let tense = tenseBefore(range.lowerBound) { return tense }
        if let tense = tenseAfter(range.upperBound, isFirst: isClauseFirst || isFirst(range.lowerBound)) { return tense }
        return grammar.has(.futureSignal, range.lowerBound - 1) ? .future : .unknown
    }

    /// True when the future of a date is that of a plan, which may be over: "planned to cross on Sunday", "would cross on Sunday".
    func isPlanned(at range: Range<Int>) -> Bool {
        var position = range.lowerBound - 1
        while position >= max(0, range.lowerBound - Self.reach), !grammar.isMark(";", position) {
            defer { position -= 1 }
            guard tense(of: position) == .future else { continue }
            let marker = (max(0, position - 3)...position).last { isMarker($0) }
            return marker.map { grammar.has(.weakFutureMarker, $0) } ?? grammar.has(.to, position - 1)
        }
        return false
    }

    /// True for "ahead of Monday's match", "as soon as May 12" "the May 12 deadline" and "a deadline of May 12".
    private func looksAhead(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        if grammar.has(.ahead, start - 2), grammar.has(.of, start - 1) { return true }
        if grammar.has(.as, start - 1), grammar.has(.reference, start - 2), grammar.has(.as, start - 3) { return true }
        guard isOfFutureNoun(start) || grammar.has(.futureNoun, range.upperBound) else { return false }
        return !(0..<start).contains { isPastForm($0) && !grammar.has(.reportingVerb, $0) }
    }

    /// True behind "a deadline of".
    private func isOfFutureNoun(_ index: Int) -> Bool { grammar.has(.of, index - 1) && grammar.has(.futureNoun, index - 2) }

    /// True when the verb of a date is an infinitive behind a past verb, "agreed to sell in October": what was agreed then may be done by now.
    func isInfinitiveBehindPast(at range: Range<Int>) -> Bool {
        let verb = (max(0, range.lowerBound - Self.reach)..<range.lowerBound).last { tense(of: $0) != nil }
        guard let verb, grammar.has(.baseVerb, verb), grammar.has(.to, verb - 1), !isMarker(verb - 2) else { return false }
        return isPastForm(verb - 2)
    }

    /// What the words before a date make of it.
    func frame(at range: Range<Int>) -> PlacedPhrase.Frame {
        if grammar.has(.since, range.lowerBound - 1) { return .since }
        var position = range.lowerBound - 1
        while position >= max(0, range.lowerBound - Self.reportReach), grammar.lexemes[position].mark == 0 {
            if grammar.has(.reportingVerb, position) { return .report }
            if tense(of: position) != nil { return .event }
            position -= 1
        }
        return .event
    }

    /// "said in a written statement late on Wednesday" has as many words before its date.
    private static let reportReach = 7

    /// True for "said that on Tuesday they would vote": the verb before belongs to another clause.
    private func followsThat(_ index: Int) -> Bool {
        let before = grammar.has(.on, index - 1) || grammar.has(.in, index - 1) || grammar.has(.at, index - 1) ? index - 2 : index - 1
        return grammar.has(.that, before)
    }

    private func isPlainlyPast(_ index: Int) -> Bool {
        (max(0, index - Self.reach)..<index).contains { grammar.has(.pastVerb, $0) && grammar.has(.plainPast, $0) }
    }

    private func tenseBefore(_ index: Int) -> DateMention.Tense? {
        var present: DateMention.Tense?
        var position = index - 1
        let limit = max(0, index - Self.reach)
        while position >= limit {
            if grammar.isMark(";", position) { break }
            // "will resign after losing the vote on Tuesday"
            if isGerund(position + 1), grammar.has(.after, position) { return .past }
            if let tense = tense(of: position) {
                // "says they met": a present form only counts when no other verb stands before it.
                if tense != .present { return tense }
                present = present ?? tense
                if grammar.has(.presentVerb, position) { return progressive(position) }
            }
            position -= 1
        }
        return present
    }

    /// True where an unknown word stands before an article or a name, as in "after losing the vote" and not in "after talks on Monday".
    private func isGerund(_ index: Int) -> Bool {
        guard grammar.lexemes.indices.contains(index) else { return false }
        let lexeme = grammar.lexemes[index]
        guard lexeme.word < 0, lexeme.mark == 0, lexeme.digits == nil, !lexeme.isCapitalised, !lexeme.isPlural else { return false }
        return grammar.has(.the, index + 1) || grammar.has(.a, index + 1) || grammar.has(.on, index + 1) || grammar.isCapitalised(index + 1)
    }

    private func tenseAfter(_ index: Int, isFirst: Bool) -> DateMention.Tense? {
        var sawComma = false
        var position = index - 1
        while position + 1 < min(grammar.lexemes.count, index + Self.reach) {
            position += 1
            if let end = insertionEnd(position) { position = end }
            if grammar.isMark(",", position) || grammar.isMark("\"", position) { sawComma = true }
            if grammar.isMark(";", position) { return nil }
            guard let tense = tense(of: position) else { continue }
            // "Talks are on January 10, he said": the reporting verb does not place the talks.
            if !isFirst, sawComma, grammar.has(.reportingVerb, position) { return nil }
            if tense == .present, grammar.has(.presentVerb, position) { return progressive(position) }
            return tense
        }
        return nil
    }

    /// The last dash of an insertion between dashes that begins at an index.
    private func insertionEnd(_ index: Int) -> Int? {
        guard grammar.isMark("-", index), !grammar.isGlued(index) else { return nil }
        var position = index
        while grammar.isMark("-", position) { position += 1 }
        while position < grammar.lexemes.count, !grammar.isMark("-", position) || grammar.isGlued(position) { position += 1 }
        guard position < grammar.lexemes.count else { return nil }
        while grammar.isMark("-", position + 1) { position += 1 }
        return position
    }

    /// True when only a preposition, an article or a quotation mark stands before the date.
    private func isFirst(_ index: Int) -> Bool {
        index <= 3
            && (0..<index).allSatisfy {
                grammar.lexemes[$0].mark != 0 || grammar.has(.monthSignal, $0) || grammar.has(.the, $0) || grammar.has(.on, $0)
            }
    }

    /// "is meeting on Monday" looks ahead as often as not; only "is to meet" is sure.
    private func progressive(_ index: Int) -> DateMention.Tense {
        grammar.has(.to, index + 1) && grammar.has(.baseVerb, index + 2) ? .future : .present
    }

    /// The tense that the word at an index gives, with its auxiliaries; nil for what is no verb.
    private func tense(of index: Int) -> DateMention.Tense? {
        if grammar.has(.month, index), grammar.isCapitalised(index) { return nil }
        // "a.m." has the letters of "am"
        if grammar.has(.meridiem, index), grammar.lexemes[index].endsWithPoint || grammar.digits(index - 1) != nil { return nil }
        if isMarker(index), isContraction(index - 1) || grammar.has(.presentVerb, index - 1) && !grammar.has(.perfect, index - 1) {
            return .future
        }
        if isMarker(index) {
            if !grammar.has(.weakFutureMarker, index) { return .future }
            if let weak = weakMarker(index) { return weak }
        }
        if grammar.has(.baseVerb, index), let infinitive = infinitive(index) { return infinitive }
        // ", followed by the unions on May 12" says nothing of its own.
        let isApposed = grammar.isMark(",", index - 1) && grammar.has(.at, index + 1) && !grammar.has(.pastVerb, index)
        if isPastForm(index), !isApposed {
            if grammar.has(.plainPast, index), isFutureParticiple(index + 1) { return .future }
            return group(endingAt: index)
        }
        if isScheduled(index) { return .future }
        if grammar.has(.presentVerb, index) {
            if isFutureParticiple(index + 1) { return .future }
            if grammar.has(.perfect, index), isPastForm(index + 1) || isPastForm(index + 2) { return .past }
            // "says on Friday" reports what was said by then.
            return grammar.has(.reportingVerb, index) ? .past : .present
        }
        return nil
    }

    /// True for "meet" in "ministers meet on Saturday" and "opens" in "the film opens Friday", and not for nouns that look like these.
    private func isScheduled(_ index: Int) -> Bool {
        guard let number = grammar.value(.scheduleVerb, index), index > 0, !grammar.isCapitalised(index) else { return false }
        // "the index ends Friday lower" reports
        if grammar.has(.market, index + 1) || grammar.has(.market, index + 2) { return false }
        let before = grammar.lexemes[index - 1]
        if grammar.has(.subject, index - 1) || grammar.has(.that, index - 1) { return true }
        // "Parliament votes", "the deal takes effect", "fiscal 2020 begins"; "and hosts a call"
        if number == 1 {
            // "The court, which struck it down, hears the case on Tuesday."
            if grammar.isMark(",", index - 1) { return (0..<(index - 1)).contains { grammar.isMark(",", $0) } }
            let isSubject = before.roles.isEmpty || grammar.has(.baseVerb, index - 1) || grammar.has(.unit, index - 1)
            return before.mark == 0 && !before.isPlural && (isSubject || grammar.has(.and, index - 1))
        }
        guard before.mark == 0, before.digits == nil, before.roles.isEmpty else { return false }
        // "Ministers meet", "France and Spain play"; not "the House vote"
        return before.isPlural || before.isCapitalised && before.word < 0 && (index == 1 || grammar.has(.and, index - 2))
    }

    /// True for "will", "may", "scheduled", and not for somebody called May, nor for what went "as scheduled".
    private func isMarker(_ index: Int) -> Bool {
        grammar.has(.futureMarker, index) && !(grammar.has(.month, index) && grammar.isCapitalised(index)) && !grammar.has(.as, index - 1)
    }

    /// True for the 's of "he's expected", and of "the king's planned visit", which lies ahead as well.
    private func isContraction(_ index: Int) -> Bool {
        grammar.lexemes.indices.contains(index) && grammar.lexemes[index].mark == UInt8(ascii: "'")
            && grammar.lexemes[index].range.count > 1
    }

    /// "scheduled", "due" behind an auxiliary; "could" and "going" need their verb.
    private func isFutureParticiple(_ index: Int) -> Bool {
        isMarker(index) && !grammar.has(.weakFutureMarker, index)
    }

    /// "would meet", "expected to meet", "could be delayed"; "would have met" is past.
    private func weakMarker(_ index: Int) -> DateMention.Tense? {
        for next in (index + 1)..<(index + 4) {
            if isHave(next) { return .past }
            if grammar.has(.baseVerb, next) { return .future }
        }
        return nil
    }

    private func isHave(_ index: Int) -> Bool {
        grammar.has(.baseVerb, index) && grammar.has(.presentVerb, index) && isPastForm(index + 1)
    }

    /// "to meet" looks ahead, unless it says what somebody came for: "flew to Oslo to meet".
    private func infinitive(_ index: Int) -> DateMention.Tense? {
        guard grammar.has(.to, index - 1) else {
            // "will not meet", "will probably meet"
            return (1...3).contains { grammar.has(.futureMarker, index - $0) && !grammar.has(.to, index - $0 + 1) } ? .future : nil
        }
        let before = index - 2
        guard grammar.lexemes.indices.contains(before) else { return .future }
        // "face to face"
        if grammar.lexemes[before].word == grammar.lexemes[index].word { return nil }
        // "had hoped to cross on Sunday"
        if isPastForm(before), grammar.has(.plainPast, before - 1), grammar.has(.perfect, before - 1) { return .past }
        if grammar.isCapitalised(before), before > 0 { return headline(before) ? .future : nil }
        return .future
    }

    /// True when nothing but names stands before: "Ministers, envoys to meet".
    private func headline(_ index: Int) -> Bool {
        !(0..<index).contains { isPastForm($0) || grammar.has(.presentVerb, $0) }
    }

    private func isPastForm(_ index: Int) -> Bool {
        guard grammar.lexemes.indices.contains(index) else { return false }
        if grammar.has(.notVerb, index) { return false }
        return grammar.has(.pastVerb, index)
            || grammar.lexemes[index].endsInED && !grammar.has(.the, index - 1) && !grammar.has(.a, index - 1)
    }

    /// The tense of a group that ends in a past form: "will be delayed", "to be held", "is held", "was held".
    private func group(endingAt index: Int) -> DateMention.Tense {
        for step in 1...4 {
            let position = index - step
            guard grammar.lexemes.indices.contains(position), grammar.lexemes[position].mark == 0 else { return .past }
            // "will hear a case filed in May", "will honour those who died in May"
            if grammar.has(.the, position) || grammar.has(.a, position) || grammar.has(.subject, position) { return .past }
            if grammar.has(.to, position) {
                return grammar.has(.baseVerb, position + 1) && !isHave(position + 1) ? .future : .past
            }
            if isMarker(position) {
                return isHave(position + 1) || isHave(position + 2) ? .past : .future
            }
            if isPastForm(position) { return .past }
            if grammar.has(.presentVerb, position), !grammar.has(.baseVerb, position) { return isPerfect(position) ? .past : .present }
        }
        return .past
    }

    /// "has met" is past, "is met" is not.
    private func isPerfect(_ index: Int) -> Bool { grammar.has(.perfect, index) }
}
