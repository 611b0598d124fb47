import Model

/// Tells how the verb that governs a place of a sentence puts it: in the past, the present or the future.
///
/// English news puts the time behind its verb ("will meet on Thursday") or at the head of the sentence ("On Thursday, they will meet"), so
/// the nearest verb to the left counts, and the first one to the right where there is none.
struct TenseFinder {
    let grammar: DateGrammar
    private let firstPast = First()
    private let firstVerb = First()
    private let firstFinite = First()
    private let firstComma = First()

    init(grammar: DateGrammar) { self.grammar = grammar }

    /// The first lexeme of a sentence of which something holds. What was looked at for one date is not for the next, so that all dates of an endless
    /// sentence cost one walk along it.
    private final class First {
        private var seen = 0
        private var found: Int?

        func index(below end: Int, where holds: (Int) -> Bool) -> Int? {
            while found == nil, seen < end {
                if holds(seen) { found = seen }
                seen += 1
            }
            return found.flatMap { $0 < end ? $0 : nil }
        }
    }

    /// How far from the date a verb may stand, in lexemes.
    static let reach = 24

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
        if looksAhead(range) || isSetAhead(range) { return .future }
        if let tense = nounTense(at: range) ?? relativeTense(behind: range.upperBound) { return tense }
        // "met the Jan. 14 deadline", "set a deadline of May 1": to be kept or missed before or after it.
        if isFutureNoun(behind: range.upperBound) || isOfFutureNoun(range.lowerBound) { return .present }
        // "has kept the markets closed until Friday"
        if grammar.has(.until, range.lowerBound - 1), !isPlainlyPast(range.lowerBound) { return .future }
        let isClauseFirst = followsThat(range.lowerBound)
        if !isClauseFirst, let tense = tenseBefore(range.lowerBound) {
            return tense == .future ? subjectTense(of: range) ?? tense : tense
        }
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

    /// What the noun that a date belongs to says of it, whatever the verb: "the fire in June" is over, "the next meeting, in June," is to come.
    private func nounTense(at range: Range<Int>) -> DateMention.Tense? {
        let start = range.lowerBound
        let behind = grammar.isPossessive(range.upperBound) ? range.upperBound + 1 : range.upperBound
        if grammar.isAbout(.happening, behind) { return .past }
        guard grammar.has(.in, start - 1) || grammar.has(.on, start - 1) || grammar.has(.of, start - 1) else { return nil }
        let noun = grammar.isMark(",", start - 2) ? start - 3 : start - 2
        guard noun > 0 else { return nil }
        let isVerb = grammar.has(.to, noun - 1) || isMarker(noun - 1) || grammar.has(.subject, noun - 1)
        if grammar.isAbout(.happening, noun), noun == start - 2, !isVerb { return .past }
        // "is in May"
        if isCopula(noun), noun == start - 2 { return .future }
        for position in (max(0, noun - Self.nounReach)..<noun).reversed() {
            guard grammar.lexemes[position].mark == 0, tense(of: position + 1) == nil else { return nil }
            if let steps = grammar.value(.direction, position), steps != 0 {
                guard steps > 0 else { return .past }
                return hasPast(before: position) ? nil : .future
            }
            // "ahead of the vote in May"
            if grammar.has(.of, position), grammar.has(.ahead, position - 1) { return .present }
        }
        return nil
    }

    /// "the next round of talks" has as many words behind its first.
    static let nounReach = 4

    /// True for "is", and not for "says", "has" and verbs that are scheduled.
    private func isCopula(_ index: Int) -> Bool {
        grammar.has(.presentVerb, index) && !grammar.has(.perfect, index) && !grammar.has(.baseVerb, index)
            && !grammar.has(.reportingVerb, index)
    }

    /// The tense of ", in which nothing was agreed" behind a date: what is told of it was there.
    private func relativeTense(behind index: Int) -> DateMention.Tense? {
        let start = grammar.skipping(",", index)
        guard grammar.has(.in, start) || grammar.has(.at, start), grammar.has(.which, start + 1) else { return nil }
        return tenseAfter(start + 2, isFirst: true).flatMap { $0 == .past ? $0 : nil }
    }

