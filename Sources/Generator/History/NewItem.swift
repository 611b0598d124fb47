import Model

/// A difference, an event or an article that was new or corrected in a state of the site and is still there: a row of the page of changes.
struct NewItem: Sendable {
    let day: StateDay
    /// What it is: the heading above it.
    let kind: String
    let label: String
    /// In the site; empty for what says how many more there are.
    let href: String

    /// Of the states in which the dossier was there already: the differences, the events, then the articles; at most so many of each in one state.
    static func all(_ folder: DossierFolder, _ memory: DossierMemory) -> [NewItem] {
        let articles = Dictionary(memory.articles.map { ($0.id, $0.since) }, uniquingKeysWith: { first, _ in first })
        let differences = Dictionary(memory[.difference].map { ($0.id, $0.since) }, uniquingKeysWith: { first, _ in first })
        let events = Dictionary(memory[.event].map { ($0.id, $0.since) }, uniquingKeysWith: { first, _ in first })
        let corrected = Dictionary(memory.articles.map { ($0.id, $0.corrected) }, uniquingKeysWith: { first, _ in first })
        let first = memory.changes.first(where: \.isFirst)?.day
        /// The state in which something came, where the dossier was there before.
        func news(_ since: StateDay?) -> StateDay? { since == first ? nil : since }
        let happened = folder.dossier.events.enumerated().compactMap { index, event in
            news(events[event.id]).map {
                NewItem(
                    day: $0, kind: folder.t(.siteEvents),
                    label: "\(EventItem.words(event, folder.t)): \(EventItem.caption(event, in: folder))",
                    href: folder.path(folder.eventHref(index)))
            }
        }
        let told = [(MessageKey.newArticle, articles.mapValues { $0 as StateDay? }), (.articlesCorrected, corrected)].map { kind, days in
            folder.dossier.readings.enumerated().compactMap { index, reading in
                news(days[reading.article.id] ?? nil).map {
                    NewItem(
                        day: $0, kind: folder.t(kind), label: folder.sources[index].title, href: folder.path(folder.sources[index].file))
                }
            }
        }
        let apart =
            folder.isSingle
            ? []
            : folder.layout.loudDisagreements.compactMap { index -> NewItem? in
                let difference = folder.dossier.disagreements[index]
                guard difference.kind != .spelling, let day = news(differences[difference.id]) else { return nil }
                // What had been said by then.
                let values = difference.values.filter { $0.says.contains { (articles[$0.article] ?? day) <= day } }.map {
                    folder.t.dates.disputed($0.value)
                }.joined(separator: folder.t(.againstValue))
                return NewItem(
                    day: day, kind: folder.t(.newDifference),
                    label: [difference.about, values].filter { !$0.isEmpty }.joined(separator: ": "),
                    href: folder.path(folder.disagreementHref(index)))
            }
        return ([apart, happened] + told).flatMap { items in
            let days = Dictionary(grouping: items, by: \.day)
            return days.values.sorted { $0[0].day < $1[0].day }.flatMap { items in
                items.count <= most
                    ? items
                    : items.prefix(most) + [
                        NewItem(day: items[0].day, kind: items[0].kind, label: folder.t(.andMore, items.count - most), href: "")
                    ]
            }
        }
    }

    private static let most = 12
}
