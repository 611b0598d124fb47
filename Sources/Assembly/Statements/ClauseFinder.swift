import Model

/// A part of a sentence that says something of its own.
struct Clause {
    /// Indices into the reading's tokens, without the conjunction before it and the marks around it.
    let tokens: Range<Int>
    /// True when the clause has a subject of its own and can be read without the rest of the sentence.
    let isReadable: Bool
}

/// Cuts sentences into clauses, by conjunctions, relative pronouns and marks between two verbs. What stands in quotation marks or brackets is
/// never cut. Without a grammar it errs towards whole sentences.
struct ClauseFinder {
    let reading: Reading
    let words: NewsWords
    /// By token: true where a name of an actor stands.
    let isName: [Bool]

    /// The clauses of a sentence in order; one for a sentence that says one thing. O(tokens).
    func clauses(of tokens: Range<Int>) -> [Clause] {
        let spoken = tokens.map { reading.tokens[$0].kind == .mark ? mark($0) : word($0) }
        func text(_ index: Int) -> String { spoken[index - tokens.lowerBound] }
        let cuts = cuts(in: tokens, text: text)
        guard !cuts.isEmpty else { return [] }
        let starts = [tokens.lowerBound] + cuts
        let ends = cuts + [tokens.upperBound]
        return zip(starts, ends).enumerated().compactMap { order, bounds in
            clause(from: bounds.0, to: bounds.1, isFirst: order == 0, text: text)
        }
    }

    /// Where clauses begin: at joiners and semicolons that have a verb on both sides.
    private func cuts(in tokens: Range<Int>, text: (Int) -> String) -> [Int] {
        let opensSubordinate = tokens.first.map { words.clauseJoiners.contains(text($0)) } ?? false
        var depth = 0
        var isQuoted = false
        var hasVerb = false
        var cuts: [Int] = []
        for index in tokens {
            let word = text(index)
            switch word {
            case "“", "«": isQuoted = true
            case "”", "»": isQuoted = false
            case "\"": isQuoted.toggle()
            case "(", "[": depth += 1
            case ")", "]": depth = max(0, depth - 1)
            default: break
            }
            guard depth == 0, !isQuoted, index > tokens.lowerBound else { continue }
            let isComma = word == "," && opensSubordinate && cuts.isEmpty
            // "France and Spain are", "Ms. Horvat and Mr. Kral have"
            if word == "and", isName[index - 1], index + 1 < tokens.upperBound, isCapitalised(index + 1) { continue }
            let joins = word == ";" || word == "—" || word == "–" || isComma || words.clauseJoiners.contains(word)
            if hasVerb, joins || words.relativeJoiners.contains(word),
                hasVerbAhead(from: index + 1, to: tokens.upperBound, after: word, text)
            {
                cuts.append(index)
                hasVerb = false
            } else if isVerb(index, word) {
                hasVerb = true
            }
        }
        return cuts
    }

    /// A verb before the next mark or joiner; after "and" it must follow at once or behind a subject.
    private func hasVerbAhead(from first: Int, to end: Int, after joiner: String, _ text: (Int) -> String) -> Bool {
        let reach = joiner == "and" ? Self.reachOfAnd : Self.reach
        for index in first..<max(first, min(end, first + reach)) {
            let word = text(index)
            if isVerb(index, word) { return true }
            if words.clauseJoiners.contains(word) || word == ";" { return false }
            if joiner == "and", word == "," { return false }
        }
        return false
    }

    private func isVerb(_ index: Int, _ word: String) -> Bool {
        guard reading.tokens[index].kind == .word, !isName[index] else { return false }
        if words.verbs.contains(word) { return true }
        guard words.lexicon.isPastForm(word) else { return false }
        // "the wounded", "a planned visit"
        return index == 0 || !words.subjectOpeners.contains(self.word(index - 1))
    }

    private func clause(from start: Int, to end: Int, isFirst: Bool, text: (Int) -> String) -> Clause? {
        var (low, high) = (start, end)
        var opener = ""
        while low < high, reading.tokens[low].kind == .mark && !isOpening(text(low)) || words.clauseJoiners.contains(text(low)) {
            if reading.tokens[low].kind != .mark { opener = text(low) }
            low += 1
        }
        while low < high, reading.tokens[high - 1].kind == .mark, !isClosing(text(high - 1)) { high -= 1 }
        guard high - low >= Self.fewestTokens else { return nil }
        let isRelative = words.relativeJoiners.contains(text(low))
        let hasSubject = isName[low] || words.subjectOpeners.contains(text(low)) || isCapitalised(low)
        let startsWithVerb = isVerb(low, text(low)) || words.lexicon.isPresentParticiple(text(low))
        return Clause(
            tokens: low..<high,
            isReadable: !isRelative && (isFirst ? opener.isEmpty || hasSubject : hasSubject && !startsWithVerb)
        )
    }

    private static let fewestTokens = 3
    private static let reach = 14
    private static let reachOfAnd = 7

    private func isOpening(_ mark: String) -> Bool { ["“", "\"", "‘", "«", "$", "€", "£", "(", "'"].contains(mark) }

    private func isClosing(_ mark: String) -> Bool { ["”", "\"", "’", "»", ")", "%", "'s", "’s", "'"].contains(mark) }

    private func isCapitalised(_ index: Int) -> Bool {
        reading.article.text.slice(reading.tokens[index].range).unicodeScalars.first?.properties.isUppercase ?? false
    }

    private func mark(_ index: Int) -> String { String(reading.article.text.slice(reading.tokens[index].range)) }

    private func word(_ index: Int) -> String {
        reading.word(at: index)
    }
}
