import Model
import Testing

@testable import Generator

/// The pages that tell of all dossiers together.
@Suite struct AcrossPagesTests {
    /// The harbour story and later ones that have some of its actors too.
    private static func dossiers(_ count: Int) -> [Dossier] {
        let brandt = SiteActor(id: "ilse-brandt", name: "Ilse Brandt", kind: .person, dossiers: count, because: "")
        let works = SiteActor(id: "sandvig-works", name: "Sandvig Works", kind: .organisation, dossiers: count, because: "")
        return (0..<count).map { number in
            var dossier = PageFixture.dossier
            if number > 0 {
                (dossier.id, dossier.title) = ("story-\(number)", "Story & \(number)")
                (dossier.from, dossier.to) = (CalendarDate(year: 2031, month: 4, day: 1), CalendarDate(year: 2031, month: 4, day: 2))
            }
            dossier.siteActors = [brandt, works, nil]
            let said = PageFixture.cite(PageFixture.ferry, "Mayor Ilse Brandt said 300 metres of roadway are affected.")
            let mention = EventMention(
                sentence: said, phrase: "", value: "2031-03-04", tense: .past, anchor: .publication, because: "so")
            dossier.events.append(Event(id: "e7", when: PageFixture.time("2031-03-04"), status: .happened, lead: said, mentions: [mention]))
            for index in dossier.events.indices { dossier.events[index].level = .main }
            if number == 1 { dossier.siteActors[0]?.because = "Ilze Brandt ≈ Ilse Brandt (transliteration)" }
            return dossier
        }
    }

