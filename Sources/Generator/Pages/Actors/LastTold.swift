import Model

/// What somebody last said, or did in what happened until the end of the coverage.
struct LastTold {
    static let shape = PageShape.record(texts: [.when, .href, .status], flags: [.isSaid], [.lead: Quotation.shape])

    private let sentence: Citation
    let when: String
    private let href: String
    private let isSaid: Bool

    /// Nil where an actor says nothing, and is the subject of no sentence on an event that is over. Where an article
    /// without a day quotes the actor, no event is shown, as the quotation may be later. O(its quotations and the mentions of its events).
    init?(of actor: Int, links: ActorLinks, in folder: DossierFolder) {
        let said = links.quotes[actor].filter(Self.isTelling).map { (sentence: $0, day: Self.day(of: $0, in: folder)) }
        let last = said.max { Self.place($0, in: folder).lexicographicallyPrecedes(Self.place($1, in: folder)) }
        let isOpen = said.contains { $0.day == nil && folder.published($0.sentence)?.day == nil }
        let done = isOpen ? nil : Self.done(by: actor, links: links, in: folder)
        if let done, folder.dossier.events[done.event].when.whole.upperBound > last?.day?.dayNumber ?? .min {
            sentence = done.sentence
            when = EventItem.words(folder.dossier.events[done.event], folder.t)
            href = folder.eventHref(done.event)
            isSaid = false
        } else if let day = last?.day, !isOpen, let last {
            sentence = last.sentence
            when =
                Self.ownTimes(of: sentence, in: folder).isEmpty
                ? folder.published(sentence).map { Publication.words($0, folder.t) } ?? ""
                : folder.t.dates.words(TimeSpan(CalendarTime(day)))
            href = folder.href(sentence)
            isSaid = true
        } else if let most = ReportedQuote.grouped(said.map(\.sentence)).max(by: { $0.others.count < $1.others.count }) {
            // No day tells which was the last: what most sources report.
            sentence = most.lead
            when = folder.t(.saidSometime)
            href = folder.href(sentence)
            isSaid = true
        } else {
            return nil
        }
    }

    /// By day, article and place in it.
    private static func place(_ said: (sentence: Citation, day: CalendarDate?), in folder: DossierFolder) -> [Int] {
        [said.day?.dayNumber ?? .min, folder.index(ofArticle: said.sentence.article) ?? -1, said.sentence.range.lowerBound]
    }

    /// The day on which something was said: what its sentence tells of it ("asked on Tuesday"), else the day of its article. Nil where the sentence
    /// names none but points back ("at the time", "in December"), or several, and where the one before goes back further.
    private static func day(of quote: Citation, in folder: DossierFolder) -> CalendarDate? {
        let own = ownTimes(of: quote, in: folder)
        guard let first = own.first else {
            guard let published = folder.published(quote)?.day else { return nil }
            return ownTimes(of: quote, in: folder, before: true).allSatisfy { time in
                time.dated.map { $0.whole.upperBound >= published.dayNumber - mostDays } ?? false
            } ? published : nil
        }
        let days = Set(own.map { $0.dated?.day })
        return days.count == 1 ? first.dated?.day : nil
    }

    // MARK: Deeds

    /// The latest event that is over of which a sentence has the actor as its subject; of one day the weightiest.
    private static func done(by actor: Int, links: ActorLinks, in folder: DossierFolder) -> (event: Int, sentence: Citation)? {
        let events = folder.dossier.events
        let over = links.events[actor].map(\.event).filter { isOver(events[$0], until: folder.dossier.to) }
            .sorted { (events[$1].when.whole.upperBound, events[$1].weight) < (events[$0].when.whole.upperBound, events[$0].weight) }
        guard !over.isEmpty else { return nil }
        let (names, kind) = (names(of: folder.dossier.actors[actor]), folder.dossier.actors[actor].kind)
        for event in over {
            let sentence = events[event].mentions.first { mention in
                let isDated = !mention.phrase.isEmpty || folder.published(mention.sentence)?.day != nil
                guard isDated, mention.tense != .future, !mention.isCalledOff, let places = names[mention.sentence.article],
                    let index = folder.index(ofArticle: mention.sentence.article)
                else { return false }
                let next = places.partitioningIndex { $0.lowerBound >= mention.sentence.range.lowerBound }
                return next < places.count && places[next].upperBound < mention.sentence.range.upperBound
                    && Subject(name: places[next], isPerson: kind == .person, reading: folder.dossier.readings[index]).does
            }
            if let sentence { return (event, sentence.sentence) }
        }
        return nil
    }

    /// The times of the sentence of a quotation, or of the one before it, that are no later than its article, outside the marks.
    private static func ownTimes(of quote: Citation, in folder: DossierFolder, before: Bool = false) -> [DateMention] {
        guard let index = folder.index(ofArticle: quote.article) else { return [] }
        let reading = folder.dossier.readings[index]
        guard let own = reading.sentenceIndex(at: quote.range.lowerBound) else { return [] }
        let place = before ? own - 1 : own
        guard place >= 0 else { return [] }
        let sentence = reading.sentences[place].range
        let end = folder.published(quote)?.day?.dayNumber ?? .max
        return reading.dates.elements(startingIn: sentence, at: \.range.lowerBound).filter { date in
            guard date.kind == .date || date.kind == .time, date.tense != .future else { return false }
            guard !reading.quotes.contains(where: { $0.range.contains(date.range.lowerBound) }) else { return false }
            if let day = date.dated?.day { return day.dayNumber <= end }
            return date.dated.map { $0.whole.lowerBound < end } ?? (date.value == Self.past)
        }
    }

    /// What TIMEX3 has for "at the time".
    private static let past = "PAST_REF"

    /// Where an actor is named, by the article, in order.
    private static func names(of actor: Actor) -> [String: [TextRange]] {
        Dictionary(grouping: actor.mentions, by: \.article).mapValues { $0.map(\.range).sorted { $0.lowerBound < $1.lowerBound } }
    }

    func value(in folder: DossierFolder) -> PageValue {
        .record([
            .when: .words(when), .href: .text(href), .status: .text(""), .isSaid: .flag(isSaid),
            .lead: Quotation.value(sentence, in: folder),
        ])
    }

    /// A scrap of a quotation says nothing by itself, and a speech has no room.
    private static func isTelling(_ quote: Citation) -> Bool {
        quote.text.utf8.count <= longestQuote && quote.text.split(separator: " ").count >= fewestWords
    }

    private static func isOver(_ event: Event, until end: CalendarDate?) -> Bool {
        let isTold = event.status == .happened || event.status == .announcedAndHappened
        return isTold && event.level != .background && event.when.hasYear && event.when.whole.count <= mostDays
            && event.when.whole.upperBound <= end?.dayNumber ?? .max
    }

    private static let fewestWords = 5
    /// In bytes.
    private static let longestQuote = 240
    private static let mostDays = 7
}
