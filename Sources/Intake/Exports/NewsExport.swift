import Model

/// An export of a news archive (Nexis, Factiva, ProQuest): many articles in one document, told apart by their fields.
struct NewsExport {
    private(set) var result = FormatResult()

    /// Nil for lines that are no such export. O(lines).
    init?(_ lines: [DocumentLine], file: String) {
        guard let service = NewsService.of(lines) else { return nil }
        var names = RecordIDs(file: file)
        var silent: [Int] = []
        for range in service.articles(lines) {
            let record = ExportedArticle(lines[range], service)
            let line = lines[range.lowerBound].source.line
            guard !record.body.isEmpty else {
                if record.fields[.title] != nil, record.fields.count > 1 { silent.append(line) }
                continue
            }
            let metadata = metadata(record, service, file: file, line: line)
            var article = RawArticle(
                id: names.name(address: metadata.url, title: metadata.title), file: file, line: line,
                sha256: SHA256.hex(lines[range].map(\.text).joined(separator: "\n").utf8), metadata: metadata,
                body: .marked(Self.passages(record)))
            article.leftOut = (record.unlabelled + record.rest).filter { $0.text != metadata.title }
                .sorted { $0.source.scalars.lowerBound < $1.source.scalars.lowerBound }
                .map { LeftOutLine(text: $0.text, line: $0.source.line, because: "field of \(service.name)") }
            if let fault = Self.sizeFault(record, file: file, line: line) {
                result.diagnostics.append(fault)
            } else {
                result.articles.append(article)
            }
        }
        if let first = silent.first {
            result.diagnostics.append(
                Diagnostic(
                    .warning, file: file, line: first,
                    message:
                        "\(counted(silent.count, "article has", "articles have")) no text and \(silent.count == 1 ? "is" : "are") left out",
                    hint: "export the full text"))
        }
        guard !result.articles.isEmpty || !silent.isEmpty else { return nil }
    }

    private static func sizeFault(_ record: ExportedArticle, file: String, line: Int) -> Diagnostic? {
        let length = record.body.reduce(0) { $0 + $1.text.utf8.count }
        return length > RawArticle.greatestText ? RawArticle.sizeFault(length: length, file: file, line: line) : nil
    }

    /// The headline, where it stands on a line of its own, and the text.
    private static func passages(_ record: ExportedArticle) -> [RawArticle.MarkedPassage] {
        let title = record.unlabelled.last { $0.text == record.fields[.title] }
        return [title].compactMap { $0 }.map { RawArticle.MarkedPassage(text: $0.text, kind: .title, source: $0.source) }
            + record.body.map { RawArticle.MarkedPassage(text: $0.text, kind: $0.kind == .title ? .heading : $0.kind, source: $0.source) }
    }

    private mutating func metadata(_ record: ExportedArticle, _ service: NewsService, file: String, line: Int) -> Metadata {
        var metadata = Metadata()
        func field(_ meaning: NewsService.Meaning) -> String? { record.fields[meaning].flatMap(Metadata.filled) }
        metadata.title = field(.title)
        metadata.publisher = field(.publisher).map { service == .proquest ? Self.withoutPlace($0) : $0 }
        metadata.authors = field(.authors).map { service == .proquest ? Self.turned($0) : ForeignKeys.authors($0) } ?? []
        metadata.url = field(.url).flatMap { ForeignKeys.isAddress($0) ? $0 : nil }
        if let tag = field(.language).flatMap(NewsService.languageTag) {
            metadata.language = tag
            metadata.sources[.language] = "\(service.name)'s export"
        }
        if let words = field(.published) {
            if let date = StatedDate.publication(fromWords: words, because: "\(service.name)'s export states it") {
                metadata.published = date
            } else {
                result.diagnostics.append(
                    Diagnostic(
                        .warning, file: file, line: line, message: "the date is none: \"\(words)\"; the article is read without it",
                        hint: "state the date in dossier.yml"))
            }
        }
        metadata.credit("\(service.name)'s export")
        return metadata
    }

    /// "The Wexmoor Post" of "The Wexmoor Post, Late Edition; Wexmoor".
    private static func withoutPlace(_ words: String) -> String {
        Metadata.filled(String(words.prefix { $0 != ";" && $0 != "," })) ?? words
    }

    /// "Jane Doe", "Ann Smith" of "Doe, Jane; Smith, Ann".
    private static func turned(_ words: String) -> [String] {
        words.split(separator: ";").flatMap { name in
            ForeignKeys.turned(String(name)).map { [$0] } ?? ForeignKeys.authors(String(name))
        }
    }
}
