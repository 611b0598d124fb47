import Model

/// Finds who said a quote, from the verbs of speech and the phrases of source beside it.
struct SpeakerFinder {
    /// Who said it.
    struct Speaker {
        var range: TextRange
        /// Indices into the reading's names, in text order; several for a joint statement.
        var names: [Int]
        /// How many tokens lie between the quote and the words that attribute it.
        var distance: Int
    }

    private let reading: Reading
    private let words: QuoteWords
    private let phrases: SpeakerPhrases

    init(reading: Reading, text: [UInt8], words: QuoteWords) {
        self.reading = reading
        self.words = words
        phrases = SpeakerPhrases(reading: reading, text: text, words: words)
    }

    /// The speaker of a quote, or nil when the text beside it names none.
    func speaker(of span: QuoteSpan, in passage: TextRange) -> Speaker? {
        let behind = span.isClosed ? tokensBehind(span, in: passage) : 0..<0
        let before = tokensBefore(span)
        let ending = phrases.endMark(of: span.content)
        if ending != "." || goesOn(behind), let found = speaker(behind: behind, endsOpen: ending != nil) { return found }
        return speaker(before: before) ?? speakerOfHeadline(before)
    }

    /// True where the sentence goes on behind a quote that ends with a full stop: `"We stay." said Smith`.
    private func goesOn(_ behind: Range<Int>) -> Bool {
        guard let first = behind.first, !phrases.isCapitalised(first) else { return false }
        return words.verbs.contains(phrases.word(first)) || words.personalPronouns.contains(phrases.word(first))
    }

    /// The rest of the sentence behind a quote.
    private func tokensBehind(_ span: QuoteSpan, in passage: TextRange) -> Range<Int> {
        let start = phrases.firstToken(at: span.outer.upperBound)
        var end = start
        while end < reading.tokens.count, end - start < Self.reach, reading.tokens[end].range.upperBound <= passage.upperBound {
            if phrases.isEndOfClause(end) || phrases.isQuoteMark(end) { break }
            end += 1
        }
        return start..<end
    }

    /// The part of the sentence before a quote; when there is none, the sentence before if it ends with a colon.
    private func tokensBefore(_ span: QuoteSpan) -> Range<Int> {
        let mark = phrases.firstToken(at: span.outer.lowerBound)
        guard let index = reading.sentenceIndex(at: span.outer.lowerBound) else { return mark..<mark }
        let sentence = reading.sentences[index]
        if sentence.tokens.lowerBound < mark { return sentence.tokens.lowerBound..<mark }
        guard index > 0, let last = reading.sentences[index - 1].tokens.last, phrases.word(last) == ":" else { return mark..<mark }
        return reading.sentences[index - 1].tokens
    }

    /// `…,” Smith said`, `…,” said Smith`, `…,” according to Smith`.
    private func speaker(behind all: Range<Int>, endsOpen: Bool) -> Speaker? {
        let tokens = all.prefix(Self.tokensAround)
        var first = tokens.lowerBound
        while first < tokens.upperBound, phrases.isComma(first) { first += 1 }
        guard first < tokens.upperBound else { return nil }
        let touches = endsOpen || first > tokens.lowerBound
        if let length = phrases.sourcePhrase(at: first, in: tokens) {
            return phrases.phrase(from: first + length, to: tokens.upperBound).map { speaker($0, endingBy: tokens.upperBound) }
        }
        if words.verbs.contains(phrases.word(first)) {
            // "“…,” adding that he would stay"
            guard !words.lexicon.isPresentParticiple(phrases.word(first)) else { return nil }
            return phrases.phrase(from: first + 1, to: tokens.upperBound).map { speaker($0, endingBy: tokens.upperBound) }
        }
        guard touches, !words.boundaries.contains(phrases.word(first)) else { return nil }
        guard let verb = (first..<tokens.upperBound).first(where: { isActiveVerb($0, in: tokens) }) else { return nil }
        guard let subject = phrases.subject(of: verb, from: first) else { return nil }
        guard phrases.firstToken(at: subject.range.lowerBound) - first <= Self.titleWords else { return nil }
        return speaker(subject, startingAt: first)
    }

