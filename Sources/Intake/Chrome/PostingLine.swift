import Model

/// The date in a line above an article that says when it was put on line: "Posted on 10.03.2031 by Tess Arden", "PUBLISHED: 15:15, 10 March
/// 2031 | UPDATED: 18:02, 11 March 2031", "By Tess Arden | March 10, 2031".
struct PostingLine {
    /// When the article was first published; nil where the line only tells of a change.
    private(set) var published: String?
    /// When it was last changed.
    private(set) var modified: String?

    /// Reads a line; nil for one that does not begin with words for posting or a byline, and for one without a whole date. O(length).
    init?(_ line: String, isDayFirst: Bool? = nil) {
        guard line.utf8.count <= Self.longest else { return nil }
        let words = Self.words(line)
        let isForeign = Self.opens(words, Self.openersOfOthers) || words.contains { Self.updatesOfOthers.contains($0) }
        let order = isForeign ? true : isDayFirst
        var isOpened = AuthorNames.isStart(words.first ?? "") && !Self.hasDate(line.prefix { !Self.separators.contains($0) })
        var before: String?
        for part in Self.parts(of: line) {
            let date = PageDate.iso(String(part), isDayFirst: order)
            let words = Self.words(part)
            if words.first.map(Self.isUpdate) ?? false {
                modified = modified ?? date
                // "10 March 2031, updated 12 March 2031"
                if date != nil { published = published ?? before }
            } else if Self.opens(words, Self.openers) || Self.opens(words, Self.openersOfOthers) {
                published = published ?? date
                isOpened = true
            } else if Self.beginsWithDate(part) {
                if isOpened { published = published ?? date }
                before = before ?? date
            }
        }
        guard published != nil || modified != nil else { return nil }
    }

    /// True for a word that says of a page that it was changed.
    static func isUpdate(_ word: String) -> Bool { updates.contains(word) || updatesOfOthers.contains(word) }

    /// Cut at marks between parts, and before a word for a change that opens a part ("page last updated") or follows a date.
    private static func parts(of line: String) -> [Substring] {
        line.split(whereSeparator: separators.contains).flatMap { part -> [Substring] in
            var parts: [Substring] = []
            var start = part.startIndex
            for (index, word) in part.split(whereSeparator: { !$0.isLetter }).enumerated() where isUpdate(word.lowercased()) {
                guard index < reach || hasDate(part[start..<word.startIndex]) else { continue }
                parts.append(part[start..<word.startIndex])
                start = word.startIndex
            }
            return parts + [part[start...]]
        }
    }

    private static func hasDate(_ words: Substring) -> Bool { PageDate.iso(String(words), isDayFirst: true) != nil }

    /// True for "Mon, 10 Mar 2031".
    private static func beginsWithDate(_ part: Substring) -> Bool {
        DateToken.tokens(of: String(part)).prefix(2).contains { $0.number != nil || $0.month != nil }
    }

    /// True where one of the phrases stands first, or second.
    private static func opens(_ words: [String], _ phrases: Set<String>) -> Bool {
        (0..<2).contains { start in
            let opening = words.dropFirst(start)
            return (1...longestOpener).contains { phrases.contains(opening.prefix($0).joined(separator: " ")) }
        }
    }

    private static func words(_ text: some StringProtocol) -> [String] {
        text.lowercased().split { !$0.isLetter }.prefix(longestOpener + 1).map(String.init)
    }

    /// In bytes. Longer lines tell something.
    private static let longest = 160
    /// In words: "page last updated".
    private static let reach = 3
    /// In words: "this article was first published".
    private static let longestOpener = 5
    private static let separators: Set<Character> = ["|", "•", "·", "–", "—", ";"]
    private static let openers = Set(EmbeddedFiles.entries("chrome/posting-openers.txt"))
    private static let updates = Set(EmbeddedFiles.entries("chrome/posting-updates.txt"))
    /// Of languages that write the day before the month.
    private static let openersOfOthers = Set(EmbeddedFiles.entries("chrome/posting-openers-others.txt"))
    private static let updatesOfOthers = Set(EmbeddedFiles.entries("chrome/posting-updates-others.txt"))
}
