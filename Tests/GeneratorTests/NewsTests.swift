import Foundation
import Model
import Reader
import Testing

@testable import Generator

/// What the pages say is new since the state before.
@Suite struct NewsTests {
    private func story() -> LivingStory {
        var story = LivingStory()
        story.put("a1", published: "2031-05-05", toll: 12)
        story.put("a2", published: "2031-05-06", toll: 12)
        story.put("b1", published: "2031-05-04")
        return story
    }

    private func bridge(_ files: [String: String]) throws -> String {
        let pages = files.keys.filter { $0.hasSuffix("/index.html") && files[$0]?.contains("Harbour Bridge") == true }
        return try #require(pages.min())
    }

    @Test func theFirstStateHasNoNews() throws {
        var story = story()
        let files = try story.build()
        #expect(files["changes.html"] == nil)
        #expect(!files.values.contains { $0.contains("class=\"tag new\"") || $0.contains("class=\"news\"") })
    }

    @Test func aLaterStateSaysWhatIsNewSinceTheOneBefore() throws {
        var story = story()
        _ = try story.build()
        story.put("a3", published: "2031-05-08", toll: 14)
        let files = try story.build()
        let page = try #require(files[bridge(files)])
        #expect(
            page.contains("<p class=\"news\"><a href=\"../changes.html\">Since 6 May 2031: 1 article"),
            "\(page.components(separatedBy: "news\">").dropFirst().first?.prefix(200) ?? "")")
        #expect(page.contains("rose from 12"))
        #expect(files["index.html"]?.contains("Since 6 May 2031: 1 article") == true)
        let changes = try #require(files["changes.html"])
        let days = ["8 May 2031", "6 May 2031"].map { changes.range(of: "<h2>\($0)</h2>")?.lowerBound }
        #expect(try #require(days[0]) < (try #require(days[1])))
        #expect(changes.contains("article-a3.html"))
        #expect(changes.contains("<h3>Articles</h3>"))
        #expect(page.contains("class=\"tag new\""))
        // The storm has none of it.
        #expect(files.contains { $0.key.hasSuffix("/index.html") && !$0.value.contains("class=\"news\"") && !$0.value.contains("tag new") })
    }

    @Test func theSameStateIsNotComparedWithItself() throws {
        var story = story()
        _ = try story.build()
        story.put("a0", published: "2031-05-04")
        // The newest article is of the same day: it is the same state.
        let files = try story.build()
        #expect(files["changes.html"] == nil)
        story.asOf = CalendarDate(year: 2031, month: 5, day: 9)
        #expect(try story.build()["changes.html"]?.contains("<h2>9 May 2031</h2>\n<p class=\"hint\">") == true)
    }

    /// An article that moves to another dossier is neither new nor gone, and a dossier that is parted from another is no news by itself.
    @Test(arguments: [["a1", "a3"], ["a1", "b1", "a3"], ["b1", "a3"]])
    func whatIsPartedOrJoinedIsNotNewAgain(articles: [String]) throws {
        var story = story()
        let all = story.articles.count
        _ = try story.build()
        story.put("a3", published: "2031-05-08", toll: 12)
        story.settle("chosen", articles, not: ["a2"])
        let files = try story.build()
        let home = try #require(files["index.html"]?.components(separatedBy: "Since 6 May 2031: ").dropFirst().first).prefix { $0 != "<" }
        #expect(home.hasPrefix("1 article") && !home.contains("dossier") && !home.contains("no longer"), "\(home)")
        #expect(files["changes.html"]?.contains("The first build: 2 dossiers and single articles, \(all) articles.") == true)
        // Nor is it once more in the next state, or when it goes back.
        story.corrections = []
        let back = try story.build()
        #expect(back["index.html"]?.contains("Since 6 May 2031: 1 article") == true)
        #expect(back["changes.html"]?.contains("The first build: 2 dossiers and single articles, \(all) articles.") == true)
    }

    @Test func anArticleThatGoesWithItsDossierIsGone() throws {
        var story = story()
        _ = try story.build()
        story.asOf = CalendarDate(iso: "2031-05-08")
        story.articles["b1"] = nil
        for _ in 1...2 {
            let files = try story.build()
            #expect(files["index.html"]?.contains("Since 6 May 2031: 1 article no longer here") == true)
            #expect(files["changes.html"]?.contains("Nothing was new") == false)
        }
        story.asOf = CalendarDate(iso: "2031-05-09")
        #expect(try story.build()["index.html"]?.contains("no longer here") == false)
    }

    /// The same file with other words. Another date of it is none, and neither are words that are only read in another way.
    @Test func aCorrectedArticleIsNews() throws {
        var story = story()
        _ = try story.build()
        story.asOf = CalendarDate(iso: "2031-05-07")
        story.put("a1", published: "2031-05-05", toll: 14)
        let again = story
        for _ in 1...2 {
            let files = try story.build()
            #expect(files["index.html"]?.contains("Since 6 May 2031: 1 article corrected") == true)
            #expect(files["changes.html"]?.contains("Corrected") == true)
        }
        story.asOf = CalendarDate(iso: "2031-05-09")
        #expect(try story.build()["index.html"]?.contains("corrected") == false)
        for change in ["date", "reading"] {
            story = again
            story.put("a1", published: change == "date" ? "2031-05-04" : "2031-05-05", toll: 12)
            if change == "reading" { story.articles["a1"]?.title = "Another headline" }
            #expect(try story.build()["index.html"]?.contains("corrected") == false)
        }
    }

    /// A number that an article of before has already is no rise, in whatever words and difference it stands.
    @Test(arguments: [
        ("Fifteen people died when the bridge fell.", "Fifteen people", 0), ("Some people died when the bridge fell.", "Some people", 1),
        ("Sixteen people died when the bridge fell.", "Sixteen people", 1),
    ])
    func aNumberThatWasKnownIsNoRise(words: String, value: String, rises: Int) {
        let texts = ["The toll stood at 14, police said.", words, "The toll stands at 15, police said, and 30 houses burned."]
        let readings = texts.enumerated().map { index, text in
            ArticleReader().read(
                PageFixture.article(
                    id: "a\(index)", title: nil, published: PublicationDate(value: "2031-05-0\(index + 1)", basis: .stated, because: ""),
                    passages: [(.paragraph, text)]))
        }
        let said = readings.map { Citation(article: $0.article.id, passage: "p1", range: $0.sentences[0].range, text: $0.article.text) }
        var dossier = PageFixture.dossier
        dossier.readings = readings
        (dossier.events, dossier.claims, dossier.actors) = ([], [], [])
        dossier.disagreements = [
            Disagreement(
                id: "d1", kind: .quantity, course: .develops, about: "toll",
                values: [DisputedValue(value: "14", says: [said[0]]), DisputedValue(value: "15", says: [said[2]])]),
            Disagreement(
                id: "d2", kind: .quantity, about: "people",
                values: [DisputedValue(value: "14", says: [said[0]]), DisputedValue(value: value, says: [said[1], said[2]])]),
        ]
        let days = [StateDay(text: "2031-05-01"), StateDay(text: "2031-05-02"), StateDay(text: "2031-05-03")].compactMap(\.self)
        var base = DossierMemory(id: "x", folder: "x", since: days[0])
        base.articles = (0...1).map { RememberedArticle(id: "a\($0)", mark: $0, file: "article-a\($0).html", since: days[$0]) }
        let past = DossierPast(state: days[2], previous: days[1], base: base)
        let things = dossier.disagreements.map { RememberedThing(id: $0.id, given: $0.id, since: days[0], members: []) }
        let news = DossierNews(dossier, things: [.difference: things], past: past)
        #expect(news.change.developments.count == rises)
    }

    @Test func aStateThatIsNotRecordedLeavesTheHistoryAsItWas() throws {
        var story = story()
        let first = try story.build()
        story.put("a3", published: "2031-05-08", toll: 14)
        let (files, _) = try story.built(records: false)
        #expect(files[SiteHistory.file] == first[SiteHistory.file])
        #expect(files[try bridge(files)]?.contains("Since 6 May 2031") == true)
    }

    @Test func aFeedOfADossierHasAnEntryForEachChange() throws {
        var story = story()
        _ = try story.build()
        story.put("a3", published: "2031-05-08", toll: 14)
        let files = try story.build()
        let feed = try #require(files[try bridge(files).replacing("index.html", with: "feed.xml")])
        #expect(feed.components(separatedBy: "<entry>").count == 3)
        #expect(feed.contains("<updated>2031-05-08T00:00:00Z</updated>") && feed.contains("<updated>2031-05-06T00:00:00Z</updated>"))
        #expect(HTMLPage(feed)?.count("//entry/updated") == 2)
    }
}
