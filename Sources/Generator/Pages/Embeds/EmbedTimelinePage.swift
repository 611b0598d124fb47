import Model

/// The picture of time of a dossier and its weightiest events, for a frame in a page of another site.
struct EmbedTimelinePage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }

    static let file = "\(Frame.embedFolder)/timeline.html"
    static let template = "embed-timeline"
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .dossierHref: .text, .href: .text, .picture: TimelinePicture.shape, .hasPicture: .flag, .pictureNote: .text,
        .events: .list(
            .record(
                texts: [.when, .href, .status, .editorTitle], flags: [.isNew], [.lead: Quotation.shape, .marks: MarkRow.shape])),
    ]

    var path: String { folder.path(Self.file) }
    var frame: Frame { .embedded("\(folder.title): \(t(.timeline))", folder) }

    func values() -> PageRecord {
        let dossier = folder.dossier
        let told = TimelinePicture.leading(dossier, limit: Self.pictured)
        let picture = TimelinePicture(folder, events: told)
        let events = TimelinePicture.leading(dossier, limit: Self.shownEvents)
        return [
            .dossier: .words(folder.title), .dossierHref: .text("../index.html"), .href: .text("../timeline.html"), .picture: picture.value,
            .hasPicture: .flag(!picture.items.isEmpty),
            .pictureNote: .text(TimelinePicture.note(shown: told.count, of: dossier.events.count, t)),
            .events: .list(events.map { event($0).fromEmbed }),
        ]
    }

    private func event(_ index: Int) -> PageValue {
        guard case .record(let item) = EventItem.value(index, in: folder) else { return .list([]) }
        return .record(item.only([.when, .href, .status, .editorTitle, .isNew, .lead, .marks]))
    }

    private static let pictured = 10
    private static let shownEvents = 5
}

extension Frame {
    /// The folder in that of a dossier for what other sites show.
    static let embedFolder = "embed"

    /// The frame of a page for pages of other sites.
    static func embedded(_ title: String, _ folder: DossierFolder) -> Frame {
        Frame(title: title, root: "../../", contentLang: folder.contentLanguage)
    }
}

extension PageValue {
    /// A value of the dossier's folder with its links as they start in the folder of pages for other sites.
    var fromEmbed: PageValue {
        switch self {
        case .record(let record):
            return .record(
                PageRecord(
                    members: record.members.map { name, value -> (PageName, PageValue) in
                        if name == .href || name == .citeHref, case .text(let href) = value { return (name, .text("../" + href)) }
                        return (name, value.fromEmbed)
                    }))
        case .list(let values): return .list(values.map(\.fromEmbed))
        default: return self
        }
    }
}
