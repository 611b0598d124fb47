/// A Mustache tag in a template, and where it stands.
struct TemplateTag: Hashable {
    enum Kind: Hashable {
        case variable, unescaped, section, inverted, end, partial, parent, block, comment
        /// Allowed by Mustache, not by us: what it is called.
        case unsupported(String)
    }

    var kind: Kind
    /// The name as written, without white space around it: `actor.name`, `first()`.
    var name: String
    var position: TemplatePosition
    /// True when the tag stands right behind a `=`, where HTML would end the value at the first space.
    var isBareAttribute: Bool
    /// True when the tag begins the target of a link or the address of a file: `href="{{…}}"`, `src="{{…}}"`.
    var isAddress = false
    /// The element whose content HTML does not read as text ("script", "style"), when the tag stands in one.
    var rawElement: String?
}

/// A place in a template, both counted from 1; columns count Unicode scalars.
struct TemplatePosition: Hashable {
    var line: Int
    var column: Int
}

/// Finds the tags of a template.
struct TemplateScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    /// The raw element whose start tag is not over yet.
    private var opening: String?
    private var position = TemplatePosition(line: 1, column: 1)

    private init(_ source: String) {
        scalars = Array(source.unicodeScalars)
    }

    /// The tags of a template in order; throws at a tag that does not end.
    static func tags(in source: String) throws(TemplateProblem) -> [TemplateTag] {
        var scanner = TemplateScanner(source)
        var tags: [TemplateTag] = []
        var rawElement: String?
        while let tag = try scanner.nextTag(rawElement: &rawElement) { tags.append(tag) }
        return tags
    }

    private mutating func nextTag(rawElement: inout String?) throws(TemplateProblem) -> TemplateTag? {
        while index < scalars.count {
            if matches("{{") {
                let isBare = index > 0 && scalars[index - 1] == "="
                let isAddress = ["href=\"", "src=\""].contains { isBehind($0) }
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
        let start = position
        let isTriple = matches("{{{")
        advance(by: isTriple ? 3 : 2)
        let close = isTriple ? "}}}" : "}}"
        var content = ""
        while index < scalars.count, !matches(close) {
            content.unicodeScalars.append(scalars[index])
            advance()
        }
        guard index < scalars.count else {
            throw TemplateProblem(position: start, message: "the tag is not closed", hint: "end it with \(close)")
        }
        advance(by: close.utf8.count)
        return tag(content, isTriple: isTriple, at: start)
    }

    private func tag(_ content: String, isTriple: Bool, at position: TemplatePosition) -> TemplateTag {
        func make(_ kind: TemplateTag.Kind, _ name: some StringProtocol) -> TemplateTag {
            let trimmed = name.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
            return TemplateTag(kind: kind, name: String(trimmed), position: position, isBareAttribute: false)
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
        if scalars[index] == ">", let open = opening {
            rawElement = open
            opening = nil
        } else if scalars[index] == "<", let open = rawElement {
            if matches("</" + open) { rawElement = nil }
        } else if scalars[index] == "<" {
            opening = ["script", "style"].first { matches("<" + $0) }
        }
    }

    private func isBehind(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        return index >= wanted.count && scalars[index - wanted.count..<index].elementsEqual(wanted)
    }

    private func matches(_ text: String) -> Bool {
        var offset = index
        for scalar in text.unicodeScalars {
            guard offset < scalars.count, scalars[offset].properties.lowercaseMapping.unicodeScalars.first == scalar else { return false }
            offset += 1
        }
        return true
    }

    private mutating func advance(by count: Int = 1) {
        for _ in 0..<count where index < scalars.count {
            if scalars[index] == "\n" {
                position = TemplatePosition(line: position.line + 1, column: 1)
            } else {
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
