import Model
import Testing

@testable import Intake

@Suite struct DuplicateTests {
    private static func line(_ fields: [String: String]) -> String {
        "{"
            + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \"\($0.value.replacing("\n", with: "\\n"))\"" }.joined(
                separator: ", ") + "}"
    }

    private func read(_ rows: [[String: String]]) -> IntakeResult { intake("a.jsonl", rows.map(Self.line).joined(separator: "\n")) }

    @Test(arguments: [
        ("https://www.post.example/news/a/?utm_source=x&id=7#top", "http://post.example/news/a?id=7"),
        ("https://post.example/news/a?fbclid=1", "https://POST.example:443/news/a/"),
        ("https://amp.post.example/news/a/amp/", "https://post.example/news/a?amp=1"),
    ])
    func addressesOfOnePage(one: String, other: String) {
        #expect(PageAddress(one) == PageAddress(other))
    }

    @Test(arguments: [
        ("https://post.example/news/a", "https://post.example/news/b"), ("https://post.example/a?id=1", "https://post.example/a?id=2"),
        ("https://post.example/A", "https://post.example/a"), ("https://post.example/#!/a", "https://post.example/#!/b"),
        ("https://m.post.example/a", "https://post.example/a"),
    ])
    func addressesOfTwoPages(one: String, other: String) {
        #expect(PageAddress(one) != PageAddress(other))
    }

    @Test func whatIsNoAddressIdentifiesNothing() {
        #expect(PageAddress("urn:1") == nil)
        #expect(PageAddress("https:///x") == nil)
        #expect(PageAddress("https://post.example/")?.namesPage == false)
    }

    @Test func oneTextInSeveralFilesIsOneArticle() throws {
        let result = intake([
            "a.txt": Array(storm.utf8), "b.txt": Array(storm.replacing("\n", with: "\r\n").utf8), "c.md": Array("The dam held.".utf8),
        ])
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.map(\.id) == ["a", "c"])
        #expect(result.articles.first?.alsoAt == [ArticleCopy(id: "b", file: "b.txt", kind: .copy)])
    }

    @Test func whatOnlyTheCopyKnowsIsKept() throws {
        let result = intake([
            "a.txt": Array(storm.utf8),
            "b.md": Array(
                "---\ntitle: Flood\npublisher: Post\npublished: 2031-03-05\nauthors: [Ann Smith]\nurl: https://x.example/a\nlanguage: en\n---\n\(storm)"
                    .utf8),
        ])
        let article = try #require(result.articles.first)
        #expect(result.articles.count == 1)
        #expect(article.id == "a")
        #expect(article.publisher == "Post")
        #expect(article.authors == ["Ann Smith"])
        #expect(article.published.value == "2031-03-05")
        #expect(article.provenance.first { $0.field == .publisher }?.source.hasSuffix(" of b.md") == true)
    }

    @Test(arguments: [
        (["publisher": "Post"], ["publisher": "Herald"]), (["url": "https://post.example/a"], ["url": "https://herald.example/a"]),
        (["published": "2031-03-05"], ["published": "2031-03-06"]), (["id": "x"], ["id": "y"]),
    ])
    func oneTextInTwoPapersIsTwoSources(one: [String: String], other: [String: String]) {
        let result = read([one, other].map { $0.merging(["text": storm]) { own, _ in own } })
        #expect(result.articles.count == 2)
        #expect(result.articles.allSatisfy { $0.alsoAt.isEmpty })
    }

    @Test func theLaterVersionIsTheArticle() throws {
        let url = "https://post.example/news/flood"
        let later = storm.replacing("About 400", with: "About 650")
        let rows = [
            ["id": "new", "url": url, "text": later, "published": "2031-03-05T09:00Z"],
            ["id": "old", "url": url + "?utm_source=x", "text": storm + "\n\nMore rain is forecast.", "published": "2031-03-05T08:00Z"],
        ]
        for rows in [rows, rows.reversed()] {
            let result = read(rows)
            let article = try #require(result.articles.first)
            #expect(result.articles.count == 1)
            #expect(article.id == "old")
            #expect(article.text.contains("About 650"))
            #expect(article.alsoAt.map(\.kind) == [.earlierVersion])
            #expect(article.alsoAt.map(\.id) == ["new"])
            #expect(article.versions.map(\.id) == ["old@1"] && article.versions[0].text.contains("About 400"))
            #expect(result.diagnostics == [])
        }
    }

    @Test func aTeaserGivesWayToThePage() throws {
        let url = "https://post.example/news/flood"
        let result = read([
            ["url": url, "text": "Two metres in one night.", "published": "2031-03-06", "publisher": "Post"],
            ["id": "page", "url": url, "text": storm],
        ])
        let article = try #require(result.articles.first)
        #expect(article.id == "page")
        #expect(article.publisher == "Post")
        #expect(article.alsoAt.map(\.kind) == [.excerpt])
        #expect(
            messages(result) == [
                "a.jsonl:1: warning: 1 text is far shorter than one of the same address in the input; the longer is shown (the article's page names both places)"
            ])
    }

    @Test func oneAddressWithUnrelatedTextsStaysTwo() {
        let url = "https://post.example/live"
        let other =
            "Prices of grain fell for the third week in a row, traders in the capital said. A good harvest is near, they think, and ships wait in every port of the north to carry it away before the autumn storms close the strait for the winter."
        let result = read([["url": url, "text": storm], ["url": url, "text": other]])
        #expect(result.articles.count == 2)
        #expect(result.diagnostics.map(\.message) == ["the article has the address of a.jsonl:1, but another text; both are kept"])
    }

    @Test func aShortTextOfItsOwnUnderTheAddressOfALongOneIsNoExcerpt() {
        let address = "https://post.example/news/storm"
        let vote = "Parliament elected a new speaker after three rounds of voting on Thursday evening."
        let result = read([["id": "a", "url": address, "text": storm], ["id": "b", "url": address, "text": vote]])
        #expect(result.articles.map(\.id) == ["a", "b"])
    }

    @Test(.timeLimit(.minutes(5))) func oneTextUnderThousandsOfAddressesIsReadInNoTime() {
        let rows = (0..<3_000).map {
            ["url": "https://post\($0).example/news/storm", "publisher": "Post \($0)", "text": "Please log in to read this article."]
        }
        #expect(read(rows).articles.count == 3_000)
    }

    @Test func correctionsMayNameACopy() {
        let files = MemoryFiles(
            files: [
                "in/a.txt": Array(storm.utf8), "in/b.txt": Array(storm.utf8),
                "in/dossier.yml": Array("articles:\n  - id: b\n    published: 2031-03-05\n".utf8),
            ], folders: ["in": ["a.txt", "b.txt", "dossier.yml"]])
        let result = ArticleIntake(files: files.reader).articles(at: ["in"])
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.map(\.published.value) == ["2031-03-05"])
    }
}
