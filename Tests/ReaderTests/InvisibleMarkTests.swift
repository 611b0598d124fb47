import Model
import Testing

@testable import Reader

@Suite struct InvisibleMarkTests {
    private let text = "Officials said on 4 March 2021 that Odile Brandt left Wexmoor with 350 people. “We had to go,” said Odile Brandt."

    private func read(_ text: String) -> Reading {
        let passage = Passage(id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: SourceRange(scalars: 0..<0, line: 1))
        return ArticleReader().read(Article(id: "a", file: "a.txt", language: "en", text: text, passages: [passage]))
    }

    @Test(arguments: [
        "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{200E}", "\u{202A}", "\u{FE00}", "\u{FE0F}", "\u{FEFF}", "\u{E0100}",
    ])
    func marksCutNothingAndSpellNothingAnew(mark: String) {
        let plain = read(text)
        let marked = text.replacing("dile", with: "di\(mark)le").replacing("March", with: "Mar\(mark)ch").replacing(
            "350", with: "35\(mark)0")
        let reading = read(marked)
        #expect(!plain.names.isEmpty)
        #expect(reading.names.map(\.text) == plain.names.map(\.text))
        let scalars = Set(mark.unicodeScalars)
        let shown = reading.names.map {
            String(String.UnicodeScalarView(marked.slice($0.range).unicodeScalars.filter { !scalars.contains($0) }))
        }
        #expect(shown == plain.names.map(\.text))
        #expect(reading.dates.map(\.value) == plain.dates.map(\.value))
        #expect(reading.figures.map(\.value) == plain.figures.map(\.value))
        #expect(reading.quotes.count == plain.quotes.count)
        #expect(reading.article.text == marked)
    }

    @Test func everyByteKeepsItsPlace() throws {
        let marked = "\u{200B}a\u{FE0F}\u{FE0F}bc\u{AD} d\u{200D}"
        let plain = try #require(UnmarkedText(marked))
        #expect(plain.bytes == Array("abc d".utf8))
        #expect(marked.slice(plain.marked(0..<1)) == "a")
        #expect(marked.slice(plain.marked(1..<3)) == "bc")
        #expect(marked.slice(plain.marked(4..<5)) == "d")
        #expect(plain.unmarked(0..<marked.utf8.count) == 0..<5)
        #expect(UnmarkedText("abc d – é") == nil)
    }
}
