import Model

/// All articles of a dossier, with what is known of each, what only it has, and what it lacks of what most others have.
struct SourcesPage: Page {
    let folder: DossierFolder

    static let template = "sources"
    static let fields: [String: PageShape] = ComparisonFrame.fields.merging([
        "rows": .list(.record(["item": SourceItem.shape, "account": SourceAccountItem.shape])), "because": .text, "isSingle": .flag,
        "pairNote": .text,
    ]) { own, _ in own }

    var path: String { folder.path("sources.html") }
    var frame: Frame { folder.frame("Sources: \(folder.title)", file: "sources.html") }

    func values() -> [String: PageValue] {
        let accounts = SourceAccount.all(folder)
        let rows = folder.sources.indices.map { index in
            PageValue.record([
                "item": SourceItem.value(index, in: folder), "account": SourceAccountItem.value(index, accounts[index], in: folder),
            ])
        }
        return ComparisonFrame.values(folder, current: "sources.html").merging([
            "rows": .list(rows), "because": .words(folder.dossier.because), "isSingle": .flag(folder.isSingle),
            "pairNote": .text(folder.layout.pairs.note),
        ]) { own, _ in own }
    }
}
