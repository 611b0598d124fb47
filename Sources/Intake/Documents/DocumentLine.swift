import Model

/// A paragraph of an office program's document, or a line of a page.
struct DocumentLine: Sendable {
    /// Without white space at its ends, never empty.
    var text: String
    var kind: Passage.Kind
    /// In a page the place of its text; in a document the place among its paragraphs, joined by line feeds, of which `line` counts those that
    /// have words.
    var source: SourceRange
}

/// The paragraphs of a document in reading order.
struct DocumentLines: Sendable {
    private(set) var lines: [DocumentLine] = []
    private var scalars = 0

    /// Adds what a paragraph holds; each line of it is one of its own. O(length).
    mutating func add(_ paragraph: String, _ kind: Passage.Kind) {
        for line in paragraph.split(separator: "\n") {
            guard let text = PlainWords.spaced(String(line)) else { continue }
            let length = text.unicodeScalars.count
            lines.append(
                DocumentLine(text: text, kind: kind, source: SourceRange(scalars: scalars..<scalars + length, line: lines.count + 1)))
            scalars += length + 1
        }
    }
}

extension PlainWords {
    /// Text with each run of white space as one blank, but for tabs, which some exports put behind labels; nil when nothing is left. O(length).
    static func spaced(_ text: String) -> String? {
        var result = ""
        var isBlank = false
        for scalar in text.unicodeScalars {
            let isSpace = scalar.properties.isWhitespace && scalar != "\t"
            if !isSpace || !isBlank { result.unicodeScalars.append(isSpace ? " " : scalar) }
            isBlank = isSpace
        }
        return Metadata.filled(result)
    }
}

/// A document as its program keeps it: its paragraphs, and what it says of itself.
struct OfficeDocument: Sendable {
    var lines: [DocumentLine] = []
    var title: String?
    var author: String?
    /// As the document writes it.
    var created: String?
    /// Of the file.
    var sha256: String

    /// The articles: one, or those of an export of a news archive. `properties` is what the document's own data are called.
    func result(file: String, properties: String) -> FormatResult {
        if let export = NewsExport(lines, file: file) { return export.result }
        var passages = lines.map { RawArticle.MarkedPassage(text: $0.text, kind: $0.kind, source: $0.source) }
        guard !passages.isEmpty else {
            return FormatResult(diagnostics: [
                Diagnostic(
                    file: file, message: "the document has no text",
                    hint: "where it shows pictures of pages, have a program read them first (OCR)")
            ])
        }
        markTitle(&passages)
        var metadata = Metadata()
        metadata.title = passages.first { $0.kind == .title }?.text ?? title.flatMap(Metadata.filled)
        if metadata.title != title { metadata.sources[.title] = metadata.title == nil ? nil : "first paragraph" }
        metadata.authors = author.map(ForeignKeys.authors) ?? []
        if let created, let date = StatedDate.publication(fromWords: created, because: "the document says that it was made then") {
            metadata.published = date
        }
        metadata.credit(properties)
        let text = passages.reduce(0) { $0 + $1.text.utf8.count }
        guard text <= RawArticle.greatestText else {
            return FormatResult(diagnostics: [RawArticle.sizeFault(length: text, file: file, line: nil)])
        }
        return FormatResult(articles: [
            RawArticle(id: FilePath.stem(file), file: file, sha256: sha256, metadata: metadata, body: .marked(passages))
        ])
    }

    /// The headline: what stands at the top as a title or heading, or as a short line that is no sentence.
    private func markTitle(_ passages: inout [RawArticle.MarkedPassage]) {
        guard passages.count > 1, !passages.contains(where: { $0.kind == .title }) else { return }
        let first = passages[0]
        let isLabel = first.text.utf8.count <= Self.longestTitle && !".:;,".contains(first.text.last ?? ".")
        if first.kind == .heading || isLabel { passages[0].kind = .title }
    }

    /// In bytes. Headlines are shorter.
    private static let longestTitle = 200
}
