import Model

/// Reads the words that name or describe a speaker: "Smith", "the White House", "one of the officials", "she".
struct SpeakerPhrases {
    private let reading: Reading
    private let text: [UInt8]
    private let words: QuoteWords

    init(reading: Reading, text: [UInt8], words: QuoteWords) {
        self.reading = reading
        self.text = text
        self.words = words
    }

    /// The token as a lower-case word.
    func word(_ index: Int) -> String { String(decoding: text[reading.tokens[index].range], as: UTF8.self).lowercased() }

    /// The index of the first token that starts at an offset or behind it. O(log tokens).
    func firstToken(at offset: Int) -> Int {
        let low = reading.tokens.partitioningIndex { $0.range.lowerBound >= offset }
        return low
    }

    /// The mark with which a stretch of text ends, within the closing marks of what it quotes itself; nil when it ends with a word.
    func endMark(of range: TextRange) -> String? {
        let end = firstToken(at: range.upperBound)
        var next = end
        while next > max(0, end - Self.mostClosingMarks), reading.tokens[next - 1].kind == .mark, Self.closingMarks.contains(word(next - 1))
        {
            next -= 1
        }
        guard next > 0, reading.tokens[next - 1].kind == .mark else { return nil }
        return word(next - 1)
    }

    private static let mostClosingMarks = 3
    private static let closingMarks = ["'", "’", "\"", "”", "»"]

    func isComma(_ index: Int) -> Bool { [",", "–", "—", "-"].contains(word(index)) }

    func isEndOfClause(_ index: Int) -> Bool { [".", "!", "?", ";", ":"].contains(word(index)) }

    func isQuoteMark(_ index: Int) -> Bool { ["“", "„", "”", "\"", "«", "»", "‘"].contains(word(index)) }

    /// True when the token is part of a name.
    func isInName(_ index: Int) -> Bool { name(holding: reading.tokens[index].range) != nil }

    /// The number of words of a phrase of source at a token, or nil.
    func sourcePhrase(at index: Int, in tokens: Range<Int>) -> Int? {
        words.sources.first { phrase in
            index + phrase.count <= tokens.upperBound && phrase.indices.allSatisfy { word(index + $0) == phrase[$0] }
        }?.count
    }

    /// The subject of a verb: the words before it, not further back than a token.
    func subject(of verb: Int, from first: Int) -> (range: TextRange, name: Int?)? {
        var last = verb - 1
        while last >= first, isFiller(last) { last -= 1 }
        if words.lexicon.isPresentParticiple(word(verb)) { return subject(ofParticipleBehind: last, from: first) }
        if last > first, isConjunction(last) { return firstSubject(from: first, to: last) }
        if last > first, isComma(last) {
            let start = (first..<last).last { isComma($0) }
            // "The mayor's lawyer, Anna Schneider, said"
            if let start, let inner = personAlone(in: start + 1..<last), start == first || !isInName(start - 1) {
                return (reading.names[inner].range, inner)
            }
            last = (start ?? last) - 1
        }
        while last >= first, isFiller(last) { last -= 1 }
        guard last >= first, reading.tokens[last].kind != .mark || isInName(last) else { return nil }
        if words.pronouns.contains(word(last)) { return (reading.tokens[last].range, nil) }
        if let index = name(holding: reading.tokens[last].range) {
            guard let noun = nounBefore(index, from: first) else { return (reading.names[index].range, index) }
            // "Anna Schneider of Harvard said", but "a lawyer for Anna Schneider said".
            if let owner = name(holding: reading.tokens[noun].range), reading.names[owner].kind == .person {
                return nounBefore(owner, from: first) == nil ? (reading.names[owner].range, owner) : nil
            }
            var start = noun
            while start > first, continuesPhrase(start - 1), !words.starts.contains(word(start)) { start -= 1 }
            return description(start...last)
        }
        if isCapitalised(last) { return (capitalisedRun(endingAt: last, from: first), nil) }
        var start = last
        while start > first, continuesPhrase(start - 1), !words.starts.contains(word(start)) || word(start - 1) == "of" { start -= 1 }
        return description(start...last)
    }

