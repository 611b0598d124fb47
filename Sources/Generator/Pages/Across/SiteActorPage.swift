import Model

/// An actor that several dossiers have: in which, how each spells it and why it is taken for the same, what it said and did in the order of time.
struct SiteActorPage: Page {
    let known: ActorsInSite.Known
    let t: MessageCatalog
    let paging: Paging
    /// Counted from 0.
    let page: Int
    /// What is told of it, in the order of time, what has no day last.
    private let told: [DossierStanding.Told]

    static let template = "all-actor"
    static let fields: [PageName: PageShape] = [
        .kind: .text, .name: .text, .counts: .text, .isFirst: .flag, .not: .text,
        .dossiers: .list(
            .record(
                texts: [.title, .href, .dates, .counts, .otherHref, .roles, .also, .because, .contentLang],
                [.said: .list(DossierStanding.toldShape)])),
        .hasDossiers: .flag, .events: .list(DossierStanding.toldShape), .hasEvents: .flag, .pages: Paging.shape, .range: .text,
    ]

    /// The pages of an actor.
    static func all(_ known: ActorsInSite.Known, _ t: MessageCatalog) -> [SiteActorPage] {
        let all = known.dossiers.flatMap { place in place.known.told.map { place.record.standing.told[$0] } }
        let told = all.indices.sorted { (all[$0].day ?? .max, $0) < (all[$1].day ?? .max, $1) }.map { all[$0] }
        let rows = known.dossiers.map { bytesOfRow + 2 * $0.record.title.utf8.count + ($0.latest?.bytes ?? 0) }
        let paging = Paging(base: known.actor.base, joint: "_", bytes: rows + told.map(\.bytes))
        return (0..<paging.pages).map { SiteActorPage(known: known, t: t, paging: paging, page: $0, told: told) }
    }

    private init(known: ActorsInSite.Known, t: MessageCatalog, paging: Paging, page: Int, told: [DossierStanding.Told]) {
        (self.known, self.t, self.paging, self.page, self.told) = (known, t, paging, page, told)
    }

    var path: String { pathAcross(paging.file(ofPage: page)) }
    var frame: Frame { .across(known.actor.name + t.suffix(ofPage: page), list: known.actor.kind.list, t) }
    var about: PageAbout {
        PageAbout(
            t(
                .aboutSiteActor,
                [
                    .name: PageAbout.clipped(known.actor.name, to: 60), .kind: t(known.actor.kind.inText), .counts: known.counts(t),
                    .page: t.suffix(ofPage: page),
                ]))
    }

    func values() -> PageRecord {
        let items = paging.items(ofPage: page), count = known.dossiers.count
        let dossiers = known.dossiers[items.clamped(to: 0..<count)]
        let events = told[max(0, items.lowerBound - count)..<max(0, items.upperBound - count)]
        return [
            .kind: .text(t(known.actor.kind.label)), .name: .words(known.actor.name), .counts: .text(known.counts(t)),
            .isFirst: .flag(page == 0), .not: .text(otherName.map { CorrectionLines.not(known.actor.name, $0) } ?? ""),
            .hasDossiers: .flag(!dossiers.isEmpty), .dossiers: .list(dossiers.map(row)), .events: .list(events.map(\.value)),
            .hasEvents: .flag(!events.isEmpty), .pages: paging.links(from: page, t), .range: .text(paging.numberWords(ofPage: page, t)),
        ]
    }

    private func row(_ place: ActorsInSite.Place) -> PageValue {
        let others = place.known.spellings.filter { $0 != known.actor.name }
        let mentions = t(
            .mentionsInSources,
            [.mentions: t(.mentionCount, place.known.mentions), .sources: DossierStanding.Published.counts(place.articles, t)])
        return .record([
            .title: .words(place.record.title), .href: .text("../" + place.record.path("index.html")), .dates: .text(place.record.dates),
            .contentLang: .text(place.record.standing.contentLanguage), .counts: .text(mentions), .otherHref: .text(place.known.href),
            .roles: .words(place.known.roles), .also: .words(others.joined(separator: ", ")),
            .because: .words(place.because.isEmpty ? "" : t.reason(place.because)), .said: .list(place.latest.map { [$0.value] } ?? []),
        ])
    }

    /// A name under which one of the dossiers has it, where that is another: this can be said to be somebody else.
    private var otherName: String? {
        known.dossiers.lazy.filter { !$0.because.isEmpty }.compactMap { $0.known.spellings.first { $0 != known.actor.name } }.first
    }

    private static let bytesOfRow = 900
}

extension ActorsInSite.Place {
    /// What it said or did last in the dossier; what has no day only where nothing has.
    var latest: DossierStanding.Told? {
        known.told.map { record.standing.told[$0] }.max { ($0.day ?? .min) < ($1.day ?? .min) }
    }
}
