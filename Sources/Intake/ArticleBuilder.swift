import Model

/// Puts the kept passages of an article together.
struct ArticleBuilder {
    private let raw: RawArticle
    private let title: String?
    private var text = ""
    private var passages: [Passage] = []
    private var leftOut: [LeftOutLine] = []
    /// The line above the text that says when it was put on line.
    private var posting: PostingLine?

    init(_ raw: RawArticle, title: String?) {
        self.raw = raw
        self.title = title
        leftOut = raw.leftOut
    }

    /// Adds a passage; passages are joined by blank lines.
    mutating func keep(_ words: String, _ kind: Passage.Kind, _ source: SourceRange) {
        // What stood above the headline, among other lines, is of the site.
        if kind == .title, passages.isEmpty, linesLeftOut > 1 { posting = nil }
        notePosting(words)
        if !text.isEmpty { text += "\n\n" }
        let start = text.utf8.count
        text += words
        passages.append(Passage(id: "p\(passages.count + 1)", range: start..<text.utf8.count, kind: kind, source: source))
    }

    /// Notes a line that is no part of the article.
    mutating func leaveOut(_ words: String, line: Int, because reason: String) {
        notePosting(words)
        leftOut.append(LeftOutLine(text: words, line: line, because: reason))
    }

    /// Only between the headline and the text, or at the head of a text whose headline stands elsewhere, is a date of posting that of the
    /// article: others are of the stories beside it.
    private mutating func notePosting(_ words: String) {
        guard posting == nil, !passages.contains(where: { $0.kind == .paragraph }), !passages.isEmpty || linesLeftOut < Self.headLines
        else { return }
        posting = PostingLine(words)
    }

    private var linesLeftOut: Int { leftOut.count - raw.leftOut.count }
    private static let headLines = 3

    /// What the input states, and what a line of posting adds to it.
    private var metadata: Metadata {
        var metadata = raw.metadata
        guard let posting else { return metadata }
        if metadata.published.value == nil, let value = posting.published {
            metadata.published = PublicationDate(value: value, basis: .stated, because: "a line above the text states it")
            metadata.sources[.published] = Provenance.postingLine
        }
        if metadata.modified == nil, let value = posting.modified, value != metadata.published.value {
            metadata.modified = value
            metadata.sources[.modified] = Provenance.postingLine
        }
        return metadata
    }

    /// The article, or what keeps it from being one.
    func article(hasSentence: Bool) -> Result<Article, IntakeFailure> {
        guard !passages.isEmpty || !leftOut.isEmpty else {
            return failure("the article is empty", "put its text into the file, or delete the file")
        }
        guard hasSentence, passages.contains(where: { $0.kind != .title }) else {
            return failure("the article has no sentence", "check that the file holds the text of the article and not only its links")
        }
        let metadata = metadata
        return .success(
            Article(
                id: raw.id, file: raw.file, line: raw.line, record: raw.record, sha256: raw.sha256, title: title ?? markedTitle,
                publisher: metadata.publisher?.withoutMarks, authors: metadata.authors.map(\.withoutMarks), url: metadata.url,
                language: metadata.language,
                published: metadata.published,
                modified: metadata.modified, provenance: metadata.provenance, text: text, passages: passages, leftOut: leftOut))
    }

    private var markedTitle: String? {
        passages.first { $0.kind == .title }.map { String(text.slice($0.range)) }
    }

    private func failure(_ message: String, _ hint: String) -> Result<Article, IntakeFailure> {
        .failure(IntakeFailure(Diagnostic(file: raw.file, line: raw.line, message: message, hint: hint)))
    }
}
