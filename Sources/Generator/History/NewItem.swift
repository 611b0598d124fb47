import Model

/// An article or a difference that was new in a state of the site and is still there: a row of the page of changes.
struct NewItem: Sendable {
    let day: StateDay
    /// What it is, in a word.
    let kind: String
    let label: String
    /// In the site.
    let href: String

    /// Of the states in which the dossier was there already: the articles, then the differences; at most so many of one state.
    static func all(_ folder: DossierFolder, _ memory: DossierMemory) -> [NewItem] {
        var counts: [StateDay: Int] = [:]
        let articles = Dictionary(memory.articles.map { ($0.id, $0.since) }, uniquingKeysWith: { first, _ in first })
        let differences = Dictionary(memory[.difference].map { ($0.id, $0.since) }, uniquingKeysWith: { first, _ in first })
        let told = folder.dossier.readings.enumerated().compactMap { index, reading in
            articles[reading.article.id].map {
                NewItem(
                    day: $0, kind: folder.t(.newArticle), label: folder.sources[index].title,
                    href: folder.path(folder.sources[index].file))
            }
        }
        let apart =
            folder.isSingle
            ? []
            : folder.layout.loudDisagreements.compactMap { index -> NewItem? in
                let difference = folder.dossier.disagreements[index]
                guard difference.kind != .spelling, let day = differences[difference.id] else { return nil }
                let values = difference.values.map(\.value).joined(separator: folder.t(.againstValue))
                return NewItem(
                    day: day, kind: folder.t(.newDifference),
                    label: [difference.about, values].filter { !$0.isEmpty }.joined(separator: ": "),
                    href: folder.path(folder.disagreementHref(index)))
            }
        return (told + apart).filter { item in
            counts[item.day, default: 0] += 1
            return item.day != memory.since && counts[item.day, default: 0] <= most
        }
    }

    private static let most = 12
}
