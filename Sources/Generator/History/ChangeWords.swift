import Model

/// What the pages and feeds say about what is new.
struct ChangeWords {
    let t: MessageCatalog

    /// "Since 8 May 2031: 2 articles, 3 events, 1 new difference; the toll rose from 12 to 14".
    func since(_ previous: StateDay, _ change: Change, newDossiers: Int = 0) -> String {
        let news = [newDossiers == 0 ? "" : t(.newDossierCount, newDossiers), words(change)].filter { !$0.isEmpty }
            .joined(separator: t(.listBetween))
        guard let date = previous.date else { return Self.capitalised(news) }
        return t(.sinceDay, [.date: t.dates.day(date), .items: news])
    }

    /// "New: 2 articles, 3 events".
    func isNew(_ change: Change) -> String { change.isFirst ? words(change) : t(.newThings, [.items: words(change)]) }

    /// "2 articles, 3 events, 1 new difference; the toll rose from 12 to 14".
    func words(_ change: Change) -> String {
        func some(_ key: MessageKey, _ count: Int) -> String { count == 0 ? "" : t(key, count) }
        let parts = [
            change.isFirst ? t(.newDossier) : "", some(.articleCount, change.articles), some(.eventCount, change.events),
            some(.newDifferenceCount, change.differences), some(.newValueCount, change.values),
            some(.articlesCorrectedCount, change.corrected), some(.articlesGone, change.left),
        ]
        let developments = change.developments.prefix(Self.shownDevelopments).map(words)
        return ([parts.filter { !$0.isEmpty }.joined(separator: t(.listBetween))] + developments).filter { !$0.isEmpty }
            .joined(separator: "; ")
    }

    /// "the toll rose from 12 to 14".
    func words(_ development: Change.Development) -> String {
        let verb: MessageKey = development.direction > 0 ? .valueRose : development.direction < 0 ? .valueFell : .valueChanged
        let subject = development.about.isEmpty ? t(.aValue) : t.quoted(development.about)
        return t(verb, [.subject: subject, .from: t.dates.disputed(development.from), .to: t.dates.disputed(development.to)])
    }

    /// For a dossier that is new itself.
    func isNew(since previous: StateDay) -> String {
        previous.date.map { t(.newSinceDay, [.date: t.dates.day($0)]) } ?? t(.newAlone)
    }

    /// The day of a state, as a heading.
    func heading(_ day: StateDay) -> String { day.date.map { t.dates.day($0) } ?? t(.withoutDate) }

    /// "The first build: 4 dossiers and single articles, 12 articles."; all of one kind are called by it.
    func first(_ dossiers: [Change]) -> String {
        let dossierCount: MessageKey = dossiers.contains { $0.articles == 1 } ? .dossierOrSingleCount : .dossierCount
        return t(
            .firstBuild,
            [.dossiers: t(dossierCount, dossiers.count), .articles: t(.articleCount, dossiers.reduce(0) { $0 + $1.articles })])
    }

    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private static let shownDevelopments = 3
}
