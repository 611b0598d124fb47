import Foundation
import Model
import Testing

@testable import Intake

@Suite struct BadInputTests {
    private static let good: [String: [UInt8]] = ["good.txt": Array(storm.utf8)]

    private func readBeside(_ name: String, _ bytes: [UInt8]) -> IntakeResult {
        intake(Self.good.merging([name: bytes]) { $1 })
    }

    @Test func missingPathIsNamed() {
        let result = ArticleIntake().articles(at: ["no/such/folder"])
        #expect(
            messages(result) == ["no/such/folder: error: there is no such file or folder (check the spelling and the folder you are in)"])
    }

    @Test func whatMayNotBeLookedAtIsNotCalledMissing() {
        let files = FileReader(
            kind: { _ in .hidden(reason: IntakeFailure.reason(EACCES)) }, isLink: { _ in false }, realPath: { _ in nil },
            names: { _ in [] },
            open: { _ in MemoryBytes([]) })
        #expect(
            messages(ArticleIntake(files: files).articles(at: ["locked/a.txt"])) == [
                "locked/a.txt: error: this cannot be looked at: permission denied "
                    + "(make the folder above it readable (chmod u+rx) or leave it out)"
            ])
    }

    @Test func emptyFolderIsAnError() {
        let result = ArticleIntake(files: MemoryFiles(folders: ["news": []]).reader).articles(at: ["news"])
        #expect(
            messages(result) == [
                "news: error: the folder holds no files (put articles into it (.txt, .md, .markdown, .jsonl, .ndjson, .json, .csv, .tsv, .html, .htm, .xml, .rss, .atom, .warc, .docx, .rtf, .pdf, .eml, .mht, .mhtml, .zip, .wacz, each also with .gz))"
            ])
    }

    @Test(arguments: ["", " \n\r\n\t", "\u{FEFF}"])
    func emptyFileIsLeftOut(contents: String) {
        let result = readBeside("a.txt", Array(contents.utf8))
        #expect(messages(result) == ["a.txt: error: the article is empty (put its text into the file, or delete the file)"])
        #expect(result.articles.map(\.id) == ["good"])
    }

    @Test func folderNamedLikeAnArticleIsWalked() {
        let files = MemoryFiles(files: ["in/x.txt/a.txt": Array(storm.utf8)], folders: ["in": ["x.txt"], "in/x.txt": ["a.txt"]])
        let result = ArticleIntake(files: files.reader).articles(at: ["in"])
        #expect(
            messages(result) == [
                "in/x.txt: warning: this is a folder, though it is named like an article; the files in it are read (rename the folder)"
            ])
        #expect(result.articles.map(\.file) == ["in/x.txt/a.txt"])
    }

    @Test func unreadableFileIsLeftOut() {
        let files = MemoryFiles(files: Self.good, locked: ["secret.txt"])
        let result = ArticleIntake(files: files.reader).articles(at: ["good.txt", "secret.txt"])
        #expect(
            messages(result) == [
                "secret.txt: error: the file cannot be read: permission denied (make it readable (chmod u+r) or leave it out)"
            ])
        #expect(result.articles.map(\.id) == ["good"])
    }

    @Test func fileWithoutASentenceIsLeftOut() {
        let result = readBeside("menu.txt", Array("Home\nNews\nSport\nContact us\n".utf8))
        #expect(
            messages(result) == [
                "menu.txt: error: the article has no sentence (check that the file holds the text of the article and not only its links)"
            ])
        #expect(result.articles.map(\.id) == ["good"])
    }

    @Test func secondArticleWithAnIdNamesBothPlaces() {
        let line = "{\"id\": \"good\", \"text\": \"The dam held, the council said on Tuesday.\"}"
        let result = readBeside("more.jsonl", Array("\n\(line)\n".utf8))
        #expect(
            messages(result) == [
                "more.jsonl:2: error: the id \"good\" is taken by good.txt (rename one of the files or give one of the articles another id; the first is kept)"
            ])
        #expect(result.articles.map(\.file) == ["good.txt"])
    }

    /// What is joined with an article whose id is taken, and what becomes of both.
    @Test(arguments: [
        // A copy, an excerpt and an earlier version of it.
        ("c.md", "---\npublisher: Post\n---\n\(storm)", ["good", "c"], "c.md"),
        ("c.md", "---\nurl: https://x.example/b\n---\nThe river rose, the city council said on Monday, and more.", ["good", "c"], "c.md"),
        ("c.md", "---\nurl: https://x.example/b\npublished: 2031-03-01\n---\n\(storm)\n\nBread was sold out.", ["good", "c"], "c.md"),
        // No id is free.
        ("c.jsonl", "{\"id\": \"good\", \"text\": \"\(storm.replacing("\n", with: "\\n"))\"}", ["good"], "c.jsonl, line 1"),
    ])
    func nothingIsLostWithATakenId(file: String, contents: String, ids: [String], place: String) throws {
        let row =
            "{\"id\": \"good\", \"url\": \"https://x.example/b\", \"published\": \"2031-03-05\", \"text\": \"\(storm.replacing("\n", with: "\\n"))\"}"
        let good = "{\"id\": \"good\", \"text\": \"The dam held, the council said on Tuesday.\"}"
        let result = intake(["a.jsonl": Array(good.utf8), "b.jsonl": Array(row.utf8), file: Array(contents.utf8)])
        #expect(result.articles.map(\.id) == ids)
        let said = messages(result).joined(separator: "\n")
        #expect(said.contains("b.jsonl:1: ") && said.contains("the id \"good\" is taken by a.jsonl:1"), "\(said)")
        if ids.count > 1 {
            let kept = try #require(result.articles.last)
            #expect(([kept.file] + kept.alsoAt.map(\.file)).sorted() == ["b.jsonl", file])
            #expect(kept.versions.map(\.id) == kept.versions.indices.map { "c@\($0 + 1)" })
        } else {
            #expect(said.contains("error: the id \"good\" is taken by a.jsonl:1, and \(place) is left out with it"), "\(said)")
        }
    }

    @Test func equalNamesInTwoFoldersAreTwoArticles() {
        let other = Array("The dam held, the council said on Tuesday.".utf8)
        let files = MemoryFiles(
            files: ["in/x/1.txt": Array(storm.utf8), "in/y/1.txt": other],
            folders: ["in": ["x", "y"], "in/x": ["1.txt"], "in/y": ["1.txt"]])
        let result = ArticleIntake(files: files.reader).articles(at: ["in"])
        #expect(result.articles.map(\.id) == ["1", "y-1"])
        #expect(messages(result).count == 1 && messages(result)[0].hasPrefix("in/y/1.txt: warning: the id \"1\" is taken by in/x/1.txt"))
    }

    @Test func unknownEndingIsAnErrorWhenNamed() {
        let result = intake(["a.pages": [1, 2, 3]])
        #expect(
            messages(result) == [
                "a.pages: error: the ending of the file is not known (known endings are .txt, .md, .markdown, .jsonl, .ndjson, .json, .csv, .tsv, .html, .htm, .xml, .rss, .atom, .warc, .docx, .rtf, .pdf, .eml, .mht, .mhtml, .zip, .wacz, each also with .gz)"
            ])
    }

    @Test func brokenZipArchivesAreNamed() {
        let result = readBeside("news.zip", Array("PK".utf8))
        #expect(
            messages(result) == [
                "news.zip: error: the archive breaks off: its directory is missing (fetch or pack the archive again, or unpack it into a folder)"
            ])
        #expect(result.articles.map(\.id) == ["good"])
    }

    @Test(.timeLimit(.minutes(5)), arguments: [("big.txt", 8000), ("big.md", 300)])
    func fiftyMegabytesAreNoArticle(name: String, limit: Int) {
        let result = readBeside(name, [UInt8](repeating: UInt8(ascii: "a"), count: 50_000_000))
        #expect(
            messages(result) == [
                "\(name): error: the text has 50000 KB; more than \(limit) KB is no article "
                    + "(split it into its articles, one a file, or one a line of a .jsonl file)"
            ])
        #expect(result.articles.map(\.id) == ["good"])
    }

    @Test func controlCharactersAreContent() {
        let text = storm + "\n\nThe word \u{202E}evil\u{202C} and a NUL \u{0} stand in this sentence, which ends here.\n"
        let result = intake("a.txt", text)
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.first?.text.contains("\u{202E}evil\u{202C} and a NUL \u{0} stand") == true)
    }
}
