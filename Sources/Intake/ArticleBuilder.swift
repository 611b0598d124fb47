import Model

/// Puts the kept passages of an article together.
struct ArticleBuilder {
    private let raw: RawArticle
    private let title: String?
    private var text = ""
    private var passages: [Passage] = []
    private var leftOut: [LeftOutLine] = []

    init(_ raw: RawArticle, title: String?) {
        self.raw = raw
        self.title = title
        leftOut = raw.leftOut
    }

    /// Adds a passage; passages are joined by blank lines.
    mutating func keep(_ words: String, _ kind: Passage.Kind, _ source: SourceRange) {
        if !text.isEmpty { text += "\n\n" }
        let start = text.utf8.count
        text += words
        passages.append(Passage(id: "p\(passages.count + 1)", range: start..<text.utf8.count, kind: kind, source: source))
    }

    /// Notes a line that is no part of the article.
    mutating func leaveOut(_ words: String, line: Int, because reason: String) {
        leftOut.append(LeftOutLine(text: words, line: line, because: reason))
    }

    /// The article, or what keeps it from being one.
    func article(hasSentence: Bool) -> Result<Article, IntakeFailure> {
        guard !passages.isEmpty || !leftOut.isEmpty else {
            return failure("the article is empty", "put its text into the file, or delete the file")
        }
        guard hasSentence, passages.contains(where: { $0.kind != .title }) else {
            return failure("the article has no sentence", "check that the file holds the text of the article and not only its links")
        }
        let metadata = raw.metadata
        return .success(
            Article(
                id: raw.id, file: raw.file, line: raw.line, record: raw.record, sha256: raw.sha256, title: title ?? markedTitle,
                publisher: metadata.publisher, authors: metadata.authors, url: metadata.url, language: metadata.language,
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
