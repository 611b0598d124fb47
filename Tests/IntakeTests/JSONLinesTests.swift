import Model
import Testing

@testable import Intake

@Suite struct JSONLinesTests {
    @Test func everyKeyIsRead() throws {
        let result = intake(
            "news.jsonl",
            """
            {"id": "flood", "title": "The flood", "text": "The river r\\u00f6se \\ud83c\\udf0a on Monday.", "published": "2021-12", "publisher": "Post", \
            "url": "https://example.org", "authors": ["Ann Smith"], "language": "de", "score": [1, {"a": null}], "draft": false}
            """)
        let article = try #require(result.articles.first)
        #expect(result.diagnostics.map(\.message) == ["keys of another program: passed over \"draft\", \"score\""])
        #expect(article.id == "flood")
        #expect(article.line == 1)
        #expect(article.title == "The flood")
        #expect(article.text == "The river röse 🌊 on Monday.")
        #expect(article.published.value == "2021-12")
        #expect(article.publisher == "Post")
        #expect(article.url == "https://example.org")
        #expect(article.authors == ["Ann Smith"])
        #expect(article.language == "de")
        #expect(article.passages.first?.source == SourceRange(scalars: 0..<27, line: 1))
    }

    @Test(arguments: [
        ("{\"text\": \"The river rose.\"", 27, "the JSON object breaks off: a comma or a closing brace is missing"),
        ("{\"id\": \"é\", \"text\" \"The river rose.\"}", 20, "a colon is missing after the key \"text\""),
        ("The river rose.", 1, "the line is no JSON object"),
        ("{\"text\": \"The river", 20, "the line breaks off in the middle of a string"),
        ("{\"text\": \"The \\x river rose.\"}", 15, "there is no such escape in JSON"),
        ("{\"text\": nope}", 10, "this is no JSON value"),
        ("{\"text\": \"The river rose.\"} x", 29, "something follows the JSON object"),
        ("{\"id\": \"a\"}", 1, "the article has no \"text\""),
        ("{\"text\": \" \\n\"}", 1, "the article has no \"text\""),
        ("{\"text\": \"The river rose.\", \"x\": 01}", 34, "this is no JSON value"),
        ("{\"text\": \"The river rose.\", \"x\": 1.}", 34, "this is no JSON value"),
        ("{\"text\": \"The river rose.\", \"x\": -}", 34, "this is no JSON value"),
        ("{\"text\": \"The river rose.\", \"x\": 1e}", 34, "this is no JSON value"),
        ("{\"text\": \"The river rose.\", \"x\": 0x1F}", 34, "this is no JSON value"),
        ("{\"text\": 7}", 10, "\"text\" is no string"),
        ("{\"text\": \"The river rose.\", \"title\": [1]}", 38, "\"title\" is no string"),
        ("{\"text\": \"The river rose.\", \"published\": \"May 3\"}", 42, "\"published\" is no date: \"May 3\""),
        ("{\"text\": \"The river rose.\", \"authors\": [1]}", 40, "\"authors\" is no list of strings"),
    ])
    func aBrokenLineLeavesTheOthersStanding(line: String, column: Int, message: String) {
        let good = { (id: String) in "{\"id\": \"\(id)\", \"text\": \"The river rose on Monday.\"}" }
        let result = intake("news.ndjson", "\(good("a"))\r\n\(line)\r\n\n\(good("b"))\r\n")
        #expect(result.articles.map(\.id) == ["a", "b"])
        #expect(result.articles.map(\.line) == [1, 4])
        #expect(result.diagnostics.map(\.message) == [message])
        #expect(result.diagnostics.first?.line == 2)
        #expect(result.diagnostics.first?.column == column)
        #expect(result.diagnostics.first?.hint != nil)
    }

    @Test(arguments: ["0", "-0", "10", "1.5", "-1.50", "1e5", "1E+5", "2.5e-10"])
    func numbersAreThoseOfJSON(number: String) {
        #expect(intake("a.jsonl", "{\"x\": \(number), \"text\": \"The river rose.\"}").diagnostics.map(\.severity) == [.warning])
    }

    @Test(.timeLimit(.minutes(5)))
    func aLineOfHundredMegabytesIsNoArticle() {
        let line = Array("{\"text\": \"".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 100_000_000) + Array("\"}\n".utf8)
        let result = intake(["a.jsonl": line + Array("{\"id\": \"b\", \"text\": \"The river rose.\"}".utf8)])
        #expect(result.articles.map(\.id) == ["b"])
        #expect(
            messages(result) == [
                "a.jsonl:1:1: error: the line has 100 MB; more than 64 MB is no article (put each article on a line of its own)"
            ])
    }

    @Test func deepNestingIsRefusedNotFollowed() {
        let result = intake("news.jsonl", "{\"text\": \"The river rose.\", \"x\": " + String(repeating: "[", count: 100_000))
        #expect(result.diagnostics.map(\.message) == ["the JSON is nested too deeply"])
    }

    @Test func anIdIsMadeOfTheFileAndTheLine() {
        let result = intake("in/news.jsonl", "\n{\"text\": \"The river rose on Monday.\"}\n")
        #expect(result.articles.map(\.id) == ["news-2"])
    }

    @Test func emptyFileIsAnError() {
        #expect(
            messages(intake("news.jsonl", "\n\n")) == [
                "news.jsonl: error: the file is empty (put one JSON object on each line, or delete the file)"
            ])
    }
}
