import Model

/// That a sentence tells what somebody says, and who that is.
struct Attribution {
    /// The feature of the actor that speaks; nil when the text names none: "officials", "two people who know".
    let speaker: Int?
    /// Indices of the tokens that attribute: "the minister said on Friday that".
    let words: Range<Int>
    /// True when most of the sentence stands between quotation marks.
    let isQuote: Bool
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
        var lastSpeaker: Int?
        var lastPerson: Int?
        for statement in statements {
            let speech = speech(of: statement, antecedent: lastSpeaker ?? lastPerson)
            result.append(speech)
            lastSpeaker = speech?.speaker
            if let person = statement.tokens.last(where: { kindOfActor(marks[$0]) == .person }) { lastPerson = marks[person] }
        }
        return result
    }

    private func speech(of statement: Statement, antecedent: Int?) -> Attribution? {
        let quotes = reading.quotes.elements(startingIn: statement.range, at: \.range.lowerBound)
        func isQuoted(_ token: Int) -> Bool { quotes.contains { $0.range.contains(reading.tokens[token].range.lowerBound) } }
        let quoted = statement.tokens.count(where: isQuoted)
        let isQuote = 2 * quoted > statement.tokens.count
        let verb =
            statement.tokens.last { !isQuoted($0) && isTrailing($0, in: statement) }
            ?? statement.tokens.first { !isQuoted($0) && isVerb($0) }
        if let verb { return attributed(by: verb, in: statement, isQuote: isQuote, antecedent: antecedent) }
        if let source = sourcePhrase(in: statement) {
            let end = (source.upperBound..<statement.tokens.upperBound).first { text($0) == "," } ?? statement.tokens.upperBound
            let named = (source.upperBound..<end).first { kindOfActor(marks[$0]) != nil }
            return Attribution(speaker: named.map { marks[$0] }, words: source.lowerBound..<end, isQuote: isQuote)
        }
        guard isQuote, let quote = quotes.first else { return nil }
        let none = statement.tokens.lowerBound..<statement.tokens.lowerBound
        return Attribution(speaker: speaker(of: quote, antecedent: antecedent), words: none, isQuote: true)
    }

    private func speaker(of quote: Quote, antecedent: Int?) -> Int? {
        guard let range = quote.speaker else { return nil }
        let tokens = reading.tokens.elements(startingIn: range, at: { Int($0.start) })
        if let named = tokens.indices.first(where: { kindOfActor(marks[$0]) != nil }) { return marks[named] }
        return tokens.count == 1 && tokens.first.map { words.personalPronouns.contains(reading.word($0)) } == true ? antecedent : nil
    }

    /// The speaker stands before the verb, or right behind it, in the same part of the sentence.
    private func attributed(by verb: Int, in statement: Statement, isQuote: Bool, antecedent: Int?) -> Attribution? {
        let start = isTrailing(verb, in: statement) ? startOfTail(verb, in: statement) : statement.tokens.lowerBound
        let isTail = start > statement.tokens.lowerBound
        let end = isTail ? endOfTail(verb, in: statement) : endOfHead(verb, in: statement)
        let before = (start..<verb).filter { kindOfActor(marks[$0]) != nil && !isPossessive($0) }
        let subjectEnds = verb - 1
        if subjectEnds >= start, words.personalPronouns.contains(text(subjectEnds)) {
            return Attribution(speaker: antecedent, words: start..<end, isQuote: isQuote)
        }
        let persons = before.filter { kindOfActor(marks[$0]) == .person }
        // "Ivo Kral, spokesman of the mayor Ana Horvat, said": an apposition comes behind the speaker.
        let hasApposition = (start..<verb).contains { text($0) == "," }
        if let person = hasApposition ? persons.first : persons.last {
            return Attribution(speaker: marks[person], words: start..<end, isQuote: isQuote)
        }
        let behind = (verb + 1)..<max(verb + 1, end)
        if before.isEmpty, isTail, let person = behind.first(where: { kindOfActor(marks[$0]) == .person }) {
            return Attribution(speaker: marks[person], words: start..<end, isQuote: isQuote)
        }
        // An organisation speaks when its name stands right before the verb: "the Treasury said", but "a White House official said".
        let other = before.last.flatMap { reaches(from: $0, to: verb) ? $0 : nil }
        return Attribution(speaker: other.map { marks[$0] }, words: start..<end, isQuote: isQuote)
    }

    /// True when nothing but the rest of a name, adverbs and dates stand between.
    private func reaches(from actor: Int, to verb: Int) -> Bool {
        (actor + 1..<verb).allSatisfy { token in
            if reading.tokens[token].kind == .mark { return false }
            if marks[token] >= 0 { return kindOfActor(marks[token]) != nil }
            return text(token).hasSuffix("ly") || isCapitalised(token) || words.isStopWord(text(token)) && text(token) != "officials"
        }
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

    private func isBreak(_ token: Int) -> Bool { text(token) == "," || isQuoteMark(token) }

    private func isQuoteMark(_ token: Int) -> Bool { ["”", "\"", "“", "»"].contains(text(token)) }

    private func isVerb(_ token: Int) -> Bool {
        reading.tokens[token].kind == .word && !isName[token] && reading.words.classes(of: token).contains(.speech)
            && (token == 0 || !words.passives.contains(text(token - 1)))
    }

    private func isAnyVerb(_ token: Int) -> Bool {
        reading.tokens[token].kind == .word && (words.verbs.contains(text(token)) || words.lexicon.isPastForm(text(token)))
    }

    /// True when a possessive `'s` follows the name.
    private func isPossessive(_ token: Int) -> Bool {
        let end = (token + 1..<min(reading.tokens.count, token + Self.longestName)).first { marks[$0] >= 0 || !isCapitalised($0) }
        return end.map { ["'s", "’s"].contains(text($0)) } ?? false
    }

    private static let longestName = 5

    private func isCapitalised(_ token: Int) -> Bool {
        reading.article.text.slice(reading.tokens[token].range).unicodeScalars.first?.properties.isUppercase ?? false
    }

    private func text(_ token: Int) -> String { reading.word(reading.tokens[token]) }
}
