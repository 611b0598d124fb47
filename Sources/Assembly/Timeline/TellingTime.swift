import Model
import Reader

/// Tells times at which a clause tells something from times that only name or measure a thing: "the 2014 law", "1950s-style", "the worst
/// since 1974", "ahead of Friday".
struct TellingTime {
    let reading: Reading
    let words: EventWords

    /// True when the clause of the mention tells what was, or is to be, at its time.
    func tells(_ mention: DateMention, _ interval: TimeSpan, sentence: Int) -> Bool {
        isGrounded(mention, sentence: sentence) && !liesElsewhere(mention, sentence: sentence) && !isInName(mention)
            && !isCompared(mention, sentence: sentence) && !isState(mention, interval, sentence: sentence)
            && !isDescription(mention, sentence: sentence) && !isSubject(mention, sentence: sentence)
            && SentenceForce(reading: reading, words: words).tells(mention, interval, sentence: sentence)
            && !(interval.whole.count > Self.longestPeriod && isAttribute(mention, sentence: sentence))
    }

    /// Days of a leap year's half and more: years, decades, centuries.
    private static let longestPeriod = 190

    /// False for times that hang in the air: in an article without a date, a weekday, a day without its year or "last month" was counted
    /// from some date that the text happens to tell of, perhaps decades back. What continues a date ("two days later") is grounded by it.
    private func isGrounded(_ mention: DateMention, sentence: Int) -> Bool {
        guard reading.article.published.day == nil, mention.stated.year == nil, case .mention(let anchor) = mention.anchor else {
            return true
        }
        guard mention.stated.weekday == nil, mention.stated.month == nil else { return false }
        let phrase = mention.text.split(separator: " ").map { Lexicon.plain($0) }
        let isCountedFromText = phrase.contains { words.textAnchored.contains($0) } || words.nounOpeners.contains(phrase.first ?? "")
        let isCountedFromNow = phrase.contains { words.writingAnchored.contains($0) }
        if isCountedFromNow, !(words.nounOpeners.contains(phrase.first ?? "") && phrase.last != "ago") { return false }
        guard isCountedFromText || mention.stated.offset == nil else { return false }
        return reading.sentenceIndex(at: anchor.lowerBound).map { sentence - $0 <= 1 } ?? false
    }

    /// True for "ahead of Friday" and "before 2014": what is told lies at another time.
    private func liesElsewhere(_ mention: DateMention, sentence: Int) -> Bool {
        let three = reading.wordsBefore(mention, sentence: sentence, count: 3)
        // "ahead of the New Year": an article or the like may stand between.
        let isBehindArticle = three.last.map { words.function.contains($0) && !words.otherTimes.contains($0) } ?? false
        return [three.suffix(2), isBehindArticle ? three.dropLast() : []].contains { two in
            words.otherTimes.contains(two.last ?? "") || words.otherTimes.contains(two.joined(separator: " "))
        }
    }

    /// True for "a 15 percent increase from 2016", "up from 6 percent in March", "the worst storm since Friday" and "back to the 1960s": the time is a
    /// measure of another.
    func isCompared(_ mention: DateMention, sentence: Int) -> Bool {
        var before = reading.wordsBefore(mention, sentence: sentence, count: Self.comparisonReach)
        if words.definiteOpeners.contains(before.last ?? "") { before.removeLast() }
        if words.comparisonOpeners.contains(before.last ?? "")
            || words.comparisonOpeners.contains(before.suffix(2).joined(separator: " "))
        {
            return true
        }
        if before.last.map(words.timePrepositions.contains) ?? false {
            let number = before.dropLast().reversed().prefix {
                $0 == "%" || words.shareWords.contains($0) || $0.contains(where: \.isNumber)
            }
            let opener = before.dropLast(1 + number.count).last ?? ""
            if !number.isEmpty, words.stretchStarters.contains(opener) || words.comparisonOpeners.contains(opener) { return true }
        }
        if before.last.map(words.stretchOpeners.contains) ?? false,
            reading.wordsBefore(mention, sentence: sentence, count: Self.superlativeReach).contains(where: words.superlatives.contains)
        {
            return true
        }
        return before.last.map(words.stretchStarters.contains) ?? false && before.contains { words.changeWords.contains($0) }
    }

