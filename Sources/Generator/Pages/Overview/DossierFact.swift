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
        let dossier = folder.dossier
        let sources = folder.sources.count
        let people = dossier.actors.count { $0.kind == .person }
        let origins = dossier.origins.count
        let ends = [dossier.events.first, dossier.events.last].compactMap { $0.flatMap { DateWords.short($0.when, withYear: true) } }
        var facts = [
            DossierFact(
                number: sources,
                words: (sources == 1 ? "source" : "sources") + (origins > 0 && origins < sources ? ", \(origins) independent" : ""),
                href: "sources.html"),
            DossierFact(
                number: dossier.events.count,
                words: (dossier.events.count == 1 ? "event" : "events")
                    + (ends.isEmpty ? "" : ", " + distinct(ends).joined(separator: " to ")), href: "timeline.html"),
            DossierFact(number: people, words: people == 1 ? "person" : "people", href: "actors.html"),
        ]
        guard !folder.isSingle else { return facts }
        facts.append(
            DossierFact(
                number: folder.disputes,
                words: (folder.disputes == 1 ? "point in dispute" : "points in dispute")
                    + (folder.developments == 0 ? "" : ", \(folder.developments) that developed"), href: "comparison.html"))
        let spellings = folder.spellingDifferences
        if spellings > 0 {
            facts.append(
                DossierFact(
                    number: spellings, words: spellings == 1 ? "name spelled differently" : "names spelled differently",
                    href: "comparison.html"))
        }
        return facts
    }
}
