import Model

/// All sources of the site.
struct SiteSourcesPage: Page {
    let sources: SourcesInSite
    let t: MessageCatalog
    let paging: Paging
    /// Counted from 0.
    let page: Int

    static let template = "all-sources"
    static let fields: [PageName: PageShape] = [
        .sources: .list(.record(texts: [.name, .href, .counts, .own])), .note: .text, .pages: Paging.shape, .range: .text,
    ]

    static func all(_ sources: SourcesInSite, _ t: MessageCatalog) -> [SiteSourcesPage] {
        let paging = Paging(
            base: SourcesInSite.list, joint: "_", bytes: sources.all.map { bytesOfRow + 2 * $0.name.utf8.count })
        return (0..<paging.pages).map { SiteSourcesPage(sources: sources, t: t, paging: paging, page: $0) }
    }

    var path: String { pathAcross(paging.file(ofPage: page)) }
    var frame: Frame { .across(t(.sources) + t.suffix(ofPage: page), list: SourcesInSite.list, t) }
    var about: PageAbout { PageAbout(t(.aboutSiteSources, sources.all.count, [.page: t.suffix(ofPage: page)])) }

    func values() -> PageRecord {
        [
            .sources: .list(
                sources.all[paging.items(ofPage: page)].map { outlet in
                    .record([
                        .name: .words(outlet.name), .href: .text("\(outlet.base).html"), .counts: .text(outlet.counts(t)),
                        .own: .text(t(.ownOfAll, [.share: t.percent(outlet.own)])),
                    ])
                }),
            .note: .text(sources.nameless == 0 ? "" : t(.namelessArticles, sources.nameless)), .pages: paging.links(from: page, t),
            .range: .text(paging.words(ofPage: page, t)),
        ]
    }

    private static let bytesOfRow = 300
}

extension SourcesInSite.Outlet {
    /// "12 articles in 8 stories".
    func counts(_ t: MessageCatalog) -> String {
        t(.articlesInStories, dossiers, [.articles: t(.articleCount, articles.count)])
    }
}
