import Foundation
import Model
import Testing

@testable import Generator

@Suite struct PageSiteTests {
    let files: [String: String]
    let all: [SiteFile]

    init() throws {
        all = try Site(dossiers: [PageFixture.dossier, PageFixture.single]).files(templates: .builtIn)
        files = Dictionary(uniqueKeysWithValues: all.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
    }

    private func page(_ path: String) throws -> HTMLPage {
        let html = try #require(files[path], "no \(path)")
        return try #require(HTMLPage(html))
    }

    @Test func templatesUseOnlyWhatPagesOffer() {
        #expect(TemplateSet.builtIn.diagnostics(pages: Site.pageShapes) == [])
    }

    @Test func everyPageIsThere() {
        #expect(
            files.keys.sorted() == [
                ".dossier-history", ".nojekyll", "404.html", "all/events.html", "all/organisations.html", "all/people.html",
                "all/places.html",
                "all/sources-the-ferry-times.html", "all/sources-wire.html", "all/sources.html", "assets/actors.js", "assets/check.js",
                "assets/home.js",
                "assets/icon.svg", "assets/page.js",
                "assets/search-index.js",
                "assets/search-words.js", "assets/search.js", "assets/style.css", "assets/words.js", "check.html",
                "data/annotations/harbour-bridge.jsonld", "data/dossiers/harbour-bridge.json", "data/dossiers/single.json",
                "data/site.json",
                "harbour-bridge/actor-ilse-brandt.html", "harbour-bridge/actor-sandvig-works.html",
                "harbour-bridge/actors.csv", "harbour-bridge/actors.ftm.json", "harbour-bridge/actors.html",
                "harbour-bridge/actors.jsonld", "harbour-bridge/article-courier-2.html", "harbour-bridge/article-ferry-times.html",
                "harbour-bridge/article-wire.html", "harbour-bridge/articles.bib", "harbour-bridge/articles.csl.json",
                "harbour-bridge/articles.ris", "harbour-bridge/claims.csv", "harbour-bridge/claims.html", "harbour-bridge/claims.json",
                "harbour-bridge/comparison.html", "harbour-bridge/copies.html", "harbour-bridge/embed/differences.html",
                "harbour-bridge/embed/timeline.html", "harbour-bridge/index.html", "harbour-bridge/index.md",
                "harbour-bridge/pair-a-b.html", "harbour-bridge/pair-a-c.html", "harbour-bridge/pair-b-c.html",
                "harbour-bridge/sources.html", "harbour-bridge/timeline.csv", "harbour-bridge/timeline.html", "harbour-bridge/timeline.ics",
                "harbour-bridge/timeline.json", "index.html", "method.html", "review.html", "robots.txt", "search.html",
                "search/rows-1.js", "search/start.js", "search/words-1.js", "single/actors.html",
                "single/article-alone.html", "single/index.html", "single/index.md", "single/sources.html", "single/timeline.html",
            ])
    }

    @Test func linksLeadSomewhere() {
        #expect(LinkCheck(files: all).diagnostics() == [])
    }

    @Test func pagesHaveOneHeadlineAndASkipLink() throws {
        for path in files.keys where path.hasSuffix(".html") {
            let page = try page(path)
            #expect(page.count("//h1") == 1, "\(path)")
            #expect(page.texts("(//a/@href)[1]") == ["#main"], "\(path)")
            #expect(page.count("//script[not(\(HTMLPage.ownScript))]") == 0 && page.count("//*[@style]") == 0, "\(path)")
        }
    }

    /// The promise of the whole site: whoever follows the letter behind a sentence finds the sentence.
    @Test func everySentenceLeadsToThePassageThatHoldsIt() throws {
        var followed = 0
        for path in files.keys.sorted()
        where path.hasPrefix("harbour-bridge/") && path.hasSuffix(".html") && !path.contains("article-")
            && !path.contains("/embed/")
        {
            let page = try page(path)
            let said = page.texts("//span[contains(@class,'said')][@lang]")
            let hrefs = page.texts("//span[contains(@class,'said')][@lang]/following-sibling::a[contains(@class,'mark')][1]/@href")
            try #require(said.count == hrefs.count, "\(path)")
            for (sentence, href) in zip(said, hrefs) {
                let parts = href.split(separator: "#").map(String.init)
                let target = try self.page("harbour-bridge/" + parts[0])
                let passage = target.texts("//*[@id='\(parts[1])']").joined()
                #expect(passage.contains(sentence), "\(path): \(href)")
                followed += 1
            }
        }
        #expect(followed > 25)
    }

