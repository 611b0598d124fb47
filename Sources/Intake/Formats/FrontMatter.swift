import Model
import Yams

/// The YAML at the head of a Markdown file, between two lines of three dashes.
struct FrontMatter: Sendable {
    var metadata = Metadata()
    var diagnostics: [Diagnostic] = []
    /// The byte at which the Markdown begins, after the front matter.
    var end = 0
    /// Lines that the front matter takes, its dashes included.
    var lineCount = 0

    private let file: String

    /// Reads the front matter of a text, if it has any. Faults are collected; a fault in one key leaves the others standing.
    init(_ text: [UInt8], file: String) {
        self.file = file
        let block = FrontMatterBlock(text, file: file)
        (end, lineCount) = (block.end, block.lineCount)
        diagnostics += [block.fault].compactMap { $0 }
        guard let yaml = block.yaml else { return }
        guard !yaml.utf8.allSatisfy(ASCII.isBlank) else { return }
        do {
            guard let root = try Yams.compose(yaml: yaml) else { return }
            read(root)
            metadata.credit("front matter")
        } catch {
            // The front matter begins on the second line of the file.
            diagnostics.append(YAMLFault.diagnostic(error, of: "the front matter", file: file, linesBefore: 1))
        }
    }

    private mutating func read(_ root: Node) {
        guard let mapping = root.mapping else {
            return report(root.mark, "the front matter is no list of keys", "write lines like \"title: …\"")
        }
        var values: [String: Node] = [:]
        for (keyNode, value) in mapping {
            guard let key = keyNode.scalar?.string else {
                report(keyNode.mark, "a key of the front matter is no word", Self.knownKeys)
                continue
            }
            values[key] = values[key] ?? value
        }
        let keys = ForeignKeys(values.keys, own: Metadata.keys) { values[$0]?.scalar.map { ForeignKeys.isAddress($0.string) } ?? false }
        for key in Metadata.keys {
            guard let place = keys.places[key], let value = values[place] else { continue }
            // Note programs write in many ways when a text was changed.
            let isLenient = keys.isForeign(key) || key == Metadata.DateKey.modified.rawValue
            if isLenient { readForeign(key, place, value) } else { read(key, value) }
        }
        if let note = ForeignKeys.note([keys], file: file) { diagnostics.append(note) }
    }

    /// A key of another program, or one that costs no article: what cannot be read of it is passed over.
    private mutating func readForeign(_ key: String, _ name: String, _ node: Node) {
        if node.null != nil { return }
        let values = node.scalar.map { [$0.string] } ?? node.sequence?.compactMap(\.scalar?.string) ?? []
        let filled = values.map(ForeignKeys.unlinked).compactMap(Metadata.filled)
        let date = Metadata.DateKey(rawValue: key)
        guard let first = filled.first else {
            if date == .modified, node.scalar == nil { warn(node, "\"\(name)\" is no text", Metadata.DateKey.modified.hint) }
            return
        }
        if let date {
            if !metadata.take(StatedDate.publication(fromWords: first), as: date) { warn(node, date.fault(first, name: name), date.hint) }
        } else if key == "authors" {
            metadata.authors = filled.flatMap(ForeignKeys.authors)
        } else {
            set(key, first)
        }
    }

    private mutating func warn(_ node: Node, _ fault: String, _ hint: String) {
        diagnostics.append(
            Diagnostic(
                .warning, file: file, line: (node.mark?.line ?? 0) + 1, column: node.mark?.column,
                message: fault + "; the article is read without it", hint: hint))
    }

    private mutating func read(_ key: String, _ node: Node) {
        if node.null != nil || node.scalar?.string == "" { return }
        if key == "authors" { return readAuthors(node) }
        guard let value = node.scalar?.string else {
            return report(node.mark, "\"\(key)\" is no text", "write \"\(key): …\" with the value on the same line")
        }
        guard let filled = Metadata.filled(value) else { return }
        guard let date = Metadata.DateKey(rawValue: key) else { return set(key, filled) }
        if !metadata.take(StatedDate.publication(filled), as: date) { report(node.mark, date.fault(filled, name: key), date.hint) }
    }

    private mutating func set(_ key: String, _ value: String) {
        switch key {
        case "title": metadata.title = value
        case "publisher": metadata.publisher = value
        case "url": metadata.url = value
        default:
            metadata.language = value
            metadata.sources[.language] = "front matter"
        }
    }

    private mutating func readAuthors(_ node: Node) {
        if let name = node.scalar?.string {
            metadata.authors = [name].compactMap(Metadata.filled)
            return
        }
        guard let sequence = node.sequence else {
            return report(node.mark, "\"authors\" is no list of names", "write \"authors: [Jane Doe, Ann Smith]\"")
        }
        for item in sequence {
            guard let name = item.scalar?.string else {
                report(item.mark, "an author is no text", "write \"authors: [Jane Doe, Ann Smith]\"")
                continue
            }
            metadata.authors += [name].compactMap(Metadata.filled)
        }
    }

    private static let knownKeys = "the known keys are \(Metadata.keys.joined(separator: ", "))"

    private mutating func report(_ mark: Mark?, _ message: String, _ hint: String) {
        diagnostics.append(place(mark, message, hint))
    }

    /// Marks count from the first line of the YAML, which is the second of the file.
    private func place(_ mark: Mark?, _ message: String, _ hint: String) -> Diagnostic {
        Diagnostic(file: file, line: (mark?.line ?? 0) + 1, column: mark?.column ?? 1, message: message, hint: hint)
    }
}
