import Model

/// An article as its format gives it, before site chrome is taken out.
struct RawArticle: Sendable {
    /// The text, and how far it is cut already.
    enum Body: Sendable {
        /// Text of a page, site chrome and all.
        case scraped(String)
        /// Passages that the author marked, and the decoded text in which they stand.
        case marked([MarkedPassage])
    }

    /// A passage of a format with markup.
    struct MarkedPassage: Sendable {
        /// The words, without markup.
        var text: String
        var kind: Passage.Kind
        var source: SourceRange
    }

    var id: String
    var file: String
    /// Where a file holds several articles, the line of this one.
    var line: Int?
    /// Where a file holds several articles, the digest of this one's line.
    var sha256: String?
    var metadata = Metadata()
    var body: Body

    /// In bytes. More is no article.
    static let greatestText = 8_000_000
    /// In bytes, for Markdown: libcmark takes a time that grows with the square of the size for some malicious inputs, 7 s at this size.
    static let greatestMarkdown = 300_000

    /// What is wrong with a text that is too large for an article, or nil.
    static func sizeFault(_ text: String, atMost greatest: Int = greatestText, file: String, line: Int?) -> Diagnostic? {
        let size = text.utf8.count
        guard size > greatest else { return nil }
        return Diagnostic(
            file: file, line: line, message: "the text has \(size / 1000) KB; more than \(greatest / 1000) KB is no article",
            hint: "split it into its articles, one a file, or one a line of a .jsonl file")
    }

    /// `news.jsonl:3`.
    var place: String { line.map { "\(file):\($0)" } ?? file }
}

/// What the input says about an article beside its text.
struct Metadata: Sendable, Hashable {
    var title: String?
    var publisher: String?
    var url: String?
    var authors: [String] = []
    var language = "en"
    var published = PublicationDate.unknown
}

/// Why one article could not be read.
struct IntakeFailure: Error, Hashable {
    var diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
