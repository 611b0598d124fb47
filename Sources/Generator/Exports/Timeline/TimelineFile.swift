import Model

/// The forms in which a dossier's timeline goes to other programs. A file without events is not made.
enum TimelineFile: CaseIterable, Sendable {
    case calendar, slides, table

    /// In the dossier's folder.
    var name: String {
        switch self {
        case .calendar: "timeline.ics"
        case .slides: "timeline.json"
        case .table: "timeline.csv"
        }
    }

    /// What it is for its reader.
    var kind: String {
        switch self {
        case .calendar: "Calendar (iCalendar)"
        case .slides: "Slides (TimelineJS)"
        case .table: "Table (CSV)"
        }
    }

    /// Why it does not hold every event.
    var leavesOut: String {
        switch self {
        case .calendar: "it takes only what is known to the day"
        case .slides: "it takes only dates that the calendar has"
        case .table: ""
        }
    }

    /// Whether an event is in the file.
    func takes(_ event: Event) -> Bool {
        switch self {
        case .calendar: CalendarSpan(event) != nil
        case .slides: TimeSpan(edtf: event.when) != nil
        case .table: true
        }
    }

    /// The files of a dossier. `base` is where the site will stand, where that is known.
    static func all(_ folder: DossierFolder, base: String? = nil) throws(DiagnosticError) -> [SiteFile] {
        let accounts = folder.dossier.events.indices.map { EventAccount($0, in: folder) }
        var files: [SiteFile] = []
        for file in allCases {
            let taken = accounts.filter { file.takes($0.event) }
            guard !taken.isEmpty else { continue }
            let contents =
                switch file {
                case .calendar: Array(EventCalendar(taken, in: folder, base: base).text.utf8)
                case .slides: try Site.json(TimelineJSExport(taken, in: folder), of: folder.dossier.id)
                case .table: Array(EventTable(taken).text.utf8)
                }
            files.append(SiteFile(path: folder.path(file.name), contents: contents))
        }
        return files
    }
}

/// A timeline's file on its page: what it is and what it leaves out.
enum DownloadItem {
    static let shape = PageShape.record(texts: [.href, .kind, .note])

    static func values(_ folder: DossierFolder) -> [PageValue] {
        let events = folder.dossier.events
        return TimelineFile.allCases.compactMap { file in
            let count = events.count(where: file.takes)
            guard count > 0 else { return nil }
            let note = count == events.count ? counted(count, "event", "events") : "\(count) of \(events.count) events: \(file.leavesOut)"
            return .record([.href: .text(file.name), .kind: .text(file.kind), .note: .text(note)])
        }
    }
}
