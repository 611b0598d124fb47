/// Words of a source and the place where they stand. Every statement on a page carries at least one.
public struct Citation: Sendable, Hashable {
    /// The article's id.
    public var article: String
    /// The passage's id.
    public var passage: String
    /// UTF-8 offsets into the article's text.
    public var range: TextRange
    /// The words, verbatim.
    public var text: String

    /// Creates a citation.
    public init(article: String, passage: String, range: TextRange, text: String) {
        self.article = article
        self.passage = passage
        self.range = range
        self.text = text
    }
}
