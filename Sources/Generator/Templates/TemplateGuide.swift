import Model

/// What each template is given, as the comment at its head says it: made from the pages' own shapes, so that it is never out of date.
///
/// ```
/// {{! The page of one article.
/// Given to this page, beside what layout.mustache is given:
///   text: anchor, kind
///   list passages, each:
///     yes or no: isHeading
/// }}
/// ```
public struct TemplateGuide: Sendable {
    private let sources: [String: TemplateSet.Source]
    private let pages: Set<String>
    /// The values given to each template: what all the places that include it have in common.
    private let given: [String: [PageName: PageShape]]
    /// The partials that are given exactly such a record.
    private let partials: [PageShape: String]

    private static let layout = "layout"

    /// Looks through the templates of a set as pages of these shapes include them. Templates that cannot be parsed are left out.
    package init(_ set: TemplateSet, pages shapes: [String: PageShape]) {
        sources = set.sources
        pages = Set(shapes.keys)
        let lint = TemplateLint(
            trees: set.sources.compactMapValues { try? TemplateTree(source: $0.text) }, file: { $0 }, messages: set.messages)
        var contexts: [String: [PageShape]] = [:]
        for (page, shape) in shapes.sorted(by: { $0.key < $1.key }) {
            for (name, records) in lint.contexts(page: page, shape: shape) {
                contexts[name, default: []] += records.filter { contexts[name]?.contains($0) != true }
            }
        }
        given = contexts.mapValues(Self.common)
        var partials: [PageShape: String] = [:]
        for (name, records) in contexts.sorted(by: { $0.key > $1.key }) where shapes[name] == nil && records.count == 1 {
            partials[records[0]] = name
        }
        self.partials = partials
    }

    /// The names of all templates that take part in a page, sorted.
    public var names: [String] { given.keys.sorted() }

    /// The text of a template with a fresh comment at its head. The first line of the comment, which says what the template is for, stays.
    public func documented(_ name: String) -> String? {
        guard let source = sources[name]?.text, let given = given[name] else { return nil }
        let (words, body) = Self.parted(source)
        let isPartOfLayout = name == Self.layout || self.given[Self.layout].map { $0 == given } == true
        let frame: [PageName: PageShape] = isPartOfLayout ? [:] : self.given[Self.layout] ?? [:]
        let own = given.filter { frame[$0.key] != $0.value }
        let hasFrame = own.count < given.count
        var lines = ["{{! \(words.isEmpty ? name + ".mustache" : words)"]
        if name != Self.layout, isPartOfLayout {
            lines.append("Given: what \(Self.layout).mustache is given.")
        } else {
            let beside = hasFrame ? ", beside what \(Self.layout).mustache is given" : ""
            lines.append(own.isEmpty ? "Given: what \(Self.layout).mustache is given." : "Given\(beside):")
            lines += self.lines(own, indent: "  ", in: name)
        }
        return (lines + ["}}"]).joined(separator: "\n") + "\n" + body
    }

    /// What all records have, under the same name and of the same shape.
    private static func common(_ records: [PageShape]) -> [PageName: PageShape] {
        let members = records.compactMap { record -> [PageName: PageShape]? in
            if case .record(let members) = record { members } else { nil }
        }
        guard let first = members.first else { return [:] }
        return first.filter { name, shape in members.allSatisfy { $0[name] == shape } }
    }

    /// The first line of the comment at the head of a template, and all that follows the comment.
    static func parted(_ source: String) -> (words: String, body: Substring) {
        guard source.hasPrefix("{{!"), let end = source.firstRange(of: "}}") else { return ("", source[...]) }
        let comment = source[source.index(source.startIndex, offsetBy: 3)..<end.lowerBound]
        let words = comment.prefix { $0 != "\n" }.split(separator: " ").joined(separator: " ")
        let rest = source[end.upperBound...]
        return (words, rest.hasPrefix("\n") ? rest.dropFirst() : rest)
    }

    /// The members of a record, simple ones first and in one line each.
    private func lines(_ members: [PageName: PageShape], indent: String, in template: String) -> [String] {
        let sorted = members.map { (key: $0.key.rawValue, value: $0.value) }.sorted { $0.key < $1.key }
        var lines: [String] = []
        for (label, kind) in [("text", PageShape.text), ("yes or no", .flag), ("HTML, in three braces", .html)] {
            let names = sorted.filter { $0.value == kind }.map(\.key)
            if !names.isEmpty { lines += Self.wrapped(names, "\(indent)\(label): ", indent: indent) }
        }
        for (name, shape) in sorted {
            switch shape {
            case .text, .flag, .html: continue
            case .list(let element): lines += self.lines("list \(name), each", element, indent, template)
            case .record: lines += self.lines("record \(name)", shape, indent, template)
            }
        }
        return lines
    }

    private func lines(_ label: String, _ shape: PageShape, _ indent: String, _ template: String) -> [String] {
        if let partial = partials[shape], partial != template { return ["\(indent)\(label) as \(partial).mustache is given"] }
        switch shape {
        case .record(let members): return ["\(indent)\(label):"] + lines(members, indent: indent + "  ", in: template)
        case .list(let element): return lines(label + " a list, each", element, indent, template)
        case .text: return ["\(indent)\(label) a text"]
        case .flag: return ["\(indent)\(label) yes or no"]
        case .html: return ["\(indent)\(label) HTML"]
        }
    }

    private static func wrapped(_ names: [String], _ head: String, indent: String) -> [String] {
        var lines = [head]
        for (place, name) in names.enumerated() {
            let word = name + (place + 1 < names.count ? "," : "")
            if lines[lines.count - 1].count + word.count > 110 { lines.append(indent + "  ") }
            lines[lines.count - 1] += (lines[lines.count - 1].last == " " ? "" : " ") + word
        }
        return lines
    }
}

extension TemplateSet {
    /// The templates and assets that are part of the program, as files of a templates' folder, sorted by path.
    public static let builtInSources: [SiteFile] = EmbeddedFiles.paths.compactMap { path in
        EmbeddedFiles.bytes(path).map { SiteFile(path: path, contents: $0) }
    }
}
