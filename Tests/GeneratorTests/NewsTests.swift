import Foundation
import Model
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
