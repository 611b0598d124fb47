import Model

/// All events of a dossier, by period.
struct TimelinePage: Page {
    let folder: DossierFolder

    static let template = "timeline"
    static let fields: [String: PageShape] = [
        "dossier": .text, "picture": TimelinePicture.shape, "hasPicture": .flag, "pictureNote": .text,
        "periods": .list(.record(texts: ["heading"], ["events": .list(EventItem.shape)])), "isEmpty": .flag,
        "downloads": .list(DownloadItem.shape),
    ]

    var path: String { folder.path("timeline.html") }
    var frame: Frame { folder.frame("Timeline: \(folder.title)", file: "timeline.html") }

    func values() -> [String: PageValue] {
        let dossier = folder.dossier
        let told = TimelinePicture.mostTold(dossier, limit: Self.pictured)
        let picture = TimelinePicture(folder, events: told)
        let periods = TimelinePeriods(dossier.events).periods.map { period in
            PageValue.record([
                "heading": .text(period.heading), "events": .list(period.events.map { EventItem.value($0, in: folder) }),
            ])
        }
        let note = told.count < dossier.events.count ? "The \(told.count) events that most sources tell, of \(dossier.events.count)." : ""
        return [
            "dossier": .words(folder.title), "picture": picture.value, "hasPicture": .flag(!picture.items.isEmpty),
            "pictureNote": .text(note),
            "periods": .list(periods),
            "isEmpty": .flag(dossier.events.isEmpty), "downloads": .list(DownloadItem.values(folder)),
        ]
    }

    /// More than this is no picture but a wall.
    private static let pictured = 150
}