    /// The subject of the clause that a participle goes with: "Smith praised the clerks, adding". Right behind a noun it tells of that noun: "signs
    /// saying".
    private func subject(ofParticipleBehind last: Int, from first: Int) -> (range: TextRange, name: Int?)? {
        guard last >= first else { return nil }
        guard isComma(last) || isConjunction(last) else {
            if let name = name(holding: reading.tokens[last].range) { return (reading.names[name].range, name) }
            return words.pronouns.contains(word(last)) ? (reading.tokens[last].range, nil) : nil
        }
        for other in (first..<last).reversed() where isFiniteVerb(other) && !isConjunction(other) {
            // "who led the talks"
            guard other > first, !isConjunction(other - 1) || words.joiners.contains(word(other - 1)) else { continue }
            if let found = subject(of: other, from: first) { return found }
        }
        return nil
    }

    /// The subject that several verbs share, as in "Smith met the ministers and said": that of the first verb behind what the sentence opens with
    /// ("After Jones left, Smith stayed and said").
    func firstSubject(from first: Int, to end: Int) -> (range: TextRange, name: Int?)? {
        var start = first
        while start < end, reading.tokens[start].kind == .mark, !isInName(start) { start += 1 }
        if !isInName(start), words.boundaries.contains(word(start)) || words.lexicon.isPresentParticiple(word(start)) {
            guard let comma = (start..<end).first(where: { isComma($0) }) else { return nil }
            start = comma + 1
        }
        return (start..<max(start, end)).first(where: isFiniteVerb).flatMap { subject(of: $0, from: start) }
    }

    /// False for "adding", which has no subject of its own.
    private func isFiniteVerb(_ index: Int) -> Bool {
        !isInName(index) && words.isFinite(word(index)) && !words.lexicon.isPresentParticiple(word(index))
    }

    /// The last word before a preposition behind which a name stands: "lawyer" in "a lawyer for the singer Anna Schneider"; nil where there is none.
    private func nounBefore(_ name: Int, from first: Int) -> Int? {
        let role = reading.names[name].role.map(\.lowerBound) ?? .max
        var start = firstToken(at: min(reading.names[name].range.lowerBound, role))
        while start > first, !isInName(start - 1), words.nounOpeners.contains(word(start - 1)) || isTitle(start - 1) { start -= 1 }
        guard start > first + 1, words.nounPrepositions.contains(word(start - 1)) else { return nil }
        return reading.tokens[start - 2].kind == .mark || words.isFinite(word(start - 2)) ? nil : start - 2
    }

    /// True for "Mr.", "President" before a name.
    private func isTitle(_ index: Int) -> Bool {
        isCapitalised(index) && !words.boundaries.contains(word(index)) && !words.nounPrepositions.contains(word(index)) && !isInDate(index)
    }

    /// The person whose name fills a stretch.
    private func personAlone(in tokens: Range<Int>) -> Int? {
        guard let first = tokens.first, let name = name(holding: reading.tokens[first].range), reading.names[name].kind == .person else {
            return nil
        }
        let range = reading.names[name].range
        return firstToken(at: range.lowerBound) == first && firstToken(at: range.upperBound) == tokens.upperBound ? name : nil
    }

    /// The name or description that begins at a token and ends before another.
    func phrase(from first: Int, to end: Int) -> (range: TextRange, name: Int?)? {
        guard first < end else { return nil }
        if words.pronouns.contains(word(first)) { return (reading.tokens[first].range, nil) }
        var last = first
        while last < end, continuesPhrase(last) { last += 1 }
        guard last > first else { return nil }
        let range = reading.tokens[first].range.lowerBound..<reading.tokens[last - 1].range.upperBound
        let inside = reading.names.indices.filter { range.contains(reading.names[$0].range.lowerBound) }
        if let person = inside.first(where: { reading.names[$0].kind == .person && !isPossessive(reading.names[$0].range) }) {
            // "said the mother of Anna Schneider"
            if nounBefore(person, from: first) != nil { return description(first...(last - 1)) }
            return (reading.names[person].range, person)
        }
        if let only = inside.last, reading.names[only].range.upperBound == range.upperBound { return (reading.names[only].range, only) }
        if inside.isEmpty, isCapitalised(last - 1) { return (capitalisedRun(endingAt: last - 1, from: first), nil) }
        return description(first...(last - 1))
    }

