import Foundation
import Model
import Testing

@testable import Generator

/// The page of an article's versions, and what the dossier says of them.
@Suite struct VersionsPageTests {
    private static let dossier: Dossier = {
        var dossier = PageFixture.dossier
        let now = PageFixture.ferry
        func earlier(_ number: Int, _ old: String, _ new: String) -> Article {
            var version = now
            version.id = Article.versionID(now.id, number)
            version.title = number == 1 ? "Bridge <closed>" : now.title
            version.text = now.text.replacing(new, with: old)
            version.modified = "2031-03-04T0\(number):00Z"
            return version
        }
        dossier.readings[0].article.modified = "2031-03-05"
        let versions = [earlier(1, "200 metres", "300 metres"), earlier(2, "250 metres", "300 metres")]
        dossier.readings[0].article.versions = versions
        dossier.revisions = zip(versions, [versions[1], now]).enumerated().map { place, pair in
            func whole(_ article: Article, _ passage: Int) -> Citation {
                let range = article.passages[passage].range
                return Citation(article: article.id, passage: article.passages[passage].id, range: range, text: article.text(of: range))
            }
            let start = PageFixture.cite(pair.0, place == 0 ? "200" : "250").range
            let edit = TextEdit(kind: .number, a: start, b: start)
            return Revision(
                article: now.id, version: place + 1,
                passages: [
                    Revision.Passage(earlier: whole(pair.0, 1), later: whole(pair.1, 1), edits: [edit]),
                    Revision.Passage(earlier: nil, later: whole(pair.1, 2)), Revision.Passage(earlier: whole(pair.0, 4), later: nil),
                ], values: [Revision.Value(passage: 0, edit: 0)])
        }
        return dossier
    }()

    private func files(_ corrections: Corrections = Corrections()) throws -> [String: String] {
        let sink = MemorySink()
        let outcome = try Site(dossiers: [Self.dossier, PageFixture.single], corrections: corrections).make(with: .builtIn, into: sink)
        #expect(outcome.diagnostics == [])
        return Dictionary(uniqueKeysWithValues: sink.files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
    }

    private func page(_ files: [String: String], _ path: String) throws -> HTMLPage {
        let html = try #require(files[path], "no \(path)")
        return try #require(HTMLPage(html))
    }

    @Test func thePageShowsWhatWasChangedAndWhen() throws {
        let page = try page(try files(), "harbour-bridge/article-ferry-times_versions.html")
        #expect(
            page.texts("//section/h2") == ["Version 2 of 3, 4 March 2031, 02:00 (UTC)", "Version 3 of 3, 5 March 2031"],
            "\(page.texts("//section/h2"))")
        #expect(page.texts("//section/h2/@id") == ["v2", "v3"])
        #expect(page.texts("//section[1]//mark[@class='weighty']") == ["200", "250"])
        #expect(page.texts("//section[1]//div[@class='version-row']//ins").first?.hasPrefix("“Nobody was hurt") == true)
        #expect(page.texts("//section[1]//div[@class='version-row']//del").last?.hasPrefix("The bridge was opened") == true)
        #expect(page.texts("//section[1]//ul/li[1]").first?.contains("headline Bridge <closed> → Harbour Bridge closed") == true)
        #expect(page.count("//details[contains(@class,'part')]") == 2)
        #expect(page.texts("//details[1]").first?.contains("said 200 metres of roadway") == true)
    }

    @Test func theDossierReportsHeadlinesNumbersTimesAndNames() throws {
        let files = try files()
        let page = try page(files, "harbour-bridge/index.html")
        #expect(page.texts("//section[@aria-labelledby='revised']//li/span[1]") == ["headline", "number", "number"])
        #expect(
            page.texts("//section[@aria-labelledby='revised']//li//a/@href")
                == ["v2", "v2", "v3"].map { "article-ferry-times_versions.html#\($0)" })
        let article = try self.page(files, "harbour-bridge/article-ferry-times.html")
        #expect(article.texts("//a[@href='article-ferry-times_versions.html']") == ["3 versions; changed: 1 headline, 2 numbers"])
        let data = try #require(files["data/dossiers/harbour-bridge.json"])
        #expect(data.contains("\"id\":\"ferry-times@1\"") && data.contains("\"kind\":\"headline\""))
    }

    @Test func articlesWithoutVersionsHaveNoSuchPage() throws {
        let files = try files()
        #expect(files.keys.filter { $0.contains("_versions") } == ["harbour-bridge/article-ferry-times_versions.html"])
        #expect(files.keys.allSatisfy { !$0.contains("@") })
    }

    @Test func whatIsWithheldIsWithheldInAllVersions() throws {
        let files = try files(Corrections(publishing: Publishing(texts: .cited)))
        #expect(files.values.allSatisfy { !$0.contains("200 metres") && !$0.contains("ferry-times@1") })
        #expect(!files.keys.contains { $0.contains("_versions") })
    }
}
