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
    /// True when the input itself gives the id.
    var hasStatedID = false
    var file: String
    /// Where a file holds several articles, the line of this one.
    var line: Int?
    /// In a web archive, the number of its record, counted from 1.
    var record: Int?
    /// When a crawler fetched it, as the archive writes it: later than its publication.
    var fetched: String?
    /// Where a file holds several articles, the digest of this one's line.
    var sha256: String?
    var metadata = Metadata()
    var body: Body
    /// What the format left out itself, in input order.
    var leftOut: [LeftOutLine] = []

    /// In bytes. More is no article.
    static let greatestText = 8_000_000
    /// In bytes, for Markdown: libcmark takes a time that grows with the square of the size for some malicious inputs, 7 s at this size.
    static let greatestMarkdown = 300_000

    /// What is wrong with a text that is too large for an article, or nil.
    static func sizeFault(_ text: String, atMost greatest: Int = greatestText, file: String, line: Int?) -> Diagnostic? {
        let size = text.utf8.count
        return size > greatest ? sizeFault(length: size, atMost: greatest, file: file, line: line) : nil
    }

    /// What is said of a text of so many bytes, which is too large.
    static func sizeFault(length: Int, atMost greatest: Int = greatestText, file: String, line: Int?) -> Diagnostic {
        Diagnostic(
            file: file, line: line, message: "the text has \(length / 1000) KB; more than \(greatest / 1000) KB is no article",
            hint: "split it into its articles, one a file, or one a line of a .jsonl file")
    }

    /// True where more than a headline is kept, as far as the format can tell.
    var hasText: Bool {
        guard case .marked(let passages) = body else { return true }
        return passages.contains { $0.kind != .title }
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
    /// When it was last changed, in the form of `published`.
    var modified: String?
    /// Where each field came from that is known.
    var sources: [Provenance.Field: String] = [:]

    /// A date that an input states, by its key.
    enum DateKey: String, CaseIterable {
        case published, modified

        /// What is said of words that are no such date: `"published" is no date: "soon"`. `name` is what the input calls it.
        func fault(_ words: String, name: String) -> String {
            switch self {
            case .published: "\"\(name)\" is no date: \"\(words)\""
            case .modified: "\"\(name)\" names no day: \"\(words)\""
            }
        }

        /// What to do about them.
        var hint: String {
            switch self {
            case .published: StatedDate.hint
            case .modified: "write it as 2021-12-29 or 2021-12-29T18:05:00+01:00"
            }
        }
    }

    /// Takes a stated date. False where it is none, and where a change has no day: a month or a year tells less than the publication does.
    mutating func take(_ date: PublicationDate?, as key: DateKey) -> Bool {
        guard let date else { return false }
        switch key {
        case .published: published = date
        case .modified:
            guard let value = date.value, value.utf8.count >= CalendarDate.isoLength else { return false }
            modified = value
        }
        // A text that nobody changed since.
        if modified == published.value { modified = nil }
        return true
    }

    /// Says of all that is known, and whose origin nobody has named yet, where it came from; the language apart, which always has a value.
    mutating func credit(_ source: String) {
        var fields: [Provenance.Field] = []
        if title != nil { fields.append(.title) }
        if publisher != nil { fields.append(.publisher) }
        if !authors.isEmpty { fields.append(.authors) }
        if url != nil { fields.append(.url) }
        if published.value != nil { fields.append(.published) }
        if modified != nil { fields.append(.modified) }
        for field in fields where sources[field] == nil { sources[field] = source }
    }

    /// `sources` in the order of the fields.
    var provenance: [Provenance] { Provenance.Field.allCases.compactMap { field in sources[field].map { Provenance(field, source: $0) } } }
}

/// Why one article could not be read.
struct IntakeFailure: Error, Hashable {
    var diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
