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
        var bytes = Array(page.html.utf8)
        guard bytes.count <= limits.bytes else { return FormatResult(diagnostics: [page.tooLarge(bytes.count, limit: limits.bytes)]) }
        var warnings: [Diagnostic] = []
        if let count = TagGuard.blankExcess(in: &bytes, limit: limits.attributes) {
            warnings.append(page.tooManyAttributes(count, limit: limits.attributes))
        }
        let parts: PageParts
        do throws(HTMLTree.Fault) {
            parts = try PageParts(bytes, limits)
        } catch {
            return strippedOfTags(page, bytes, warnings, error)
        }
        if parts.outline.isCut { warnings.append(page.tooManyBlocks(limit: limits.blocks)) }
        if parts.head.hasMoreLinkedData { warnings.append(page.tooMuchLinkedData(limit: limits.linkedData)) }
        var result = article(page, bytes, parts)
        result.diagnostics = warnings + result.diagnostics
        return result
    }

    private func article(_ page: SourcePage, _ bytes: [UInt8], _ parts: PageParts) -> FormatResult {
        let address = page.address ?? SavedFrom.address(in: bytes)
        let linked = LinkedData(parts.head, address: address)
        let main = MainText(parts.outline, stated: StatedBody(linked.text("articleBody")))
        let metadata = PageMetadata(
            parts.head, linked, known: page.known, address: address, visible: main.besideArticle, below: main.belowArticle
        ).metadata
        let verdicts = main.verdicts(headline: metadata.title)
        if let reason = NoArticle(main, verdicts, isDeclared: linked.isArticle || parts.head.isDeclaredArticle).reason {
            return FormatResult(diagnostics: [page.noArticle(reason)])
        }
        var article = RawArticle(
            id: page.id, file: page.file, line: page.line, sha256: page.sha256, metadata: metadata, body: .marked([]))
        let places = PagePlaces(page.html, bytes)
        var passages: [RawArticle.MarkedPassage] = []
        for (block, verdict) in zip(parts.outline.blocks, verdicts) {
            let text = String(decoding: parts.outline.text[block.text], as: UTF8.self)
            switch verdict {
            case .keep(let kind): passages.append(RawArticle.MarkedPassage(text: text, kind: kind, source: places.source(block.place)))
            case .leaveOut(let reason):
                article.leftOut.append(LeftOutLine(text: text, line: places.line(block.place.lowerBound), because: reason))
            }
        }
        article.body = .marked(passages)
        return FormatResult(articles: [article])
    }

    /// What can be had of a page whose tree cannot: its text, judged by its lines.
    private func strippedOfTags(_ page: SourcePage, _ bytes: [UInt8], _ warnings: [Diagnostic], _ fault: HTMLTree.Fault) -> FormatResult {
        let text = TagStripper.text(of: bytes)
        let warning = page.readAsText(fault, limits)
        guard text.utf8.count(where: { $0 == ASCII.lineFeed }) <= limits.blocks else {
            return FormatResult(
                diagnostics: warnings + [
                    page.noArticle("it has \(page.faultWords(fault, limits)), and more than \(limits.blocks) pieces of text")
                ])
        }
        guard !text.utf8.allSatisfy(ASCII.isBlank) else {
            return FormatResult(diagnostics: warnings + [page.noArticle("it has no text")])
        }
        let article = RawArticle(
            id: page.id, file: page.file, line: page.line, sha256: page.sha256, metadata: page.known, body: .scraped(text))
        return FormatResult(articles: [article], diagnostics: warnings + [warning])
    }
}

/// What is taken from the tree of a page.
private struct PageParts {
    let outline: PageOutline
    let head: DocumentHead

    init(_ bytes: [UInt8], _ limits: HTMLLimits) throws(HTMLTree.Fault) {
        let tree = try HTMLTree(bytes, limits: limits)
        guard let parts = tree.withRoot({ (PageOutline($0, limits: limits), DocumentHead($0, limits: limits)) }) else { throw .unparsed }
        (outline, head) = parts
    }
}
