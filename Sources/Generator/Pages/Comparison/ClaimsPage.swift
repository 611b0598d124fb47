import Model

/// Who says what: a table of claims against sources. Where there are more sources than a table can show, a list.
struct ClaimsPage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }
    /// Counted from 0.
    let page: Int

    static let template = "claims"
    static let fields: [PageName: PageShape] = ComparisonFrame.fields.merging([
        .former: FormerAnchors.shape, .isTable: .flag, .isMany: .flag, .isGrouped: .flag, .width: .text, .pages: Paging.shape,
        .range: .text, .hasClaims: .flag,
        .heads: .list(SourceLink.shape), .downloads: .list(DownloadItem.shape), .origins: .text, .unread: .text,
        .groups: .list(.record(texts: [.span, .label])),
        .sections: .list(.record(texts: [.anchor, .heading, .count, .hint], flags: [.isQuiet], [.claims: .list(ClaimItem.shape)])),
        .jumps: .list(.record(texts: [.label, .href, .count])), .signs: .list(.record(texts: [.sign, .label])), .hasSigns: .flag,
    ]) { own, _ in own }

    /// More columns do not fit a page without scrolling.
    private static let mostWithoutScrolling = 6
    /// More columns are no table that anybody reads.
    static let mostColumns = 60

    private var layout: ComparisonLayout { folder.layout }
    private var file: String { layout.claimPages.file(ofPage: page) }

    var path: String { folder.path(file) }
    var frame: Frame { folder.frame(.whoSays, page: page, file: file) }

    func values() -> PageRecord {
        let columns = layout.columns
        let former = FormerAnchors(folder, .claim)
        let isTable = columns.count <= Self.mostColumns
        let isMany = columns.count > Self.mostWithoutScrolling
        let shown = layout.claimPages.items(ofPage: page).map { layout.claims[$0] }
        let sections = ClaimSection.allCases.compactMap { section -> PageValue? in
            let members = shown.filter { layout.sections[$0] == section }
            guard !members.isEmpty else { return nil }
            return .record([
                .anchor: .text("claims-\(section)"), .heading: .text(t(section.heading)), .count: .number(count(of: section)),
                .hint: .text(section.hint.map { t($0) } ?? ""), .isQuiet: .flag(section == .near),
                .claims: .list(members.map { ClaimItem.value($0, in: folder, isMany: isMany, isRow: isTable, former: former) }),
            ])
        }
        let signs = isTable ? signs(shown) : []
        return ComparisonFrame.values(folder, current: "claims.html").merging([
            .isTable: .flag(isTable), .isMany: .flag(isMany), .isGrouped: .flag(layout.origins < columns.count),
            .width: .number(columns.count + 1), .pages: layout.claimPages.links(from: page, t),
            .range: .text(layout.claimPages.words(ofPage: page, t)), .hasClaims: .flag(!shown.isEmpty),
            .heads: .list(columns.prefix(isTable ? columns.count : 0).map { SourceLink.value(folder.sources[$0]) }),
            .downloads: .list(ClaimFile.downloads(folder)),
            .origins: .text(ComparisonFrame.origins(folder)), .groups: .list(groups), .sections: .list(sections),
            .jumps: .list(jumps), .unread: .text(unread), .former: former.value(page: page), .signs: .list(signs),
            .hasSigns: .flag(!signs.isEmpty),
        ])
    }

    /// The signs in the empty cells of some claims, with what they say.
    private func signs(_ claims: [Int]) -> [PageValue] {
        let used = Set(claims.flatMap { folder.silent(claim: $0).map(\.reason) })
        return Silences.Reason.allCases.filter(used.contains).map { reason in
            .record([.sign: .text(reason.sign), .label: .text(t(reason.message, [.date: t(.itsDay)]))])
        }
    }

    /// Which columns are empty because nobody reads them.
    private var unread: String {
        let letters = layout.columns.filter { folder.dossier.readings[$0].isUnread }.map { folder.sources[$0].mark.letter }
        return letters.isEmpty ? "" : t(.unreadColumns, [.letters: letters.joined(separator: ", ")])
    }

    private func count(of section: ClaimSection) -> Int { layout.sections.count { $0 == section } }

    /// To the first claim of each section, on whichever page.
    private var jumps: [PageValue] {
        ClaimSection.allCases.compactMap { section in
            guard let first = layout.claims.first(where: { layout.sections[$0] == section }) else { return nil }
            return .record([
                .label: .text(t(section.heading)), .href: .text("\(layout.file(ofClaim: first))#claims-\(section)"),
                .count: .number(count(of: section)),
            ])
        }
    }

    /// The columns in runs of one origin.
    private var groups: [PageValue] {
        var runs: [(origin: Int, span: Int)] = []
        for article in layout.columns {
            let origin = layout.originOf[article]
            if runs.last?.origin == origin { runs[runs.count - 1].span += 1 } else { runs.append((origin, 1)) }
        }
        return runs.map { .record([.span: .number($0.span), .label: .text($0.span > 1 ? t(.oneOrigin) : "")]) }
    }
}
