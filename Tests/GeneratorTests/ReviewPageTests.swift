import Assembly
import Model
import Reader
import Testing

@testable import Generator
@testable import Intake

@Suite struct ReviewPageTests {
    private func review(_ dossiers: [Dossier]) throws -> HTMLPage {
        let files = try Site(dossiers: dossiers).files(templates: .builtIn)
        #expect(LinkCheck(files: files).diagnostics() == [])
        let file = try #require(files.first { $0.path == "review.html" })
        return try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
    }

    private func headings(_ part: String) -> String { "//section[@aria-labelledby='\(part)']//h3" }

    @Test func whatIsDoubtfulStandsInOrderOfWeight() throws {
        let page = try review([PageFixture.dossier, HarbourStory.dossier])
        #expect(page.texts("//section/@aria-labelledby") == ["dates", "names", "disagreements"])
        // Without a date, dated to a month, dated to a day; the stated date is not there.
        #expect(
            page.texts(headings("dates")) == [
                "Harbour Bridge closed", "Crane \"safe\"", "Bridge shut: council to meet",
            ])
        #expect(
            page.texts("//section[@aria-labelledby='dates']/ol/li[1]//a[span]/@href") == ["harbour-bridge/article-wire.html"])
        #expect(
            page.texts(headings("names")) == [
                "Ana Sousa and Ana Souza-Lima", "“Ilze Brandt” for Ilse Brandt", "“Anna Souza” for Ana Sousa",
            ])
        #expect(page.texts(headings("disagreements")) == ["metres of roadway"])
    }

    @Test func everyPointLeadsToItsEvidence() throws {
        let page = try review([PageFixture.dossier])
        let said = page.texts("//section[@aria-labelledby='disagreements']//span[@class='said']")
        #expect(
            said == [
                "Mayor Ilse Brandt said 300 metres of roadway are affected.",
                "Mayor Ilze Brandt said that 450 metres of roadway are affected.",
            ])
        #expect(
            page.texts("//section[@aria-labelledby='disagreements']//a[contains(@class,'mark')]/@href") == [
                "harbour-bridge/article-ferry-times.html#p2", "harbour-bridge/article-courier-2.html#p3",
            ])
        #expect(page.texts("//section[@aria-labelledby='names']//span[@class='said']").first?.contains("Ilze Brandt") == true)
    }

    @Test func anInferredDateShowsTheWordsThatItRestsOn() throws {
        let page = try review([PageFixture.dossier])
        // “on Tuesday, 4 March” stands in another article, “yesterday” in its own.
        #expect(
            page.texts("//section[@aria-labelledby='dates']/ol/li[2]//a[contains(@class,'mark')]/@href") == [
                "harbour-bridge/article-ferry-times.html#p2", "harbour-bridge/article-courier-2.html#p3",
            ])
    }

    @Test func everyDateIsSettledByTheLinesBesideIt() throws {
        let page = try review([PageFixture.dossier])
        let settled = page.texts("//section[@aria-labelledby='dates']//pre").map { CorrectionsFile($0, file: "dossier.yml") }
        #expect(settled.flatMap(\.diagnostics) == [])
        #expect(settled.map { $0.corrections.articles.map(\.id) } == [["../wire"], ["courier 2"]])
        #expect(settled.map { $0.corrections.articles.map(\.published?.value) } == [[nil], ["2031-03-05"]])
        // An unknown day has a place in a comment; none is proposed.
        #expect(page.texts("//section[@aria-labelledby='dates']//pre").first == "articles:\n  - id: \"../wire\"\n    # published:")
    }

    @Test func aDifferenceThatSeveralOriginsTellIsNotThin() throws {
        var dossier = PageFixture.dossier
        let wire = dossier.disagreements[0].values[1].says[0]
        dossier.disagreements[0].values[0].says.append(
            Citation(article: PageFixture.untitled.id, passage: "p1", range: wire.range, text: wire.text))
        #expect(try review([dossier]).count(headings("disagreements")) == 0)
        // Ferry and courier are one origin.
        dossier.disagreements[0].values[0].says[1].article = PageFixture.courier.id
        #expect(try review([dossier]).count(headings("disagreements")) == 1)
    }

    @Test func aNameThatWasReadAsDifferentThingsIsDoubtful() throws {
        var dossier = PageFixture.dossier
        let mentions = dossier.actors[1].mentions
        for (reading, kind) in [(1, ActorKind.organisation), (2, .person)] {
            let mention = mentions[reading - 1]
            dossier.readings[reading].names = [NameMention(range: mention.range, text: mention.text, kind: kind)]
        }
        let page = try review([dossier])
        #expect(page.texts(headings("kinds")) == ["Sandvig Works"])
        #expect(page.texts("//section[@aria-labelledby='kinds']//b") == ["read as organisation", "read as person"])
        for (lines, kind) in zip(page.texts("//section[@aria-labelledby='kinds']//pre"), [ActorKind.organisation, .person, nil]) {
            let file = CorrectionsFile(lines, file: "dossier.yml")
            let actor = try #require(file.corrections.actors.first)
            #expect(file.diagnostics == [] && actor.name.text == "Sandvig Works")
            #expect(actor.kind == kind && actor.isHidden == (kind == nil))
        }
    }

    @Test func nothingInDoubtIsSaidPlainly() throws {
        var dossier = PageFixture.single
        dossier.readings[0].article.published = PublicationDate(value: "2031-03-04", basis: .stated, because: "so")
        let page = try review([dossier])
        #expect(page.texts("//p[@class='empty']") == ["No date of publication was inferred, and nothing else was found to be in doubt."])
        #expect(page.count("//section") == 0)
    }

    @Test func longListsAreFoldedAndCut() throws {
        var dossier = PageFixture.single
        dossier.readings = (0..<250).map {
            let published = PublicationDate(value: "2031-03-04", basis: .inferred, because: "so")
            return PageFixture.reading(
                PageFixture.article(id: "a\($0)", title: "T\($0)", published: published, passages: [(.paragraph, "It rained.")]))
        }
        let page = try review([dossier])
        #expect(page.count("//section/ol/li") == 40)
        #expect(page.count("//section/details//ol/li") == 10)
        #expect(page.texts("//h2") == ["Dates of publication 250"])
        #expect(page.texts("//section/p[@class='hint']").last == "200 more are not listed.")
    }

    @Test func longItemsLeaveRoomForFewer() throws {
        let dossiers = (0..<60).map { number in
            var dossier = PageFixture.single
            let published = PublicationDate(
                value: "2031-03-04", basis: .inferred, because: "it says \(String(repeating: "“on Tuesday” ", count: 700))")
            dossier.id = "d\(number)"
            dossier.readings = [
                PageFixture.reading(
                    PageFixture.article(
                        id: "a\(number)", title: "T\(number)", published: published, passages: [(.paragraph, "It rained on Tuesday.")]))
            ]
            return dossier
        }
        let files = try Site(dossiers: dossiers).files(templates: .builtIn)
        let file = try #require(files.first { $0.path == "review.html" })
        #expect(file.contents.count <= 300_000)
        let page = try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
        let shown = page.count("//section//ol/li")
        #expect(shown > 10 && shown < 40)
        #expect(page.texts("//section/p[@class='hint']").last == "\(60 - shown) more are not listed.")
    }

    /// Every block of lines on the page of a real reading is taken by a build without a word, and settles its point.
    @Test func theLinesOnThePageSettleWhatTheySay() throws {
        let texts = [
            "Minister Katarina Lindqvist opened the harbour in Malmo on Friday. Lindqvist said the work took two years.",
            "The harbour in Malmo was opened by Katarina Lindquist on Friday. The minister said that the work took two years.",
            "Katrina Lindqvist opened the harbour in Malmo. “It took two years,” the minister said on Friday.",
        ]
        let reader = ArticleReader()
        let readings = texts.enumerated().map { index, text in
            reader.read(PageFixture.article(id: "a\(index)", title: "Harbour in Malmo opened", passages: [(.paragraph, text)]))
        }
        let dossiers = Assembler(reader: reader).dossiers(from: readings)
        let page = try review(dossiers)
        let blocks = page.texts("//pre")
        try #require(!blocks.isEmpty)
        for (lines, words) in zip(blocks, page.texts("//details[@class='settle']/p")) {
            let file = CorrectionsFile(lines, file: "dossier.yml")
            #expect(file.diagnostics == [], "\(lines)")
            let assembler = Assembler(reader: reader, corrections: file.corrections)
            #expect(assembler.diagnostics(for: readings, dossiers: dossiers.map(\.id)) == [], "\(lines)")
            let settled = try review(assembler.dossiers(from: readings))
            #expect(
                !zip(settled.texts("//pre"), settled.texts("//details[@class='settle']/p")).contains { $0 == (lines, words) }, "\(lines)")
        }
    }
}
