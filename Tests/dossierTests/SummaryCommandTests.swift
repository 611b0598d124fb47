import Foundation
import Testing

/// `dossier summary`.
@Suite struct SummaryCommandTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.put("news/a.md", CommandLineTests.article(title: "Bridge opens in Porto", published: "2023-05-04"))
        try scratch.put("news/b.md", CommandLineTests.article(title: "Porto opens its bridge", published: "2023-05-05"))
    }

    private func run(_ arguments: String...) throws -> DossierRun { try DossierRun(arguments, in: scratch.path) }

    /// The draft reads as the summary did, and takes its place without a complaint.
    @Test func draftTakesThePlaceOfTheSummaryThatItIs() throws {
        #expect(try run("build", "news", "-o", "out", "-q").status == 0)
        let id = try #require(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out/data/dossiers").first?.dropLast(5))
        let file = "news/summaries/\(id).md"
        let written = try run("summary", String(id), "news", "-o", file)
        #expect(written.status == 0 && written.errors.hasSuffix("Wrote \(file)\n"), "\(written.errors)")
        let draft = try #require(scratch.text(file))
        #expect(draft.contains(/\]\(article-[ab]\.html#p\d+\)/) && draft.hasSuffix(")\n"))
        #expect(scratch.text("out/\(id)/index.md")?.contains(draft) == true)
        #expect(try run("summary", String(id), "news", "-q").output == draft)

        let rebuilt = try run("build", "news", "-o", "out", "-q")
        #expect(rebuilt.status == 0 && rebuilt.errors.isEmpty, "\(rebuilt.errors)")
        #expect(scratch.text("out/\(id)/index.md")?.contains(draft) == true)

        let again = try run("summary", String(id), "news", "-o", file, "-q")
        #expect(again.status == 1 && again.errors.hasPrefix("\(file): error: the file is there already"))
        #expect(scratch.text(file) == draft)
    }

    @Test func unknownDossierIsNamedWithTheNearest() throws {
        let id = try #require(try run("group", "news").output.firstMatch(of: /"id":"([^"]+)"/)).1
        let result = try run("summary", id + "x", "news", "-q", "-o", "x.md")
        #expect(result.status == 1 && result.errors.contains("there is no dossier \"\(id)x\" (did you mean \"\(id)\"?"), "\(result.errors)")
        #expect(scratch.text("x.md") == nil)
    }
}
