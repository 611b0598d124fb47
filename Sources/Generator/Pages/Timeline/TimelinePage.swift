import Model

/// The events of a dossier, by period; on the first page a picture of them.
struct TimelinePage: Page {
    let folder: DossierFolder
    /// Counted from 0.
    let page: Int

    static let template = "timeline"
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .picture: TimelinePicture.shape, .hasPicture: .flag, .pictureNote: .text,
        .periods: .list(.record(texts: [.heading], [.events: .list(EventItem.shape)])), .isEmpty: .flag,
        .downloads: .list(DownloadItem.shape), .pages: Paging.shape, .range: .text,
    ]

    private var file: String { folder.timeline.paging.file(ofPage: page) }

    var path: String { folder.path(file) }
    var frame: Frame { folder.frame("Timeline\(Paging.name(page)): \(folder.title)", file: file) }

    func values() -> PageRecord {
        let dossier = folder.dossier
        let told = page == 0 ? TimelinePicture.mostTold(dossier, limit: Self.pictured) : []
        let picture = TimelinePicture(folder, events: told)
        let periods = folder.timeline.periods(ofPage: page).map { period in
            PageValue.record([
                .heading: .text(period.heading), .events: .list(period.events.map { EventItem.value($0, in: folder) }),
            ])
        }
        let note =
            page == 0 && told.count < dossier.events.count
            ? "The \(told.count) events that most sources tell, of \(dossier.events.count)." : ""
        return [
            .dossier: .words(folder.title), .picture: picture.value, .hasPicture: .flag(!picture.items.isEmpty),
            .pictureNote: .text(note),
            .periods: .list(periods),
            .isEmpty: .flag(dossier.events.isEmpty), .downloads: .list(DownloadItem.values(folder)),
            .pages: folder.timeline.paging.links(from: page), .range: .text(folder.timeline.paging.words(ofPage: page)),
        ]
    }

    /// More than this is no picture but a wall.
    private static let pictured = 150
}
