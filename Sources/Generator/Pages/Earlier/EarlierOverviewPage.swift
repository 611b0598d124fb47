import Model

/// The days of a dossier, each with what its reports changed of what was known before.
struct EarlierOverviewPage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }

    static let template = "earlier-overview"
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .hint: .text, .note: .text, .days: DossierFolder.dayLinksShape,
        .sections: .list(
            .record(
                texts: [.anchor, .heading, .href, .count, .more, .note],
                [.changes: .list(.record(texts: [.about, .before, .after, .href, .lang, .when], [.mark: MarkLink.shape]))])),
    ]

    var path: String { folder.path(EarlierDays.overview) }
    var frame: Frame { folder.frame(.knownDays, page: 0, file: EarlierDays.overview) }

    func values() -> PageRecord {
        let days = folder.earlierDays
        let left = days.coverage.all.count - days.days.count
        return [
            .dossier: .words(folder.title),
            .hint: .text(left > 0 ? t(.knownMostNews, days.days.count - 1, [.total: t.number(days.coverage.all.count)]) : ""),
            .note: .text(days.coverage.undated > 0 ? t(.knownUndated, days.coverage.undated) : ""), .days: folder.dayLinks(),
            .sections: .list(days.days.indices.filter(days.hasNews).map(section)),
        ]
    }

    private func section(_ place: Int) -> PageValue {
        let days = folder.earlierDays
        let (day, changes) = (days.days[place], days.changes[place])
        let since = place > 0 ? days.days[place - 1] : nil
        let covered = days.coverage.all.filter { $0.day <= day && (since.map($0.day.isAfter) ?? true) }
        let first = covered.first?.day ?? day
        return .record([
            .anchor: .text(EarlierDays.anchor(of: day)), .heading: .text(t.dates.words(from: first, through: day)),
            .href: .text(folder.href(ofState: day)), .count: .text(t(.articleCount, covered.reduce(0) { $0 + $1.articles })),
            .note: .text(days.firstTold[place] > 0 ? t(.firstToldCount, days.firstTold[place]) : ""),
            .more: .text(changes.count > Self.mostOfDay ? t(.andMore, changes.count - Self.mostOfDay) : ""),
            .changes: .list(changes.prefix(Self.mostOfDay).map { row($0, isOneDay: first == day) }),
        ])
    }

    private func row(_ change: EarlierDays.Change, isOneDay: Bool) -> PageValue {
        let about = folder.dossier.disagreements[change.disagreement]
        return .record([
            .about: .words(about.about.isEmpty ? t(about.kind.message) : about.about),
            .before: .words(t.list(change.before.map(t.dates.disputed))),
            .after: .words(t.dates.disputed(change.value)), .href: .text(folder.disagreementHref(change.disagreement)),
            .lang: .text(Quotation.language(of: change.said, in: folder)), .mark: MarkLink.value(change.said, in: folder),
            .when: .text(isOneDay ? "" : t.dates.day(change.day)),
        ])
    }

    private static let mostOfDay = 12
}

extension CalendarDate {
    fileprivate func isAfter(_ other: CalendarDate) -> Bool { self > other }
}
