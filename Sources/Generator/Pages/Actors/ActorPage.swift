import Model

/// One actor: what it is, how it is spelled, what it says and does, with whom, and every sentence that names it.
struct ActorPage: Page {
    let folder: DossierFolder
    let index: Int
    let links: ActorLinks

    static let template = "actor"
    static let fields: [String: PageShape] = [
        "dossier": .text, "name": .text, "kind": .text, "counts": .text, "presence": PresencePicture.shape, "presenceNote": .text,
        "statedRole": .text, "roles": .list(role), "moreRoles": .list(role), "moreRolesLabel": .text, "isDescribed": .flag,
        "hasRoles": .flag, "doubts": .list(DoubtItem.shape), "ledger": ActorLedger.shape, "quotes": .list(quote),
        "moreQuotes": .list(quote), "moreQuotesLabel": .text, "hasQuotes": .flag, "events": .list(event), "moreEvents": .list(event),
        "moreEventsLabel": .text, "hasEvents": .flag, "companions": .list(companion), "moreCompanions": .list(companion),
        "moreCompanionsLabel": .text, "hasCompanions": .flag, "mentions": ActorMentions.shape,
    ]

    private static let role = PageShape.record(texts: ["text", "lang"], ["marks": .list(MarkLink.shape)])
    private static let quote = PageShape.record(texts: [], ["lead": Quotation.shape, "marks": .list(MarkLink.shape)])
    private static let event = PageShape.record(
        texts: ["when", "href", "status"], ["lead": Quotation.shape, "marks": .list(MarkLink.shape)])
    private static let companion = PageShape.record(texts: ["name", "href", "passages"])

    var path: String { folder.path(folder.actorFiles[index]) }
    var frame: Frame { folder.frame("\(actor.name): \(folder.title)", file: folder.actorFiles[index]) }

    private var actor: Actor { folder.dossier.actors[index] }

    func values() -> [String: PageValue] {
        let actor = actor
        let picture = PresencePicture(actor, in: folder)
        let roles = roles
        let doubts = links.nearMisses[index].map { DoubtItem.value($0.miss, from: index, to: $0.actor, in: folder) }
        let quotes = ReportedQuote.grouped(links.quotes[index]).map(quote)
        let events = links.events[index].map(event)
        let companions = links.companions(of: index)
        var values: [String: PageValue] = [
            "dossier": .words(folder.title), "name": .words(actor.name), "kind": .text(actor.kind.label),
            "counts": .text(ActorItem.counts(actor)),
            "presence": picture.value, "presenceNote": .text(picture.note), "statedRole": .words(actor.statedRole ?? ""),
            "isDescribed": .flag(actor.kind == .person || !roles.isEmpty || actor.statedRole != nil),
            "hasRoles": .flag(!roles.isEmpty || actor.statedRole != nil), "doubts": .list(doubts),
            "ledger": ActorLedger.value(actor, in: folder), "hasQuotes": .flag(!quotes.isEmpty), "hasEvents": .flag(!events.isEmpty),
            "hasCompanions": .flag(!companions.isEmpty), "mentions": ActorMentions.value(actor, in: folder),
        ]
        func fold(_ name: String, _ all: [PageValue], after shown: Int, _ one: String, _ many: String) {
            let rest = Array(all.dropFirst(shown))
            let more = "more" + name.prefix(1).uppercased() + name.dropFirst()
            values[name] = .list(Array(all.prefix(shown)))
            values[more] = .list(rest)
            values[more + "Label"] = .text(rest.isEmpty ? "" : "\(rest.count) other \(rest.count == 1 ? one : many)")
        }
        fold("roles", roles, after: 6, "description", "descriptions")
        fold("quotes", quotes, after: 6, "quotation", "quotations")
        fold("events", events, after: 8, "event", "events")
        fold("companions", companions.map(companion), after: 12, "name", "names")
        return values
    }

    /// Each wording once, with every source that has it.
    private var roles: [PageValue] {
        let places = Dictionary(grouping: actor.roles, by: \.text)
        return distinct(actor.roles.map(\.text)).map { text in
            let places = places[text] ?? []
            return .record([
                "text": .words(text), "lang": .text(places.first.map { Quotation.language(of: $0, in: folder) } ?? ""),
                "marks": MarkLink.values(places, in: folder),
            ])
        }
    }

    private func quote(_ quote: ReportedQuote) -> PageValue {
        let others = quote.others.filter { $0.article != quote.lead.article }
        return .record(["lead": Quotation.value(quote.lead, in: folder), "marks": MarkLink.values(others, in: folder)])
    }

    /// The sentence that names the actor, which need not be the one that leads on the timeline.
    private func event(_ told: ActorLinks.Told) -> PageValue {
        let event = folder.dossier.events[told.event]
        let others = event.mentions.map(\.sentence).filter { $0.article != told.sentence.article }
        return .record([
            "when": .words(EventItem.words(event)), "href": .text(folder.eventHref(told.event)),
            "status": .text(event.status == .happened ? "" : event.status.words), "lead": Quotation.value(told.sentence, in: folder),
            "marks": MarkLink.values(others, in: folder),
        ])
    }

    private func companion(_ companion: ActorLinks.Companion) -> PageValue {
        .record([
            "name": .words(folder.dossier.actors[companion.actor].name), "href": .text(folder.actorFiles[companion.actor]),
            "passages": .text(counted(companion.passages, "passage", "passages")),
        ])
    }
}
