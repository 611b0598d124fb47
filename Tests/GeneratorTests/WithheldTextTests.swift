import Foundation
import Model
import Testing

@testable import Generator

/// What may be published of texts: all, the passages that statements rest on, or none but what statements quote.
@Suite struct WithheldTextTests {
    /// Stands in passages of the first article on which nothing rests, and in what was left out of it.
    private static let withheld = ["“Nobody was hurt,” said Brandt.", "A long history", "Subscribe to our newsletter"]

    private func files(_ publishing: Publishing, publishers: [PublisherCorrection] = []) throws -> [String: String] {
        let sink = MemorySink()
        var dossier = PageFixture.dossier
        // Nothing rests on the third passage: neither an event nor a fact.
        dossier.events.removeAll { ["e4", "e5"].contains($0.id) }
        dossier.claims.removeAll { $0.id == "c1" }
        dossier.summary.removeLast()
        let settings = SiteSettings(baseURL: "https://example.org/")
        let corrections = Corrections(publishers: publishers, publishing: publishing)
        let outcome = try Site(dossiers: [dossier, PageFixture.single], settings: settings, corrections: corrections)
            .make(with: .builtIn, into: sink)
        #expect(outcome.diagnostics == [])
        return Dictionary(uniqueKeysWithValues: sink.files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
    }

    private func pages(_ files: [String: String], with words: String) -> [String] {
        files.filter { $0.value.contains(words) || $0.value.contains(words.replacing("“", with: "\\u201c")) }.keys.sorted()
    }

    private func page(_ files: [String: String], _ path: String) throws -> HTMLPage {
        let html = try #require(files[path], "no \(path)")
        return try #require(HTMLPage(html))
    }

    @Test func allIsPublishedWhereNothingIsSaid() throws {
        let files = try files(Publishing())
        for words in Self.withheld { #expect(pages(files, with: words).count >= 1, "\(words)") }
    }

    @Test(arguments: [Publishing.Texts.cited, .none])
    func whatIsWithheldStandsNowhere(texts: Publishing.Texts) throws {
        let files = try files(Publishing(texts: texts))
        for words in Self.withheld { #expect(pages(files, with: words) == [], "\(words)") }
        let article = try page(files, "harbour-bridge/article-ferry-times.html")
        #expect(article.texts("//div[contains(@class,'passage')]/@id") == ["p2", "p5"])
        let said = article.texts("//div[contains(@class,'passage')]/p[@class='said']")
        #expect(texts == .cited ? said.count == 2 && said[0].hasPrefix("Engineers closed") : said == [])
        #expect(article.texts("//p[@class='hint']").contains { $0.contains("statements rest on") })
        // What is quoted has its passage to lead to.
        #expect(files["harbour-bridge/timeline.html"]?.contains("article-ferry-times.html#p2") == true)
        #expect(files["harbour-bridge/timeline.html"]?.contains("Engineers closed the Harbour Bridge on Tuesday") == true)
    }

    @Test func noneOfAPassageButWhatIsQuotedIsInTheData() throws {
        let rest = "Mayor Ilse Brandt said 300 metres of roadway are affected."
        var dossier = PageFixture.dossier
        dossier.claims = []
        dossier.disagreements = []
        let folder = DossierFolder(dossier, name: "x", corrections: Corrections(publishing: Publishing(texts: .none)))
        #expect(!folder.dossier.readings[0].article.text.contains(rest))
        #expect(folder.dossier.readings[0].article.text.utf8.count == PageFixture.ferry.text.utf8.count)
    }

    @Test func whatWasKnownEarlierIsAStatement() throws {
        var dossier = PageFixture.dossier
        var earlier = dossier
        earlier.readings = []
        (dossier.events, dossier.claims, dossier.disagreements, dossier.summary) = ([], [], [], [])
        dossier.earlier = [EarlierState(day: CalendarDate(dayNumber: 0), dossier: earlier)]
        let folder = DossierFolder(dossier, name: "x", corrections: Corrections(publishing: Publishing(texts: .cited)))
        let kept = Set(folder.dossier.readings[0].article.passages.map(\.id))
        let cited = earlier.events.map(\.lead).filter { $0.article == "ferry-times" }.map(\.passage)
        #expect(!cited.isEmpty && kept.isSuperset(of: cited), "\(kept)")
    }

    @Test func rolesAndSpellingsAreOfWhatIsShown() {
        var dossier = PageFixture.dossier
        (dossier.events, dossier.claims, dossier.disagreements, dossier.summary) = ([], [], [], [])
        let folder = DossierFolder(dossier, name: "x", corrections: Corrections(publishing: Publishing(texts: .none)))
        var lost = 0
        for (actor, before) in zip(folder.dossier.actors, dossier.actors) {
            let shown = Set(actor.mentions.map(\.article))
            #expect(Set(actor.roles.map(\.article) + actor.spellings.flatMap(\.articles.keys)).isSubset(of: shown), "\(actor.name)")
            lost += Set(before.spellings.flatMap(\.articles.keys)).count - shown.count
        }
        #expect(lost > 0)
    }

    @Test func aPublisherHasARuleOfItsOwn() throws {
        let entry = PublisherCorrection(file: "dossier.yml", hosts: [.init("ferry.example")], texts: Publishing.Texts.none)
        let files = try files(Publishing(), publishers: [entry])
        #expect(pages(files, with: Self.withheld[0]) == [])
        #expect(files["harbour-bridge/article-wire.html"]?.contains("will be torn down in the summer") == true)
    }

    @Test func searchEnginesAreToLeaveOutWhatIsUnlisted() throws {
        let listed = try files(Publishing()), unlisted = try files(Publishing(isUnlisted: true))
        let mark = "<meta name=\"robots\" content=\"noindex\">"
        #expect(listed["sitemap.xml"] != nil && unlisted["sitemap.xml"] == nil)
        #expect(unlisted["robots.txt"] == "User-agent: *\nAllow: /\n")
        for (path, text) in unlisted where path.hasSuffix(".html") { #expect(text.contains(mark), "\(path)") }
        #expect(
            listed.filter { $0.value.contains(mark) }.map(\.key).sorted()
                == ["404.html", "harbour-bridge/embed/differences.html", "harbour-bridge/embed/timeline.html"])
    }
}
