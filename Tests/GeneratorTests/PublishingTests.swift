import Foundation
import Model
import Testing

@testable import Generator

/// What a site says to feed readers, search engines and messengers, read back by Python.
@Suite struct PublishingTests {
    private static let settings = SiteSettings(
        title: "Harbour <Watch> & Co", baseURL: "https://news.example/dossiers/", language: "en-GB", description: "What the papers say.")

    private struct Read: Decodable {
        var feed: Feed
        var sitemap: [String]
        var data: [String: [Block]]
        var heads: [String: [String: String]]

        struct Feed: Decodable {
            var id: String
            var title: String
            var updated: String
            var entries: [Entry]
        }

        struct Entry: Decodable {
            var id: String
            var title: String
            var updated: String
            var content: String
        }

        struct Block: Decodable {
            var type: String
            var id: String
            var keys: [String]
        }
    }

    private func files(_ settings: SiteSettings) throws -> [SiteFile] {
        try Site(dossiers: [PageFixture.dossier, PageFixture.single], settings: settings).files(templates: .builtIn)
    }

    private func read(_ files: [SiteFile]) throws -> Read {
        // The reader takes files by their names alone.
        let flat = files.map { SiteFile(path: $0.path.replacing("/", with: "~"), contents: $0.contents) }
        return try JSONDecoder().decode(Read.self, from: PythonReader.output(of: "read_publishing.py", flat))
    }

    @Test func aFeedHasAnEntryForEachDatedDossier() throws {
        let feed = try read(try files(Self.settings)).feed
        #expect(feed.title == "Harbour <Watch> & Co" && feed.id == "https://news.example/dossiers/")
        #expect(feed.updated == "2031-03-05T00:00:00Z")
        #expect(feed.entries.map(\.id) == ["https://news.example/dossiers/harbour-bridge/index.html"])
        let entry = try #require(feed.entries.first)
        #expect(entry.title == "Harbour Bridge closed" && entry.updated == feed.updated)
        #expect(entry.content.contains("https://news.example/dossiers/harbour-bridge/article-ferry-times.html#p2"))
    }

    @Test func aClockTimeIsGivenInUniversalTime() throws {
        var dossier = PageFixture.dossier
        let zoned = PublicationDate(value: "2031-03-06T01:30+02:00", basis: .stated, because: "")
        dossier.readings[0].article.published = zoned
        let entry = try #require(FeedFile.Entry(DossierFolder(dossier, name: "x"), settings: Self.settings))
        let feed = try #require(FeedFile([entry], settings: Self.settings, .english))
        #expect(String(decoding: feed.file.contents, as: UTF8.self).contains("<updated>2031-03-05T23:30:00Z</updated>"))
        #expect(FeedFile.Entry(DossierFolder(PageFixture.single, name: "x"), settings: Self.settings) == nil)
    }

