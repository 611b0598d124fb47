import Foundation
import Model
import Testing

@testable import Intake

@Suite("Metadata of web pages") struct PageMetadataTests {
    private func origin(_ article: Article?, _ field: Provenance.Field) -> String? {
        article?.provenance.first { $0.field == field }?.source
    }

    private static let linked = """
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "The Courier"},
        {"@type": ["NewsArticle"], "headline": "Flood in the old town", "datePublished": "2021-12-29T18:05:00+01:00",
        "dateModified": "2021-12-30", "author": [{"@type": "Person", "name": "Jane Doe"}, {"@id": "#ann"}], "publisher": {"@id": "#courier"},
        "inLanguage": "en_GB", "url": "https://courier.example/flood"},
        {"@id": "#ann", "@type": "Person", "name": "Ann Smith"}, {"@id": "#courier", "@type": "Organization", "name": "The Courier"}]}</script>
        """
    private static let graph = """
        <meta property="og:title" content="Flood in town | The Courier"><meta property="og:site_name" content="The Courier">
        <meta property="og:url" content="https://courier.example/og"><meta property="og:locale" content="de_DE">
        <meta property="article:published_time" content="2021-12-28 09:00"><meta property="article:author" content="By Max Roe">
        """
    private static let plain = """
        <title>Water everywhere - The Courier</title><meta name="author" content="Kim Poe"><meta name="pubdate" content="December 27, 2021">
        <meta name="DC.publisher" content="The Courier">
        """

    @Test(arguments: [
        (
            linked + graph + plain, "JSON-LD headline", "JSON-LD author", "JSON-LD datePublished", ["Jane Doe", "Ann Smith"],
            "2021-12-29T18:05:00+01:00"
        ),
        (graph + plain, "meta og:title", "meta article:author", "meta article:published_time", ["Max Roe"], "2021-12-28T09:00"),
        (plain, "title of the page", "meta author", "meta pubdate", ["Kim Poe"], "2021-12-27"),
    ])
    func theMostTrustedPlaceWins(head: String, title: String, authors: String, date: String, names: [String], day: String) {
        let article = readArticle(page(head: head))
        #expect(origin(article, .title) == title)
        #expect(origin(article, .authors) == authors)
        #expect(origin(article, .published) == date)
        #expect(article?.authors == names)
        #expect(article?.published.value == day)
        #expect(article?.published.because == "the page states it: \(date)")
        #expect(article?.publisher == "The Courier")
    }

    @Test func titlesAreWithoutTheSite() {
        #expect(readArticle(page(head: Self.graph))?.title == "Flood in town")
        #expect(readArticle(page(head: Self.plain))?.title == "Water everywhere")
    }

    @Test func linkedDataGivesTheRest() {
        let article = readArticle(page(head: Self.linked))
        #expect(article?.language == "en-GB")
        #expect(article?.modified == "2021-12-30")
        #expect(article?.url == "https://courier.example/flood")
        #expect(origin(article, .modified) == "JSON-LD dateModified")
        #expect(article?.provenance.map(\.field) == [.title, .publisher, .authors, .url, .language, .published, .modified])
    }

    @Test func theCanonicalAddressIsThatOfThePage() {
        let head = "<link rel='canonical' href='https://courier.example/canonical'>" + Self.graph
        #expect(readArticle(page(head: head))?.url == "https://courier.example/canonical")
        #expect(origin(readArticle(page(head: head)), .url) == "link rel=\"canonical\"")
    }

    @Test func copiesForOtherDevicesAndLanguagesNameThePageTheyCopy() {
        let head = """
            <link rel="alternate" hreflang="fr" href="https://courier.example/fr/crue"><link rel="amphtml" href="https://courier.example/amp">
            <link rel="canonical" href="/flood"><base href="https://courier.example/amp/">
            """
        #expect(readArticle(page(head: head))?.url == "https://courier.example/flood")
    }

    @Test func theAddressThatABrowserWroteIntoASavedPageCounts() {
        let article = readArticle("<!-- saved from url=(0029)https://courier.example/flood -->\n" + page())
        #expect(article?.url == "https://courier.example/flood")
        #expect(origin(article, .url) == "where it was fetched")
    }

