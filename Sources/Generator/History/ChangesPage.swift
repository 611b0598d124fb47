import Model

/// What was new in each state of the site, the latest first.
struct ChangesPage: Page {
    private let builds: [Build]
    private let paging: Paging
    /// Counted from 0.
    private let page: Int
    let t: MessageCatalog

    static let template = "changes"
    static let fields: [PageName: PageShape] = [
        .pages: Paging.shape, .range: .text,
        .builds: .list(
            .record(
                texts: [.heading, .text], flags: [.isEmpty],
                [
                    .dossiers: .list(
                        .record(
                            texts: [.href, .title, .contentLang, .news, .ownFeedHref],
                            [.groups: .list(.record(texts: [.kind], [.items: .list(Link.shape)]))]))
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
    static func all(_ records: [DossierRecord], _ chronicle: Chronicle, _ t: MessageCatalog) -> [ChangesPage] {
        guard let first = chronicle.states.first, chronicle.states.count > 1 else { return [] }
        var rows: [StateDay: [(record: DossierRecord, change: Change)]] = [:]
        for (index, record) in records.enumerated() {
            let own = Dictionary(grouping: record.changes + chronicle.absorbedChanges(by: index), by: \.day)
            for changes in own.values { rows[changes[0].day, default: []].append((record, changes.dropFirst().reduce(changes[0], +))) }
        }
        let builds = chronicle.states.reversed().map { day in
            guard day != first else {
                return Build(day: day, text: ChangeWords(t: t).first(chronicle.changes(of: records, on: day)), rows: [])
            }
            let all = (rows[day] ?? []).sorted { $1.change.weight < $0.change.weight }
            let lost = chronicle.lostArticles(on: day)
            return Build(day: day, text: lost > 0 ? t(.articlesGone, lost) : all.isEmpty ? t(.nothingNew) : "", rows: all)
        }
        let paging = Paging(base: "changes", bytes: builds.map(\.bytes))
        return (0..<paging.pages).map { ChangesPage(builds: builds, paging: paging, page: $0, t: t) }
    }

    var path: String { paging.file(ofPage: page) }
    var frame: Frame { .site(t(.whatIsNew) + t.suffix(ofPage: page), file: path, t) }
    var about: PageAbout { PageAbout(t(.aboutChanges, [.page: t.suffix(ofPage: page)])) }

    func values() -> PageRecord {
        [
            .pages: paging.links(from: page, t), .range: .text(paging.words(ofPage: page, t)),
            .builds: .list(builds[paging.items(ofPage: page)].map(value)),
        ]
    }

    private func value(_ build: Build) -> PageValue {
        let words = ChangeWords(t: t)
        return .record([
            .heading: .text(words.heading(build.day)), .text: .text(build.text), .isEmpty: .flag(build.rows.isEmpty),
            .dossiers: .list(
                build.rows.map { record, change in
                    let items = record.newItems.filter { $0.day == build.day }
                    return .record([
                        .href: .text(record.path("index.html")), .title: .words(record.title), .news: .words(words.words(change)),
                        .contentLang: record.home[.contentLang] ?? .text(""),
                        .ownFeedHref: .text(record.hasFeed ? record.path(DossierFeed.name) : ""),
                        .groups: .list(
                            distinct(items.map(\.kind)).map { kind in
                                let members = items.filter { $0.kind == kind }.map { Link(label: $0.label, href: $0.href).value }
                                return .record([.kind: .text(kind), .items: .list(members)])
                            }),
                    ])
                }),
        ])
    }
}

extension Change {
    /// What has most news comes first.
    fileprivate var weight: (Int, Int) { (developments.count + differences + values, articles) }
}
