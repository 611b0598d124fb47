/// A Mustache tag in a template, and where it stands.
struct TemplateTag: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case variable, unescaped, section, inverted, end, partial, parent, block, comment
        /// Allowed by Mustache, not by us: what it is called.
        case unsupported(String)
    }

    var kind: Kind
    /// The name as written, without white space around it: `actor.name`, `first()`.
    var name: String
    var position: TemplatePosition
    /// Its bytes in the template, braces included.
    var range: Range<Int>
    /// True when the tag stands right behind a `=`, where HTML would end the value at the first space.
    var isBareAttribute: Bool
    /// True when the tag begins the target of a link or the address of a file: `href="{{…}}"`, `src="{{…}}"` and their like.
    var isAddress = false
    /// The element whose content HTML does not read as text ("script", "style"), when the tag stands in one.
    var rawElement: String?
}

/// A place in a template, both counted from 1; columns count Unicode scalars.
struct TemplatePosition: Hashable, Sendable {
    var line: Int
    var column: Int
}

/// Finds the tags of a template.
struct TemplateScanner {
    private let bytes: [UInt8]
    private var index = 0
    /// The raw element whose start tag is not over yet.
    private var opening: String?
    private var position = TemplatePosition(line: 1, column: 1)

    /// Attributes that lead somewhere.
    private static let addressed = ["action", "cite", "data", "href", "poster", "src", "srcset"]

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The tags of a template, given as UTF-8, in order; throws at a tag that does not end.
    static func tags(in bytes: [UInt8]) throws(TemplateProblem) -> [TemplateTag] {
        var scanner = TemplateScanner(bytes)
        var tags: [TemplateTag] = []
        var rawElement: String?
        while let tag = try scanner.nextTag(rawElement: &rawElement) { tags.append(tag) }
        return tags
    }

    private mutating func nextTag(rawElement: inout String?) throws(TemplateProblem) -> TemplateTag? {
        while index < bytes.count {
            if matches("{{") {
                let isBare = index > 0 && bytes[index - 1] == UInt8(ascii: "=")
                let isAddress = Self.addressed.contains { isBehind($0 + "=\"") }
                var tag = try readTag()
                tag.isBareAttribute = isBare
                tag.isAddress = isAddress
                tag.rawElement = rawElement
                return tag
            }
            updateRawElement(&rawElement)
            advance()
        }
        return nil
    }

    private mutating func readTag() throws(TemplateProblem) -> TemplateTag {
        let start = (position: position, index: index)
        let isTriple = matches("{{{")
        advance(by: isTriple ? 3 : 2)
        let close = isTriple ? "}}}" : "}}"
        let content = index
        while index < bytes.count, !matches(close) { advance() }
        guard index < bytes.count else {
            throw TemplateProblem(position: start.position, message: "the tag is not closed", hint: "end it with \(close)")
        }
        let words = String(decoding: bytes[content..<index], as: UTF8.self)
        advance(by: close.utf8.count)
        return tag(words, isTriple: isTriple, at: start.position, range: start.index..<index)
    }

    private func tag(_ content: String, isTriple: Bool, at position: TemplatePosition, range: Range<Int>) -> TemplateTag {
        func make(_ kind: TemplateTag.Kind, _ name: some StringProtocol) -> TemplateTag {
            let trimmed = name.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
            return TemplateTag(kind: kind, name: String(trimmed), position: position, range: range, isBareAttribute: false)
        }
        if isTriple { return make(.unescaped, content) }
        let rest = content.dropFirst()
        switch content.first {
        case "&": return make(.unescaped, rest)
        case "#": return make(.section, rest)
        case "^": return make(.inverted, rest)
        case "/": return make(.end, rest)
        case "!": return make(.comment, rest)
        case "$": return make(.block, rest)
        case ">": return partial(make(.partial, rest))
        case "<": return partial(make(.parent, rest))
        case "=": return make(.unsupported("a change of delimiters"), rest)
        case "%": return make(.unsupported("a pragma"), rest)
        default: return make(.variable, content)
        }
    }

    private func partial(_ tag: TemplateTag) -> TemplateTag {
        guard tag.name.hasPrefix("*") else { return tag }
        var tag = tag
        tag.kind = .unsupported("a dynamic partial")
        return tag
    }

    /// Notes where the content of `<script>` and `<style>` begins and ends.
    private mutating func updateRawElement(_ rawElement: inout String?) {
        if bytes[index] == UInt8(ascii: ">"), let open = opening {
            rawElement = open
            opening = nil
        } else if bytes[index] == UInt8(ascii: "<"), let open = rawElement {
            if matches("</" + open) { rawElement = nil }
        } else if bytes[index] == UInt8(ascii: "<") {
            opening = ["script", "style"].first { matches("<" + $0) }
        }
    }

    private func isBehind(_ text: String) -> Bool {
        index >= text.utf8.count && bytes[index - text.utf8.count..<index].elementsEqual(text.utf8)
    }

    /// Whether the text, in lower case, stands here in any case.
    private func matches(_ text: String) -> Bool {
        var offset = index
        for byte in text.utf8 {
            guard offset < bytes.count else { return false }
            let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[offset])
            guard (isUpper ? bytes[offset] | 0x20 : bytes[offset]) == byte else { return false }
            offset += 1
        }
        return true
    }

    private mutating func advance(by count: Int = 1) {
        for _ in 0..<count where index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") {
                position = TemplatePosition(line: position.line + 1, column: 1)
            } else if bytes[index] & 0b1100_0000 != 0b1000_0000 {
                position.column += 1
            }
            index += 1
        }
    }
}

/// Something wrong at a place of a template.
struct TemplateProblem: Error, Hashable {
    var position: TemplatePosition
    var message: String
    var hint: String?
}
