import Model

/// All articles of a dossier, with what is known of each, what only it has, and what it lacks of what most others have.
struct SourcesPage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }
    /// Counted from 0.
    let page: Int

    static let template = "sources"
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .rows: .list(.record(texts: [.sourceHref], [.item: SourceItem.shape, .account: SourceAccountItem.shape])),
        .because: .text,
        .isSingle: .flag, .unreadNote: .text,
        .pairNote: .text, .pages: Paging.shape, .range: .text,
    ]

    private var paging: Paging { folder.accounts.paging }
    private var file: String { paging.file(ofPage: page) }

    var path: String { folder.path(file) }
    var frame: Frame { folder.frame(.sources, page: page, file: file) }

    /// The page of the source in all dossiers; empty where there is none.
    private func sourceHref(_ index: Int) -> String {
        guard folder.directory.hasAcross, let name = SourceName.whole(folder.dossier.readings[index].article, folder.publishers[index])
        else {
            return ""
        }
        return SourcesInSite.file(ofSource: name).map { "../\(AcrossPages.folder)/\($0)" } ?? ""
    }

    func values() -> PageRecord {
        let rows = paging.items(ofPage: page).map { index in
            PageValue.record([
                .sourceHref: .text(sourceHref(index)), .item: SourceItem.value(index, in: folder),
                .account: SourceAccountItem.value(index, folder.accounts.all[index], in: folder),
            ])
        }
        return [
            .dossier: .words(folder.title), .rows: .list(rows), .because: .words(t.reason(folder.dossier.because)),
            .isSingle: .flag(folder.isSingle),
            .unreadNote: .text(folder.unreadNote),
            .pairNote: .text(folder.layout.pairs.note(t)), .pages: paging.links(from: page, t),
            .range: .text(paging.words(ofPage: page, t)),
        ]
    }
}