    /// True for "it is winter" and "closed for the summer": a season without a preposition of time dates nothing.
    private func isState(_ mention: DateMention, _ interval: TimeSpan, sentence: Int) -> Bool {
        guard case .season = interval.first.value, mention.stated.year == nil, mention.stated.offset == nil else { return false }
        let before = reading.wordsBefore(mention, sentence: sentence, count: 2)
        let last = before.last.map { words.nounOpeners.contains($0) } ?? false ? before.first : before.last
        return !(last.map { words.timePrepositions.contains($0) && !words.attributeLinks.contains($0) } ?? false)
    }

    /// Words between a number that changed and the time it changed from.
    private static let comparisonReach = 5
    /// Words from a superlative to the time since which it holds.
    private static let superlativeReach = 12

    /// True for "the day he announced it": the clause behind the words says which day, so that no date of the text does.
    private func isDescription(_ mention: DateMention, sentence: Int) -> Bool {
        let phrase = mention.text.split(separator: " ").map { Lexicon.plain($0) }
        guard phrase.count == 2, phrase[0] == "the", case .mention = mention.anchor,
            [mention.stated.year, mention.stated.month, mention.stated.day, mention.stated.weekday].allSatisfy({ $0 == nil })
        else { return false }
        return reading.wordBehind(mention, sentence: sentence).map { words.pronouns.contains($0) } ?? false
    }

    /// True for "Today is broadcast live": a programme, or a day of which nothing is told.
    private func isSubject(_ mention: DateMention, sentence: Int) -> Bool {
        guard mention.range.lowerBound == reading.sentences[sentence].range.lowerBound, mention.stated.offset != nil else { return false }
        let behind = reading.tokens[reading.sentences[sentence].tokens].drop { $0.range.lowerBound < mention.range.upperBound }
            .prefix(2).map { reading.word($0) }
        return behind.count == 2 && words.passives.contains(behind[0]) && words.timeMarks(of: behind[0]).contains(.present)
            && !words.nounOpeners.contains(behind[1])
    }

    /// True for "today" in the name of a newspaper.
    private func isInName(_ mention: DateMention) -> Bool {
        let first = reading.names.partitioningIndex { $0.range.upperBound > mention.range.lowerBound }
        return reading.names[first...].prefix { $0.range.lowerBound <= mention.range.lowerBound }
            .contains { $0.range.count > mention.range.count && $0.range.contains(mention.range.lowerBound) }
    }

    /// True for a year that stands as the adjective of a noun, inside a longer word, or behind "since".
    private func isAttribute(_ mention: DateMention, sentence: Int) -> Bool {
        let tokens = reading.tokens[reading.sentences[sentence].tokens]
        if tokens.contains(where: { $0.range.overlaps(mention.range) && $0.range.upperBound > mention.range.upperBound }) { return true }
        // "than were built in 1998"
        let before = reading.wordsBefore(mention, sentence: sentence, count: 4)
        if before.contains(where: { words.stretchOpeners.contains($0) }) { return true }
        // "the middle class of the 1920s", but not "the storm of 1974 tore down the lighthouse"
        if before.last.map(words.definiteOpeners.contains) ?? false, before.dropLast().last.map(words.attributeLinks.contains) ?? false {
            return true
        }
        if let last = before.last, words.timePrepositions.contains(last) { return false }
        return reading.wordBehind(mention, sentence: sentence).map { !words.function.contains($0) } ?? false
    }

    /// True for "the May 12 vote", "a May 12 request" and "last week's vote": the sentence speaks of a thing that others tell of.
    func isReference(_ mention: DateMention, sentence: Int) -> Bool {
        if reading.isPossessive(mention, sentence: reading.tokens[reading.sentences[sentence].tokens]) { return true }
        guard let last = reading.wordsBefore(mention, sentence: sentence, count: 1).last,
            words.definiteOpeners.contains(last) || words.nounOpeners.contains(last)
        else { return false }
        return reading.wordBehind(mention, sentence: sentence).map { !words.function.contains($0) } ?? false
    }

    /// The noun that a reference is to, as a token: "earthquake" in "last week's strong earthquake in the south". Nil where none stands behind
    /// the time.
    func referent(of mention: DateMention, sentence: Int) -> Int? {
        let behind = reading.sentences[sentence].tokens.filter { reading.tokens[$0].range.lowerBound >= mention.range.upperBound }
        let phrase = behind.drop { reading.tokens[$0].kind == .mark && reading.tokens[$0].range.lowerBound == mention.range.upperBound }
            .prefix { token in
                let word = reading.word(at: token)
                return reading.tokens[token].kind != .mark && !words.function.contains(word) && !words.isFinite(word)
            }
        return phrase.last
    }
}
