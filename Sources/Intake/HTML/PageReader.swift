import Model

/// A page or a piece of one, and what is known of it from elsewhere.
struct SourcePage: Sendable {
    /// Decoded.
    var html: String
    /// The article's id.
    var id: String
    var file: String
    /// Where a file holds several pages, the line of this one.
    var line: Int?
    /// Where a file holds several pages, the digest of what this one was read from.
    var sha256: String?
    /// Where it was fetched, if that is known: for what the page says of its own address.
    var address: String?
    /// What is known already: it is trusted more than the page.
    var known = Metadata()
}

/// Reads the article of a web page: the text with what each piece is, what is known beside it, and why the rest was left out.
struct PageReader: Sendable {
    private let limits: HTMLLimits

    init(limits: HTMLLimits = .standard) { self.limits = limits }

    /// The article of a page, or what keeps it from being one. O(length of the page).
    func read(_ page: SourcePage) -> FormatResult {
        let bytes = Array(page.html.utf8)
        guard bytes.count <= limits.bytes else {
            return failure(
                page, "the page has \(bytes.count / 1_000_000) MB; more than \(limits.bytes / 1_000_000) MB is no article",
                "save the article alone, or as text")
        }
        let parts: (outline: PageOutline, head: PageHead)?
        do {
            let tree = try HTMLTree(bytes, depth: limits.depth)
            parts = tree.withRoot { (PageOutline($0), PageHead($0, limits: limits)) }
        } catch {
            parts = nil
        }
        guard let (outline, head) = parts else { return failure(page, "the page cannot be parsed", "save it again, or as text") }
        let main = MainText(outline)
        let places = PagePlaces(page.html, bytes)
        let metadata = PageMetadata(head, known: page.known, address: page.address, visible: main.besideArticle).metadata
        var article = RawArticle(
            id: page.id, file: page.file, line: page.line, sha256: page.sha256, metadata: metadata, body: .marked([]))
        var passages: [RawArticle.MarkedPassage] = []
        for (block, verdict) in zip(outline.blocks, main.verdicts) {
            let text = String(decoding: outline.text[block.text], as: UTF8.self)
            switch verdict {
            case .keep(let kind): passages.append(RawArticle.MarkedPassage(text: text, kind: kind, source: places.source(block.place)))
            case .leaveOut(let reason):
                article.leftOut.append(LeftOutLine(text: text, line: places.line(block.place.lowerBound), because: reason))
            }
        }
        article.body = .marked(passages)
        return FormatResult(articles: [article])
    }

    private func failure(_ page: SourcePage, _ message: String, _ hint: String) -> FormatResult {
        FormatResult(diagnostics: [Diagnostic(file: page.file, line: page.line, message: message, hint: hint)])
    }
}

/// Turns bytes of a page into places for readers.
struct PagePlaces {
    private let scalars: ScalarOffsets
    private let lineStarts: [Int]
    private let count: Int

    /// Reads the page once. O(length).
    init(_ html: String, _ bytes: [UInt8]) {
        scalars = ScalarOffsets(html)
        count = bytes.count
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == ASCII.lineFeed { starts.append(offset + 1) }
        lineStarts = starts
    }

    /// The line of a byte, counted from 1. O(log lines).
    func line(_ offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// A range of bytes as Model has it.
    func source(_ place: Range<Int>) -> SourceRange {
        let inside = min(place.lowerBound, count)..<min(place.upperBound, count)
        return SourceRange(scalars: scalars.scalarRange(inside), line: line(inside.lowerBound))
    }
}
