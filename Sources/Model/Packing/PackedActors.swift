/// Actors of which nothing is kept but what tells whether those of another dossier are the same: name, kind, spellings and a few roles.
package struct BriefActors: Packable {
    package let actors: [Actor]

    package init(_ actors: [Actor]) { self.actors = actors }

    package func pack(into packer: inout Packer) {
        packer.add(actors) { packer, actor in
            packer.add(actor.name)
            packer.add(actor.kind.rawValue)
            packer.add(actor.spellings) { packer, spelling in
                packer.add(spelling.text)
                packer.add(spelling.isSuspect)
            }
            packer.add(actor.tellingRoles)
        }
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        actors = try unpacker.list { unpacker throws(BrokenPack) in
            let (name, kind): (String, ActorKind) = (try unpacker.text(), try unpacker.named())
            let spellings = try unpacker.list { unpacker throws(BrokenPack) in
                Spelling(text: try unpacker.text(), articles: [:], because: "", isSuspect: try unpacker.flag())
            }
            let roles = try unpacker.texts().map { Citation(article: "", passage: "", range: 0..<0, text: $0) }
            return Actor(id: "", name: name, kind: kind, roles: roles, spellings: spellings, mentions: [])
        }
    }
}

extension Actor {
    /// The texts of its most frequent roles, each once; more of them tell nothing new of who it is.
    package var tellingRoles: [String] {
        var seen: Set<String> = []
        return Array(roles.map(\.text).filter { seen.insert($0).inserted }.prefix(Self.mostRoles))
    }

    private static let mostRoles = 4
}

extension SiteActor: Packable {
    package func pack(into packer: inout Packer) {
        packer.add([id, name, because])
        packer.add(kind.rawValue)
        packer.add(dossiers)
    }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        let texts = try unpacker.texts(3)
        self.init(id: texts[0], name: texts[1], kind: try unpacker.named(), dossiers: try unpacker.int(), because: texts[2])
    }
}

/// Whom the actors of a dossier are in the site, as `Dossier.siteActors` has them.
package struct SiteActors: Packable {
    package let all: [SiteActor?]

    package init(_ all: [SiteActor?]) { self.all = all }

    package func pack(into packer: inout Packer) { packer.add(all) { $0.add($1) { $0.add($1) } } }

    package init(from unpacker: inout Unpacker) throws(BrokenPack) {
        all = try unpacker.list { unpacker throws(BrokenPack) in
            try unpacker.optional { unpacker throws(BrokenPack) in try SiteActor(from: &unpacker) }
        }
    }
}