    /// The tense of a date in the subject of a past verb that stands right behind it, with no verb before it but an infinitive: "the attempt to
    /// sell it in May failed" is over, what "the decision to close it in May" decided may be. Nil for all other dates.
    private func subjectTense(of range: Range<Int>) -> DateMention.Tense? {
        guard isPastForm(range.upperBound) || grammar.has(.plainPast, range.upperBound),
            let verb = firstVerb.index(below: range.lowerBound, where: { tense(of: $0) != nil }),
            verb > 1, grammar.has(.baseVerb, verb), grammar.has(.to, verb - 1)
        else { return nil }
        return governor(of: verb) == .none ? .past : .present
    }

    /// True for "ahead of Monday's match", "as soon as May 12" "the May 12 deadline" and "a deadline of May 12".
    private func looksAhead(_ range: Range<Int>) -> Bool {
        let start = range.lowerBound
        let of = isArticle(start - 1) ? start - 2 : start - 1
        if grammar.has(.ahead, of - 1), grammar.has(.of, of) { return true }
        if grammar.has(.as, start - 1), grammar.has(.reference, start - 2), grammar.has(.as, start - 3) { return true }
        guard isOfFutureNoun(start) || isFutureNoun(behind: range.upperBound) else { return false }
        return !hasPast(before: start)
    }

    func isArticle(_ index: Int) -> Bool { grammar.has(.the, index) || grammar.has(.a, index) }

    /// True for the "deadline" of "the May 12 deadline" and the "launch date" of "a May 12 launch date".
    private func isFutureNoun(behind index: Int) -> Bool {
        grammar.has(.futureNoun, index) || grammar.has(.futureNoun, index + 1) && grammar.isNoun(index)
    }

    /// True for the day beside a noun that the verb does not date: "announced a May 11 concert", "registered for the May 11 vote", but not "won
    /// the May 11 vote" or "spoke at the May 11 vote".
    private func isOfNoun(_ range: Range<Int>) -> Bool {
        guard grammar.isNoun(range.upperBound), !grammar.isAbout(.happening, range.upperBound) else { return false }
        var before = range.lowerBound - 1
        if isArticle(before) { before -= 1 } else if !grammar.has(.the, range.lowerBound) { return false }
        return grammar.has(.for, before) || grammar.has(.reportingVerb, before) || grammar.isAbout(.plan, before)
            || grammar.isAbout(.request, before)
    }

    /// True where something is told of the past, other than what somebody said.
    func hasPast(before index: Int) -> Bool {
        firstPast.index(below: index) { isPastForm($0) && !grammar.has(.reportingVerb, $0) } != nil
    }

    /// True behind "a deadline of".
    private func isOfFutureNoun(_ index: Int) -> Bool { grammar.has(.of, index - 1) && grammar.has(.futureNoun, index - 2) }

    /// Who planned in the past what a date in the future is of; nil for a plan that holds still.
    ///
    /// "agreed to sell in October", "was due in October": what was agreed then may be done by now.
    func planOfThePast(at range: Range<Int>) -> PastPlan? {
        let near = max(0, range.lowerBound - Self.reach)..<range.lowerBound
        guard var verb = near.last(where: { tense(of: $0) != nil }) else { return nil }
        if isPastForm(verb), grammar.has(.baseVerb, verb - 1), grammar.has(.to, verb - 2) { verb -= 1 }
        if isMarker(verb) { return isPastAuxiliary(verb - 1) ? .plan : nil }
        guard grammar.has(.baseVerb, verb), grammar.has(.to, verb - 1) else { return nil }
        if isMarker(verb - 2) { return isPastAuxiliary(verb - 3) ? .plan : nil }
        if governor(of: verb) == .request {
            // "told them to leave by Friday", "voted on Monday to meet on Thursday"
            let isAhead = grammar.has(.futureSignal, range.lowerBound - 1)
            let hasDay = (max(0, verb - Self.governorReach)..<verb).contains { grammar.has(.weekday, $0) }
            return isAhead || hasDay ? nil : .request
        }
        return isPastForm(verb - 2) || grammar.has(.plainPast, verb - 2) ? .plan : nil
    }

    /// True for the last word of "was", "was not" and "had been".
    private func isPastAuxiliary(_ index: Int) -> Bool {
        grammar.has(.plainPast, index) || (grammar.has(.not, index) || isPastForm(index)) && grammar.has(.plainPast, index - 1)
    }

