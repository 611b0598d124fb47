import Model

/// Who is the subject of a verb of saying. Where the grammar leaves it open, nobody is.
extension AttributionFinder {
    /// The actor before a verb of which it tells: "Smith later said", "Smith, a clerk, said", "Smith rose and said". What lies behind a preposition
    /// is no subject ("a lawyer for Smith said"), nor is what owns it ("Smith's lawyer said").
    func subject(of verb: Int, from start: Int, antecedent: Int?) -> Int? {
        var last = verb - 1
        while last >= start, isFiller(last) { last -= 1 }
        guard last >= start else { return nil }
        if !isName[last] {
            if words.speakingPronouns.contains(text(last)) { return antecedent }
            if words.joiners.contains(text(last)) { return sharedSubject(from: start, to: last, antecedent: antecedent) }
            return text(last) == "," ? subject(beforeApposition: last, from: start) : nil
        }
        guard let name = name(at: last), tokens(of: name).upperBound == last + 1 else { return nil }
        return actor(standingAt: tokens(of: name).lowerBound, from: start)
    }

    /// The subject of the first verb of a clause, which those behind it share.
    private func sharedSubject(from start: Int, to end: Int, antecedent: Int?) -> Int? {
        let first = endOfOpening(start, before: end)
        return (first..<end).first { isAnyVerb($0) && !isName[$0] }.flatMap { subject(of: $0, from: first, antecedent: antecedent) }
    }

    /// "Smith, 34, of Leeds, said" and "the mayor's lawyer, Smith, said": whoever stands before the commas, or alone between the last two.
    private func subject(beforeApposition comma: Int, from start: Int) -> Int? {
        let opens = (start..<comma).reversed().filter { text($0) == "," }
        guard let last = opens.first else { return nil }
        let inner = name(at: comma - 1).flatMap { startOfPhrase($0, from: last + 1) == last + 1 ? $0 : nil }
        let outer = opens.lazy.compactMap { $0 > start ? name(at: $0 - 1) : nil }.first
        let isOfPerson = outer.map { reading.names[$0].kind == .person } ?? false
        if let inner, reading.names[inner].kind == .person { return isOfPerson ? nil : actor(named: inner) }
        return outer.flatMap { actor(standingAt: tokens(of: $0).lowerBound, from: start, opensClause: true) }
    }

    /// True for "Smith, a clerk, said" and for "…, perhaps in May, said Smith", where no verb stands between the commas.
    func isBehindApposition(_ verb: Int, in statement: Statement) -> Bool {
        guard verb > statement.tokens.lowerBound, text(verb - 1) == ",",
            let open = (statement.tokens.lowerBound..<verb - 1).last(where: { text($0) == "," })
        else { return false }
        return !(open + 1..<verb - 1).contains { isAnyVerb($0) && !isName[$0] }
    }

    /// "…”, said the clerk Ana Horvat", behind a break and before the next one.
    func inverted(behind verb: Int, in statement: Statement) -> Int? {
        guard verb > statement.tokens.lowerBound, isBreak(verb - 1), !words.addressedVerbs.contains(text(verb)) else { return nil }
        let rest = verb + 1..<statement.tokens.upperBound
        let end = rest.first { isBreak($0) || words.relativeJoiners.contains(text($0)) } ?? rest.upperBound
        let clause = verb + 1..<end
        guard !clause.contains(where: { isAnyVerb($0) && !isName[$0] }) else { return nil }
        for token in clause where marks[token] >= 0 {
            guard let name = name(at: token), kindOfActor(marks[token]) == .person, !isPossessive(name) else { continue }
            let between = verb + 1..<token
            return between.contains { words.nounPrepositions.contains(text($0)) && !isName[$0] } ? nil : marks[token]
        }
        // "said the mayor's lawyer, Ana Horvat."
        if end + 1 < rest.upperBound, text(end) == ",", let name = name(at: end + 1), reading.names[name].kind == .person,
            tokens(of: name).upperBound >= rest.upperBound - 1 || isBreak(tokens(of: name).upperBound),
            !clause.contains(where: { words.nounPrepositions.contains(text($0)) && !isName[$0] })
        {
            return actor(named: name)
        }
        return actor(beginningAt: verb + 1, before: end)
    }

    /// The actor whose name, with its titles, begins at a token, and that no noun follows: "the White House", but not "White House officials".
    func actor(beginningAt first: Int, before end: Int) -> Int? {
        guard let found = (first..<max(first, end)).first(where: { kindOfActor(marks[$0]) != nil }), let name = name(at: found),
            startOfPhrase(name, from: first) == first, !isPossessive(name)
        else { return nil }
        let next = tokens(of: name).upperBound
        let isOver = next >= end || reading.tokens[next].kind == .mark || words.isStopWord(text(next)) || isInDate(next)
        return isOver ? marks[found] : nil
    }

    /// The actor whose name begins at a token, where it can be the subject of what follows; `opensClause` where words stand between.
    func actor(standingAt token: Int, from start: Int, opensClause: Bool = false) -> Int? {
        guard let name = name(at: token), kindOfActor(marks[token]) != nil, !isPossessive(name) else { return nil }
        let first = startOfPhrase(name, from: start)
        guard first > start else { return marks[token] }
        let before = first - 1
        if words.nounPrepositions.contains(text(before)) {
            // "Smith of the Harbour Board said"
            guard before > start, let owner = self.name(at: before - 1), reading.names[owner].kind == .person else { return nil }
            return actor(standingAt: tokens(of: owner).lowerBound, from: start, opensClause: opensClause)
        }
        if words.joiners.contains(text(before)), before > start, let other = self.name(at: before - 1) {
            return actor(standingAt: tokens(of: other).lowerBound, from: start, opensClause: opensClause) == nil ? nil : marks[token]
        }
        let opens =
            reading.tokens[before].kind == .mark || words.clauseOpeners.contains(text(before)) || text(before) == Self.that
            || isInDate(before) || isFiller(before)
        return opens || !opensClause && !isAnyVerb(before) ? marks[token] : nil
    }

