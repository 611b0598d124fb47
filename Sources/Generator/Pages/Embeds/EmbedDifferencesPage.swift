import Model

/// The points on which the sources of a dossier differ most, for a frame in a page of another site.
struct EmbedDifferencesPage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }

    static let file = "\(Frame.embedFolder)/differences.html"
    static let template = "embed-differences"
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .dossierHref: .text, .href: .text, .disagreements: .list(DisagreementItem.shape), .disagreementCount: .text,
    ]

    /// Nil where there is nothing to show.
    init?(folder: DossierFolder) {
        guard !folder.isSingle, !folder.layout.loudDisagreements.isEmpty else { return nil }
        self.folder = folder
    }

    var path: String { folder.path(Self.file) }
    var frame: Frame { .embedded("\(folder.title): \(t(.whereDiffer))", folder) }

    func values() -> PageRecord {
        let loud = folder.layout.loudDisagreements
        return [
            .dossier: .words(folder.title), .dossierHref: .text("../index.html"), .href: .text("../comparison.html"),
            .disagreements: .list(
                loud.prefix(Self.shown).map { DisagreementItem.value($0, in: folder, sentences: Self.shownSentences).fromEmbed }),
            .disagreementCount: .number(loud.count),
        ]
    }

    private static let shown = 6
    private static let shownSentences = 2
}
