import Model
import Testing

@testable import Generator

/// Links to single things, what is cited for them, and the pages for other sites.
@Suite struct CitingTests {
    private let files: [String: String]

    init() throws {
        let site = Site(
            dossiers: [PageFixture.dossier, PageFixture.single, HarbourStory.dossier],
            settings: SiteSettings(baseURL: "https://news.example/dossiers/"))
        let made = try site.files(templates: .builtIn)
        #expect(LinkCheck(files: made).diagnostics() == [])
        files = Dictionary(uniqueKeysWithValues: made.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) })
    }

    private func page(_ path: String) throws -> HTMLPage {
        let html = try #require(files[path], "no \(path)")
        return try #require(HTMLPage(html))
    }

    @Test(arguments: [
        ("harbour-bridge/timeline.html", "//li[starts-with(@id, 'event-')]"),
        ("harbour-bridge/claims.html", "//tr[starts-with(@id, 'claim-')]"),
        ("harbour-bridge/comparison.html", "//div[starts-with(@id, 'differ-')]"),
        ("quay/actor-ana-sousa.html", "//li[starts-with(@id, 'quote-')]"),
    ])
    func eachThingHasItsAddressAndLeadsToWhatIsCited(file: String, things: String) throws {
        let page = try page(file)
        let ids = page.texts(things + "/@id")
        #expect(!ids.isEmpty)
        #expect(page.texts(things + "//*[@class = 'cite']/a[starts-with(@href, '#')]/@href") == ids.map { "#" + $0 })
        let cited = page.texts(things + "//*[@class = 'cite']/a[contains(@href, '#cite-')]/@href")
        #expect(cited.count >= ids.count)
        for href in cited {
            let parts = href.split(separator: "#").map(String.init)
            let article = try self.page(file.prefix { $0 != "/" } + "/" + parts[0])
            let passage = parts[1].dropFirst("cite-".count)
            #expect(article.texts("//li[@id = '\(parts[1])']/a[starts-with(@href, '#')]/@href") == ["#\(passage)"])
        }
    }

    @Test func aCitationNamesSourceDateAddressFileAndDigest() throws {
        let article = PageFixture.ferry
        let page = try page("harbour-bridge/article-ferry-times.html")
        let said = try #require(page.texts("//div[@id = 'cite']//p").first)
        for part in ["Harbour Bridge closed after cracks were found", "The Ferry Times", "4 March 2031", article.url ?? "", article.file] {
            #expect(said.contains(part), "\(said) has no \(part)")
        }
        if let digest = article.sha256 { #expect(said.contains(digest)) }
        #expect(page.texts("//li[@id = 'cite-p2']").first?.contains("Engineers closed the Harbour Bridge on Tuesday,\u{A0}…") == true)
    }

    @Test func pagesForOtherSitesStandAlone() throws {
        for file in ["timeline", "differences"] {
            let page = try page("harbour-bridge/embed/\(file).html")
            #expect(page.texts("//base/@target") == ["_top"] && page.texts("//meta[@name = 'robots']/@content") == ["noindex"])
            #expect(page.count("//header") == 0 && page.count("//script[not(@type)]") == 0)
            #expect(page.texts("//h1/a/@href") == ["../index.html"])
            let links = page.texts("//main//a/@href")
            #expect(links.count > 3 && links.allSatisfy { $0.hasPrefix("../") }, "\(links)")
        }
        #expect(files["single/embed/differences.html"] == nil && files["single/embed/timeline.html"] == nil)
        #expect(files["sitemap.xml"]?.contains("/embed/") == false)
        #expect(
            try page("harbour-bridge/timeline.html").texts("//ul[contains(@class, 'downloads')]//a/@href").contains("embed/timeline.html"))
    }

    @Test func aSourceOfADossierLeadsToItsPageInAllDossiers() throws {
        let rows = try page("harbour-bridge/sources.html").texts("//dl//a[starts-with(@href, '../all/')]/@href")
        #expect(rows == ["../all/sources-the-ferry-times.html", "../all/sources-wire.html"])
        let alone = try Site(dossiers: [PageFixture.dossier]).files(templates: .builtIn)
        let sources = try #require(alone.first { $0.path == "harbour-bridge/sources.html" })
        #expect(!String(decoding: sources.contents, as: UTF8.self).contains("../all/"))
    }

    @Test func pagesOfAllDossiersAreFound() throws {
        let index = try SearchIndexTests.ReadIndex(
            files.filter { $0.key.hasPrefix("search/") }.map { SiteFile(path: $0.key, text: $0.value) })
        #expect(index.found("wire").contains("all/sources-wire.html"))
        #expect(index.start.parts.count == index.start.ends.count)
        let rows = index.start.parts.map { $0.split(separator: " ").compactMap { Int($0, radix: 36) } }
        #expect(rows.map { $0.reduce(0, +) } == zip(index.start.ends, [0] + index.start.ends).map { $0 - $1 })
        // Three dossiers and what tells of all.
        #expect(rows.allSatisfy { $0.count == 4 })
    }
}
