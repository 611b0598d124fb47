import Model

/// A source: what it published, how much of that is its own, with which others it shares text, and what nothing like was found elsewhere.
struct SiteSourcePage: Page {
    let outlet: SourcesInSite.Outlet
    let t: MessageCatalog
    let paging: Paging
    /// Counted from 0.
    let page: Int

    static let template = "all-source"
    static let fields: [PageName: PageShape] = [
        .name: .text, .counts: .text, .words: .text, .own: .text, .isFirst: .flag, .articles: .list(DossierStanding.articleShape),
        .shared: .list(.record(texts: [.name, .href, .counts])), .hasLinks: .flag, .only: .list(Quotation.shape), .hasOnly: .flag,
        .onlyCount: .text, .pages: Paging.shape, .range: .text,
    ]

    /// The pages of a source. What only it has stands with the articles that have it.
    static func all(_ outlet: SourcesInSite.Outlet, _ t: MessageCatalog) -> [SiteSourcePage] {
        let bytes = outlet.articles.map { bytesOfArticle + bytesOfQuotation * $0.lone.count }
        let paging = Paging(base: outlet.base, joint: "_", bytes: bytes)
        return (0..<paging.pages).map { SiteSourcePage(outlet: outlet, t: t, paging: paging, page: $0) }
    }

    var path: String { pathAcross(paging.file(ofPage: page)) }
    var frame: Frame { .across(outlet.name + t.suffix(ofPage: page), list: SourcesInSite.list, t) }
    var about: PageAbout {
        PageAbout(
            t(
                .aboutSiteSource,
                [.name: PageAbout.clipped(outlet.name, to: 60), .counts: outlet.counts(t), .page: t.suffix(ofPage: page)]))
    }

    func values() -> PageRecord {
        let articles = outlet.articles[paging.items(ofPage: page)]
        let lone = articles.flatMap(\.lone)
        let shared = page == 0 ? outlet.shared.prefix(Self.mostShared) : []
        return [
            .name: .words(outlet.name), .counts: .text(outlet.counts(t)), .words: .text(t(.wordCount, outlet.words)),
            .own: .text(t(.ownOfAll, [.share: t.percent(outlet.own)])), .isFirst: .flag(page == 0),
            .articles: .list(articles.map(\.value)),
            .shared: .list(
                shared.map { other in
                    .record([
                        .name: .words(other.name), .href: .text("\(SourcesInSite.list)-\(other.id).html"),
                        .counts: .text(
                            t(.wordsInArticles, [.words: t(.wordCount, other.words), .articles: t(.articleCount, other.articles)])),
                    ])
                }),
            .hasLinks: .flag(!shared.isEmpty), .only: .list(lone), .hasOnly: .flag(!lone.isEmpty),
            .onlyCount: .text(t.number(articles.reduce(0) { $0 + $1.loneCount })), .pages: paging.links(from: page, t),
            .range: .text(paging.words(ofPage: page, t)),
        ]
    }

    private static let mostShared = 60
    private static let bytesOfArticle = 900
    private static let bytesOfQuotation = 700
}
