import Model
import Yams

/// Reads `summaries/ID.md`, in which the user sums a dossier up in words of their own. A file with a fault gives no summary.
///
/// ```md
/// ---
/// title: What is known
/// author: Ana Sousa
/// date: 2031-03-06
/// ---
/// The bridge was closed [A](article-ferry-times.html#p2).
/// ```
struct SummaryFile: Sendable {
    /// Nil when the file has a fault.
    private(set) var summary: UserSummary?
    private(set) var diagnostics: [Diagnostic] = []
    private let file: String

    /// The folder, at the top of the input or beside a `dossier.yml` that is named.
    static let folder = "summaries"
    /// Of the files in it.
    static let endings = ["md", "markdown"]

    private static let keys = ["author", "date", "title"]
    private static let knownKeys = "the known keys are \(keys.joined(separator: ", "))"

    /// Reads the text of the file at a path.
    init(_ text: String, file: String) {
        self.file = file
        let bytes = Array(text.utf8)
        let block = FrontMatterBlock(bytes, file: file)
        diagnostics += [block.fault].compactMap { $0 }
        if bytes.count > RawArticle.greatestMarkdown {
            let most = RawArticle.greatestMarkdown / 1000
            diagnostics.append(
                Diagnostic(file: file, message: "the file has more than \(most) KB, which is no summary", hint: "make it shorter"))
        }
        var found = UserSummary(
            file: file, dossier: FilePath.stem(file), markdown: String(decoding: bytes[block.end...], as: UTF8.self),
            firstLine: block.lineCount + 1)
        if let yaml = block.yaml, !yaml.utf8.allSatisfy(ASCII.isBlank) { read(yaml, into: &found) }
        if bytes[block.end...].allSatisfy(ASCII.isBlank) {
            let hint = "write the summary, or delete the file to have the one that the program makes"
            diagnostics.append(Diagnostic(file: file, line: found.firstLine, column: 1, message: "the summary is empty", hint: hint))
        }
        if diagnostics.isEmpty { summary = found }
    }

    private mutating func read(_ yaml: String, into found: inout UserSummary) {
        do {
            guard let root = try Yams.compose(yaml: yaml), root.null == nil else { return }
            guard let mapping = root.mapping else {
                return report(root.mark, "the front matter is no list of keys", "write lines like \"title: …\"")
            }
            for (keyNode, value) in mapping { read(keyNode, value, into: &found) }
        } catch {
            // The front matter begins on the second line of the file.
            diagnostics.append(YAMLFault.diagnostic(error, of: "the front matter", file: file, linesBefore: 1))
        }
    }

    private mutating func read(_ keyNode: Node, _ node: Node, into found: inout UserSummary) {
        let key = keyNode.scalar?.string ?? ""
        guard Self.keys.contains(key) else {
            let guess = nearest(to: key, in: Self.keys).map { "did you mean \"\($0)\"? " } ?? ""
            return report(keyNode.mark, "unknown key \"\(key)\" in the front matter of a summary", guess + Self.knownKeys)
        }
        if node.null != nil { return }
        guard let text = node.scalar?.string else {
            return report(node.mark, "\"\(key)\" is no text", "write \"\(key): …\" with the value on the same line")
        }
        guard let filled = Metadata.filled(text) else { return }
        switch key {
        case "title": found.title = filled
        case "author": found.author = filled
        default:
            guard let date = StatedDate.publication(filled)?.value else {
                return report(node.mark, "\"date\" is no date: \"\(filled)\"", StatedDate.hint)
            }
            found.date = date
        }
    }

    /// Marks count from the first line of the YAML, which is the second of the file.
    private mutating func report(_ mark: Mark?, _ message: String, _ hint: String) {
        diagnostics.append(
            Diagnostic(file: file, line: (mark?.line ?? 0) + 1, column: mark?.column ?? 1, message: message, hint: hint))
    }
}