    /// Whose name "and" joins to that of an actor: "Smith and the mayor, Jones".
    func companion(of actor: Int, in tokens: Range<Int>) -> Int? {
        guard let name = tokens.last(where: { marks[$0] == actor }).flatMap(name(at:)) else { return nil }
        let (first, end) = (startOfPhrase(name, from: tokens.lowerBound), self.tokens(of: name).upperBound)
        if first - 2 >= tokens.lowerBound, words.joiners.contains(text(first - 1)), let other = self.name(at: first - 2) {
            return self.actor(named: other)
        }
        return end + 1 < tokens.upperBound && words.joiners.contains(text(end))
            ? self.actor(beginningAt: end + 1, before: tokens.upperBound) : nil
    }

    /// Behind the comma that ends what a sentence opens with before its subject: "After Smith left, ", "In May, ". Where it opens with its subject,
    /// that is its first token; the end, where no comma comes.
    func endOfOpening(_ start: Int, before end: Int) -> Int {
        guard let first = (start..<end).first(where: { reading.tokens[$0].kind != .mark }), !isName[first] else { return start }
        let word = text(first)
        let isOpening = words.nounPrepositions.contains(word) || words.clauseOpeners.contains(word) && !words.joiners.contains(word)
        guard isOpening || words.lexicon.isPresentParticiple(word) else { return first }
        let comma = (first..<end).first { text($0) == "," }
        if words.clauseOpeners.contains(word) { return comma.map { $0 + 1 } ?? end }
        // "In a letter Smith said that, …"
        return comma.flatMap { comma in (first..<comma).contains { isAnyVerb($0) && !isName[$0] } ? nil : comma + 1 } ?? first
    }

    /// False for "to say" and "saying", and where the verb tells of the word before a relative pronoun: "the shooting that claimed".
    func isFinite(_ verb: Int) -> Bool {
        guard !words.lexicon.isPresentParticiple(text(verb)) else { return false }
        var before = verb - 1
        while before > 0, isFiller(before) { before -= 1 }
        // "The WHO said"
        guard before >= 0, !isName[before] else { return true }
        return text(before) != Self.to && text(before) != Self.that && !words.relativeJoiners.contains(text(before))
    }

    private static let to = "to"
    private static let that = "that"

    // MARK: Names

    /// The index of the name that holds a token. O(log names).
    private func name(at token: Int) -> Int? {
        guard isName[token] else { return nil }
        let range = reading.tokens[token].range
        let low = reading.names.partitioningIndex { $0.range.upperBound > range.lowerBound }
        return low < reading.names.count && reading.names[low].range.lowerBound <= range.lowerBound ? low : nil
    }

    private func tokens(of name: Int) -> Range<Int> {
        reading.tokens.elements(startingIn: reading.names[name].range, at: { Int($0.start) }).indices
    }

    func actor(named name: Int) -> Int? {
        tokens(of: name).first.flatMap { kindOfActor(marks[$0]) != nil ? marks[$0] : nil }
    }

    /// Where the words begin that go with a name: its article, titles and role.
    private func startOfPhrase(_ name: Int, from start: Int) -> Int {
        var first = tokens(of: name).lowerBound
        if let role = reading.names[name].role, role.upperBound <= reading.names[name].range.lowerBound {
            first = min(first, reading.tokens.partitioningIndex { $0.range.lowerBound >= role.lowerBound })
        }
        while first > start, goesWithName(first - 1) { first -= 1 }
        return max(first, start)
    }

    private func goesWithName(_ token: Int) -> Bool {
        if isName[token] || isInDate(token) { return false }
        let word = text(token)
        if words.nounOpeners.contains(word) { return true }
        return reading.tokens[token].kind == .word && isCapitalised(token) && !words.isStopWord(word)
    }

    /// True when a possessive `'s` follows the name.
    private func isPossessive(_ name: Int) -> Bool {
        let next = tokens(of: name).upperBound
        return next < reading.tokens.count && ["'s", "’s", "'", "’"].contains(text(next))
            && reading.tokens[next].range.lowerBound == reading.names[name].range.upperBound
    }

    /// True for "also", "has" and "himself", and dates, which may stand between a subject and its verb.
    private func isFiller(_ token: Int) -> Bool {
        guard !isName[token], reading.tokens[token].kind != .mark else { return false }
        let word = text(token)
        return words.speechFillers.contains(word) || words.lexicon.isReflexive(word) || words.lexicon.isAdverb(word) || isInDate(token)
            || words.nounPrepositions.contains(word) && isInDate(token + 1)
    }

    /// O(log dates).
    private func isInDate(_ token: Int) -> Bool {
        guard token < reading.tokens.count else { return false }
        let start = reading.tokens[token].range.lowerBound
        let date = reading.dates.partitioningIndex { $0.range.upperBound > start }
        return date < reading.dates.count && reading.dates[date].range.lowerBound <= start
    }
}
