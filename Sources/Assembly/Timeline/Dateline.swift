import Model

/// Tells the date that an article bears from the dates that it tells of: a line with little else in it, the stamp of an agency or a site
/// ("LONDON | Wed Apr 29, 2009 11:17 am BST"), or the words before the dash that opens a report ("ATHENS, Dec. 12 —").
struct Dateline {
    private let reading: Reading
    private let words: EventWords

    init(_ reading: Reading, words: EventWords) {
        self.reading = reading
        self.words = words
    }

    /// True when the mention is the article's own date. O(length of its passage).
    func holds(_ mention: DateMention) -> Bool {
        guard let passage = reading.article.passage(at: mention.range.lowerBound), passage.kind != .title, !isOfReader(mention, in: passage)
        else { return false }
        return isAlone(mention, in: passage) || opensReport(mention, in: passage) || isBehindPlace(mention) || isStamp(mention)
            || mention.range.lowerBound == passage.range.lowerBound && mention.stated.year != nil && mention.stated.hour != nil
    }

    /// True when the mention is hardly less than its passage, or a stamp: nothing else is so sure to be the article's own.
    func standsAlone(_ mention: DateMention) -> Bool {
        isStamp(mention) || reading.article.passage(at: mention.range.lowerBound).map { isAlone(mention, in: $0) } ?? false
    }

    private func isAlone(_ mention: DateMention, in passage: Passage) -> Bool {
        guard let index = reading.article.passages.firstIndex(where: { $0.id == passage.id }) else { return false }
        guard index < Self.firstPassages && passage.range.lowerBound < Self.head || passage.kind == .byline else { return false }
        guard passage.range.count - mention.range.count <= Self.besideBytes else { return false }
        // "It was Aug. 9, 1989." tells, and so does "Protesters on the quay, 13 December 2008".
        return around(mention).before.allSatisfy { token in
            token.range.lowerBound < passage.range.lowerBound || token.kind == .mark || !startsInLowerCase(token)
                || words.besideDates.contains(reading.word(token))
        }
    }

    /// True for what stands above the words of a reader, behind text of the article: a name, and when they were written.
    private func isOfReader(_ mention: DateMention, in passage: Passage) -> Bool {
        let above = reading.article.passages.prefix { $0.range.lowerBound < passage.range.lowerBound }
        func endsSentence(_ passage: Passage) -> Bool { ".!?\"”".contains(reading.article.text(of: passage.range).last ?? " ") }
        guard above.lazy.filter({ endsSentence($0) }).prefix(Self.textAbove).count == Self.textAbove else { return false }
        let named = around(mention).before.filter { $0.kind != .mark && $0.range.lowerBound >= passage.range.lowerBound }
        if !named.isEmpty { return !named.contains { words.besideDates.contains(reading.word($0)) } }
        return above.last.map { !endsSentence($0) && $0.range.count <= Self.longestName } ?? false
    }

    /// In passages: a standfirst may stand above a dateline.
    private static let textAbove = 2
    /// In bytes.
    private static let longestName = 40

    private func startsInLowerCase(_ token: Token) -> Bool { reading.article.text.slice(token.range).first?.isLowercase ?? false }

    /// A dateline stands under the headline, the standfirst or the byline.
    private static let firstPassages = 4
    /// Room for "Published on", a weekday or a clock time beside the date.
    static let besideBytes = 24

    /// In bytes: the headline, the standfirst, a caption and the byline have room in it.
    private static let head = 800

    /// True for a full date near the head that has its weekday and a clock time, or a mark behind it that ends a line of the page: "Tue May 12,
    /// 2009 1:47 pm EDT", "Thursday, October 23, 2008; Page A01". A preposition before it makes it a date of the text.
    private func isStamp(_ mention: DateMention) -> Bool {
        let stated = mention.stated
        guard stated.year != nil, stated.day != nil, stated.month != nil, mention.range.lowerBound < Self.head else { return false }
        let (before, behind) = around(mention)
        // "8 November 2011 Last updated at 14:07"
        if isPosted(behind.prefix(Self.updateWords)) { return true }
        guard stated.weekday != nil else { return false }
        let isClock = mention.kind == .time && stated.hour != nil
        // A headline runs into its stamp: "… in the poorest towns Tuesday 28 April 2009 17.37 BST".
        if let last = before.last, last.kind != .mark, !startsWithCapital(last), !isPosted(before) {
            return isClock && !words.function.contains(reading.word(last)) && behind.first.map(startsWithCapital) ?? true
        }
        if isClock { return true }
        guard let next = behind.first else { return true }
        return [";", "|"].contains(reading.article.text(of: next.range))
    }

