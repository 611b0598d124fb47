import Model

/// What somebody last said, or did in what happened until the end of the coverage.
struct LastTold {
    static let shape = PageShape.record(texts: [.when, .href, .status], flags: [.isSaid], [.lead: Quotation.shape])

    private let sentence: Citation
    let when: String
    private let href: String
    private let isSaid: Bool

    /// Nil where an actor says nothing, and no event that is over opens with its name. Of one day what was said comes first. O(its quotations and events).
    init?(of actor: Int, links: ActorLinks, in folder: DossierFolder) {
        let said = links.quotes[actor].filter { Self.isTelling($0) }
            .map { (sentence: $0, day: Self.day(of: $0, in: folder)?.dayNumber ?? .min) }
            .max { ($0.day, $0.sentence.text.utf8.count) < ($1.day, $1.sentence.text.utf8.count) }
        let over = links.events[actor].filter { Self.isOver(folder.dossier.events[$0.event], until: folder.dossier.to) }
        let names = over.isEmpty ? [:] : Self.names(of: folder.dossier.actors[actor])
        let done = over.filter { told in
            let range = told.sentence.range
            guard let places = names[told.sentence.article], let index = folder.index(ofArticle: told.sentence.article) else {
                return false
            }
            let next = places.partitioningIndex { $0.lowerBound >= range.lowerBound }
            guard next < places.count, places[next].upperBound < range.upperBound,
                places[next].lowerBound - range.lowerBound <= Self.latestName
            else { return false }
            // What others say of her is nothing that she did.
            let reading = folder.dossier.readings[index]
            guard !reading.quotes.contains(where: { $0.range.contains(places[next].lowerBound) }) else { return false }
            // "Ana's lawyer was charged" tells of the lawyer.
            let behind = reading.article.text.slice(places[next].upperBound..<range.upperBound)
            return !["'", "’"].contains(behind.prefix(1))
        }
        .map { (told: $0, event: folder.dossier.events[$0.event]) }
        .max { ($0.event.when.whole.upperBound, $0.event.weight) < ($1.event.when.whole.upperBound, $1.event.weight) }
        if let done, done.event.when.whole.upperBound > said?.day ?? .min {
            sentence = done.told.sentence
            when = EventItem.words(done.event, folder.t)
            href = folder.eventHref(done.told.event)
            isSaid = false
        } else if let said {
            sentence = said.sentence
            when =
                Self.ownTimes(of: sentence, in: folder).isEmpty
                ? folder.published(sentence).map { Publication.words($0, folder.t) } ?? ""
                : Self.day(of: sentence, in: folder).map { folder.t.dates.words(TimeSpan(CalendarTime($0))) } ?? ""
            href = folder.href(sentence)
            isSaid = true
        } else {
            return nil
        }
    }

    /// The day on which something was said: what its sentence tells of it ("asked on Tuesday"), else the day of its article. Nil where the sentence
    /// names none but points back ("at the time", "in December"), or several.
    private static func day(of quote: Citation, in folder: DossierFolder) -> CalendarDate? {
        let own = ownTimes(of: quote, in: folder)
        guard let first = own.first else { return folder.published(quote)?.day }
        let days = Set(own.map { $0.dated?.day })
        return days.count == 1 ? first.dated?.day : nil
    }

    /// The times of the sentence of a quotation that are no later than its article, outside the marks.
    private static func ownTimes(of quote: Citation, in folder: DossierFolder) -> [DateMention] {
        guard let index = folder.index(ofArticle: quote.article) else { return [] }
        let reading = folder.dossier.readings[index]
        guard let sentence = reading.sentenceIndex(at: quote.range.lowerBound).map({ reading.sentences[$0].range }) else { return [] }
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

    /// In bytes: behind more, the sentence is about others.
    private static let latestName = 40
    private static let fewestWords = 5
    /// In bytes.
    private static let longestQuote = 240
    private static let mostDays = 7
}
