import Model

/// An actor in a list.
enum ActorItem {
    static let shape = PageShape.record(
        texts: ["name", "href", "roles", "also", "sourceCount", "mentionCount"], ["presence": PresenceBars.shape]
    )

    /// The actor at an index of the dossier.
    static func value(_ index: Int, in folder: DossierFolder, bars: PresenceBars) -> PageValue {
        let actor = folder.dossier.actors[index]
        let others = actor.spellings.filter { $0.text != actor.name }
        let also = others.prefix(shown).map { $0.text + ($0.isSuspect ? " (slip?)" : "") } + (others.count > shown ? ["…"] : [])
        let sources = PresenceBars.counts(actor, in: folder).filter { $0 > 0 }.count
        return .record([
            "name": .words(actor.name), "href": .text(folder.actorFiles[index]),
            "roles": .words(distinct(actor.roles.map(\.text)).prefix(roles).joined(separator: " · ")),
            "also": .words(also.joined(separator: ", ")), "sourceCount": .text(counted(sources, "source", "sources")),
            "mentionCount": .text(counted(actor.mentions.count, "mention", "mentions")), "presence": bars.value(actor, in: folder),
        ])
    }

    /// Other spellings that a list has room for.
    private static let shown = 4
    /// Roles that a list has room for.
    private static let roles = 2
}

extension ActorKind {
    /// The heading of a list of such actors.
    var heading: String {
        switch self {
        case .person: "People"
        case .organisation: "Organisations"
        case .place: "Places"
        }
    }

    /// One of them.
    var label: String {
        switch self {
        case .person: "Person"
        case .organisation: "Organisation"
        case .place: "Place"
        }
    }
}
