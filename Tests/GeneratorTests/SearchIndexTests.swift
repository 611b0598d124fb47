import Foundation
import Model
import Testing

@testable import Generator

@Suite struct SearchIndexTests {
    /// The index as the page reads it.
    struct ReadIndex {
        var start: Start
        var rows: [Shard] = []
        var words: [String: [Int]] = [:]

        struct Start: Decodable {
            var ends: [Int]
            var rows: [Int]
            var words: [String]
            var common: [String]
            /// By kind, how many rows each dossier has, in base 36.
            var parts: [String]
        }

        struct Shard: Decodable {
            var places: [[String]]
            var rows: [Row]
        }

        struct Row: Decodable {
            var place: Int
            var anchor: String
            var text: String

            init(from decoder: any Decoder) throws {
                var values = try decoder.unkeyedContainer()
                place = try values.decode(Int.self)
                anchor = try values.decode(String.self)
                text = try values.decode(String.self)
            }
        }

        init(_ files: [SiteFile]) throws {
            func value(_ file: SiteFile) -> Data {
                let text = String(decoding: file.contents, as: UTF8.self)
                let json = text.drop { $0 != "{" }
                return Data(json[..<(json.lastIndex(of: "}").map { json.index(after: $0) } ?? json.endIndex)].utf8)
            }
            func numbered(_ kind: String) -> [SiteFile] {
                (1...files.count).compactMap { number in files.first { $0.path == "search/\(kind)-\(number).js" } }
            }
            let first = try #require(files.first { $0.path == "search/start.js" })
            start = try JSONDecoder().decode(Start.self, from: value(first))
            rows = try numbered("rows").map { try JSONDecoder().decode(Shard.self, from: value($0)) }
            for file in numbered("words") {
                for (word, list) in try JSONDecoder().decode([String: String].self, from: value(file)) {
                    var sum = 0
                    words[word] = list.split(separator: " ").map { step in
                        sum += Int(step, radix: 36) ?? 0
                        return sum
                    }
                }
            }
        }

        /// The addresses of everything that a word stands in.
        func found(_ word: String) -> [String] {
            (words[word] ?? []).map { number in
                let shard = (start.rows.lastIndex { $0 <= number }) ?? 0
                let row = rows[shard].rows[number - start.rows[shard]]
                return rows[shard].places[row.place][0] + (row.anchor.isEmpty ? "" : "#" + row.anchor)
            }
        }
    }

    private let files = SearchIndex([
        SearchEntries(DossierFolder(PageFixture.dossier, name: "harbour-bridge")),
        SearchEntries(DossierFolder(PageFixture.single, name: "single")),
    ]).files

    @Test func titlesComeBeforeNamesStatementsAndPassages() throws {
        let index = try ReadIndex(files)
        let found = index.found("bridge")
        #expect(found.first == "harbour-bridge/index.html")
        #expect(found.dropFirst().prefix(2) == ["harbour-bridge/article-ferry-times.html", "harbour-bridge/article-courier-2.html"])
        #expect(found.contains("harbour-bridge/article-ferry-times.html#p2"))
        #expect(index.found("ilze").contains("harbour-bridge/actor-ilse-brandt.html"))
        #expect(index.found("repairs").contains { $0.hasSuffix("#claim-c1") })
        #expect(index.found("nothing") == ["single/article-alone.html#p1"])
        #expect(index.found("nowhere").isEmpty)
    }

    @Test func everyWordOfEveryPassageIsFound() throws {
        let index = try ReadIndex(files)
        let folder = DossierFolder(PageFixture.dossier, name: "harbour-bridge")
        for (source, reading) in zip(folder.sources, folder.dossier.readings) {
            for passage in reading.article.passages where passage.kind != .title {
                for word in SearchWords.list(reading.article.text(of: passage.range)) {
                    #expect(index.found(word).contains("harbour-bridge/\(source.file)#\(passage.id)"), "\(word)")
                }
            }
        }
    }

    @Test func everyPlaceIsInTheSite() throws {
        let site = try Site(dossiers: [PageFixture.dossier, PageFixture.single]).files(templates: .builtIn)
        let pages = Set(site.map(\.path))
        let index = try ReadIndex(site.filter { $0.path.hasPrefix("search/") })
        #expect(index.rows.contains { !$0.rows.isEmpty })
        #expect(index.rows.flatMap(\.places).allSatisfy { pages.contains($0[0]) })
        #expect(index.start.ends.last == index.rows.reduce(0) { $0 + $1.rows.count })
    }

    @Test func shardsStaySmallAndWordsThatStandEverywhereAreNamed() throws {
        let texts = (0..<5_000).map { "everywhere word\($0) the same harbour story of number \($0)" }
        let article = PageFixture.article(id: "long", title: "Long", passages: texts.map { (.paragraph, $0) })
        var dossier = PageFixture.single
        dossier.readings = [PageFixture.reading(article)]
        let files = SearchIndex([SearchEntries(DossierFolder(dossier, name: "long"))]).files
        #expect(files.count > 20)
        #expect(files.allSatisfy { $0.contents.count < 30_000 })
        let index = try ReadIndex(files)
        #expect(index.start.common.contains("everywhere") && index.words["everywhere"] == nil)
        let found = index.found("word4321")
        #expect(found.count == 1 && found[0].hasPrefix("long/article-long_") && found[0].hasSuffix(".html#p4322"))
        #expect(index.start.words == index.start.words.sorted() && index.start.rows == index.start.rows.sorted())
    }

    @Test func scriptsHoldNothingThatEndsThem() {
        let article = PageFixture.article(id: "x", title: "</script><b>", passages: [(.paragraph, "a </script> & \u{2028} \"b\" \\ c")])
        var dossier = PageFixture.single
        dossier.readings = [PageFixture.reading(article)]
        for file in SearchIndex([SearchEntries(DossierFolder(dossier, name: "x"))]).files {
            let text = String(decoding: file.contents, as: UTF8.self)
            #expect(!text.contains("<") && !text.contains("\u{2028}"), "\(file.path)")
        }
    }
}
