import Model

/// A dossier at a glance: what is known, when it happened, who it is about, where sources differ, what each has alone, and the sources.
struct DossierPage: Page {
    let folder: DossierFolder
    let links: ActorLinks
    /// Whether there is a feed of its changes.
    var hasFeed = false
    var t: MessageCatalog { folder.t }

    static let template = "dossier"
    static let fields: [PageName: PageShape] = [
        .title: .text, .titleMarks: .list(MarkLink.shape), .isLongTitle: .flag, .kicker: .text, .facts: .list(DossierFact.shape),
        .isSingle: .flag,
        .unreadNote: .text, .disputes: .list(Link.shape), .hasAtOdds: .flag, .summary: .html, .emptySummary: .text, .isOwnSummary: .flag,
        .ownTitle: .text, .byline: .text,
        .picture: TimelinePicture.shape, .hasPicture: .flag, .pictureNote: .text, .events: .list(EventItem.shape), .eventCount: .text,
        .casts: .list(.record(texts: [.heading], flags: [.isOpen], [.actors: .list(ActorItem.shape)])), .actorCount: .text,
        .actorLegend: .text,
        .hasActors: .flag,
        .disagreements: .list(DisagreementItem.shape), .disagreementCount: .text,
        .claims: .list(ClaimItem.shape), .claimCount: .text, .claimLegend: .text, .lone: .list(Quotation.shape), .loneCount: .text,
        .hasLone: .flag,
        .sources: .list(SourceItem.shape), .moreSources: .text, .because: .text,
        .chapters: .list(ChapterItem.shape), .hasChapters: .flag, .related: .list(RelatedItem.shape), .hasRelated: .flag,
        .empty: .text, .hasEvents: .flag, .hasDisagreements: .flag, .hasClaims: .flag,
        .nearest: .list(RelatedItem.shape), .news: .text, .newsHref: .text, .ownFeedHref: .text, .editorNote: .text,
        .announced: .list(Link.shape), .days: DossierFolder.dayLinksShape, .hasDays: .flag, .hasManyDays: .flag,
        .revised: .list(ReportedChange.shape), .hasRevised: .flag, .revisedCount: .text, .moreRevised: .text,
    ]

    var path: String { folder.path("index.html") }
    var frame: Frame { folder.frame(folder.title, file: "index.html") }

    func values() -> PageRecord {
        let dossier = folder.dossier, layout = folder.layout
        let told = TimelinePicture.leading(dossier, limit: Self.pictured)
        let picture = TimelinePicture(folder, events: told)
        let events = TimelinePicture.leading(dossier, limit: Self.shownEvents)
        let dots = PresenceDots(folder)
        let markdown = SummaryMarkdown(folder: folder)
        let disputes = markdown.disputeLinks
        let more = folder.sources.count - Self.shownSources
        let related = RelatedItem.related(folder)
        let revised = ReportedChange.all(folder)
        let claims = folder.isSingle ? [] : Array(layout.sharedClaims.prefix(Self.shownClaims))
        return [
            .title: .words(folder.title), .titleMarks: .list(folder.titleMark().map { [$0] } ?? []),
            .isLongTitle: .flag(DisplayText.isLongTitle(folder.title)), .kicker: .text(kicker),
            .unreadNote: .text(folder.unreadNote), .disputes: .list(disputes.map(\.value)), .hasAtOdds: .flag(!disputes.isEmpty),
            .facts: .list(DossierFact.all(folder).map(\.value)), .isSingle: .flag(folder.isSingle),
            .summary: .html(markdown.isEmpty ? "" : markdown.html), .emptySummary: .text(markdown.isEmpty ? folder.emptySummary : ""),
            .isOwnSummary: .flag(folder.ownSummary != nil), .ownTitle: .words(folder.ownSummary?.title ?? ""),
            .byline: .words(markdown.byline), .picture: picture.value, .hasPicture: .flag(!picture.items.isEmpty),
            .pictureNote: .text(TimelinePicture.note(shown: told.count, of: dossier.events.count, t)),
            .eventCount: dossier.events.count > 1 ? .number(dossier.events.count) : .text(""),
            .events: .list(events.map { EventItem.value($0, in: folder) }),
            .casts: .list(
                [(t(.people), [.person]), (t(.organisationsAndPlaces), [.organisation, .place])].compactMap { cast($0, $1, dots) }),
            .actorCount: .number(dossier.actors.count), .actorLegend: .text(dots.legend(t)), .hasActors: .flag(!dossier.actors.isEmpty),
            .disagreements: .list(
                layout.loudDisagreements.prefix(Self.shownDisputes).map {
                    DisagreementItem.value($0, in: folder, sentences: Self.shownSentences)
                }),
            .disagreementCount: .number(layout.loudDisagreements.count),
            .claims: .list(claims.map { ClaimItem.value($0, in: folder) }),
            .claimCount: .number(layout.sharedClaims.count), .claimLegend: .text(legend(of: claims)),
            .hasLone: .flag(!loneClaims.isEmpty), .lone: .list(loneClaims.map { Quotation.value(dossier.claims[$0].lead, in: folder) }),
            .loneCount: .number(layout.sections.count { $0 == .one }),
            .sources: .list(folder.sources.indices.prefix(Self.shownSources).map { SourceItem.value($0, in: folder) }),
            .moreSources: .text(more > 0 ? t(.andOthers, more) : ""), .because: .words(t.reason(dossier.because)),
            .empty: .text(emptyParts(claims)), .hasEvents: .flag(!events.isEmpty),
            .hasDisagreements: .flag(!layout.loudDisagreements.isEmpty),
            .hasClaims: .flag(!claims.isEmpty),
            .chapters: .list(dossier.chapters.map { ChapterItem.value($0, in: folder) }), .hasChapters: .flag(!dossier.chapters.isEmpty),
            .related: .list(related), .hasRelated: .flag(!related.isEmpty),
            .nearest: .list([RelatedItem.nearest(folder)].compactMap { $0 }), .news: .words(folder.newsLine),
            .announced: folder.announcedLink, .days: folder.dayLinks(), .hasDays: .flag(!folder.earlierDays.days.isEmpty),
            .hasManyDays: .flag(folder.earlierDays.days.count > Self.daysInSight),
            .newsHref: .text("../\(ChangesPage.file)"), .ownFeedHref: .text(hasFeed ? DossierFeed.name : ""),
            .editorNote: .words(folder.continuity.words.note),
            .revised: .list(revised.prefix(Self.shownRevised).map { $0.value(in: folder) }), .hasRevised: .flag(!revised.isEmpty),
            .revisedCount: .number(revised.count),
            .moreRevised: .text(revised.count > Self.shownRevised ? t(.andMore, revised.count - Self.shownRevised) : ""),
        ]
    }

