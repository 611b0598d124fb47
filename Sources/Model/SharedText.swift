/// Text that stands in two articles, word for word or edited.
public struct SharedText: Sendable, Hashable {
    /// The stretch in the article that comes first in the dossier: the earlier one, where that is known.
    public var a: Citation
    /// The stretch in the other article.
    public var b: Citation
    /// Words in common.
    public var words: Int
    /// Words in common over the words of the shorter side, 0 to 1.
    public var share: Double
    /// What was changed, in the text order of `a`; empty for a copy word for word.
    public var edits: [TextEdit]
    /// True when the words are those of a speaker whom both articles quote: no sign that one copied from the other.
    public var isQuotation: Bool

    /// Creates a pair.
    public init(a: Citation, b: Citation, words: Int, share: Double, edits: [TextEdit] = [], isQuotation: Bool = false) {
        self.a = a
        self.b = b
        self.words = words
        self.share = share
        self.edits = edits
        self.isQuotation = isQuotation
    }
}

/// A place at which two versions of a text differ.
public struct TextEdit: Sendable, Hashable {
    /// What differs, the weightiest first.
    public enum Kind: String, Sendable, CaseIterable {
        /// Another number, or another unit.
        case number
        /// Another date or time of day.
        case time
        /// Another name, or another spelling of one.
        case name
        /// "not", "denied", "may" put in, dropped or changed.
        case modality
        /// The same words elsewhere.
        case moved
        /// Other words.
        case wording
    }

    /// What differs.
    public var kind: Kind
    /// UTF-8 offsets in the article of `a`; empty, at the place, where words were put in.
    public var a: TextRange
    /// The same in the article of `b`.
    public var b: TextRange

    /// Creates an edit.
    public init(kind: Kind, a: TextRange, b: TextRange) {
        self.kind = kind
        self.a = a
        self.b = b
    }
}

/// Articles whose text comes from one place: copies of each other, for the most part.
public struct Origin: Sendable, Hashable {
    /// Ids, in the dossier's order; the first is the earliest as far as is known.
    public var articles: [String]

    /// Creates an origin.
    public init(articles: [String]) {
        self.articles = articles
    }
}
