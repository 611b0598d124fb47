import Model

/// An event as the timeline and the dossier page show it.
enum EventItem {
    static let shape = PageShape.record(
        texts: [
            .anchor, .href, .when, .precision, .status, .tone, .mentionCount, .moreMentions, .editorTitle, .editorNote, .editorDate,
            .citeHref,
        ],
        flags: [.isNew],
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
        let (event, t) = (folder.dossier.events[index], folder.t)
        let editor = folder.continuity.words[.event, event.id]
        var seen: Set<String> = [event.lead.article]
        let others = event.mentions.map(\.sentence).filter { seen.insert($0.article).inserted }
        let mentions = event.mentions.prefix(shownMentions).map { self.mention($0, in: folder) }
        let rest = event.mentions.count - mentions.count
        return .record([
            .anchor: .text(folder.eventAnchors[index]), .href: .text(folder.eventHref(index)), .when: .words(words(event, t)),
            .precision: .text(precision(event, t)), .status: .text(status(event, t)), .tone: .text(event.status.tone),
            .mentionCount: .text(t(.sentenceCount, event.mentions.count)),
            .moreMentions: .text(rest > 0 ? t(.otherSentences, rest) : ""),
            .lead: Quotation.value(event.lead, in: folder), .citeHref: .text(folder.citeHref(event.lead)),
            .marks: MarkRow.value(others, in: folder, saying: true),
            .mentions: .list(mentions), .isNew: .flag(folder.isNew(.event, index)), .former: former?.value(beside: index) ?? .list([]),
            .editorTitle: .words(editor.title), .editorNote: .words(editor.note),
            .editorDate: .text(editor.isDated ? t(.dateByEditor) : ""),
        ])
    }

    /// A sentence with its literal words of time apart, so that they can be marked.
    private static func mention(_ mention: EventMention, in folder: DossierFolder) -> PageValue {
        let text = mention.sentence.text
        let place = text.range(of: mention.phrase) ?? text.endIndex..<text.endIndex
        let dating = Dating(mention, in: folder, folder.t)
        return .record([
            .before: .words(String(text[..<place.lowerBound])), .phrase: .words(String(text[place])),
            .after: .words(String(text[place.upperBound...])), .lang: .text(Quotation.language(of: mention.sentence, in: folder)),
            .mark: MarkLink.value(mention.sentence, in: folder), .words: .words(dating.phrase), .meaning: .words(dating.meaning),
            .countedFrom: .words(dating.countedFrom), .because: .words(dating.because),
        ])
    }

    /// What happened in few words: the editor's title, else the core of the leading sentence behind the name of the actor who says it.
    static func caption(_ event: Event, in folder: DossierFolder) -> String {
        let title = folder.continuity.words[.event, event.id].title
        guard title.isEmpty else { return title }
        guard let speaker = event.speaker else { return DisplayText.flat(String(event.caption)) }
        guard let index = folder.actorIndex[speaker] else { return DisplayText.flat(event.lead.text) }
        return DisplayText.flat("\(folder.dossier.actors[index].name): \(event.caption)")
    }

    /// The time of an event in words: those of its sources where no date is known.
    static func words(_ event: Event, _ t: MessageCatalog) -> String {
        let mentions = event.mentions.filter { !$0.phrase.isEmpty }
        guard event.when.precision == .unknown, let mention = mentions.first(where: { $0.sentence == event.lead }) ?? mentions.first else {
            return t.dates.words(event.when)
        }
        return t(.dateOfWords, [.words: mention.phrase])
    }

    /// What the reader must know about a date that is no day; empty for days and clock times.
    private static func precision(_ event: Event, _ t: MessageCatalog) -> String {
        switch event.when.precision {
        case .time, .day: ""
        case .week: t(.toWeek)
        case .month: t(.toMonth)
        case .season: t(.toSeason)
        case .year: t(.toYear)
        case .approximate: t(.toRoughly)
        case .unknown: ""
        }
    }

    /// What the reader must know about an event that was not simply told as past.
    static func status(_ event: Event, _ t: MessageCatalog) -> String { event.status == .happened ? "" : t(event.status.message) }
}

extension Event.Status {
    /// What the sources say of it.
    var message: MessageKey {
        switch self {
        case .happened: .statusHappened
        case .announced: .statusAnnounced
        case .announcedAndHappened: .statusAnnouncedHappened
        case .denied: .statusDenied
        case .cancelled: .statusCancelled
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