    /// What the parts that have nothing would say, in one line.
    private func emptyParts(_ claims: [Int]) -> String {
        // Of what nobody read nothing can be said.
        guard !folder.isUnread else { return "" }
        let comparison = [
            folder.dossier.disagreements.isEmpty ? t(.noDifference) : "",
            claims.isEmpty ? t(.noSharedStatement) : "",
            folder.layout.sections.contains(.one) ? "" : t(.noLoneStatement),
        ]
        let parts = [
            folder.dossier.events.isEmpty ? folder.noDate : "", folder.dossier.actors.isEmpty ? folder.noActor : "",
        ]
        return (parts + (folder.isSingle ? [] : comparison)).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var kicker: String {
        t(folder.isSingle ? .singleArticle : .dossier) + (folder.dates.isEmpty ? "" : " · \(folder.dates)")
    }

    /// The most present actors of some kinds.
    private func cast(_ heading: String, _ kinds: [ActorKind], _ dots: PresenceDots) -> PageValue? {
        let actors = folder.dossier.actors.indices.filter { kinds.contains(folder.dossier.actors[$0].kind) }.prefix(Self.shownActors)
        guard !actors.isEmpty else { return nil }
        return .record([
            .heading: .text(heading), .isOpen: .flag(kinds.contains(.person)),
            .actors: .list(actors.map { ActorItem.value($0, in: folder, dots: dots, last: LastTold(of: $0, links: links, in: folder)) }),
        ])
    }

    /// What the signs beside letters mean, of those that the claims have.
    private func legend(of claims: [Int]) -> String {
        let states = Set(claims.flatMap { folder.dossier.claims[$0].cells }.map(\.state))
        let signs = [
            states.contains(.differs) ? t(.legendDiffers) : "",
            states.contains(.near) ? t(.legendNear) : "",
        ]
        return signs.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The weightiest statement that only one source makes and that has a name, a figure or a time, of each source that has one, in the order of
    /// the sources; where there are few, others fill up.
    private var loneClaims: [Int] {
        let lone = folder.layout.claims.filter { folder.layout.sections[$0] == .one }
        var firsts: [Int: Int] = [:]
        for (isStrict, most) in [(true, Self.shownLone), (false, Self.fewestLone)] {
            for claim in lone where firsts.count < most {
                let lead = folder.dossier.claims[claim].lead
                guard let source = folder.index(ofArticle: lead.article), firsts[source] == nil, !isStrict || isTelling(lead, source)
                else { continue }
                firsts[source] = claim
            }
        }
        return firsts.sorted { $0.key < $1.key }.map(\.value)
    }

    private func isTelling(_ citation: Citation, _ source: Int) -> Bool {
        let reading = folder.dossier.readings[source]
        return !reading.names.elements(startingIn: citation.range, at: \.range.lowerBound).isEmpty
            || !reading.figures.elements(startingIn: citation.range, at: \.range.lowerBound).isEmpty
            || !reading.dates.elements(startingIn: citation.range, at: \.range.lowerBound).isEmpty
    }

    /// More are folded.
    private static let daysInSight = 8
    private static let pictured = 10
    private static let shownEvents = 5
    private static let shownActors = 3
    private static let shownDisputes = 3
    private static let shownSentences = 2
    private static let shownClaims = 5
    private static let shownLone = 6
    private static let fewestLone = 3
    private static let shownSources = 12
    private static let shownRevised = 12
}
