import Foundation
import Model
import Testing

@testable import Generator

/// A story played over fifteen builds: articles added in any order of date, dates corrected, dossiers joined and parted.
@Suite struct LastingAddressTests {
    private static let steps: [@Sendable (inout LivingStory) -> Void] = [
        {
            $0.put("a1", published: "2031-05-05", toll: 12)
            $0.put("a2", published: "2031-05-06", toll: 12)
            $0.put("b1", published: "2031-05-04")
        },
        { $0.put("a3", published: "2031-05-08", toll: 14) },
        { $0.put("a0", published: "2031-05-04") },
        {
            $0.put("b2", published: "2031-05-05")
            $0.put("a2", published: "2031-05-07", toll: 12)
        },
        { $0.put("a4", published: "2031-05-09", toll: 15) },
        { $0.settle("tarvik-and-velmora", ["a1", "b1"]) },
        {
            $0.corrections = []
            $0.put("b0", published: "2031-05-03")
        },
        {
            $0.put("a5", published: "2031-05-10")
            $0.put("b1", published: "2031-05-06")
        },
        { $0.settle("first-days", ["a0", "a3", "a1"], not: ["a2", "a4", "a5"]) },
        {
            $0.corrections = []
            $0.put("a6", published: "2031-05-12", toll: 15)
            $0.articles["a2"] = nil
        },
        { $0.put("a7", published: "2031-05-13", toll: 16) },
        {
            $0.put("b3", published: "2031-05-07")
            $0.put("b0", published: "2031-05-02")
        },
        {
            $0.put("a2", published: "2031-05-07", toll: 12)
            $0.articles["a5"] = nil
        },
        { $0.settle("tarvik-and-velmora", ["a1", "b1"]) },
        {
            $0.corrections = []
            $0.put("b4", published: "2031-05-14")
            $0.put("a8", published: "2031-05-14", toll: 16)
        },
    ]