    /// `Smith said: “…`, `Smith said that it was “…`, `according to Smith, “…`.
    private func speaker(before all: Range<Int>) -> Speaker? {
        let tokens = all.suffix(Self.tokensAround)
        for index in tokens.reversed() {
            if isActiveVerb(index, in: tokens), let subject = phrases.subject(of: index, from: tokens.lowerBound) {
                return speaker(subject, startingAt: tokens.lowerBound, distance: tokens.upperBound - index - 1)
            }
            if let length = phrases.sourcePhrase(at: index, in: tokens),
                let found = phrases.phrase(from: index + length, to: tokens.upperBound)
            {
                return speaker(found, endingBy: tokens.upperBound, distance: tokens.upperBound - index - 1)
            }
        }
        return nil
    }

    /// `Smith: “…`, at the start of a sentence, as headlines have it.
    private func speakerOfHeadline(_ tokens: Range<Int>) -> Speaker? {
        guard tokens.count > 1, phrases.word(tokens.upperBound - 1) == ":" else { return nil }
        let range = reading.tokens[tokens.lowerBound].range.lowerBound..<reading.tokens[tokens.upperBound - 2].range.upperBound
        guard let name = reading.names.firstIndex(where: { $0.range == range }) else { return nil }
        return Speaker(range: range, names: [name], distance: 0)
    }

    /// On either side of a quote, more than a long sentence has.
    private static let tokensAround = 100

    // MARK: What stands before

    /// True for a quote of whole sentences.
    func isWhole(_ span: QuoteSpan) -> Bool { phrases.endMark(of: span.content).map(Self.ends.contains) ?? false }

    private static let ends = [".", "!", "?", "…", "..."]

    /// Who says what a sentence tells: the subject of its verbs of saying, where they have but one. Of a sentence with a quote, who said that.
    func speaker(ofSentence index: Int, besides quotes: [Quote]) -> Speaker? {
        let tokens = reading.sentences[index].tokens
        if let quote = quotes.last, quote.range.overlaps(reading.sentences[index].range) {
            return quote.speaker.map { Speaker(range: $0, names: quote.speakerNames, distance: 0) }
        }
        let verbs = tokens.filter { isActiveVerb($0, in: tokens) && !words.lexicon.isPresentParticiple(phrases.word($0)) }
        let subjects = verbs.prefix(Self.mostVerbs).map { verb -> (range: TextRange, name: Int?)? in
            // "…, said Smith, a clerk"
            if verb > tokens.lowerBound, phrases.isComma(verb - 1), let behind = phrases.phrase(from: verb + 1, to: tokens.upperBound),
                behind.name.map({ reading.names[$0].kind == .person }) ?? false
            {
                return behind
            }
            return phrases.subject(of: verb, from: tokens.lowerBound)
        }
        guard verbs.count <= Self.mostVerbs, let first = subjects.first, let only = first, subjects.allSatisfy({ $0?.range == only.range })
        else { return nil }
        guard only.name.map({ reading.names[$0].kind != .place }) ?? true else { return nil }
        return alone(only, 0)
    }

    /// The person whom "he" or "she" stands for: the subject of the sentence, or of the one before it, or who was quoted there.
    func person(meantBy pronoun: TextRange, at span: QuoteSpan, besides quotes: [Quote]) -> Int? {
        let token = phrases.firstToken(at: pronoun.lowerBound)
        guard let own = reading.sentenceIndex(at: pronoun.lowerBound), reading.tokens[token].range == pronoun,
            words.personalPronouns.contains(phrases.word(token))
        else { return nil }
        let passage = reading.sentences[own].passage
        for index in (max(0, own - Self.sentencesBack)...own).reversed() {
            let sentence = reading.sentences[index]
            guard sentence.passage >= passage - 1 else { return nil }
            if index == own {
                // "When Smith came back, he said “…"
                guard span.outer.lowerBound > pronoun.lowerBound else { continue }
                if let subject = phrases.firstSubject(from: sentence.tokens.lowerBound, to: token) { return person(subject) }
                continue
            }
            if span.outer.overlaps(sentence.range) { continue }
            let near = quotes.reversed().prefix { $0.range.upperBound > sentence.range.lowerBound }
            if let quote = near.first(where: { $0.range.overlaps(sentence.range) }), quote.speaker != nil {
                return quote.speakerNames.count == 1 ? quote.speakerNames.first.flatMap { person((reading.names[$0].range, $0)) } : nil
            }
            guard let subject = phrases.firstSubject(from: sentence.tokens.lowerBound, to: sentence.tokens.upperBound) else { return nil }
            if phrases.word(phrases.firstToken(at: subject.range.lowerBound)) == phrases.word(token) { continue }
            return person(subject)
        }
        return nil
    }

