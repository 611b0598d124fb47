import Foundation
import Model

/// `.xml`, `.rss`, `.atom`: a feed of RSS 2.0, RSS 1.0 or Atom; each entry with text is an article.
struct NewsFeed: TextFormat {
    let endings = ["xml", "rss", "atom"]
    let charsetDeclaration = CharsetDeclaration.xml

    func read(_ text: String, file: String) -> FormatResult {
        let bytes = Array(text.utf8)
        guard bytes.count <= FeedDocument.greatest else {
            return FormatResult(diagnostics: [
                Diagnostic(
                    file: file,
                    message: "the feed has \(bytes.count / 1_000_000) MB; more than \(FeedDocument.greatest / 1_000_000) MB is no feed",
                    hint: "split it")
            ])
        }
        let mended = FeedText(bytes)
        let document = FeedDocument(mended)
        var result = FormatResult(diagnostics: warnings(mended, mended.tagFault ?? document.fault, file: file))
        let articles = document.withRoot { root -> FormatResult? in
            Feed(root).map { FeedArticles($0, mended, bytes, file: file).result }
        }
        if let read = articles ?? nil {
            result.articles = read.articles
            result.diagnostics += read.diagnostics
        } else {
            result.diagnostics = [noFeed(document.withRoot { ($0.name, $0.line) }, file: file)]
        }
        return result
    }

    private func warnings(_ text: FeedText, _ fault: FeedDocument.Fault?, file: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let own = text.ownEntities {
            found.append(
                Diagnostic(
                    .warning, file: file, line: own.line,
                    message: "the feed declares \(counted(own.count, "entity", "entities")) of its own; none is expanded or fetched",
                    hint: "where its text needs them, fetch the feed without them"))
        }
        if let line = text.controlLine {
            found.append(
                Diagnostic(
                    .warning, file: file, line: line,
                    message: "the feed has control characters, which XML does not allow; they are left out",
                    hint: "tell whoever makes the feed"))
        }
        if let fault {
            found.append(
                Diagnostic(
                    .warning, file: file, line: fault.line,
                    message: "the feed is not well-formed (\(fault.message)); what could be read is kept",
                    hint: "compare its entries with the feed, or fetch it again"))
        }
        return found
    }

    private func noFeed(_ root: (name: String, line: Int)?, file: String) -> Diagnostic {
        let hint = "a feed has <rss>, <rdf:RDF> or <feed> at its top; save pages as .html and texts as .txt"
        if let root {
            return Diagnostic(
                file: file, line: root.line, message: "this is XML, but no feed: at its top stands <\(root.name)>", hint: hint)
        }
        return Diagnostic(file: file, message: "this is neither a feed nor other XML", hint: hint)
    }
}

/// The parts of a feed that matter.
struct Feed {
    var isAtom: Bool
    var title: String?
    var language: String?
    var authors: [String] = []
    var entries: [FeedElement]
    /// Where the feed or its site is: addresses of entries may be told from there.
    private var address: URL?

    /// Finds the entries; nil where the top of the document is that of no feed.
    init?(_ root: FeedElement) {
        switch root.name.lowercased() {
        case "rss":
            isAtom = false
            let channels = root.children.filter { $0.name == "channel" }
            entries = (channels + [root]).flatMap { $0.children.filter { $0.name == "item" } }
            describe(channels.first)
        case "rdf":
            isAtom = false
            let channel = root.children.first { $0.name == "channel" }
            entries = (root.children + (channel?.children ?? [])).filter { $0.name == "item" }
            describe(channel)
        case "feed":
            isAtom = true
            entries = root.children.filter { $0.name == "entry" }
            title = root.children("title", .atom, .none).first?.text
            let links = root.children("link", .atom, .none)
            let own = links.first { $0.attribute("rel") == "self" } ?? links.first { ($0.attribute("rel") ?? "alternate") == "alternate" }
            address = own.flatMap { link in link.attribute("href").map(link.address) }.flatMap { URL(string: $0) }
            authors = root.children("author", .atom, .none).compactMap { $0.children("name", .atom, .none).first?.text }
        default: return nil
        }
        language = language ?? root.language
    }

    /// An address that a feed gives without its beginning, made whole (RFC 3986, section 5): "/news/lock", "//post.example/lock".
    func whole(_ reference: String) -> String {
        guard let address, address.scheme != nil, let url = URL(string: reference, relativeTo: address) else { return reference }
        return URL(string: reference)?.scheme == nil ? url.absoluteString : reference
    }

    private mutating func describe(_ channel: FeedElement?) {
        title = channel?.children("title", .none, .rss).first?.text
        let link = channel?.children("link", .none, .rss).first { $0.text != nil }
        let own = link.flatMap { link in link.text.map(link.address) } ?? channel?.children("link", .atom).first?.attribute("href")
        address = own.flatMap { URL(string: $0) }
        language = channel?.children("language", .none, .rss, .dublinCore).first?.text
    }
}