    /// True for the day of a thing that verbs of the past do not date: "the May 5 concert was announced" may be to come, and the perfect takes
    /// no day that is over, as in "has announced a concert on May 5".
    func isOfThing(at range: Range<Int>) -> Bool {
        guard !grammar.has(.since, range.lowerBound - 1) else { return false }
        if isPutOff(at: range) || isOfNoun(range) { return true }
        let near = max(0, range.lowerBound - Self.reach)..<range.lowerBound
        if let verb = near.last(where: { tense(of: $0) != nil }) {
            return isPastForm(verb) && isInPerfect(verb)
        }
        // "On May 5 a concert was announced."
        guard !isFirst(range.lowerBound) || grammar.has(.the, range.lowerBound - 1), !grammar.has(.on, range.lowerBound - 1) else {
            return false
        }
        let behind = range.upperBound..<min(grammar.lexemes.count, range.upperBound + Self.reach)
        guard let verb = behind.first(where: { tense(of: $0) != nil }), grammar.has(.plainPast, verb), !grammar.has(.perfect, verb) else {
            return false
        }
        return grammar.has(.reportingVerb, verb + 1) && isPastForm(verb + 1)
    }

    /// True behind "has", "have been" and their like.
    private func isInPerfect(_ verb: Int) -> Bool {
        for position in (max(0, verb - 3)..<verb).reversed() {
            if grammar.lexemes[position].mark != 0 { return false }
            if grammar.has(.perfect, position), grammar.has(.presentVerb, position) { return true }
        }
        return false
    }

    /// True for "concerts scheduled for July" in a sentence about the past: the plan may be over.
    func isPlanTold(at range: Range<Int>) -> Bool {
        let near = max(1, range.lowerBound - Self.reach)..<max(1, range.lowerBound)
        guard let verb = near.last(where: { tense(of: $0) != nil }), isMarker(verb), grammar.lexemes[verb].endsInED else { return false }
        let before = grammar.lexemes[verb - 1]
        return before.mark == 0 && before.roles.isPlain && hasPast(before: verb)
    }

    /// What a plan of the past was.
    enum PastPlan {
        /// "agreed to meet": a weekday is that of the meeting.
        case plan
        /// "urged them to meet": a weekday is that of the urging.
        case request
    }

