import Model

/// Makes the events of a dossier from the dates in its readings.
///
/// Every sentence that dates something is a mention; mentions of one thing, across sources and whether they name the day or only the month,
/// are one event. Durations, repeated times and the present make no events, nor does plain speech ("said on Wednesday").
public struct Timeline: Sendable {
    private let words: EventWords
    private let clarity: Clarity
    private let model: FactModel

    /// Creates a timeline maker.
    public init() { self.init(model: .shipped) }

    /// Creates a timeline maker that places sentences without a date by another model than the program's, to measure it.
    package init(model: FactModel, vocabulary: Vocabulary = .english) {
        self.model = model
        words = vocabulary.events
        clarity = Clarity(words: vocabulary.news, values: vocabulary.values)
    }

    /// The events of the readings of one dossier, in time order; a month stands before its days, and days whose year nothing tells
    /// (`XXXX-11-13`) stand last. `claims` are what the articles say alike: sentences without a date of their own tell an event by them.
    /// O(text of the dated sentences + cells of the claims).
    /// `origins` are the independent origins of the articles, each article one where there are none.
    public func events(in readings: [Reading], actors: [Actor], claims: [Claim] = [], origins: [Origin] = []) -> [Event] {
        var finder = StatementFinder(readings: readings, actors: actors, claims: claims, words: words)
        let dated = finder.statements()
        let anchoring = TimeAnchoring(
            readings: readings, statements: dated, retellings: Retellings(claims, of: readings, statements: dated, words: words),
            words: words)
        // "She declined to comment" is no event of its own.
        let placed = anchoring.statements(by: model, from: &finder).filter {
            !clarity.isBoilerplate(readings[$0.reading].sentences[$0.sentence], of: readings[$0.reading])
        }
        let statements = (dated + placed).sorted {
            ($0.reading, $0.sentence, $0.offset) < ($1.reading, $1.sentence, $1.offset)
        }
        let terms = finder.terms
        let retellings = Retellings(claims, of: readings, statements: statements, words: words)
        let clusters = retellings.joined(EventClusters(statements: statements, terms: terms).clusters())
        var drafts = zip(clusters, retellings.retellings(of: clusters)).map { cluster, retold in
            draft(of: cluster.sorted().map { statements[$0] }, retold: retold, readings: readings, terms: terms)
        }
        drafts.sort { $0.order.lexicographicallyPrecedes($1.order) }
        drafts = standing(drafts)
        var identifier = EventIdentifier()
        let told = drafts.map { draft in
            var event = draft.event
            event.id = identifier.id(of: draft.time, marks: draft.marks)
            return (event: event, days: draft.time.days, isPlain: draft.isPlain)
        }
        let undated = UndatedNews(readings: readings, origins: origins, words: words, clarity: clarity).events(
            of: claims, besides: told.map(\.event)
        ).map {
            news in
            var event = news.event
            event.id = identifier.id(of: news.time, marks: news.marks)
            return (event: event, days: news.time.days, isPlain: true)
        }
        let all = (told + undated).enumerated().sorted {
            let (left, right) = ($0.element.days, $1.element.days)
            return (left.lowerBound, -left.upperBound, $0.offset) < (right.lowerBound, -right.upperBound, $1.offset)
        }
        return EventWeights(readings: readings, origins: origins).weighed(all.map(\.element))
    }

    /// An event that has no id yet, and what its id and its place are made of.
    private struct Draft {
        var event: Event
        var time: TimeSpan
        var marks: [String]
        var order: [Int]
        /// False for a caption without a verb.
        var isTold: Bool
        /// True when the clause that the lead's date belongs to has a verb of its own.
        var hasVerb: Bool
        /// True where the sources only refer to what happened in a longer time ("last week's storm"), or on a day that nobody knows to be that of the news.
        var isReference: Bool
        /// True where no sentence names the time.
        var isAnchored: Bool
        /// True where a sentence tells it by itself, and its time is not only that of a plan, or of something which the sentence names.
        var isPlain: Bool
    }

