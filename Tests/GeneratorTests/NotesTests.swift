import Foundation
import Model
import Testing

@testable import Generator

/// Notes stand at the same words after every build, or are said to have lost them.
@Suite struct NotesTests {
    private static func note(
        _ quote: Note.Quote?, of article: String? = "ferry-times", source: String = "ferry-times", start: Int? = nil,
        text: String = "Asked the works.",
        line: Int = 3
    ) -> Note {
        Note(
            file: "in/notes/desk.jsonld", line: line, source: source, article: article, quote: quote, start: start, text: text,
            author: "Ana Sousa",
            date: "2031-03-07T09:00:00Z")
    }

    private func site(
        _ notes: [Note], dossiers: [Dossier] = [PageFixture.dossier, PageFixture.single], corrections: Corrections = Corrections()
    ) throws -> (files: [String: String], diagnostics: [String]) {
        let sink = MemorySink()
        let outcome = try Site(dossiers: dossiers, corrections: corrections, notes: notes).make(with: .builtIn, into: sink)
        let files = Dictionary(uniqueKeysWithValues: sink.files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
        return (files, outcome.diagnostics.map(\.description))
    }

    private func page(_ files: [String: String], _ path: String = "harbour-bridge/article-ferry-times.html") throws -> HTMLPage {
        let html = try #require(files[path])
        return try #require(HTMLPage(html))
    }

    // MARK: Places

    @Test func whiteSpaceMakesNoDifference() throws {
        let text = "The bridge\u{A0}was\n\nclosed. Ärger!"
        let places = QuotedPlaces(text)
        let range = try #require(places.place(of: Note.Quote(exact: "was closed.")))
        #expect(String(text.utf8.dropFirst(range.lowerBound).prefix(range.count)) == "was\n\nclosed.")
        #expect(places.place(of: Note.Quote(exact: "  Ärger  ")).map(\.count) == 6)
        #expect(places.place(of: Note.Quote(exact: " \n")) == nil)
        #expect(places.place(of: Note.Quote(exact: "was opened")) == nil)
    }

    @Test func wordsBeforeAndBehindTellEqualWordsApart() {
        let text = "It rose by 5 metres. It fell by 5 metres. It rose by 5 metres again."
        let places = QuotedPlaces(text)
        func start(_ quote: Note.Quote, near: Int? = nil) -> Int? { places.place(of: quote, near: near)?.lowerBound }
        #expect(start(Note.Quote(exact: "5 metres")) == 11)
        #expect(start(Note.Quote(exact: "5 metres", prefix: "It fell by ")) == 32)
        #expect(start(Note.Quote(exact: "5 metres", suffix: " again")) == 53)
        // The place decides between equals only.
        #expect(start(Note.Quote(exact: "5 metres"), near: 40) == 32)
        #expect(start(Note.Quote(exact: "5 metres", prefix: "It fell by "), near: 60) == 32)
        #expect(QuotedPlaces(String(repeating: "a", count: 200_000)).place(of: Note.Quote(exact: "aaaa", suffix: "b")) == 0..<4)
    }

    // MARK: Pages

    @Test func aNoteStandsAtItsWords() throws {
        let (files, diagnostics) = try site([
            Self.note(Note.Quote(exact: "Brandt said 300  metres"), text: "Asked <the> works.\nThey agree."),
            Self.note(nil, source: "ferry-times", text: "Of all of it."),
            Self.note(
                Note.Quote(exact: "The bridge was"), of: nil, source: "file:///tmp/site/harbour-bridge/article-ferry-times.html#p5",
                text: ""),
        ])
        #expect(diagnostics == [])
        let page = try page(files)
        #expect(page.texts("//div[@id='p2']//mark[@class='noted']").joined() == "Ilse Brandt said 300 metres")
        #expect(page.texts("//div[@id='p2']//aside//p[@class='words']") == ["Asked <the> works.\nThey agree."])
        #expect(page.texts("//div[@id='p2']//aside//p[@class='note']") == ["Ana Sousa, 7 March 2031"])
        #expect(page.texts("//div[@id='p5']//mark") == ["The bridge was"])
        #expect(page.count("//div[@id='p5']//aside//p[@class='words']") == 0)
        #expect(page.texts("//main/aside//p[@class='words']") == ["Of all of it."])
        #expect(page.count("//aside") == 3 && Set(page.texts("//aside/@id")).count == 3)
        // The words of the page are the article's, marked or not.
        let said = page.texts("//div[@id='p2']/p[@class='said']").joined()
        #expect(said.trimmingCharacters(in: .whitespacesAndNewlines) == PageFixture.ferry.text(of: PageFixture.ferry.passages[1].range))
        #expect(files["review.html"]?.contains("Notes without a place") == false)
        #expect(files["data/dossiers/harbour-bridge.json"]?.contains("\"quote\":\"Brandt said 300  metres\"") == true)
    }

    @Test func aNoteKeepsItsPlaceWhenTheTextMoves() throws {
        var dossier = PageFixture.dossier
        let note = Self.note(Note.Quote(exact: "opened in 1974", prefix: "The bridge was "))
        let before = try page(try site([note], dossiers: [dossier]).files)
        #expect(before.texts("//div[@id='p5']//aside/@id").count == 1)
        // A passage less, and another white space.
        dossier.readings[0] = PageFixture.reading(
            PageFixture.article(
                id: "ferry-times", title: "Bridge closed",
                passages: [(.title, "Bridge closed"), (.paragraph, "It is old. The bridge was opened\nin 1974.")]))
        (dossier.events, dossier.claims, dossier.disagreements, dossier.summary, dossier.sharedText) = ([], [], [], [], [])
        (dossier.actors, dossier.ownShares) = ([], [])
        let after = try page(try site([note], dossiers: [dossier]).files)
        #expect(after.texts("//div[@id='p2']//aside/@id") == before.texts("//div[@id='p5']//aside/@id"))
    }

    @Test func whatIsLostIsSaidToBe() throws {
        let (files, diagnostics) = try site([
            Self.note(Note.Quote(exact: "These words never stood there"), line: 3),
            Self.note(nil, of: nil, source: "https://elsewhere.example/<x>", line: 4),
            Self.note(nil, of: nil, source: "harbour-bridge/article-gone.html", line: 5),
        ])
        #expect(
            diagnostics.sorted() == [
                "in/notes/desk.jsonld:3: warning: the words that the note is about are no longer in the article \"ferry-times\" (review.html lists it; mend the note's target or delete it)",
                "in/notes/desk.jsonld:4: warning: no article has the address or id that the note is about: https://elsewhere.example/<x> (review.html lists it; add the article, or mend the note's target)",
                "in/notes/desk.jsonld:5: warning: there is no article at the page that the note is about: harbour-bridge/article-gone.html (review.html lists it; mend the note's target or delete it)",
            ])
        let review = try page(files, "review.html")
        let items = review.texts("//section[h2[@id='notes']]//li/p[1]")
        #expect(items.count == 3)
        #expect(items.contains { $0.contains("its words are gone: “These words never stood there” (in/notes/desk.jsonld:3)") })
        #expect(items.contains { $0.contains("https://elsewhere.example/<x> (in/notes/desk.jsonld:4)") })
        #expect(try page(files).count("//aside") == 0)
    }

