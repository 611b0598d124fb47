import Model
import Testing

@testable import Generator

/// Whatever an article, a file name or front matter holds comes out as text.
@Suite struct PageSafetyTests {
    private static let hostile =
        #"</title><script>alert(1)</script>"'><img src=x onerror=alert(2)> {{title}} {{{html}}} <!-- [x](javascript:alert(3)) & &amp; `*_"#

    @Test(arguments: [hostile, "\u{202E}desrever", String(repeating: "long ", count: 60), "../../up", "a\u{0}b", "–", "\"\u{301}quoted"])
    func textStaysText(text: String) throws {
        let dossier = Self.dossier(of: text)
        let files = try Site(dossiers: [dossier, dossier]).files(templates: .builtIn)
        #expect(Set(files.map { $0.path.lowercased() }).count == files.count)
        #expect(LinkCheck(files: files).diagnostics() == [])
        let shown = DisplayText.safe(text)
        for file in files where file.path.hasSuffix(".html") {
            #expect(file.path.utf8.allSatisfy { (0x2D...0x7A).contains($0) } && !file.path.contains(".."))
            let html = String(decoding: file.contents, as: UTF8.self)
            let page = try #require(HTMLPage(html), "\(file.path)")
            #expect(page.count("//script[not(\(HTMLPage.ownScript))] | //img | //comment()") == 0, "\(file.path)")
            #expect(page.texts("//a/@href").allSatisfy { !$0.lowercased().contains("javascript:") }, "\(file.path)")
            #expect(page.count("//@onerror | //@onload") == 0)
            #expect(page.count("//h1") == 1, "\(file.path)")
            #expect(DisplayText.safe(html) == html, "\(file.path)")
        }
        let index = try #require(files.first { $0.path.hasSuffix("/index.html") })
        let page = try #require(HTMLPage(String(decoding: index.contents, as: UTF8.self)))
        #expect(page.texts("//h1") == [shown])
        #expect(page.texts("//title") == [shown])
        #expect(page.texts("//section[@id='summary']/p").first?.hasPrefix(shown.trimmed) == true)
    }

    private static func dossier(of text: String) -> Dossier {
        func article(_ id: String) -> Article {
            var article = PageFixture.article(
                id: id, title: text, publisher: text, url: "javascript:" + text,
                published: PublicationDate(value: text, basis: .inferred, because: text),
                passages: [(.title, text), (.paragraph, text), (.list, text)], leftOut: [LeftOutLine(text: text, line: 1, because: text)]
            )
            article.authors = [text]
            article.language = text
            return article
        }
        let articles = [article(text), article(text + "!")]
        let readings = articles.map(PageFixture.reading)
        let here = PageFixture.cite(articles[0], text)
        let there = PageFixture.cite(articles[1], text)
        return Dossier(
            id: text, title: text, from: nil, to: nil, readings: readings,
            actors: ActorKind.allCases.map {
                Actor(
                    id: text, name: text, kind: $0, roles: [here], spellings: [Spelling(text: text, articles: [text: 1], because: text)],
                    mentions: [here])
            },
            events: [
                Event(
                    id: text, when: .unstated, status: .happened, lead: here,
                    mentions: [EventMention(sentence: here, phrase: text, value: text, tense: .past, because: text)])
            ],
            claims: [
                Claim(
                    id: text, lead: here,
                    cells: [
                        ClaimCell(article: text, state: .says, citation: here, value: text),
                        ClaimCell(article: text + "!", state: .differs, citation: there, value: text),
                    ]),
                Claim(
                    id: text + "?", lead: here,
                    cells: [
                        ClaimCell(article: text, state: .says, citation: here),
                        ClaimCell(article: text + "!", state: .near, citation: there, because: text),
                    ]),
            ],
            disagreements: [
                Disagreement(
                    id: text, kind: .time, about: text,
                    values: [DisputedValue(value: text, says: [here]), DisputedValue(value: text, says: [there])])
            ],
            sharedText: [SharedText(a: here, b: there, words: 3, share: 1)],
            summary: [SummarySentence(citation: here, alsoSaidBy: [there])], because: text
        )
    }
}

extension String {
    /// Without white space at its ends, as a paragraph of Markdown comes out.
    fileprivate var trimmed: String {
        let start = drop { $0 == " " }
        return String(start[..<(start.lastIndex { $0 != " " }.map { start.index(after: $0) } ?? start.endIndex)])
    }
}
