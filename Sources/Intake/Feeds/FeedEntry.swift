/// What a feed says in one of its entries.
struct FeedEntry {
    /// The words of an entry, in the form in which they stand there.
    enum Words {
        case html(String)
        case plain(String)
    }

    var title: String?
    var words: Words?
    var url: String?
    /// What the feed itself calls the entry.
    var identifier: String?
    var authors: [String] = []
    /// As the feed writes it, and in which element.
    var published: (value: String, element: String)?
    var modified: String?
    /// The paper that an aggregator names for the entry.
    var publisher: String?
    var language: String?
    /// Counted from 1.
    var line: Int

    /// Reads an entry of RSS 2.0 or 1.0 (`item`) or of Atom (`entry`).
    init(_ element: FeedElement, isAtom: Bool) {
        line = element.line
        language = element.language ?? element.children("language", .dublinCore).first?.text
        modified = element.children("updated", .atom, .none).first?.text ?? element.children("modified", .atom, .dublinCore).first?.text
        if isAtom { readAtom(element) } else { readRSS(element) }
    }

    // RSS 2.0 specification, "Elements of <item>"; RDF Site Summary 1.0, section 5.5, with its modules for content and Dublin Core.
    private mutating func readRSS(_ item: FeedElement) {
        func first(_ name: String, _ vocabulary: FeedElement.Vocabulary = .none) -> FeedElement? {
            let plain = vocabulary == .none ? item.children(name, .none, .rss) : item.children(name, vocabulary)
            return plain.first { $0.text != nil }
        }
        title = (first("title") ?? first("title", .dublinCore))?.text.map(Self.unmarked)
        let full = first("encoded", .content)?.text.map(Self.words)
        let inline = item.children("body", .xhtml).first.map { Words.html($0.markup) }
        let ofAtom = item.children("content", .atom).first.flatMap(Self.atomWords)
        let short = (first("description") ?? first("description", .dublinCore))?.text.map(Self.words)
        words = full ?? inline ?? ofAtom ?? short ?? item.children("summary", .atom).first.flatMap(Self.atomWords)
        let guid = first("guid")
        identifier = guid?.text ?? item.attribute("about")
        let permanent = guid.flatMap { $0.attribute("isPermaLink")?.lowercased() == "false" ? nil : $0.text }.flatMap(Self.webAddress)
        url =
            first("origLink", .feedBurner)?.text ?? first("link").flatMap { link in link.text.map(link.address) }
            ?? Self.alternate(item.children("link", .atom)) ?? permanent
        let creators = item.children("creator", .dublinCore).compactMap(\.text)
        authors = creators.isEmpty ? item.children("author", .none, .rss).compactMap(\.text).compactMap(Self.personOfAddress) : creators
        if authors.isEmpty { authors = Self.people(item.children("author", .atom)) }
        published =
            first("pubDate")?.text.map { ($0, "pubDate") } ?? first("date", .dublinCore)?.text.map { ($0, "dc:date") }
            ?? item.children("published", .atom).first?.text.map { ($0, "published") }
        publisher = first("source")?.text ?? first("publisher", .dublinCore)?.text
    }

    // RFC 4287, section 4; Atom 0.3 has `issued` and `modified` for `published` and `updated`.
    private mutating func readAtom(_ entry: FeedElement) {
        func first(_ name: String) -> FeedElement? { entry.children(name, .atom, .none).first { $0.text != nil } }
        title = first("title")?.text.map(Self.unmarked)
        words = first("content").flatMap(Self.atomWords) ?? first("summary").flatMap(Self.atomWords)
        identifier = first("id")?.text
        url = Self.alternate(entry.children("link", .atom, .none))
        authors = Self.people(entry.children("author", .atom, .none))
        let origin = entry.children("source", .atom, .none).first
        if authors.isEmpty, let origin { authors = Self.people(origin.children("author", .atom, .none)) }
        for name in ["published", "issued", "created", "updated", "modified"] where published == nil {
            published = first(name)?.text.map { ($0, name) }
        }
        if published == nil { published = entry.children("date", .dublinCore).first?.text.map { ($0, "dc:date") } }
        publisher = origin?.children("title", .atom, .none).first?.text
    }

    /// The words of an Atom text or content element by its `type` (RFC 4287, sections 3.1 and 4.1.3); nil for other media and elsewhere.
    private static func atomWords(_ element: FeedElement) -> Words? {
        guard element.attribute("src") == nil else { return nil }
        let type = (element.attribute("type") ?? "text").lowercased()
        switch type {
        case "xhtml", "application/xhtml+xml": return .html(element.markup)
        case "html", "text/html":
            if element.attribute("mode") == "xml" { return .html(element.markup) }
            return element.text.map { .html($0) }
        // Other media, such as pictures, have a slash in their names; makers of feeds invent types without.
        default: return type == "text/plain" || !type.contains("/") ? element.text.map(words) : nil
        }
    }

    /// Text that a feed does not say the form of: HTML where it has tags or names of characters.
    private static func words(_ text: String) -> Words {
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() where index + 1 < bytes.count {
            let next = bytes[index + 1]
            let opensTag = byte == UInt8(ascii: "<") && (ASCII.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!"))
            guard opensTag || byte == UInt8(ascii: "&") else { continue }
            if opensTag || bytes[(index + 1)...].prefix(9).contains(UInt8(ascii: ";")) { return .html(text) }
        }
        return .plain(text)
    }

    /// A title without the tags and names of characters that some feeds put into it.
    private static func unmarked(_ title: String) -> String {
        guard case .html(let html) = words(title) else { return title }
        return PlainMarkup.text(html) ?? title
    }

    /// The address of the page that the entry is about.
    private static func alternate(_ links: [FeedElement]) -> String? {
        let pages = links.filter { ($0.attribute("rel") ?? "alternate") == "alternate" }
        let best = pages.first { $0.attribute("type")?.contains("html") ?? true } ?? pages.first
        return best.flatMap { link in link.attribute("href").map(link.address) }
    }

    private static func people(_ elements: [FeedElement]) -> [String] {
        elements.compactMap { $0.children("name", .atom, .none).first?.text ?? ($0.children.isEmpty ? $0.text : nil) }
    }

    /// "Jane Doe" of "jane@example.org (Jane Doe)", which RSS wants; nil for an address alone.
    private static func personOfAddress(_ text: String) -> String? {
        guard text.contains("@") else { return text }
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else { return nil }
        return Metadata.filled(String(text[text.index(after: open)..<close]))
    }

    private static func webAddress(_ text: String) -> String? { text.hasPrefix("http://") || text.hasPrefix("https://") ? text : nil }
}
