import Model
import Testing

@testable import Intake

@Suite("Hostile web pages") struct HostilePageTests {
    @Test(.timeLimit(.minutes(5))) func twentyThousandNestedTagsAreReadAsText() {
        let html = page(String(repeating: "<div><b>", count: 10_000) + flood + String(repeating: "</x></p>", count: 10_000))
        let result = intake("deep.html", html)
        #expect(
            messages(result) == [
                "deep.html: warning: the page has more than 1000 elements inside each other; its text was read without its markup (look at the article, or save its page again)"
            ])
        #expect(texts(result.articles.first) == floodTexts)
    }

    @Test(.timeLimit(.minutes(5))) func aTagWithAMillionAttributesCostsNothing() {
        let attributes = (0..<1_000_000).map { " a\($0)=\"\($0)\"" }.joined()
        let result = intake("wide.html", page("<div\(attributes)>\(flood)</div>"))
        #expect(
            messages(result) == [
                "wide.html: warning: a tag has 1000000 attributes; those after the first 500 were passed over (look at the page: no program that makes pages writes such a tag)"
            ])
        #expect(texts(result.articles.first) == floodTexts)
    }

    /// The list begins in the article's text and goes on behind it.
    @Test func aListThatNothingClosesEndsWithTheText() {
        let html = """
            <ul><li><div><p>The river school joins lessons in the boats, work on the locks and talks with those who keep them&nbsp;to prepare its guests. </p>
            <a href="https://river.example/rooms" class="button">Explore our rooms</div>

            <a href="/boats">Boats
            """
        #expect(intake("list.html", html).articles.first?.text.contains("The river school joins lessons") == true)
    }

    @Test(.timeLimit(.minutes(5))) func scriptsThatNothingClosesCostNothing() {
        let read = intake("page.html", page(flood + String(repeating: "<script>", count: 40_000)))
        #expect(read.articles.count == 1)
    }

    @Test(.timeLimit(.minutes(5))) func aHundredMegabytesAreNoArticle() {
        let result = intake(["big.html": [UInt8](repeating: UInt8(ascii: "a"), count: 100_000_000)])
        #expect(messages(result).first?.hasPrefix("big.html: error: the page has 100 MB; more than 24 MB is no article") == true)
        #expect(result.articles.isEmpty)
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: ["&lol;", "&amp;", "&#65;", "&nbsp;", "<!--", "<p", "<![CDATA[", "</p>", "\u{0}", "<table>", "<a href='"])
    func floodsOfOneThingEnd(piece: String) {
        let result = intake("flood.html", page(flood + String(repeating: piece, count: 20_000)))
        #expect(result.articles.count + result.diagnostics.count >= 1)
    }

    @Test(.timeLimit(.minutes(5))) func piecesOfTextBeyondTheLimitAreNotRead() {
        let html = page(flood + String(repeating: "<p>a</p>", count: 50))
        let read = PageReader(limits: HTMLLimits(blocks: 20)).read(SourcePage(html: html, id: "a", file: "many.html"))
        #expect(read.articles.count == 1)
        #expect(read.diagnostics.map(\.message) == ["the page has more than 20 pieces of text; those after were not read"])
    }

    @Test func elementsBeyondTheLimitAreReadAsText() {
        let limits = HTMLLimits(nodes: 100)
        let many = SourcePage(html: page(flood + String(repeating: "<i class=a>", count: 80)), id: "a", file: "many.html")
        let read = PageReader(limits: limits).read(many)
        #expect(
            read.diagnostics.map(\.message) == ["the page has more than 100 elements and attributes; its text was read without its markup"])
        #expect(read.articles.count == 1)
    }

    @Test func entitiesAreNeverExpandedFromFilesOrFromTheirOwnDefinitions() {
        let types = "<!DOCTYPE html [<!ENTITY file SYSTEM \"file:///etc/passwd\"><!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;\">]>"
        let result = intake(
            "entity.html", types + "<html><body>\(flood)<p>Here it is: &file; and &a; stand in the text of this page.</p></body></html>")
        let text = result.articles.first?.text ?? ""
        #expect(!text.contains("root:"))
        #expect(text.contains("&file;"))
    }

    @Test(arguments: [
        (
            "<form><p>Please log in to read on. You need an account with us for that.</p></form>",
            "nothing on it is running text (a login, a notice, a picture?)"
        ),
        ("<img src='a.png'>", "it has no text"),
        (
            (1...12).map {
                "<article><h2><a href='/\($0)'>What happened in town number \($0)</a></h2><p>It rained, and people left their homes.</p></article>"
            }
            .joined(), "it is a list of stories"
        ),
        ((1...4).map { "<article><h2>Number \($0)</h2>\(flood)</article>" }.joined(), "it has several, and none is its own"),
    ])
    func pagesWithoutAnArticleSaySo(body: String, reason: String) {
        #expect(
            messages(intake("wall.html", page(body))) == [
                "wall.html: error: the page holds no article: \(reason) (save the page of one article, with its text in view)"
            ])
    }
}
