import Model

/// The origins of the articles: what each article has from where, with the words that show it. Those of several articles come first.
struct OriginsPage: Page {
    let folder: DossierFolder
    /// Counted from 0.
    let page: Int
    var t: MessageCatalog { folder.t }

    static let template = "origins"
    static let base = "origins"
    static let fields: [PageName: PageShape] = ComparisonFrame.fields.merging([
        .heading: .text, .pages: Paging.shape, .range: .text,
        .groups: .list(.record(texts: [.label, .count], [.members: .list(member)])),
        .alone: .list(member), .links: .list(SourceLink.shape), .hasOnly: .flag, .onlyCount: .text,
    ]) { own, _ in own }

    private static let member = PageShape.record([
        .link: SourceLink.shape, .published: Publication.shape,
        .edges: .list(
            .record(
                texts: [.kind, .text, .lang], flags: [.isWhole], [.mark: MarkLink.shape, .others: .list(MarkLink.shape)])),
    ])

    private var paging: Paging { Self.paging(folder) }
    private var file: String { paging.file(ofPage: page) }

    var path: String { folder.path(file) }
    var frame: Frame { folder.frame(.originsTitle, page: page, file: file) }

    /// Pages of origins.
    static func paging(_ folder: DossierFolder) -> Paging {
        let edges = edges(folder)
        return Paging(
            base: base,
            bytes: order(folder).map { root in
                root.articles.reduce(300) { sum, id in
                    (edges[id] ?? []).prefix(mostEdges).reduce(sum + 700) { $0 + 700 + min(longestWords, $1.words?.text.utf8.count ?? 0) }
                }
            })
    }

    private static func edges(_ folder: DossierFolder) -> [String: [OriginTree.Edge]] {
        Dictionary(grouping: folder.dossier.tree.edges, by: \.article)
    }

    /// The largest first; of articles alone those that name where they have something.
    private static func order(_ folder: DossierFolder) -> [OriginTree.Root] {
        let (roots, edges) = (folder.dossier.tree.roots, edges(folder))
        let ranks = roots.map { (-$0.articles.count, $0.articles.contains { edges[$0] != nil } ? 0 : 1) }
        return roots.indices.sorted { (ranks[$0].0, ranks[$0].1, $0) < (ranks[$1].0, ranks[$1].1, $1) }.map { roots[$0] }
    }

    func values() -> PageRecord {
        let edges = Self.edges(folder)
        let all = Self.order(folder)
        let shown = all[paging.items(ofPage: page)]
        let alone = shown.filter { $0.articles.count < 2 }.flatMap(\.articles)
        func members(_ articles: [String], _ isShown: (String) -> Bool = { _ in true }) -> [Int] {
            articles.filter(isShown).compactMap(folder.index(ofArticle:))
        }
        func value(_ member: Int) -> PageValue { self.member(member, edges[folder.dossier.readings[member].article.id] ?? []) }
        return ComparisonFrame.values(folder, current: "\(Self.base).html").merging([
            .heading: .text(folder.originsWords), .pages: paging.links(from: page, t), .range: .text(paging.words(ofPage: page, t)),
            .groups: .list(
                shown.filter { $0.articles.count > 1 }.map { root in
                    let members = members(root.articles)
                    return .record([
                        .label: .words(root.outlet ?? members.first.map { folder.sources[$0].label } ?? ""),
                        .count: .text(t(.articleCount, members.count)), .members: .list(members.map(value)),
                    ])
                }),
            .alone: .list(members(alone) { edges[$0] != nil }.map(value)),
            .links: .list(members(alone) { edges[$0] == nil }.map { SourceLink.value(folder.sources[$0]) }),
            .hasOnly: .flag(!alone.isEmpty), .onlyCount: .number(all.count { $0.articles.count < 2 }),
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
    /// "15 articles from 3 origins".
    var originsWords: String {
        t(.articlesFromOrigins, layout.origins, [.articles: t(.articleCount, sources.count)])
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
