import Model
import Yams

/// The bytes of a `dossier.yml` with an entry put in: below the entries of its key where the file has it, else at the end. All other bytes stay.
struct CorrectionsText {
    /// Nil where the file says so already.
    let bytes: [UInt8]?

    /// Throws where the file is not as it should be, or where the entry cannot be put in without touching other lines; `file` names it in the message.
    init(_ old: [UInt8], adding entry: CorrectionEntry, file: String) throws(DiagnosticError) {
        func refused(_ message: String, line: Int? = nil) -> DiagnosticError {
            DiagnosticError(Diagnostic(file: file, line: line, message: message, hint: "write the lines by hand; nothing was written"))
        }
        guard let text = String(validating: old, as: UTF8.self) else { throw refused("the file is not in UTF-8") }
        let before = try Self.root(of: text).orThrow(refused("the file has errors of its own"))
        if let present = before[Node(entry.key)]?.sequence, entry.entries.allSatisfy(present.contains) {
            bytes = nil
            return
        }
        var lines = old.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        let ending: [UInt8] = text.utf8.contains(UInt8(ascii: "\r")) ? [UInt8(ascii: "\r")] : []
        if let pair = before.first(where: { $0.key.scalar?.string == entry.key }), let line = pair.key.mark?.line {
            let place = Self.place(after: pair.value, key: line, in: lines)
            // The last line may have no end yet: what comes behind it gives it one.
            let isLast = place.index == lines.count
            if isLast, let last = lines.indices.last { lines[last] += ending }
            let added = entry.lines.map { Self.indented($0, by: place.indent) }
            lines.insert(contentsOf: added.enumerated().map { isLast && $0 == added.count - 1 ? $1 : $1 + ending }, at: place.index)
        } else {
            let isOpen = lines.last?.isEmpty == false
            if isOpen, let last = lines.indices.last { lines[last] += ending } else { lines.removeLast() }
            lines += ([entry.key + ":"] + entry.lines).map { Array($0.utf8) + ending } + [[]]
        }
        let new = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        // What a reader of the file finds now is what it found before, and the entry.
        var wanted = before
        let present = before[Node(entry.key)]?.sequence.map(Array.init) ?? []
        wanted[Node(entry.key)] = Node(present + entry.entries, Tag(.seq))
        guard let after = Self.root(of: String(decoding: new, as: UTF8.self)), Self.sorted(after) == Self.sorted(wanted) else {
            throw refused("the entry cannot be put in by itself", line: before.first { $0.key.scalar?.string == entry.key }?.key.mark?.line)
        }
        bytes = new
    }

    /// The mapping that a file is; nil where it has errors.
    private static func root(of text: String) -> Node.Mapping? {
        guard let node = try? Yams.compose(yaml: text) else {
            return (try? Yams.compose(yaml: text)) == .some(.none) ? Node.Mapping([]) : nil
        }
        return node.mapping ?? (node.null == nil ? nil : Node.Mapping([]))
    }

    private static func sorted(_ mapping: Node.Mapping) -> [[Node]] { mapping.map { [$0.key, $0.value] }.sorted { $0[0] < $1[0] } }

    /// Before which line an entry comes to stand behind the others, and how far in their hyphens are.
    private static func place(after entries: Node, key: Int, in lines: [[UInt8]]) -> (index: Int, indent: Int) {
        // The first line below the key that is neither blank nor a comment has the hyphen of the first entry.
        guard let sequence = entries.sequence, !sequence.isEmpty,
            let first = lines[key...].firstIndex(where: { !isBlank($0) && !isComment($0) })
        else { return (key, 2) }
        let indent = Self.indent(of: lines[first])
        var end = first + 1
        for index in lines.indices[(first + 1)...] where !isBlank(lines[index]) {
            let own = Self.indent(of: lines[index])
            // A comment that is as far out as the hyphens may be about what follows.
            guard own > indent || own == indent && lines[index].dropFirst(own).first == UInt8(ascii: "-") else {
                if isComment(lines[index]) { continue }
                break
            }
            end = index + 1
        }
        return (end, indent)
    }

    private static func indented(_ line: String, by indent: Int) -> [UInt8] {
        Array(repeating: UInt8(ascii: " "), count: indent) + line.utf8.dropFirst(2)
    }

    private static func indent(of line: [UInt8]) -> Int { line.prefix { $0 == UInt8(ascii: " ") }.count }

    private static func isBlank(_ line: [UInt8]) -> Bool { line.allSatisfy { [9, 13, 32].contains($0) } }

    private static func isComment(_ line: [UInt8]) -> Bool { line.first { ![9, 32].contains($0) } == UInt8(ascii: "#") }
}

extension Optional {
    fileprivate func orThrow<Failure: Error>(_ error: @autoclosure () -> Failure) throws(Failure) -> Wrapped {
        guard let self else { throw error() }
        return self
    }
}
