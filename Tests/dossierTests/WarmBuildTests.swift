import Foundation
import Testing

/// A build into the folder of an earlier one gives the same bytes as a build into a new one, whatever changed between the two.
@Suite struct WarmBuildTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private static let places = ["Tarvik", "Ostrell", "Velmora", "Sandoway"]
    private static let people = ["Anna Lindholm", "Peter Vance", "Karl Ormond", "Ilse Brandt"]
    private static let deeds = [
        "the covered market burned down and nine traders were hurt", "divers found two missing miners in a flooded tunnel",
        "striking workers locked three managers into an office", "a stolen boat struck a grain ship and sank",
    ]

    private func putArticle(_ number: Int, _ story: Int, _ numbers: inout Numbers) throws {
        let day = 1 + Int.random(in: 0..<9, using: &numbers)
        let date = Bool.random(using: &numbers) ? "published: 2031-05-0\(day)\n" : ""
        let extra = Int.random(in: 2...40, using: &numbers)
        try scratch.put(
            "news/\(number).md",
            """
            ---
            title: "\(Self.places[story]): \(Self.deeds[story])"
            \(date)---
            On 0\(day) May 2031 in \(Self.places[story]) \(Self.deeds[story]), said \(Self.people[story]).

            “It took \(extra) hours,” \(Self.people[story]) told reporters. \(Self.people[(story + number) % 4]) was there.
            """)
    }

    /// A clean build is given the history that the warm one goes on from; given the one that it leaves, it makes the same again.
    private func expectWarmIsClean(_ step: String) throws {
        var histories = [scratch.text("out/.dossier-history")]
        let warm = try DossierRun(["build", "news", "-o", "out"], in: scratch.path)
        histories.append(scratch.text("out/.dossier-history"))
        let found = try scratch.files(in: "out")
        for (history, words) in zip(histories, ["before", "after"]) {
            if let history { try scratch.put("clean/.dossier-history", history) }
            let clean = try DossierRun(["build", "news", "-o", "clean"], in: scratch.path)
            try #require(warm.status == 0 && clean.status == 0, "\(step): \(warm.errors) \(clean.errors)")
            let wanted = try scratch.files(in: "clean")
            let differing = Set(found.keys).union(wanted.keys).filter { found[$0] != wanted[$0] }.sorted()
            #expect(differing == [], "after \(step), with the history \(words)")
            for folder in ["clean", ".clean.dossier-cache"] { try FileManager.default.removeItem(atPath: scratch.path + "/" + folder) }
        }
    }

    @Test(arguments: [1, 2])
    func warmIsCleanAfterAnyEdit(seed: Int) throws {
        var numbers = Numbers(state: UInt64(seed))
        var stories: [Int: Int] = [:]
        for number in 0..<8 {
            stories[number] = number % 4
            try putArticle(number, number % 4, &numbers)
        }
        try expectWarmIsClean("nothing")
        for step in 0..<8 {
            let number = stories.keys.sorted().randomElement(using: &numbers) ?? 0
            switch (step + seed) % 8 {
            case 0: try expectWarmIsClean("no change")
            case 1:
                let new = (stories.keys.max() ?? 0) + 1
                stories[new] = Int.random(in: 0..<4, using: &numbers)
                try putArticle(new, stories[new] ?? 0, &numbers)
                try expectWarmIsClean("an article added")
            case 2:
                try putArticle(number, stories[number] ?? 0, &numbers)
                try expectWarmIsClean("an article changed")
            case 3:
                try FileManager.default.removeItem(atPath: scratch.path + "/news/\(number).md")
                stories[number] = nil
                try expectWarmIsClean("an article removed")
            case 4:
                try scratch.put("news/dossier.yml", "articles:\n  - id: \"\(number)\"\n    published: 2031-05-1\(seed)\n")
                try expectWarmIsClean("an article corrected")
            case 5:
                let page = try String(contentsOfFile: DossierRun.repository + "/Templates/article.mustache", encoding: .utf8)
                try scratch.put("Templates/article.mustache", page.replacing("{{t.asRead}}", with: "As read \(seed)"))
                try expectWarmIsClean("a template changed")
            case 6:
                try scratch.put("news/dossier.yml", "site:\n  title: Site \(seed)\n  base_url: https://example.org/\(seed)/\n")
                try expectWarmIsClean("settings changed")
            default:
                let dossier = try #require(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/out/data/dossiers").min())
                try scratch.put("news/summaries/" + dossier.replacing(".json", with: ".md"), "Written by hand \(seed).\n")
                try expectWarmIsClean("a summary written")
            }
        }
    }

    @Test func whatSomebodyChangedInTheSiteIsMendedAndABrokenCacheIsMadeAnew() throws {
        var numbers = Numbers(state: 7)
        for number in 0..<4 { try putArticle(number, number % 2, &numbers) }
        func build() throws -> DossierRun { try DossierRun(["build", "news", "-o", "out"], in: scratch.path) }
        let first = try build()
        let whole = try scratch.files(in: "out")
        #expect(first.errors.contains("\(whole.count - 1) files written, 0 unchanged, 0 deleted."))
        #expect(try build().errors.contains("0 files written, \(whole.count - 1) unchanged, 0 deleted."))
        let page = try #require(whole.keys.filter { $0.contains("/article-") }.min())
        try scratch.put("out/" + page, "vandals")
        #expect(try build().errors.contains("1 file written, \(whole.count - 2) unchanged, 0 deleted."))
        #expect(try scratch.files(in: "out") == whole)
        for file in ["index", "pack"] {
            for damage in [{ (bytes: Data) in bytes.prefix(bytes.count / 2) }, { bytes in Data(bytes.map { $0 ^ 1 }) }] {
                let path = ".out.dossier-cache/" + file
                let bytes = try #require(FileManager.default.contents(atPath: scratch.path + "/" + path))
                try scratch.put(path, Data(damage(bytes)))
                try scratch.put("out/" + page, "vandals")
                let run = try build()
                #expect(run.status == 0 && run.errors.contains("is broken and is made anew"), "\(file): \(run.errors)")
                #expect(try scratch.files(in: "out") == whole)
            }
        }
        try FileManager.default.removeItem(atPath: scratch.path + "/.out.dossier-cache")
        #expect(try build().status == 0)
        #expect(try scratch.files(in: "out") == whole)
    }
}
