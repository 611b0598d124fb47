import Model

/// An actor in a list.
enum ActorItem {
    static let shape = PageShape.record(
        texts: [.name, .href, .anchor, .roles, .also, .counts], flags: [.isNew],
        [.former: FormerAnchors.besideShape, .presence: PresenceDots.shape, .last: .list(LastTold.shape)])

    /// The actor at an index of the dossier. What it last said or did stands in place of its counts and other spellings. Only on the page of all, which knows the former anchors, has it an anchor of its own.
    static func value(_ index: Int, in folder: DossierFolder, dots: PresenceDots, former: FormerAnchors? = nil, last: LastTold? = nil)
        -> PageValue
    {
        let (actor, t) = (folder.dossier.actors[index], folder.t)
        let others = actor.spellings.filter { $0.text != actor.name }
        let also =
            others.prefix(shown).map { $0.isSuspect ? t(.slipMark, [.text: $0.text]) : $0.text } + (others.count > shown ? ["…"] : [])
        let described = distinct((actor.statedRole.map { [$0] } ?? []) + actor.roles.map(\.text))
        return .record([
            .name: .words(actor.name), .href: .text(href(index, in: folder)),
            .anchor: .text(former == nil ? "" : anchor(index, in: folder)),
            .isNew: .flag(folder.isNew(.actor, index)), .former: former?.value(beside: index) ?? .list([]),
            .roles: .words(described.prefix(roles).joined(separator: " · ")),
            .also: .words(last == nil ? also.joined(separator: ", ") : ""),
            .counts: .text(last == nil ? counts(actor, t) : ""), .last: .list(last.map { [$0.value(in: folder)] } ?? []),
            .presence: dots.value(actor, in: folder),
        ])
    }

    /// An actor's page; of one that has none, the passage that names it.
    static func href(_ index: Int, in folder: DossierFolder) -> String {
        guard !folder.hasPage(actor: index), let mention = folder.dossier.actors[index].mentions.first else {
            return folder.actorHref(index)
        }
        return folder.href(mention)
    }

    /// Where the actor stands on the page of all; empty for one that has a page of its own.
    static func anchor(_ index: Int, in folder: DossierFolder) -> String {
        folder.hasPage(actor: index) ? "" : folder.actorSlugs[index]
    }

    /// "12 mentions in 4 sources".
    static func counts(_ actor: Actor, _ t: MessageCatalog) -> String {
        let sources = Set(actor.mentions.map(\.article)).count
        return t(.mentionsInSources, [.mentions: t(.mentionCount, actor.mentions.count), .sources: t(.sourceCount, sources)])
    }

    /// Other spellings that a list has room for.
    private static let shown = 4
    /// Roles that a list has room for.
    private static let roles = 2
}
