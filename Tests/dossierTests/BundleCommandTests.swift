import Foundation
import Testing

/// `dossier bundle`.
@Suite struct BundleCommandTests {
    private let scratch: ScratchFolder
    private let id: String

    init() throws {
        scratch = try ScratchFolder()
        try scratch.put("news/a.md", CommandLineTests.article(title: "Bridge opens in Porto", published: "2023-05-04"))
        try scratch.put("news/b.md", CommandLineTests.article(title: "Porto opens its bridge", published: "2023-05-05"))
        let groups = try DossierRun(["group", "news", "-q"], in: scratch.path).output
        id = String(try #require(groups.firstMatch(of: /"id":"([^"]+)"/)).1)
    }

    private func run(_ arguments: String...) throws -> DossierRun { try DossierRun(arguments, in: scratch.path) }

    @Test func aPageAndABookAreWritten() throws {
        let page = try run("bundle", id, "news")
        #expect(page.status == 0 && page.errors.contains("Wrote \(id).html ("), "\(page.errors)")
        let html = try #require(scratch.text("\(id).html"))
        #expect(html.contains("id=\"article-a--p1\"") && !html.contains("<script"))
        #expect(try run("bundle", id, "news", "-o", "book.epub", "-q").status == 0)
        #expect(try run("bundle", id, "news", "--epub", "-q").status == 0)
        let books = ["book.epub", "\(id).epub"].map { FileManager.default.contents(atPath: scratch.path + "/" + $0) }
        #expect(books[0] != nil && books[0] == books[1])
        if Browser.isThere {
            let seen = try Browser.json(
                of: [[Int]].self, pages: ["\(id).html"], in: scratch.path, width: 320,
                script: """
                    const page = frame.contentDocument;
                    result.push([page.documentElement.scrollWidth, page.styleSheets.length, page.styleSheets[0].cssRules.length]);
                    """)
            #expect(seen.value[0][0] <= 320 && seen.value[0][1] == 1 && seen.value[0][2] > 300 && seen.complaints == [], "\(seen)")
        }
    }

    @Test func onlyWhatStatementsRestOnIsShown() throws {
        #expect(try run("bundle", id, "news", "--cited", "-o", "cited.html", "-q").status == 0)
        #expect(scratch.text("cited.html")?.contains("Only the passages that statements rest on") == true)
    }

    @Test func whatCannotBeWrittenIsRefused() throws {
        let inside = try run("bundle", id, "news", "-o", "news/x.html", "-q")
        #expect(
            inside.status == 1 && inside.errors.contains("news/x.html: error: the file would lie among the articles"), "\(inside.errors)")
        #expect(scratch.text("news/x.html") == nil)
        let page = "<html><body><p>An article.</p></body></html>"
        try scratch.put("c.html", page)
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/link", withDestinationPath: "news")
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/d.html", withDestinationPath: "c.html")
        for place in ["c.html", "./c.html", "d.html"] {
            let same = try run("bundle", id, "news", "c.html", "-o", place, "-q")
            #expect(same.status == 1 && same.errors.contains("error: the file is read as input"), "\(same.errors)")
        }
        #expect(scratch.text("c.html") == page)
        #expect(try run("bundle", id, "news", "-o", "link/x.html", "-q").errors.contains("would lie among the articles"))
        #expect(try run("bundle", id, "news", "-o", "news/x.epub", "-q").status == 0)
        #expect(try run("bundle", id, "news", "-o", "x.pdf").status == 64)
        let unknown = try run("bundle", id + "x", "news", "-q")
        #expect(
            unknown.status == 1 && unknown.errors.contains("there is no dossier \"\(id)x\" (did you mean \"\(id)\"?"), "\(unknown.errors)")
    }
}
