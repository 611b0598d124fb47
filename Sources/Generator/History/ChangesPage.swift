import Model

/// What was new in each state of the site, the latest first.
struct ChangesPage: Page {
    private let builds: [Build]
    private let paging: Paging
    /// Counted from 0.
    private let page: Int

    static let template = "changes"
    static let fields: [PageName: PageShape] = [
        .title: .text, .kicker: .text, .pages: Paging.shape, .range: .text,
        .builds: .list(
            .record(
                texts: [.heading, .text], flags: [.isEmpty],
                [
                    .dossiers: .list(
                        .record(
                            texts: [.href, .title, .news, .ownFeedHref], flags: [.hasItems],
                            [.items: .list(.record(texts: [.kind, .href, .label]))]))
                ])),
    ]

    /// The first of them.
    static let file = "changes.html"

    /// A state, and the dossiers with something new in it.
    private struct Build: Sendable {
        let day: StateDay
        /// Instead of the dossiers.
        let text: String
        let rows: [(record: DossierRecord, change: Change)]

        var bytes: Int { 200 + rows.reduce(0) { $0 + 500 + 300 * $1.record.newItems.count { $0.day == day } } }
    }

    /// All pages of a site; none while there is nothing to compare the first state with.
    static func all(_ records: [DossierRecord], _ chronicle: Chronicle) -> [ChangesPage] {
        guard let first = chronicle.states.first, chronicle.states.count > 1 else { return [] }
        var rows: [StateDay: [(record: DossierRecord, change: Change)]] = [:]
        for record in records { for change in record.changes { rows[change.day, default: []].append((record, change)) } }
        let builds = chronicle.states.reversed().map { day in
            let all = (rows[day] ?? []).sorted { $1.change.weight < $0.change.weight }
            let start = ChangeWords.start(dossiers: all.count, articles: all.reduce(0) { $0 + $1.change.articles })
            return Build(
                day: day, text: day == first ? "\(ChangeWords.first): \(start)." : all.isEmpty ? ChangeWords.nothing : "",
                rows: day == first ? [] : all)
        }
        let paging = Paging(base: "changes", bytes: builds.map(\.bytes))
        return (0..<paging.pages).map { ChangesPage(builds: builds, paging: paging, page: $0) }
    }

    var path: String { paging.file(ofPage: page) }
    var frame: Frame { .site("\(ChangeWords.pageTitle)\(Paging.name(page))", file: path) }
    var about: PageAbout { PageAbout(ChangeWords.about) }

    func values() -> PageRecord {
        [
            .title: .text(ChangeWords.pageTitle), .kicker: .text(ChangeWords.subtitle), .pages: paging.links(from: page),
            .range: .text(paging.words(ofPage: page)),
            .builds: .list(builds[paging.items(ofPage: page)].map(Self.value)),
        ]
    }

    private static func value(_ build: Build) -> PageValue {
        .record([
            .heading: .text(ChangeWords.heading(build.day)), .text: .text(build.text), .isEmpty: .flag(build.rows.isEmpty),
            .dossiers: .list(
                build.rows.map { record, change in
                    let items = record.newItems.filter { $0.day == build.day }
                    return .record([
                        .href: .text(record.path("index.html")), .title: .words(record.title), .news: .words(ChangeWords.words(change)),
                        .ownFeedHref: .text(record.hasFeed ? record.path(DossierFeed.name) : ""), .hasItems: .flag(!items.isEmpty),
                        .items: .list(
                            items.map { .record([.kind: .text($0.kind), .label: .words($0.label), .href: .text($0.href)]) }),
                    ])
                }),
        ])
    }
}

extension Change {
    /// What has most news comes first.
    fileprivate var weight: (Int, Int) { (developments.count + differences, articles) }
}
