import Model

/// A headline as a title of a page: without the site's name, section or dashes that hang on to it.
struct Headline {
    /// What is left; a part of the given headline, verbatim.
    let text: String

    /// Trims a headline. `body` has the keys of the words of its article, the headline left out.
    init(_ headline: String, of article: Article, body: Set<UInt64>) {
        var text = headline[...].trimmed
        while let bar = text.lastSpacedMark {
            let tail = text[bar.upperBound...].trimmed
            guard Self.isForeign(tail, body: body, publisher: article.publisher) else { break }
            text = text[..<bar.lowerBound].trimmed
        }
        while let last = text.last, Self.hanging.contains(last) { text = text.dropLast().trimmed }
        self.text = Self.withoutFullStop(text, in: article.text)
    }

    /// A headline that was set as a sentence, without its full stop; the points of ellipses and abbreviations stay: of what the article nowhere has
    /// without one.
    static func withoutFullStop(_ headline: Substring, in article: String) -> String {
        let text = String(headline)
        guard text.last == "." else { return text }
        let rest = String(text.dropLast())
        if rest.last == "." { return rest.dropLast().last == "." ? text : rest }
        let word = rest.reversed().prefix { $0.isLetter || $0 == "." }
        if word.isEmpty { return rest.last.map { $0.isNumber || $0 == "%" } ?? false ? rest : text }
        let isAbbreviation = word.contains(".") || word.count < (word.contains { $0.isUppercase } ? shortestNameAtEnd : shortestWordAtEnd)
        guard isAbbreviation else { return rest }
        let last = String(word.reversed()).lowercased()
        let stands = !word.contains(".") && article.lowercased().split { !$0.isLetter && $0 != "." }.contains { $0 == last }
        return stands ? rest : text
    }

    /// The start of a long text, cut where a clause or at least a word ends, with an ellipsis; a short one as it is.
    static func shortened(_ text: String, to limit: Int) -> String {
        guard text.count > limit else { return text }
        let start = text.prefix(limit)
        let clause = start.lastIndex { ",;:–—".contains($0) }
        if let clause, start.distance(from: start.startIndex, to: clause) > limit / 2 { return String(start[..<clause].trimmed) + " …" }
        let word = start.lastIndex(of: " ") ?? start.endIndex
        return String(start[..<word].trimmed) + " …"
    }

    /// True for what names a site or a section: the publisher's name, or a few words of which the article itself does not have all.
    private static func isForeign(_ tail: Substring, body: Set<UInt64>, publisher: String?) -> Bool {
        if tail.isEmpty { return true }
        if let publisher, tail.lowercased() == publisher.lowercased() { return true }
        let words = ComparableWords.keys(of: tail)
        return words.count <= wordsOfSiteName && !words.allSatisfy(body.contains)
    }

    private static let wordsOfSiteName = 4
    /// Shorter words before a full stop may be abbreviations.
    private static let shortestWordAtEnd = 4
    /// The same of one with a capital: "Calif."
    private static let shortestNameAtEnd = 6
    private static let hanging: Set<Character> = ["–", "—", "-", "|", "·", "•", ":", ";", ",", "…", "»", "/"]
}

extension Substring {
    /// Without white space at both ends.
    fileprivate var trimmed: Substring {
        var result = self
        while result.first?.isWhitespace == true { result = result.dropFirst() }
        while result.last?.isWhitespace == true { result = result.dropLast() }
        return result
    }

    /// The last dash or bar with white space on both sides, or white space and the end.
    fileprivate var lastSpacedMark: Range<Index>? {
        var position = endIndex
        while position > startIndex {
            let next = position
            position = index(before: position)
            guard "–—-|·•".contains(self[position]), position > startIndex, self[index(before: position)].isWhitespace else { continue }
            if next == endIndex || self[next].isWhitespace { return position..<next }
        }
        return nil
    }
}
