import Model

/// Actors, articles and who is named where, as entities of the FollowTheMoney model (https://followthemoney.tech), one a line.
///
/// A Mention stands for all places where an article writes a name one way; it leads to its Article and to its Person or Organization. The
/// model knows places only as Address, to which no Mention may lead, so their mentions say what they are and stand without that link.
struct FollowTheMoney: Sendable {
    /// Lines of JSON.
    let bytes: [UInt8]

    init(_ folder: DossierFolder) throws(DiagnosticError) {
        let actors = folder.dossier.actors
        var entities = folder.sources.indices.map { Self.article($0, in: folder) }
        for index in actors.indices { entities.append(Self.actor(index, in: folder)) }
        for index in actors.indices { entities += Self.mentions(of: index, in: folder) }
        var bytes: [UInt8] = []
        for entity in entities { bytes += try Site.json(entity, of: folder.dossier.id) }
        self.bytes = bytes
    }

    private struct Entity: Encodable {
        let id: String
        let schema: String
        let properties: [String: [String]]

        /// Leaves out what is empty and what is said twice.
        init(id: String, schema: String, _ properties: [String: [String]]) {
            self.id = id
            self.schema = schema
            self.properties = properties.mapValues { distinct($0.map(DisplayText.safe).filter { !$0.isEmpty }) }.filter {
                !$0.value.isEmpty
            }
        }
    }

    /// The model allows letters, digits, full stops and hyphens in an id.
    private static func id(_ file: String, in folder: DossierFolder) -> String {
        "\(folder.name).\(file.hasSuffix(".html") ? String(file.dropLast(".html".count)) : file)"
    }

    private static func article(_ index: Int, in folder: DossierFolder) -> Entity {
        let article = folder.dossier.readings[index].article
        let source = folder.sources[index]
        return Entity(
            id: id(source.file, in: folder), schema: "Article",
            [
                "title": [source.title], "fileName": [article.file], "publisher": [article.publisher ?? ""], "author": article.authors,
                "sourceUrl": [DisplayText.webAddress(article.url) ?? ""], "publishedAt": [date(article.published)],
            ])
    }

    private static func actor(_ index: Int, in folder: DossierFolder) -> Entity {
        let actor = folder.dossier.actors[index]
        let others = actor.spellings.filter { $0.text != actor.name }
        // What only this dossier makes a name of somebody: a surname alone, initials, a slip.
        let weak = others.filter { $0.isSuspect || !$0.text.contains(" ") }
        let strong = others.filter { !$0.isSuspect && $0.text.contains(" ") }
        let roles = distinct((actor.statedRole.map { [$0] } ?? []) + actor.roles.map(\.text))
        var properties = ["name": [actor.name], "alias": strong.map(\.text), "weakAlias": weak.map(\.text)]
        properties[actor.kind == .person ? "position" : "summary"] = roles
        if actor.kind == .place { properties["full"] = [actor.name] }
        return Entity(id: id(folder.actorSlugs[index], in: folder), schema: actor.kind.schema, properties)
    }

    private static func mentions(of index: Int, in folder: DossierFolder) -> [Entity] {
        let actor = folder.dossier.actors[index]
        let own = id(folder.actorSlugs[index], in: folder)
        var entities: [Entity] = []
        for spelling in actor.spellings {
            for source in folder.articles(of: spelling).map({ folder.sources[$0] }) {
                entities.append(
                    Entity(
                        id: "\(own).mention-\(entities.count + 1)", schema: "Mention",
                        [
                            "name": [spelling.text], "document": [id(source.file, in: folder)], "detectedSchema": [actor.kind.schema],
                            "resolved": actor.kind == .place ? [] : [own],
                        ]))
            }
        }
        return entities
    }

    /// A day, month or year; the model takes no EDTF.
    private static func date(_ published: PublicationDate) -> String {
        if let day = published.day { return day.iso }
        guard let value = published.value, published.time != nil else { return "" }
        return value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D } ? value : ""
    }
}

extension ActorKind {
    /// The schema of FollowTheMoney.
    fileprivate var schema: String {
        switch self {
        case .person: "Person"
        case .organisation: "Organization"
        case .place: "Address"
        }
    }
}
