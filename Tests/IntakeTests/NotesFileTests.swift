import Model
import Testing

@testable import Intake

/// Notes in the forms in which they come: Web Annotations, and what Hypothesis gives.
@Suite struct NotesFileTests {
    private func read(_ text: String) -> NotesFile { NotesFile(text, file: "in/notes/desk.jsonld") }

    private static let quoted = Note(
        file: "in/notes/desk.jsonld", line: 1, source: "https://ferry.example/1",
        quote: Note.Quote(exact: "300 metres", prefix: "said", suffix: "of roadway"), start: 120, text: "Asked the works.",
        author: "Ana Sousa",
        date: "2031-03-07T09:00:00Z")

    private static let annotation = """
        {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:1", "type": "Annotation", "creator": {"type": "Person", "name": "Ana Sousa"}, \
        "created": "2031-03-06T09:00:00Z", "modified": "2031-03-07T09:00:00Z", \
        "body": [{"type": "TextualBody", "value": "Asked the works."}, {"type": "TextualBody", "purpose": "tagging", "value": "bridge"}], \
        "target": [{"source": "https://ferry.example/1", "selector": [{"type": "RangeSelector"}, {"type": "TextPositionSelector", "start": 120, "end": 130}, \
        {"type": "TextQuoteSelector", "exact": "300 metres", "prefix": "said ", "suffix": " of roadway"}]}]}
        """

    @Test(arguments: [
        annotation, "[\(annotation)]", #"{"type": "AnnotationPage", "items": [\#(annotation)]}"#,
        #"{"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [\#(annotation)]}}"#,
    ])
    func annotationsPagesAndCollectionsAreRead(text: String) {
        let file = read(text)
        #expect(file.diagnostics == [])
        #expect(file.notes == [Self.quoted])
    }

    @Test func hypothesisIsReadWithItsAnswers() {
        let selector = #"{"type": "TextQuoteSelector", "exact": "300 metres", "prefix": "said ", "suffix": " of roadway"}"#
        let file = read(
            """
            {"total": 2, "rows": [
            {"id": "a", "user": "acct:ana@hypothes.is", "uri": "https://ferry.example/1", "text": "Is it?", "updated": "2031-03-07T09:00:00.1+00:00", "tags": [],
             "target": [{"source": "https://ferry.example/1", "selector": [\(selector)]}]},
            {"id": "b", "user": "acct:rui@hypothes.is", "user_info": {"display_name": "Rui Lima"}, "uri": "https://ferry.example/1", "text": "Yes.",
             "references": ["a"], "target": [{"source": "https://ferry.example/1"}]}]}
            """)
        #expect(file.diagnostics == [])
        #expect(file.notes.map(\.author) == ["ana", "Rui Lima"])
        #expect(file.notes.map(\.line) == [2, 4])
        #expect(file.notes.map(\.quote?.exact) == ["300 metres", "300 metres"])
        #expect(file.notes.map(\.date) == ["2031-03-07T09:00:00.1+00:00", nil])
    }

    @Test func anAnswerToAnAnswerStandsWhereTheFirstStands() {
        let selector = #"{"type": "TextQuoteSelector", "exact": "300 metres"}"#
        let file = read(
            """
            {"rows": [
            {"id": "a", "uri": "https://ferry.example/1", "text": "Is it?", "target": [{"source": "https://ferry.example/1", "selector": [\(selector)]}]},
            {"id": "b", "uri": "https://ferry.example/1", "text": "Yes.", "references": ["a"]},
            {"id": "c", "uri": "https://ferry.example/1", "text": "Sure?", "references": ["a", "b"]},
            {"id": "d", "uri": "https://ferry.example/1", "text": "Quite.", "references": ["a", "gone"]}]}
            """)
        #expect(file.diagnostics == [])
        #expect(file.notes.map(\.quote?.exact) == Array(repeating: "300 metres", count: 4))
    }

