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
    var kind: MessageKey {
        switch self {
        case .calendar: .fileCalendar
        case .slides: .fileSlides
        case .table: .fileTable
        }
    }

    /// How many events of all it holds, and why not every one; nil for a file that holds all.
    var leavesOut: MessageKey? {
        switch self {
        case .calendar: .calendarLeavesOut
        case .slides: .slidesLeaveOut
        case .table: nil
        }
    }

    /// Whether an event is in the file.
    func takes(_ event: Event) -> Bool {
        switch self {
        case .calendar: CalendarSpan(event) != nil
        case .slides: event.when.hasYear
        case .table: true
        }
    }

    /// The files of a dossier. `base` is where the site will stand, where that is known.
    static func all(_ folder: DossierFolder, base: String? = nil) throws(DiagnosticError) -> [SiteFile] {
        // A table is for programs, which know the words of the data.
        let own = folder.dossier.events.indices.map { EventAccount($0, in: folder, folder.t) }
        let english =
            folder.t === MessageCatalog.english ? own : folder.dossier.events.indices.map { EventAccount($0, in: folder, .english) }
        var files: [SiteFile] = []
        for file in allCases {
            let taken = (file == .table ? english : own).filter { file.takes($0.event) }
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
        let (events, t) = (folder.dossier.events, folder.t)
        let files = TimelineFile.allCases.compactMap { file -> PageValue? in
            let count = events.count(where: file.takes)
            guard count > 0 else { return nil }
            let part = count == events.count ? nil : file.leavesOut
            let note = part.map { t($0, count, [.total: t.number(events.count)]) } ?? t(.eventCount, count)
            return .record([.href: .text(file.name), .kind: .text(t(file.kind)), .note: .text(note)])
        }
        return files + (events.isEmpty ? [] : [embed(EmbedTimelinePage.file, t)])
    }

    /// A page that other sites can show.
    static func embed(_ file: String, _ t: MessageCatalog) -> PageValue {
        .record([.href: .text(file), .kind: .text(t(.embedKind)), .note: .text(t(.embedNote))])
    }
}
