import Model

/// For every passage of a dossier, the places on its pages that rest on it: the way back from a source.
struct Backlinks: Sendable {
    private var links: [String: [String: [Link]]] = [:]

    /// Collects the links of a dossier. O(statements).
    init(_ folder: DossierFolder) {
        let dossier = folder.dossier
        for (article, passage) in SummaryMarkdown(folder: folder).cited {
            add(Link(label: "Summary", href: "index.html#summary"), article: article, passage: passage)
        }
        for (index, event) in dossier.events.enumerated() {
            let link = Link(label: "Timeline: \(DateWords.words(event.when) ?? event.when)", href: folder.eventHref(index))
            for mention in event.mentions { add(link, to: mention.sentence) }
            add(link, to: event.lead)
        }
        guard !folder.isSingle else { return }
        for (index, claim) in dossier.claims.enumerated() {
            let place = folder.layout.sections[index] == .one ? "No match found elsewhere" : "Who says what"
            let link = Link(
                label: "\(place): “\(DisplayText.start(of: claim.lead.text, characters: 48))”", href: folder.claimHref(index))
            for citation in claim.cells.compactMap(\.citation) + [claim.lead] { add(link, to: citation) }
        }
        for (index, disagreement) in dossier.disagreements.enumerated() {
            let link = Link(
                label: "Sources differ: \(DisplayText.start(of: disagreement.about, characters: 48))", href: folder.disagreementHref(index))
            for citation in disagreement.values.flatMap(\.says) { add(link, to: citation) }
        }
        for (index, pair) in dossier.sharedText.enumerated() {
            for (here, there) in [(pair.a, pair.b), (pair.b, pair.a)] {
                guard let other = folder.index(ofArticle: there.article) else { continue }
                add(Link(label: "Text shared with \(folder.sources[other].mark.letter)", href: folder.sharedTextHref(index)), to: here)
            }
        }
    }

    /// The links of a passage, in the order of the pages.
    subscript(article article: String, passage passage: String) -> [Link] { links[article]?[passage] ?? [] }

    private mutating func add(_ link: Link, to citation: Citation) {
        add(link, article: citation.article, passage: citation.passage)
    }

    private mutating func add(_ link: Link, article: String, passage: String) {
        if links[article]?[passage]?.contains(link) == true { return }
        links[article, default: [:]][passage, default: []].append(link)
    }
}
