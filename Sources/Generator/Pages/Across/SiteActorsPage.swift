import Model

/// All people, organisations or places of the site: those of several dossiers, then those of one.
struct SiteActorsPage: Page {
    let kind: ActorKind
    let actors: ActorsInSite
    let t: MessageCatalog
    let paging: Paging
    /// Counted from 0.
    let page: Int

    static let template = "all-actors"
    static let fields: [PageName: PageShape] = [
        .heading: .text, .actors: .list(.record(texts: [.name, .href, .counts, .roles])), .hasActors: .flag, .isFirst: .flag,
        .others: .list(.record(texts: [.name, .href, .counts, .dossier, .dossierHref, .contentLang])), .hasOthers: .flag,
        .pages: Paging.shape, .range: .text,
    ]

    /// The pages of a kind's list.
    static func all(_ kind: ActorKind, _ actors: ActorsInSite, _ t: MessageCatalog) -> [SiteActorsPage] {
        let own = ActorsInSite(actors, only: kind)
        let bytes =
            own.all.map { bytesOfRow + 4 * $0.actor.name.utf8.count } + own.local.map { bytesOfRow + 2 * $0.record.title.utf8.count }
        let paging = Paging(base: kind.list, joint: "_", bytes: bytes)
        return (0..<paging.pages).map { SiteActorsPage(kind: kind, actors: own, t: t, paging: paging, page: $0) }
    }

    var path: String { pathAcross(paging.file(ofPage: page)) }
    var frame: Frame { .across(t(kind.heading) + t.suffix(ofPage: page), list: kind.list, t) }
    var about: PageAbout {
        PageAbout(t(.aboutSiteActors, actors.all.count, [.kinds: t(kind.heading), .page: t.suffix(ofPage: page)]))
    }

    func values() -> PageRecord {
        let items = paging.items(ofPage: page)
        let known = items.clamped(to: 0..<actors.all.count)
        let local = max(0, items.lowerBound - actors.all.count)..<max(0, items.upperBound - actors.all.count)
        let others = actors.local[local]
        return [
            .heading: .text(t(kind.heading)), .hasActors: .flag(!actors.all.isEmpty), .isFirst: .flag(page == 0),
            .actors: .list(
                actors.all[known].map { known in
                    .record([
                        .name: .words(known.actor.name), .href: .text(known.actor.file), .counts: .text(known.counts(t)),
                        .roles: .words(known.dossiers.first { !$0.known.roles.isEmpty }?.known.roles ?? ""),
                    ])
                }),
            .hasOthers: .flag(!others.isEmpty),
            .others: .list(
                others.map { local in
                    .record([
                        .name: .words(local.actor.name), .href: .text(local.actor.href),
                        .counts: .text(
                            DossierStanding.Published.counts(local.actor.articles.map { local.record.standing.published[$0] }, t)),
                        .dossier: .words(local.record.title),
                        .dossierHref: .text("../" + local.record.path("index.html")),
                        .contentLang: .text(local.record.standing.contentLanguage),
                    ])
                }),
            .pages: paging.links(from: page, t), .range: .text(paging.words(ofPage: page, t)),
        ]
    }

    private static let bytesOfRow = 420
}

extension ActorsInSite {
    /// Those of one kind.
    fileprivate init(_ actors: ActorsInSite, only kind: ActorKind) {
        all = actors.all.filter { $0.actor.kind == kind }
        local = actors.local.filter { $0.actor.kind == kind }
    }
}

extension ActorsInSite.Known {
    /// "in 3 stories, 14 articles of 5 sources".
    func counts(_ t: MessageCatalog) -> String {
        t(.inStories, dossiers.count, [.sources: DossierStanding.Published.counts(articles, t)])
    }
}
