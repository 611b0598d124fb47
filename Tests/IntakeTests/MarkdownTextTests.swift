import Model
import Testing

@testable import Intake

@Suite struct MarkdownTextTests {
    private static let text = """
        # The *flood*

        The river rose by **two metres**, [the council](https://example.org) said
        on Monday & “later”.

        ## What is known

        - 400 people left
        - The dam holds

        > We had ten minutes to go.

        ![The bridge at dawn](bridge.jpg)

        The baker wrote `closed` on her door.
        """

    @Test func blocksBecomePassagesWithoutMarkup() throws {
        let article = try #require(intake("flood.md", Self.text).articles.first)
        let passages = article.passages.map { "\($0.kind): \(article.text(of: $0.range))" }
        #expect(
            passages == [
                "title: The flood",
                "paragraph: The river rose by two metres, the council said on Monday & “later”.",
                "heading: What is known",
                "list: 400 people left",
                "list: The dam holds",
                "quote: We had ten minutes to go.",
                "caption: The bridge at dawn",
                "paragraph: The baker wrote closed on her door.",
            ])
        #expect(article.title == "The flood")
        #expect(article.passages.map(\.id) == (1...8).map { "p\($0)" })
    }

    @Test func sourcesPointIntoTheFile() throws {
        let text = "---\ntitle: Über\n---\n\n" + Self.text
        let article = try #require(intake("flood.md", text).articles.first)
        let scalars = Array(text.unicodeScalars)
        func source(_ index: Int) -> String {
            String(String.UnicodeScalarView(scalars[article.passages[index].source.scalars]))
        }
        #expect(source(1).hasPrefix("The river rose by **two metres**"))
        #expect(source(1).hasSuffix("“later”."))
        #expect(source(7) == "The baker wrote `closed` on her door.")
        #expect(article.passages.map(\.source.line) == [5, 7, 10, 12, 13, 15, 17, 19])
    }
}
