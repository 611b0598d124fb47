import Model
import Testing

@testable import Generator

/// A summary that the user wrote stands in place of the program's, and its links are checked.
@Suite struct OwnSummaryTests {
    private static let good = UserSummary(
        file: "in/summaries/harbour-bridge.md", dossier: "harbour-bridge", title: "What <is> known", author: "Ana & Co",
        date: "2031-03-06",
        markdown: "The bridge is shut [A](article-ferry-times.html#p2).\n\n# More\n\nSee [the *wire*](article-wire.html#p1). <b>raw</b>\n",
        firstLine: 6)

    private func checked(
        _ summaries: [UserSummary], settings: SiteSettings = SiteSettings()
    ) throws -> (files: [String: String], messages: [String]) {
        let sink = MemorySink()
        let site = try Site(dossiers: [PageFixture.dossier, PageFixture.single], settings: settings, summaries: summaries)
            .make(with: .builtIn, into: sink)
        let files = sink.files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) }
        return (Dictionary(uniqueKeysWithValues: files), site.diagnostics.map(\.description))
    }

    private func page(_ path: String, of files: [String: String]) throws -> HTMLPage {
        let html = try #require(files[path], "no \(path)")
        return try #require(HTMLPage(html))
    }

    private static let leftOut = ["41", "47"].map {
        "in/summaries/harbour-bridge.md:10:\($0): warning: raw HTML is left out of a summary (write Markdown instead: **bold**, [words](address))"
    }

    @Test func itStandsOnThePageWithItsTitleAuthorAndDate() throws {
        let (files, messages) = try checked([Self.good])
        #expect(messages == Self.leftOut)
        let page = try page("harbour-bridge/index.html", of: files)
        let section = "//section[@id='summary']"
        #expect(page.texts("\(section)/h2") == ["What <is> known"])
        #expect(page.texts("\(section)/h3/@id") == ["summary-more"])
        #expect(page.texts("\(section)/p[@class='byline']") == ["By Ana & Co, 6 March 2031"])
        #expect(page.texts("\(section)/p[2]") == ["The bridge is shut The Ferry Times."])
        #expect(page.texts("\(section)//a/@href") == ["article-ferry-times.html#p2", "article-wire.html#p1"])
        // A link that is called by its source's letter is that source's mark.
        #expect(page.texts("\(section)//a[@class='mark c0 b0']/@aria-label") == ["The Ferry Times, 4 March 2031, passage 2"])
        #expect(page.count("\(section)//b") == 0 && page.count("//h1") == 1)
        #expect(!page.texts(section).joined().contains("Engineers closed"))
    }

    @Test func itStandsOnTheHomePageAndInTheFeed() throws {
        var summary = Self.good
        summary.markdown += "\nSee [that](../single/index.html#summary), [when](#when), [web](https://example.org/a)."
        let files = try checked([summary], settings: SiteSettings(baseURL: "https://news.example/d/")).files
        let home = try page("index.html", of: files)
        #expect(home.texts("//p[@class='lead']") == ["The bridge is shut The Ferry Times."])
        #expect(home.texts("//p[@class='lead']/a/@href") == ["harbour-bridge/article-ferry-times.html#p2"])
        #expect(home.texts("//p[@class='byline']") == ["By Ana & Co, 6 March 2031"])
        let feed = try #require(files["feed.xml"])
        #expect(!feed.contains("Engineers closed"))
        for address in ["harbour-bridge/article-ferry-times.html#p2", "single/index.html#summary", "harbour-bridge/index.html#when"] {
            #expect(feed.contains("href=&quot;https://news.example/d/\(address)&quot;"), "\(address)")
        }
        #expect(feed.contains("href=&quot;https://example.org/a&quot;") && feed.contains("By Ana &amp;amp; Co"))
    }

    @Test func itIsPublishedAsMarkdownAndData() throws {
        let files = try checked([Self.good]).files
        let document = try #require(files["harbour-bridge/index.md"])
        #expect(
            document.contains(
                "## What \\<is\\> known\n\nBy Ana \\& Co, 6 March 2031\n\nThe bridge is shut [A](article-ferry-times.html#p2)."))
        let data = try #require(files["data/dossiers/harbour-bridge.json"])
        #expect(document.contains("See [the *wire*](article-wire.html#p1). raw"))
        #expect(!document.contains("<b>") && !data.contains("<b>"))
        #expect(data.contains("\"summaryBy\":{\"author\":\"Ana & Co\",\"date\":\"2031-03-06\",\"file\":\"in/summaries/harbour-bridge.md\""))
        let article = try page("harbour-bridge/article-wire.html", of: files)
        #expect(article.texts("//*[@id='p1']//a/@href").contains("index.html#summary"))
        let other = try page("harbour-bridge/article-courier-2.html", of: files)
        #expect(!other.texts("//a/@href").contains("index.html#summary"))
    }

    @Test(arguments: [
        (
            "x\n\nä [A](article-ferry-times.html#p99)",
            "8:3: error: the link “article-ferry-times.html#p99” leads to no place on its page (did you mean “article-ferry-times.html#p5”?)"
        ),
        (
            "so [A](article-fery-times.html#p2)",
            "6:4: error: the link “article-fery-times.html#p2” leads to no file of the site (did you mean “article-ferry-times.html#p2”?)"
        ),
        (
            "[A](timeline.html#event-e33)",
            "6:1: error: the link “timeline.html#event-e33” leads to no place on its page (did you mean “timeline.html#event-e3”?)"
        ),
        ("![a](b.png)", "6:1: error: a summary shows no pictures: “b.png” (link to the picture instead)"),
        (
            "[x](javascript:alert)",
            "6:1: error: the address “javascript:alert” is none of the web (link to a page that starts with https://)"
        ),
        ("[x]()", "6:1: error: a link leads nowhere (write its address in parentheses: [A](article-ID.html#p1))"),
    ])
    func aLinkThatLeadsNowhereIsAnErrorAndTheSummaryIsLeftOut(markdown: String, message: String) throws {
        var summary = Self.good
        summary.markdown = markdown
        let (files, messages) = try checked([summary])
        #expect(messages == ["in/summaries/harbour-bridge.md:" + message])
        #expect(files["harbour-bridge/index.html"]?.contains("Engineers closed") == true)
    }

    @Test(arguments: [
        "https://example.org/a", "mailto:a@example.org", "#when", "actors.html", "../single/index.html#summary", "../review.html",
        "../index.html",
    ])
    func linksToPagesAndToTheWebAreFine(address: String) throws {
        var summary = Self.good
        summary.markdown = "See [this](\(address))."
        #expect(try checked([summary]).messages == [])
    }

    @Test(arguments: [
        ("so [B](article-ferry-times.html#p2)", "so [A](article-ferry-times.html#p2)", "B", "6:4"),
        ("ä\n  so [Q][1] and *on*\n\n[1]: article-ferry-times.html#p2", "  so [A][1] and", "Q", "7:4"),
        (
            "so [A](article-ferry-times.html#p2) and [the wire](article-wire.html#p1)", "[A](article-ferry-times.html#p2) and [the wire]",
            nil, ""
        ),
    ])
    func aMarkIsCalledByWhereItLeads(markdown: String, shown: String, wrong: String?, place: String) throws {
        var summary = Self.good
        summary.markdown = markdown
        let (files, messages) = try checked([summary])
        #expect(
            messages
                == (wrong.map {
                    [
                        "in/summaries/harbour-bridge.md:\(place): warning: the mark “\($0)” leads to A: it is shown as A "
                            + "(write A, or link to the passage that is meant)"
                    ]
                } ?? []))
        #expect(files["harbour-bridge/index.md"]?.contains(shown) == true)
        let page = try page("harbour-bridge/index.html", of: files)
        #expect(page.texts("//section[@id='summary']//a[@class='mark c0 b0']") == ["The Ferry Times"])
    }

    @Test func itsWordsAreGivenToBeCheckedWithThePassagesThatTheyNameAndTheirPlaces() throws {
        var summary = Self.good
        summary.markdown = "Ä *bridge* was shut [A](article-ferry-times.html#p2).\nIt is open. [B](article-wire.html#p1)\n\nNo link.\n"
        let outcome = try Site(dossiers: [PageFixture.dossier], summaries: [summary]).make(with: .builtIn, into: NoSink())
        let text = try #require(outcome.summaries.first)
        #expect(text.article.text == "Ä bridge was shut . It is open. \n\nNo link.")
        let first = text.article.text.utf8.count - "It is open. \n\nNo link.".utf8.count
        #expect(text.passages(from: 0, to: first).map(\.passage) == ["p2"])
        #expect(text.passages(from: first, to: first + 13).map(\.article) == ["../wire"])
        #expect(text.passages(from: text.article.text.utf8.count - 8, to: text.article.text.utf8.count).isEmpty)
        let warning = text.warning(at: first + 6, "no", hint: nil)
        #expect([warning.line, warning.column] == [7, 7])
        #expect(text.warning(at: 3, "no", hint: nil).column == 4)
    }

    @Test func summariesMayLinkToEachOthersDossiers() throws {
        var first = Self.good, second = Self.good
        first.markdown = "See [it](../single/index.html#summary-more) and [the article](../single/article-alone.html#p1)."
        (second.file, second.dossier) = ("in/summaries/single.md", "single")
        second.markdown = "# More\n\nSee [that](../harbour-bridge/timeline.html#event-e3) and [nothing](../harbour-bridge/time.html)."
        let (files, messages) = try checked([first, second])
        // The link of the one leads to words that the other lost with its summary: that is told of the page.
        #expect(
            messages.map { $0.prefix { $0 != "(" } } == [
                "in/summaries/single.md:8:58: error: the link “../harbour-bridge/time.html” leads to no file of the site ",
                "harbour-bridge/index.html: error: the link “../single/index.html#summary-more” leads to no place on its page ",
                "index.html: error: the link “single/index.html#summary-more” leads to no place on its page ",
            ])
        second.markdown = "# More\n\nSee [that](../harbour-bridge/timeline.html#event-e3)."
        let both = try checked([first, second])
        #expect(both.messages == [] && both.files["single/index.html"]?.contains("See <a") == true && files.count == both.files.count)
    }

    @Test func aSummaryOfNoDossierIsAnError() throws {
        var stray = Self.good
        (stray.file, stray.dossier) = ("in/summaries/harbor-bridge.md", "harbor-bridge")
        var second = Self.good
        second.file = "in/summaries/harbour-bridge.markdown"
        #expect(
            try checked([Self.good, second, stray]).messages.filter { !Self.leftOut.contains($0) } == [
                "in/summaries/harbour-bridge.markdown: error: the dossier has a summary already: in/summaries/harbour-bridge.md (keep one of them)",
                "in/summaries/harbor-bridge.md: error: there is no dossier \"harbor-bridge\" "
                    + "(did you mean \"harbour-bridge\"? name the file after the dossier's folder in the site)",
            ])
    }

    @Test func aSummaryWithoutAnAuthorSaysThatItIsWritten() throws {
        var summary = Self.good
        (summary.title, summary.author, summary.date) = (nil, nil, nil)
        let page = try page("harbour-bridge/index.html", of: try checked([summary]).files)
        #expect(page.texts("//p[@class='byline']") == ["Written for this dossier"])
        #expect(page.texts("//section[@id='summary']/h2/@id") == ["summary-more"])
    }
}
