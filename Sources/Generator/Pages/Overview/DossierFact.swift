import Model

/// A number about a dossier, with the page that has more on it.
struct DossierFact: Sendable {
    let number: Int
    let words: String
    let href: String

    static let shape = PageShape.record(texts: [.number, .words, .href])

    var value: PageValue { .record([.number: .number(number), .words: .text(words), .href: .text(href)]) }

    /// What a reader wants to know before reading: how many sources, how many of them independent, the time covered, who, and what is in
    /// dispute.
    static func all(_ folder: DossierFolder) -> [DossierFact] {
        let (dossier, t) = (folder.dossier, folder.t)
        let sources = folder.sources.count
        let people = dossier.actors.count { $0.kind == .person }
        let origins = dossier.origins.count
        // Background is not the time of the story, and of a story whose main event has no year nobody knows it.
        let story = dossier.events.filter { $0.level != .background }
        let isKnown = story.filter { $0.level == .main }.allSatisfy(\.when.hasYear)
        let times = isKnown ? story.map(\.when).filter(\.hasYear) : []
        let last = times.max { ($0.days.upperBound, $0.days.count) < ($1.days.upperBound, $1.days.count) }
        let ends = [times.first, last].compactMap { $0 }.map { t.dates.short($0, withYear: true) }
        let named = t(.factSources, sources)
        let counted = DossierFact(
            number: sources, words: origins > 0 && origins < sources ? t(.factIndependent, origins, [.words: named]) : named,
            href: "sources.html")
        // Of what nobody read there is nothing to count.
        guard !folder.isUnread else { return [counted] }
        let events = t(.factEvents, dossier.events.count)
        var facts = [
            counted,
            DossierFact(
                number: dossier.events.count,
                words: ends.isEmpty ? events : t(.factSpan, [.words: events, .dates: t.range(distinct(ends))]),
                href: "timeline.html"),
            DossierFact(number: people, words: t(.factPeople, people), href: "actors.html"),
        ]
        guard !folder.isSingle else { return facts }
        if folder.disputes > 0 || folder.developments > 0 {
            let disputes = t(.factDisputes, folder.disputes)
            facts.append(
                DossierFact(
                    number: folder.disputes,
                    words: folder.developments == 0 ? disputes : t(.factDeveloped, folder.developments, [.words: disputes]),
                    href: "comparison.html"))
        }
        let spellings = folder.spellingDifferences
        if spellings > 0 {
            facts.append(
                DossierFact(number: spellings, words: t(.factSpellings, spellings), href: "comparison.html"))
        }
        return facts
    }
}
