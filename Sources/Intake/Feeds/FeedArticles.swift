import Foundation
import Model

/// The articles of a feed's entries.
struct FeedArticles {
    private(set) var result = FormatResult()

    /// `original` is the text that `mended` was made of.
    init(_ feed: Feed, _ mended: FeedText, _ original: [UInt8], file: String) {
        let entries = feed.entries.map { FeedEntry($0, isAtom: feed.isAtom) }
        // Where the tags do not tell entries apart as the parser does, the digest of the file stands for each.
        let digests = mended.entries.count == entries.count ? mended.entries.map { SHA256.hex(original[$0]) } : []
        var names = RecordIDs(file: file)
        var silent: [Int] = []
        for (index, entry) in entries.enumerated() {
            guard let words = entry.words else {
                silent.append(entry.line)
                continue
            }
            let id = names.name(address: entry.url.map(feed.whole) ?? entry.identifier, title: entry.title)
            var base = RawArticle(
                id: id, file: file, line: entry.line, sha256: digests.isEmpty ? nil : digests[index], body: .marked([]))
            base.metadata = metadata(entry, of: feed, &result.diagnostics, file: file)
            read(words, base)
        }
        report(silent, of: entries.count, file: file)
    }

    /// The articles of a feed that is no XML.
    init() {}

    /// Makes an article of an entry's words; `base` holds what is known beside them.
    mutating func read(_ words: FeedEntry.Words, _ base: RawArticle) {
        switch words {
        case .plain(let text): add(Self.paragraphs(text), base)
        case .html(let html):
            guard html.utf8.count >= Self.longEnough else { return add(Self.blocks(html), base) }
            let read = PageReader().read(
                SourcePage(
                    html: html, id: base.id, file: base.file, line: base.line, sha256: base.sha256, address: base.metadata.url,
                    known: base.metadata))
            if let article = read.articles.first, article.hasText, Self.keepsMost(article) {
                result.articles.append(article)
                result.diagnostics += read.diagnostics
            } else {
                add(Self.blocks(html), base)
            }
        }
    }

    /// In bytes. What surrounds an article stands out from long ones only; of a few sentences all is the entry's text.
    private static let longEnough = 3_000

    /// A feed holds little beside its articles: where more than a third would be left out, something was taken for what it is not.
    private static func keepsMost(_ article: RawArticle) -> Bool {
        guard case .marked(let passages) = article.body else { return true }
        let kept = passages.reduce(0) { $0 + $1.text.utf8.count }
        return article.leftOut.reduce(0) { $0 + $1.text.utf8.count } * 2 <= kept
    }

    /// All that stands in a piece of a page.
    private static func blocks(_ html: String) -> [RawArticle.MarkedPassage] {
        var bytes = Array(html.utf8)
        _ = TagGuard.blankExcess(in: &bytes, limit: HTMLLimits.standard.attributes)
        guard bytes.count <= HTMLLimits.standard.bytes, let tree = try? HTMLTree(bytes), let outline = tree.withRoot({ PageOutline($0) })
        else {
            return paragraphs(PlainMarkup.text(html) ?? "")
        }
        let places = PagePlaces(html, bytes)
        return outline.blocks.map { block in
            let kind: Passage.Kind =
                switch block.role {
                case .heading: .heading
                case .item, .row: .list
                case .quote: .quote
                case .caption: .caption
                default: .paragraph
                }
            return RawArticle.MarkedPassage(
                text: String(decoding: outline.text[block.text], as: UTF8.self), kind: kind, source: places.source(block.place))
        }
    }

    private mutating func add(_ passages: [RawArticle.MarkedPassage], _ base: RawArticle) {
        guard !passages.isEmpty else { return }
        var article = base
        article.body = .marked(passages)
        result.articles.append(article)
    }

    private func metadata(_ entry: FeedEntry, of feed: Feed, _ diagnostics: inout [Diagnostic], file: String) -> Metadata {
        var metadata = Metadata()
        metadata.title = entry.title.map { title in entry.publisher.map { Self.without($0, title) } ?? title }
        metadata.publisher = entry.publisher ?? feed.title
        metadata.url = entry.url.map(feed.whole)
        metadata.authors = entry.authors.isEmpty ? feed.authors : entry.authors
        if let language = entry.language ?? feed.language {
            metadata.language = language
            metadata.sources[.language] = "the feed"
        }
        if let (value, element) = entry.published {
            if let published = StatedDate.publication(fromWords: value, because: "the feed states it (\(element))") {
                metadata.published = published
            } else {
                diagnostics.append(
                    Diagnostic(
                        .warning, file: file, line: entry.line,
                        message: "\"\(element)\" is no date: \"\(value)\"; the entry is read without it",
                        hint: "state the date in dossier.yml"))
            }
        }
        if let modified = entry.modified.flatMap({ StatedDate.iso($0) }), modified != metadata.published.value {
            metadata.modified = modified
        }
        metadata.credit("the feed")
        return metadata
    }

    /// The title of an aggregator's entry without the paper that it names: "Lock closed - The Wexmoor Post".
    private static func without(_ publisher: String, _ title: String) -> String {
        let pieces = SiteName.pieces(of: title)
        guard pieces.count > 1, let last = pieces.last, PlainWords.letters(last) == PlainWords.letters(publisher),
            let cut = title.range(of: last, options: .backwards)?.lowerBound
        else { return title }
        return String(title[..<cut]).trimmingEnd { $0 == " " || SiteName.isSeparator(String($0)) }
    }

    /// The lines of a text, each a paragraph.
    private static func paragraphs(_ text: String) -> [RawArticle.MarkedPassage] {
        let bytes = Array(text.utf8)
        let scalars = ScalarOffsets(text)
        return LineCutter.lines(of: bytes).map { line in
            RawArticle.MarkedPassage(
                text: String(decoding: bytes[line.bytes], as: UTF8.self), kind: .paragraph,
                source: SourceRange(scalars: scalars.scalarRange(line.bytes), line: line.number))
        }
    }

    /// Says which entries have no text, by their lines.
    mutating func report(_ silent: [Int], of count: Int, file: String) {
        if let first = silent.first {
            result.diagnostics.append(
                Diagnostic(
                    .warning, file: file, line: first,
                    message:
                        "\(silent.count) of \(counted(count, "entry", "entries")) \(silent.count == 1 ? "has" : "have") no text and \(silent.count == 1 ? "is" : "are") left out",
                    hint: "save the pages that they lead to as .html"))
        } else if count == 0 {
            result.diagnostics.append(
                Diagnostic(.warning, file: file, message: "the feed has no entries", hint: "fetch it again, or delete the file"))
        }
    }
}
