import Model

/// That a sentence tells what somebody says, and who that is.
struct Attribution {
    /// The feature of the actor that speaks; nil when the text names none: "officials", "two people who know".
    let speaker: Int?
    /// Who says it too: "Smith and Jones said".
    var also: Int?
    /// Indices of the tokens that attribute: "the minister said on Friday that".
    let words: Range<Int>
    /// True when most of the sentence stands between quotation marks.
    let isQuote: Bool

    /// Whether others say the one than say the other: both are known, and have nobody in common.
    static func areOthers(_ one: Attribution?, _ other: Attribution?) -> Bool {
        guard let one, let other, one.speaker != nil, other.speaker != nil else { return false }
        return Set([one.speaker, one.also].compactMap(\.self)).isDisjoint(with: [other.speaker, other.also].compactMap(\.self))
    }
}

/// Finds out of whose mouth the sentences of an article come.
struct AttributionFinder {
    let reading: Reading
    let statements: [Statement]
    /// By token: the feature that starts there, or −1.
    let marks: [Int]
    /// Whether a feature is an actor, and of which kind.
    let kindOfActor: (Int) -> ActorKind?
    let words: NewsWords
    /// By token: true where a name stands.
    let isName: [Bool]

    /// By statement of the article, in order: its speech, or nil for what the article says in its own name. O(tokens).
    func speeches() -> [Attribution?] {
        var result: [Attribution?] = []
        var antecedent: Int?
        for statement in statements {
            let speech = speech(of: statement, antecedent: antecedent)
            result.append(speech)
            if let speech {
                antecedent = speech.speaker
            } else if statement.tokens.contains(where: { kindOfActor(marks[$0]) == .person }) {
                antecedent = onlyPerson(of: statement)
            }
        }
        return result
    }

    /// The one person that a sentence names, where "she" may be meant next: not whose things it tells of, or what lies behind a preposition.
    private func onlyPerson(of statement: Statement) -> Int? {
        let persons = statement.tokens.filter { kindOfActor(marks[$0]) == .person }
        guard let first = persons.first, persons.allSatisfy({ marks[$0] == marks[first] }) else { return nil }
        return actor(standingAt: first, from: statement.tokens.lowerBound)
    }

    private func speech(of statement: Statement, antecedent: Int?) -> Attribution? {
        let quotes = reading.quotes.elements(startingIn: statement.range, at: \.range.lowerBound)
        let cut = reading.isWithinQuotation(statement.range) ? statement.tokens : halfQuoted(statement)
        func isQuoted(_ token: Int) -> Bool {
            cut.contains(token) || quotes.contains { $0.range.contains(reading.tokens[token].range.lowerBound) }
        }
        let quoted = statement.tokens.count(where: isQuoted)
        let isQuote = 2 * quoted > statement.tokens.count
        let verbs = statement.tokens.filter { !isQuoted($0) && isVerb($0) }
        let main = endOfOpening(statement.tokens.lowerBound, before: statement.tokens.upperBound)
        let verb =
            verbs.last { isTrailing($0, in: statement) && isFinite($0) } ?? verbs.first { $0 >= main && isFinite($0) } ?? verbs.first
        if let verb {
            let isAside = !isFinite(verb) || verb < main && !isTrailing(verb, in: statement)
            return attributed(by: verb, in: statement, isQuote: isQuote, antecedent: antecedent, isAside: isAside)
        }
        if let source = sourcePhrase(in: statement) {
            let end = (source.upperBound..<statement.tokens.upperBound).first { text($0) == "," } ?? statement.tokens.upperBound
            return Attribution(
                speaker: actor(beginningAt: source.upperBound, before: end), words: source.lowerBound..<end, isQuote: isQuote)
        }
        guard isQuote else { return nil }
        let none = statement.tokens.lowerBound..<statement.tokens.lowerBound
        let quote = quotes.first ?? reading.quotes.last { $0.range.contains(statement.range.lowerBound) }
        let also = quote.flatMap { $0.speakerNames.dropFirst().first }.flatMap(actor(named:))
        return Attribution(speaker: quote.flatMap { speaker(of: $0, antecedent: antecedent) }, also: also, words: none, isQuote: true)
    }

    /// The words of a sentence up to a closing quotation mark without an opening one, or from an opening one without a closing one.
    private func halfQuoted(_ statement: Statement) -> Range<Int> {
        let marks = statement.tokens.filter(isQuoteMark)
        guard let mark = marks.first, marks.count == 1 else { return 0..<0 }
        let touchesNext =
            mark + 1 < statement.tokens.upperBound && reading.tokens[mark + 1].range.lowerBound == reading.tokens[mark].range.upperBound
        let isOpening = touchesNext && reading.tokens[mark + 1].kind != .mark
        return isOpening ? mark..<statement.tokens.upperBound : statement.tokens.lowerBound..<mark
    }

    private func speaker(of quote: Quote, antecedent: Int?) -> Int? {
        guard let range = quote.speaker else { return nil }
        if let name = quote.speakerNames.first { return self.actor(named: name) }
        let tokens = reading.tokens.elements(startingIn: range, at: { Int($0.start) })
        return tokens.count == 1 && tokens.first.map { words.personalPronouns.contains(reading.word($0)) } == true ? antecedent : nil
    }

