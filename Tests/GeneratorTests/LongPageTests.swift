import Model
import Testing

@testable import Generator

/// No page takes more than 300 KB, and what is cut leads on.
@Suite struct LongPageTests {
    private static let most = 300_000

    private static func pages(_ dossiers: [Dossier]) throws -> [String: String] {
        let site = Site(dossiers: dossiers)
        let sink = MemorySink()
        let outcome = try site.make(with: .builtIn, into: sink)
        #expect(outcome.diagnostics.isEmpty)
        let html = sink.files.filter { $0.path.hasSuffix(".html") }
        for page in html { #expect(page.contents.count <= most, "\(page.path): \(page.contents.count)") }
        return Dictionary(uniqueKeysWithValues: html.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
    }

    private static func dossier(_ id: String, _ readings: [Reading], claims: [Claim] = [], disagreements: [Disagreement] = []) -> Dossier {
        Dossier(
            id: id, title: id, from: nil, to: nil, readings: readings, actors: [], events: [], claims: claims,
            disagreements: disagreements, sharedText: [], summary: [], because: "")
    }

    @Test func anArticleOfMegabytesHasPages() throws {
        let sentence = "Words & \"words\" without an end. "
        let passages: [(Passage.Kind, String)] =
            (0..<900).map { (.paragraph, "Passage \($0) of many. " + String(repeating: "It rains. ", count: 40)) }
            + [
                (.paragraph, String(repeating: sentence, count: 9_000)), (.list, String(repeating: "é", count: 200_000)),
                (.paragraph, "The end."),
            ]
        let left = (0..<4_000).map { LeftOutLine(text: "Menu entry \($0)", line: $0 + 1, because: "link label") }
        let article = PageFixture.article(id: "long", title: "Long", passages: passages, leftOut: left)
        let pages = try Self.pages([Self.dossier("rain", [PageFixture.reading(article)])])
        let own = pages.filter { $0.key.hasPrefix("rain/article-long") }
        #expect(own.count > 5 && own.keys.contains("rain/article-long_2.html"))
        for passage in article.passages {
            #expect(own.values.count { $0.contains("id=\"\(passage.id)\"") } == 1)
        }
        #expect(own.values.count { $0.contains("<td>4000</td>") } == 1)
        // Nothing of the text is lost between the pieces.
        let rain = try own.values.reduce(0) { sum, html in
            let page = try #require(HTMLPage(html))
            return sum + page.texts("//p[@class='said']").reduce(0) { $0 + $1.unicodeScalars.count { $0 == "é" } }
        }
        #expect(rain == 200_000)
        let folder = DossierFolder(Self.dossier("rain", [PageFixture.reading(article)]), name: "rain")
        let href = folder.href(Citation(article: "long", passage: "p903", range: 0..<0, text: ""))
        #expect(href.hasPrefix("article-long_") && href.hasSuffix("#p903"))
        #expect(SummaryMarks(folder: folder).target(href)?.passage == "p903")
    }

    @Test func whoIsNamedOnEveryLineHasPages() throws {
        let lines = (0..<1_500).map { "“The bridge must be closed at once,” Ann Lee said on day \($0) of the talks." }
        let article = PageFixture.article(id: "long", title: "Long", passages: lines.map { (.paragraph, $0) })
        let mentions = lines.map { line in
            let sentence = PageFixture.cite(article, line)
            let start = sentence.range.lowerBound + "“The bridge must be closed at once,” ".utf8.count
            return Citation(article: "long", passage: sentence.passage, range: start..<start + 7, text: "Ann Lee")
        }
        var dossier = Self.dossier("talks", [PageFixture.reading(article)])
        dossier.actors = [
            Actor(
                id: "ann-lee", name: "Ann Lee", kind: .person, roles: [],
                spellings: [Spelling(text: "Ann Lee", articles: ["long": 1_500], because: "")], mentions: mentions)
        ]
        let own = try Self.pages([dossier]).filter { $0.key.hasPrefix("talks/actor-ann-lee") }
        #expect(own.count > 2)
        for day in [0, 700, 1_499] { #expect(own.values.count { $0.contains("on day \(day) of the talks") } == 1) }
        // Each page says whose the sentences are.
        #expect(own.values.allSatisfy { $0.contains("id=\"in-A\"") && $0.contains("1500 mentions") })
    }

    @Test func manyVersionsHavePages() throws {
        var article = PageFixture.article(id: "live", title: "Toll 300", passages: [(.paragraph, "The toll is 300 now.")])
        article.versions = (1...299).map { number in
            var version = article
            (version.id, version.title) = (Article.versionID("live", number), "Toll \(number)")
            return version
        }
        var dossier = Self.dossier("toll", [PageFixture.reading(article)])
        dossier.revisions = (1...299).map { Revision(article: "live", version: $0, passages: [], values: []) }
        let pages = try Self.pages([dossier])
        let own = pages.filter { $0.key.hasPrefix("toll/article-live_versions") }
        #expect(own.count == 8)
        for version in [2, 41, 42, 300] { #expect(own.values.count { $0.contains("id=\"v\(version)\"") } == 1) }
        #expect(own["toll/article-live_versions-2.html"]?.contains("id=\"v42\"") == true)
        let links = try #require(pages["toll/index.html"].flatMap { HTMLPage($0) }).texts("//section[@aria-labelledby='revised']//a/@href")
        #expect(
            links.allSatisfy { link in
                own["toll/" + link.prefix { $0 != "#" }]?.contains("id=\"\(link.drop { $0 != "#" }.dropFirst())\"") == true
            })
    }

    @Test func aStatedHeadlineStandsOnTheFirstPageOnly() throws {
        let long = (0..<900).map { (Passage.Kind.paragraph, "Passage \($0) of many. " + String(repeating: "It rains. ", count: 40)) }
        var article = PageFixture.article(id: "long", title: "Rain for days", passages: [(.title, "Rain for days")] + long)
        article.passages[0].id = Passage.headline
        let dossier = Self.dossier("rain", [PageFixture.reading(article)])
        let own = try Self.pages([dossier]).filter { $0.key.hasPrefix("rain/article-long") }
        #expect(own.count > 1)
        #expect(own.filter { $0.value.contains("id=\"p0\"") }.map(\.key) == ["rain/article-long.html"])
        for (name, html) in own {
            let page = try #require(HTMLPage(html))
            #expect(page.texts("//h1") == ["Rain for days"] && page.count("//div[@id='p0']") == 0, "\(name)")
        }
        let folder = DossierFolder(dossier, name: "rain")
        #expect(folder.passageHref(0, Passage.headline) == "article-long.html#p0")
        let entries = SearchEntries(folder).entries
        #expect(entries[SearchEntries.Kind.article.rawValue].map(\.text) == ["Rain for days"])
        #expect(!entries[SearchEntries.Kind.passage.rawValue].contains { $0.anchor == Passage.headline })
    }

    @Test func aPassageOnWhichEverythingRestsHasFewLinks() throws {
        let readings = (0..<400).map { number in
            PageFixture.reading(
                PageFixture.article(id: "a\(number)", title: "A\(number)", passages: [(.paragraph, "The bridge fell. Number \(number).")]))
        }
        let cites = readings.map { PageFixture.cite($0.article, "The bridge fell.") }
        let claims = (0..<1_000).map { number in
            Claim(
                id: "c\(number)", lead: cites[0], speaker: nil, disagreement: nil,
                cells: (number < 2 ? cites : [cites[0], cites[1]]).map {
                    ClaimCell(article: $0.article, state: .says, citation: $0, value: nil, because: nil, certainty: 1)
                })
        }
        let values = (0..<60).map { number in DisputedValue(value: "\(number)", says: Array(cites.prefix(200))) }
        let disagreements = [Disagreement(id: "d1", kind: .quantity, course: .develops, about: "bridges", values: values)]
        let pages = try Self.pages([Self.dossier("bridge", readings, claims: claims, disagreements: disagreements)])
        let html = try #require(pages["bridge/article-a0.html"])
        let page = try #require(HTMLPage(html))
        #expect(page.count("//li[@class='to-claim']") == 13)
        #expect(page.texts("//li[@class='to-claim'][last()]").joined().contains("and 988 more"))
        #expect(pages["bridge/claims.html"]?.contains("and 320 other sources, in claims.json") == true)
        #expect(pages["bridge/comparison.html"]?.contains("and 44 more") == true)
    }

    @Test func theListOfThousandsHasPages() throws {
        let dossiers = (0..<1_500).map { number in
            let article = PageFixture.article(id: "a\(number)", title: "Article \(number)", passages: [(.paragraph, "Nothing happened.")])
            return Self.dossier("story-\(number)", [PageFixture.reading(article)])
        }
        let pages = try Self.pages(dossiers)
        #expect(pages.keys.contains("index-2.html"))
        for number in [0, 700, 1_499] {
            #expect(pages.count { $0.key.hasPrefix("index") && $0.value.contains("href=\"story-\(number)/index.html\"") } == 1)
        }
    }
}
