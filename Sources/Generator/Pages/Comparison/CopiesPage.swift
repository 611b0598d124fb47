import Model

/// What text the articles share: the copy map, their origins, and the shared passages side by side.
struct CopiesPage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }
    /// Counted from 0.
    let page: Int

    static let template = "copies"
    static let fields: [PageName: PageShape] = ComparisonFrame.fields.merging([
        .isFirst: .flag, .origins: .text, .hasMap: .flag, .map: CopyMap.shape, .mapNote: .text,
        .groups: .list(
            .record(
                texts: [.label], flags: [.isGroup],
                [.members: .list(.record(texts: [.own, .bar], [.link: SourceLink.shape, .published: Publication.shape]))])),
        .pairs: .list(
            .record(
                texts: [.words, .passages, .ofLeft, .ofRight, .leftName, .rightName, .leftTone, .rightTone],
                [.beside: .list(Link.shape)])),
        .morePairs: .text, .pairNote: .text, .hasCopies: .flag, .copies: .list(SharedTextItem.shape), .copyNote: .text,
        .pages: Paging.shape, .range: .text,
    ]) { own, _ in own }

    /// More rows are a table that nobody reads.
    static let mostPairs = 100
    private static let barWidth = 120

    private var layout: ComparisonLayout { folder.layout }
    private var file: String { layout.copyPages.file(ofPage: page) }

    var path: String { folder.path(file) }
    var frame: Frame { folder.frame(.textShared, page: page, file: file) }

    func values() -> PageRecord {
        let isFirst = page == 0
        let map = isFirst ? CopyMap(folder) : nil
        let all = folder.dossier.sharedText.count
        let isWhole = layout.copiesInData.count == all
        let pairs = layout.amounts.pairs
        let shown = layout.copyPages.items(ofPage: page).compactMap { SharedTextItem.value(layout.copies[$0], in: folder) }
        return ComparisonFrame.values(folder, current: "copies.html").merging([
            .isFirst: .flag(isFirst), .origins: .text(ComparisonFrame.origins(folder)), .hasMap: .flag(map != nil),
            .map: map?.value ?? Self.noMap, .mapNote: .text(map?.note ?? ""), .groups: .list(isFirst ? groups : []),
            .pairs: .list(isFirst ? pairs.prefix(Self.mostPairs).map(row) : []),
            .morePairs: .text(
                pairs.count > Self.mostPairs ? t(isWhole ? .morePairs : .morePairsOnly, pairs.count - Self.mostPairs) : ""),
            .pairNote: .text(layout.pairs.note(t)),
            .hasCopies: .flag(!shown.isEmpty), .copies: .list(shown),
            .copyNote: .text(
                all > layout.copies.count
                    ? t(
                        isWhole ? .copyNote : .copyNotePart, layout.copies.count,
                        [.total: t.number(all), .part: t.number(layout.copiesInData.count)]) : ""),
            .pages: layout.copyPages.links(from: page, t), .range: .text(layout.copyPages.words(ofPage: page, t)),
        ])
    }

    /// By origin: its articles, and how much of each is its own.
    private var groups: [PageValue] {
        var members = [[Int]](repeating: [], count: layout.origins)
        for article in layout.columns { members[layout.originOf[article]].append(article) }
        let isMany = layout.columns.count > ComparisonLayout.mostMembers
        let shown = members.enumerated().filter { !isMany || $0.element.count > 1 }.prefix(ComparisonLayout.mostGroups)
        return shown.map { number, all -> PageValue in
            let articles = all.prefix(isMany ? ComparisonLayout.membersOfGroup : all.count)
            return .record([
                .label: .text(t(.originNumber, number + 1)), .isGroup: .flag(articles.count > 1), .members: .list(articles.map(member)),
            ])
        }
    }

    private func member(_ article: Int) -> PageValue {
        let share = folder.ownShare(article)
        return .record([
            .link: SourceLink.value(folder.sources[article]),
            .published: Publication.value(folder.dossier.readings[article].article.published, t),
            .own: .text(share.map(t.percent) ?? ""),
            .bar: .number(share.map { Int((Double(Self.barWidth) * $0).rounded()) } ?? 0),
        ])
    }

    private func row(_ pair: SharedAmounts.Pair) -> PageValue {
        let (left, right) = (folder.sources[pair.left], folder.sources[pair.right])
        return .record([
            .words: .text(t(.wordCount, pair.words)), .passages: .text(t(.passageCount, pair.passages.count)),
            .ofLeft: .text(t.percent(layout.amounts.share(of: pair.left, in: pair.right))),
            .ofRight: .text(t.percent(layout.amounts.share(of: pair.right, in: pair.left))),
            .leftName: .words(left.label), .rightName: .words(right.label), .leftTone: .text(left.mark.tone),
            .rightTone: .text(right.mark.tone),
            .beside: .list(folder.pairHref(pair.left, pair.right).map { [Link(label: t(.sideBySide), href: $0).value] } ?? []),
        ])
    }

    private static let noMap = PageValue.record([
        .width: .text(""), .height: .text(""), .size: .text(""), .title: .text(""), .words: .text(""), .hasNumbers: .flag(false),
        .squares: .list([]), .rows: .list([]), .origins: .list([]),
    ])
}
