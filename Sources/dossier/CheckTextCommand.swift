import ArgumentParser
import Assembly
import Foundation
import Generator
import Model
import Reader

struct CheckTextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-text",
        abstract: "Say of each sentence of a text what the articles of a site have of it.",
        discussion: """
            Prints one JSON line per sentence: verbatim, altered (with the words that were changed), said in other words, something close, \
            with a number or name that no article has, or nothing like it; each with the passages.

            Example:  dossier check-text speech.txt --site site | jq -r '[.says, .text] | @tsv'
            """
    )

    @Argument(help: "A text file; - for standard input.")
    var file: String

    @Option(help: "The folder of a site that dossier build wrote.")
    var site = "site"

    @Option(help: "The id of the dossier to check against; without it all of them.")
    var dossier: String?

    func run() throws {
        let console = Console(quiet: true)
        try console.reporting {
            let reader = ArticleReader()
            let readings = try BuiltSite(folder: site).articles(of: dossier).parallelMap { reader.read($0) }
            let text = reader.read(try article())
            let sentences = TextCheck(readings: readings, actors: ActorMerger().actors(in: readings)).sentences(of: text)
            let publishers = Dictionary(readings.map { ($0.article.id, $0.article.publisher ?? $0.article.id) }) { first, _ in first }
            let offsets = ScalarOffsets(text.article.text)
            let lost = try ResultStream.print { results in
                for sentence in sentences {
                    try results.line(JSONLine.encode(CheckedSentenceExport(sentence, of: text, offsets: offsets, publishers: publishers)))
                }
            }
            try Readings.finish(lost, console: console)
        }
    }

    /// The text to check, a paragraph as a passage.
    private func article() throws -> Article {
        let bytes = file == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: file)
        let name = file == "-" ? "standard input" : file
        guard let bytes else { throw DiagnosticError(Diagnostic(file: name, message: "the file cannot be read", hint: "name a text file")) }
        guard let text = String(bytes: bytes, encoding: .utf8) else {
            throw DiagnosticError(Diagnostic(file: name, message: "the text is not in UTF-8", hint: "save it as UTF-8"))
        }
        return Article(text, named: name)
    }
}

extension Article {
    /// A text whose paragraphs, between blank lines, are its passages.
    fileprivate init(_ text: String, named name: String) {
        var passages: [Passage] = []
        var kept = ""
        var paragraph: [Substring] = []
        func end() {
            guard !paragraph.isEmpty else { return }
            if !kept.isEmpty { kept += "\n\n" }
            let start = kept.utf8.count
            kept += paragraph.joined(separator: "\n")
            passages.append(
                Passage(
                    id: "p\(passages.count + 1)", range: start..<kept.utf8.count, kind: .paragraph,
                    source: SourceRange(scalars: 0..<0, line: 1)))
            paragraph = []
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) { end() } else { paragraph.append(line) }
        }
        end()
        self.init(id: name, file: name, text: kept, passages: passages)
    }
}
