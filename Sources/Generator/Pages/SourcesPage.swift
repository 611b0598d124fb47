/// All articles of a dossier, with what is known of each.
struct SourcesPage: Page {
    let folder: DossierFolder

    static let template = "sources"
    static let fields: [String: PageShape] = ["dossier": .text, "sources": .list(SourceItem.shape), "because": .text, "isSingle": .flag]

    var path: String { folder.path("sources.html") }
    var frame: Frame { folder.frame("Sources: \(folder.title)", file: "sources.html") }

    func values() -> [String: PageValue] {
        [
            "dossier": .words(folder.title), "sources": .list(folder.sources.indices.map { SourceItem.value($0, in: folder) }),
            "because": .words(folder.dossier.because), "isSingle": .flag(folder.isSingle),
        ]
    }
}
