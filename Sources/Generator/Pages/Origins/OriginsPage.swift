import Model

/// The roots of the articles: what each article has from where, with the words that show it.
struct OriginsPage: Page {
    let folder: DossierFolder
    /// Counted from 0.
    let page: Int
    var t: MessageCatalog { folder.t }

    static let template = "origins"
    static let base = "origins"
    static let fields: [PageName: PageShape] = ComparisonFrame.fields.merging([
        .heading: .text, .pages: Paging.shape, .range: .text,
        .groups: .list(
            .record(
                texts: [.label, .count],
                [
                    .members: .list(
                        .record([
                            .link: SourceLink.shape, .published: Publication.shape,
                            .edges: .list(
                                .record(
                                    texts: [.kind, .text, .lang], flags: [.isWhole],
                                    [.mark: MarkLink.shape, .others: .list(MarkLink.shape)])),
                        ]))
                ])),
    ]) { own, _ in own }

    private var paging: Paging { Self.paging(folder) }
    private var file: String { paging.file(ofPage: page) }

    var path: String { folder.path(file) }
    var frame: Frame { folder.frame(.originsTitle, page: page, file: file) }

    /// Pages of roots.
    static func paging(_ folder: DossierFolder) -> Paging {
        let edges = edges(folder)
        return Paging(
            base: base,
            bytes: folder.dossier.tree.roots.map { root in
                root.articles.reduce(300) { sum, id in
                    (edges[id] ?? []).prefix(mostEdges).reduce(sum + 700) { $0 + 700 + min(longestWords, $1.words?.text.utf8.count ?? 0) }
                }
            })
    }

    private static func edges(_ folder: DossierFolder) -> [String: [OriginTree.Edge]] {
        Dictionary(grouping: folder.dossier.tree.edges, by: \.article)
    }

    func values() -> PageRecord {
        let tree = folder.dossier.tree
        let edges = Self.edges(folder)
        return ComparisonFrame.values(folder, current: "\(Self.base).html").merging([
            .heading: .text(folder.originsWords), .pages: paging.links(from: page, t), .range: .text(paging.words(ofPage: page, t)),
            .groups: .list(
                paging.items(ofPage: page).map { place in
                    let root = tree.roots[place]
                    let members = root.articles.compactMap(folder.index(ofArticle:))
                    return .record([
                        .label: .words(root.outlet ?? members.first.map { folder.sources[$0].label } ?? ""),
                        .count: .text(t(.articleCount, members.count)),
                        .members: .list(members.map { member($0, edges[folder.dossier.readings[$0].article.id] ?? []) }),
                    ])
                }),
        ])
    }

    private func member(_ article: Int, _ edges: [OriginTree.Edge]) -> PageValue {
        .record([
            .link: SourceLink.value(folder.sources[article]),
            .published: Publication.value(folder.dossier.readings[article].article.published, t),
            .edges: .list(edges.prefix(Self.mostEdges).map { edge($0, of: article) }),
        ])
    }

    private func edge(_ edge: OriginTree.Edge, of article: Int) -> PageValue {
        let to = edge.toArticle.flatMap(folder.index(ofArticle:)).map { folder.sources[$0] }
        let source = folder.sources[article]
        return .record([
            .kind: .text(words(edge, of: article)), .isWhole: .flag(edge.kind.isWhole),
            .text: .words(edge.words.map { PageAbout.clipped($0.text, to: Self.longestWords) } ?? ""), .lang: .text(source.language),
            .mark: edge.words.map { MarkLink.value($0, in: folder) } ?? MarkLink.value(of: source, label: source.label),
            .others: .list(to.map { [MarkLink.value(of: $0, label: "\($0.label): \($0.title)")] } ?? []),
        ])
    }

    private func words(_ edge: OriginTree.Edge, of article: Int) -> String {
        switch edge.kind {
        case .copied: share(edge, of: article).map { t(.edgeCopied, [.share: t.percent($0)]) } ?? t(.edgeCopiedSome)
        case .byline: t(.edgeByline, [.name: DisplayText.safe(edge.outlet ?? "")])
        case .attribution: t(.edgeAttribution, [.name: DisplayText.safe(edge.outlet ?? "")])
        case .link: t(.edgeLink)
        }
    }

    /// As the other pages count it, where they do.
    private func share(_ edge: OriginTree.Edge, of article: Int) -> Double? {
        let shared = edge.toArticle.flatMap(folder.index(ofArticle:)).map { folder.layout.amounts.share(of: article, in: $0) }
        return shared.flatMap { $0 > 0 ? $0 : nil } ?? edge.share
    }

    private static let mostEdges = 12
    /// In characters.
    private static let longestWords = 240
}

extension DossierFolder {
    /// "15 articles, 3 roots".
    var originsWords: String {
        t(.articlesAndRoots, dossier.tree.roots.count, [.articles: t(.articleCount, sources.count)])
    }

    /// From how many places the articles have a claim: the outlet that the sentence itself names as its source, else the root of its article.
    func roots(ofClaim claim: Int) -> Int {
        var roots: Set<String> = []
        for cell in dossier.claims[claim].told { roots.insert(root(of: cell.citation)) }
        return roots.count
    }

    private func root(of citation: Citation) -> String {
        let named = attributions[citation.article]?.first { $0.words?.range.overlaps(citation.range) ?? false }?.outlet
        return named ?? rootNames[citation.article] ?? citation.article
    }

    /// By article: what stands for its root.
    static func rootNames(_ tree: OriginTree) -> [String: String] {
        var names: [String: String] = [:]
        for root in tree.roots { for article in root.articles { names[article] = root.outlet ?? root.articles[0] } }
        return names
    }
}
