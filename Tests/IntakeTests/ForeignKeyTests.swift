import Model
import Testing

@testable import Intake

@Suite("Keys of other programs") struct ForeignKeyTests {
    private let said = "The river rose by two metres within a night, the city council said on Monday."

    @Test func aClippersNoteIsRead() throws {
        let result = intake(
            "note.md",
            """
            ---
            title: The flood
            source: https://example.org/flood
            author:
              - "[[Jane Doe]]"
            published: 2031-03-10
            created: 2031-04-01
            tags: [clippings]
            description: What the river did.
            ---
            \(said)
            """)
        let article = try #require(result.articles.first)
        #expect(article.url == "https://example.org/flood")
        #expect(article.authors == ["Jane Doe"])
        #expect(article.published.value == "2031-03-10")
        #expect(article.publisher == nil)
        #expect(
            result.diagnostics.map(\.message) == [
                "keys of another program: read \"author\" as \"authors\", \"source\" as \"url\"; passed over \"created\", \"description\", \"tags\""
            ])
        #expect(result.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test(arguments: [
        ("publish_date", "2031-03-10 08:00:00", "2031-03-10T08:00:00"), ("date", "2031-03-10", "2031-03-10"),
        ("pubDate", "Mon, 10 Mar 2031 08:00:00 GMT", "2031-03-10T08:00:00+00:00"),
    ])
    func datesOfOtherPrograms(key: String, value: String, published: String) {
        let result = intake(
            "a.jsonl",
            "{\"headline\": \"The flood\", \"body\": \"\(said)\", \"byline\": \"By Jane Doe\", \"link\": \"https://example.org/a\", \"source\": \"Valley Post\", \"\(key)\": \"\(value)\"}"
        )
        let article = result.articles.first
        #expect(article?.published.value == published)
        #expect(article?.title == "The flood")
        #expect(article?.authors == ["Jane Doe"])
        #expect(article?.url == "https://example.org/a")
        #expect(article?.publisher == "Valley Post")
        #expect(result.diagnostics.count == 1)
    }

    @Test func aTableIsReadByItsColumns() throws {
        let result = intake(
            "a.csv",
            "headline,content,source,byline,pub_date\nThe flood,\"\(said)\",https://example.org/a,Jane Doe,2031-03-10\nMore,\"\(said) Twice.\",Valley Post,Ann Smith,2031-03-11\n"
        )
        #expect(result.articles.map(\.url) == ["https://example.org/a", nil])
        #expect(result.articles.map(\.publisher) == [nil, "Valley Post"])
        #expect(result.articles.map(\.title) == ["The flood", "More"])
        #expect(result.diagnostics.count == 1)
    }

    @Test func ourOwnKeysInOtherLettersAreRead() {
        let article = intake("a.jsonl", "{\"Title\": \"The flood\", \"Text\": \"\(said)\", \"Date\": 1425463200}").articles.first
        #expect(article?.title == "The flood" && article?.text == said && article?.published.value == "2015-03-04T10:00:00Z")
    }

    @Test(
        arguments: [
            (
                "\"source\": {\"id\": null, \"name\": \"Valley Post\"}, \"date\": {\"$date\": \"2031-03-10\"}", [], "Valley Post",
                "2031-03-10"
            ),
            ("\"authors\": \"Jane Doe; Ann Smith\", \"published\": 1425463200000", ["Jane Doe", "Ann Smith"], nil, "2015-03-04T10:00:00Z"),
            ("\"author\": \"Doe, Jane; Smith, Ann\"", ["Jane Doe", "Ann Smith"], nil, nil),
            ("\"author\": \"Jane Doe, Ann Smith\"", ["Jane Doe", "Ann Smith"], nil, nil),
            ("\"author\": [\"By Jane Doe\", \"Ann Smith | Valley Post\"]", ["Jane Doe", "Ann Smith"], nil, nil),
            ("\"author\": [{\"name\": \"Jane Doe\"}, {\"name\": \"Ann Smith\"}]", ["Jane Doe", "Ann Smith"], nil, nil),
        ] as [(String, [String], String?, String?)])
    func valuesOfOtherPrograms(pairs: String, authors: [String], publisher: String?, published: String?) {
        let article = intake("a.jsonl", "{\"text\": \"\(said)\", \(pairs)}").articles.first
        #expect(article?.authors == authors)
        #expect(article?.publisher == publisher)
        #expect(article?.published.value == published)
    }

    @Test func aDateThatIsNoneIsNamed() {
        let result = intake("a.jsonl", "{\"text\": \"\(said)\", \"date\": [2031, 3]}")
        #expect(messages(result).contains { $0.contains("\"date\" is no string; the article is read without it") })
    }

    @Test func ourOwnKeyCountsMore() {
        let result = intake(
            "a.jsonl", "{\"text\": \"\(said)\", \"content\": \"cut off\", \"published\": \"2031-03-10\", \"date\": \"2030-01-01\"}")
        #expect(result.articles.first?.text == said)
        #expect(result.articles.first?.published.value == "2031-03-10")
    }

    @Test func aDateOfAnotherProgramThatIsNoneCostsNoArticle() {
        let result = intake("a.jsonl", "{\"text\": \"\(said)\", \"date\": \"soon\", \"author\": {\"id\": 7}}")
        #expect(result.articles.count == 1)
        #expect(result.diagnostics.allSatisfy { $0.severity == .warning })
        #expect(messages(result).contains { $0.contains("\"date\" is no date: \"soon\"") })
    }

    @Test func markupInABodyIsReadAsMarkup() {
        let html = page().replacing("\"", with: "\\\"").replacing("\n", with: " ")
        #expect(texts(intake("a.jsonl", "{\"content\": \"\(html)\"}").articles.first) == floodTexts)
    }

    @Test(arguments: ["/news/lock", "//post.example/news/lock", "https://post.example/news/lock"])
    func addressesInFeedsAreMadeWhole(link: String) {
        let entry =
            "<title>Lock closed - Wexmoor Post</title><link>\(link)</link><source url=\"https://post.example\">Wexmoor Post</source><description>\(said)</description>"
        let rss =
            "<rss version=\"2.0\"><channel><title>All papers</title><link>https://post.example/</link><item>\(entry)</item></channel></rss>"
        let article = intake("a.xml", rss).articles.first
        #expect(article?.url == "https://post.example/news/lock")
        #expect(article?.title == "Lock closed")
        #expect(article?.publisher == "Wexmoor Post")
    }
}
