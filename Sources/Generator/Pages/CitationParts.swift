import Model

/// The mark of a source as a link to one of its passages.
enum MarkLink {
    static let shape = PageShape.record(texts: [.letter, .tone, .href, .label, .passage])

    static func value(_ citation: Citation, in folder: DossierFolder) -> PageValue {
        let mark = folder.index(ofArticle: citation.article).map { folder.sources[$0].mark }
        return .record([
            .letter: .text(mark?.letter ?? "?"), .tone: .text(mark?.tone ?? ""), .href: .text(folder.href(citation)),
            .label: .text(label(citation, in: folder)), .passage: .text(number(citation)),
        ])
    }

    /// "A, passage 7".
    static func label(_ citation: Citation, in folder: DossierFolder) -> String {
        let letter = folder.index(ofArticle: citation.article).map { folder.sources[$0].mark.letter } ?? "?"
        return "\(letter), passage \(number(citation))"
    }

    /// The number that the passage has on its article's page.
    static func number(_ citation: Citation) -> String { Passage.number(ofID: citation.passage) }

    /// One mark per article, each leading to the first of its citations.
    static func values(_ citations: [Citation], in folder: DossierFolder) -> PageValue {
        var seen: Set<String> = []
        return .list(citations.filter { seen.insert($0.article).inserted }.map { value($0, in: folder) })
    }
}

/// The words of a source with its mark.
enum Quotation {
    static let shape = PageShape.record(texts: [.text, .lang], [.mark: MarkLink.shape])

    static func value(_ citation: Citation, in folder: DossierFolder) -> PageValue {
        .record([
            .text: .words(citation.text), .lang: .text(language(of: citation, in: folder)), .mark: MarkLink.value(citation, in: folder),
        ])
    }

    static func language(of citation: Citation, in folder: DossierFolder) -> String {
        folder.index(ofArticle: citation.article).map { folder.sources[$0].language } ?? ""
    }
}

/// A source's mark and headline as a link to its page.
enum SourceLink {
    static let shape = PageShape.record(texts: [.letter, .tone, .href, .title, .lang])

    /// The link from the dossier's folder, or from another place.
    static func value(_ source: DossierFolder.Source, at href: String? = nil) -> PageValue {
        .record([
            .letter: .text(source.mark.letter), .tone: .text(source.mark.tone), .href: .text(href ?? source.file),
            .title: .words(source.title),
            .lang: .text(source.hasTitle ? source.language : "en"),
        ])
    }
}

/// When an article was published and how that is known, in words.
enum Publication {
    static let shape = PageShape.record(texts: [.date, .because], flags: [.isInferred, .isUnknown])

    static func value(_ published: PublicationDate) -> PageValue {
        .record([
            .date: .words(words(published)), .because: .words(published.because), .isInferred: .flag(published.basis == .inferred),
            .isUnknown: .flag(published.value == nil),
        ])
    }

    static func words(_ published: PublicationDate) -> String {
        guard let value = published.value else { return "date unknown" }
        return DateWords.words(value) ?? value
    }
}
