import Foundation
import Testing

/// `dossier check-text`.
@Suite struct CheckTextCommandTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.put("news/a.md", CommandLineTests.article(title: "Bridge opens in Porto", published: "2023-05-04"))
        try scratch.put("news/b.md", CommandLineTests.article(title: "Porto opens its bridge", published: "2023-05-05"))
        #expect(try run("build", "news", "-o", "out", "-q").status == 0)
    }

    private struct Line: Decodable {
        struct Place: Decodable {
            let article: String
            let passage: String
        }

        let verdict: String
        let says: String
        let passages: [Place]
    }

    private func run(_ arguments: String...) throws -> DossierRun { try DossierRun(arguments, in: scratch.path) }

    private func checked(_ text: String) throws -> Line {
        try scratch.put("speech.txt", text + "\n")
        let result = try run("check-text", "speech.txt", "--site", "out")
        #expect(result.status == 0, "\(result.errors)")
        return try JSONDecoder().decode(Line.self, from: Data(result.output.prefix { !$0.isNewline }.utf8))
    }

    /// A headline that stands beside the text in the input is no passage, and yet the source's words.
    @Test func headlinesAreVerbatim() throws {
        let line = try checked("Porto opens its bridge.")
        #expect(line.verdict == "verbatim")
        #expect(line.passages.map(\.article) == ["b"])
        #expect(line.passages.map(\.passage) == ["p0"])
        #expect(line.says.hasSuffix(", headline"))
    }

    @Test func wordsOfNobodyAreNothing() throws {
        #expect(try checked("The council of Lagos bought four ferries.").verdict != "verbatim")
        let missing = try run("check-text", "speech.txt", "--site", "nowhere")
        #expect(
            missing.status == 1 && missing.errors.contains("nowhere/data/site.json: error: the file cannot be read"), "\(missing.errors)")
    }
}
