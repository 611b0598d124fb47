import Foundation
import Model

/// All actors of a dossier: by kind and presence, by name, and what is doubtful about them.
struct ActorsPage: Page {
    let folder: DossierFolder
    let links: ActorLinks

    static let template = "actors"
    static let fields: [String: PageShape] = [
        "dossier": .text, "legend": .text, "isEmpty": .flag,
        "kinds": .list(
            .record(
                texts: ["heading", "anchor", "count", "moreLabel"],
                ["actors": .list(ActorItem.shape), "moreActors": .list(.record(texts: ["name", "href", "counts"]))])),
        "byName": .list(.record(texts: ["name", "href", "kind"])), "isLong": .flag, "downloads": .list(DownloadItem.shape),
        "doubts": .list(DoubtItem.shape), "slips": .list(DoubtItem.shape), "hasDoubts": .flag, "doubtCount": .text, "doubtNote": .text,
    ]

    var path: String { folder.path("actors.html") }
    var frame: Frame { folder.frame("Actors: \(folder.title)", file: "actors.html") }

    func values() -> [String: PageValue] {
        let actors = folder.dossier.actors
        let dots = PresenceDots(folder)
        let doubts = links.nearMisses.enumerated().flatMap { index, misses in
            misses.filter { $0.miss.first == actors[index].id }.map { DoubtItem.value($0.miss, from: index, to: $0.actor, in: folder) }
        }
        let slips = actors.indices.flatMap { index in
            actors[index].spellings.filter(\.isSuspect).map { DoubtItem.slip($0, of: index, in: folder) }
        }
        let left = max(0, doubts.count - Self.shownDoubts) + max(0, slips.count - Self.shownDoubts)
        return [
            "dossier": .words(folder.title), "legend": .text(dots.legend), "isEmpty": .flag(actors.isEmpty),
            "kinds": .list(ActorKind.allCases.compactMap { kind($0, dots) }), "byName": .list(actors.count > Self.few ? byName : []),
            "isLong": .flag(actors.count > Self.few), "downloads": .list(ActorFile.downloads(folder)),
            "doubts": .list(Array(doubts.prefix(Self.shownDoubts))), "slips": .list(Array(slips.prefix(Self.shownDoubts))),
            "hasDoubts": .flag(!doubts.isEmpty || !slips.isEmpty), "doubtCount": .number(doubts.count + slips.count),
            "doubtNote": .text(left > 0 ? "\(left) more stand on the pages of the actors." : ""),
        ]
    }

    /// The actors of a kind, most present first.
    private func kind(_ kind: ActorKind, _ dots: PresenceDots) -> PageValue? {
        let actors = folder.dossier.actors
        let indices = actors.indices.filter { actors[$0].kind == kind }
        guard !indices.isEmpty else { return nil }
        let rest = indices.dropFirst(Self.shown)
        return .record([
            "heading": .text(kind.heading), "anchor": .text(kind.rawValue), "count": .number(indices.count),
            "actors": .list(indices.prefix(Self.shown).map { ActorItem.value($0, in: folder, dots: dots) }),
            "moreActors": .list(
                rest.map { index in
                    .record([
                        "name": .words(actors[index].name), "href": .text(folder.actorFiles[index]),
                        "counts": .text(ActorItem.counts(actors[index])),
                    ])
                }),
            "moreLabel": .text(rest.isEmpty ? "" : "\(rest.count) others, named less"),
        ])
    }

    private var byName: [PageValue] {
        let actors = folder.dossier.actors
        let keys = actors.map { $0.name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil) }
        return actors.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { index in
            .record([
                "name": .words(actors[index].name), "href": .text(folder.actorFiles[index]), "kind": .text(actors[index].kind.label),
            ])
        }
    }

    /// In each kind, with picture and roles; the others stand by name and number only.
    private static let shown = 40
    /// A list that is seen at a glance needs no second order.
    private static let few = 12
    private static let shownDoubts = 100
}
