import Model
import Testing

@testable import Intake

@Suite struct SummaryFileTests {
    private func read(_ text: String) -> SummaryFile { SummaryFile(text, file: "in/summaries/bridge.md") }

    @Test func frontMatterAndTextAreRead() {
        let file = read(
            "---\ntitle: A: b\nauthor: Ana Sousa\ndate: 2031-03-06\n---\n\nText [A](x.html#p1).\n".replacing("A: b", with: "\"A: b\""))
        #expect(file.diagnostics == [])
        #expect(
            file.summary
                == UserSummary(
                    file: "in/summaries/bridge.md", dossier: "bridge", title: "A: b", author: "Ana Sousa", date: "2031-03-06",
                    markdown: "\nText [A](x.html#p1).\n", firstLine: 6))
        #expect(read("Only text.").summary?.firstLine == 1)
    }

    @Test(arguments: [
        (
            "---\ntitel: x\n---\ny",
            "2:1: error: unknown key \"titel\" in the front matter of a summary (did you mean \"title\"? the known keys are author, date, title)"
        ),
        (
            "---\ndate: soon\n---\ny",
            "2:7: error: \"date\" is no date: \"soon\" (write it as 2021-12-29, 2021-12-29T18:05:00+01:00 or 2021-12)"
        ),
        ("---\ntitle: [a]\n---\ny", "2:8: error: \"title\" is no text (write \"title: …\" with the value on the same line)"),
        ("---\ntitle: a\n", "1:1: error: the front matter is never closed (put a line of three dashes (---) under it)"),
        (
            "---\ntitle: a\n---\n \n",
            "4:1: error: the summary is empty (write the summary, or delete the file to have the one that the program makes)"
        ),
    ])
    func faultsHaveTheirPlace(text: String, message: String) {
        let file = read(text)
        #expect(file.diagnostics.map(\.description) == ["in/summaries/bridge.md:" + message])
        #expect(file.summary == nil)
    }

    @Test func theFolderAtTheTopHoldsNoArticles() {
        let files = MemoryFiles(
            files: [
                "in/a.txt": Array(storm.utf8), "in/summaries/x.md": Array("Mine.".utf8), "in/summaries/notes.txt": [],
                "in/deep/summaries/b.md": Array("The bridge was closed on Monday.".utf8),
            ],
            folders: [
                "in": ["a.txt", "summaries", "deep"], "in/summaries": ["x.md", "notes.txt"], "in/deep": ["summaries"],
                "in/deep/summaries": ["b.md"],
            ])
        let result = ArticleIntake(files: files.reader).articles(at: ["in"])
        #expect(result.articles.map(\.id) == ["a", "b"])
        #expect(result.summaries.map(\.dossier) == ["x"])
        #expect(
            messages(result) == [
                "in/summaries/notes.txt: warning: this is no summary; it is left out (a summary is a Markdown file named after its dossier: summaries/ID.md)"
            ])
    }

    @Test func summariesBesideANamedFileOfCorrectionsAreRead() {
        let files = MemoryFiles(
            files: ["in/a.txt": Array(storm.utf8), "in/dossier.yml": [], "in/summaries/x.md": Array("Mine.".utf8)],
            folders: ["in": ["a.txt", "dossier.yml", "summaries"], "in/summaries": ["x.md"]])
        let result = ArticleIntake(files: files.reader).articles(at: ["in/a.txt", "in/dossier.yml"])
        #expect(result.summaries.map(\.file) == ["in/summaries/x.md"])
        #expect(ArticleIntake(files: files.reader).articles(at: ["in/a.txt"]).summaries == [])
    }
}
