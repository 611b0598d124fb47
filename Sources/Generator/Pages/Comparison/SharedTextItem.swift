import Model

/// A stretch of text that stands in two articles, both versions side by side.
enum SharedTextItem {
    static let shape = PageShape.record(
        texts: [.anchor, .words, .share, .rest, .nameA, .nameB], flags: [.hasEdits, .isVerbatim, .isOrdered],
        [
            .a: version, .b: version, .edits: .list(EditedText.listed), .beside: .list(Link.shape),
        ])

    private static let version = PageShape.record(texts: [.lang, .published], [.mark: MarkLink.shape, .parts: .list(EditedText.part)])

    /// The shared text at an index of the dossier; nil when it leads to no article.
    static func value(_ index: Int, in folder: DossierFolder) -> PageValue? {
        let (shared, t) = (folder.dossier.sharedText[index], folder.t)
        guard let a = folder.index(ofArticle: shared.a.article), let b = folder.index(ofArticle: shared.b.article) else { return nil }
        let (left, right) = (folder.dossier.readings[a].article, folder.dossier.readings[b].article)
        let text = EditedText(shared: shared)
        let beside = folder.pairHref(a, b).map { Link(label: t(.bothBeside), href: $0).value }
        return .record([
            .anchor: .text(folder.sharedTextAnchor(index)), .words: .text(t(.wordCount, shared.words)),
            .share: .text(t(.ofShorter, [.share: t.percent(shared.share)])), .rest: .text(text.rest(t)),
            .nameA: .words(folder.sources[a].label), .nameB: .words(folder.sources[b].label),
            .hasEdits: .flag(!shared.edits.isEmpty), .isVerbatim: .flag(shared.a.text == shared.b.text),
            .isOrdered: .flag(isOlder(left, than: right)),
            .a: side(shared.a, text.parts(.earlier, of: left), folder), .b: side(shared.b, text.parts(.later, of: right), folder),
            .edits: text.list(left, right, t), .beside: .list([beside].compactMap { $0 }),
        ])
    }

    /// True when the days of publication tell which came first.
    private static func isOlder(_ left: Article, than right: Article) -> Bool {
        guard let first = left.published.day, let second = right.published.day else { return false }
        return first < second
    }

    private static func side(_ citation: Citation, _ parts: PageValue, _ folder: DossierFolder) -> PageValue {
        .record([
            .lang: .text(Quotation.language(of: citation, in: folder)), .mark: MarkLink.value(citation, in: folder), .parts: parts,
            .published: .words(folder.publishedNote(citation)),
        ])
    }
}

/// Shares as readers read them.
enum Percent {
    /// 0 to 100.
    static func number(_ share: Double) -> Int { Int((min(1, max(0, share)) * 100).rounded()) }
}