    /// True where the sentence opens with the date or with a pronoun.
    func goesOn(at range: Range<Int>) -> Bool { isFirst(range.lowerBound) || grammar.has(.subject, 0) }

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
            // "Talks are on March 14, he said": the reporting verb does not place the talks.
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
    func isFirst(_ index: Int) -> Bool {
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
    func tense(of index: Int) -> DateMention.Tense? {
        if grammar.has(.month, index), grammar.isCapitalised(index) { return nil }
        // "a.m." has the letters of "am"
        if grammar.has(.meridiem, index), grammar.lexemes[index].endsWithPoint || grammar.digits(index - 1) != nil { return nil }
        if isInability(index) { return .past }
        if isMarker(index), isContraction(index - 1) || grammar.has(.presentVerb, index - 1) && !grammar.has(.perfect, index - 1) {
            return .future
        }
        if isMarker(index) {
            if isFutureParticiple(index) { return .future }
            if let weak = weakMarker(index) { return weak }
        }
        if grammar.has(.baseVerb, index), let infinitive = infinitive(index) { return infinitive }
        // ", followed by the unions on May 12" says nothing of its own.
        let isApposed = grammar.isMark(",", index - 1) && grammar.has(.at, index + 1) && !grammar.has(.pastVerb, index)
        if isPastForm(index), !isApposed {
            if grammar.has(.plainPast, index), isFutureParticiple(index + 1) { return .future }
            // "has invited them on Friday": the perfect takes no day that is over.
            let isPlan = grammar.isAbout(.plan, index) || grammar.isAbout(.request, index)
            if isPlan, grammar.has(.perfect, index - 1), grammar.has(.presentVerb, index - 1) { return .future }
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
            if grammar.isMark(",", index - 1) { return firstComma.index(below: index - 1) { grammar.isMark(",", $0) } != nil }
            let isSubject = before.roles.isPlain || grammar.has(.baseVerb, index - 1) || grammar.has(.unit, index - 1)
            return before.mark == 0 && !before.isPlural && (isSubject || grammar.has(.and, index - 1))
        }
        guard before.mark == 0, before.digits == nil, before.roles.isPlain else { return false }
        // "Ministers meet", "France and Spain play"; not "the House vote"
        return before.isPlural || before.isCapitalised && before.word < 0 && (index == 1 || grammar.has(.and, index - 2))
    }

    /// True for "will", "may", "scheduled", "due in", and not for somebody called May, nor for what went "as scheduled" or "more than expected".
    private func isMarker(_ index: Int) -> Bool {
        guard grammar.has(.futureMarker, index) || isMarkerPhrase(index) else { return false }
        if grammar.has(.month, index), grammar.isCapitalised(index) { return false }
        return !grammar.has(.as, index - 1) && !grammar.has(.than, index - 1)
    }

    /// True where "due in", "up for" and their like begin.
    private func isMarkerPhrase(_ index: Int) -> Bool { grammar.entry(.futureMarker, index).map { $0.end > index + 1 } ?? false }

    /// True for the "could" of "could not be reached", which nobody is reported to have said.
    private func isInability(_ index: Int) -> Bool {
        grammar.has(.pastAbility, index) && grammar.has(.not, index + 1)
            && !(max(0, index - Self.inabilityReach)..<index).contains { grammar.has(.reportingVerb, $0) }
    }

    /// Who is reported to have said what they could not is named as near.
    private static let inabilityReach = 40

    /// True for the 's of "he's expected", and of "the king's planned visit", which lies ahead as well.
    private func isContraction(_ index: Int) -> Bool {
        grammar.lexemes.indices.contains(index) && grammar.lexemes[index].mark == UInt8(ascii: "'")
            && grammar.lexemes[index].range.count > 1
    }

    /// "scheduled", "due" behind an auxiliary; "could" and "going" need their verb.
    private func isFutureParticiple(_ index: Int) -> Bool {
        isMarker(index) && (!grammar.has(.weakFutureMarker, index) || isMarkerPhrase(index))
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

    /// "to meet" looks ahead, unless the past verb that it hangs on says that it was done: "failed to meet", "flew to Oslo to meet", "was the
    /// first to meet". Nil there: that verb tells the tense.
    private func infinitive(_ index: Int) -> DateMention.Tense? {
        guard grammar.has(.to, index - 1) else {
            // "will not meet", "will probably meet"
            let marker = (1...3).map { index - $0 }.first { grammar.has(.futureMarker, $0) && !grammar.has(.to, $0 + 1) }
            return marker.map { isInability($0) ? .past : .future }
        }
        let before = index - 2
        guard grammar.lexemes.indices.contains(before) else { return .future }
        // "face to face"
        if grammar.lexemes[before].word == grammar.lexemes[index].word, grammar.lexemes[index].word >= 0 { return nil }
        // "had hoped to cross on Sunday"
        if isPastForm(before), grammar.has(.plainPast, before - 1), grammar.has(.perfect, before - 1) { return .past }
        switch governor(of: index) {
        case .done: return nil
        case .none where grammar.isCapitalised(before) && before > 0: return headline(before) ? .future : nil
        case .none, .plan, .request: return .future
        }
    }

    /// What an infinitive hangs on.
    private enum Governor {
        /// A verb or noun of planning, "will" and its like.
        case plan
        /// A verb of asking or threatening.
        case request
        /// Another past verb.
        case done
        /// No past verb.
        case none
    }

    /// What the infinitive of a verb behind "to" hangs on: the nearest such word before it in its part of the sentence.
    private func governor(of index: Int) -> Governor {
        let last = index - 2
        var position = last
        while position >= max(0, last - Self.governorReach), grammar.lexemes[position].mark == 0 {
            if isMarker(position) || grammar.isAbout(.plan, position) { return .plan }
            if grammar.isAbout(.request, position) { return .request }
            // "was to meet"
            if grammar.has(.plainPast, position), !grammar.has(.perfect, position) { return position == last ? .plan : .done }
            // "continued to fall": the word is no verb elsewhere.
            if isPastForm(position) || position == last && grammar.lexemes[position].endsInED { return .done }
            if grammar.has(.presentVerb, position), !grammar.has(.baseVerb, position) { return .none }
            position -= 1
        }
        return .none
    }

    /// "used tear gas on a crowd of some thousand people to break up a protest": as many words stand between.
    private static let governorReach = 9

    /// True when nothing but names stands before: "Ministers, envoys to meet".
    private func headline(_ index: Int) -> Bool {
        firstFinite.index(below: index) { isPastForm($0) || grammar.has(.presentVerb, $0) } == nil
    }

    func isPastForm(_ index: Int) -> Bool {
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
                return grammar.has(.baseVerb, position + 1) && !isHave(position + 1) ? infinitive(position + 1) ?? .past : .past
            }
            if isMarker(position) {
                if isInability(position) { return .past }
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
