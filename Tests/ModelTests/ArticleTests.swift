import Model
import Testing

@Suite struct ArticleTests {
    private let text = "Größe: 5 €.\n\n“Ja”, sagte 李 😀."

    @Test func countsScalarsForEveryByte() {
        let long = String(repeating: text, count: 40)
        let offsets = ScalarOffsets(long)
        var scalars = 0
        var bytes = 0
        for scalar in long.unicodeScalars {
            #expect(offsets.scalarOffset(ofByte: bytes) == scalars)
            bytes += String(scalar).utf8.count
            scalars += 1
        }
        #expect(offsets.scalarRange(0..<bytes) == 0..<scalars)
        #expect(ScalarOffsets("ascii only").scalarRange(2..<5) == 2..<5)
    }

    @Test func findsThePassageAtAnOffset() {
        let source = SourceRange(scalars: 0..<1, line: 1)
        let passages = [0..<13, 15..<30].enumerated().map { Passage(id: "p\($0 + 1)", range: $1, kind: .paragraph, source: source) }
        let article = Article(id: "a", file: "a.txt", text: text, passages: passages)
        #expect(article.passage(at: 0)?.id == "p1")
        #expect(article.passage(at: 12)?.id == "p1")
        #expect(article.passage(at: 13) == nil)
        #expect(article.passage(at: 29)?.id == "p2")
        #expect(article.passage(at: 99) == nil)
        #expect(article.text(of: 0..<8) == "Größe:")
    }

    @Test(arguments: [
        ("titel", "title"), ("publishd", "published"), ("xyz", nil), ("ur", "url"), ("Autors", "authors"), ("publish", "published"),
    ])
    func findsTheNearestName(typed: String, meant: String?) {
        #expect(nearest(to: typed, in: ["authors", "published", "title", "url"]) == meant)
    }

    @Test func describesDiagnosticsWithTheirPlace() {
        let full = Diagnostic(file: "a.md", line: 3, column: 7, message: "what is wrong", hint: "what to do")
        #expect(full.description == "a.md:3:7: error: what is wrong (what to do)")
        #expect(Diagnostic(.warning, message: "hm").description == "warning: hm")
        #expect([full, Diagnostic(file: "a.md", line: 2, message: "z"), Diagnostic(message: "x")].sorted().map(\.line) == [nil, 2, 3])
    }

    @Test func mapsInOrderOnAllCores() {
        #expect((0..<1000).map { $0 }.parallelMap { $0 * 2 } == (0..<1000).map { $0 * 2 })
        #expect([Int]().parallelMap { $0 } == [])
    }

    @Test(
        arguments: [
            ("2031-03-04T18:05:00+01:00", 1_025), ("2031-03-04T18:05:00Z", 1_085), ("2031-03-04T00:30+02:00", -90),
            ("2031-03-04T23:30-05:00", 1_710),
            ("2031-03-04T07:00", 420), ("2031-03-04", nil), ("2031-03", nil),
        ] as [(String, Int?)])
    func minutesAreThoseOfUniversalTime(value: String, minute: Int?) {
        #expect(PublicationDate(value: value, basis: .stated, because: "").minute == minute)
    }
}
