import Foundation
import Model
import Reader
import Testing

@testable import Generator
@testable import Intake

/// What `dossier.yml` settles of events, facts and differences, by the ids that last.
@Suite struct SettledThingsTests {
    private func thing(_ kind: ThingCorrection.Kind, _ id: String, dossier: String = "harbour-bridge", line: Int = 3) -> ThingCorrection {
        ThingCorrection(kind: kind, file: "dossier.yml", line: line, dossier: .init(dossier, line: line), id: .init(id, line: line))
    }

    private func site(_ corrections: Corrections, history: SiteHistory = SiteHistory()) throws -> (
        files: [String: String], messages: [String], history: [UInt8]
    ) {
        let sink = MemorySink()
        let site = Site(dossiers: [PageFixture.dossier, PageFixture.single], history: history, corrections: corrections)
        let outcome = try site.make(with: .builtIn, into: sink)
        let files = sink.files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) }
        return (Dictionary(uniqueKeysWithValues: files), outcome.diagnostics.map(\.description), outcome.history)
    }

    private func folder(_ things: [ThingCorrection], dossiers: [DossierCorrection] = []) -> DossierFolder {
        DossierFolder(PageFixture.dossier, name: "harbour-bridge", corrections: Corrections(dossiers: dossiers, things: things))
    }

    private func page(_ files: [String: String], _ path: String) throws -> HTMLPage {
        let html = try #require(files[path], "no \(path)")
        return try #require(HTMLPage(html))
    }

    @Test func anEventGetsAnotherDateTitleAndNote() throws {
        var entry = thing(.events, "e3")
        (entry.date, entry.title, entry.note) = (PageFixture.time("2031-03-12"), "The <closing>", "By order of the harbour.")
        let folder = folder([entry])
        #expect(folder.dossier.events.map(\.id) == ["e1", "e2", "e4", "e5", "e3", "e6"])
        let event = try #require(folder.dossier.events.first { $0.id == "e3" })
        #expect(event.when == PageFixture.time("2031-03-12"))
        let files = try site(Corrections(things: [entry])).files
        let page = try page(files, "harbour-bridge/timeline.html")
        #expect(page.texts("//li[@id='event-e3']//h3") == ["12 March 2031"])
        #expect(page.texts("//li[@id='event-e3']//p[@class='editor']//bdi") == ["The <closing>", "By order of the harbour."])
        #expect(page.texts("//li[@id='event-e3']").joined().contains("date by the editor"))
        let data = try #require(files["data/dossiers/harbour-bridge.json"])
        #expect(data.contains("\"title\":\"The <closing>\"") && data.contains("\"whenBy\":\"editor\""))
    }

    @Test func whatIsNoneIsGoneAndItsAddressLeadsOn() throws {
        let first = try site(Corrections())
        #expect(first.files["harbour-bridge/timeline.html"]?.contains("id=\"event-e3\"") == true)
        var entries = [thing(.events, "e3"), thing(.differences, "d1")]
        for index in entries.indices { entries[index].isHidden = true }
        let history = SiteHistory(reading: first.history, file: "h")
        let second = try site(Corrections(things: entries), history: history)
        #expect(second.messages == [])
        let data = try #require(second.files["data/dossiers/harbour-bridge.json"])
        #expect(!data.contains("\"id\":\"e3\"") && data.contains("\"disagreements\":[]"))
        // The anchor is still a place, and the entry still names something.
        #expect(second.files["harbour-bridge/timeline.html"]?.contains("id=\"event-e3\"") == true)
        let third = try site(Corrections(things: entries), history: SiteHistory(reading: second.history, file: "h"))
        #expect(third.messages == [] && third.files == second.files && third.history == second.history)
        let back = try site(Corrections(), history: SiteHistory(reading: third.history, file: "h"))
        #expect(back.files["data/dossiers/harbour-bridge.json"]?.contains("\"id\":\"e3\"") == true)
    }

    /// What somebody has looked at is no doubt any more, and stands where it stood.
    @Test func aDifferenceThatIsRightIsLeftOutOfTheReview() throws {
        var entry = thing(.differences, "d1")
        let rows = "//section[@aria-labelledby='disagreements']//pre"
        let offered = try page(site(Corrections()).files, "review.html").texts(rows)
        let things = offered.flatMap { CorrectionsFile($0, file: "x").corrections.things }
        #expect(things.map(\.isChecked) == [true, false] && things.map(\.isHidden) == [false, true])
        entry.isChecked = true
        let (files, messages, _) = try site(Corrections(things: [entry]))
        #expect(messages == [])
        #expect(try page(files, "review.html").texts(rows) == [])
        #expect(files["harbour-bridge/comparison.html"]?.contains("id=\"differ-d1\"") == true)
    }

    /// In the state of an earlier day it has another id.
    @Test func whatIsNoneWasNoneOnEarlierDays() throws {
        var dossier = PageFixture.dossier
        var state = dossier
        for index in state.events.indices { state.events[index].id += "-then" }
        state.disagreements[0].id = "then"
        state.claims[1].disagreement = "then"
        dossier.earlier = [EarlierState(day: CalendarDate(dayNumber: 22_000), dossier: state)]
        var entries = [thing(.events, "e3"), thing(.differences, "d1")]
        for index in entries.indices { entries[index].isHidden = true }
        let folder = DossierFolder(dossier, name: "harbour-bridge", corrections: Corrections(things: entries))
        let earlier = try #require(folder.dossier.earlier.first).dossier
        #expect(earlier.events.map(\.id) == ["e1-then", "e2-then", "e4-then", "e5-then", "e6-then"])
        #expect(earlier.disagreements.isEmpty && earlier.claims[1].disagreement == nil)
    }

    /// An announcement is of its event, wherever that stands; one of what is none is gone.
    @Test func announcementsGoWithTheirEvents() throws {
        var dossier = PageFixture.dossier
        let said = [dossier.events[4].lead]
        dossier.announcements = [3, 4, 5].map { Announcement(event: $0, said: said, outcome: .ahead) }
        var (hidden, dated, last) = (thing(.events, "e1"), thing(.events, "e5"), thing(.events, "e6"))
        (hidden.isHidden, dated.date, last.isHidden) = (true, TimeSpan(edtf: "2031-03-01"), true)
        let folder = DossierFolder(dossier, name: "harbour-bridge", corrections: Corrections(things: [hidden, dated, last]))
        #expect(folder.dossier.events.map(\.id) == ["e2", "e5", "e3", "e4"])
        #expect(folder.dossier.announcements.map { folder.dossier.events[$0.event].id } == ["e5", "e4"])
    }

    /// Sentences that differ only far from their start are told apart by all of their words.
    @Test func theSentenceMostLikeTheFactIsFoundByAllItsWords() throws {
        let start = "The council of the harbour town of Sandvig said in a statement on Tuesday that"
        let (bridge, school) = ("\(start) its old bridge will be repaired.", "\(start) its new school will be opened.")
        let article = PageFixture.article(id: "long", title: "Council", passages: [(.paragraph, "\(bridge) \(school)")])
        var dossier = PageFixture.dossier
        dossier.readings.append(ArticleReader().read(article))
        let lead = PageFixture.cite(PageFixture.ferry, "The council will meet on 11 March to decide on repairs.")
        dossier.claims[0].lead = Citation(
            article: lead.article, passage: lead.passage, range: lead.range,
            text: "The council of Sandvig will have its new school opened.")
        var entry = thing(.facts, "c1")
        entry.says = [.init("long#p1", line: 4)]
        let folder = DossierFolder(dossier, name: "harbour-bridge", corrections: Corrections(things: [entry]))
        let cell = try #require(folder.dossier.claims[0].cells.first { $0.article == "long" })
        #expect(cell.citation.text == school)
    }

    @Test func aSourceStatesAFactOrDoesNot() throws {
        var states = thing(.facts, "c1")
        states.says = [.init("courier 2#p4", line: 4)]
        var silent = thing(.facts, "c2")
        silent.not = [.init("courier 2", line: 5)]
        var dossier = PageFixture.dossier
        dossier.claims[1].disagreement = "d1"
        let folder = DossierFolder(dossier, name: "harbour-bridge", corrections: Corrections(things: [states, silent]))
        let claims = folder.dossier.claims
        #expect(claims[0].cells.map(\.article) == ["ferry-times", "courier 2", "../wire"])
        #expect(claims[0].cells[1].citation.passage == "p4" && claims[0].cells[1].state == .says && claims[0].cells[1].certainty == 1)
        #expect(claims[1].cells.map(\.article) == ["ferry-times"])
        // One value is left: nobody differs.
        #expect(folder.dossier.disagreements.isEmpty && folder.continuity.faults == [])
    }

    @Test func aFactThatNobodyStatesIsNone() {
        var silent = thing(.facts, "c3")
        silent.not = [.init("../wire", line: 5)]
        let folder = folder([silent])
        #expect(folder.dossier.claims.map(\.id) == ["c1", "c2"])
        #expect(folder.continuity.things[.claim]?.map(\.id) == ["c1", "c2"])
    }

    @Test func notesAreShownAsTheEditors() throws {
        var entry = thing(.facts, "c1")
        entry.note = "Confirmed by phone."
        let note = DossierCorrection(file: "dossier.yml", id: .init("harbour-bridge"), note: "The council has not answered.")
        let files = try site(Corrections(dossiers: [note], things: [entry])).files
        for (path, words) in [("index", "The council has not answered."), ("claims", "Confirmed by phone.")] {
            let page = try page(files, "harbour-bridge/\(path).html")
            #expect(page.texts("//p[@class='editor']").contains("Note by the editor \(words)"), "\(path)")
        }
        #expect(files["data/dossiers/harbour-bridge.json"]?.contains("\"note\":\"The council has not answered.\"") == true)
    }

    @Test func whatIsNotThereIsNamedWithTheNearest() throws {
        var says = thing(.facts, "c1", line: 9)
        says.says = [.init("ferry-time", line: 10), .init("courier 2", line: 11), .init("ferry-times#p9", line: 12)]
        let entries = [
            thing(.events, "e33", line: 1), thing(.differences, "quantity", line: 2),
            thing(.events, "e1", dossier: "harbor-bridge", line: 3),
            says,
        ]
        #expect(
            try site(Corrections(things: entries)).messages.sorted()
                == [
                    "dossier.yml:10: error: the dossier \"harbour-bridge\" has no article \"ferry-time\" (did you mean \"ferry-times\"?)",
                    "dossier.yml:11: error: nothing in \"courier 2\" is near the fact \"c1\" (name the passage that states it: courier 2#p3)",
                    "dossier.yml:12: error: the article \"ferry-times\" has no passage \"p9\" (write one of p1 to p5)",
                    "dossier.yml:1: error: the dossier \"harbour-bridge\" has no event \"e33\" (did you mean \"e3\"?)",
                    "dossier.yml:2: error: the dossier \"harbour-bridge\" has no difference \"quantity\" "
                        + "(the id of a difference is how the link to it ends, behind #differ-)",
                    "dossier.yml:3: error: there is no dossier \"harbor-bridge\" (did you mean \"harbour-bridge\"?)",
                ].sorted())
    }

    @Test func publishersHaveShortNamesColoursAndFacts() throws {
        let entry = PublisherCorrection(
            file: "dossier.yml", name: .init("The Ferry Times"), short: "Ferry", owner: "Harbour & Co", country: "Portugal",
            lean: "near the port", colour: 4)
        let files = try site(Corrections(publishers: [entry])).files
        let page = try page(files, "harbour-bridge/sources.html")
        #expect(
            page.texts("(//dl)[1]//dd[1]").first?.trimmingCharacters(in: .whitespacesAndNewlines)
                == "The Ferry Timesowned by Harbour & Cofrom Portugalin the editor’s words: near the port")
        let overview = try #require(files["harbour-bridge/index.html"])
        #expect(overview.contains("class=\"mark c3 b0\"") && overview.contains(">Ferry</"))
    }
}
