import Model
import Testing

@testable import Intake

@Suite("Passages of web pages") struct PagePassageTests {
    @Test(arguments: [
        (
            "<p>Nobody was hurt in the flood, the <a href='/m'>mayor</a> <b>said</b>.</p>", "Nobody was hurt in the flood, the mayor said.",
            "paragraph"
        ),
        ("<h2>What happens next</h2>", "What happens next", "heading"),
        ("<ul><li>the old bridge stays closed until Friday</li></ul>", "the old bridge stays closed until Friday", "list"),
        (
            "<blockquote><p>We will rebuild all of it, house by house.</p></blockquote>", "We will rebuild all of it, house by house.",
            "quote"
        ),
        ("<table><tr><th>Town</th><th>Water</th></tr></table>", "Town | Water", "list"),
        ("<p><strong>What the engineers say</strong></p>", "What the engineers say", "heading"),
        ("<p>Bridge&nbsp;Street is open&shy;ed again &amp; dry.</p>", "Bridge Street is opened again & dry.", "paragraph"),
    ])
    func eachKindIsTold(markup: String, text: String, kind: String) throws {
        let article = try #require(readArticle(page("<article>\(flood)\(markup)\(flood)</article>")))
        let found = article.passages.first { article.text(of: $0.range) == text }
        #expect(found?.kind.rawValue == kind, "\(texts(article))")
    }

    @Test func twoLineBreaksPartParagraphsAndOneDoesNot() {
        let joined = floodTexts.joined(separator: "<br>\n<br/>")
        #expect(texts(readArticle(page("<div>\(joined)<br>Rain is expected again on Tuesday, the office said.</div>"))).count == 3)
    }

    @Test func linesOfPreformattedTextStayLines() {
        let poem = "The water came at night,\nand by the morning light\nthe town was gone."
        #expect(texts(readArticle(page("<div>\(flood)<pre>\(poem)</pre></div>"))).contains(poem))
    }

    @Test func cellsThatHoldParagraphsAreNoTable() {
        #expect(texts(readArticle(page("<table><tr><td><a href='/'>Home</a></td><td>\(flood)</td></tr></table>"))) == floodTexts)
    }

    @Test func aTableOfDataBehindOneThatLaysOutThePageKeepsItsRows() {
        let layout = "<table><tr><td>\(flood)</td></tr></table>"
        let data = "<table><tr><td>Town</td><td>Water</td></tr><tr><td>Elm</td><td>2 m</td></tr></table>"
        let read = readArticle(page("<article>\(layout)\(data)</article>"))
        #expect(texts(read) == floodTexts + ["Town | Water", "Elm | 2 m"])
        #expect(read?.passages.first?.kind == .paragraph)
    }

    @Test func wordsOfOneLineAreNotRunTogetherNorApart() {
        let line = "<p>The <x-name>Elm</x-name> <i>Street</i> school re<b>open</b>ed on Monday, and all of its pupils came.</p>"
        let expected = "The Elm Street school reopened on Monday, and all of its pupils came."
        #expect(texts(readArticle(page(flood + line))).contains(expected))
    }

    @Test func eachPassageLeadsToItsPlaceInTheFile() throws {
        let html = page("<p>Über</p>\n" + flood)
        let article = try #require(readArticle(html))
        let scalars = Array(html.unicodeScalars)
        let last = try #require(article.passages.last)
        var source = String.UnicodeScalarView()
        source.append(contentsOf: scalars[last.source.scalars])
        #expect(String(source) == floodTexts[2])
        #expect(last.source.line == 6)
    }
}
