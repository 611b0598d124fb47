import Model

/// An article with what Intake knows of it for telling it from others.
struct FoundArticle: Sendable {
    var article: Article
    /// Where it stands in an input that is taken in by parts; of an article that stands there several times, the first place.
    var order = 0
    /// The path of the file as the user named it.
    let path: String
    /// True when the input itself gives the id.
    let hasStatedID: Bool
    /// When a crawler fetched it.
    let fetched: String?
    let address: PageAddress?
    let likeness: TextLikeness

    /// `path` is that of the file as the user named it.
    init(_ article: Article, _ raw: RawArticle) {
        self.init(article, path: raw.file, hasStatedID: raw.hasStatedID, fetched: raw.fetched)
    }

    init(_ article: Article, path: String, hasStatedID: Bool, fetched: String?, order: Int = 0) {
        self.article = article
        self.order = order
        self.path = path
        self.hasStatedID = hasStatedID
        self.fetched = fetched
        address = article.url.flatMap { PageAddress($0) }
        likeness = TextLikeness(article.text)
    }

    /// `news.jsonl:3`.
    var place: String { article.line.map { "\(path):\($0)" } ?? path + (article.record.map { " (record \($0))" } ?? "") }

    /// What the article may be called where another has its id.
    var otherIDs: [String] {
        let isOwnFile = !hasStatedID && article.line == nil && article.record == nil
        let folder = slug(FilePath.name(FilePath.folder(article.file)))
        return article.alsoAt.map(\.id) + (isOwnFile && !folder.isEmpty ? ["\(folder)-\(article.id)"] : [])
    }

    /// The latest moment that is stated of the text.
    var moment: String? { article.modified ?? (article.published.basis == .stated ? article.published.value : nil) ?? fetched }

    /// As a place where another article stands too.
    func copy(_ kind: ArticleCopy.Kind) -> ArticleCopy {
        ArticleCopy(id: article.id, file: article.file, line: article.line, record: article.record, url: article.url, kind: kind)
    }
}
