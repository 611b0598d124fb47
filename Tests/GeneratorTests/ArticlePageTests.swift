import Model
import Testing

@testable import Generator

@Suite struct ArticlePageTests {
    let files: [String: String]

    init() throws {
        var dossier = PageFixture.dossier
        var ferry = dossier.readings[0]
        ferry.article.sha256 = "0123abcd"
        ferry.figures = [
            figure("300 metres", in: ferry.article), figure("Harbour Bridge on", in: ferry.article),
            figure("Ilse Brandt said", in: ferry.article),
        ]
        ferry.dates = [
            date("Tuesday, 4 March", "2031-03-04", in: ferry.article), date("in 1974", "1974", in: ferry.article),
            date("11 March", "XXXX-03-11", in: ferry.article),
        ]
        dossier.readings[0] = ferry
        let all = try Site(dossiers: [dossier]).files(templates: .builtIn)
        files = Dictionary(uniqueKeysWithValues: all.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
    }

    private func page(_ name: String) throws -> HTMLPage {
        let html = try #require(files["harbour-bridge/article-\(name).html"])
        return try #require(HTMLPage(html))
    }

    @Test func namesDatesAndFiguresAreMarkedWithoutOverlaps() throws {
        let page = try page("ferry-times")
        #expect(page.texts("//div[@class='article']//a[@class='name']") == ["Ilse Brandt", "Brandt"])
        #expect(page.texts("//div[@class='article']//time") == ["Tuesday, 4 March", "in 1974"])
        #expect(page.texts("//div[@class='article']//time/@datetime") == ["2031-03-04", "1974"])
        #expect(page.texts("//div[@class='article']//span[@class='dated']") == ["11 March"])
        // A figure that runs into a name gives way to it.
        #expect(page.texts("//div[@class='article']//span[@class='figured']") == ["Harbour Bridge on", "300 metres"])
        #expect(page.texts("//div[@id='p2']/p").joined().contains(PageFixture.ferry.text(of: PageFixture.ferry.passages[1].range)))
    }

    /// Programs that keep references read the head; a date that was only inferred is none for them.
    @Test func theHeadSaysHowTheArticleIsCited() throws {
        func cited(_ name: String, _ field: String) throws -> [String] {
            try page(name).texts("//meta[@name='citation_\(field)']/@content")
        }
        #expect(try cited("ferry-times", "title") == ["Harbour Bridge closed after cracks were found"])
        #expect(try cited("ferry-times", "publication_date") == ["2031-03-04"])
        #expect(try cited("ferry-times", "journal_title") == ["The Ferry Times"])
        #expect(try cited("ferry-times", "public_url") == ["https://ferry.example/bridge?id=7&page=2"])
        for field in ["publication_date", "journal_title", "public_url"] { #expect(try cited("courier-2", field) == [], "\(field)") }
        #expect(try page("courier-2").count("//ul[contains(@class,'cited')]//a[contains(@href,':~:')]") == 0)
    }

    @Test(
        "Where a passage stands on the web is known by its words",
        arguments: [
            ("A long history", "https://a.example/x", "https://a.example/x#:~:text=A%20long%20history"),
            (
                "One two three four five six, seven eight.", "https://a.example/x#top",
                "https://a.example/x#top:~:text=One%20two%20three%20four%20five%20six%2C%20seven%20eight%2E"
            ),
            (
                "One two three four\nfive six-fold seven & eight ten.", "https://a.example/x",
                "https://a.example/x#:~:text=One%20two%20three%20four,seven%20%26%20eight%20ten%2E"
            ),
            ("A–ö", "https://a.example/x", "https://a.example/x#:~:text=A%E2%80%93%C3%B6"), ("A", "javascript:alert(1)", nil),
            ("A", nil, nil),
        ] as [(String, String?, String?)])
    func textFragments(text: String, url: String?, address: String?) {
        let article = PageFixture.article(id: "a", title: nil, url: url, passages: [(.paragraph, text)])
        #expect(article.address(of: article.passages[0]) == address)
    }

    @Test func otherPlacesAndUnreadLanguagesAreNamed() throws {
        var dossier = PageFixture.dossier
        dossier.readings[1].isUnread = true
        dossier.readings[1].article.language = "ar"
        dossier.readings[1].article.record = 12
        dossier.readings[1].article.alsoAt = [
            ArticleCopy(id: "x", file: "in/feed.xml", line: 7, url: "https://courier.example/a", kind: .excerpt),
            ArticleCopy(id: "y", file: "in/y.txt", url: "javascript:alert(1)", kind: .copy),
        ]
        let all = try Site(dossiers: [dossier]).files(templates: .builtIn)
        let files = Dictionary(uniqueKeysWithValues: all.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
        let html = try #require(files["harbour-bridge/article-courier-2.html"])
        let page = try #require(HTMLPage(html))
        #expect(page.texts("//p[@class='said']/@dir").allSatisfy { $0 == "rtl" })
        #expect(page.texts("//p[@class='said']/@lang").allSatisfy { $0 == "ar" })
        #expect(page.count("//span[.='In Arabic: not read, shown whole']") == 1)
        #expect(page.texts("//dt[.='Also at']/../dd/bdi") == ["in/feed.xml, line 7", "in/y.txt"])
        #expect(page.texts("//dt[.='Also at']/../dd/span") == ["a part of it, https://courier.example/a", "the same text"])
        #expect(page.texts("//dt[.='File']/../dd").joined().hasSuffix(", record 12"))
        let list = try #require(files["harbour-bridge/sources.html"])
        let sources = try #require(HTMLPage(list))
        #expect(sources.texts("//dt[.='Language']/../dd") == ["In Arabic: not read, shown whole"])
        let table = try #require(files["harbour-bridge/claims.csv"])
        let claims = table.split(separator: "\r\n").dropFirst()
        #expect(claims.allSatisfy { $0.contains("unread") })
    }

    @Test func marksCanBeSwitchedOffWithoutAScript() throws {
        let page = try page("ferry-times")
        #expect(
            page.texts("//fieldset//input[@type='checkbox'][@checked]/@id") == ["show-names", "show-dates", "show-figures", "show-serves"])
        let style = try #require(files["assets/style.css"])
        for id in page.texts("//fieldset//input/@id") { #expect(style.contains("main:has(#\(id):not(:checked))"), "\(id)") }
        #expect(try self.page("wire").count("//fieldset") == 1)
    }

    @Test func everyPassageIsNumberedAndLeadsToItself() throws {
        let page = try page("ferry-times")
        #expect(page.texts("//a[@class='number']/@href") == page.texts("//div[starts-with(@class,'passage')]/@id").map { "#" + $0 })
        #expect(page.texts("//a[@class='number']") == ["2", "3", "4", "5"])
    }

    /// Pages lead to the sentence that is meant where a passage has several; files for other programs name the passage.
    @Test func sentencesOfOnePassageHaveTheirOwnPlaces() throws {
        var dossier = PageFixture.dossier
        let second = PageFixture.cite(PageFixture.ferry, "Mayor Ilse Brandt said").range.lowerBound
        let whole = dossier.readings[0].sentences[1]
        dossier.readings[0].sentences.replaceSubrange(
            1...1,
            with: [whole.range.lowerBound..<second - 1, second..<whole.range.upperBound].map {
                Sentence(range: $0, passage: 1, tokens: 0..<0)
            })
        // A mark over the border of two sentences stands in the first.
        for (marked, sentences) in [
            ([], ["in two pillars. ", "Mayor Ilse Brandt said"]), (["pillars. Mayor"], ["in two pillars. Mayor", " Ilse Brandt said"]),
        ] {
            dossier.readings[0].figures = marked.map { figure($0, in: PageFixture.ferry) }
            let all = try Site(dossiers: [dossier]).files(templates: .builtIn)
            let files = Dictionary(uniqueKeysWithValues: all.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
            let html = try #require(files["harbour-bridge/article-ferry-times.html"])
            let shown = try #require(HTMLPage(html)).texts("//div[@class='article']//p/span[@id]")
            #expect(try #require(HTMLPage(html)).texts("//div[@class='article']//p/span[@id]/@id") == ["p2-s1", "p2-s2"])
            #expect(shown.count == 2 && shown[0].hasSuffix(sentences[0]) && shown[1].hasPrefix(sentences[1]), "\(shown)")
            let timeline = try #require(files["harbour-bridge/timeline.html"])
            #expect(timeline.contains("href=\"article-ferry-times.html#p2-s1\"") && !timeline.contains("article-ferry-times.html#p2\""))
            let summary = try #require(files["harbour-bridge/index.html"])
            #expect(summary.contains("article-ferry-times.html#p2-s1\""))
            let markdown = try #require(files["harbour-bridge/index.md"])
            #expect(markdown.contains("article-ferry-times.html#p2)") && !markdown.contains("#p2-s"))
        }
    }

    @Test func sharedTextIsFlaggedWithItsOtherPlace() throws {
        let page = try page("ferry-times")
        #expect(page.texts("//div[contains(@class,'has-copy')]/@id") == ["p2", "p3"])
        #expect(page.texts("//*[@id='p3']//li[@class='to-shared']/a[1]") == ["Shared text 11 words also in"])
        #expect(page.texts("//*[@id='p3']//li[@class='to-shared']/a[2]/@href") == ["article-wire.html#p2"])
    }

    @Test func whatWasReadCanBeProved() throws {
        let page = try page("ferry-times")
        #expect(page.texts("//dt[.='SHA-256']/following-sibling::dd/code") == ["0123abcd"])
        #expect(page.texts("//dt[.='File']/following-sibling::dd") == ["stories/ferry-times.txt"])
        #expect(files["data/dossiers/harbour-bridge.json"]?.contains("\"sha256\":\"0123abcd\"") == true)
        #expect(try self.page("wire").count("//dt[.='SHA-256']") == 0)
    }

    @Test func datesAreExplainedOnPaperToo() throws {
        let rows = try page("ferry-times").texts("//details[summary='How its dates were read']//tbody/tr")
        #expect(rows.count == 3)
        #expect(rows[0].contains("Tuesday, 4 March") && rows[0].contains("4 March 2031") && rows[0].contains("by the calendar"))
    }

    @Test func theSourcesBesideItAreOneStepAway() throws {
        #expect(try page("ferry-times").texts("//nav[@class='neighbours']/a/@href") == ["article-courier-2.html"])
        #expect(try page("courier-2").texts("//nav[@class='neighbours']/a/@rel") == ["prev", "next"])
    }

    @Test func twoThatOpenAlikeHaveTitlesOfTheirOwn() throws {
        var dossier = PageFixture.single
        dossier.readings = ["a", "b"].map { id in
            PageFixture.reading(PageFixture.article(id: id, title: nil, passages: [(.paragraph, "It rained in the valley.")]))
        }
        let files = try Site(dossiers: [dossier]).files(templates: .builtIn)
        let titles = try ["a", "b"].map { name in
            let file = try #require(files.first { $0.path == "single/article-\(name).html" })
            let page = try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
            return try #require(page.texts("//head/title").first)
        }
        #expect(titles[0].hasPrefix("A: It rained") && titles[1].hasPrefix("B: It rained"), "\(titles)")
    }

    @Test(arguments: [("A plain headline", false), (String(repeating: "word ", count: 60), true)])
    func longHeadlinesAreSetSmaller(title: String, isLong: Bool) throws {
        var dossier = PageFixture.single
        dossier.readings = [PageFixture.reading(PageFixture.article(id: "a", title: title, passages: [(.paragraph, "It rained.")]))]
        let files = try Site(dossiers: [dossier]).files(templates: .builtIn)
        for path in ["single/article-a.html", "single/index.html"] {
            let file = try #require(files.first { $0.path == path })
            let page = try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
            #expect(page.count("//h1[@class='long']") == (isLong ? 1 : 0), "\(path)")
        }
    }
}

private func figure(_ words: String, in article: Article) -> Figure {
    Figure(range: PageFixture.cite(article, words).range, value: 1, unit: "", isApproximate: false)
}

private func date(_ words: String, _ value: String, in article: Article) -> DateMention {
    DateMention(range: PageFixture.cite(article, words).range, text: words, kind: .date, value: value, because: "by the calendar")
}
