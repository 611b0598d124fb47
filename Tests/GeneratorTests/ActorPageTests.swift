import Model
import Testing

@testable import Generator

@Suite struct ActorPageTests {
    private let files: [String: String]

    init() throws {
        let site = try Site(dossiers: [HarbourStory.dossier]).files(templates: .builtIn)
        #expect(LinkCheck(files: site).diagnostics() == [])
        files = Dictionary(uniqueKeysWithValues: site.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
    }

    private func page(_ name: String) throws -> HTMLPage {
        let html = try #require(files["quay/\(name).html"], "no \(name)")
        return try #require(HTMLPage(html))
    }

    @Test func theRoleThatTheUserStatesComesFirstAndSaysSo() throws {
        let page = try page("actor-ana-sousa")
        #expect(page.texts("//section[@aria-labelledby='roles']/p") == ["port captain your words, from dossier.yml"])
        #expect(page.texts("//section[@aria-labelledby='roles']//span[@class='said']") == ["Harbour master"])
        #expect(
            try self.page("actors").texts("//li[.//a[.='Ana Sousa']]//span[contains(@class,'said')]") == ["port captain · Harbour master"])
    }

    @Test func theLedgerHasAColumnForEachSourceThatNamesTheActor() throws {
        let page = try page("actor-ana-sousa")
        #expect(page.texts("//table//th[@colspan]/@colspan") == ["2"])
        #expect(page.texts("//table/tbody/tr[1]/td") == ["A 1× ", "", "the full name"])
        #expect(page.texts("//table/tbody/tr[3]/td") == ["", "B 1× ", "+1 letter"])
        #expect(page.texts("//table//span[contains(@class,'tag')]") == ["looks like a slip"])
    }

    @Test func aQuotationStandsOnceWithAllThatReportIt() throws {
        let page = try page("actor-ana-sousa")
        let quotes = page.texts("//section[@aria-labelledby='quotes']//span[@class='said']")
        #expect(quotes == ["The water is deep enough, and the old crane is safe,"])
        let links = page.texts("//section[@aria-labelledby='quotes']//a/@href")
        #expect(links.prefix(2) == ["article-gazette.html#p2", "article-herald.html#p1"])
        #expect(links.dropFirst(2).allSatisfy { $0.hasPrefix("#quote-") || $0.contains("#cite-") })
    }

    @Test func eventsAndCompanionsAreThoseOfTheSamePassages() throws {
        let page = try page("actor-ana-sousa")
        #expect(page.texts("//section[@aria-labelledby='when']//li/a/@href") == ["timeline.html#event-e"])
        #expect(
            page.texts("//ul[contains(@class,'companions')]/li") == [
                "Porto Velho 2 passages", "Bruno Lima 1 passage", "Port Union 1 passage",
            ])
    }

    @Test func thePictureSaysItsNumbers() throws {
        let page = try page("actor-ana-sousa")
        #expect(page.texts("//svg[@class='columns']/@aria-label") == ["Mentions by source: =Gazette 2, B 2"])
        #expect(page.texts("//svg[@class='columns']//text") == ["2", "A", "2", "B"])
    }

    @Test func anActorNamedOnceHasARowThatLeadsToTheSentence() throws {
        #expect(files["quay/actor-bruno-lima.html"] == nil)
        let row = "//li[@id='actor-bruno-lima']/div/a"
        #expect(try page("actors").texts(row) == ["Bruno Lima"])
        #expect(try page("actors").texts(row + "/@href").allSatisfy { $0.hasPrefix("article-") && $0.contains("#p") })
    }

    @Test func aDoubtStandsOnThePageAndInTheIndexWithTheLinesThatSettleIt() throws {
        let same = "actors:\n  - name: Ana Sousa\n    same: [Ana Souza-Lima]"
        let not = "actors:\n  - name: Ana Sousa\n    not: [Ana Souza-Lima]"
        for (name, other) in [("actor-ana-sousa", "Ana Souza-Lima")] {
            let page = try page(name)
            #expect(page.texts("//section[contains(@class,'doubt')]/h2/a") == [other])
            #expect(page.texts("//section[contains(@class,'doubt')]/p") == ["alike, but \"Lima\" speaks against it"])
            #expect(page.texts("//section[contains(@class,'doubt')]//pre") == [same, not])
        }
        let index = try page("actors")
        let slip = "actors:\n  - name: Ana Sousa\n    not: [Anna Souza]"
        #expect(index.texts("//details[@id='doubts']//pre").count == 4)
        #expect(index.texts("//details[@id='doubts']//pre").prefix(2) == [same, not])
        #expect(index.texts("//details[@id='doubts']//pre").last == slip)
    }

    @Test func theIndexOfHundredsStaysSmallAndHasThemAll() throws {
        let site = try Site(dossiers: [HarbourStory.crowd(300)]).files(templates: .builtIn)
        let file = try #require(site.first { $0.path.hasSuffix("/actors.html") })
        #expect(file.contents.count < 150_000)
        let page = try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
        #expect(page.count("//*[@id='kinds']//svg") == 40)
        #expect(page.count("//*[@id='kinds']//li/div/a") == 300)
        #expect(page.count("//*[@id='kinds']//details//li") == 260)
        #expect(page.texts("//details[@id='names']//a").prefix(3) == ["Person Number0", "Person Number1", "Person Number10"])
    }

    @Test func pictureOfManySourcesIsABar() {
        let articles = (0..<40).map { PageFixture.article(id: "a\($0)", title: "T", passages: [(.paragraph, "Ana Sousa")]) }
        var dossier = PageFixture.single
        dossier.readings = articles.map(PageFixture.reading)
        dossier.actors = [
            HarbourStory.actor("ana-sousa", "Ana Sousa", .person, articles.prefix(10).map { PageFixture.cite($0, "Ana Sousa") })
        ]
        let folder = DossierFolder(dossier, name: "many")
        let dots = PresenceDots(folder)
        #expect(dots.legend(.english) == "Bars: in how many of the 40 sources.")
        guard case .record(let value) = dots.value(dossier.actors[0], in: folder) else { return #expect(Bool(false)) }
        guard case .text("30")? = value[.share], case .list(let shown)? = value[.dots] else { return #expect(Bool(false)) }
        #expect(shown.isEmpty)
        #expect(PresencePicture(dossier.actors[0], in: folder).note == "")
    }
}

@Suite struct ReportedQuoteTests {
    private func group(_ texts: [String]) -> [[String]] {
        let quotes = texts.enumerated().map { Citation(article: "\($0)", passage: "p1", range: 0..<1, text: $1) }
        return ReportedQuote.grouped(quotes).map { [$0.lead.text] + $0.others.map(\.text) }
    }

    @Test func partsAndOtherMarksAreTheSameQuotation() {
        #expect(
            group(["the bridge is safe", "We know that the bridge is safe today", "We know, that: the bridge is safe today!"]) == [
                ["We know that the bridge is safe today", "the bridge is safe", "We know, that: the bridge is safe today!"]
            ])
    }

    @Test func otherWordsAreNot() {
        #expect(group(["the bridge is safe", "the bridge is safe enough", "safe enough"]).count == 2)
        #expect(group(["we will see", "that we will see"]).count == 2)
        #expect(group(["the bridge is not safe", "the bridge is safe"]).count == 2)
        #expect(group(["", "…"]).count == 1)
    }
}
