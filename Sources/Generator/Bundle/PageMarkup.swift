/// Writes the parts of a page again, in another place: as HTML, or as XHTML for a book.
struct PageMarkup {
    enum Form: Sendable {
        case html, xhtml
    }

    let form: Form
    /// What an id of the page is called here.
    let id: (String) -> String
    /// Where a link of the page leads here; nil where it leads nowhere, and its words stand without it.
    let href: (String) -> String?
    /// Added to the level of each heading.
    var deeper = 0

    /// HTML, "Void elements".
    static func isVoid(_ name: String) -> Bool { voidElements.contains(name) }

    private static let voidElements: Set = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    /// The text of the parts; every element that is open at the end is closed. O(length).
    func text(of tokens: [PageToken]) -> String {
        var out = ""
        /// The open elements, as the page calls them and as they are called here.
        var open: [(name: String, written: String)] = []
        for token in tokens {
            switch token {
            case .text(let text): out += form == .xhtml ? Self.wellFormed(text) : text
            case .start(let name, let attributes, let isClosed):
                let isInPicture = open.contains { $0.name == "svg" }
                let isLink = attributes.contains { $0.name == "href" }
                var attributes = attributes.map(moved)
                var written = heading(name)
                if name == "a", isLink, !attributes.contains(where: { $0.name == "href" && $0.value != nil }) {
                    written = isInPicture ? "g" : "span"
                    attributes.removeAll { !Self.kept.contains($0.name) }
                }
                let isEmpty = isClosed || Self.isVoid(name)
                out += tag(written, attributes, isEmpty: isEmpty, isPicture: name == "svg", isLinkInPicture: isInPicture && written == "a")
                if !isEmpty { open.append((name, written)) }
            case .end(let name):
                guard let place = open.lastIndex(where: { $0.name == name }) else { continue }
                for element in open[place...].reversed() { out += "</\(element.written)>" }
                open.removeSubrange(place...)
            }
        }
        for element in open.reversed() { out += "</\(element.written)>" }
        return out
    }

    /// What stays on the words of a link that leads nowhere.
    private static let kept: Set = ["class", "lang", "dir", "id", "title"]
    /// Attributes whose values are ids.
    private static let references: Set = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"]

    private func heading(_ name: String) -> String {
        guard deeper > 0, name.utf8.count == 2, name.hasPrefix("h"), let level = name.last?.wholeNumberValue, (1...6).contains(level) else {
            return name
        }
        return "h\(min(level + deeper, 6))"
    }

    /// A link that leads nowhere is left without a value.
    private func moved(_ attribute: PageToken.Attribute) -> PageToken.Attribute {
        guard let value = attribute.value else { return attribute }
        var attribute = attribute
        switch attribute.name {
        case "id": attribute.value = id(value)
        case "href": attribute.value = href(ReadLinks.decoded(value)).map { $0.htmlEscaped }
        case _ where Self.references.contains(attribute.name):
            attribute.value = value.split(separator: " ").map { id(String($0)) }.joined(separator: " ")
        default: break
        }
        return attribute
    }

    private func tag(
        _ name: String, _ attributes: [PageToken.Attribute], isEmpty: Bool, isPicture: Bool, isLinkInPicture: Bool
    ) -> String {
        var out = "<\(name)"
        var seen: Set<String> = []
        for attribute in attributes where seen.insert(attribute.name).inserted {
            switch (form, attribute.value) {
            case (.html, nil): out += " \(attribute.name)"
            case (.html, let value?): out += " \(attribute.name)=\"\(value)\""
            case (.xhtml, let value):
                let value = value.map { Self.wellFormed($0).replacing("<", with: "&lt;") } ?? attribute.name
                let written = isLinkInPicture && attribute.name == "href" ? "xlink:href" : attribute.name
                out += " \(written)=\"\(value)\""
            }
        }
        if form == .xhtml, isPicture { out += " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"" }
        return out + (isEmpty && (form == .xhtml || !Self.isVoid(name)) ? "/>" : ">")
    }

    /// Text in which every `&` starts a reference that XML knows (XML 1.0, section 4.6): what HTML alone has a name for stands as its character, where
    /// templates use it, and else as it was written.
    private static func wellFormed(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var out = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "&") {
            out += rest[..<mark]
            rest = rest[rest.index(after: mark)...]
            let name = rest.prefix(longestReference).prefix { $0 != ";" }
            let isWhole = rest.dropFirst(name.count).first == ";"
            if isWhole, name == "nbsp" {
                out += "\u{A0}"
                rest = rest.dropFirst(name.count + 1)
            } else if isWhole, ["amp", "lt", "gt", "quot", "apos"].contains(name) || name.wholeMatch(of: /#(\d+|x[0-9A-Fa-f]+)/) != nil {
                out += "&"
            } else {
                out += "&amp;"
            }
        }
        return out + rest
    }

    private static let longestReference = 10
}
