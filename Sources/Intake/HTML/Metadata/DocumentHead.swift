/// What a page says of itself, outside its text.
struct DocumentHead: Sendable {
    /// A `<meta>` element: its name, property or itemprop in lower case, and its content.
    struct Meta: Sendable {
        var key: String
        var value: String
    }

    /// A heading of the page.
    struct Heading: Sendable {
        var level: Int
        var text: String
    }

    /// A `<time>` or another element with a date for machines.
    struct Time: Sendable {
        var value: String
        var isPublication: Bool
        var isModification: Bool
    }

    /// An element that is said to name an author.
    struct Credit: Sendable {
        var text: String
        /// `rel="author"`, `itemprop="author"`, `class` …
        var source: String
        /// The elements around it, the innermost first.
        var around: [Int]
        /// The element itself.
        var element: Int
    }

    private(set) var metas: [Meta] = []
    private(set) var title: String?
    private(set) var headings: [Heading] = []
    private(set) var canonical: String?
    /// The base of relative addresses.
    private(set) var base: String?
    private(set) var language: String?
    /// The text of `<script type="application/ld+json">` elements.
    private(set) var linkedData: [String] = []
    private(set) var times: [Time] = []
    private(set) var credits: [Credit] = []
    /// True where the limit of linked data was reached.
    private(set) var hasMoreLinkedData = false

    private let words: BylineClasses
    private var linkedDataLeft: Int

    /// Goes through a tree once. O(size of the tree).
    init(_ root: HTMLNode, limits: HTMLLimits = .standard) {
        words = .embedded
        linkedDataLeft = limits.linkedData
        var walk = HTMLWalk(from: root)
        while let step = walk.next() {
            guard case .enter(let node) = step, node.kind == .element else { continue }
            read(node)
        }
    }

    /// The first value of a meta key that is not empty.
    func meta(_ key: String) -> String? {
        metas.lazy.filter { $0.key == key }.compactMap { PlainWords.line($0.value) }.first
    }

    /// True when OpenGraph says that the page is an article.
    var isDeclaredArticle: Bool { meta("og:type")?.lowercased() == "article" || meta("article:published_time") != nil }

    private mutating func read(_ node: HTMLNode) {
        let name = node.name
        switch name.count {
        case 2 where name[0] == UInt8(ascii: "h") && ASCII.isDigit(name[1]):
            if headings.count < Self.mostHeadings, let text = PlainWords.line(node.text(atMost: Self.longestHeading)) {
                headings.append(Heading(level: Int(name[1] - 0x30), text: text))
            }
        case 4 where HTMLNode.isSame(name, "meta"): readMeta(node)
        case 4 where HTMLNode.isSame(name, "link"): readLink(node)
        case 4 where HTMLNode.isSame(name, "html"): language = node.attribute("lang") ?? node.attribute("xml:lang")
        case 4 where HTMLNode.isSame(name, "base"): base = base ?? node.attribute("href")
        case 4 where HTMLNode.isSame(name, "time"): readTime(node)
        case 5 where HTMLNode.isSame(name, "title"):
            if title == nil { title = PlainWords.line(node.text(atMost: Self.longestHeading)) }
            return
        case 6 where HTMLNode.isSame(name, "script"):
            if let type = node.attribute("type"), type.lowercased().contains("ld+json") { addLinkedData(node) }
            return
        default: break
        }
        readCredit(node)
    }

    private static let mostHeadings = 400
    private static let longestHeading = 600

    private mutating func addLinkedData(_ node: HTMLNode) {
        let text = node.text(atMost: linkedDataLeft)
        guard linkedDataLeft > 0 else {
            hasMoreLinkedData = true
            return
        }
        if text.utf8.count >= linkedDataLeft { hasMoreLinkedData = true }
        linkedDataLeft -= min(linkedDataLeft, text.utf8.count)
        linkedData.append(text)
    }

    private mutating func readMeta(_ node: HTMLNode) {
        guard let key = node.attribute("property") ?? node.attribute("name") ?? node.attribute("itemprop") ?? node.attribute("http-equiv"),
            let value = node.attribute("content"), !value.isEmpty, metas.count < Self.mostMetas
        else { return }
        metas.append(Meta(key: key.lowercased(), value: value))
    }

    private static let mostMetas = 1_000

    private mutating func readLink(_ node: HTMLNode) {
        guard canonical == nil, let rel = node.attribute("rel"), rel.lowercased().split(separator: " ").contains("canonical") else {
            return
        }
        canonical = node.attribute("href")
    }

    private mutating func readTime(_ node: HTMLNode) {
        guard let value = node.attribute("datetime"), times.count < Self.mostHeadings else { return }
        let property = (node.attribute("itemprop") ?? "").lowercased() + " " + (node.attribute("class") ?? "").lowercased()
        times.append(
            Time(
                value: value, isPublication: node.attribute("pubdate") != nil || property.contains("publish"),
                isModification: property.contains("modif") || property.contains("updat")))
    }

    private mutating func readCredit(_ node: HTMLNode) {
        guard credits.count < Self.mostCredits else { return }
        var source: String?
        node.forEachAttribute { name, value in
            guard source == nil else { return }
            switch name.count {
            case 3 where HTMLNode.isSame(name, "rel"): if words.names(value) { source = "rel=\"author\"" }
            case 5 where HTMLNode.isSame(name, "class"): if words.names(value) { source = "element of class author" }
            case 8 where HTMLNode.isSame(name, "itemprop"):
                if words.names(value) { source = "itemprop=\"author\"" }
                readItem(node, value)
            default: break
            }
        }
        guard let source, let text = PlainWords.line(node.text(atMost: Self.longestCredit)), text.utf8.count < Self.longestCredit else {
            return
        }
        let half = text.count / 2
        let isTwice = text.count.isMultiple(of: 2) && text.prefix(half) == text.suffix(half)
        var around: [Int] = []
        var outer = node.parent
        while let element = outer, around.count < Self.reachOfCredit {
            around.append(element.identity)
            outer = element.parent
        }
        credits.append(Credit(text: isTwice ? String(text.prefix(half)) : text, source: source, around: around, element: node.identity))
    }

    /// Dates that stand in elements with `itemprop`.
    private mutating func readItem(_ node: HTMLNode, _ property: UnsafeBufferPointer<UInt8>) {
        let isPublication = ["datePublished", "published-date", "datepublished"].contains { HTMLNode.isSame(property, $0) }
        let isModification = HTMLNode.isSame(property, "dateModified")
        guard isPublication || isModification, !node.isElement("time"), !node.isElement("meta") else { return }
        guard let value = node.attribute("content") ?? node.attribute("datetime") ?? PlainWords.line(node.text(atMost: 200)) else { return }
        times.append(Time(value: value, isPublication: isPublication, isModification: isModification))
    }

    private static let mostCredits = 60
    /// A byline has so many elements inside each other at most.
    private static let reachOfCredit = 6
    private static let longestCredit = 300
}

/// The names of elements that hold the name of an author.
struct BylineClasses: Sendable {
    private let names: ClassWords
    private let comments: UInt8

    static let embedded = BylineClasses()

    private init() {
        names = ClassWords(outside: EmbeddedFiles.entries("html/outside.txt"), inside: EmbeddedFiles.entries("html/credits.txt"))
        comments = names.index(of: "comments")
    }

    /// True when one of the names in an attribute is one of these.
    func names(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        var evidence = ClassEvidence.none
        names.read(value, into: &evidence)
        // Those who comment have names too.
        return evidence.isInside && evidence.outside != comments
    }
}
