import Model

/// Finds what a number counts: the head of the noun phrase behind it.
struct CountedNoun {
    /// What stands behind a number.
    enum Outcome {
        /// The unit, and the index behind its last token.
        case unit(String, end: Int)
        /// No noun that can be counted.
        case none
        /// What makes the number a duration or a clock time.
        case time
    }

    let words: FigureWords
    let line: WordLine
    /// A noun phrase longer than this is taken for something else.
    private static let longest = 6

    /// What the number that ends before a token counts.
    func noun(behind number: ReadNumber) -> Outcome {
        var index = number.tokens.upperBound
        if words.connectives[line.word(index)] == .of {
            guard number.takesOf || number.low != 1 else { return .none }
            index += 1
            // "12 of 20 hostages", "12 of the 20 hostages"
            let whole = words.connectives[line.word(index)] == .determiner ? index + 1 : index
            if let total = NumberReader(words: words, line: line).number(at: whole) { index = total.tokens.upperBound }
        }
        while words.phraseOpeners.contains(line.word(index)) { index += 1 }
        if let measured = measure(at: index) { return measured }
        return phrase(from: index, isOne: number.low == 1 && number.high == nil)
    }

    private func measure(at index: Int) -> Outcome? {
        let word = line.word(index)
        if words.percentWords.contains(word) { return .unit("%", end: index + 1) }
        if let unit = words.scales[word] { return .unit(unit, end: index + 1) }
        // "on the Richter scale"
        if words.connectives[line.word(index + 1)] == .determiner,
            let unit = words.scales[line.word(index + 2) + " " + line.word(index + 3)]
        {
            return .unit(unit, end: index + 4)
        }
        let pair = word + " " + line.word(index + 1)
        if words.unitNouns.contains(pair) { return .unit(pair, end: index + 2) }
        if words.connectives[pair] == .percent { return .unit("%", end: index + 2) }
        if words.agesAfter.contains(pair) { return .unit(FigureFinder.ageUnit, end: index + 2) }
        if words.agesAfter.contains(pair + " " + line.word(index + 2)) {
            return .unit(FigureFinder.ageUnit, end: index + 3)
        }
        if words.timeNouns.contains(word) { return .time }
        if let code = words.currencies[word] { return .unit(code, end: index + 1) }
        if words.connectives[word] == .country, let code = words.currencies[line.word(index + 1)] { return .unit(code, end: index + 2) }
        if words.attachedUnits.contains(word), line.kind(index) == .word, !line.isCapitalised(index) { return .unit(word, end: index + 1) }
        return nil
    }

    private func phrase(from start: Int, isOne: Bool) -> Outcome {
        var index = start
        while index < start + Self.longest {
            guard isPartOfPhrase(index) else { break }
            let word = line.word(index)
            if words.plurals.contains(word) || !words.phraseEnds.contains(word) && words.isPlural(word) { return plural(at: index) }
            guard !words.phraseEnds.contains(word) else { break }
            index += 1
        }
        // "one question obtained", "one designed": the verb is no noun.
        if isOne, index > start, words.lexicon.isPastForm(line.word(index - 1)) { index -= 1 }
        guard isOne, index > start, index < start + Self.longest, !line.isCapitalised(index - 1) else { return .none }
        let head = line.word(index - 1)
        return words.timeNouns.contains(head) ? .time : .unit(head, end: index)
    }

    /// A plural ends the phrase, unless another noun in the plural stands behind it ("weapons inspectors").
    private func plural(at index: Int) -> Outcome {
        var head = index
        while isPartOfPhrase(head + 1), !line.isCapitalised(head + 1), words.isPlural(line.word(head + 1)),
            !words.phraseEnds.contains(line.word(head + 1))
        {
            head += 1
        }
        let word = line.word(head)
        return words.timeNouns.contains(word) ? .time : .unit(word, end: head + 1)
    }

    private func isPartOfPhrase(_ index: Int) -> Bool {
        switch line.kind(index) {
        case .word: true
        case .mixed: Scanner.isUpperCase(line.firstByte(index))
        // "six AK 47 rifles"
        case .number: line.isInitialism(index - 1)
        default: false
        }
    }
}
