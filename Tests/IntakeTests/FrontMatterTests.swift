import Model
import Testing

@testable import Intake

@Suite struct FrontMatterTests {
    @Test func allKeysAreRead() throws {
        let result = intake(
            "flood.md",
            """
            ---
            title: "The flood: a night"
            published: 2021-12-29T18:05:00+01:00
            publisher: The Valley Post
            url: https://example.org/flood
            authors: [Ann Smith, Jane Doe]
            language: de
            ---
            The river rose.
            """)
        let article = try #require(result.articles.first)
        #expect(result.diagnostics.isEmpty)
        #expect(article.title == "The flood: a night")
        #expect(article.published.value == "2021-12-29T18:05:00+01:00")
        #expect(article.published.basis == .stated)
        #expect(article.publisher == "The Valley Post")
        #expect(article.url == "https://example.org/flood")
        #expect(article.authors == ["Ann Smith", "Jane Doe"])
        #expect(article.language == "de")
        #expect(article.text == "The river rose.")
        #expect(article.passages.first?.source == SourceRange(scalars: 175..<190, line: 9))
    }

    @Test(arguments: [
        ("---\ntitle: Flood\n---\nThe river rose.", true), ("---\nThe river rose: it was night.\n---\nText.", false),
        ("---\nThe river rose.", false), ("title: Flood\n\nThe river rose.", false),
    ])
    func inPlainTextItIsWarnedOf(text: String, isWarned: Bool) {
        let warnings = intake("flood.txt", text).diagnostics.map(\.description).filter { $0.contains("the front matter is read as text") }
        #expect(
            warnings
                == (isWarned
                    ? ["flood.txt:1: warning: the front matter is read as text (it is read in Markdown: call the file flood.md)"] : []))
    }

    @Test(arguments: [
        ("---\ntitle: [a\n---\nText.", "a.md:3:1: error: the front matter is no YAML: "),
        ("---\ntitle: a: b\n---\nText.", "a.md:2:9: error: the front matter is no YAML: "),
        ("---\njust words\n---\nText.", "a.md:2:1: error: the front matter is no list of keys (write lines like \"title: …\")"),
        (
            "---\ntitle: The flood\nText without an end.",
            "a.md:1:1: error: the front matter is never closed (put a line of three dashes (---) under it)"
        ),
        (
            "---\ntitle: The flood\npublished:   29.12.2021\n---\nText.",
            "a.md:3:14: error: \"published\" is no date: \"29.12.2021\" (write it as 2021-12-29, 2021-12-29T18:05:00+01:00 or 2021-12)"
        ),
        (
            "---\ntitle: [The, flood]\n---\nText.",
            "a.md:2:8: error: \"title\" is no text (write \"title: …\" with the value on the same line)"
        ),
        (
            "---\nauthors: {a: b}\n---\nText.",
            "a.md:2:10: error: \"authors\" is no list of names (write \"authors: [Jane Doe, Ann Smith]\")"
        ),
        ("---\nauthors: [a, [b]]\n---\nText.", "a.md:2:14: error: an author is no text (write \"authors: [Jane Doe, Ann Smith]\")"),
    ])
    func faultsAreNamedWithTheirPlace(contents: String, message: String) {
        let result = intake("a.md", contents)
        #expect(result.articles.isEmpty)
        #expect(result.diagnostics.count == 1)
        #expect(messages(result).first?.hasPrefix(message) == true, "\(messages(result))")
    }

    @Test func everyFaultIsNamedAtOnce() {
        let result = intake("a.md", "---\ntitle: [The flood]\npublished: soon\n---\nThe river rose.")
        #expect(Set(result.diagnostics.map(\.line)) == [2, 3])
    }

    @Test func aKeyThatIsNotKnownCostsNoArticle() {
        let result = intake("a.md", "---\ntitle: The flood\npublishd: 2021-12-29\n---\nThe river rose.")
        #expect(result.articles.first?.title == "The flood")
        #expect(
            messages(result) == [
                "a.md: warning: keys of another program: passed over \"publishd\" (did you mean \"published\" by \"publishd\"? the known keys are authors, html, id, language, modified, published, publisher, text, title, url)"
            ])
    }

    @Test(arguments: ["---\n---\nThe river rose.", "---\ntitle:\n---\nThe river rose.", "The river rose."])
    func keysMayBeMissing(contents: String) {
        let result = intake("a.md", contents)
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.first?.text == "The river rose.")
        #expect(result.articles.first?.title == nil)
        #expect(result.articles.first?.language == "und")
    }

    @Test func linesMayEndAsOnOldMacs() {
        let result = intake("a.md", "---\rtitle: The flood\r---\rThe river rose.\r\rThe dam held.")
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.first?.title == "The flood")
        #expect(result.articles.first?.passages.map(\.source.line) == [4, 6])
    }
}
