import Generator
import Model
import Yams

/// Lines of `dossier.yml` that settle a doubt, as the pages offer them: one key and below it entries, indented by two spaces.
///
/// ```yaml
/// actors:
///   - name: Ana Sousa
///     same: ["Souza"]
/// ```
struct CorrectionEntry {
    /// `actors`, `articles`, `dossiers`, `events`, `facts` or `differences`.
    let key: String
    /// The lines below the key.
    let lines: [String]
    let entries: [Node]

    var text: String { ([key + ":"] + lines).joined(separator: "\n") }

    /// What an entry may hold, by key. More than this no page offers.
    private static let members = [
        "actors": ["name", "same", "not", "kind", "hide"],
        "articles": ["id", "published", "title", "publisher", "authors"],
        "dossiers": ["id", "title", "articles", "not", "note"],
        "events": ["dossier", "id", "date", "title", "note", "hide"],
        "facts": ["dossier", "id", "says", "not", "note"],
        "differences": ["dossier", "id", "hide", "checked"],
    ]

    /// Members that say what an entry is about, and settle nothing.
    private static let names: Set = ["id", "dossier", "name"]
    /// Members that hold ids, which are parts of paths.
    private static let ids: Set = ["id", "dossier", "articles", "says"]

    /// Reads lines. Throws where they are anything else, or where a name could not stand in a line or is a path that leads upwards.
    init(_ text: String) throws(DiagnosticError) {
        let all = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let first = all.first, first.hasSuffix(":"), let members = Self.members[String(first.dropLast())], all.count > 1,
            all.dropFirst().allSatisfy({
                ($0.hasPrefix("  - ") || $0.hasPrefix("    ")) && !$0.unicodeScalars.contains(where: Self.isBreak)
            })
        else { throw Self.refused("the lines are none that a page offers") }
        let key = String(first.dropLast())
        guard let root = (try? Yams.compose(yaml: text))??.mapping, root.count == 1, let entries = root[Node(key)]?.sequence,
            !entries.isEmpty
        else { throw Self.refused("the lines are no entries of \"\(key)\"") }
        for entry in entries {
            guard let mapping = entry.mapping, mapping.contains(where: { !Self.names.contains($0.key.scalar?.string ?? "") }) else {
                throw Self.refused("an entry settles nothing")
            }
            for (name, value) in mapping {
                guard let name = name.scalar?.string, members.contains(name) else {
                    throw Self.refused("an entry has a key that no page offers")
                }
                try Self.check(value.sequence.map(Array.init) ?? [value], isID: Self.ids.contains(name) || name == "not" && key != "actors")
            }
        }
        self.key = key
        lines = Array(all.dropFirst())
        self.entries = Array(entries)
    }

    private static func check(_ values: [Node], isID: Bool) throws(DiagnosticError) {
        for value in values {
            guard let text = value.scalar?.string, !text.allSatisfy(\.isWhitespace) else { throw refused("a name or value is empty") }
            guard !text.unicodeScalars.contains(where: isBreak) else {
                throw refused("a name or value has a line break or a control character in it")
            }
            if isID, text.split(whereSeparator: { "/\\".contains($0) }).contains("..") {
                throw refused("an id is a path that leads out of its folder")
            }
        }
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        [.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
    }

    private static func refused(_ message: String) -> DiagnosticError {
        DiagnosticError(Diagnostic(message: message, hint: "nothing was written"))
    }
}