    /// "Last updated"
    private static let updateWords = 2

    /// True for "page last updated at" and "posted on".
    private func isPosted(_ before: ArraySlice<Token>) -> Bool {
        let near = before.suffix(Self.postingReach).map { reading.word($0) }
        return zip(near, near.dropFirst()).contains { words.postings.contains($0 + " " + $1) }
    }

    private static let postingReach = 4

    /// True for a date between a place in capitals and the dash, or the agency and the dash, that open a report, also behind a headline or a
    /// caption in the same passage: "… Cut Rates PARIS, Dec. 4 --", "MEXICO CITY, April 24 (Reuters) -".
    private func isBehindPlace(_ mention: DateMention) -> Bool {
        guard mention.range.lowerBound < Self.head, mention.stated.day != nil, mention.stated.month != nil else { return false }
        let (before, behind) = around(mention)
        guard let comma = before.last, reading.article.text(of: comma.range) == ",", opensWithDash(behind) else { return false }
        let place = before.suffix(Self.longestPlace)
        guard let capitals = place.lastIndex(where: isCapitals) else { return false }
        return place[capitals...].allSatisfy { $0.kind == .mark || startsWithCapital($0) }
    }

    private func opensWithDash(_ tokens: ArraySlice<Token>) -> Bool {
        guard let first = tokens.first else { return false }
        if isDash(first) { return true }
        guard reading.article.text(of: first.range) == "(" else { return false }
        let agency = tokens.prefix(Self.longestAgency)
        guard let close = agency.firstIndex(where: { reading.article.text(of: $0.range) == ")" }), close + 1 < tokens.endIndex else {
            return false
        }
        return isDash(tokens[close + 1])
    }

    private func isCapitals(_ token: Token) -> Bool {
        let word = reading.article.text.slice(token.range).utf8
        return token.kind != .mark && word.count >= 3 && word.allSatisfy { (0x41...0x5A).contains($0) }
    }

    /// In words and marks: "TOULON, France,", "BELTON, Mo.,".
    private static let longestPlace = 7
    /// In words and marks: "(Thomson Reuters)".
    private static let longestAgency = 6

    /// The tokens before and behind a mention, of its sentence and the next.
    private func around(_ mention: DateMention) -> (before: ArraySlice<Token>, behind: ArraySlice<Token>) {
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound) else { return ([], []) }
        let first = reading.sentences[max(0, index - 1)].tokens.lowerBound
        let last = reading.sentences[min(reading.sentences.count - 1, index + 1)].tokens.upperBound
        let tokens = reading.tokens[first..<last]
        let start = tokens.firstIndex { $0.range.upperBound > mention.range.lowerBound } ?? tokens.endIndex
        let end = tokens.firstIndex { $0.range.lowerBound >= mention.range.upperBound } ?? tokens.endIndex
        return (tokens[..<start], tokens[end...])
    }

    private func opensReport(_ mention: DateMention, in passage: Passage) -> Bool {
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound) else { return false }
        let sentence = reading.sentences[index]
        guard sentence.range.lowerBound == passage.range.lowerBound, mention.range.lowerBound - sentence.range.lowerBound <= 48 else {
            return false
        }
        let tokens = reading.tokens[sentence.tokens]
        let before = tokens.prefix { $0.range.upperBound <= mention.range.lowerBound }
        guard before.allSatisfy({ $0.kind == .mark || startsWithCapital($0) }) else { return false }
        // "On October 1-2" is no dateline.
        return tokens.lazy.filter { $0.range.lowerBound >= mention.range.upperBound }.prefix(5).contains { token in
            isDash(token) && !tokens.contains { $0.kind != .mark && $0.range.lowerBound == token.range.upperBound }
        }
    }

    private func startsWithCapital(_ token: Token) -> Bool {
        let text = reading.article.text(of: token.range)
        return text.first?.isUppercase ?? false
    }

    private func isDash(_ token: Token) -> Bool {
        ["-", "--", "–", "—"].contains(reading.article.text(of: token.range))
    }
}