    @Test(arguments: [Publishing.Texts.cited, .none])
    func notesQuoteNothingThatIsWithheld(texts: Publishing.Texts) throws {
        var dossier = PageFixture.dossier
        // Nothing rests on the third passage.
        dossier.events.removeAll { ["e4", "e5"].contains($0.id) }
        dossier.claims.removeAll { $0.id == "c1" }
        dossier.summary.removeLast()
        let (files, diagnostics) = try site(
            [Self.note(Note.Quote(exact: "Nobody was hurt")), Self.note(Note.Quote(exact: "Nobody was harmed"))], dossiers: [dossier],
            corrections: Corrections(publishing: Publishing(texts: texts)))
        #expect(diagnostics.count == 2)
        for words in ["Nobody was hurt", "Nobody was harmed"] {
            #expect(files.filter { $0.value.contains(words) }.keys.sorted() == [])
        }
        #expect(files["review.html"]?.contains("its words are not published here") == true)
    }

    @Test func notesAboutUnknownArticlesAreNotQuoted() throws {
        let files = try site([
            Self.note(Note.Quote(exact: "Words of an article"), of: nil, source: "https://elsewhere.example/1", text: ""),
            Self.note(Note.Quote(exact: "Words of a page"), of: nil, source: "harbour-bridge/article-gone.html", text: ""),
        ]).files
        try #require(files["review.html"] != nil)
        for words in ["Words of an article", "Words of a page"] {
            #expect(files.filter { $0.value.contains(words) }.keys.sorted() == [])
        }
    }

