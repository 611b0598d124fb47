import Model

/// The events of a dossier: the main line by period with its detail folded, then what lies before and around it; on the first page a picture.
struct TimelinePage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }
    let links: ActorLinks
    /// Counted from 0.
    let page: Int

    static let template = "timeline"
    static let fields: [PageName: PageShape] = [
        .former: FormerAnchors.shape, .dossier: .text, .picture: TimelinePicture.shape, .hasPicture: .flag, .pictureNote: .text,
        .periods: .list(period), .background: .list(.record(texts: [.count], flags: [.isOpen], [.periods: .list(period)])),
        .isEmpty: .flag, .emptyNote: .text, .ladder: .list(.record(texts: [.label], [.steps: .list(Link.shape)])), .hasJumps: .flag,
        .backgroundLink: .list(.record(texts: [.href, .count])), .actors: .list(Link.shape), .hasActors: .flag,
        .downloads: .list(DownloadItem.shape), .pages: Paging.shape, .range: .text,
    ]

    private static let period = PageShape.record(
        texts: [.heading, .anchor, .detailLabel], flags: [.hasEvents, .isOpen],
        [.former: FormerAnchors.besideShape, .events: .list(EventItem.shape), .details: .list(EventItem.shape)])

    private var file: String { folder.timeline.paging.file(ofPage: page) }

    var path: String { folder.path(file) }
    var frame: Frame { folder.frame(.timeline, page: page, file: file) }

    func values() -> PageRecord {
        let dossier = folder.dossier, layout = folder.timeline
        let told = page == 0 ? TimelinePicture.weightiest(dossier, limit: Self.pictured) : []
        let picture = TimelinePicture(folder, events: told)
        let sections = layout.sections(ofPage: page)
        let story = sections.filter { !$0.isBackground }
        let background = sections.filter(\.isBackground)
        let ladder = layout.ladder()
        let actors = actors
        let former = FormerAnchors(folder, .event)
        // A page on which all is folded tells nothing: the rest of a period that is cut between pages.
        let isOpen = sections.allSatisfy(\.main.isEmpty)
        func period(_ section: TimelineLayout.Section) -> PageValue { self.period(section, isOpen: isOpen, former) }
        let around = background.isEmpty ? nil : layout.background
        return [
            .dossier: .words(folder.title), .picture: picture.value, .hasPicture: .flag(!picture.items.isEmpty),
            .pictureNote: .text(page == 0 ? TimelinePicture.note(shown: told.count, of: dossier.events.count, t) : ""),
            .periods: .list(story.map(period)),
            .background: .list(
                around.map { around in
                    [
                        .record([
                            .count: .number(around.count), .isOpen: .flag(story.isEmpty), .periods: .list(background.map(period)),
                        ])
                    ]
                } ?? []),
            .isEmpty: .flag(dossier.events.isEmpty), .emptyNote: .text(folder.noDate),
            .ladder: .list(ladder.map { .record([.label: .number($0.year), .steps: .list($0.steps.map(\.value))]) }),
            .hasJumps: .flag(!ladder.isEmpty),
            .backgroundLink: .list(
                layout.background.map { [.record([.href: .text($0.href), .count: .text(t(.eventCount, $0.count))])] } ?? []),
            .actors: .list(actors.map(\.value)), .hasActors: .flag(!actors.isEmpty),
            .downloads: .list(DownloadItem.values(folder)),
            .pages: layout.paging.links(from: page, t) { layout.label(ofPage: $0, dossier.events) },
            .range: .text(layout.paging.words(ofPage: page, t)), .former: former.value(page: page),
        ]
    }

    private func period(_ section: TimelineLayout.Section, isOpen: Bool, _ former: FormerAnchors) -> PageValue {
        let count = section.detail.count
        return .record([
            .heading: .text(section.heading), .anchor: .text(section.anchors[0]),
            .former: .list(section.anchors.dropFirst().map { .record([.anchor: .text($0)]) }), .hasEvents: .flag(!section.main.isEmpty),
            .isOpen: .flag(isOpen || count <= Self.fewDetails),
            .detailLabel: .text(count == 0 ? "" : t(.eventsBeside, count)),
            .events: .list(section.main.map { EventItem.value($0, in: folder, former: former) }),
            .details: .list(section.detail.map { EventItem.value($0, in: folder, former: former) }),
        ])
    }

    /// The actors with most events: each one's page has its own timeline.
    private var actors: [Link] {
        let counts = links.events.map(\.count)
        let ranked = counts.indices.filter { counts[$0] > 1 && folder.hasPage(actor: $0) }
            .sorted { (counts[$1], $0) < (counts[$0], $1) }
        return ranked.prefix(Self.shownActors).map { Link(label: folder.dossier.actors[$0].name, href: "\(folder.actorHref($0))#when") }
    }

    /// More than this is no picture but a wall.
    private static let pictured = 60
    private static let shownActors = 8
    /// Fewer are not worth a fold.
    private static let fewDetails = 2
}