    @Test func theSitemapListsEveryPageButThatForMissingOnesAndThoseForOtherSites() throws {
        let files = try files(Self.settings)
        let pages = files.map(\.path).filter { $0.hasSuffix(".html") && $0 != "404.html" && !$0.contains("/embed/") }
        let addresses = pages.map { "https://news.example/dossiers/" + ($0 == "index.html" ? "" : $0) }
        #expect(try read(files).sitemap.sorted() == addresses.sorted())
        let robots = try #require(files.first { $0.path == "robots.txt" })
        #expect(
            String(decoding: robots.contents, as: UTF8.self)
                == "User-agent: *\nAllow: /\n\nSitemap: https://news.example/dossiers/sitemap.xml\n")
    }

    @Test func manyPagesAreListedInSeveralFiles() {
        let site = SiteContext(settings: Self.settings, hasFeed: false, nonces: PageNonces([]))
        let files = CrawlerFiles.all(pages: (0..<50_001).map { "p\($0).html" }, in: site)
        #expect(files.map(\.path) == [".nojekyll", "robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        #expect(String(decoding: files[2].contents, as: UTF8.self).contains("https://news.example/dossiers/sitemap-2.xml"))
    }

    @Test func everyPageDescribesItselfAndNamesItsAddress() throws {
        // What other sites frame is not to be found by itself.
        let heads = try read(try files(Self.settings)).heads.filter { !$0.key.contains("/embed/") }
        #expect(heads.count > 20)
        for (path, head) in heads {
            let description = head["description"] ?? ""
            #expect((1...200).contains(description.unicodeScalars.count), "\(path)")
            guard path != "404.html" else { continue }
            let address = "https://news.example/dossiers/" + (path == "index.html" ? "" : path)
            #expect(head["canonical"] == address && head["og:url"] == address, "\(path)")
            if path.hasPrefix("harbour-bridge/") {
                #expect(head["og:image"] == "https://news.example/dossiers/harbour-bridge/timeline.png", "\(path)")
            }
        }
        #expect(Set(heads.values.map { $0["description"] ?? "" }).count == heads.count)
        #expect(Set(heads.values.map { $0["title"] ?? "" }).count == heads.count)
        #expect(heads["index.html"]?["description"] == "What the papers say.")
    }

    @Test func pagesSayWhatTheyAreInTheWordsOfSchemaOrg() throws {
        let data = try read(try files(Self.settings)).data
        let base = "https://news.example/dossiers/harbour-bridge/"
        #expect(data["index.html"]?.first?.type == "ItemList")
        #expect(data["harbour-bridge/index.html"]?.first?.type == "CollectionPage")
        #expect(data["harbour-bridge/timeline.html"]?.map(\.type).contains("Event") == true)
        let article = try #require(data["harbour-bridge/article-ferry-times.html"]?.first)
        #expect(article.type == "NewsArticle" && article.id == base + "article-ferry-times.html")
        #expect(article.keys.contains("datePublished") && article.keys.contains("isBasedOn"))
        // An inferred date is no statement, and an address that leads nowhere safe is none.
        let courier = try #require(data["harbour-bridge/article-courier-2.html"]?.first)
        #expect(!courier.keys.contains("datePublished") && !courier.keys.contains("url"))
        #expect(data["harbour-bridge/actor-ilse-brandt.html"]?.first?.type == "Person")
    }

    @Test func withoutAnAddressNothingClaimsOne() throws {
        let files = try files(SiteSettings())
        let paths = Set(files.map(\.path))
        #expect(paths.isDisjoint(with: ["feed.xml", "sitemap.xml", "harbour-bridge/timeline.png"]) && paths.contains("robots.txt"))
        for file in files where file.path.hasSuffix(".html") {
            let page = try #require(HTMLPage(String(decoding: file.contents, as: UTF8.self)))
            #expect(page.count("//link[@rel='canonical'] | //meta[starts-with(@property,'og:')]") == 0, "\(file.path)")
        }
        #expect(LinkCheck(files: files).diagnostics() == [])
    }

    /// Every page but the one for what is not there.
    private func publishedPages() throws -> [(path: String, page: HTMLPage)] {
        let pages = try files(Self.settings).filter { $0.path.hasSuffix(".html") && $0.path != "404.html" }
        try #require(!pages.isEmpty)
        return try pages.map { ($0.path, try #require(HTMLPage(String(decoding: $0.contents, as: UTF8.self)))) }
    }

    @Test func noPageHoldsAScriptOrStyleThatItsPolicyWouldStop() throws {
        for (path, page) in try publishedPages() {
            let policy = try #require(page.texts("//meta[@http-equiv='Content-Security-Policy']/@content").first)
            #expect(policy.hasPrefix("default-src 'self' file:; ") && !policy.contains("unsafe"), "\(path)")
            #expect(page.count("//script[not(@src) and not(@type='application/ld+json')] | //style | //*[@style]") == 0, "\(path)")
            let nonces = Set(page.texts("//script[@src]/@nonce | //link[@rel='stylesheet']/@nonce"))
            #expect(nonces.count == 1 && nonces.allSatisfy { policy.contains("style-src 'self' file: 'nonce-\($0)'; ") }, "\(path)")
            for block in page.texts("//script[@type='application/ld+json']") {
                #expect(policy.contains(Data(SHA256.digest(block.utf8)).base64EncodedString()), "\(path)")
            }
        }
    }

    @Test func theSitesNameStandsOnEveryPage() throws {
        for (path, page) in try publishedPages() {
            #expect(page.texts("//bdi[@lang='en-GB']").first == Self.settings.title, "\(path)")
            #expect(page.texts("/html/@lang") == ["en"])
        }
    }
}
