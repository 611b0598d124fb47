/// The search, and for those without JavaScript the lists of everything there is.
struct SearchPage: Page {
    let records: [DossierRecord]
    let t: MessageCatalog

    static let template = "search"
    static let fields: [PageName: PageShape] = [
        .dossiers: .list(.record(texts: [.title, .href, .actorsHref, .sourcesHref])), .moreLabel: .text,
    ]

    var path: String { "search.html" }
    var frame: Frame { .site(t(.search), file: path, t) }

    var about: PageAbout {
        PageAbout(t(.aboutSearch, [.articles: t(.articleCount, articles)]))
    }

    func values() -> PageRecord {
        let listed = records.filter { !$0.isSingle }.sorted(by: DossierRecord.isNewer)
        let shown = listed.prefix(Self.shown)
        return [
            .dossiers: .list(
                shown.map { record in
                    .record([
                        .title: .words(record.title), .href: .text(record.path("index.html")),
                        .actorsHref: .text(record.path("actors.html")), .sourcesHref: .text(record.path("sources.html")),
                    ])
                }),
            .moreLabel: .text(shown.count < listed.count ? t(.allNDossiers, listed.count) : t(.allDossiersAndSingles)),
        ]
    }

    private var articles: Int { records.reduce(0) { $0 + $1.articles.count } }

    /// The page must stay light; the home page has them all.
    private static let shown = 40
}
