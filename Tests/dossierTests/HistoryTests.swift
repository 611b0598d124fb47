import Foundation
import Testing

/// `.dossier-history` in the folder of a site, and what the commands make of it.
@Suite struct HistoryTests {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.put("news/a.md", CommandLineTests.article(title: "Bridge opens in Porto", published: "2023-05-04"))
        try scratch.put("news/b.md", CommandLineTests.article(title: "Porto opens its bridge", published: "2023-05-05"))
    }

    private func run(_ arguments: String...) throws -> DossierRun { try DossierRun(arguments, in: scratch.path) }

    private func addAnOlderArticle() throws {
        try scratch.put("news/c.md", CommandLineTests.article(title: "Douro bridge ready, says mayor", published: "2023-05-03"))
    }

    @Test func aCleanCheckoutGoesOnFromTheHistoryAlone() throws {
        #expect(try run("build", "news", "-o", "site", "-q").status == 0)
        let before = try #require(scratch.text("site/.dossier-history"))
        let page = try #require(scratch.files(in: "site").keys.first { $0.hasSuffix("/article-a.html") })
        try addAnOlderArticle()
        #expect(try run("build", "news", "-o", "site", "-q").status == 0)
        try scratch.put("checkout/.dossier-history", before)
        let run = try run("build", "news", "-o", "checkout", "-q")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try scratch.files(in: "checkout") == scratch.files(in: "site"))
        #expect(scratch.text("checkout/\(page)") != nil)
        // Another file of somebody's in the folder is in the way, as ever.
        try scratch.put("other/.dossier-history", before)
        try scratch.put("other/mine.txt", "mine")
        #expect(try self.run("build", "news", "-o", "other", "-q").status == 1)
    }

    @Test func aBrokenLineIsAnErrorOnceAndTheSiteIsMade() throws {
        #expect(try run("build", "news", "-o", "site", "-q").status == 0)
        let whole = try #require(scratch.text("site/.dossier-history"))
        try scratch.put("site/.dossier-history", whole + "=======\n")
        let lines = whole.split(separator: "\n").count
        let broken = try run("build", "news", "-o", "site", "-q")
        #expect(broken.status == 1)
        #expect(broken.errors.hasPrefix("site/.dossier-history:\(lines + 1): error: "), "\(broken.errors)")
        #expect(scratch.text("site/.dossier-history") == whole)
        #expect(try run("build", "news", "-o", "site", "-q").status == 0)
    }

    @Test func aSiteWithAHistoryIsSealed() throws {
        #expect(try run("build", "news", "-o", "site", "-q").status == 0)
        try addAnOlderArticle()
        #expect(try run("build", "news", "-o", "site", "--as-of", "2023-05-09", "-q").status == 0)
        #expect(scratch.text("site/changes.html")?.contains("<h2>9 May 2023</h2>") == true)
        let sealed = try run("seal", "site", "news", "-q")
        #expect(sealed.status == 0, "\(sealed.errors)")
        #expect(try run("verify", "site", "news", "-q").status == 0)
    }

    @Test func diffSaysWhatCameAndWent() throws {
        #expect(try run("build", "news", "-o", "before", "-q").status == 0)
        try addAnOlderArticle()
        try FileManager.default.removeItem(atPath: scratch.path + "/news/b.md")
        #expect(try run("build", "news", "-o", "after", "-q").status == 0)
        #expect(try run("diff", "before", "before").output == "")
        let diff = try run("diff", "before", "after")
        #expect(diff.status == 0 && diff.errors == "")
        let rows = try diff.output.split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
        }
        #expect(rows.count == 1)
        let articles = try #require(rows.first?["articles"] as? [String: [[String: String]]])
        #expect(articles["new"]?.map { $0["id"] } == ["c"] && articles["gone"]?.map { $0["id"] } == ["b"])
        #expect((rows[0]["words"] as? String)?.hasPrefix("1 article, ") == true, "\(rows[0]["words"] ?? "")")
        #expect(try run("diff", "before", "nowhere").status == 1)
    }

    @Test func serveLeavesTheHistoryAsItWas() throws {
        #expect(try run("build", "news", "-o", "out", "-q").status == 0)
        let before = scratch.text("out/.dossier-history")
        let serve = try ServeRun(["news", "-o", "out"], in: scratch)
        let first = try serve.state { !$0.isBuilding }
        try scratch.put("news/c.md", CommandLineTests.article(title: "First trains cross the Douro bridge", published: "2023-05-09"))
        _ = try serve.state { $0.build > first.build && !$0.isBuilding }
        #expect(scratch.text("out/.dossier-history") == before)
        #expect(scratch.text("out/index.html")?.contains("Since 5 May 2023: 1 article") == true)
        #expect(serve.end(with: SIGINT) == 0, "\(serve.said)")
        // What was served is recorded by the build that follows, with the same pages.
        let served = try scratch.files(in: "out").filter { $0.key != ".dossier-history" }
        #expect(try run("build", "news", "-o", "out", "-q").status == 0)
        #expect(try scratch.files(in: "out").filter { $0.key != ".dossier-history" } == served)
        #expect(scratch.text("out/.dossier-history") != before)
    }
}
