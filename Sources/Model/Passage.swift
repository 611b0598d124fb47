/// A run of kept text that stands together in the input: a paragraph, the headline, a caption.
public struct Passage: Sendable, Hashable {
    /// What a passage is for its reader.
    public enum Kind: String, Sendable, CaseIterable {
        case title, byline, paragraph, heading, caption, quote, list
    }

    /// `p1`, `p2` … in reading order, `p0` for a headline that the input states beside the text; unique in its article, and the anchor of the
    /// passage on the article's page.
    public var id: String
    /// Where it stands in the article’s text.
    public var range: TextRange
    /// What it is for its reader.
    public var kind: Kind
    /// Where it stands in the input.
    public var source: SourceRange

    /// The id of a headline that is stated beside the text: all others count from 1.
    public static let headline = "p0"

    /// Creates a passage.
    public init(id: String, range: TextRange, kind: Kind, source: SourceRange) {
        self.id = id
        self.range = range
        self.kind = kind
        self.source = source
    }

    /// What a reader calls the passage of an id: "7" for `p7`; an id of another form as it is.
    public static func number(ofID id: String) -> String { id.hasPrefix("p") ? String(id.dropFirst()) : id }
}

/// Where a passage stands in the decoded text of its input file (for JSONL: in the string of its `text` key).
public struct SourceRange: Sendable, Hashable {
    /// Unicode scalars from the start of the decoded text.
    public var scalars: Range<Int>
    /// The line on which it starts, counted from 1.
    public var line: Int

    /// Creates a source range.
    public init(scalars: Range<Int>, line: Int) {
        self.scalars = scalars
        self.line = line
    }
}

/// A line of the input that is no part of the article, and why.
public struct LeftOutLine: Sendable, Hashable {
    /// The line, verbatim.
    public var text: String
    /// Counted from 1, in the input file's decoded text (for JSONL: in the string of its `text` key).
    public var line: Int
    /// The reason in a few words: "link label", "comment form".
    public var because: String

    /// Creates a left-out line.
    public init(text: String, line: Int, because: String) {
        self.text = text
        self.line = line
        self.because = because
    }
}
