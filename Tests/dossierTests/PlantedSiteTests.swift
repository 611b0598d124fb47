import Foundation
import Testing

/// What is written into any field of the input, on all pages and in all files of a site.
@Suite struct PlantedSiteTests {
    private static let name = "\"><hostile x=\"1\" onhostile='1'></script><hostile> javascript:hostile"

    /// Builds twice: what is settled of single things needs their ids.
    private func built(_ news: PlantedNews, more: String = "") throws -> [String: String] {
        let scratch = try ScratchFolder()
        for _ in 0..<2 {
            try news.put(in: scratch, more: more)
            let run = try DossierRun(["build", "in", "-o", "site", "-q"], in: scratch.path)
            #expect(run.status == 0, "\(run.errors)")
        }
        return try scratch.files(in: "site").mapValues { String(decoding: $0, as: UTF8.self) }
    }

    /// Of every kind of file that shows what is in the input, one.
    private static let kinds = [
        "index.html", "all/events.html", "all/people.html", "all/sources.html", "bridge/index.html", "bridge/timeline.html",
        "bridge/actors.html", "bridge/comparison.html", "bridge/claims.html", "bridge/copies.html", "bridge/origins.html",
        "bridge/announced.html", "bridge/known.html", "bridge/known-2031-03-05.html", "bridge/sources.html",
        "bridge/article-bridge-early.html",
        "bridge/article-bridge-early_versions.html", "storm/index.html", "review.html",
    ]
    private static let data = [
        "search/rows-1.js", "feed.xml", "bridge/feed.xml", "bridge/timeline.ics", "bridge/articles.bib", "bridge/claims.csv",
        "data/site.json", "data/dossiers/bridge.json", "bridge/index.md",
    ]

    @Test func nothingBecomesMarkupOnAnyPage() throws {
        let files = try built(PlantedNews(name: Self.name))
        for kind in Self.kinds { #expect(files[kind]?.contains("&lt;hostile") == true, "\(kind)") }
        for (path, text) in files {
            switch URL(fileURLWithPath: path).pathExtension {
            case "html", "svg", "xml", "rss", "atom":
                #expect(!text.contains("<hostile") && !text.contains("</script><h"), "\(path)")
                // In JSON a quotation mark has a stroke before it.
                #expect(!text.replacing("\\\"", with: "").contains("\" onhostile=") && !text.contains("x=\"1\""), "\(path)")
                #expect(!text.contains("=\"javascript:") && !text.contains("(javascript:"), "\(path)")
            case "js": #expect(!text.contains("</script"), "\(path)")
            case "json", "jsonld", "geojson":
                // FollowTheMoney has a line for each entity.
                let all = path.hasSuffix(".ftm.json") ? text.split(separator: "\n").map(String.init) : [text]
                for json in all { #expect(throws: Never.self, "\(path)") { try JSONSerialization.jsonObject(with: Data(json.utf8)) } }
            default: break
            }
        }
    }

    @Test func aBlackedOutNameIsOnNoPage() throws {
        let files = try built(PlantedNews(name: "Lindholm"))
        for kind in Self.kinds + Self.data { #expect(files[kind]?.contains("Lindholm") == true, "\(kind)") }
        let black = try built(PlantedNews(name: "Lindholm"), more: "publish:\n  black_out: [Anna Lindholm, Lindholm]\n")
        for kind in Self.kinds + Self.data { #expect(black[kind]?.contains("█████") == true, "\(kind)") }
        for (path, text) in black {
            let all = (path + "\n" + text).lowercased()
            // Base64, too.
            for word in ["lindholm", "tgluzghvbg"] { #expect(!all.contains(word), "\(path)") }
        }
    }

    @Test(arguments: ["cited", "none"])
    func whatNothingRestsOnIsOnNoPage(texts: String) throws {
        let news = PlantedNews(name: "Lindholm", aside: "vorplexing")
        let full = try built(news).filter { $0.value.contains("vorplexing") }
        for path in [
            "bridge/article-ferry.html", "bridge/article-bridge-early_versions.html", "search/words-1.js", "data/dossiers/bridge.json",
        ] {
            #expect(full[path] != nil, "\(path)")
        }
        let files = try built(news, more: "publish:\n  texts: \(texts)\n")
        #expect(files.filter { $0.value.contains("vorplexing") }.keys.sorted() == [])
        #expect(files["bridge/known-2031-03-05.html"] != nil && files["bridge/announced.html"] != nil)
    }
}
