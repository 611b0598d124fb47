import Model

/// Actors and the articles that name them as JSON-LD in the words of schema.org. Ids are the pages beside the file.
struct SchemaGraph: Encodable {
    let context = "https://schema.org"
    let graph: [Node]

    enum CodingKeys: String, CodingKey {
        case context = "@context"
        case graph = "@graph"
    }

    /// Keys without a value are not written.
    struct Node: Encodable {
        let id: String
        let type: String
        var name: String?
        var headline: String?
        var alternateName: [String]?
        var jobTitle: [String]?
        var description: [String]?
        var subjectOf: [Reference]?
        var url: String?
        var datePublished: String?
        var publisher: Publisher?

        enum CodingKeys: String, CodingKey {
            case id = "@id"
            case type = "@type"
            case name, headline, alternateName, jobTitle, description, subjectOf, url, datePublished, publisher
        }
    }

    struct Reference: Encodable {
        let id: String

        enum CodingKeys: String, CodingKey {
            case id = "@id"
        }
    }

    struct Publisher: Encodable {
        let type = "Organization"
        let name: String

        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case name
        }
    }

    init(_ folder: DossierFolder) {
        graph =
            folder.dossier.actors.indices.map { Self.actor($0, in: folder) } + folder.sources.indices.map { Self.article($0, in: folder) }
    }

    static func actor(_ index: Int, in folder: DossierFolder) -> Node {
        let actor = folder.dossier.actors[index]
        let articles = Set(actor.mentions.lazy.map(\.article)).compactMap { folder.index(ofArticle: $0) }.sorted()
        let names = distinct(actor.spellings.filter { $0.text != actor.name && !$0.isSuspect }.map { DisplayText.safe($0.text) })
        let roles = distinct(((actor.statedRole.map { [$0] } ?? []) + actor.roles.map(\.text)).map(DisplayText.safe))
        var node = Node(id: folder.actorHref(index), type: actor.kind.type, name: DisplayText.safe(actor.name))
        if !names.isEmpty { node.alternateName = names }
        if !roles.isEmpty {
            if actor.kind == .person { node.jobTitle = roles } else { node.description = roles }
        }
        node.subjectOf = articles.map { Reference(id: folder.sources[$0].file) }
        return node
    }

    private static func article(_ index: Int, in folder: DossierFolder) -> Node {
        let article = folder.dossier.readings[index].article
        let source = folder.sources[index]
        return Node(
            id: source.file, type: "NewsArticle", headline: DisplayText.safe(source.title), url: DisplayText.webAddress(article.url),
            datePublished: article.published.day?.iso,
            publisher: article.publisher.map { Publisher(name: DisplayText.safe($0)) }
        )
    }
}

extension ActorKind {
    /// The type of schema.org.
    var type: String {
        switch self {
        case .person: "Person"
        case .organisation: "Organization"
        case .place: "Place"
        }
    }
}
