import Model
import Testing

@testable import Generator

@Suite struct DossierPageTests {
    private func page(_ dossier: Dossier) throws -> HTMLPage {
        let files = try Site(dossiers: [dossier]).files(templates: .builtIn)
        #expect(LinkCheck(files: files).diagnostics() == [])
        let file = try #require(files.first { $0.path == "\(slug(dossier.id))/index.html" })
        return try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
    }

    @Test func itsPartsComeInTheOrderOfTheirWeight() throws {
        let page = try page(PageFixture.dossier)
        #expect(
            page.texts("//section/@aria-label | //section/@aria-labelledby") == [
                "Summary", "when", "who", "differ", "sources",
            ])
        #expect(page.texts("//details[contains(@class,'part')]/@id") == ["says", "only"])
        #expect(
            page.texts("//h2/a[@class='more']/@href") == [
                "timeline.html", "actors.html", "comparison.html", "sources.html",
            ])
    }

    @Test func theFactsLeadToTheirPages() throws {
        let page = try page(PageFixture.dossier)
        #expect(
            page.texts("//ul[contains(@class,'facts')]/li") == [
                "3 sources, from 2 origins", "6 events, 1974 to summer 2031", "1 person", "1 point in dispute",
            ])
        #expect(
            page.texts("//ul[contains(@class,'facts')]//a/@href") == ["sources.html", "timeline.html", "actors.html", "comparison.html"])
    }

    @Test func whatOneSourceHasAloneIsShownSourceBySource() throws {
        var dossier = PageFixture.dossier
        let (ferry, courier) = (PageFixture.ferry, PageFixture.courier)
        let alone = [
            PageFixture.cite(ferry, "The bridge was opened in 1974."), PageFixture.cite(courier, "The council meets next week."),
            PageFixture.cite(ferry, "Repairs were put off in April 2030 because money was short."),
        ]
        dossier.claims = alone.enumerated().map { index, citation in
            Claim(id: "x\(index)", lead: citation, cells: [ClaimCell(article: citation.article, state: .says, citation: citation)])
        }
        let page = try page(dossier)
        #expect(
            page.texts("//details[@id='only']//li/span") == ["The bridge was opened in 1974.", "The council meets next week."])
        #expect(page.texts("//details[@id='only']/summary/span") == ["3"])
    }

    @Test func manySourcesOfOneValueAndOneEventAreCounted() throws {
        var dossier = PageFixture.dossier
        let more = dossier.disagreements[0].values[1].says[0]
        dossier.disagreements[0].values[1].says = [more, more, more, more]
        let mention = dossier.events[2].mentions[0]
        let crowd = (0..<20).map { number in
            PageFixture.reading(PageFixture.article(id: "x\(number)", title: "X", passages: [(.paragraph, mention.sentence.text)]))
        }
        dossier.readings += crowd
        dossier.claims = []
        dossier.events[2].mentions += crowd.map { reading in
            var other = mention
            other.sentence.article = reading.article.id
            other.sentence.passage = "p1"
            return other
        }
        let page = try page(dossier)
        #expect(page.texts("//section[@aria-labelledby='differ']//dd/a[not(contains(@class,'mark'))]") == ["and 2 more"])
        #expect(
            page.texts("//section[@aria-labelledby='differ']//dd/a[not(contains(@class,'mark'))]/@href") == ["comparison.html#differ-d1"])
        let marks = "//ol[contains(@class,'brief')]//details[@class='more-marks']"
        #expect(page.texts("\(marks)/summary") == ["+17"])
        #expect(page.count("\(marks)/span/a") == 17)
        #expect(page.count("//ol[contains(@class,'brief')]//div[details]/a") == 5)
    }

    /// Background has no part in the span, nor on the first page while two other events are there; of a story that has no year there is no span.
    @Test func backgroundStandsBack() throws {
        var dossier = PageFixture.dossier
        let old = try #require(dossier.events.firstIndex { $0.when.edtf == "1974" })
        func span() throws -> String? { try page(dossier).texts("//ul[contains(@class,'facts')]/li").first { $0.contains("event") } }
        func shown() throws -> Int { try page(dossier).count("//section[@aria-labelledby='when']/details/ol/li") }
        let all = try shown()
        #expect(all == 5)
        dossier.events[old].level = .background
        #expect(try span()?.hasSuffix("2030 to summer 2031") == true)
        #expect(try shown() == all)
        let lead = dossier.events[old].lead
        for place in dossier.events.indices where place != old { dossier.events[place].lead = lead }
        #expect(try shown() == 1)
        dossier.events[old].level = .main
        dossier.events[old].when = .unstated
        #expect(try span() == "6 events")
    }

    @Test func whatAllCanBeRightAboutIsNoDispute() throws {
        var dossier = PageFixture.dossier
        let index = try #require(dossier.disagreements.firstIndex { $0.kind != .spelling && $0.course == .atOdds })
        dossier.disagreements[index].course = .precision
        let page = try page(dossier)
        let id = dossier.disagreements[index].id
        #expect(!page.texts("//ul[contains(@class,'facts')]/li").contains { $0.contains("in dispute") })
        #expect(page.count("//*[@id='differ-\(id)']") == 0)
    }

    @Test func sourcesShowHowMuchOfThemStandsElsewhere() throws {
        let page = try page(PageFixture.dossier)
        let sources = "//section[@aria-labelledby='sources']//li"
        #expect(page.texts("\(sources)//svg/rect[@class='share']/@width") == ["6", "26", "38"])
        #expect(
            page.texts("\(sources)//span[svg]").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
                == ["10 % also elsewhere", "40 % also elsewhere", "60 % also elsewhere"])
    }

    @Test func aSingleArticleIsComparedWithNothing() throws {
        let page = try page(PageFixture.single)
        #expect(page.texts("//section/@aria-labelledby") == ["sources"])
        #expect(page.texts("//ul[contains(@class,'facts')]/li") == ["1 source", "0 events", "0 people"])
    }
}
