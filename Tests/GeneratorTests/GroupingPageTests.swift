import Model
import Testing

@testable import Generator

/// What pages say of why articles are together, of what they nearly joined, of chapters and of related dossiers.
@Suite struct GroupingPageTests {
    private func pages(_ dossiers: [Dossier], _ path: String) throws -> HTMLPage {
        let files = try Site(dossiers: dossiers).files(templates: .builtIn)
        #expect(LinkCheck(files: files).diagnostics() == [])
        let file = try #require(files.first { $0.path == path })
        return try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
    }

    private static let nearest = NearestDossier(
        dossier: "harbour-bridge", likeness: 0.08, certainty: 0.45, words: ["quay", "ferry"], bar: .odds, odds: [.places, .days])

    private static let alone: Dossier = {
        var dossier = PageFixture.single
        dossier.because = "In its words it is like no other article of the input"
        dossier.placements = [Placement(nearest: nearest)]
        return dossier
    }()

    private static let together: Dossier = {
        var dossier = PageFixture.dossier
        dossier.placements = [
            Placement(likeness: 0.42, certainty: 0.97, words: ["bridge"]), Placement(likeness: 0.1, certainty: 0.3, words: []),
            Placement(likeness: 0.5, isSettled: true),
        ]
        return dossier
    }()

    @Test func anArticleAloneIsSaidToBeAlone() throws {
        let page = try pages([Self.together, Self.alone], "single/index.html")
        #expect(page.texts("//p[@class='kicker']") == ["Single article"])
        #expect(
            page.texts("//section[@aria-labelledby='sources']/p[@class='hint']") == [
                "In its words it is like no other article of the input, and stands alone. It is nearest to Harbour Bridge closed: "
                    + "8 % like its articles on average, most of all in “quay” and “ferry”; they tell of other places and days."
            ])
        #expect(page.texts("//section[@aria-labelledby='sources']//p/a/@href") == ["../harbour-bridge/index.html"])
    }

    @Test func theMethodPageSaysWhyEachArticleIsThere() throws {
        let page = try pages([Self.together, Self.alone], "method.html")
        let rows = page.texts("//table[thead/tr/th[2]='Here because']/tbody/tr/td")
        #expect(
            rows == [
                "It is 42 % like the others on average, most of all in “bridge”, and 97 % certain to tell their story", "none is near",
                "It is 10 % like the others on average, and 30 % certain to tell their story", "none is near", "dossier.yml puts it here",
                "none is near", "It is in no dossier with others",
                "Harbour Bridge closed: 8 % like its articles on average, most of all in “quay” and “ferry”; "
                    + "they tell of other places and days",
            ])
    }

    @Test func theReviewPageListsArticlesAtTheEdge() throws {
        let page = try pages([Self.together, Self.alone], "review.html")
        let part = "//section[@aria-labelledby='grouping']"
        #expect(page.texts(part + "//h3") == ["A quiet day", "Bridge shut: council to meet"])
        let ids = Self.together.readings.map(\.article.id)
        #expect(
            page.texts(part + "//pre") == [
                "dossiers:\n  - id: \"harbour-bridge\"\n    articles: [\"\(ids[0])\", \"alone\"]",
                "dossiers:\n  - id: \"harbour-bridge\"\n    not: [\"alone\"]",
                "dossiers:\n  - id: \"harbour-bridge\"\n    not: [\"\(ids[1])\"]",
                "dossiers:\n  - id: \"harbour-bridge\"\n    articles: [\"\(ids[0])\", \"\(ids[1])\"]",
            ])
    }

    @Test func whatIsSettledIsNotAskedAgain() throws {
        var alone = Self.alone
        alone.placements[0].nearest?.bar = .settled
        let page = try pages([PageFixture.dossier, alone], "review.html")
        #expect(page.count("//section[@aria-labelledby='grouping']") == 0)
    }

    @Test func chaptersAndRelatedDossiersHaveTheirSections() throws {
        var dossier = Self.together
        let days = ["2031-03-04", "2031-03-30"].compactMap { CalendarDate(iso: $0) }
        let ids = dossier.readings.map(\.article.id)
        dossier.chapters = [
            Chapter(title: "Bridge closed", from: days[0], to: days[0], articles: [ids[0], ids[1]]),
            Chapter(title: "Bridge opened", from: days[1], to: days[1], articles: [ids[2]]),
        ]
        dossier.related = [RelatedDossier(dossier: "single", likeness: 0.2, actors: ["Ana Sousa", "Ilse Brandt"])]
        let page = try pages([dossier, Self.alone], "harbour-bridge/index.html")
        #expect(
            page.texts("//section[@aria-labelledby='chapters']//li/span") == ["4 March 2031", "30 March 2031"])
        #expect(page.texts("//section[@aria-labelledby='chapters']//li/div/bdi") == ["Bridge closed", "Bridge opened"])
        #expect(page.count("//section[@aria-labelledby='chapters']//li[1]//a") == 2)
        #expect(page.texts("//section[@aria-labelledby='related']//li/a/@href") == ["../single/index.html"])
        #expect(page.texts("//section[@aria-labelledby='related']//li/span") == ["Both tell of Ana Sousa and Ilse Brandt"])
    }
}