    private static func site(_ dossiers: [Dossier]) throws -> (files: [SiteFile], pages: [String: String]) {
        let files = try Site(dossiers: dossiers).files(templates: .builtIn)
        #expect(LinkCheck(files: files).diagnostics() == [])
        let pages = files.filter { $0.path.hasSuffix(".html") }.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) }
        return (files, Dictionary(uniqueKeysWithValues: pages))
    }

    private static func page(_ path: String, _ pages: [String: String]) throws -> HTMLPage {
        let html = try #require(pages[path], "no \(path)")
        return try #require(HTMLPage(html))
    }

    @Test func anActorOfTwoDossiersHasAPageOfBoth() throws {
        let pages = try Self.site(Self.dossiers(2)).pages
        let page = try Self.page("all/people-ilse-brandt.html", pages)
        #expect(page.texts("//h1") == ["Ilse Brandt"])
        // The newest first.
        #expect(page.texts("//ol[contains(@class,'stories')]//h3") == ["Story & 1", "Harbour Bridge closed"])
        let facts = page.texts("//ol[contains(@class,'stories')]//p[@class='facts-line']").joined(separator: "|")
        #expect(facts.contains("counted here: Ilze Brandt ≈ Ilse Brandt") && facts.contains("under the same name"))
        #expect(page.texts("//section[@aria-labelledby='when']//li").count == 2)
        #expect(page.texts("//section[@aria-labelledby='when']//a[@class='when']/@href").allSatisfy { $0.hasPrefix("../") })
        // Both ways.
        let own = try Self.page("story-1/actor-ilse-brandt.html", pages)
        #expect(own.texts("//p[@class='facts-line']/a/@href") == ["../all/people-ilse-brandt.html"])
        #expect(try Self.page("index.html", pages).texts("//main/nav//a/@href").contains("all/people.html"))
    }

    /// Articles of one paper are one source.
    @Test func whoNamesAnActorIsCountedBySource() throws {
        var dossiers = Self.dossiers(2)
        for number in dossiers.indices {
            dossiers[number].actors[0].mentions = dossiers[number].readings.map { article in
                Citation(article: article.article.id, passage: "p1", range: 0..<1, text: "B")
            }
        }
        let facts = { (dossiers: [Dossier]) in
            try Self.page("all/people-ilse-brandt.html", try Self.site(dossiers).pages).texts("//p").joined(separator: "|")
        }
        #expect(try facts(dossiers).contains("in 2 stories, 6 articles of 4 sources"))
        for number in dossiers.indices { dossiers[number].readings[1].article.publisher = "WIRE" }
        let one = try facts(dossiers)
        #expect(one.contains("in 2 stories, 6 articles of 2 sources") && one.contains("in 3 articles of 2 sources"))
        dossiers[1].actors[0].mentions.removeLast(2)
        #expect(try facts(dossiers).contains("in 1 source"))
    }

    @Test func aSurnameBesideItsBearerIsNotListed() {
        var dossier = PageFixture.dossier
        let mentions = dossier.readings.prefix(2).map { Citation(article: $0.article.id, passage: "p1", range: 0..<1, text: "B") }
        dossier.siteActors = []
        dossier.actors = ["Ana Kerrow", "Kerrow", "Okafor"].map { HarbourStory.actor($0, $0, .person, mentions) }
        #expect(DossierStanding(DossierFolder(dossier, name: "a")).local.map(\.name) == ["Ana Kerrow", "Okafor"])
    }

    @Test func listsHaveThoseOfSeveralDossiersAndThenThoseOfOne() throws {
        var dossiers = Self.dossiers(2)
        dossiers[1].siteActors = []
        dossiers[0].siteActors = []
        let pages = try Self.site(dossiers).pages
        let page = try Self.page("all/people.html", pages)
        #expect(page.texts("//p[@class='empty']") == ["No name stands in several stories."])
        #expect(page.texts("//ul[contains(@class,'short')]/li/a") == ["Ilse Brandt", "Ilse Brandt"])
        #expect(pages["all/people-ilse-brandt.html"] == nil)
        let known = try Self.page("all/organisations.html", try Self.site(Self.dossiers(2)).pages)
        #expect(known.texts("//ul[contains(@class,'short')]/li/a[@class='title']") == ["Sandvig Works"])
    }

    @Test func aSourceHasWhatItPublishedAndWithWhomItSharesText() throws {
        let pages = try Self.site(Self.dossiers(2)).pages
        let wire = try Self.page("all/sources-wire.html", pages)
        #expect(wire.texts("//section[@aria-labelledby='articles']//li").count == 2)
        #expect(wire.texts("//section[@aria-labelledby='shares']//a") == ["The Ferry Times"])
        #expect(wire.texts("//section[@aria-labelledby='shares']//span").allSatisfy { $0.contains("in 2 articles") })
        #expect(wire.texts("//section[@aria-labelledby='only']//span[contains(@class,'said')]").count == 2)
        let list = try Self.page("all/sources.html", pages)
        #expect(list.texts("//main//li/a") == ["The Ferry Times", "Wire"])
        #expect(list.texts("//p[@class='hint']").joined().contains("2 articles name no publisher"))
    }

    /// Capitals make no other source, and a source shares nothing with itself; names are told apart to their ends.
    @Test func aSourceIsWhatItsWholeNameSays() throws {
        var dossiers = Self.dossiers(2)
        let long = "The Weekly Journal of Harbours, Bridges and Other Works of the Northern Counties"
        for number in dossiers.indices {
            for (index, name) in ["WIRE", "\(long) of \(number == 0 ? "Tarvik" : "Velmora")", "Wire"].enumerated() {
                dossiers[number].readings[index].article.publisher = name
            }
        }
        let pages = try Self.site(dossiers).pages
        let list = try Self.page("all/sources.html", pages)
        #expect(list.texts("//main//li/a") == ["WIRE", "\(long) of Tarvik", "\(long) of Velmora"])
        let wire = try Self.page("all/sources-wire.html", pages)
        let shares = wire.texts("//section[@aria-labelledby='shares']//a")
        #expect(!shares.isEmpty && shares.allSatisfy { $0.hasPrefix(long) })
    }

    @Test func eventsStandUnderTheirMonthsTheLatestFirst() throws {
        let pages = try Self.site(Self.dossiers(2)).pages
        let page = try Self.page("all/events.html", pages)
        let headings = page.texts("//h2")
        #expect(headings == ["March 2031", "2031", "April 2030", "1974"])
        #expect(page.count("//ol//li") == 14)
        #expect(page.count("//nav[@class='ladder']//a") == headings.count)
    }

    @Test func aSiteOfOneDossierHasNone() throws {
        var dossier = PageFixture.dossier
        dossier.siteActors = [nil, nil, nil]
        let pages = try Self.site([dossier]).pages
        #expect(!pages.keys.contains { $0.hasPrefix("all/") })
        #expect(try Self.page("index.html", pages).count("//main/nav") == 0)
    }

    @Test func pagesThatAreGoneLeadOn() throws {
        let before = try Self.site(Self.dossiers(2)).files
        let remembered = try #require(before.first { $0.path == SiteHistory.file })
        let history = SiteHistory(reading: remembered.contents, file: "history")
        #expect(history.diagnostics == [])
        var dossiers = Self.dossiers(2)
        dossiers[0].siteActors = []
        dossiers[1].siteActors = []
        let files = try Site(dossiers: dossiers, history: history).files(templates: .builtIn)
        #expect(LinkCheck(files: files).diagnostics() == [])
        let page = try #require(files.first { $0.path == "all/people-ilse-brandt.html" })
        let html = try #require(HTMLPage(String(decoding: page.contents, as: UTF8.self)))
        #expect(html.texts("//main//a/@href").contains("../all/people.html"))
        let outside = SiteHistory(reading: Array("page - all/../x.html\n".utf8), file: "history")
        #expect(outside.diagnostics.count == 1)
    }

    @Test func manyDossiersMakePagesOfAtMost300KB() throws {
        let (files, pages) = try Self.site(Self.dossiers(160))
        let own = files.filter { $0.path.hasPrefix("all/") }
        #expect(own.map(\.contents.count).max() ?? 0 <= 300_000)
        #expect(pages["all/people-ilse-brandt_2.html"] != nil && pages["all/events_2.html"] != nil)
        let stories = try own.filter { $0.path.hasPrefix("all/people-ilse-brandt") }.reduce(0) { sum, file in
            sum + (try Self.page(file.path, pages).count("//ol[contains(@class,'stories')]/li"))
        }
        #expect(stories == 160)
    }

    @Test func whatIsKeptOfADossierIsTheSameAfterwards() throws {
        let standing = DossierStanding(DossierFolder(Self.dossiers(2)[1], name: "x"))
        #expect(standing.known.count == 2 && !standing.told.isEmpty && standing.published.count == 3)
        var packer = Packer()
        packer.add(standing)
        var unpacker = Unpacker(packer.bytes)
        var again = Packer()
        again.add(try DossierStanding(from: &unpacker))
        #expect(unpacker.isAtEnd && again.bytes == packer.bytes)
    }
}
