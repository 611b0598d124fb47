import Foundation
import Model

/// What is different between two sites, as their data tells it: for each dossier what came, what went, and which values changed.
///
/// Dossiers are the same by their ids, else by most of their articles; events, claims, differences and actors by the sentences and names
/// that they rest on, so that sites without a common history can be compared too.
public struct SiteDifference: Sendable {
    /// Dossiers of the newer site, then those that it no longer has; each as `data/site.json` orders them. Those that are the same are left out.
    public let rows: [Row]

    /// A dossier that is not the same in both.
    public struct Row: Encodable, Sendable {
        /// What happened to it.
        enum Kind: String, Encodable, Sendable { case new, changed, gone }

        /// Its id in the newer site, if it is there.
        let id: String
        let title: String
        let change: Kind
        /// Its other id in the older site.
        var was: String?
        /// The dossier that has most of its articles now, where it is gone.
        var into: String?
        /// All of it in a line for readers.
        var words: String
        var articles = Things()
        var events = Things()
        var claims = Things()
        var disagreements = Things()
        var actors = Things()
        var values: [Value] = []
    }

    /// What came and what went.
    public struct Things: Encodable, Sendable {
        var new: [Thing] = []
        var gone: [Thing] = []

        var isEmpty: Bool { new.isEmpty && gone.isEmpty }
    }

    /// Something by its id, and what it says.
    public struct Thing: Encodable, Sendable {
        let id: String
        let text: String
    }

    /// A value that later reports give otherwise.
    public struct Value: Encodable, Sendable {
        let about: String
        let from: String
        let to: String
    }

    /// Compares the sites in two folders. Throws where one of them is none, or its data cannot be read.
    public init(from older: String, to newer: String) throws(DiagnosticError) {
        let (before, after) = (try SiteData(folder: older).dossiers, try SiteData(folder: newer).dossiers)
        let byArticles = Succession(
            now: after.map(\.articleIDs), before: before.map(\.articleIDs), isNamedAlike: { after[$0].id == before[$1].id })
        let places = Dictionary(before.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var taken: Set<Int> = []
        var earlier = after.map { places[$0.id] }
        for place in earlier { if let place { taken.insert(place) } }
        for index in earlier.indices where earlier[index] == nil {
            if let place = byArticles.earlier[index], taken.insert(place).inserted { earlier[index] = place }
        }
        let there = zip(after, earlier).compactMap { dossier, place in Self.row(dossier, place.map { before[$0] }) }
        let gone = before.indices.filter { !taken.contains($0) }.map { place in
            Row(
                id: before[place].id, title: before[place].title, change: .gone, into: byArticles.holder[place].map { after[$0].id },
                words: "no longer there")
        }
        rows = there + gone
    }

    /// Data stay English.
    private static let words = ChangeWords(t: .english)

    private static func row(_ dossier: DossierData, _ old: DossierData?) -> Row? {
        guard let old else {
            return Row(
                id: dossier.id, title: dossier.title, change: .new,
                words: words.words(Change(day: .undated, isFirst: true, articles: dossier.articles.count)))
        }
        var row = Row(id: dossier.id, title: dossier.title, change: .changed, was: old.id == dossier.id ? nil : old.id, words: "")
        let (known, now) = (Set(old.articleIDs), Set(dossier.articleIDs))
        row.articles.new = dossier.articles.filter { !known.contains($0.id) }.map(\.thing)
        row.articles.gone = old.articles.filter { !now.contains($0.id) }.map(\.thing)
        row.events = things(dossier.events, old.events)
        row.claims = things(dossier.claims, old.claims)
        row.disagreements = things(dossier.disagreements, old.disagreements)
        row.actors = things(dossier.actors, old.actors)
        row.values = dossier.disagreements.compactMap { $0.development(known) }.map { Value(about: $0.about, from: $0.from, to: $0.to) }
        let parts = [row.articles, row.events, row.claims, row.disagreements, row.actors]
        guard row.was != nil || !row.values.isEmpty || !parts.allSatisfy(\.isEmpty) else { return nil }
        let atOdds = Set(dossier.disagreements.filter { $0.course == "at odds" && $0.kind != "spelling" }.map(\.id))
        let change = Change(
            day: .undated, articles: row.articles.new.count, events: row.events.new.count,
            differences: row.disagreements.new.count { atOdds.contains($0.id) }, left: row.articles.gone.count,
            developments: row.values.map { Change.Development(about: $0.about, from: $0.from, to: $0.to) })
        row.words = change.isEmpty ? "told otherwise" : words.words(change)
        return row
    }

    private static func things<Found: ComparedData>(_ now: [Found], _ before: [Found]) -> Things {
        let succession = Succession(
            now: now.map(\.members), before: before.map(\.members), isNamedAlike: { now[$0].id == before[$1].id })
        let known = Set(before.map(\.id))
        return Things(
            new: now.indices.filter { succession.earlier[$0] == nil && !known.contains(now[$0].id) }.map { now[$0].thing },
            gone: before.indices.filter { succession.holder[$0] == nil }.map { before[$0].thing })
    }
}

/// Something that a dossier's data has, with what it rests on.
private protocol ComparedData {
    var id: String { get }
    var thing: SiteDifference.Thing { get }
    var members: [String] { get }
}

/// The data of a site's dossiers, so far as they are compared.
private struct SiteData {
    let dossiers: [DossierData]

