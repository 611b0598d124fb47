import Model

/// Takes in JSON lines one by one, for an input that no single process sees: what `ArticleIntake` makes of the same lines, cut at the two
/// places where it looks at all articles at once. Those are `LineCounts`, which are added up, and duplicates, which are found by the keys of
/// `TakenArticle`.
package struct PartIntake: Sendable {
    private let chrome = ChromeRemover()
    private let format = JSONLines()
    private let languages = LanguageNamer()

    package init() {}

    /// The keys of the lines that the article of a record keeps, each once; nil where the record is no article. O(length).
    package func lineKeys(of record: InputRecord) -> [UInt64]? {
        guard let raw = try? raw(record) else { return nil }
        return RepeatedLines.keys(of: chrome.judge(raw)).sorted()
    }

    /// The article of a record, without the lines that many articles have. Throws what is wrong with the record. O(length).
    package func article(of record: InputRecord, counts: LineCounts) throws(DiagnosticError) -> TakenArticle {
        let raw = try raw(record)
        switch chrome.article(chrome.judge(raw), leavingOut: counts.repeated) {
        case .success(let article):
            return TakenArticle(
                FoundArticle(article, path: raw.file, hasStatedID: raw.hasStatedID, fetched: raw.fetched, order: record.order))
        case .failure(let failure): throw DiagnosticError(failure.diagnostic)
        }
    }

    /// Makes one of what stands in a part of the input several times, and keeps of several articles with one id the first. Right where the part holds
    /// all articles that have an address, a text or an id of any of its own; they come in the order of the input.
    package func united(_ articles: [TakenArticle]) -> (articles: [TakenArticle], diagnostics: [Diagnostic]) {
        let merged = DuplicateArticles(articles.map(\.found))
        let unique = ArticleIntake.uniqueArticles(merged.articles)
        return (unique.articles.map { TakenArticle($0) }, merged.diagnostics + unique.diagnostics)
    }

    /// An article as a build reads it: with its language, and with what the user settled of it.
    package func finished(_ article: TakenArticle, corrections: Corrections) -> Article {
        let named = languages.named(article.found.article)
        let ids = Set([named.id] + named.alsoAt.map(\.id))
        var own = corrections
        own.articles.removeAll { !ids.contains($0.id) }
        var settled = [named]
        _ = own.settle(&settled)
        return settled[0]
    }

    private func raw(_ record: InputRecord) throws(DiagnosticError) -> RawArticle {
        var keys: ForeignKeys?
        let result: FormatResult
        do throws(IntakeFailure) {
            result = try format.article(record.text[...], number: record.line, file: record.file, &keys)
        } catch {
            throw DiagnosticError(error.diagnostic)
        }
        guard let raw = result.articles.first else {
            throw DiagnosticError(
                result.diagnostics.isEmpty
                    ? [Diagnostic(file: record.file, line: record.line, message: "the record has no text", hint: "leave it out")]
                    : result.diagnostics)
        }
        return raw
    }
}

/// One line of a `.jsonl` file of the input.
package struct InputRecord: Sendable {
    /// Its place in the whole input, from 0 on.
    package var order: Int
    /// The file, as `Article.file` calls it.
    package var file: String
    /// Counted from 1.
    package var line: Int
    /// Without its line end.
    package var text: String

    package init(order: Int, file: String, line: Int, text: String) {
        (self.order, self.file, self.line, self.text) = (order, file, line, text)
    }
}

/// In how many articles of the whole input each line stands.
package struct LineCounts: Sendable {
    let repeated: RepeatedLines

    /// By key, in how many of so many articles. Lines in one article alone may be left out.
    package init(_ counts: [UInt64: Int], articles: Int) { repeated = RepeatedLines(counts: counts, articles: articles) }
}

/// An article before its duplicates are known.
package struct TakenArticle: Sendable {
    let found: FoundArticle

    init(_ found: FoundArticle) { self.found = found }

    /// Its place in the input.
    package var order: Int { found.order }
    package var id: String { found.article.id }
    /// By which versions of it are known; nil where it has none that names one page.
    package var address: String? { found.address.flatMap { $0.namesPage ? $0.key : nil } }
    /// The same for texts that are equal but for white space.
    package var text: UInt64 { found.likeness.key }
}

extension TakenArticle: Packable {
    package func pack(into packer: inout Packer) {
        packer.add(found.order)
        packer.add(found.path)
        packer.add(found.hasStatedID)
        packer.add(found.fetched)
        packer.add(found.article)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        let order = try unpacker.int()
        let (path, hasStatedID, fetched) = (try unpacker.text(), try unpacker.flag(), try unpacker.optionalText())
        found = FoundArticle(try Article(from: &unpacker), path: path, hasStatedID: hasStatedID, fetched: fetched, order: order)
    }
}
