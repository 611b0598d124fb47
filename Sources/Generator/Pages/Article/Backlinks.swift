import Model

/// For every passage of a dossier, the places on its pages that rest on it: the way back from a source.
struct Backlinks: Sendable {
    private var links: [String: [String: [Backlink]]] = [:]

    /// None as yet.
    init() {}

    /// Collects the links of a dossier. O(statements).
    init(_ folder: DossierFolder) {
        let dossier = folder.dossier
        for (article, passage) in SummaryMarkdown(folder: folder).cited {
            add(Backlink(kind: .summary, href: "index.html#summary"), article: article, passage: passage)
        }
        for (index, event) in dossier.events.enumerated() {
            let link = Backlink(kind: .event, words: EventItem.words(event, folder.t), href: folder.eventHref(index))
            for mention in event.mentions { add(link, to: mention.sentence) }
            add(link, to: event.lead)
        }
        guard !folder.isSingle else { return }
        // Of what no second source says there is nothing to compare.
        for (index, claim) in dossier.claims.enumerated() where folder.layout.sections[index].isShared {
            let words = folder.t.quoted(DisplayText.start(of: claim.lead.text, characters: Self.shownCharacters))
            let link = Backlink(kind: .claim, words: words, href: folder.claimHref(index))
            for citation in claim.told.map(\.citation) + [claim.lead] { add(link, to: citation) }
        }
        for (index, disagreement) in dossier.disagreements.enumerated() {
            let words = DisplayText.start(of: disagreement.about, characters: Self.shownCharacters)
            let link = Backlink(kind: .dispute, words: words, href: folder.disagreementHref(index))
            for citation in disagreement.values.flatMap(\.says) { add(link, to: citation) }
        }
        for (index, pair) in dossier.sharedText.enumerated() {
            for (here, there) in [(pair.a, pair.b), (pair.b, pair.a)] {
                let words = folder.t(.wordsAlsoIn, [.words: folder.t(.wordCount, pair.words)])
                add(Backlink(kind: .shared, words: words, href: folder.sharedTextHref(index), elsewhere: there), to: here)
            }
        }
    }

    /// By passage of an article: its links, in the order of the pages.
    subscript(article article: String) -> [String: [Backlink]] { links[article] ?? [:] }

    private mutating func add(_ link: Backlink, to citation: Citation) {
        add(link, article: citation.article, passage: citation.passage)
    }

    private mutating func add(_ link: Backlink, article: String, passage: String) {
        // What rests on a passage several times does so in a row.
        if links[article]?[passage]?.last == link { return }
        links[article, default: [:]][passage, default: []].append(link)
    }

    private static let shownCharacters = 48
}

/// A place that rests on a passage.
struct Backlink: Sendable, Hashable {
    /// What stands at the place.
    enum Kind: String, Sendable, CaseIterable {
        case summary, event, claim, dispute, shared

        /// What its page calls it.
        var label: MessageKey {
            switch self {
            case .summary: .backSummary
            case .event: .timeline
            case .claim: .whoSays
            case .dispute: .backDispute
            case .shared: .backShared
            }
        }

        /// Where all of its kind stand.
        var page: String {
            switch self {
            case .summary: "index.html#summary"
            case .event: "timeline.html"
            case .claim: "claims.html"
            case .dispute: "comparison.html"
            case .shared: "copies.html"
            }
        }
    }

    let kind: Kind
    /// What tells it from others of its kind; empty where there are none.
    var words = ""
    let href: String
    /// For shared text: the same words in the other article.
    var elsewhere: Citation?

    static let shape = PageShape.record(texts: [.kind, .label, .words, .href], [.marks: .list(MarkLink.shape)])

    /// More of one kind are counted, with a link to the page where they stand.
    private static let mostOfKind = 12

    /// The links of a passage that its article's page shows. They come kind by kind.
    static func shown(_ links: [Backlink], _ t: MessageCatalog) -> [Backlink] {
        guard links.count > mostOfKind else { return links }
        return Kind.allCases.flatMap { kind -> [Backlink] in
            let all = links.filter { $0.kind == kind }
            guard all.count > mostOfKind + 1 else { return all }
            return all.prefix(mostOfKind) + [Backlink(kind: kind, words: t(.andMore, all.count - mostOfKind), href: kind.page)]
        }
    }

    func value(in folder: DossierFolder) -> PageValue {
        .record([
            .kind: .text(kind.rawValue), .label: .text(folder.t(kind.label)), .words: .words(words), .href: .text(href),
            .marks: .list(elsewhere.map { [MarkLink.value($0, in: folder)] } ?? []),
        ])
    }
}
