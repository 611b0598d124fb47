import Model

/// Something inferred or doubtful that an editor should look at, with its evidence and the lines that settle it.
struct ReviewItem: Sendable {
    /// What is doubtful; leads to its page, where it has one.
    var title: String
    var href: String
    var lang = ""
    /// Why it is.
    var because: String
    /// The articles that it is about, where there are several; of the shape of `SourceLink`.
    var articles: [PageValue] = []
    /// The sentences that show it.
    var evidence: [PageValue] = []
    /// The ways to settle it: what each would say, and the lines of `dossier.yml`.
    var settlements: [(words: String, lines: String)] = []
    /// What doubts more comes first.
    var weight: Double

    static let shape = PageShape.record(
        texts: [.title, .href, .lang, .dossier, .dossierHref, .because], flags: [.isSettled, .isInside],
        [
            .articles: .list(SourceLink.shape),
            .evidence: .list(.record(texts: [.label], [.said: Quotation.shape])),
            .settlements: .list(.record(texts: [.words, .lines])),
        ])

    /// The item on a page at the top of the site.
    func value(in folder: DossierFolder) -> PageValue {
        value(
            href: folder.path(href), dossier: folder.title, dossierHref: folder.path("index.html"),
            isInside: !folder.isSingle && href != "index.html")
    }

    /// The same of what is of no dossier.
    var value: PageValue { value(href: href, dossier: "", dossierHref: "", isInside: false) }

    private func value(href: String, dossier: String, dossierHref: String, isInside: Bool) -> PageValue {
        .record([
            .title: .words(title), .href: .text(href), .lang: .text(lang), .dossier: .words(dossier), .dossierHref: .text(dossierHref),
            .because: .words(because), .isSettled: .flag(!settlements.isEmpty), .isInside: .flag(isInside), .articles: .list(articles),
            .evidence: .list(evidence),
            .settlements: .list(settlements.map { .record([.words: .text($0.words), .lines: .words($0.lines)]) }),
        ])
    }

    /// A sentence that shows something, with what it shows.
    static func evidence(_ citation: Citation, _ label: String = "", in folder: DossierFolder) -> PageValue {
        .record([.label: .words(label), .said: Quotation.value(citation, in: folder).linked(from: folder.path)])
    }

    /// The sentence around a place of an article.
    static func sentence(around citation: Citation, in reading: Reading) -> Citation {
        guard let index = reading.sentenceIndex(at: citation.range.lowerBound) else { return citation }
        let range = reading.sentences[index].range
        return Citation(article: citation.article, passage: citation.passage, range: range, text: reading.article.text(of: range))
    }
}
