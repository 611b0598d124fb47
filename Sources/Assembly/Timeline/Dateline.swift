import Model

/// Tells the date that an article bears from the dates that it tells of: a line with little else in it, or the words before the dash that
/// opens a report ("ATHENS, Dec. 12 —").
struct Dateline {
    private let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    /// True when the mention is the article's own date. O(length of its passage).
    func holds(_ mention: DateMention) -> Bool {
        guard let passage = reading.article.passage(at: mention.range.lowerBound), passage.kind != .title else { return false }
        return isAlone(mention, in: passage) || opensReport(mention, in: passage)
    }

    /// True when the mention is hardly less than its passage.
    func standsAlone(_ mention: DateMention) -> Bool {
        reading.article.passage(at: mention.range.lowerBound).map { isAlone(mention, in: $0) } ?? false
    }

    private func isAlone(_ mention: DateMention, in passage: Passage) -> Bool {
        guard let index = reading.article.passages.firstIndex(where: { $0.id == passage.id }) else { return false }
        guard index < Self.firstPassages || passage.kind == .byline else { return false }
        return passage.range.count - mention.range.count <= Self.besideBytes
    }

    /// A dateline stands under the headline, the standfirst or the byline.
    private static let firstPassages = 4
    /// Room for "Published on", a weekday or a clock time beside the date.
    private static let besideBytes = 24

    private func opensReport(_ mention: DateMention, in passage: Passage) -> Bool {
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound) else { return false }
        let sentence = reading.sentences[index]
        guard sentence.range.lowerBound == passage.range.lowerBound, mention.range.lowerBound - sentence.range.lowerBound <= 48 else {
            return false
        }
        let tokens = reading.tokens[sentence.tokens]
        let before = tokens.prefix { $0.range.upperBound <= mention.range.lowerBound }
        guard before.allSatisfy({ $0.kind == .mark || startsWithCapital($0) }) else { return false }
        return tokens.lazy.filter { $0.range.lowerBound >= mention.range.upperBound }.prefix(5).contains { isDash($0) }
    }

    private func startsWithCapital(_ token: Token) -> Bool {
        let text = reading.article.text(of: token.range)
        return text.first?.isUppercase ?? false
    }

    private func isDash(_ token: Token) -> Bool {
        ["-", "–", "—"].contains(reading.article.text(of: token.range))
    }
}
