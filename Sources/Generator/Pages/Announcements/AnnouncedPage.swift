import Model

/// What was announced with its date and what became of it, and what sources say that nobody knows yet.
struct AnnouncedPage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }

    static let template = "announced"
    static let file = "announced.html"
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .hasItems: .flag, .hasOpen: .flag,
        .sections: .list(
            .record(
                texts: [.anchor, .heading, .count, .hint, .more], flags: [.isQuiet],
                [
                    .items: .list(
                        .record(
                            texts: [.when, .href],
                            [.lead: Quotation.shape, .marks: MarkRow.shape, .evidence: .list(DisagreementItem.saidShape)]))
                ])),
        .open: .list(
            .record(
                texts: [.anchor, .heading, .count, .more],
                [.items: .list(.record([.said: DisagreementItem.saidShape, .marks: MarkRow.shape]))])),
    ]

    var path: String { folder.path(Self.file) }
    var frame: Frame { folder.frame(.announcedTitle, page: 0, file: Self.file) }

    func values() -> PageRecord {
        let (announcements, open) = (folder.dossier.announcements, folder.dossier.openEnds)
        return [
            .dossier: .words(folder.title), .hasItems: .flag(!announcements.isEmpty), .hasOpen: .flag(!open.isEmpty),
            .sections: .list(
                Announcement.Outcome.allCases.compactMap { outcome in
                    let members = announcements.filter { $0.outcome == outcome }
                    return members.isEmpty ? nil : section(outcome, members)
                }),
            .open: .list(
                OpenEnd.Kind.allCases.compactMap { kind in
                    let members = open.filter { $0.kind == kind }
                    return members.isEmpty ? nil : section(kind, members)
                }),
        ]
    }

    private func section(_ outcome: Announcement.Outcome, _ members: [Announcement]) -> PageValue {
        .record([
            .anchor: .text("became-\(outcome)"), .heading: .text(t(outcome.heading)), .count: .number(members.count),
            .hint: .text(hint(outcome)), .isQuiet: .flag(outcome == .ahead), .more: .text(more(members.count)),
            .items: .list(members.prefix(Self.most).map(item)),
        ])
    }

    /// How long the coverage went on, where nothing was found of what was announced.
    private func hint(_ outcome: Announcement.Outcome) -> String {
        guard let last = folder.dossier.to else { return "" }
        let day = t.dates.day(last)
        switch outcome {
        case .silent: return t(.announcedSilentHint, [.date: day])
        case .ahead: return t(.announcedAheadHint, [.date: day])
        case .calledOff, .later, .happened, .takenUp: return ""
        }
    }

    private func item(_ announcement: Announcement) -> PageValue {
        .record([
            .when: .words(EventItem.words(folder.dossier.events[announcement.event], t)),
            .href: .text(folder.eventHref(announcement.event)),
            .lead: Quotation.value(announcement.said[0], in: folder),
            .marks: MarkRow.value(Array(announcement.said.dropFirst()), in: folder),
            .evidence: .list(announcement.evidence.prefix(Self.mostEvidence).map { DisagreementItem.said($0, marking: nil, in: folder) }),
        ])
    }

    private func section(_ kind: OpenEnd.Kind, _ members: [OpenEnd]) -> PageValue {
        .record([
            .anchor: .text("open-\(kind)"), .heading: .text(t(kind.heading)), .count: .number(members.count),
            .more: .text(more(members.count)),
            .items: .list(
                members.prefix(Self.most).map { end in
                    .record([
                        .said: DisagreementItem.said(end.said[0], marking: end.words, in: folder),
                        .marks: MarkRow.value(Array(end.said.dropFirst()), in: folder),
                    ])
                }),
        ])
    }

    private func more(_ count: Int) -> String { count > Self.most ? t(.andMore, count - Self.most) : "" }

    /// Of each section.
    private static let most = 30
    private static let mostEvidence = 2
}

extension Announcement.Outcome {
    var heading: MessageKey {
        switch self {
        case .calledOff: .announcedCalledOff
        case .later: .announcedLater
        case .happened: .announcedHappened
        case .takenUp: .announcedTakenUp
        case .silent: .announcedSilent
        case .ahead: .announcedAhead
        }
    }
}

extension OpenEnd.Kind {
    var heading: MessageKey {
        switch self {
        case .unknown: .openUnknown
        case .awaited: .openAwaited
        case .investigated: .openInvestigated
        }
    }
}

extension DossierFolder {
    var hasAnnounced: Bool { !dossier.announcements.isEmpty || !dossier.openEnds.isEmpty }

    /// A link to the page of announcements and open ends, with how many there are; none where there is none.
    var announcedLink: PageValue {
        guard hasAnnounced else { return .list([]) }
        let counts = [
            dossier.announcements.isEmpty ? "" : t(.announcedCount, dossier.announcements.count),
            dossier.openEnds.isEmpty ? "" : t(.openCount, dossier.openEnds.count),
        ].filter { !$0.isEmpty }
        return .list([Link(label: "\(t(.announcedTitle)) \(counts.joined(separator: t(.listBetween)))", href: AnnouncedPage.file).value])
    }
}