    @Test func aNoteAboutAnArticleOfNoDossierIsFoundByItsPage() {
        let note = Self.note(nil, of: "gone", source: "site/harbour-bridge/article-ferry-times.html")
        let found = NoteAssignment([note], dossiers: [(DossierSource(PageFixture.dossier), "harbour-bridge")])
        #expect(found.notes["harbour-bridge"] == [note] && found.lost.isEmpty)
    }

    @Test func ofOneArticleSoManyNotesAreShown() {
        let notes = (0..<DossierNotes.most + 2).map { Self.note(nil, text: "\($0)", line: $0 + 1) }
        let placed = DossierNotes(notes, whole: PageFixture.dossier.readings, shown: PageFixture.dossier.readings) { _ in 0 }
        #expect(placed.placed.count == DossierNotes.most && placed.lost.isEmpty)
        #expect(placed.leftOut.map(\.note.line) == [DossierNotes.most + 1])
    }

    @Test func manyNotesAtOnePlaceAreCounted() throws {
        let notes = (0..<200).map { Self.note(Note.Quote(exact: "300 metres"), text: String(repeating: "word & ", count: 400) + "\($0)") }
        let files = try site(notes).files
        let html = try #require(files["harbour-bridge/article-ferry-times.html"])
        #expect(html.utf8.count < 300_000)
        let page = try page(files)
        #expect(page.count("//div[@id='p2']//aside") > 3)
        #expect(page.texts("//div[@id='p2']/p[@class='hint']").joined().hasSuffix("more notes are in the data of the dossier."))
    }

    // MARK: Annotations

    private struct Page: Decodable {
        struct Item: Decodable {
            struct Target: Decodable {
                struct Selector: Decodable { var type: String, exact: String?, prefix: String?, suffix: String?, value: String? }
                var source: String, selector: Selector?
            }
            var id: String, motivation: String, target: [Target]
        }
        var id: String, items: [Item]
    }

    private func annotations(_ files: [String: String]) throws -> Page {
        try JSONDecoder().decode(Page.self, from: Data(try #require(files["data/annotations/harbour-bridge.jsonld"]).utf8))
    }

    /// What goes out finds its words again when it comes in.
    @Test func statementsAndDifferencesGoOutAndComeBack() throws {
        let sent = try annotations(try site([Self.note(Note.Quote(exact: "300 metres"))]).files)
        let motivations = Dictionary(grouping: sent.items, by: \.motivation).mapValues(\.count)
        #expect(motivations == ["describing": 3, "classifying": 2, "commenting": 1])
        #expect(
            Set(sent.items.map(\.id)).count == 6
                && sent.items.allSatisfy { $0.id.hasPrefix("../../data/annotations/harbour-bridge.jsonld#") })
        let notes = sent.items.flatMap(\.target).map { target in
            let quote = target.selector.flatMap { selector in
                selector.exact.map { Note.Quote(exact: $0, prefix: selector.prefix ?? "", suffix: selector.suffix ?? "") }
            }
            return Self.note(quote, of: nil, source: target.source)
        }
        #expect(notes.count == 8 && notes.allSatisfy { $0.quote != nil })
        let (files, diagnostics) = try site(notes)
        #expect(diagnostics == [])
        let back = try annotations(files).items.filter { $0.motivation == "commenting" }.flatMap(\.target)
        #expect(
            Set(back.map { $0.source + ($0.selector?.exact ?? "") })
                == Set(sent.items.flatMap(\.target).map { $0.source + ($0.selector?.exact ?? "") }))
    }

    @Test func withheldTextsAreNamedByTheirPassages() throws {
        let corrections = Corrections(publishing: Publishing(texts: .none))
        let page = try annotations(try site([], corrections: corrections).files)
        let selectors = page.items.flatMap(\.target).compactMap(\.selector)
        #expect(!selectors.isEmpty && selectors.allSatisfy { $0.type == "FragmentSelector" && $0.exact == nil && $0.prefix == nil })
        #expect(selectors.contains { $0.value == "p2" })
    }

    @Test func addressesAreWholeWhereTheSiteHasOne() throws {
        let files = try Site(dossiers: [PageFixture.dossier], settings: SiteSettings(baseURL: "https://news.example/d/")).files(
            templates: .builtIn)
        let all = Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
        let page = try annotations(all)
        #expect(page.id == "https://news.example/d/data/annotations/harbour-bridge.jsonld")
        #expect(page.items.flatMap(\.target).allSatisfy { $0.source.hasPrefix("https://news.example/d/harbour-bridge/article-") })
    }

    @Test func whereNothingIsStatedThereIsNoFile() throws {
        #expect(try site([]).files.keys.contains("data/annotations/single.jsonld") == false)
    }
}
