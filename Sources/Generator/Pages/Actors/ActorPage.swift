import Model

/// One actor: what it is, how it is spelled, what it says and does, with whom, and every sentence that names it.
struct ActorPage: Page {
    let folder: DossierFolder
    var t: MessageCatalog { folder.t }
    let index: Int
    let links: ActorLinks
    let mentions: ActorMentions
    /// Counted from 0; pages behind the first have mentions only.
    let page: Int

    static let template = "actor"
    static let fields: [PageName: PageShape] = [
        .dossier: .text, .name: .text, .kind: .text, .counts: .text, .presence: PresencePicture.shape, .presenceNote: .text,
        .statedRole: .text, .roles: .list(role), .moreRoles: .list(role), .moreRolesLabel: .text, .isDescribed: .flag,
        .hasRoles: .flag, .doubts: .list(DoubtItem.shape), .ledger: ActorLedger.shape, .quotes: .list(quote),
        .moreQuotes: .list(quote), .moreQuotesLabel: .text, .hasQuotes: .flag, .events: .list(event), .moreEvents: .list(event),
        .moreEventsLabel: .text, .hasEvents: .flag, .companions: .list(companion), .moreCompanions: .list(companion),
        .moreCompanionsLabel: .text, .hasCompanions: .flag, .mentions: ActorMentions.shape,
        .isFirst: .flag, .pages: Paging.shape, .range: .text, .acrossHref: .text,
    ]

    private static let role = PageShape.record(texts: [.text, .lang], [.marks: MarkRow.shape])
    private static let quote = PageShape.record(texts: [.anchor, .citeHref], [.lead: Quotation.shape, .marks: MarkRow.shape])
    private static let event = PageShape.record(
        texts: [.when, .href, .status], [.lead: Quotation.shape, .marks: MarkRow.shape])
    private static let companion = PageShape.record(texts: [.name, .href, .passages])

    private var paging: Paging { mentions.paging }
    private var file: String { paging.file(ofPage: page) }

    var path: String { folder.path(file) }
    var frame: Frame { folder.frame("\(ownName)\(t.suffix(ofPage: page)): \(folder.title)", file: file) }

    /// Its name, with a number where another of the dossier has the same.
    private var ownName: String {
        let same = folder.dossier.actors.indices.filter { folder.dossier.actors[$0].name == actor.name }
        return same.count == 1 ? actor.name : "\(actor.name) (\((same.firstIndex(of: index) ?? 0) + 1))"
    }

    private var actor: Actor { folder.dossier.actors[index] }

    func values() -> PageRecord {
        let actor = actor
        let picture = PresencePicture(actor, in: folder)
        let roles = roles
        let doubts = links.nearMisses[index].map { DoubtItem.value($0.miss, from: index, to: $0.actor, in: folder) }
        let quotes = ReportedQuote.grouped(links.quotes[index]).map(quote)
        let events = links.events[index].map(event)
        let companions = links.companions(of: index)
        var values: PageRecord = [
            .dossier: .words(folder.title), .name: .words(actor.name), .kind: .text(t(actor.kind.label)),
            .counts: .text(ActorItem.counts(actor, t)),
            .presence: picture.value, .presenceNote: .text(picture.note), .statedRole: .words(actor.statedRole ?? ""),
            .isDescribed: .flag(actor.kind == .person || !roles.isEmpty || actor.statedRole != nil),
            .hasRoles: .flag(!roles.isEmpty || actor.statedRole != nil), .doubts: .list(doubts),
            .ledger: ActorLedger.value(actor, mentions, in: folder), .hasQuotes: .flag(!quotes.isEmpty),
            .hasEvents: .flag(!events.isEmpty),
            .hasCompanions: .flag(!companions.isEmpty),
            .mentions: mentions.value(ofPage: page),
            .isFirst: .flag(page == 0), .pages: paging.links(from: page, t),
            .range: .text(paging.pages == 1 ? "" : t(.pageOf, page + 1, [.total: t.number(paging.pages)])),
            .acrossHref: .text(folder.siteActor(index).map { "../\(AcrossPages.folder)/\($0.file)" } ?? ""),
        ]
        func fold(_ names: (PageName, PageName, PageName), _ all: [PageValue], after shown: Int, _ key: MessageKey) {
            let rest = Array(all.dropFirst(shown))
            let folded = names.0 == .companions ? Self.foldedNames : Self.folded
            let left = max(0, rest.count - folded)
            values[names.0] = .list(page == 0 ? Array(all.prefix(shown)) : [])
            values[names.1] = .list(page == 0 ? Array(rest.prefix(folded)) : [])
            let label = left == 0 ? t(key, rest.count) : t(.notListed, left, [.text: t(key, rest.count)])
            values[names.2] = .text(rest.isEmpty || page > 0 ? "" : label)
        }
        fold((.roles, .moreRoles, .moreRolesLabel), roles, after: 6, .otherDescriptions)
        fold((.quotes, .moreQuotes, .moreQuotesLabel), quotes, after: 6, .otherQuotations)
        fold((.events, .moreEvents, .moreEventsLabel), events, after: 8, .otherEvents)
        fold((.companions, .moreCompanions, .moreCompanionsLabel), companions.map(companion), after: 12, .otherNames)
        return values
    }

    /// Of each list so many are folded below those in sight; more would make the page slow to open.
    private static let folded = 60
    private static let foldedNames = 400

    /// Each wording once, with every source that has it.
    private var roles: [PageValue] {
        let places = Dictionary(grouping: actor.roles, by: \.text)
        return distinct(actor.roles.map(\.text)).map { text in
            let places = places[text] ?? []
            return .record([
                .text: .words(text), .lang: .text(places.first.map { Quotation.language(of: $0, in: folder) } ?? ""),
                .marks: MarkRow.value(places, in: folder),
            ])
        }
    }

    private func quote(_ quote: ReportedQuote) -> PageValue {
        let others = quote.others.filter { $0.article != quote.lead.article }
        return .record([
            .anchor: .text(anchor(of: quote.lead)), .citeHref: .text(folder.citeHref(quote.lead)),
            .lead: Quotation.value(quote.lead, in: folder), .marks: MarkRow.value(others, in: folder),
        ])
    }

    /// By the letter of its article, which lasts, and the place in the text where it begins.
    private func anchor(of quote: Citation) -> String {
        let letter = folder.index(ofArticle: quote.article).map { folder.sources[$0].mark.letter.lowercased() } ?? ""
        return "quote-\(letter)\(quote.range.lowerBound)"
    }

    /// The sentence that names the actor, which need not be the one that leads on the timeline.
    private func event(_ told: ActorLinks.Told) -> PageValue {
        let event = folder.dossier.events[told.event]
        let others = event.mentions.map(\.sentence).filter { $0.article != told.sentence.article }
        return .record([
            .when: .words(EventItem.words(event, t)), .href: .text(folder.eventHref(told.event)),
            .status: .text(EventItem.status(event, t)), .lead: Quotation.value(told.sentence, in: folder),
            .marks: MarkRow.value(others, in: folder),
        ])
    }

    private func companion(_ companion: ActorLinks.Companion) -> PageValue {
        .record([
            .name: .words(folder.dossier.actors[companion.actor].name), .href: .text(folder.actorHref(companion.actor)),
            .passages: .text(t(.passageCount, companion.passages)),
        ])
    }
}
