import Model
import Testing

@testable import Intake

/// Pages that leave out the tags of head and body, as HTML allows.
@Suite("Web pages without a body tag") struct PageWithoutBodyTests {
    /// What a page may begin with, in front of its article.
    static let heads = [
        "", "<title>The river rose</title>", "<meta charset=\"utf-8\"><title>The river rose</title><link rel=\"icon\" href=\"i.png\">",
        "<head><title>The river rose</title>", "<html><head><title>The river rose</title></head>",
    ]

    @Test(
        arguments: heads,
        [
            "article", "main", "header", "nav", "section", "aside", "footer", "figure", "svg", "template", "noscript", "news-story", "div",
            "p", "h1",
        ])
    func theArticleIsReadWhateverElementComesFirst(head: String, element: String) {
        let html = "<!doctype html>\(head)<\(element) class=\"x\"></\(element)><article>\(flood)</article>"
        #expect(texts(readArticle(html)) == floodTexts)
    }

    @Test(arguments: heads, ["article", "main", "section", "news-story", "div"])
    func theArticleIsReadInsideTheFirstElement(head: String, element: String) {
        #expect(texts(readArticle("\(head)<\(element)>\(flood)</\(element)>")) == floodTexts)
        #expect(texts(readArticle("\(head)<\(element)>\(flood)")) == floodTexts)
    }

    @Test(arguments: heads)
    func theArticleIsReadBehindAScriptOrAStyle(head: String) {
        let first = "<script>var page = '<p>no text</p>';</script><style>p { color: red }</style>"
        #expect(texts(readArticle("\(head)\(first)<article>\(flood)</article>")) == floodTexts)
    }

    @Test func whatTheHeadSaysIsStillNoText() {
        let head = "<title>The river rose</title><meta name=\"author\" content=\"Jo Lee\"><noscript><p>Switch scripts on.</p></noscript>"
        let article = readArticle("<head>\(head)</head><body>\(flood)</body>")
        #expect(texts(article) == floodTexts)
        #expect(article?.title == "The river rose")
        #expect(article?.authors == ["Jo Lee"])
    }

    @Test func passagesHaveTheirPlaceInThePage() {
        let html = "<title>The river rose</title>\n<main>\n<p>\(floodTexts[0])</p>\n<p>\(floodTexts[1])</p>\n</main>"
        #expect(readArticle(html)?.passages.map(\.source.line) == [3, 4])
    }
}
