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
        let origins = folder.layout.origins
        // Background is not the time of the story, and of a story whose main event has no year nobody knows it.
        let story = dossier.events.filter { $0.level != .background }
        let isKnown = story.filter { $0.level == .main }.allSatisfy(\.when.hasYear)
        let ends = isKnown ? t.dates.shortEnds(story.map(\.when)) : []
        let named = t(.factSources, sources)
        let counted = DossierFact(
            number: sources, words: origins < sources ? t(.factIndependent, origins, [.words: named]) : named,
            href: "sources.html")
        // Of what nobody read there is nothing to count.
        guard !folder.isUnread else { return [counted] }
        let events = t(.factEvents, dossier.events.count)
        var facts = [
            counted,
            DossierFact(
                number: dossier.events.count,
                words: ends.isEmpty ? events : t(.factSpan, [.words: events, .dates: t.range(ends)]),
                href: "timeline.html"),
            DossierFact(number: people, words: t(.factPeople, people), href: "actors.html"),
        ]
        guard !folder.isSingle else { return facts }
        let kinds: [(key: MessageKey, count: Int)] = [
            (.factDisputed, folder.disputes), (.factDeveloped, folder.developments), (.factSpellings, folder.spellingDifferences),
        ]
        let all = kinds.reduce(0) { $0 + $1.count }
        let parts = kinds.filter { $0.count > 0 }.map { t($0.key, $0.count) }
        if all > 0 {
            facts.append(
                DossierFact(
                    number: all,
                    words: all == folder.disputes
                        ? t(.factDisputes, all) : t(.factDifferences, all, [.items: parts.joined(separator: t(.listBetween))]),
                    href: "comparison.html"))
        }
        return facts
    }
}
