import Model

/// What stands on top of every page of a comparison: the ways to the others, and who is who.
enum ComparisonFrame {
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .views: .list(.record(texts: [.label, .href, .count], flags: [.isCurrent])),
        .sources: .list(SourceLink.shape), .sourceCount: .text, .isManySources: .flag,
    ]

    static func values(_ folder: DossierFolder, current: String) -> PageRecord {
        let dossier = folder.dossier
        let views: [(String, String, Int?)] = [
            ("Where sources differ", "comparison.html", folder.layout.loudDisagreements.count),
            ("Who says what", "claims.html", dossier.claims.count), ("Text they share", "copies.html", dossier.sharedText.count),
            ("Source by source", "sources.html", nil),
        ]
        return [
            .dossier: .words(folder.title),
            .sources: .list(folder.layout.columns.prefix(mostListed).map { SourceLink.value(folder.sources[$0]) }),
            .sourceCount: .text(
                folder.sources.count > mostListed ? "first \(mostListed) of \(folder.sources.count)" : "\(folder.sources.count)"),
            .isManySources: .flag(folder.sources.count > mostInLegend),
            .views: .list(
                views.map { label, href, count in
                    .record([
                        .label: .text(label), .href: .text(href), .count: .text(count.map(String.init) ?? ""),
                        .isCurrent: .flag(href == current),
                    ])
                }),
        ]
    }

    /// "5 articles from 4 independent origins."; empty when every article is its own.
    static func origins(_ folder: DossierFolder) -> String {
        let count = folder.sources.count
        guard folder.layout.origins < count else { return "" }
        return
            "\(counted(count, "article", "articles")) from \(counted(folder.layout.origins, "independent origin", "independent origins"))."
    }

    /// A longer legend is folded.
    private static let mostInLegend = 12
    /// The pages of the sources have them all.
    private static let mostListed = 150
}
