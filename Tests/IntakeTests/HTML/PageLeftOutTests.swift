import Model
import Testing

@testable import Intake

@Suite("What is left out of web pages") struct PageLeftOutTests {
    @Test(arguments: [
        ("<p hidden>The first wording of the report said something else.</p>", "hidden on the page"),
        ("<div style=\"display: none\">The first wording of the report said something else.</div>", "hidden on the page"),
        ("<div aria-hidden='true'>The first wording of the report said something else.</div>", "hidden on the page"),
        ("<nav>The first wording of the report said something else.</nav>", "navigation"),
        ("<div class='comments-list'><p>I saw it too, and it was much worse than they say.</p></div>", "comments"),
        ("<div class='related-posts'><p>Last year the river was dry for weeks, and the farmers lost all.</p></div>", "other stories"),
        ("<div id='newsletterSignup'><p>Our letter tells you every morning what matters in town.</p></div>", "newsletter form"),
        ("<div class='cookie-notice'><p>This page would like to remember that you were here.</p></div>", "cookie notice"),
        ("<div class='share-buttons'><a href='#'>Tell a friend</a></div>", "share buttons"),
        ("<footer><p>The Courier is printed in a house by the river.</p></footer>", "footer"),
        ("<figure><img src='a.jpg'><figcaption>The bridge on Monday morning</figcaption></figure>", "picture caption"),
    ])
    func eachHasItsReason(markup: String, reason: String) {
        let article = readArticle(page("<div><div class='article-body'>\(flood)\(markup)</div></div>"))
        #expect(texts(article) == floodTexts)
        #expect(article?.leftOut.map(\.because) == [reason])
    }

    @Test func hiddenWordsWithinALineLeaveTheLineWhole() {
        let article = readArticle(page("\(flood)<p>The mayor <span hidden>Jane Doe</span>spoke to the people on the market square.</p>"))
        #expect(texts(article).last == "The mayor spoke to the people on the market square.")
        #expect(reasons(article)["Jane Doe"] == "hidden on the page")
    }

    @Test func everyWordOfThePageIsKeptOrNamed() throws {
        let html = page("<div>Menu</div><h1>The flood</h1>\(flood)<p><a href='/a'>Other things that happened</a></p><button>Send</button>")
        let article = try #require(readArticle(html))
        let all = Set((texts(article) + article.leftOut.map(\.text)).flatMap { $0.split(separator: " ") })
        for word in ["Menu", "flood", "river", "Other", "happened", "Send"] { #expect(all.contains(Substring(word))) }
    }

    @Test func listsOfOtherStoriesAreKnownByTheirForm() {
        let teasers = (1...4).map { number in
            "<div><h3><a href='/\(number)'>What else happened in town number \(number)</a></h3><p>It rained there too, and people left their homes in boats before dawn.</p></div>"
        }
        let article = readArticle(page("<div>\(flood)<section>\(teasers.joined())</section></div>"))
        #expect(texts(article) == floodTexts)
        #expect(Set(article?.leftOut.map(\.because) ?? []) == ["other stories"])
    }

    @Test func aNameThatMisleadsDoesNotCostTheArticle() {
        #expect(texts(readArticle(page("<div class='sidebar-right newsletter share'>\(flood)</div>"))) == floodTexts)
    }

    @Test func theHeadlineIsTheTitleAndNotTextTwice() {
        let article = readArticle(page("<h1>Flood in the old town</h1>\(flood)"))
        #expect(article?.title == "Flood in the old town")
        #expect(texts(article) == floodTexts)
        #expect(reasons(article)["Flood in the old town"] == "the headline, given as the title")
    }

    @Test func leftOutLinesHaveTheirLineNumbers() {
        let article = readArticle("<p>\n\(flood)\n</p>\n<nav>Imprint</nav>")
        #expect(article?.leftOut.map(\.line) == [6])
    }
}
