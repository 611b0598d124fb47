import Foundation
import Model

/// All actors of a dossier: by kind and presence, by name, and what is doubtful about them.
struct ActorsPage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }
    let links: ActorLinks
    /// Counted from 0; the first has the foremost, and what is doubtful.
    let page: Int

    static let template = "actors"
    static let fields: [PageName: PageShape] = [
        .former: FormerAnchors.shape, .dossier: .text, .legend: .text, .isEmpty: .flag, .emptyNote: .text,
        .kinds: .list(
            .record(
                texts: [.heading, .anchor, .count, .moreLabel], flags: [.hasActors, .isOpen],
                [
                    .actors: .list(ActorItem.shape),
                    .moreActors: .list(
                        .record(texts: [.name, .href, .anchor, .counts], flags: [.isNew], [.former: FormerAnchors.besideShape])),
                ])),
        .byName: .list(.record(texts: [.name, .href, .kind])), .isLong: .flag, .downloads: .list(DownloadItem.shape),
        .doubts: .list(DoubtItem.shape), .slips: .list(DoubtItem.shape), .hasDoubts: .flag, .doubtCount: .text, .doubtNote: .text,
        .pages: Paging.shape, .range: .text, .mapHref: .text, .network: .list(NetworkPicture.shape), .hasNetwork: .flag,
        .networkCount: .text,
    ]

    private var paging: Paging { folder.actors.paging }
    private var file: String { paging.file(ofPage: page) }

    var path: String { folder.path(file) }
    var frame: Frame { folder.frame(.actors, page: page, file: file) }

    func values() -> PageRecord {
        let actors = folder.dossier.actors
        let dots = PresenceDots(folder)
        let former = FormerAnchors(folder, .actor)
        // Where the list goes on over several pages the search is the way to a name.
        let isLong = actors.count > Self.few && paging.pages == 1
        let doubts =
            page > 0
            ? []
            : links.nearMisses.enumerated().flatMap { index, misses in
                misses.filter { $0.miss.first == actors[index].id }.map { DoubtItem.value($0.miss, from: index, to: $0.actor, in: folder) }
            }
        let slips =
            page > 0
            ? []
            : actors.indices.flatMap { index in
                actors[index].spellings.filter(\.isSuspect).map { DoubtItem.slip($0, of: index, in: folder) }
            }
        let network = page > 0 ? nil : ActorNetwork(folder, links: links)
        let left = max(0, doubts.count - Self.shownDoubts) + max(0, slips.count - Self.shownDoubts)
        return [
            .dossier: .words(folder.title), .legend: .text(dots.legend(t)), .isEmpty: .flag(actors.isEmpty),
            .emptyNote: .text(folder.noActor),
            .kinds: .list(ActorKind.allCases.compactMap { kind($0, dots, former) }), .byName: .list(isLong ? byName : []),
            .isLong: .flag(isLong), .pages: paging.links(from: page, t),
            .range: .text(paging.pages == 1 ? "" : t(.pageOf, page + 1, [.total: t.number(paging.pages)])),
            .downloads: .list(ActorFile.downloads(folder)),
            .doubts: .list(Array(doubts.prefix(Self.shownDoubts))), .slips: .list(Array(slips.prefix(Self.shownDoubts))),
            .hasDoubts: .flag(!doubts.isEmpty || !slips.isEmpty), .doubtCount: .number(doubts.count + slips.count),
            .mapHref: .text(page == 0 && PlacesPage.isThere(folder) ? PlacesPage.file : ""),
            .network: .list(network.map { [NetworkPicture.value($0, in: folder)] } ?? []), .hasNetwork: .flag(network != nil),
            .networkCount: .text(network.map { t.number($0.actors.count) } ?? ""),
            .former: former.value(page: page),
            .doubtNote: .text(left > 0 ? t(.moreDoubts, left) : ""),
        ]
    }

    /// The actors of a kind that stand on this page, most present first.
    private func kind(_ kind: ActorKind, _ dots: PresenceDots, _ former: FormerAnchors) -> PageValue? {
        let actors = folder.dossier.actors
        let foremost = page == 0 ? folder.actors.foremost[kind] ?? [] : []
        let rest = folder.actors.rest(onPage: page).filter { actors[$0].kind == kind }
        guard !foremost.isEmpty || !rest.isEmpty else { return nil }
        return .record([
            .heading: .text(t(kind.heading)), .anchor: .text(kind.rawValue), .count: .number(actors.count { $0.kind == kind }),
            .actors: .list(foremost.map { ActorItem.value($0, in: folder, dots: dots, former: former) }),
            .hasActors: .flag(!foremost.isEmpty),
            .moreActors: .list(
                rest.map { index in
                    .record([
                        .name: .words(actors[index].name), .href: .text(ActorItem.href(index, in: folder)),
                        .anchor: .text(ActorItem.anchor(index, in: folder)),
                        .counts: .text(ActorItem.counts(actors[index], t)), .isNew: .flag(folder.isNew(.actor, index)),
                        .former: former.value(beside: index),
                    ])
                }),
            .moreLabel: .text(rest.isEmpty ? "" : t(.othersNamedLess, rest.count)), .isOpen: .flag(page > 0),
        ])
    }

    private var byName: [PageValue] {
        let actors = folder.dossier.actors
        let keys = actors.map { $0.name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil) }
        return actors.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { index in
            .record([
                .name: .words(actors[index].name), .href: .text(folder.actorHref(index)), .kind: .text(t(actors[index].kind.label)),
            ])
        }
    }

    /// A list that is seen at a glance needs no second order.
    private static let few = 12
    private static let shownDoubts = 40
}
