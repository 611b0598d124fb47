import Model

/// The date in a line above an article that says when it was put on line: "Posted on 10.03.2031 by Tess Arden", "PUBLISHED: 15:15, 10 March
/// 2031 | UPDATED: 18:02, 11 March 2031".
struct PostingLine {
    /// When the article was first published; nil where the line only tells of a change.
    private(set) var published: String?
    /// When it was last changed.
    private(set) var modified: String?

    /// Reads a line; nil for one that does not begin with words for posting, and for one without a whole date. O(length).
    init?(_ line: String) {
        guard line.utf8.count <= Self.longest else { return nil }
        for part in line.split(whereSeparator: { Self.separators.contains($0) }) {
            let opening = part.lowercased().split { !$0.isLetter }.prefix(Self.reach).map(String.init)
            if opening.contains(where: Self.updates.contains) {
                modified = modified ?? PageDate.iso(String(part))
            } else if opening.prefix(2).contains(where: Self.openers.contains) {
                published = published ?? PageDate.iso(String(part))
            }
        }
        guard published != nil || modified != nil else { return nil }
    }

    /// In bytes. Longer lines tell something.
    private static let longest = 160
    /// In words: "page last updated".
    private static let reach = 3
    private static let separators: Set<Character> = ["|", "•", "·", "–", "—", ";"]
    private static let openers = Set(EmbeddedFiles.entries("chrome/posting-openers.txt"))
    private static let updates = Set(EmbeddedFiles.entries("chrome/posting-updates.txt"))
}
