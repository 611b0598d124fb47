import Model

/// The mark of a source as a link to one of its passages.
enum MarkLink {
    static let shape = PageShape.record(texts: [.name, .tone, .href, .label, .passage, .said])

    /// `saying` is for a mark whose sentence stands nowhere beside it.
    static func value(_ citation: Citation, in folder: DossierFolder, saying: Bool = false) -> PageValue {
        let source = folder.index(ofArticle: citation.article).map { folder.sources[$0] }
        return .record([
            .name: .words(source?.label ?? "?"), .tone: .text(source?.mark.tone ?? ""), .href: .text(folder.href(citation)),
            .label: .words(label(citation, in: folder)), .passage: .text(number(citation)), .said: .words(saying ? said(citation) : ""),
        ])
    }

    /// A mark that leads to something else of a source than a passage.
    static func value(of source: DossierFolder.Source, href: String? = nil, label: String) -> PageValue {
        .record([
            .name: .words(source.label), .tone: .text(source.mark.tone), .href: .text(href ?? source.file), .label: .words(label),
            .passage: .text(""), .said: .text(""),
        ])
    }

    /// As much of a sentence as its card has room for.
    static func said(_ citation: Citation) -> String { DisplayText.start(of: citation.text, characters: longestSaid) }

    private static let longestSaid = 140

    /// "USA Today, 4 March 2031, passage 7".
    static func label(_ citation: Citation, in folder: DossierFolder) -> String {
        label(folder.index(ofArticle: citation.article).map { folder.sources[$0] }, number(citation), folder.t)
    }

    /// The same of a passage by its number.
    static func label(_ source: DossierFolder.Source?, _ number: String, _ t: MessageCatalog) -> String {
        let passage = t(.passageNumber, [.number: number])
        return [source?.label ?? "?", source?.published, passage].compactMap(\.self).joined(separator: ", ")
    }

    /// The number that the passage has on its article's page.
    static func number(_ citation: Citation) -> String { Passage.number(ofID: citation.passage) }
}

/// The marks of several sources: a few in sight, the others folded.
enum MarkRow {
    static let shape = PageShape.record(
        texts: [.restLabel, .more], [.items: .list(MarkLink.shape), .rest: .list(MarkLink.shape)])

    /// One mark per article, each leading to the first of its citations; with `saying` those in sight tell it.
    static func value(_ citations: [Citation], in folder: DossierFolder, saying: Bool = false) -> PageValue {
        var seen: Set<String> = []
        let own = citations.filter { seen.insert($0.article).inserted }
        return value(Array(own.enumerated()), folder.t) { MarkLink.value($0.element, in: folder, saying: saying && $0.offset <= inSight) }
    }

    /// Marks made of anything; those that nobody would open are not made.
    static func value<Item>(_ items: [Item], _ t: MessageCatalog, mark: (Item) -> PageValue) -> PageValue {
        let shown = items.count <= inSight + 1 ? items.count : inSight
        let rest = items.dropFirst(shown)
        let left = rest.count - folded
        return .record([
            .items: .list(items.prefix(shown).map(mark)), .rest: .list(rest.prefix(folded).map(mark)),
            .restLabel: .text(rest.isEmpty ? "" : "+\(rest.count)"),
            .more: .text(left > 0 ? t(.andOthers, left) : ""),
        ])
    }

    /// The most marks that a row can have.
    static let most = inSight + folded

    private static let inSight = 4
    private static let folded = 20
}

/// The words of a source with its mark.
enum Quotation {
    static let shape = PageShape.record(texts: [.text, .lang], [.mark: MarkLink.shape])

    static func value(_ citation: Citation, in folder: DossierFolder) -> PageValue {
        .record([
            .text: .words(DisplayText.paired(citation.text)), .lang: .text(language(of: citation, in: folder)),
            .mark: MarkLink.value(citation, in: folder),
        ])
    }

    static func language(of citation: Citation, in folder: DossierFolder) -> String {
        folder.index(ofArticle: citation.article).map { folder.sources[$0].language } ?? ""
    }
}

/// A source's mark and headline as a link to its page.
enum SourceLink {
    static let shape = PageShape.record(texts: [.letter, .name, .publisher, .tone, .href, .title, .lang])

    /// The link from the dossier's folder, or from another place.
    static func value(_ source: DossierFolder.Source, at href: String? = nil) -> PageValue {
        .record([
            .letter: .text(source.mark.letter), .name: .words(source.label), .tone: .text(source.mark.tone),
            .publisher: .words(source.label == source.mark.letter ? "" : source.label),
            .href: .text(href ?? source.file), .title: .words(source.title),
            .lang: .text(source.titleLanguage),
        ])
    }
}

/// When an article was published and how that is known, in words.
enum Publication {
    static let shape = PageShape.record(texts: [.date, .because], flags: [.isInferred, .isUnknown])

    static func value(_ published: PublicationDate, _ t: MessageCatalog) -> PageValue {
        .record([
            .date: .words(words(published, t)), .because: .words(t.reason(published.because)),
            .isInferred: .flag(published.basis == .inferred),
            .isUnknown: .flag(published.value == nil),
        ])
    }

    static func words(_ published: PublicationDate, _ t: MessageCatalog) -> String {
        published.time.map(t.dates.words) ?? published.value ?? t(.dateUnknown)
    }
}