    /// The person that a subject is, not whom it is of: "her son Matt Smith".
    private func person(_ subject: (range: TextRange, name: Int?)) -> Int? {
        guard let name = subject.name, reading.names[name].kind == .person else { return nil }
        let words = (0..<phrases.firstToken(at: subject.range.lowerBound)).reversed().prefix(Self.titleWords).prefix {
            reading.tokens[$0].kind != .mark
        }
        return words.contains { self.words.possessives.contains(phrases.word($0)) } ? nil : name
    }

    /// Of a sentence that says who says it.
    private static let mostVerbs = 8
    /// How far back "she" may point.
    private static let sentencesBack = 3

    // MARK: Joint statements

    /// The speaker before a verb, with those named before: `Smith, a clerk, and Jones said`.
    private func speaker(_ last: (range: TextRange, name: Int?), startingAt first: Int, distance: Int = 0) -> Speaker {
        guard let name = last.name, reading.names[name].kind == .person else { return alone(last, distance) }
        let start = reading.tokens[first].range.lowerBound
        let before = reading.names[..<name].lastIndex { $0.range.lowerBound < start }.map { $0 + 1 } ?? 0
        let names = (before...name).filter { reading.names[$0].kind == .person }
        // "Smith met Jones and Brown said": all persons named before must stand in the row.
        guard zip(names, names.dropFirst()).allSatisfy({ phrases.joins($0, $1, isLast: $1 == name) }) else { return alone(last, distance) }
        return joint(names, distance)
    }

    /// The speaker behind a verb, with those named behind: `said Smith and Jones`.
    private func speaker(_ first: (range: TextRange, name: Int?), endingBy end: Int, distance: Int = 0) -> Speaker {
        guard let name = first.name, name + 1 < reading.names.count else { return alone(first, distance) }
        guard reading.names[name].kind == .person, reading.names[name + 1].kind == .person else { return alone(first, distance) }
        let next = reading.names[name + 1].range
        let behind = phrases.firstToken(at: next.upperBound)
        guard behind <= end, phrases.joins(name, name + 1, isLast: true) else { return alone(first, distance) }
        // "said Smith, and Jones agreed"
        let isOver = behind == end || reading.tokens[behind].kind == .mark || words.boundaries.contains(phrases.word(behind))
        return isOver ? joint([name, name + 1], distance) : alone(first, distance)
    }

    private func alone(_ found: (range: TextRange, name: Int?), _ distance: Int) -> Speaker {
        Speaker(range: found.range, names: found.name.map { [$0] } ?? [], distance: distance)
    }

    private func joint(_ names: [Int], _ distance: Int) -> Speaker {
        let ranges = names.map { reading.names[$0].range }
        return Speaker(range: ranges[0].lowerBound..<ranges[ranges.count - 1].upperBound, names: names, distance: distance)
    }

    private func isActiveVerb(_ index: Int, in tokens: Range<Int>) -> Bool {
        guard words.verbs.contains(phrases.word(index)), !phrases.isInName(index), !phrases.isNoun(index, in: tokens) else { return false }
        return index == tokens.lowerBound || !words.passives.contains(phrases.word(index - 1))
    }

    /// In tokens.
    private static let reach = 24
    /// How many words of title may stand before a name.
    private static let titleWords = 10
}