    /// Words without a name are a speaker when they are few and begin as descriptions do.
    private func description(_ tokens: ClosedRange<Int>) -> (range: TextRange, name: Int?)? {
        let range = reading.tokens[tokens.lowerBound].range.lowerBound..<reading.tokens[tokens.upperBound].range.upperBound
        let isDescription = words.starts.contains(word(tokens.lowerBound)) || isCapitalised(tokens.lowerBound)
        guard tokens.count <= (isDescription ? Self.longestDescription : Self.longestBareDescription) else { return nil }
        return (range, nil)
    }

    private func continuesPhrase(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        if token.kind == .mark { return isInName(index) || isPossessiveMark(index) }
        let word = word(index)
        return isInName(index) || !(words.boundaries.contains(word) || words.verbs.contains(word) || words.passives.contains(word))
    }

    /// True for a form of a verb of saying that is a noun where it stands: "support claims of", "his remarks".
    func isNoun(_ index: Int, in tokens: Range<Int>) -> Bool {
        guard index > tokens.lowerBound, word(index).hasSuffix(Self.plural) else { return false }
        if words.nounOpeners.contains(word(index - 1)) { return true }
        return index + 1 < tokens.upperBound && words.nounPrepositions.contains(word(index + 1)) && !isInName(index - 1)
            && !words.pronouns.contains(word(index - 1))
    }

    private static let plural = "s"

    private func isConjunction(_ index: Int) -> Bool { words.boundaries.contains(word(index)) && !isInName(index) }

    /// True for "also", "reportedly" and dates, which may stand between a speaker and the verb.
    private func isFiller(_ index: Int) -> Bool {
        let word = word(index)
        return !isInName(index)
            && (words.fillers.contains(word) || words.lexicon.isAdverb(word) || isInDate(index))
    }

    private func isInDate(_ index: Int) -> Bool {
        let start = reading.tokens[index].range.lowerBound
        return reading.dates.contains { $0.range.contains(start) }
    }

    private func isPossessiveMark(_ index: Int) -> Bool { reading.tokens[index].kind == .mark && word(index).hasSuffix("s") }

    /// True when a possessive `'s` follows the name.
    private func isPossessive(_ range: TextRange) -> Bool {
        let next = firstToken(at: range.upperBound)
        return next < reading.tokens.count && reading.tokens[next].range.lowerBound == range.upperBound && isPossessiveMark(next)
    }

    func isCapitalised(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.kind != .mark, let scalar = Unicode.Scalar(Scanner.scalar(text, token.range.lowerBound)) else { return false }
        return scalar.properties.isUppercase
    }

    private func capitalisedRun(endingAt last: Int, from first: Int) -> TextRange {
        var start = last
        while start > first, isCapitalised(start - 1) { start -= 1 }
        return reading.tokens[start].range.lowerBound..<reading.tokens[last].range.upperBound
    }

    /// True when two names stand in one row: nothing but a comma, "and", or a description between commas is between them. "And" goes before the last.
    func joins(_ left: Int, _ right: Int, isLast: Bool) -> Bool {
        var gap = firstToken(at: reading.names[left].range.upperBound)..<firstToken(at: reading.names[right].range.lowerBound)
        if isLast {
            // A title may stand behind "and".
            let titles = gap.suffix(Self.longestBareDescription + 1)
            guard let conjunction = titles.last(where: { words.joiners.contains(word($0)) }) else { return false }
            guard (conjunction + 1..<gap.upperBound).allSatisfy({ reading.tokens[$0].kind != .mark }) else { return false }
            gap = gap.lowerBound..<conjunction
        }
        guard let first = gap.first else { return isLast }
        let ends = isComma(first) && (isLast || isComma(gap.upperBound - 1)) && (gap.count == 1 || isComma(gap.upperBound - 1))
        return ends && gap.count <= Self.longestDescription + 2 && !gap.contains { words.verbs.contains(word($0)) || isQuoteMark($0) }
    }

    /// The index of the name that holds a range. O(log names).
    private func name(holding range: TextRange) -> Int? {
        let low = reading.names.partitioningIndex { $0.range.upperBound > range.lowerBound }
        guard low < reading.names.count, reading.names[low].range.lowerBound <= range.lowerBound else { return nil }
        return low
    }

    /// In words.
    private static let longestDescription = 9
    private static let longestBareDescription = 3
}
