import Model

/// Finds within a passage where a line began whose break was lost, as in captions, fact boxes and headlines that a scrape ran into the text.
///
/// A capital alone proves nothing, as names have one. What does: a word that opens lines and is hardly ever part of a name ("There is"); before a name
/// an article with the noun and the verb of a sentence, or words that the same text has elsewhere without the capital ("the EU", "in Peru"); any other
/// word that the text writes small elsewhere and that has a verb behind it.
struct LostLineBreaks {
    private let text: [UInt8]
    private let tokens: [Token]
    private let lexicon: Lexicon
    /// "there"
    private let openers: Set<String>
    /// "two", which is part of a name behind a capital: "BBC Two".
    private let quietOpeners: Set<String>
    /// "the"
    private let determiners: Set<String>
    /// "vitamin": a letter behind one is its name.
    private let lettered: Set<String>
    /// "of": no line ends with one.
    private let functionWords: Set<String>
    private let finiteVerbs: Set<String>
    private lazy var usage = Usage(self)

    init(lexicon: Lexicon, text: [UInt8], tokens: [Token]) {
        (self.lexicon, self.text, self.tokens) = (lexicon, text, tokens)
        openers = lexicon.words("line-opener")
        quietOpeners = lexicon.words("quiet-opener")
        determiners = lexicon.words("subject-opener").intersection(openers)
        lettered = lexicon.words("lettered")
        functionWords = lexicon.words("function")
        finiteVerbs = lexicon.words("finite-verb")
    }

    /// How the text uses its words.
    private struct Usage {
        /// Those that it has in lower case.
        var small: Set<String> = []
        /// How often it has words with a capital behind a word in lower case.
        var capitals: [String: Int] = [:]
        /// "in Peru": words that open lines, in lower case, with the word behind them.
        var pairs: Set<String> = []

        init(_ breaks: LostLineBreaks) {
            var before: Int?
            for index in breaks.tokens.indices where breaks.tokens[index].kind != .number {
                defer { before = index }
                guard breaks.tokens[index].kind != .mark else { continue }
                let isSmall = breaks.isSmall(index)
                if isSmall { small.insert(breaks.word(index)) }
                guard let before, before == index - 1, breaks.isSmall(before) else { continue }
                if !isSmall { capitals[breaks.word(index), default: 0] += 1 }
                if !isSmall, breaks.openers.contains(breaks.word(before)) { pairs.insert(breaks.pair(before)) }
            }
        }
    }

    /// True where a line begins with the token; `line` begins where the sentence does and ends with the passage. O(1), but for the first time.
    mutating func opensLine(at index: Int, in line: Range<Int>) -> Bool {
        guard index > line.lowerBound, index + 1 < line.upperBound, tokens[index].kind == .word, isCapital(index) else { return false }
        let closesBracket = text[tokens[index - 1].range].elementsEqual(")".utf8)
        guard tokens[index - 1].range.upperBound < tokens[index].range.lowerBound else {
            // "New York (Agency)Talks began"
            return closesBracket && isSmall(index + 1) && index > line.lowerBound + 1 && tokens[index - 2].kind == .word
        }
        let last = word(index - 1)
        guard closesBracket || tokens[index - 1].kind != .mark && !endsWithPoint(index - 1), !functionWords.contains(last) else {
            return false
        }
        let isQuiet = closesBracket || isSmall(index - 1)
        let isLine = closesBracket || index >= line.lowerBound + Self.fewestWords
        let opener = word(index)
        guard !openers.contains(opener) else {
            return opensLine(with: opener, at: index, in: line, behind: last, isQuiet: isQuiet, isLine: isLine)
        }
        guard isQuiet, isLine, isSmall(index + 1), text[tokens[index].range].dropFirst().contains(where: { !Scanner.isUpperCase($0) })
        else {
            return false
        }
        if quietOpeners.contains(opener) { return !lettered.contains(last) }
        return !functionWords.contains(opener) && usage.small.contains(opener) && usage.capitals[opener, default: 0] <= 1
            && hasVerb(behind: index, in: line) { finiteVerbs.contains($0) }
    }

    private mutating func opensLine(
        with opener: String, at index: Int, in line: Range<Int>, behind last: String, isQuiet: Bool, isLine: Bool
    ) -> Bool {
        let next = tokens[index + 1]
        guard tokens[index].length > 1 || !lettered.contains(last) && isQuiet else { return false }
        if isSmall(index + 1) { return true }
        if next.kind == .number || next.kind == .mixed && !isCapital(index + 1) { return isQuiet }
        guard isLine, next.kind == .word, !functionWords.contains(word(index + 1)) else { return false }
        guard determiners.contains(opener) else { return isQuiet && usage.pairs.contains(pair(index)) }
        guard isQuiet || index > line.lowerBound + 1 && isSmall(index - 2), !isVerb(last), hasVerb(behind: index, in: line, isVerb) else {
            return false
        }
        // "The EU office said" and, where the text has "the EU", "The EU said".
        let noun = (index + 1..<line.upperBound).prefix(Self.longestName).first { !isCapital($0) }
        let hasNoun = noun.map { isSmall($0) && !functionWords.contains(word($0)) && !isVerb(word($0)) && !lexicon.isAdverb(word($0)) }
        return hasNoun ?? false || usage.pairs.contains(pair(index))
    }

    /// Before a lost break; "People like Hope say" has none.
    private static let fewestWords = 3
    /// In words: "The Graz Harbour Board office".
    private static let longestName = 5
    /// Words between the first of a sentence and its verb.
    private static let reachOfSubject = 11

    private func hasVerb(behind index: Int, in line: Range<Int>, _ isVerb: (String) -> Bool) -> Bool {
        (index + 1..<line.upperBound).prefix(Self.reachOfSubject).prefix { tokens[$0].kind != .mark }.contains {
            isSmall($0) && isVerb(word($0))
        }
    }

    private func isVerb(_ word: String) -> Bool { finiteVerbs.contains(word) || lexicon.isPastForm(word) }

    private func pair(_ index: Int) -> String { word(index) + " " + word(index + 1) }

    private func word(_ index: Int) -> String { String(decoding: text[tokens[index].range], as: UTF8.self).lowercased() }

    private func isCapital(_ index: Int) -> Bool { Scanner.isUpperCase(text[tokens[index].range.lowerBound]) }

    private func isSmall(_ index: Int) -> Bool {
        tokens[index].kind == .word && (0x61...0x7A).contains(text[tokens[index].range.lowerBound])
    }

    private func endsWithPoint(_ index: Int) -> Bool { text[tokens[index].range.upperBound - 1] == UInt8(ascii: ".") }
}
