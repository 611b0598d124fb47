import Model

/// The words of a summary that the user wrote, and the passages that its links lead to: what is checked against the articles.
public struct SummaryText: Sendable {
    /// The dossier that it is for.
    public let dossier: Dossier
    /// The words alone, without markup and marks, a block as a passage.
    public let article: Article
    private let summary: UserSummary
    /// In text order: where links stand, in UTF-8 bytes of the text, and where they lead.
    private let links: [(offset: Int, article: String, passage: String)]
    /// In text order: where pieces of the text begin, and where they stand in the source.
    private let pieces: [(offset: Int, place: MarkdownPage.Place)]

    init?(_ folder: DossierFolder) {
        guard let summary = folder.ownSummary, let page = try? Markdown.page(summary.markdown) else { return nil }
        let marks = SummaryMarks(folder: folder)
        var text = ""
        var blocks: [TextRange] = []
        var links: [(offset: Int, article: String, passage: String)] = []
        var pieces: [(offset: Int, place: MarkdownPage.Place)] = []
        var block = 0
        var start = 0
        func end() { if text.utf8.count > start { blocks.append(start..<text.utf8.count) } }
        var seen = 0
        for words in page.words {
            if words.block != block {
                end()
                if !text.isEmpty { text += "\n\n" }
                (block, start) = (words.block, text.utf8.count)
            }
            for link in page.links[seen..<max(seen, words.linksBefore)] {
                guard let target = marks.target(link.url) else { continue }
                links.append((text.utf8.count, folder.dossier.readings[target.source].article.id, String(target.passage)))
            }
            seen = max(seen, words.linksBefore)
            if let link = words.link, marks.label(page.links[link]) != nil { continue }
            if let place = words.place { pieces.append((text.utf8.count, place)) }
            text += words.text
        }
        end()
        dossier = folder.dossier
        self.summary = summary
        self.links = links
        self.pieces = pieces
        let passages = blocks.enumerated().map { index, range in
            Passage(id: "p\(index + 1)", range: range, kind: .paragraph, source: SourceRange(scalars: 0..<0, line: 1))
        }
        article = Article(id: summary.dossier, file: summary.file, text: text, passages: passages)
    }

    /// The passages that the links between two offsets lead to; where there are none, those of its block.
    public func passages(from start: Int, to end: Int) -> [(article: String, passage: String)] {
        let own = links.filter { (start..<end).contains($0.offset) }
        let block = article.passage(at: start)?.range ?? start..<end
        let found = own.isEmpty ? links.filter { block.lowerBound <= $0.offset && $0.offset <= block.upperBound } : own
        return found.map { ($0.article, $0.passage) }
    }

    /// A warning about the words at an offset.
    public func warning(at offset: Int, _ message: String, hint: String?) -> Diagnostic {
        guard let piece = pieces.last(where: { $0.offset <= offset }) else {
            return Diagnostic(.warning, file: summary.file, line: summary.firstLine, message: message, hint: hint)
        }
        let place = MarkdownPage.Place(line: piece.place.line, column: piece.place.column + offset - piece.offset)
        return summary.diagnostic(.warning, at: place, message, hint: hint)
    }
}

extension UserSummary {
    /// What is wrong at a place of the Markdown.
    func diagnostic(_ severity: Diagnostic.Severity = .error, at place: MarkdownPage.Place, _ message: String, hint: String?) -> Diagnostic
    {
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        let before = lines.indices.contains(place.line - 1) ? lines[place.line - 1].utf8.prefix(place.column - 1) : "".utf8.prefix(0)
        let column = before.count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
        return Diagnostic(severity, file: file, line: firstLine + place.line - 1, column: column, message: message, hint: hint)
    }
}
