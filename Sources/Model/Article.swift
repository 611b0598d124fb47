/// One article as Intake made it: its metadata, its kept text cut into passages, and every line that was left out.
public struct Article: Sendable, Hashable {
    /// Unique in one run: the `id` key of the input, or else the file name without its ending.
    public var id: String
    /// The path of the input file, from the folder above the input that the user named: `seeds/003.txt`. It does not depend on where the
    /// program is run.
    public var file: String
    /// The line of `file` that holds the article, counted from 1, where a file holds several (JSONL); else nil.
    public var line: Int?
    /// The record of `file` that holds the article, counted from 1, where the file is a web archive; else nil.
    public var record: Int?
    /// The SHA-256 digest of what was read, in lower-case hexadecimal: of the bytes of `file`, or, where a file holds several articles, of
    /// the article's line in UTF-8, without its line end. Nil for an article that was not read from a file.
    public var sha256: String?
    /// The headline, stated or found in the text; nil where there is none.
    public var title: String?
    /// The outlet, as stated; nil when the input does not say.
    public var publisher: String?
    /// As stated, in order.
    public var authors: [String]
    /// Where it was published, as stated.
    public var url: String?
    /// BCP 47 language tag.
    public var language: String
    /// Stated, inferred or unknown publication date.
    public var published: PublicationDate
    /// When it was last changed, as stated, in the form of `published`; nil when the input does not say.
    public var modified: String?
    /// Where what is known beside the text came from: one entry a field that is known, in the order of `Provenance.Field`. A field that
    /// is concluded from the text alone has none.
    public var provenance: [Provenance]
    /// The kept text, passages joined by blank lines. Every `TextRange` of the article and its reading counts UTF-8 bytes in here.
    public var text: String
    /// In reading order; they do not overlap.
    public var passages: [Passage]
    /// Site chrome, in input order.
    public var leftOut: [LeftOutLine]
    /// Where else in the input it stands, in input order.
    public var alsoAt: [ArticleCopy]
    /// Earlier versions of it, the earliest first, as `ID@1`, `ID@2` …; they have none themselves. Nothing but what was changed is read of them.
    public var versions: [Article]

    /// The day of `modified`.
    public var changed: CalendarDate? { modified.flatMap { CalendarDate(iso: String($0.prefix(CalendarDate.isoLength))) } }

    /// The last day on which its text was written: of a change soon after the publication, which brings news; a later one mends the page. Nil where
    /// the day of publication is not known.
    public var lastDay: CalendarDate? {
        guard let day = published.day, let changed, (1...Self.newsDays).contains(changed.dayNumber - day.dayNumber) else {
            return published.day
        }
        return changed
    }

    /// In days.
    private static let newsDays = 3

    /// Creates an article.
    public init(
        id: String,
        file: String,
        line: Int? = nil,
        record: Int? = nil,
        sha256: String? = nil,
        title: String? = nil,
        publisher: String? = nil,
        authors: [String] = [],
        url: String? = nil,
        language: String = "en",
        published: PublicationDate = .unknown,
        modified: String? = nil,
        provenance: [Provenance] = [],
        text: String,
        passages: [Passage],
        leftOut: [LeftOutLine] = [],
        alsoAt: [ArticleCopy] = [],
        versions: [Article] = []
    ) {
        self.id = id
        self.file = file
        self.line = line
        self.record = record
        self.sha256 = sha256
        self.title = title
        self.publisher = publisher
        self.authors = authors
        self.url = url
        self.language = language
        self.published = published
        self.modified = modified
        self.provenance = provenance
        self.text = text
        self.passages = passages
        self.leftOut = leftOut
        self.alsoAt = alsoAt
        self.versions = versions
    }

    /// The passage whose range holds the byte offset, or nil between passages. O(log passages).
    public func passage(at offset: Int) -> Passage? {
        let low = passages.partitioningIndex { $0.range.upperBound > offset }
        guard low < passages.count, passages[low].range.contains(offset) else { return nil }
        return passages[low]
    }

    /// The text of a range. O(length of the range).
    public func text(of range: TextRange) -> String { String(text.slice(range)) }
}