    @Test func oneCharacterOfManyMarksIsNoLongNote() throws {
        let marks = "e" + String(repeating: "\u{301}", count: 9_000)
        let file = read(
            """
            {"target": {"source": "a", "selector": {"type": "TextQuoteSelector", "exact": "x", "prefix": "\(marks)", "suffix": "\(marks)"}}, \
            "bodyValue": "\(marks)", "creator": "\(marks)"}
            """)
        let note = try #require(file.notes.first)
        let texts = [note.text, note.author ?? "", note.quote?.prefix ?? "", note.quote?.suffix ?? ""]
        #expect(texts.allSatisfy { $0.unicodeScalars.count < 4_010 })
        #expect(file.diagnostics.map(\.severity) == [.warning])
    }

    @Test func otherFormsOfTheModelAreRead() {
        let file = read(
            """
            [{"target": "https://ferry.example/1", "bodyValue": "Whole."},
             {"target": {"id": "harbour-1"}, "body": {"type": "TextualBody", "format": "text/html", "value": "<p>Bold <b>words</b></p>"}, "creator": ["acct:a@x", {"nickname": "b"}]},
             {"target": {"source": {"id": "p"}, "selector": {"type": "RangeSelector", "refinedBy": {"type": "TextQuoteSelector", "exact": "x"}}}}]
            """)
        #expect(file.diagnostics == [])
        #expect(file.notes.map(\.source) == ["https://ferry.example/1", "harbour-1", "p"])
        #expect(file.notes.map(\.text) == ["Whole.", "Bold words", ""])
        #expect(file.notes.map(\.quote?.exact) == [nil, nil, "x"])
        #expect(file.notes[1].author == "a, b")
    }

    @Test(arguments: [
        (
            "[{\"target\": \"a\"},\n{\"body\": 3}]",
            "2: error: this is no annotation of a page (give it a \"target\" with the address of an article as its \"source\")", 1
        ),
        ("{\"title\": \"x\"}", " error: this JSON holds no annotations", 0),
        ("[{]", "1:3: error: a quotation mark is missing", 0),
        (
            "[{\"target\": {\"source\": \"a\", \"selector\": {\"type\": \"TextPositionSelector\", \"start\": 3}}}]",
            "1: warning: the note names its words by their place alone, which changes; it stands for the whole article", 1
        ),
        (
            "[\n{\"target\": \"a\", \"bodyValue\": \"\(String(repeating: "x", count: 4_001))\"}]",
            "2: warning: the note has more than 4000 characters", 1
        ),
        (
            "[{\"target\": {\"source\": \"a\", \"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"\(String(repeating: "x", count: 20_001))\"}}}]",
            "1: warning: the note is about 20 KB of text, which is no quotation", 1
        ),
    ])
    func faultsHaveTheirPlaceAndTheRestIsRead(text: String, message: String, notes: Int) throws {
        let file = read(text)
        let fault = try #require(file.diagnostics.first?.description)
        #expect(fault.hasPrefix("in/notes/desk.jsonld:" + message), "\(fault)")
        #expect(file.diagnostics.count == 1 && file.notes.count == notes)
        #expect(file.notes.allSatisfy { $0.text.count < 4_010 })
    }

    @Test func noMoreThanSoManyAreRead() {
        let file = read("[" + Array(repeating: "{\"target\": \"a\"}", count: NotesFile.mostNotes + 2).joined(separator: ",") + "]")
        #expect(file.notes.count == NotesFile.mostNotes)
        #expect(file.diagnostics.map(\.message) == ["only the first 5000 notes of a file are read"])
    }

