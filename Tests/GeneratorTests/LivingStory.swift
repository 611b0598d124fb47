import Assembly
import Foundation
import Model
import Reader

@testable import Generator

/// Two invented stories that go on for days, as an editor follows them: build after build, each with the history of the one before.
struct LivingStory {
    private static let reader = ArticleReader()

    private static let bridge = [
        "The Harbour Bridge at Tarvik collapsed on 4 May 2031 after cracks were found in two pillars, Mayor Ilse Brandt said.",
        "Engineer Karl Ormond of Sandvig Works warned the council of Tarvik on 2 May 2031 that the pillars of the bridge were weak.",
        "The council of Tarvik will meet on 11 May 2031 to decide on repairs of the Harbour Bridge.",
        "Divers searched the river below the Harbour Bridge for missing drivers on 5 May 2031.",
        "Sandvig Works denied that it had built the pillars of the Harbour Bridge with poor steel.",
        "Prosecutor Anna Lindholm opened an inquiry into the collapse of the bridge on 6 May 2031.",
        "The bridge was opened in 1974 and last repaired in April 2030.",
    ]
    private static let storm = [
        "A storm closed the airport of Velmora on 3 May 2031, said its director, Peter Vance.",
        "Nine flights from Velmora were cancelled on 3 May 2031 as the storm tore roofs from two hangars.",
        "Peter Vance said the runway of Velmora airport would open again on 7 May 2031.",
        "Farmers near Velmora lost forty greenhouses to the storm, the union of growers said.",
        "The weather office of Velmora had warned of the storm on 1 May 2031.",
    ]

    /// The articles that are in the folder now, by id.
    var articles: [String: Article] = [:]
    var corrections: [DossierCorrection] = []
    var asOf: CalendarDate?
    var settings = SiteSettings(baseURL: "https://example.org/")
    var history = SiteHistory()

    /// Puts an article of the bridge (`a…`) or of the storm (`b…`) into the folder, or another date on it.
    mutating func put(_ id: String, published: String, toll: Int? = nil) {
        let number = Int(id.dropFirst()) ?? 0
        let all = id.hasPrefix("a") ? Self.bridge : Self.storm
        var sentences = (0..<5).map { all[(number * 2 + $0) % all.count] }
        if id.hasPrefix("a"), let toll { sentences.insert("The collapse of the Harbour Bridge killed \(toll) people, police said.", at: 1) }
        let title = all[number % all.count].split(separator: " ").prefix(8).joined(separator: " ")
        articles[id] = PageFixture.article(
            id: id, title: title, publisher: "Paper \(number)",
            published: PublicationDate(value: published, basis: .stated, because: "the input says so"),
            passages: [
                (.paragraph, sentences.prefix(2).joined(separator: " ")), (.paragraph, sentences.dropFirst(2).joined(separator: " ")),
            ])
        articles[id]?.sha256 = SHA256.hex(Array((published + sentences.joined()).utf8))
    }

    /// Settles which articles are one dossier.
    mutating func settle(_ id: String, _ articles: [String], not: [String] = []) {
        corrections.append(
            DossierCorrection(file: "dossier.yml", line: 1, id: .init(id), articles: articles.map { .init($0) }, not: not.map { .init($0) })
        )
    }

    /// Builds, and goes on from that. Gives the files of the site as text.
    mutating func build() throws -> [String: String] {
        let (files, history) = try built()
        self.history = SiteHistory(reading: history, file: SiteHistory.file)
        return files
    }

    /// The dossiers of the articles that are in the folder now.
    var dossiers: [Dossier] {
        let readings = articles.sorted { $0.key < $1.key }.map { Self.reader.read($0.value) }
        let ids = LastingIDs(taken: history.takenIDs) { [history] in history.ids(of: $0) }
        return Assembler(reader: Self.reader, corrections: Corrections(dossiers: corrections), ids: ids).dossiers(from: readings)
    }

    /// Builds, and forgets it.
    func built(records: Bool = true) throws -> (files: [String: String], history: [UInt8]) {
        let dossiers = dossiers
        let memory = MemorySink()
        let site = Site(dossiers.map { DossierSource($0) }, settings: settings, history: history, asOf: asOf, recordsHistory: records)
        let outcome = try site.make(with: .builtIn, into: memory)
        guard outcome.diagnostics.isEmpty else { throw DiagnosticError(outcome.diagnostics) }
        let files = memory.files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) }
        return (Dictionary(uniqueKeysWithValues: files), outcome.history)
    }
}

/// The data of a site as a reader that knows nothing of histories sees it: what has an id, and the sentences and names that it rests on.
struct PublishedThings {
    struct Thing {
        let dossier: String
        let kind: String
        let id: String
        let members: Set<String>
    }

    var all: [Thing] = []

    init(_ files: [String: String]) throws {
        for (path, text) in files.sorted(by: { $0.key < $1.key }) where path.hasPrefix("data/dossiers/") {
            let data = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
            let dossier = data["id"] as? String ?? ""
            // Where a dossier was renamed or joined, its data stand at the old address once more.
            guard path.hasSuffix("/\(dossier).json") else { continue }
            func rows(_ value: Any?) -> [[String: Any]] { value as? [[String: Any]] ?? [] }
            func members(_ rows: [[String: Any]]) -> Set<String> {
                Set(rows.map { "\($0["article"] as? String ?? "") \($0["text"] as? String ?? "")" })
            }
            for kind in ["actors", "events"] {
                for row in rows(data[kind]) {
                    all.append(Thing(dossier: dossier, kind: kind, id: row["id"] as? String ?? "", members: members(rows(row["mentions"]))))
                }
            }
            for row in rows(data["claims"]) {
                let cells = (row["cells"] as? [String: [String: Any]] ?? [:]).filter { $0.value["state"] as? String != "near" }
                let said = cells.map { $0.value.merging(["article": $0.key]) { _, new in new } }
                all.append(Thing(dossier: dossier, kind: "claims", id: row["id"] as? String ?? "", members: members(said)))
            }
            for row in rows(data["disagreements"]) {
                let said = rows(row["values"]).flatMap { rows($0["says"]) }
                all.append(Thing(dossier: dossier, kind: "disagreements", id: row["id"] as? String ?? "", members: members(said)))
            }
        }
    }

    /// Things of before that are still there: one thing now has more than half of what they rest on, no other has as much of it, and it has
    /// less of any other.
    func goingOn(in now: PublishedThings) -> [(before: Thing, now: Thing)] {
        all.compactMap { before in
            let ofKind = now.all.filter { $0.kind == before.kind && $0.dossier == before.dossier }
            let rivals = all.filter { $0.kind == before.kind && $0.dossier == before.dossier && $0.id != before.id }
            func shared(_ now: Thing) -> Int { now.members.intersection(before.members).count }
            guard let next = ofKind.max(by: { shared($0) < shared($1) }), shared(next) * 2 > before.members.count else { return nil }
            let isSure =
                rivals.allSatisfy { $0.members.intersection(next.members).count < shared(next) }
                && ofKind.count { shared($0) == shared(next) } == 1
            return isSure ? (before, next) : nil
        }
    }
}
