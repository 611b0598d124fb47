/// The search, and for those without JavaScript the lists of everything there is.
struct SearchPage: Page {
    let folders: [DossierFolder]

    static let template = "search"
    static let fields: [String: PageShape] = [
        "dossiers": .list(.record(texts: ["title", "href", "actorsHref", "sourcesHref"])), "moreLabel": .text,
    ]

    var path: String { "search.html" }
    var frame: Frame { .site("Search", file: path) }

    var about: PageAbout {
        PageAbout("Search in the titles, the names, the statements and every passage of \(counted(articles, "article", "articles")).")
    }

    func values() -> [String: PageValue] {
        let listed = folders.filter { !$0.isSingle }.sorted(by: HomePage.isNewer)
        let shown = listed.prefix(Self.shown)
        return [
            "dossiers": .list(
                shown.map { folder in
                    .record([
                        "title": .words(folder.title), "href": .text(folder.path("index.html")),
                        "actorsHref": .text(folder.path("actors.html")), "sourcesHref": .text(folder.path("sources.html")),
                    ])
                }),
            "moreLabel": .text(shown.count < listed.count ? "All \(listed.count) dossiers" : "All dossiers and single articles"),
        ]
    }

    private var articles: Int { folders.reduce(0) { $0 + $1.sources.count } }

    /// The page must stay light; the home page has them all.
    private static let shown = 40
}