    @Test func theFolderOfNotesMayHoldArticlesToo() {
        let files = MemoryFiles(
            files: [
                "in/a.txt": Array(storm.utf8), "in/notes/b.md": Array("The bridge was closed on Monday.".utf8),
                "in/notes/desk.jsonld": Array(#"{"target": "a"}"#.utf8), "in/deep/notes/c.jsonld": Array(#"{"target": "a"}"#.utf8),
                "in/dossier.yml": [],
            ],
            folders: [
                "in": ["a.txt", "deep", "dossier.yml", "notes"], "in/notes": ["b.md", "desk.jsonld"], "in/deep": ["notes"],
                "in/deep/notes": ["c.jsonld"],
            ])
        let intake = ArticleIntake(files: files.reader)
        let result = intake.articles(at: ["in"])
        #expect(result.articles.map(\.id) == ["a", "b"])
        #expect(result.notes.map(\.file) == ["in/notes/desk.jsonld"])
        #expect(messages(result).count == 1 && messages(result)[0].contains("unknown ending: in/deep/notes/c.jsonld"))
        #expect(intake.digests(at: ["in"]).files.map(\.label) == ["in/a.txt", "in/dossier.yml", "in/notes/b.md", "in/notes/desk.jsonld"])
        #expect(intake.articles(at: ["in/a.txt", "in/dossier.yml"]).notes.map(\.file) == ["in/notes/desk.jsonld"])
    }

    @Test func articlesAreFoundByIDAndAddress() {
        var one = Article(
            id: "one", file: "one.txt", title: nil, publisher: nil, url: "https://www.ferry.example/1?utm_source=x", text: "x", passages: []
        )
        one.alsoAt = [ArticleCopy(id: "two", file: "two.txt", url: "https://coast.example/7", kind: .copy)]
        let sources = ["one", "two", "http://ferry.example/1#p2", "https://coast.example/7/", "https://other.example/1", "three"]
        let notes = sources.map { Note(file: "n", line: 1, source: $0, text: "") }
        #expect(NotedArticles([one]).settled(notes).map(\.article) == ["one", "one", "one", "one", nil, nil])
    }

    @Test func whatIsBlackedOutStandsInNoNote() {
        let files = MemoryFiles(
            files: [
                "in/ana-sousa.txt": Array("Ana Sousa closed the bridge on Monday, the council of Velmouth said in the evening.".utf8),
                "in/dossier.yml": Array("publish:\n  black_out: [Ana Sousa]\n".utf8),
                "in/notes/n.jsonld": Array(
                    #"{"target": {"source": "ana-sousa", "selector": {"type": "TextQuoteSelector", "exact": "Ana Sousa closed"}}, "bodyValue": "Ana Sousa?", "creator": "Ana Sousa"}"#
                        .utf8),
            ],
            folders: ["in": ["ana-sousa.txt", "dossier.yml", "notes"], "in/notes": ["n.jsonld"]])
        let result = ArticleIntake(files: files.reader).articles(at: ["in"])
        #expect(result.notes.map(\.article) == [result.articles.first?.id])
        #expect(result.notes.first?.quote?.exact == "█████ closed")
        #expect(!"\(result.notes)".lowercased().contains("sousa"))
    }

    @Test(arguments: [
        ("by Ana ", "Sousa resigned", ""), ("", "the minister Ana", "Sousa resigned"), ("by An", "a Sousa resigned", ""),
        ("An", "a", "Sousa"),
    ])
    func aNameThatCrossesABorderOfAQuoteTakesTheQuoteAway(prefix: String, exact: String, suffix: String) {
        let note = Note(
            file: "n", line: 1, source: "https://x.example/Ana%20Sousa", quote: Note.Quote(exact: exact, prefix: prefix, suffix: suffix),
            text: "", date: "for Ana Sousa")
        let result = BlackOut(["Ana Sousa"]).note(note, ids: [:])
        #expect(result.quote == nil && result.source == "" && result.date == "for █████")
    }

    @Test func aQuoteWithAWholeNameStays() {
        let note = Note(
            file: "n", line: 1, source: "https://x.example/1",
            quote: Note.Quote(exact: "closed", prefix: "by Ana Sousa", suffix: "on Monday"),
            text: "")
        let result = BlackOut(["Ana Sousa"]).note(note, ids: [:])
        #expect(result.quote == Note.Quote(exact: "closed", prefix: "by █████", suffix: "on Monday"))
        #expect(result.source == note.source)
    }
}
