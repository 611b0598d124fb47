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

    @Test(arguments: [
        "We and our 812 partners store information on a device, such as cookies, and process personal data to show you advertising that fits.",
        "Wir verwenden Cookies, um Inhalte zu personalisieren und die Zugriffe auf unsere Website zu zählen. Sie können dem jederzeit widersprechen.",
        "Nous et nos partenaires utilisons des cookies et traitons vos données personnelles, par exemple pour mesurer les visites de nos pages.",
    ])
    func aQuestionForConsentIsNoArticle(notice: String) {
        for markup in ["<div><p>\(notice)</p></div><div><h1>Flood</h1>\(flood)</div>", "<p>\(notice)</p><h1>Flood</h1>\(flood)"] {
            let article = readArticle(page(markup))
            #expect(texts(article) == floodTexts && reasons(article)[notice] == "notice of the site")
        }
    }

    @Test(arguments: [
        "The court said that cookies need the consent of everybody who opens the page, and fined the company two million.",
        "The company shares personal data with advertisers, the office for privacy found, and asks nobody for consent.",
    ])
    func newsOfPrivacyIsAnArticle(news: String) {
        #expect(texts(readArticle(page("<div><h1>Flood</h1><p>\(news)</p>\(flood)</div>"))) == [news] + floodTexts)
        #expect(texts(readArticle(page("<div><h1>Flood</h1>\(flood)<p>\(news)</p></div>"))) == floodTexts + [news])
    }

    @Test func readersInBoxesOfNoTellingNameAreNoArticle() {
        let comments = [
            ("user0", "I went there last week, and nobody cared at all."), ("user1", "They have known for years, I fear."),
            ("user2", "My father built that dam."),
        ]
        let boxes = comments.enumerated().map {
            "<div class='x7'><div><b>\($1.0)</b> <span>March \($0 + 4), 2031 at 5:10 pm</span></div><p>\($1.1)</p></div>"
        }
        let article = readArticle(page("<div><h1>Flood</h1>\(flood)</div><section>\(boxes.joined())</section>"))
        #expect(texts(article) == floodTexts && reasons(article)["My father built that dam."] == "comments")
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
