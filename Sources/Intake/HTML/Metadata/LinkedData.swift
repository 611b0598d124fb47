/// What the JSON-LD of a page says of its article (schema.org).
struct LinkedData: Sendable {
    /// The article, and where in the vocabulary: "NewsArticle".
    private(set) var article: JSONValue?
    private(set) var type = ""
    /// The names that the page gives to its site.
    private(set) var siteNames: [String] = []
    private var byID: [String: JSONValue] = [:]

    /// Reads what a page has. `address` is where it was fetched, if that is known.
    init(_ head: DocumentHead, address: String?) {
        let titles = ["og:title", "twitter:title", "dc.title", "title"].compactMap(head.meta) + [head.title].compactMap { $0 }
        let printed = head.headings.filter { $0.level == 1 }.map(\.text)
        self.init(head.linkedData, titles: titles + printed, address: PageAddressChoice(head, fetched: address).address)
    }

    /// True when the page is said to hold an article, not only to be a page.
    var isArticle: Bool { article != nil && Self.rank(type) == 0 }

    /// Reads the scripts of a page. Of several articles, the one whose headline or address the page has is its own. O(length).
    init(_ scripts: [String], titles: [String], address: String?) {
        var found: [(value: JSONValue, type: String)] = []
        var waiting = scripts.flatMap { LooseJSON.values(in: $0) }.reversed().map { (value: $0, isListed: false) }
        while let (value, isListed) = waiting.popLast() {
            switch value {
            case .array(let values): waiting += values.reversed().map { ($0, isListed) }
            case .object(let members):
                if let id = value["@id"]?.text, members.count > 1, byID[id] == nil { byID[id] = value }
                let types = (value["@type"] ?? value["type"])?.elements.compactMap(\.text) ?? []
                if let type = types.first(where: { Self.articleTypes.contains($0.lowercased()) }), !isListed { found.append((value, type)) }
                if types.contains(where: { Self.siteTypes.contains($0.lowercased()) }), let name = value["name"]?.text {
                    siteNames.append(name)
                }
                for member in members.reversed() {
                    switch member.value {
                    case .object, .array: waiting.append((member.value, isListed || Self.lists.contains(member.key)))
                    default: break
                    }
                }
            default: break
            }
        }
        let keys = Set(titles.map(PlainWords.key))
        func isOwn(_ value: JSONValue) -> Bool {
            if let headline = value["headline"]?.text.flatMap(PlainWords.line), keys.contains(PlainWords.key(headline)) { return true }
            guard let address else { return false }
            return [value["url"], value["mainEntityOfPage"], value["mainEntityOfPage"]?["@id"]].contains { $0?.text == address }
        }
        // A WebPage says little of the article on it: only where nothing else does.
        let ranked = found.sorted { Self.rank($0.type) < Self.rank($1.type) }
        let chosen = ranked.first { isOwn($0.value) && Self.rank($0.type) == 0 } ?? ranked.first
        article = chosen?.value
        type = chosen?.type ?? ""
    }

    private static func rank(_ type: String) -> Int { type.lowercased().hasSuffix("page") ? 1 : 0 }

    private static let articleTypes = Set(EmbeddedFiles.entries("html/article-types.txt"))
    private static let siteTypes = Set(EmbeddedFiles.entries("html/site-types.txt"))
    /// Members that hold other pages.
    private static let lists: Set<String> = ["itemListElement", "hasPart", "relatedLink", "mentions", "citation"]

    /// The text of a member, or of the name of what it holds.
    func text(_ key: String) -> String? {
        article?[key]?.elements.lazy.compactMap { self.name(of: $0) ?? $0.text }.compactMap(PlainWords.line).first
    }

    /// The name of a thing, looked up where only its `@id` is given.
    private func name(of value: JSONValue) -> String? {
        if let name = value["name"] { return name.elements.compactMap(\.text).first }
        return value["@id"]?.text.flatMap { byID[$0]?["name"]?.elements.compactMap(\.text).first }
    }

    /// The names of authors that are people, as far as the page says.
    var authors: [String] {
        let values = (article?["author"] ?? article?["creator"])?.elements ?? []
        return values.compactMap { value in
            if let text = value.text { return text }
            let thing = value["name"] == nil ? value["@id"]?.text.flatMap { byID[$0] } ?? value : value
            let types = thing["@type"]?.elements.compactMap { $0.text?.lowercased() } ?? []
            return types.contains { $0.hasSuffix("organization") } ? nil : name(of: value)
        }
    }
}