    /// The drafts that stand for themselves: no captions, nothing that one article tells without a time, and of those that one sentence heads the
    /// ones with a verb of their own, or the first.
    private func standing(_ drafts: [Draft]) -> [Draft] {
        var heads: [Citation: Int] = [:]
        for (index, draft) in drafts.enumerated() where draft.hasVerb || heads[draft.event.lead] == nil {
            if heads[draft.event.lead].map({ !drafts[$0].hasVerb }) ?? true { heads[draft.event.lead] = index }
        }
        return drafts.indices.filter { index in
            let draft = drafts[index]
            guard draft.isTold, !(draft.isReference || draft.isAnchored) || isToldTwice(draft.event) else { return false }
            return draft.hasVerb || draft.event.mentions.count > 1 || heads[draft.event.lead] == index
        }.map { drafts[$0] }
    }

    private func isToldTwice(_ event: Event) -> Bool { Set(event.mentions.map(\.sentence.article)).count > 1 }

    private func draft(
        of statements: [DatedStatement], retold: [Retellings.Retelling], readings: [Reading], terms: TermTable
    ) -> Draft {
        var centre: [Int: Double] = [:]
        for term in statements.flatMap(\.terms) { centre[term.term, default: 0] += term.weight }
        let choice = LeadChoice(readings: readings, words: words)
        let lead = choice.lead(of: statements, centre: centre) { reading, sentence in
            clarity.isWhole(readings[reading].sentences[sentence], of: readings[reading])
        }
        let time = time(of: statements, lead: lead, terms: terms)
        var mentions: [EventMention] = []
        var rest = retold[...]
        for statement in statements where mentions.last?.sentence != citation(statement, readings) {
            while let next = rest.first, (next.reading, next.sentence) < (statement.reading, statement.sentence) {
                mentions.append(mention(rest.removeFirst(), readings, time))
            }
            mentions.append(mention(statement, readings, eventDays: time.days))
        }
        mentions += rest.map { mention($0, readings, time) }
        let event = Event(
            id: "",
            when: time,
            status: status(of: statements, readings),
            lead: citation(statements[lead], readings),
            mentions: mentions
        )
        let marks = EventMarks(words: words, terms: terms).marks(
            of: statements[lead], in: readings[statements[lead].reading], centre: centre)
        let days = time.days
        let order = [days.lowerBound, -days.upperBound, time.minute ?? -1, statements[0].reading, statements[0].offset]
        return Draft(
            event: event, time: time, marks: marks, order: order,
            isTold: statements.contains { statement in
                let reading = readings[statement.reading]
                return choice.isTold(statement) && !clarity.isCaption(reading.sentences[statement.sentence], of: reading)
            },
            hasVerb: statements[lead].outcome != .happens || choice.hasVerb(statements[lead]),
            isReference: statements.allSatisfy {
                $0.isRecalled || !time.isOneDay && $0.isReference && $0.tense == .past && $0.outcome == .happens
            },
            isAnchored: statements.allSatisfy(\.isAnchored),
            isPlain: statements.contains { !$0.isAside && ($0.place != .planned || $0.tense == .future) }
                && standsAlone(statements[lead], readings))
    }

    private func standsAlone(_ statement: DatedStatement, _ readings: [Reading]) -> Bool {
        let reading = readings[statement.reading]
        let sentence = reading.sentences[statement.sentence]
        return clarity.standsAlone(sentence, of: reading) && !reading.asks(sentence)
    }

    private func mention(_ statement: DatedStatement, _ readings: [Reading], eventDays: ClosedRange<Int>) -> EventMention {
        var value = statement.mention.value
        var because = statement.mention.because
        var anchor = statement.mention.anchor
        if statement.isClockOnly, eventDays.count == 1, statement.time.days != eventDays {
            let day = CalendarDate(dayNumber: eventDays.lowerBound).edtf
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
            because: because,
            isCalledOff: statement.outcome == .calledOff
        )
    }