    /// The speaker is the subject of the verb: it stands before the verb, or right behind it, in the same part of the sentence.
    private func attributed(
        by verb: Int, in statement: Statement, isQuote: Bool, antecedent: Int?, isAside: Bool
    ) -> Attribution? {
        let start = isTrailing(verb, in: statement) ? startOfTail(verb, in: statement) : statement.tokens.lowerBound
        let isTail = start > statement.tokens.lowerBound
        let end = isTail ? endOfTail(verb, in: statement) : endOfHead(verb, in: statement)
        let words = start..<end
        guard !isAside else { return Attribution(speaker: nil, words: words, isQuote: isQuote) }
        // "Smith denied it, and then said", "Smith, a clerk, said": the subject stands before the comma.
        let hasSubject = isTail && !self.words.joiners.contains(text(start + 1)) && text(verb - 1) != ","
        let first = hasSubject ? start + 1 : statement.tokens.lowerBound
        let before = subject(of: verb, from: first, antecedent: antecedent)
        let behind = inverted(behind: verb, in: statement)
        let speaker = isBehindApposition(verb, in: statement) ? before ?? behind : behind ?? before
        if !isQuote, isDeed(verb, in: statement, isTail: isTail, of: speaker) { return nil }
        let also = speaker.flatMap { companion(of: $0, in: $0 == before ? first..<verb : verb + 1..<statement.tokens.upperBound) }
        return Attribution(speaker: speaker, also: also, words: words, isQuote: isQuote)
    }

    /// True where no clause follows that could be said: "Smith announced a tour", "Smith added 12 points". A body that reports a number is its source.
    private func isDeed(_ verb: Int, in statement: Statement, isTail: Bool, of speaker: Int?) -> Bool {
        let rest = verb + 1..<statement.tokens.upperBound
        guard let next = rest.first, verb == statement.tokens.lowerBound || !isBreak(verb - 1),
            !rest.contains(where: { !isName[$0] && (text($0) == "that" || isAnyVerb($0) && !words.nounOpeners.contains(text($0 - 1))) })
        else { return false }
        if words.countingVerbs.contains(text(verb)), reading.tokens[next].kind == .number {
            return speaker.flatMap(kindOfActor) != .organisation
        }
        return !isTail && !words.utteranceVerbs.contains(text(verb)) && words.nounOpeners.contains(text(next))
    }

    /// True for a verb of saying behind what is said: "…, the minister said on Friday."
    private func isTrailing(_ token: Int, in statement: Statement) -> Bool {
        guard isVerb(token) else { return false }
        let start = startOfTail(token, in: statement)
        guard start > statement.tokens.lowerBound + Self.fewestTokens else { return false }
        let rest = statement.tokens.upperBound - token
        let opensContent = token + 1 < statement.tokens.upperBound && text(token + 1) == "that"
        // "…,” said Ivo Kral, who …"
        let followsBreak = token > statement.tokens.lowerBound && isBreak(token - 1)
        return (rest <= Self.longestTail || followsBreak) && !opensContent
            && (statement.tokens.lowerBound..<start).contains { isAnyVerb($0) || isQuoteMark($0) }
    }

    /// The comma or quotation mark before the words that attribute.
    private func startOfTail(_ verb: Int, in statement: Statement) -> Int {
        let low = max(statement.tokens.lowerBound, verb - Self.longestSubject)
        var start = (low..<verb).last { isBreak($0) } ?? statement.tokens.lowerBound
        // "…, Ivo Kral, the mayor's spokesman, said"
        if start == verb - 1, text(start) == ",", let earlier = (low..<start).last(where: isBreak), earlier > low { start = earlier }
        return start
    }

    private func endOfTail(_ verb: Int, in statement: Statement) -> Int {
        (verb + 1..<statement.tokens.upperBound).first { isQuoteMark($0) } ?? statement.tokens.upperBound
    }

    /// Behind "said", "said on Friday", "told reporters that".
    private func endOfHead(_ verb: Int, in statement: Statement) -> Int {
        let reach = verb + 1..<min(statement.tokens.upperBound, verb + Self.longestObject)
        if let that = reach.first(where: { text($0) == "that" || text($0) == ":" }) { return that + 1 }
        return min(verb + 1, statement.tokens.upperBound)
    }

    private func sourcePhrase(in statement: Statement) -> Range<Int>? {
        statement.tokens.dropLast(2).first { text($0) == words.sourcePhrase.first && text($0 + 1) == words.sourcePhrase.last }
            .map { $0..<$0 + 2 }
    }

    private static let fewestTokens = 3
    private static let longestTail = 14
    private static let longestSubject = 14
    private static let longestObject = 8

    func isBreak(_ token: Int) -> Bool { text(token) == "," || isQuoteMark(token) }

    func isQuoteMark(_ token: Int) -> Bool { ["”", "\"", "“", "»"].contains(text(token)) }

    private func isVerb(_ token: Int) -> Bool {
        reading.tokens[token].kind == .word && !isName[token] && reading.words.classes(of: token).contains(.speech)
            && (token == 0 || !words.passives.contains(text(token - 1)))
    }

    func isAnyVerb(_ token: Int) -> Bool {
        reading.tokens[token].kind == .word && words.isVerb(text(token))
    }

    func isCapitalised(_ token: Int) -> Bool {
        reading.article.text.slice(reading.tokens[token].range).unicodeScalars.first?.properties.isUppercase ?? false
    }

    func text(_ token: Int) -> String { reading.word(at: token) }
}