    @Test func theInnermostNameOfAnAuthorCounts() {
        let byline = """
            <div class="byline-section"><span class="author">Lea Roe and Max J. Poe</span> <span>East Shore Argus Ledger</span></div>
            <aside><span class="author">Kim Orr</span></aside>
            """
        #expect(readArticle(page("<h1>Flood</h1>\(byline)\(flood)"))?.authors == ["Lea Roe", "Max J. Poe"])
    }

    @Test func whatReadersSeeIsRead() {
        let article = readArticle(
            page("<h1>Flood in the old town</h1><p>By JANE DOE and Ann Smith</p><p>29 December 2021, 6:05 pm CET</p>\(flood)"))
        #expect(article?.authors == ["JANE DOE", "Ann Smith"])
        #expect(article?.published.value == "2021-12-29T18:05+01:00")
        #expect(origin(article, .authors) == "visible byline")
        #expect(origin(article, .published) == "visible date")
        #expect(origin(article, .title) == "heading of the page")
    }

    @Test(arguments: [
        // Sent out again since: readers see when it was written.
        ("2021-12-29T16:02:46Z", "<p>14 May 2021</p>", "", "2021-05-14"),
        // A day apart is a time zone, a change is no publication, and two dates say nothing.
        ("2021-12-29T03:02:46Z", "<p>28 December 2021</p>", "", "2021-12-29T03:02:46Z"),
        ("2021-12-29", "<p>Updated 14 May 2021</p>", "", "2021-12-29"),
        ("2021-12-29", "<p>14 May 2021</p><p>15 May 2021</p>", "", "2021-12-29"),
        ("", "", "<p>Published On: 15 August 2021</p>", "2021-08-15"),
        ("", "", "<p>15 August 2021</p><p>16 August 2021</p>", nil),
    ])
    func aDatePrintedByItselfCounts(stated: String, above: String, below: String, published: String?) {
        let head = stated.isEmpty ? "" : "<meta property='article:published_time' content='\(stated)'>"
        let article = readArticle(page(head: head, "<h1>Flood in the old town</h1>\(above)\(flood)\(below)"))
        #expect(article?.published.value == published)
    }

    @Test func aTitleIsAsThePagePrintsIt() {
        let head = "<title>Flood empties the old town | District</title><meta property='og:site_name' content='Courier'>"
        for printed in ["<h2>Flood empties the old town</h2><h1>A second night</h1>", "<div>Flood empties the old town</div>"] {
            #expect(readArticle(page(head: head, printed + flood))?.title == "Flood empties the old town")
        }
        #expect(readArticle(page(head: head, flood))?.title == "Flood empties the old town | District")
    }

    @Test func theAddressIsTheLastPlaceForADate() {
        let head = "<link rel='canonical' href='https://courier.example/2021/12/29/flood'>"
        #expect(readArticle(page(head: head))?.published.value == "2021-12-29")
        #expect(origin(readArticle(page(head: head)), .published) == "address of the page")
    }

    @Test func keysOfALineAreTrustedMoreThanItsPage() {
        let html = page(head: Self.linked).replacingOccurrences(of: "\"", with: "\\\"").replacingOccurrences(of: "\n", with: " ")
        let result = intake("a.jsonl", "{\"id\": \"x\", \"title\": \"Water\", \"published\": \"2021-12-31\", \"html\": \"\(html)\"}")
        let article = result.articles.first
        #expect(article?.title == "Water")
        #expect(article?.published.value == "2021-12-31")
        #expect(article?.authors == ["Jane Doe", "Ann Smith"])
        #expect(origin(article, .title) == "key of its line")
        #expect(texts(article) == floodTexts)
    }

    @Test func brokenLinkedDataIsReadAsFarAsItGoes() {
        let script = """
            <script type="application/ld+json">/*<![CDATA[*/{"@type": "NewsArticle", "headline": "The "old" town
            is under water", "author": {"name": "Jane Doe",}, "datePublished": "2021-12-29",</script>
            """
        let article = readArticle(page(head: script))
        #expect(article?.title == "The \"old\" town is under water")
        #expect(article?.authors == ["Jane Doe"])
        #expect(article?.published.value == "2021-12-29")
    }
}
