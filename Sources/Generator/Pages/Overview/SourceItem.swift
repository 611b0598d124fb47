import Model

/// A source in a list.
enum SourceItem {
    static let shape = PageShape.record(
        texts: [
            .publisher, .authors, .url, .file, .words, .shared, .copied, .copiedWidth, .leftOut, .index, .unread, .owner, .country, .lean,
        ], flags: [.isNew, .hasPublisherFacts],
        [.link: SourceLink.shape, .published: Publication.shape]
    )

    /// The article at an index of the dossier.
    static func value(_ index: Int, in folder: DossierFolder) -> PageValue {
        let t = folder.t
        let article = folder.dossier.readings[index].article
        let publisher = folder.publishers[index]
        let words = folder.dossier.readings[index].tokens.count { $0.kind != .mark }
        let copied = folder.isSingle ? 0 : folder.ownShare(index).map { 1 - $0 } ?? 0
        return .record([
            .link: SourceLink.value(folder.sources[index]), .published: Publication.value(article.published, t),
            .publisher: .words(article.publisher ?? ""), .authors: .words(article.authors.joined(separator: ", ")),
            .url: .text(DisplayText.webAddress(article.url) ?? ""), .file: .words(article.file),
            .words: .text(t(.wordCount, words)),
            .shared: .text(shared(index, in: folder)), .copied: .text(copied < 0.005 ? "" : t.percent(copied)),
            .copiedWidth: .number(Int((copied * barWidth).rounded())),
            .leftOut: .text(article.leftOut.isEmpty ? "" : t(.linesLeftOut, article.leftOut.count)),
            .isNew: .flag(folder.isNew(article: index)), .index: .number(index + 1),
            .unread: .text(LanguageWords.unread(folder.dossier.readings[index], t)),
            .hasPublisherFacts: .flag([publisher?.owner, publisher?.country, publisher?.lean].contains { $0 != nil }),
            .owner: .words(publisher?.owner ?? ""), .country: .words(publisher?.country ?? ""), .lean: .words(publisher?.lean ?? ""),
        ])
    }

    /// "84 words shared with B, 31 with C"; empty when nothing is shared.
    private static func shared(_ article: Int, in folder: DossierFolder) -> String {
        let pairs = folder.layout.amounts.pairs(of: article)
        let parts = pairs.map { ($0.words, $0.left == article ? $0.right : $0.left) }.filter { $0.0 > 0 }
            .sorted { ($1.0, $0.1) < ($0.0, $1.1) }.prefix(mostNamed)
        return parts.enumerated().map { place, part in
            let name = folder.sources[part.1].label
            return place == 0
                ? folder.t(.sharedWith, [.words: folder.t(.wordCount, part.0), .name: name])
                : folder.t(.sharedWithToo, part.0, [.name: name])
        }.joined(separator: ", ")
    }

    private static let mostNamed = 4
    /// The bar of the part that stands elsewhere too, as the template draws it.
    private static let barWidth = 64.0
}