    private struct List: Decodable {
        struct Entry: Decodable { let data: String }

        let dossiers: [Entry]
    }

    init(folder: String) throws(DiagnosticError) {
        let list: List = try BuiltData.read("data/site.json", in: folder)
        var dossiers: [DossierData] = []
        for entry in list.dossiers { dossiers.append(try BuiltData.read(entry.data, in: folder)) }
        self.dossiers = dossiers
    }
}

private struct DossierData: Decodable {
    struct Citation: Decodable {
        let article: String
        let text: String

        var member: String { article + "\u{0}" + text }
    }

    struct Article: Decodable {
        let id: String
        let title: String?

        var thing: SiteDifference.Thing { .init(id: id, text: title ?? "") }
    }

    struct Event: Decodable, ComparedData {
        let id: String
        let when: String
        let text: String
        let mentions: [Citation]

        var thing: SiteDifference.Thing { .init(id: id, text: "\(when): \(text)") }
        var members: [String] { Set(mentions.map(\.member)).sorted() }
    }

    struct Claim: Decodable, ComparedData {
        struct Cell: Decodable {
            let state: String
            let text: String
        }

        let id: String
        let text: String
        let cells: [String: Cell]

        var thing: SiteDifference.Thing { .init(id: id, text: text) }
        var members: [String] { cells.filter { $0.value.state != "near" }.map { $0.key + "\u{0}" + $0.value.text }.sorted() }
    }

    struct Disagreement: Decodable, ComparedData {
        struct Value: Decodable {
            let value: String
            let says: [Citation]
        }

        let id: String
        let kind: String
        let course: String
        let about: String
        let values: [Value]

        var thing: SiteDifference.Thing {
            .init(id: id, text: "\(about): \(values.map(\.value).joined(separator: MessageCatalog.english(.againstValue)))")
        }
        var members: [String] { Set(values.flatMap(\.says).map { kind + "\u{0}" + $0.member }).sorted() }

        /// From the last value that an article of before gives to the last of all.
        func development(_ known: Set<String>) -> Change.Development? {
            guard course == "develops", let last = values.last,
                let old = values.last(where: { $0.says.contains { known.contains($0.article) } }), old.value != last.value
            else { return nil }
            return Change.Development(about: about, from: old.value, to: last.value)
        }
    }

    struct Actor: Decodable, ComparedData {
        let id: String
        let name: String
        let mentions: [Citation]

        var thing: SiteDifference.Thing { .init(id: id, text: name) }
        var members: [String] { Set(mentions.map(\.member)).sorted() }
    }

    let id: String
    let title: String
    let articles: [Article]
    let events: [Event]
    let claims: [Claim]
    let disagreements: [Disagreement]
    let actors: [Actor]

    var articleIDs: [String] { articles.map(\.id) }
}
