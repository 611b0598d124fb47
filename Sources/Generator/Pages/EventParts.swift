import Model

/// An event as the timeline and the dossier page show it.
enum EventItem {
    static let shape = PageShape.record(
        texts: ["anchor", "href", "when", "precision", "status", "tone", "mentionCount"],
        [
            "lead": Quotation.shape, "marks": .list(MarkLink.shape),
            "mentions": .list(.record(texts: ["phrase", "meaning", "because"], ["said": Quotation.shape])),
        ]
    )

    /// The event at an index of the dossier.
    static func value(_ index: Int, in folder: DossierFolder) -> PageValue {
        let event = folder.dossier.events[index]
        let mentions = event.mentions.map { mention in
            PageValue.record([
                "phrase": .words(mention.phrase), "meaning": .words(DateWords.words(mention.value) ?? mention.value),
                "because": .words(mention.because), "said": Quotation.value(mention.sentence, in: folder),
            ])
        }
        return .record([
            "anchor": .text(folder.eventAnchors[index]), "href": .text(folder.eventHref(index)), "when": .words(words(event)),
            "precision": .text(precision(event)), "status": .text(status(event)), "tone": .text(event.status.tone),
            "mentionCount": .text(counted(event.mentions.count, "sentence", "sentences")),
            "lead": Quotation.value(event.lead, in: folder),
            "marks": MarkLink.values(
                event.mentions.map(\.sentence).filter { $0.article != event.lead.article }, in: folder),
            "mentions": .list(mentions),
        ])
    }

    /// The time of an event in words.
    static func words(_ event: Event) -> String { DateWords.words(event.when) ?? event.when }

    /// What the reader must know about a date that is no day; empty for days and clock times.
    private static func precision(_ event: Event) -> String {
        switch event.precision {
        case .time, .day: ""
        case .week: "known to the week"
        case .month: "known to the month"
        case .season: "known to the season"
        case .year: "known to the year"
        case .approximate: "known roughly"
        }
    }

    private static func status(_ event: Event) -> String {
        switch event.status {
        case .happened: ""
        case .announced: "announced"
        case .announcedAndHappened: "announced, then told as past"
        case .denied: "denied"
        }
    }
}

extension Event.Status {
    /// The stylesheet's name for it: what was still to come is hollow.
    var tone: String {
        switch self {
        case .announced: "ahead"
        case .denied: "denied"
        case .happened, .announcedAndHappened: "told"
        }
    }
}
