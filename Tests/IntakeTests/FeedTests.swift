import Model
import Testing

@testable import Intake

@Suite struct FeedTests {
    private static let rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>The Ferry Times</title><link>https://ferry.example/</link><language>en-gb</language>
        <item>
        <title>Bridge &amp; ferry closed</title>
        <link>https://ferry.example/news/bridge-closed?utm_source=rss</link>
        <dc:creator>Jane Doe</dc:creator>
        <pubDate>Wed, 5 Mar 2031 08:05:00 GMT</pubDate>
        <description>A teaser that nobody needs.</description>
        <content:encoded><![CDATA[<p>The bridge was closed on Tuesday after a lorry struck it, the council said.</p>
        <p>Engineers will look at the pillars on Wednesday, said Ann Smith of the harbour office.</p>]]></content:encoded>
        </item>
        <item>
        <guid>https://ferry.example/news/2</guid>
        <author>desk@ferry.example (Ann Smith)</author>
        <pubDate>5 Mar 31 9:10 +0100</pubDate>
        <description>The ferry runs again, its owner said on Wednesday.</description>
        </item>
        <item><title>No text at all</title></item>
        </channel></rss>
        """

    @Test func rssIsRead() throws {
        let result = intake("feed.xml", Self.rss)
        try #require(result.articles.count == 2)
        let (first, second) = (result.articles[0], result.articles[1])
        #expect(first.id == "feed-bridge-closed")
        #expect(first.title == "Bridge & ferry closed")
        #expect(first.publisher == "The Ferry Times")
        #expect(first.authors == ["Jane Doe"])
        #expect(
            first.published == PublicationDate(value: "2031-03-05T08:05:00+00:00", basis: .stated, because: "the feed states it (pubDate)"))
        #expect(first.language == "en-gb")
        #expect(first.line == 4)
        #expect(first.text.contains("struck it, the council said.\n\nEngineers will look"))
        #expect(!first.text.contains("teaser"))
        #expect(second.id == "feed-news-2")
        #expect(second.url == "https://ferry.example/news/2")
        #expect(second.authors == ["Ann Smith"])
        #expect(second.published.value == "2031-03-05T09:10+01:00")
        #expect(second.text == "The ferry runs again, its owner said on Wednesday.")
        #expect(
            messages(result) == [
                "feed.xml:19: warning: 1 of 3 entries has no text and is left out (save the pages that they lead to as .html)"
            ])
    }

    @Test func theDigestIsThatOfTheEntry() {
        let start = Self.rss.range(of: "<item>")!.lowerBound
        let end = Self.rss.range(of: "</item>")!.upperBound
        #expect(intake("feed.xml", Self.rss).articles.first?.sha256 == SHA256.hex(Array(Self.rss[start..<end].utf8)))
    }

    @Test func atomIsRead() throws {
        let result = intake(
            "news.atom",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://tide.example/news/"><title>Tide Gazette</title>
            <author><name>The desk</name></author>
            <entry><title type="html">Flood &amp;amp; storm</title><link rel="alternate" href="flood.html"/><id>urn:1</id>
            <published>2031-03-04T22:10:00+01:00</published><updated>2031-03-05T06:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The river rose by two metres within a night.</p></div></content>
            <summary>Not this one.</summary></entry>
            <entry><title>Second</title><id>urn:2</id><updated>2031-03-05</updated><author><name>Ann Smith</name></author>
            <content type="text">The dam above the town held, engineers said.</content></entry>
            <entry><title>Picture</title><id>urn:3</id><content type="image/png" src="a.png"/><summary>The harbour at dawn on Tuesday.</summary></entry>
            </feed>
            """)
        try #require(result.articles.count == 3)
        #expect(result.diagnostics.isEmpty)
        #expect(
            result.articles.map(\.text) == [
                "The river rose by two metres within a night.", "The dam above the town held, engineers said.",
                "The harbour at dawn on Tuesday.",
            ])
        #expect(result.articles[0].title == "Flood & storm")
        #expect(result.articles[0].url == "https://tide.example/news/flood.html")
        #expect(result.articles[0].published.value == "2031-03-04T22:10:00+01:00")
        #expect(result.articles.map(\.authors) == [["The desk"], ["Ann Smith"], ["The desk"]])
        #expect(result.articles.map(\.modified).prefix(2) == ["2031-03-05T06:00:00Z", nil])
        #expect(result.articles[1].published.because == "the feed states it (updated)")
        #expect(result.articles.map(\.publisher) == ["Tide Gazette", "Tide Gazette", "Tide Gazette"])
    }

    @Test func rssOneIsRead() {
        let result = intake(
            "a.rss",
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://x.example/"><title>The Herald</title></channel>
            <item rdf:about="https://x.example/1"><title>Dam</title><link>https://x.example/dam-holds</link>
            <description>The dam held through the night, engineers said.</description><dc:date>2031-03-05T06:00+00:00</dc:date></item>
            </rdf:RDF>
            """)
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.map(\.id) == ["a-dam-holds"])
        #expect(result.articles.first?.published.value == "2031-03-05T06:00+00:00")
        #expect(result.articles.first?.publisher == "The Herald")
    }

    @Test func sloppyFeedsAreReadWithAWarning() {
        let result = intake(
            "a.xml",
            """

            <?xml version="1.0"?>
            <rss><channel><title>A&nbsp;B</title>
            <item><title>Fish & chips</title><description>The café &eacute; rose & fell on Monday, the council said.</description></item>
            <item><title>Broken</b></title><description>The dam held through the night on Monday.</item>
            <item><title>Third</title><description>The bridge was closed on Monday, the council said.</description>
            <item><title>Last</title><description>Prices rose by 3 < 4 per cent on Monday, the bank said.</description></item>
            """)
        #expect(result.articles.map(\.title) == ["Fish & chips", "Broken", "Third", "Last"])
        #expect(result.articles.first?.text == "The café é rose & fell on Monday, the council said.")
        #expect(result.articles.first?.publisher == "A\u{A0}B")
        #expect(result.diagnostics.map(\.line) == [5])
        #expect(result.diagnostics.first?.message.hasPrefix("the feed is not well-formed (</b> closes nothing)") == true)
    }

    @Test(arguments: ["file:///etc/passwd", "http://localhost:1/x"])
    func externalEntitiesAreNeitherFetchedNorExpanded(address: String) {
        let result = intake(
            "a.xml",
            """
            <!DOCTYPE rss [<!ENTITY secret SYSTEM "\(address)"> <!ENTITY own "hidden words">]>
            <rss><channel><item><title>T &own;</title><description>The river rose &secret; on Monday, they said.</description></item></channel></rss>
            """)
        #expect(result.articles.map(\.text) == ["The river rose  on Monday, they said."])
        #expect(result.articles.map(\.title) == ["T"])
        #expect(
            messages(result) == [
                "a.xml:1: warning: the feed declares 2 entities of its own; none is expanded or fetched "
                    + "(where its text needs them, fetch the feed without them)"
            ])
    }

    @Test(.timeLimit(.minutes(5)))
    func entityFloodsEndAtOnce() {
        let levels = (1...12).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined(separator: "\n")
        let result = intake(
            "a.xml",
            "<!DOCTYPE rss [<!ENTITY l0 \"ha\">\n\(levels)]>\n<rss a=\"&l12;\"><channel><item><title b=\"&l12;\">&l12;</title>"
                + "<description>&l12; The river rose on Monday.</description></item></channel></rss>")
        #expect(result.articles.map(\.text) == ["The river rose on Monday."])
        #expect(result.diagnostics.first?.message.hasPrefix("the feed declares 13 entities of its own") == true)
    }

    @Test(.timeLimit(.minutes(5)))
    func nestedTagsEndInTime() {
        let deep = String(repeating: "<b>", count: 100_000)
        let result = intake(
            "a.atom",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content type=\"xhtml\">\(deep)The river rose.</content></entry></feed>")
        #expect(!result.diagnostics.isEmpty || !result.articles.isEmpty)
    }

    @Test func xmlThatIsNoFeedIsNamed() {
        let hint = "a feed has <rss>, <rdf:RDF> or <feed> at its top; save pages as .html and texts as .txt"
        #expect(
            messages(intake("map.xml", "<?xml version=\"1.0\"?>\n<urlset><url/></urlset>")) == [
                "map.xml:2: error: this is XML, but no feed: at its top stands <urlset> (\(hint))"
            ])
        #expect(messages(intake("a.rss", "Not XML at all.")) == ["a.rss: error: this is neither a feed nor other XML (\(hint))"])
    }

    @Test func theDeclaredCharacterSetIsRead() {
        let head = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><description>The caf"
        let tail = " near the bridge was flooded.</description></item></channel></rss>"
        let result = intake(["a.xml": Array(head.utf8) + [0xE9, 0x96] + Array(tail.utf8)])
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.first?.text == "The café– near the bridge was flooded.")
    }

    @Test(arguments: [
        ("Wed, 29 Dec 2021 18:05:00 +0100", "2021-12-29T18:05:00+01:00"), ("29 Dec 21 18:05 EST", "2021-12-29T18:05-05:00"),
        ("Wednesday, 29-Dec-21 18:05:00 GMT", "2021-12-29T18:05:00+00:00"), ("Dec 29, 2021", "2021-12-29"),
        ("ma, 29 mrt 2021", "2021-03-29"), ("dim., 7 févr. 2021 18:05 WET", "2021-02-07T18:05+00:00"),
        ("Wed, 29 Dec 2021 8:05:00 GMT+1", "2021-12-29T08:05:00+01:00"), ("Mi, 29 Dez 2021 18:05:00 MEZ", "2021-12-29T18:05:00+01:00"),
        ("2021-12-29 18:05:00", "2021-12-29T18:05:00"), ("2021-12-29T18:05:00.123Z", "2021-12-29T18:05:00.123Z"),
        ("Wed, 29 Dec 2021 18:05:00 XYZ", "2021-12-29T18:05:00"), ("Wed, 31 Feb 2021 18:05:00 GMT", nil), ("soon", nil), ("", nil),
    ])
    func datesOfFeeds(words: String, value: String?) {
        #expect(StatedDate.iso(words) == value)
    }
}
