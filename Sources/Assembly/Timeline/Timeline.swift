import Model

/// Makes the events of a dossier from the dates in its readings.
///
/// Every sentence that dates something is a mention; mentions of one thing, across sources and whether they name the day or only the month,
/// are one event. Durations, repeated times and the present make no events, nor does plain speech ("said on Wednesday").
public struct Timeline: Sendable {
    private let words = EventWords.english

    /// Creates a timeline maker.
    public init() {}

    /// The events of the readings of one dossier, in time order; a month stands before its days. O(text of the dated sentences).
    public func events(in readings: [Reading], actors: [Actor]) -> [Event] {
        var finder = StatementFinder(readings: readings, actors: actors)
        let statements = finder.statements()
        let terms = finder.terms
        let clusters = EventClusters(statements: statements, terms: terms).clusters()
        var drafts = clusters.map { draft(of: $0.sorted().map { statements[$0] }, readings: readings, terms: terms) }
        drafts.sort { $0.order.lexicographicallyPrecedes($1.order) }
        drafts = standing(drafts)
        var identifier = EventIdentifier()
        return drafts.map { draft in
            var event = draft.event
            event.id = identifier.id(of: draft.time, marks: draft.marks)
            return event
        }
    }

    /// An event that has no id yet, and what its id and its place are made of.
    private struct Draft {
        var event: Event
        var time: EventTime
        var marks: [String]
        var order: [Int]
        /// False for a caption without a verb.
        var isTold: Bool
        /// True when the clause that the lead's date belongs to has a verb of its own.
        var hasVerb: Bool
    }

    /// The drafts that stand for themselves: no captions, and of those that one sentence heads the ones with a verb of their own, or the
    /// first.
    private func standing(_ drafts: [Draft]) -> [Draft] {
        var heads: [Citation: Int] = [:]
        for (index, draft) in drafts.enumerated() where draft.hasVerb || heads[draft.event.lead] == nil {
            if heads[draft.event.lead].map({ !drafts[$0].hasVerb }) ?? true { heads[draft.event.lead] = index }
        }
        return drafts.indices.filter { index in
            let draft = drafts[index]
            guard draft.isTold else { return false }
            return draft.hasVerb || draft.event.mentions.count > 1 || heads[draft.event.lead] == index
        }.map { drafts[$0] }
    }

    private func draft(of statements: [DatedStatement], readings: [Reading], terms: TermTable) -> Draft {
        var centre: [Int: Double] = [:]
        for term in statements.flatMap(\.terms) { centre[term.term, default: 0] += term.weight }
        let choice = LeadChoice(readings: readings, words: words)
        let lead = choice.lead(of: statements, centre: centre)
        let time = time(of: statements)
        var mentions: [EventMention] = []
        for statement in statements where mentions.last?.sentence != citation(statement, readings) {
            mentions.append(mention(statement, readings, eventDays: time.days))
        }
        let event = Event(
            id: "",
            when: time.edtf,
            precision: time.precision,
            status: status(of: statements),
            lead: citation(statements[lead], readings),
            mentions: mentions
        )
        let marks = EventMarks(words: words, terms: terms).marks(
            of: statements[lead], in: readings[statements[lead].reading], centre: centre)
        let days = time.days
        let order = [days.lowerBound, -days.upperBound, time.minute ?? -1, statements[0].reading, statements[0].offset]
        return Draft(
            event: event, time: time, marks: marks, order: order,
            isTold: statements.contains { choice.isTold($0) },
            hasVerb: statements[lead].outcome != .happens || choice.hasVerb(statements[lead]))
    }

    private func mention(_ statement: DatedStatement, _ readings: [Reading], eventDays: ClosedRange<Int>) -> EventMention {
        var value = statement.mention.value
        var because = statement.mention.because
        var anchor = statement.mention.anchor
        if statement.isClockOnly, eventDays.count == 1, statement.time.days != eventDays {
            let day = CalendarDate(dayNumber: eventDays.lowerBound).iso
            value = day + value.dropFirst(day.utf8.count)
            anchor = .none
            because = "a time of day, on the day that other sentences give for the same event"
        }
        return EventMention(
            sentence: citation(statement, readings),
            phrase: statement.mention.text,
            value: value,
            tense: statement.tense,
            anchor: anchor,
            because: because
        )
    }

    private func citation(_ statement: DatedStatement, _ readings: [Reading]) -> Citation {
        let reading = readings[statement.reading]
        let sentence = reading.sentences[statement.sentence]
        return Citation(
            article: reading.article.id,
            passage: reading.article.passages[sentence.passage].id,
            range: sentence.range,
            text: reading.article.text(of: sentence.range)
        )
    }

    /// The most precise time that the sources give; the day alone where they give different times of it.
    private func time(of statements: [DatedStatement]) -> EventTime {
        let dayed = statements.filter { !$0.isClockOnly }
        let told = dayed.isEmpty ? statements : dayed
        let precise = told.min { $0.time.days.count < $1.time.days.count } ?? statements[0]
        guard precise.time.isOneDay, precise.interval.isOneDay else { return precise.time }
        let day = CalendarDate(dayNumber: precise.time.days.lowerBound).iso
        let timed = statements.map(\.interval).filter { $0.minute != nil }
        let instants = Set(timed.map { ($0.minute ?? 0) - ($0.utcOffset ?? 0) })
        if instants.count == 1, let time = timed.first(where: { $0.utcOffset != nil }) ?? timed.first {
            return EventTime(time.on(day: precise.time.days.lowerBound))
        }
        return TimexInterval(value: day, modifier: precise.interval.modifier).map(EventTime.init) ?? precise.time
    }

    private func status(of statements: [DatedStatement]) -> Event.Status {
        let calledOff = statements.lazy.filter { $0.outcome == .calledOff }.count
        let denied = statements.lazy.filter { $0.outcome == .denied }.count
        if (calledOff + denied) * 2 > statements.count { return denied > calledOff ? .denied : .cancelled }
        let tenses = Set(statements.map(\.tense))
        if tenses.contains(.future) { return tenses.contains(.past) ? .announcedAndHappened : .announced }
        return .happened
    }
}
