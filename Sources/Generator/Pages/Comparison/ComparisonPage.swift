import Model

/// Where sources differ: a card for each point, by kind.
struct ComparisonPage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }
    /// Counted from 0.
    let page: Int

    static let template = "comparison"
    static let fields: [PageName: PageShape] = ComparisonFrame.fields.merging([
        .former: FormerAnchors.shape, .downloads: .list(DownloadItem.shape), .hasDisagreements: .flag, .hasAtOdds: .flag,
        .headlines: .list(Headlines.shape), .hasHeadlines: .flag, .pages: Paging.shape, .range: .text,
        .groups: .list(
            .record(texts: [.anchor, .heading, .hint, .count], flags: [.develops], [.disagreements: .list(DisagreementItem.shape)])),
        .quiet: .list(
            .record(texts: [.anchor, .heading, .hint, .count], flags: [.isOpen], [.disagreements: .list(DisagreementItem.shape)])),
    ]) { own, _ in own }

    private var paging: Paging { folder.layout.disagreementPages }
    private var file: String { paging.file(ofPage: page) }

    var path: String { folder.path(file) }
    var frame: Frame { folder.frame(.comparison, page: page, file: file) }

    func values() -> PageRecord {
        let all = folder.dossier.disagreements
        let former = FormerAnchors(folder, .difference)
        let shown = paging.items(ofPage: page).map { folder.layout.disagreements[$0] }
        func records(_ groups: [DisagreementGroup], _ flag: (DisagreementGroup) -> (PageName, Bool)) -> PageValue {
            .list(
                groups.compactMap { group in
                    let members = shown.filter { DisagreementGroup(all[$0]) == group }
                    guard !members.isEmpty else { return nil }
                    let (name, isSet) = flag(group)
                    return .record([
                        .anchor: .text("by-\(group)"), .heading: .text(t(group.heading)), .hint: .text(group.hint.map { t($0) } ?? ""),
                        .count: .number(all.count { DisagreementGroup($0) == group }), name: .flag(isSet),
                        .disagreements: .list(members.map { DisagreementItem.value($0, in: folder, former: former) }),
                    ])
                })
        }
        let groups = DisagreementGroup.allCases
        let headlines = page == 0 ? Headlines(folder: folder).values : []
        let isAllQuiet = shown.allSatisfy { DisagreementGroup(all[$0]).isQuiet }
        return ComparisonFrame.values(folder, current: "comparison.html").merging([
            .downloads: .list(EmbedDifferencesPage(folder: folder) == nil ? [] : [DownloadItem.embed(EmbedDifferencesPage.file, t)]),
            .headlines: .list(headlines), .hasHeadlines: .flag(!headlines.isEmpty), .hasDisagreements: .flag(!all.isEmpty),
            .hasAtOdds: .flag(all.contains { $0.course == .atOdds }),
            .groups: records(groups.filter { !$0.isQuiet }) { (.develops, $0 == .develops) },
            .quiet: records(groups.filter(\.isQuiet)) { _ in (.isOpen, isAllQuiet) }, .pages: paging.links(from: page, t),
            .range: .text(paging.words(ofPage: page, t)), .former: former.value(page: page),
        ])
    }
}