    @Test func passagesListWhatRestsOnThem() throws {
        let page = try page("harbour-bridge/article-ferry-times.html")
        let links = page.texts("//*[@id='p3']//ul/li/a/@href")
        #expect(
            links == [
                "index.html#summary", "timeline.html#event-e5", "claims.html#claim-c1", "copies.html#shared-a240-c71",
                "article-wire.html#p2",
            ])
    }

    @Test func timelineShowsPrecisionAndWhatIsToCome() throws {
        let page = try page("harbour-bridge/timeline.html")
        #expect(page.count("//svg[@class='wide']//rect[starts-with(@class,'stretch')]") == 4)
        #expect(page.count("//svg[@class='wide']//circle[@class='point told']") == 1)
        #expect(page.count("//svg[@class='wide']//circle[@class='point ahead']") == 1)
        #expect(page.texts("//li[@id='event-e4']//h3") == ["10–16 March 2031"])
        #expect(page.texts("//li[@id='event-e4']/@class") == ["ahead"])
    }

    @Test func timelineSaysInWordsWhatItsPictureShows() throws {
        let page = try page("harbour-bridge/timeline.html")
        #expect(page.count("//svg[@role='img'][@aria-labelledby][@aria-describedby]") == 2)
        #expect(page.texts("//svg[@class='wide']/title") == ["Timeline of 6 events, 1974 to summer 2031"])
        #expect(
            page.texts("//svg[@class='tall']/desc") == [
                "Before the coverage: 1974 (1 source); April 2030 (about) (1 source). At the time of the coverage: 4 March 2031 (2 sources). "
                    + "After it: 10–16 March 2031 (1 source, announced); 11 March 2031 (2 sources, announced); summer 2031 (1 source, denied)."
            ])
    }

    @Test func timelineMarksTheWordsThatDateAnEvent() throws {
        let page = try page("harbour-bridge/timeline.html")
        #expect(page.texts("//li[@id='event-e3']//details//mark") == ["Tuesday, 4 March", "yesterday"])
        #expect(
            page.texts("//li[@id='event-e3']//details//p[@class='note']").last
                == "“yesterday” is 4 March 2031, counted from the publication date, 5 March 2031, inferred: a rule of the calendar")
        #expect(page.texts("//li[@id='event-e6']//*[@class='tag']") == ["denied"])
        #expect(page.texts("//h2") == ["1974–2031"])
        #expect(
            page.texts("//ul[contains(@class,'downloads')]/li") == [
                "Calendar (iCalendar) 2 of 6 events: it takes only what is known to the day", "Slides (TimelineJS) 6 events",
                "Table (CSV) 6 events", "For other sites (HTML) for an iframe",
            ])
    }

    @Test func datesSayWhenTheyAreInferred() throws {
        let page = try page("harbour-bridge/index.html")
        #expect(page.texts("//details[@class='date']/summary") == ["5 March 2031, inferred", "date unknown"])
        #expect(page.texts("//details[@class='date']/p").first?.contains("yesterday") == true)
        let method = try self.page("method.html")
        #expect(method.texts("//td").contains("5 March 2031, inferred"))
        #expect(method.texts("//td").contains("one letter differs"))
    }

    @Test func emptyThingsAreSaidPlainly() throws {
        let page = try page("single/index.html")
        #expect(page.texts("//p[@class='empty']") == ["No sentence stands out."])
        #expect(page.texts("//main/p[@class='note']").contains("No source gives a date. No source names anybody."))
        #expect(page.texts("//h1") == ["A quiet day"])
        #expect(page.texts("//nav//a") == ["Overview", "Timeline", "Actors", "Sources"])
    }

    @Test func whatOneSourceSaysStandsApart() throws {
        let page = try page("harbour-bridge/claims.html")
        #expect(page.texts("//tbody[tr/td/h2[starts-with(., 'What only one source has')]]/tr/@id") == ["claim-c3"])
        #expect(page.texts("//tbody/tr/@id") == ["claim-c1", "claim-c2", "claim-c3"])
        #expect(
            try self.page("harbour-bridge/article-wire.html").texts("//*[@id='p1']//li[@class='to-claim']").isEmpty)
        #expect(
            page.texts("//tr[@id='claim-c2']/td/a/@aria-label") == [
                "A: The Ferry Times, 4 March 2031, passage 2: says so", "B, 5 March 2031, passage 3: differs, 450 metres",
            ])
    }

    @Test func leftOutLinesAreStillThere() throws {
        let page = try page("harbour-bridge/article-ferry-times.html")
        #expect(page.texts("//details[@class='left-out']//tr/td[2]") == ["Subscribe to our newsletter", "Most read"])
    }

    @Test func dataHoldsWhatThePagesShow() throws {
        struct Data: Decodable {
            var summary: String
            var articles: [Article]
            var events: [Event]
            var claims: [Claim]

            struct Article: Decodable {
                var id: String
                var passages: [Passage]
            }

            struct Passage: Decodable {
                var id: String
                var text: String
            }

            struct Event: Decodable {
                var when: String
                var status: String
                var mentions: [Mention]
            }

            struct Mention: Decodable {
                var value: String
                var tense: String
                var anchor: String
                var because: String
            }

            struct Claim: Decodable {
                var cells: [String: Cell]
            }

            struct Cell: Decodable {
                var state: String
                var value: String?
                var certainty: Double
            }
        }
        let json = try #require(files["data/dossiers/harbour-bridge.json"])
        let data = try JSONDecoder().decode(Data.self, from: Foundation.Data(json.utf8))
        #expect(data.articles.map(\.id) == ["ferry-times", "courier 2", "../wire"])
        #expect(data.events.map(\.when) == PageFixture.dossier.events.map(\.when.edtf))
        #expect(data.events.map(\.status) == ["happened", "happened", "happened", "announced", "announced", "denied"])
        let mention = try #require(data.events[3].mentions.first)
        #expect(mention.value == "2031-W11" && mention.tense == "past" && mention.anchor == "publication")
        #expect(mention.because == "a rule of the calendar")
        #expect(data.claims[1].cells["courier 2"]?.state == "differs")
        #expect(data.claims[1].cells["courier 2"]?.value == "450 metres")
        #expect(data.claims[0].cells.keys.sorted() == ["../wire", "ferry-times"])
        #expect(files["harbour-bridge/index.md"]?.contains(data.summary) == true)
        for (article, file) in zip(data.articles, ["ferry-times", "courier-2", "wire"]) {
            let page = try page("harbour-bridge/article-\(file).html")
            for passage in article.passages {
                #expect(page.texts("//*[@id='\(passage.id)']").joined().contains(passage.text))
            }
        }
    }

    @Test func theSummaryIsTheSameInMarkdownAndOnThePage() throws {
        let source = try #require(files["harbour-bridge/index.md"])
        let markdown = try Markdown.page(source)
        let written = try #require(HTMLPage(markdown.html))
        let shown = try page("harbour-bridge/index.html")
        // Where the Markdown has a letter, the page has the source's name.
        let paragraphs = shown.texts("//section[@id='summary']/p").map {
            $0.replacingOccurrences(of: "The Ferry Times", with: "A").replacingOccurrences(of: "Wire", with: "C")
        }
        // The file has whose headline is the title and its days above it, and the values in dispute below it, the page the way to them.
        #expect(paragraphs == Array(written.texts("//p").dropFirst(2).dropLast()))
        let links = shown.texts("//section[@id='summary']//a/@href")
        #expect(links == Array(markdown.links.map(\.url).filter { $0.contains("#") }.prefix(links.count)))
        #expect(shown.texts("//section[@id='summary']//a[2]/@class") == ["mark c1 b0", "mark c2 b0"])
        #expect(shown.texts("//p[contains(@class, 'points')]/a/@href") == ["comparison.html#differ-d1"])
    }

    @Test func theSameDossiersGiveTheSameBytes() throws {
        let again = try Site(dossiers: [PageFixture.dossier, PageFixture.single]).files(templates: .builtIn)
        #expect(again == all)
    }
}
