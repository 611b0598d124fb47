import Model

/// An event as the timeline and the dossier page show it.
enum EventItem {
    static let shape = PageShape.record(
        texts: [.anchor, .href, .when, .precision, .status, .tone, .mentionCount, .moreMentions], flags: [.isNew],
        [
            .former: FormerAnchors.besideShape,
            .lead: Quotation.shape, .marks: MarkRow.shape,
            .mentions: .list(
                .record(
                    texts: [.before, .phrase, .after, .lang, .words, .meaning, .countedFrom, .because], [.mark: MarkLink.shape])),
        ]
    )

    /// So many sentences of an event say how it is dated; the others stand on the articles' own pages, each with a link to the event.
    static let shownMentions = 10

    /// The event at an index of the dossier.
    static func value(_ index: Int, in folder: DossierFolder, former: FormerAnchors? = nil) -> PageValue {
        let event = folder.dossier.events[index]
        var seen: Set<String> = [event.lead.article]
        let others = event.mentions.map(\.sentence).filter { seen.insert($0.article).inserted }
        let mentions = event.mentions.prefix(shownMentions).map { self.mention($0, in: folder) }
        let rest = event.mentions.count - mentions.count
        return .record([
            .anchor: .text(folder.eventAnchors[index]), .href: .text(folder.eventHref(index)), .when: .words(words(event)),
            .precision: .text(precision(event)), .status: .text(status(event)), .tone: .text(event.status.tone),
            .mentionCount: .text(counted(event.mentions.count, "sentence", "sentences")),
            .moreMentions: .text(
                rest > 0 ? "and \(counted(rest, "other sentence", "other sentences")), each on the page of its article" : ""),
            .lead: Quotation.value(event.lead, in: folder),
            .marks: MarkRow.value(others, in: folder),
            .mentions: .list(mentions), .isNew: .flag(folder.isNew(.event, index)), .former: former?.value(beside: index) ?? .list([]),
        ])
    }

    /// A sentence with its literal words of time apart, so that they can be marked.
    private static func mention(_ mention: EventMention, in folder: DossierFolder) -> PageValue {
        let text = mention.sentence.text
        let place = text.range(of: mention.phrase) ?? text.endIndex..<text.endIndex
        let dating = Dating(mention, in: folder)
        return .record([
            .before: .words(String(text[..<place.lowerBound])), .phrase: .words(String(text[place])),
            .after: .words(String(text[place.upperBound...])), .lang: .text(Quotation.language(of: mention.sentence, in: folder)),
            .mark: MarkLink.value(mention.sentence, in: folder), .words: .words(dating.phrase), .meaning: .words(dating.meaning),
            .countedFrom: .words(dating.countedFrom), .because: .words(dating.because),
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
        case .unknown: ""
        }
    }

    /// What the reader must know about an event that was not simply told as past.
    private static func status(_ event: Event) -> String { event.status == .happened ? "" : event.status.words }
}

extension Event.Status {
    /// What the sources say of it.
    var words: String {
        switch self {
        case .happened: "told as past"
        case .announced: "announced"
        case .announcedAndHappened: "announced, then told as past"
        case .denied: "denied"
        case .cancelled: "cancelled"
        }
    }

    /// The stylesheet's name for it: what was still to come is hollow.
    var tone: String {
        switch self {
        case .announced: "ahead"
        case .denied: "denied"
        case .cancelled: "cancelled"
        case .happened, .announcedAndHappened: "told"
        }
    }
}
