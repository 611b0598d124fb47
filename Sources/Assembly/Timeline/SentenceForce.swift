import Model

/// Tells sentences that tell of something at a time from those that ask, bid, measure a period, speak of what is usual, or say when a page
/// was put on line.
struct SentenceForce {
    let reading: Reading
    let words: EventWords

    /// True when the sentence of the mention can tell what was, or is to be, at its time.
    func tells(_ mention: DateMention, _ interval: TimeSpan, sentence: Int) -> Bool {
        let tokens = reading.tokens[reading.sentences[sentence].tokens]
        let before = reading.wordsBefore(mention, sentence: sentence, count: tokens.count)
        if let first = tokens.first(where: { $0.kind == .word }), words.imperatives.contains(reading.word(first)) { return false }
        if asks(mention, tokens) || isPosting(mention, sentence: sentence) || isStamp(mention, tokens) { return false }
        // "You always see more of them a week afterwards."
        let isCounted = if case .mention = mention.anchor { mention.stated.offset != nil } else { false }
        let near = isCounted ? before : before.suffix(Self.habitReach)
        if mention.stated.year == nil, near.contains(where: { words.habitWords.contains($0) }) { return false }
        return interval.whole.count < Self.measuredPeriod || !before.contains { words.shareWords.contains($0) }
    }

    /// True for a question, also one that is quoted within a sentence, unless it takes what it asks about for granted ("did you know").
    private func asks(_ mention: DateMention, _ tokens: ArraySlice<Token>) -> Bool {
        let end = tokens.first { token in
            token.range.lowerBound >= mention.range.upperBound && token.kind == .mark && Self.ends.contains(reading.word(token))
        }
        guard let end, reading.word(end) == "?" else { return false }
        return !tokens.contains { words.askingVerbs.contains(reading.word($0)) }
    }

    /// Ends of a sentence, and the beginning of a quoted one, which does not ask about the date before it.
    private static let ends: Set<String> = [".", "!", "?", ":", "“", "\""]

    /// True for "posted in Accidents on Friday": few words stand between the posting and its date.
    func isPosting(_ mention: DateMention, sentence: Int) -> Bool {
        follows(words.postingOpeners, mention, sentence: sentence) || isAppearance(mention, sentence: sentence)
    }

    /// True for "Ada | 27 May 2009 | Report" and "At 8:03 pm on 27 May 2009, ada_b wrote:": when a reader's comment was put on line.
    private func isStamp(_ mention: DateMention, _ tokens: ArraySlice<Token>) -> Bool {
        let before = tokens.last { $0.range.upperBound <= mention.range.lowerBound }
        let dates = reading.dates.elements(
            startingIn: tokens[tokens.startIndex].range.lowerBound..<tokens[tokens.endIndex - 1].range.upperBound, at: \.range.lowerBound)
        let behind = tokens.drop { token in
            token.range.lowerBound < mention.range.upperBound || words.timePrepositions.contains(reading.word(token))
                || dates.contains { $0.range.overlaps(token.range) }
        }
        if [before, behind.first].contains(where: { $0.map { reading.word($0) == "|" } ?? false }) { return true }
        guard dates.contains(where: { $0.stated.hour != nil }), behind.first.map({ reading.word($0) == "," }) ?? false else { return false }
        let name = behind.dropFirst().prefix(Self.nameOfPoster)
        return zip(name, name.dropFirst()).contains { words.utteranceVerbs.contains(reading.word($0)) && reading.word($1) == ":" }
    }

    /// In words, with the verb and its colon.
    private static let nameOfPoster = 7

    /// True for "this article appeared on p7 of the main section on Saturday".
    func isAppearance(_ mention: DateMention, sentence: Int) -> Bool { follows(words.appearances, mention, sentence: sentence) }

    private func follows(_ openers: Set<String>, _ mention: DateMention, sentence: Int) -> Bool {
        let before = reading.wordsBefore(mention, sentence: sentence, count: Self.postingReach)
        return zip(before, before.dropFirst()).contains { openers.contains($0 + " " + $1) }
    }

    private static let habitReach = 5
    private static let postingReach = 14
    /// Days of the periods that statistics measure: quarters and longer.
    private static let measuredPeriod = 85
}