    @Test func noAddressDiesAndNoIDMoves() throws {
        var story = LivingStory()
        var published: Set<String> = []
        var earlier: PublishedThings?
        var (kept, checked, moved) = (0, 0, 0)
        for (number, step) in Self.steps.enumerated() {
            step(&story)
            let files = try story.build()
            for path in published.sorted() {
                let parts = path.split(separator: "#").map(String.init)
                guard let page = files[parts[0]] else {
                    Issue.record("build \(number + 1): \(path) is dead")
                    continue
                }
                let leadsOn = page.contains("http-equiv=\"refresh\"")
                if leadsOn { #expect(page.contains("rel=\"canonical\" href=\"https://example.org/")) }
                #expect(parts.count == 1 || leadsOn || page.contains("id=\"\(parts[1])\""), "build \(number + 1): no place \(path)")
                checked += 1
            }
            published.formUnion(Self.addresses(in: files))

            let things = try PublishedThings(files)
            for (before, now) in earlier?.goingOn(in: things) ?? [] {
                kept += 1
                if before.id != now.id { moved += 1 }
                #expect(before.id == now.id, "build \(number + 1), \(before.kind) of \(before.dossier)")
            }
            earlier = things
            // What was recorded, built again, changes nothing.
            let again = try story.built()
            #expect(again.files == files && Array(files[SiteHistory.file]?.utf8 ?? "".utf8) == again.history, "build \(number + 1)")
        }
        #expect(kept > 120 && moved == 0 && checked > 800, "\(kept) things, \(checked) addresses")
        // The story is such that names would move: without a history they do.
        var last = story
        last.history = SiteHistory()
        let clean = try last.built().files
        #expect(published.contains { clean[String($0.prefix { $0 != "#" })] == nil })
    }

    /// Pages, and places on them that stand for something that lasts.
    private static func addresses(in files: [String: String]) -> Set<String> {
        var found: Set<String> = []
        for (path, text) in files {
            // Pages and data, but for what pages load.
            guard !path.hasPrefix("search/"), path != "data/site.json" else { continue }
            found.insert(path)
            guard path.hasSuffix(".html") else { continue }
            guard !text.contains("http-equiv=\"refresh\"") else { continue }
            for part in text.components(separatedBy: " id=\"").dropFirst() {
                let id = String(part.prefix { $0 != "\"" })
                if ThingKind.allCases.contains(where: { id.hasPrefix($0.prefix) }) { found.insert("\(path)#\(id)") }
            }
        }
        return found
    }

    /// A link to a statement: the script, the only one that the policy lets run, takes the place along.
    @Test func aPageThatLeadsOnTakesThePlaceAlong() throws {
        var story = LivingStory()
        Self.steps[0](&story)
        _ = try story.build()
        let former = try #require(story.history.dossiers.first { $0.members.contains("a1") }).folder
        story.settle("renamed", ["a1", "a2"])
        let files = try story.build()
        let text = try #require(files["\(former)/timeline.html"])
        let page = try #require(HTMLPage(text))
        #expect(page.texts("//main//a/@href") == ["../renamed/timeline.html"])
        let script = try #require(page.texts("//script").first)
        #expect(script.contains("location.replace") && script.contains("location.hash"))
        let policy = try #require(page.texts("//meta[@http-equiv='Content-Security-Policy']/@content").first)
        let digest = Data(SHA256.digest(Array(script.utf8))).base64EncodedString()
        #expect(policy.contains("script-src 'sha256-\(digest)';"))
        #expect(text.contains("<noscript><meta http-equiv=\"refresh\" content=\"0; url=../renamed/timeline.html\"></noscript>"))
        #expect(page.texts("//meta[@name='robots']/@content") == [])
        var corrections = Corrections()
        corrections.publishing.isUnlisted = true
        let sink = MemorySink()
        _ = try Site(dossiers: story.dossiers, history: story.history, corrections: corrections).make(with: .builtIn, into: sink)
        let unlisted = try #require(sink.files.first { $0.path == "\(former)/timeline.html" })
        #expect(HTMLPage(String(decoding: unlisted.contents, as: UTF8.self))?.texts("//meta[@name='robots']/@content") == ["noindex"])
    }

    @Test func dataOfARenamedDossierStandAtBothAddresses() throws {
        var story = LivingStory()
        Self.steps[0](&story)
        let first = try story.build()
        let former = try #require(story.history.dossiers.first { $0.members.contains("a1") }).folder
        let data = first.keys.filter { ($0.hasPrefix(former + "/") && !$0.hasSuffix(".html")) || $0.contains("/\(former).") }
        #expect(data.count > 10 && data.contains("\(former)/timeline.ics") && data.contains("data/dossiers/\(former).json"))
        story.settle("renamed", ["a1", "a2"])
        let files = try story.build()
        for path in data {
            let now = path.replacing(former, with: "renamed")
            #expect(files[path] != nil && files[path] == files[now], "\(path)")
        }
    }

    /// Of two dossiers that are joined, as large as each other, the older goes on, whatever they are called.
    @Test func ofTwoThatAreJoinedTheOlderGoesOn() {
        func history(_ since: [String]) -> SiteHistory {
            let lines = zip(["a", "b"], since).flatMap { id, day in
                ["dossier \(id) \(id) \(day) -", "article \(id) \(id)1 A article-\(id)1.html \(day) -"]
            }
            return SiteHistory(reading: Array(lines.joined(separator: "\n").utf8), file: "h")
        }
        #expect(history(["2031-05-15", "2031-05-10"]).ids(of: [["a1", "b1"]]) == ["b"])
        #expect(history(["2031-05-10", "2031-05-15"]).ids(of: [["a1", "b1"]]) == ["a"])
        #expect(history(["2031-05-10", "2031-05-15"]).ids(of: [["a1"], ["b1"]]) == ["a", "b"])
    }

    @Test func lettersAndPagesOfSourcesAreNeverAnothers() throws {
        var story = LivingStory()
        var owner: [String: String] = [:]
        for step in Self.steps {
            step(&story)
            _ = try story.build()
            for dossier in story.history.dossiers {
                for article in dossier.articles {
                    for name in ["letter \(article.mark)", article.file] {
                        let key = "\(dossier.id) \(name)"
                        #expect(owner[key] ?? article.id == article.id, "\(key)")
                        owner[key] = article.id
                    }
                }
            }
        }
        #expect(owner.count > 20)
    }

    @Test func aDossierKeepsItsIDWhateverItsTitle() throws {
        var story = LivingStory()
        Self.steps[0](&story)
        _ = try story.build()
        func id(_ story: LivingStory) -> String? { story.history.dossiers.first { $0.members.contains("a1") }?.id }
        let first = try #require(id(story))
        for number in 2...6 {
            story.put("a\(number)", published: "2031-05-0\(number)", toll: 12)
            _ = try story.build()
            #expect(id(story) == first)
        }
        var clean = LivingStory(articles: story.articles)
        _ = try clean.build()
        #expect(id(clean) != first, "the test has no title that changes")
    }
}
