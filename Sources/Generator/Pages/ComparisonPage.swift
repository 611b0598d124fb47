import Model

/// Where sources differ, who says what, and what text they share.
struct ComparisonPage: Page {
    let folder: DossierFolder

    static let template = "comparison"
    static let fields: [String: PageShape] = [
        "dossier": .text, "sources": .list(SourceLink.shape), "disagreements": .list(DisagreementItem.shape),
        "claims": .list(ClaimItem.shape), "hasClaims": .flag, "lone": .list(ClaimItem.shape), "hasLone": .flag,
        "origins": .text, "copies": .list(.record(texts: ["anchor", "words", "share"], ["a": Quotation.shape, "b": Quotation.shape])),
    ]

    var path: String { folder.path("comparison.html") }
    var frame: Frame { folder.frame("Comparison: \(folder.title)", file: "comparison.html") }

    func values() -> [String: PageValue] {
        let dossier = folder.dossier
        let count = folder.sources.count
        let origins =
            dossier.origins.count > 0 && dossier.origins.count < count
            ? "\(counted(count, "article", "articles")) from \(counted(dossier.origins.count, "independent origin", "independent origins"))."
            : ""
        let (shared, lone) = ClaimItem.parted(dossier)
        let copies = dossier.sharedText.enumerated().map { index, pair in
            PageValue.record([
                "anchor": .text("shared-\(index + 1)"), "words": .text(counted(pair.words, "word", "words")),
                "share": .text("\(Int((pair.share * 100).rounded())) %"), "a": Quotation.value(pair.a, in: folder),
                "b": Quotation.value(pair.b, in: folder),
            ])
        }
        return [
            "dossier": .words(folder.title), "sources": .list(folder.sources.map(SourceLink.value)),
            "disagreements": .list(dossier.disagreements.indices.map { DisagreementItem.value($0, in: folder) }),
            "claims": .list(shared.map { ClaimItem.value($0, in: folder) }), "hasClaims": .flag(!shared.isEmpty),
            "lone": .list(lone.map { ClaimItem.value($0, in: folder) }), "hasLone": .flag(!lone.isEmpty),
            "origins": .text(origins), "copies": .list(copies),
        ]
    }
}
