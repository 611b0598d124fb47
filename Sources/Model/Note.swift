/// What somebody wrote about an article or words of it, as an annotation in the folder `notes` of the input states it (Web Annotation Data Model,
/// W3C Recommendation of 23 February 2017).
public struct Note: Sendable, Hashable {
    /// The words that a note is about, and what stands before and behind them (section 4.2.4, `TextQuoteSelector`).
    public struct Quote: Sendable, Hashable {
        /// Not blank.
        public var exact: String
        /// May be empty.
        public var prefix: String
        /// May be empty.
        public var suffix: String

        /// Creates a quote.
        public init(exact: String, prefix: String = "", suffix: String = "") {
            (self.exact, self.prefix, self.suffix) = (exact, prefix, suffix)
        }
    }

    /// The file, as the user named it.
    public var file: String
    /// The line on which the annotation starts, counted from 1.
    public var line: Int
    /// What it is about, as it states it: an article's address or id, or a page of the site.
    public var source: String
    /// The id of the article that has this address or id; nil where none has, as for pages of the site.
    public var article: String?
    /// Nil for a note about the whole article.
    public var quote: Quote?
    /// Where the words start in the page that was annotated, in Unicode scalars: tells equal words apart, and no more.
    public var start: Int?
    /// Plain text; empty where words are marked and nothing is said of them.
    public var text: String
    /// Who wrote it, as it states.
    public var author: String?
    /// When it was last changed, as it states.
    public var date: String?

    /// Creates a note.
    public init(
        file: String, line: Int, source: String, article: String? = nil, quote: Quote? = nil, start: Int? = nil, text: String,
        author: String? = nil, date: String? = nil
    ) {
        (self.file, self.line, self.source, self.article) = (file, line, source, article)
        (self.quote, self.start, self.text, self.author, self.date) = (quote, start, text, author, date)
    }
}
