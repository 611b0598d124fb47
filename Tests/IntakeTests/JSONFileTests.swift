import Model
import Testing

@testable import Intake

@Suite struct JSONFileTests {
    private static let text =
        "The river rose by two metres within a night, the city council said on Monday. About 400 people left their homes."

    @Test func aJSONFeedIsRead() throws {
        let feed = """
            {
              "version": "https://jsonfeed.org/version/1.1", "title": "The Wexmoor Post", "language": "en", "authors": [{"name": "Desk"}],
              "items": [
                {"id": "1", "url": "https://post.example/flood", "title": "Flood", "content_html": "<p>\(Self.text)</p><p>More &amp; more.</p>",
                 "date_published": "2031-03-05T06:00:00Z", "date_modified": "2031-03-06T06:00:00Z", "authors": [{"name": "Jane Doe"}]},
                {"id": "https://post.example/mayor", "content_text": "The mayor resigned on Friday.\\n\\nNobody knows why.", "date_published": "soon"},
                {"id": "3", "title": "Nothing"}
              ]
            }
            """
        let result = intake("in/feed.json", feed)
        #expect(result.articles.map(\.id) == ["feed-flood", "feed-mayor"])
        let first = try #require(result.articles.first)
        #expect(first.title == "Flood" && first.publisher == "The Wexmoor Post" && first.authors == ["Jane Doe"] && first.line == 4)
        #expect(first.published.value == "2031-03-05T06:00:00Z" && first.modified == "2031-03-06T06:00:00Z")
        #expect(first.text == "\(Self.text)\n\nMore & more.")
        #expect(result.articles.last?.authors == ["Desk"])
        #expect(result.articles.last?.passages.count == 2)
        #expect(
            messages(result).map { $0.prefix { $0 != "(" } } == [
                "in/feed.json:6: warning: \"date_published\" is no date: \"soon\"; the entry is read without it ",
                "in/feed.json:7: warning: 1 of 3 entries has no text and is left out ",
            ])
    }

    @Test func wallabagsExportIsRead() throws {
        let export = """
            [
             {"is_archived": 1, "is_starred": 0, "tags": ["flood"], "is_public": false, "id": 7, "title": "Flood",
              "url": "https://post.example/flood", "content": "<p>\(Self.text)</p><p>\(Self.text.lowercased())</p>", "created_at": "2031-03-09T06:00:00+00:00",
              "updated_at": "2031-03-10T06:00:00+00:00", "starred_at": null,
              "published_at": "2031-03-05T06:00:00+00:00", "published_by": ["Jane Doe"], "reading_time": 1, "domain_name": "post.example",
              "annotations": [{"text": "x", "ranges": []}], "headers": {"server": "nginx"}, "mimetype": "text/html", "language": "en"}
            ]
            """
        let result = intake("in/wallabag.json", export)
        let article = try #require(result.articles.first)
        #expect(article.id == "7" && article.title == "Flood" && article.url == "https://post.example/flood")
        #expect(article.authors == ["Jane Doe"] && article.publisher == "post.example" && article.line == 2)
        #expect(article.published.value == "2031-03-05T06:00:00+00:00")
        // "updated_at" is when the entry was starred.
        #expect(article.modified == nil)
        #expect(article.text.hasPrefix(Self.text))
        #expect(messages(result).count == 1 && messages(result).first?.contains("passed over") == true)
    }

    @Test func listsOfArticlesAndOneArticleAreRead() {
        let one = "{\"title\": \"Flood\", \"text\": \"\(Self.text)\", \"url\": \"https://post.example/flood\"}"
        #expect(intake("a.json", one).articles.map(\.id) == ["a-flood"])
        #expect(intake("a.json", "{\"status\": \"ok\", \"articles\": [\(one)]}").articles.map(\.id) == ["a-flood"])
        #expect(
            messages(intake("a.json", "{\"name\": \"x\", \"files\": [\"a\"]}")) == [
                "a.json: warning: this JSON holds no articles; it is left out (an article is an object with \"text\" or \"html\", alone or in a list)"
            ])
    }

    @Test func faultsAreNamedWithTheirPlace() {
        #expect(messages(intake("a.json", "[\n {\"text\": nope}]")).first?.hasPrefix("a.json:2:11: error: this is no JSON value") == true)
        #expect(
            messages(intake("a.json", "[{\"title\": 7, \"text\": \"x\"},\n{\"text\": \"\(Self.text)\"}]")).first
                == "a.json:1: error: \"title\" is no string (put its value in quotation marks)")
    }

    @Test(.timeLimit(.minutes(5)), arguments: ["[", "{\"a\":", "[{\"a\":["])
    func deepJSONIsRefused(piece: String) {
        #expect(messages(intake("a.json", String(repeating: piece, count: 200_000))).first?.contains("nested too deeply") == true)
    }

    @Test func listsTellOfArticlesWithTheirAddresses() throws {
        let csv = """
            id,indexed_date,language,media_name,media_url,publish_date,title,url
            x1,2031-03-06,en,The Wexmoor Post,post.example,2031-03-05,Flood,https://www.post.example/flood?utm_source=x
            x2,2031-03-06,en,Daily Example,daily.example,2031-03-07,Mayor,https://daily.example/mayor
            """
        let zotero = """
            [{"id": "doe2031", "type": "article-newspaper", "title": "Flood!", "container-title": "Post", "URL": "https://post.example/flood",
              "author": [{"family": "Doe", "given": "Jane"}, {"literal": "Example Agency"}], "issued": {"date-parts": [["2031", 3, 4]]}}]
            """
        let article = "{\"id\": \"a\", \"url\": \"https://post.example/flood/\", \"text\": \"\(Self.text)\"}"
        let result = intake(["in/list.csv": Array(csv.utf8), "in/news.jsonl": Array(article.utf8), "in/zotero.json": Array(zotero.utf8)])
        let found = try #require(result.articles.first)
        #expect(result.articles.count == 1)
        #expect(found.title == "Flood" && found.publisher == "The Wexmoor Post" && found.published.value == "2031-03-05")
        #expect(found.authors == ["Jane Doe", "Example Agency"])
        #expect(
            found.provenance.map { "\($0.field): \($0.source)" }.prefix(3) == [
                "title: the table of list.csv, line 2", "publisher: the table of list.csv, line 2",
                "authors: CSL-JSON of zotero.json, line 1",
            ])
        #expect(
            messages(result).contains {
                $0.hasPrefix(
                    "in/list.csv:3: warning: the list has no text, and for 1 of its 2 records no article of the input has the address")
            })
    }

    @Test func whatAnArticleSaysItselfCountsBeforeALists() {
        let cited =
            "[{\"type\": \"article\", \"title\": \"Other\", \"URL\": \"https://post.example/flood\", \"issued\": {\"raw\": \"5 March 2031\"}}]"
        let article = "{\"id\": \"a\", \"title\": \"Flood\", \"url\": \"https://post.example/flood\", \"text\": \"\(Self.text)\"}"
        let result = intake(["a.json": Array(cited.utf8), "b.jsonl": Array(article.utf8)])
        #expect(result.articles.first?.title == "Flood")
        #expect(result.articles.first?.published.value == "2031-03-05")
        #expect(result.diagnostics.isEmpty)
    }
}
