import Model

/// What stands on top of every page of a comparison: the ways to the others, and who is who.
enum ComparisonFrame {
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .views: .list(.record(texts: [.label, .href, .count], flags: [.isCurrent])),
        .sources: .list(SourceLink.shape), .sourceCount: .text, .isManySources: .flag,
    ]

    static func values(_ folder: DossierFolder, current: String) -> PageRecord {
        let (dossier, t) = (folder.dossier, folder.t)
        var views: [(String, String, Int?)] = [
            (t(.whereDiffer), "comparison.html", folder.layout.loudDisagreements.count),
            (t(.whoSays), "claims.html", nil), (t(.textShared), "copies.html", dossier.sharedText.count),
        ]
        if !dossier.tree.roots.isEmpty { views.append((t(.originsTitle), "\(OriginsPage.base).html", folder.layout.origins)) }
        return [
            .dossier: .words(folder.title),
            .sources: .list(folder.layout.columns.prefix(mostListed).map { SourceLink.value(folder.sources[$0]) }),
            .sourceCount: .text(
                folder.sources.count > mostListed
                    ? t(.firstOfSources, mostListed, [.total: t.number(folder.sources.count)]) : t.number(folder.sources.count)),
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

    /// "5 articles from 4 origins."; empty when every article is its own.
    static func origins(_ folder: DossierFolder) -> String {
        let count = folder.sources.count
        guard folder.layout.origins < count else { return "" }
        return folder.originsWords + "."
    }

    /// A longer legend is folded.
    private static let mostInLegend = 12
    /// The pages of the sources have them all.
    private static let mostListed = 150
}
