/// Paste and check: what the sources have of each sentence of a text, by the index of the search.
struct CheckPage: Page {
    let records: [DossierRecord]
    let t: MessageCatalog

    static let template = "check"
    static let fields: [PageName: PageShape] = [:]

    var path: String { "check.html" }
    var frame: Frame { .site(t(.checkTitle), file: path, t) }

    var about: PageAbout {
        let articles = records.reduce(0) { $0 + $1.articles.count }
        return PageAbout(t(.aboutCheck, [.articles: t(.articleCount, articles)]))
    }

    func values() -> PageRecord { [:] }
}