    /// A sentence without a day of its own.
    private func mention(_ retelling: Retellings.Retelling, _ readings: [Reading], _ time: TimeSpan) -> EventMention {
        EventMention(
            sentence: citation(retelling.reading, retelling.sentence, readings),
            phrase: retelling.mention?.text ?? "",
            value: time.edtf,
            tense: retelling.mention?.tense ?? .unknown,
            because: retelling.because
        )
    }

    private func citation(_ statement: DatedStatement, _ readings: [Reading]) -> Citation {
        citation(statement.reading, statement.sentence, readings)
    }

    private func citation(_ reading: Int, _ sentence: Int, _ readings: [Reading]) -> Citation {
        let reading = readings[reading]
        let sentence = reading.sentences[sentence]
        return Citation(
            article: reading.article.id,
            passage: reading.article.passages[sentence.passage].id,
            range: sentence.range,
            text: reading.article.text(of: sentence.range)
        )
    }

    /// The most precise time that the sources give; the day alone where they give different times of it. An hour is that of what its own
    /// sentence tells: the hour of a collapse is not that of the death.
    private func time(of statements: [DatedStatement], lead: Int, terms: TermTable) -> TimeSpan {
        let dayed = statements.filter { !$0.isClockOnly }
        let told = dayed.isEmpty ? statements : dayed
        let precise = told.min { $0.time.days.count < $1.time.days.count } ?? statements[0]
        guard precise.time.isOneDay, precise.interval.isOneDay else { return precise.time }
        let day = CalendarDate(dayNumber: precise.time.days.lowerBound)
        let timed = statements.filter { $0.interval.minute != nil }
        let instants = Set(timed.map { ($0.interval.minute ?? 0) - ($0.interval.utcOffset ?? 0) })
        let deeds = deeds(of: statements[lead], terms)
        let isOfLead = timed.contains { statement in
            (statement.reading, statement.sentence) == (statements[lead].reading, statements[lead].sentence)
                || !statement.isClockOnly && !deeds.isDisjoint(with: self.deeds(of: statement, terms))
        }
        if isOfLead, instants.count == 1, let time = timed.first(where: { $0.interval.utcOffset != nil }) ?? timed.first {
            return time.interval.on(day)
        }
        return precise.interval.inDays.on(day)
    }

    /// True where an article of the day or later tells as past what others announce. Of articles without a date nobody knows which are later:
    /// most must tell it so.
    private func isToldAsPast(_ statements: [DatedStatement], _ readings: [Reading]) -> Bool {
        let past = statements.filter { statement in
            statement.tense == .past && statement.place != .planned
                && SentenceCast(statement.sentence, in: readings[statement.reading], words: words).tellsPast
        }
        return past.contains { told in told.published.map { $0 >= told.time.days.lowerBound } ?? false }
            || past.count * 2 > statements.count
    }

    private func deeds(of statement: DatedStatement, _ terms: TermTable) -> Set<Int> {
        Set(statement.terms.lazy.map(\.term).filter { terms.isVerb[$0] })
    }

    private func status(of statements: [DatedStatement], _ readings: [Reading]) -> Event.Status {
        let calledOff = statements.lazy.filter { $0.outcome == .calledOff }.count
        let denied = statements.lazy.filter { $0.outcome == .denied }.count
        if (calledOff + denied) * 2 > statements.count { return denied > calledOff ? .denied : .cancelled }
        // "Will concede the May 12 vote" is no plan for that day.
        let tenses = Set(statements.lazy.filter { !$0.isRecalled }.map(\.tense))
        if tenses.contains(.future) { return isToldAsPast(statements, readings) ? .announcedAndHappened : .announced }
        // "A trial date was set for October 28", of a year that nothing tells.
        return tenses == [.present] && statements.allSatisfy { !$0.time.hasYear } ? .announced : .happened
    }
}
