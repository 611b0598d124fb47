import Model

/// All events of a dossier, by year.
struct TimelinePage: Page {
    let folder: DossierFolder

    static let template = "timeline"
    static let fields: [String: PageShape] = [
        "dossier": .text, "picture": TimelinePicture.shape, "hasPicture": .flag, "pictureNote": .text,
        "years": .list(.record(texts: ["year"], ["events": .list(EventItem.shape)])), "isEmpty": .flag,
        "downloads": .list(DownloadItem.shape),
    ]

    var path: String { folder.path("timeline.html") }
    var frame: Frame { folder.frame("Timeline: \(folder.title)", file: "timeline.html") }

    func values() -> [String: PageValue] {
        let dossier = folder.dossier
        let told = TimelinePicture.mostTold(dossier, limit: Self.pictured)
        let picture = TimelinePicture(folder, events: told)
        var years: [(year: String, events: [PageValue])] = []
        for (index, event) in dossier.events.enumerated() {
            let year = TimeSpan(edtf: event.when).map { String(CalendarDate(dayNumber: $0.days.lowerBound).year) } ?? "Other times"
            if years.last?.year != year { years.append((year, [])) }
            years[years.count - 1].events.append(EventItem.value(index, in: folder))
        }
        let note = told.count < dossier.events.count ? "The \(told.count) events that most sources tell, of \(dossier.events.count)." : ""
        return [
            "dossier": .words(folder.title), "picture": picture.value, "hasPicture": .flag(!picture.items.isEmpty),
            "pictureNote": .text(note),
            "years": .list(years.map { .record(["year": .text($0.year), "events": .list($0.events)]) }),
            "isEmpty": .flag(dossier.events.isEmpty), "downloads": .list(DownloadItem.values(folder)),
        ]
    }

    /// More than this is no picture but a wall.
    private static let pictured = 40
}
