extension Reading {
    /// Where the first sentence that tells something stands, without its dateline; nil where there is no sentence. A stamp tells nothing: "GRAZ |
    /// Tue May 4, 2031 9:05 am CET". Where all are stamps, the first. UTF-8 offsets. O(length of what stands before it).
    public var opening: TextRange? {
        let filled = sentences.lazy.filter { !article.text.slice($0.range).allSatisfy(\.isWhitespace) }
        guard let first = filled.first(where: { !isStamp($0) }) ?? filled.first else { return nil }
        // A dateline may end a sentence: "WEST PALM BEACH, Fla. — …".
        let passage = article.passage(at: first.range.lowerBound)?.range ?? first.range
        let rest = tokens.elements(startingIn: first.range.lowerBound..<passage.upperBound, at: \.range.lowerBound)
        guard let start = dash(endingDateline: rest.indices).map({ tokens[$0 + 1].range.lowerBound }), let index = sentenceIndex(at: start)
        else { return first.range }
        return start..<sentences[index].range.upperBound
    }

    /// How many tokens, from the first, `opening` rests on.
    public var tokensOfOpening: Int {
        guard let opening, let index = sentenceIndex(at: opening.lowerBound) else { return 0 }
        return isStamp(sentences[index]) ? tokens.count : min(tokens.count, sentences[index].tokens.upperBound + Self.longestDateline + 2)
    }

    /// True for a sentence with a date that has at most one word beside its dates and names, or posts something.
    private func isStamp(_ sentence: Sentence) -> Bool { isPosting(sentence) || hasDate(sentence, besides: 1) }

    /// True for "Page last updated at 18:45 GMT, Sunday, 26 April 2031": a year and a clock time, few other words, and no full stop.
    public func isPosting(_ sentence: Sentence) -> Bool {
        guard article.text.slice(sentence.range).last.map({ $0.isLetter || $0.isNumber }) ?? false else { return false }
        let dates = dates.elements(startingIn: sentence.range, at: \.range.lowerBound)
        return dates.contains { $0.stated.year != nil && $0.stated.hour != nil } && hasDate(sentence, besides: Self.longestPosting)
    }

    /// "Page last updated … UK"
    private static var longestPosting: Int { 5 }

    /// True for a sentence with a date that has at most so many words beside its dates and names.
    private func hasDate(_ sentence: Sentence, besides most: Int) -> Bool {
        let dates = dates.elements(startingIn: sentence.range, at: \.range.lowerBound)
        guard !dates.isEmpty else { return false }
        let known = dates.map(\.range) + names.elements(startingIn: sentence.range, at: \.range.lowerBound).map(\.range)
        let others = sentence.tokens.lazy.filter { token in
            tokens[token].kind == .word && !known.contains { $0.overlaps(tokens[token].range) }
        }
        return others.prefix(most + 1).count <= most
    }

    /// The token of the dash behind the dateline with which tokens open: "GRAZ, May 4 (Agency) — The council …". Nil where there is none, where a
    /// word before it is written small, or nothing follows. O(length of a dateline).
    public func dash(endingDateline tokens: Range<Int>) -> Int? {
        guard let dash = tokens.prefix(Self.longestDateline).dropFirst().first(where: isDash), dash + 1 < tokens.upperBound,
            (tokens.lowerBound..<dash).allSatisfy({ self.tokens[$0].kind != .word || text(ofToken: $0).first?.isUppercase ?? false })
        else { return nil }
        return dash
    }

    /// In words and marks: "NEW YORK, March 5, 2019 (Thomson Reuters) —".
    private static var longestDateline: Int { 14 }

    /// A hyphen and a short dash are one where they have space on both sides: not in "Graz–Linz line"; so is the second of two hyphens.
    private func isDash(_ token: Int) -> Bool {
        switch text(ofToken: token) {
        case "—": true
        case "-" where token > 0 && text(ofToken: token - 1) == "-" && tokens[token - 1].range.upperBound == tokens[token].range.lowerBound:
            true
        case "-", "–":
            token > 0 && token + 1 < tokens.count && tokens[token - 1].range.upperBound < tokens[token].range.lowerBound
                && tokens[token].range.upperBound < tokens[token + 1].range.lowerBound
        default: false
        }
    }

    private func text(ofToken token: Int) -> Substring { article.text.slice(tokens[token].range) }
}
