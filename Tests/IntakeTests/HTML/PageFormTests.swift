import Model
import Testing

@testable import Intake

/// Forms of pages beyond those of newspapers.
@Suite("Forms of web pages") struct PageFormTests {
    private let lead = [
        "Boats were used in the streets until noon, and the school stayed shut for the day.",
        "Nobody was hurt, as the fire brigade of the town and its mayor said.",
    ]

    @Test func theWordsOfAHeadingsIdSayNothingOfIt() {
        let html = page("<div class='post'>\(flood)<h2 id='what-to-buy-and-share'>What the town needs now</h2><p>\(lead[0])</p></div>")
        #expect(texts(readArticle(html)).contains("What the town needs now"))
    }

    @Test(arguments: ["has-small-font-size", "field--label-hidden", "overflow-hidden", "no-ads", "has-sidebar"])
    func namesOfLooksSayNothingOfTheMatter(name: String) {
        #expect(texts(readArticle(page("<div>\(flood)<div class='\(name)'><p>\(lead[0])</p></div></div>"))) == floodTexts + [lead[0]])
    }

    @Test func whatMostOfThePageIsCalledIsNoReason() {
        let widgets = floodTexts.map { "<div class='builder-widget'><p>\($0)</p></div>" }.joined()
        #expect(texts(readArticle(page("<div>\(widgets)</div><div class='share'><p>Tell your friends.</p></div>"))) == floodTexts)
    }

    @Test func aMainPartWithinAnUnclosedButtonIsRead() {
        #expect(texts(readArticle(page("<header><button class='menu'><main>\(flood)</main></header>"))) == floodTexts)
    }

    @Test func questionsThatAreButtonsAreHeadings() {
        let panel = "<h3><button>Who pays for the dam?</button></h3><div hidden><p>\(lead[0])</p></div>"
        #expect(
            texts(readArticle(page("<div class='article-body'>\(flood)\(panel)</div>"))) == floodTexts + ["Who pays for the dam?", lead[0]])
    }

    @Test func aListWithALinkOrTwoIsAList() {
        let items = ["Boats", "Dry clothes for children", "<a href='/a'>Pumps from the fire brigade</a>"].map { "<li>\($0)</li>" }.joined()
        let html = page("<div>\(flood)<p>The town asks its people to bring:</p><ul>\(items)</ul><p>\(lead[0])</p></div>")
        #expect(texts(readArticle(html)).contains("Pumps from the fire brigade"))
        let links = (1...3).map { "<li><a href='/\($0)'>Another flood in town number \($0)</a></li>" }.joined()
        #expect(texts(readArticle(page("<div>\(flood)<ul>\(links)</ul><p>\(lead[0])</p></div>"))) == floodTexts + [lead[0]])
    }

    @Test func aLeadBetweenTheHeadlineAndTheTextIsPartOfIt() {
        let html = page(
            "<main><div><h1>Flood in the old town</h1><div><p>\(lead[0])</p><p>\(lead[1])</p></div></div><div><div>\(flood)\(flood)</div></div></main>"
        )
        #expect(texts(readArticle(html)).prefix(2) == lead[...])
    }

    @Test func aBookListOfAnArticleIsNoListOfOtherStories() {
        let books = (1...4).map { number in
            "<div><h3><a href='/\(number)'>The book of floods, volume \(number)</a></h3><p>It tells of the year in which the river took the bridge, number \(number).</p></div>"
        }
        let article = readArticle(page("<div class='entry-content'>\(flood)\(books.joined())<p>\(lead[0])</p></div>"))
        #expect(texts(article).contains("The book of floods, volume 3"))
    }

    @Test func partsThatAreSentLaterStandInTheirPlace() {
        let html = page(
            """
            <main><p>\(floodTexts[0])</p><!--$?--><template id="B:0"></template><!--/$--><p>\(floodTexts[2])</p></main>
            <div hidden id="S:0"><p>\(floodTexts[1])</p></div><script>$RC("B:0","S:0")</script>
            """)
        #expect(texts(readArticle(html)) == floodTexts)
    }

    @Test func aPartThatHoldsItsOwnPlaceIsLeftAlone() {
        let html = page(
            "\(flood)<div hidden id=\"S:0\"><p>\(lead[0])</p><template id=\"B:0\"></template></div><script>$RC(\"B:0\",\"S:0\")</script>")
        #expect(texts(readArticle(html)) == floodTexts)
    }

    @Test func cookiesBesideTheMainPartAreNoPartOfIt() {
        let notice =
            "<div id='c'><p>We and our 214 partners store information on your device, to show you what fits your interests.</p></div>"
        #expect(texts(readArticle(page("\(notice)<main><aside class='col'>\(flood)</aside></main>"))) == floodTexts)
    }

    @Test func commentsAreKnownByTheirForm() {
        let comments = ["Hank B.", "LockFan", "Anonymous"].map { name in
            "<div><b>\(name)</b><br><br>March 10, 2031 at 4:12 pm<p>My uncle worked on that dam for ten years, and he always said that it would break one day and that nobody listened.</p></div>"
        }
        let article = readArticle(page("<div>\(flood)<h3>3 Comments</h3>\(comments.joined())</div>"))
        #expect(texts(article) == floodTexts)
        #expect(reasons(article)["Hank B."] == "comments")
    }

    @Test(arguments: [
        ("<title>Wexmoor Post: Library stays open</title><meta property='og:site_name' content='The Wexmoor Post'>", "Library stays open"),
        ("<title>The Wexmoor Post - Lock shut</title><meta property='og:site_name' content='The Wexmoor Post'>", "Lock shut"),
        ("<title>Dam: what is known</title><meta property='og:site_name' content='The Wexmoor Post'>", "Dam: what is known"),
    ])
    func theSiteIsNoPartOfTheTitle(head: String, title: String) { #expect(readArticle(page(head: head))?.title == title) }

    @Test func thePrintedBylineCountsMoreThanTheAccount() {
        let article = readArticle(page(head: "<meta name='author' content='Luke Poster'>", "<h1>Flood</h1><p>By Jane Doe</p>\(flood)"))
        #expect(article?.authors == ["Jane Doe"])
    }

    @Test(arguments: [
        ("Ben Dorn", "Ben Dorn", ["Ben Dorn"]), ("Wexmoor Daily News", "Wexmoor Daily News", []),
        ("Dan Pohl", "Pohl and Sons", ["Dan Pohl"]),
    ])
    func whoWritesASiteAloneIsItsAuthor(author: String, site: String, authors: [String]) {
        let head = "<meta name='author' content='\(author)'><meta property='og:site_name' content='\(site)'>"
        #expect(readArticle(page(head: head))?.authors == authors)
    }

    @Test(arguments: ["Fact-checked by Frank Bass", "Edited by Frank Bass", "Photography by Frank Bass"])
    func whoCheckedItDidNotWriteIt(line: String) { #expect(AuthorNames.names(in: line, publisher: nil) == []) }
}
