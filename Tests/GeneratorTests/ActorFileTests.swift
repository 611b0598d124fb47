import Foundation
import Model
import Testing

@testable import Generator

/// The exports, read back by Python's csv and json, and judged by the followthemoney package.
@Suite struct ActorFileTests {
    private let read: ReadActors

    init() throws {
        read = try ReadActors(ActorFile.all(DossierFolder(HarbourStory.dossier, name: "quay")))
    }

    @Test func theLedgerHasARowForEachSpellingOfEachSource() throws {
        try #require(read.rows.count == 9)
        #expect(
            read.rows[0] == [
                "actor": "ana-sousa", "name": "Ana Sousa", "kind": "person", "spelling": "Ana Sousa", "source": "gazette",
                "source_title": "Quay reopened", "count": "1", "slip": "no", "because": "the full name",
            ])
        #expect(read.rows[2]["slip"] == "yes")
        #expect(read.rows[2]["because"] == "“+1 letter”", "no formula")
        #expect(read.rows[2]["source_title"] == "Crane \"safe\"")
    }

    @Test func linkedDataHasActorsAndTheArticlesThatNameThem() throws {
        #expect(read.context == "https://schema.org")
        #expect(read.nodes.map(\.type) == ["Person", "Place", "Person", "Person", "Organization", "NewsArticle", "NewsArticle"])
        let ana = read.nodes[0]
        #expect(ana.id == "actor-ana-sousa.html" && ana.name == "Ana Sousa")
        #expect(ana.alternateName == ["Sousa", "Souza"], "a slip is no name")
        #expect(ana.jobTitle == ["port captain", "Harbour master"])
        #expect(ana.subjectOf == ["article-gazette.html", "article-herald.html"])
        #expect(read.nodes[5].headline == "Quay reopened" && read.nodes[5].datePublished == "2029-05-03")
        #expect(read.nodes[6].datePublished == nil)
        let ids = Set(read.nodes.map(\.id))
        #expect(read.nodes.allSatisfy { ($0.subjectOf ?? []).allSatisfy(ids.contains) })
    }

    @Test func entitiesLeadFromMentionsToArticlesAndActors() throws {
        let byID = Dictionary(uniqueKeysWithValues: read.entities.map { ($0.id, $0) })
        let ana = try #require(byID["quay.actor-ana-sousa"])
        #expect(ana.schema == "Person" && ana.properties["position"] == ["port captain", "Harbour master"])
        #expect(ana.properties["weakAlias"] == ["Sousa", "Anna Souza", "Souza"] && ana.properties["alias"] == nil)
        #expect(byID["quay.article-herald"]?.properties["publishedAt"] == ["2029-05"])
        let mentions = read.entities.filter { $0.schema == "Mention" }
        #expect(mentions.count == 9)
        for mention in mentions {
            let document = try #require(mention.properties["document"]?.first)
            #expect(byID[document]?.schema == "Article")
            let schema = try #require(mention.properties["detectedSchema"]?.first)
            #expect(mention.properties["resolved"].flatMap { byID[$0[0]]?.schema } == (schema == "Address" ? nil : schema))
        }
    }

    @Test(.enabled(if: ReadActors.canValidate, "followthemoney is not to be had here: `make test-setup` installs it from PyPI"))
    func followTheMoneyTakesEveryEntity() throws {
        let hostile = HarbourStory.actor("x", "\u{202E}=<b>\"", .organisation, [PageFixture.cite(HarbourStory.gazette, "quay")])
        var dossier = HarbourStory.dossier
        dossier.actors.append(hostile)
        #expect(try ReadActors(ActorFile.all(DossierFolder(dossier, name: "quay")), validating: true).faults == [])
    }

    @Test func aDossierWithoutActorsHasNoFiles() throws {
        #expect(try ActorFile.all(DossierFolder(PageFixture.single, name: "single")).isEmpty)
        #expect(ActorFile.downloads(DossierFolder(PageFixture.single, name: "single")).isEmpty)
    }
}

/// What Python read.
struct ReadActors: Decodable {
    var rows: [[String: String]]
    var entities: [Entity]
    /// What followthemoney finds wrong; nil when it was not asked.
    var faults: [String]?
    var context: String
    var nodes: [Node]

    struct Entity: Decodable {
        var id: String
        var schema: String
        var properties: [String: [String]]
    }

    struct Node: Decodable {
        var id: String
        var type: String
        var name: String?
        var headline: String?
        var alternateName: [String]?
        var jobTitle: [String]?
        var subjectOf: [String]?
        var datePublished: String?
    }

    /// A Python with followthemoney: `DOSSIER_FTM_PYTHON`, or else where `make test-setup` puts it.
    static let validator =
        ProcessInfo.processInfo.environment["DOSSIER_FTM_PYTHON"]
        ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.build/followthemoney/bin/python3").standardized.path

    static var canValidate: Bool { FileManager.default.isExecutableFile(atPath: validator) }

    /// Writes the files into a temporary folder and has Python read them; validating them takes a second or two more.
    init(_ files: [SiteFile], validating: Bool = false) throws {
        let printed = try PythonReader.output(of: "read_actors.py", files, arguments: validating ? [Self.validator] : [])
        self = try JSONDecoder().decode(ReadActors.self, from: printed)
    }
}
