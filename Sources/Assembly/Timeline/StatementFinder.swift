import Model
import Reader

/// Finds the statements of a dossier that a date or a time of day places in the calendar.
struct StatementFinder {
    private let words: EventWords
    private let readings: [Reading]
    private let dayYears: DayYears
    /// By reading, in text order.
    private let actors: [[(range: TextRange, id: String, kind: ActorKind)]]
    /// By reading: the first day of the latest year, or time with a year, that it tells of as past.
    private let latestPasts: [Int?]
    private(set) var terms = TermTable()
    /// The numbers of the terms that words count as, by word; nil for a word that counts as none.
    private var termOfWord: [String: Int?] = [:]

    init(readings: [Reading], actors: [Actor], claims: [Claim], words: EventWords) {
        self.words = words
        self.readings = readings
        self.actors = Self.placed(actors, in: readings)
        dayYears = DayYears(readings, claims: claims, words: words)
        latestPasts = readings.map { reading in
            reading.dates.filter { $0.tense == .past && $0.stated.year != nil }.compactMap { $0.dated?.days.lowerBound }.max()
        }
    }

    /// The statements in article order, then text order.
    mutating func statements() -> [DatedStatement] {
        var result: [DatedStatement] = []
        for reading in readings.indices { result += statements(in: reading) }
        for statement in result { terms.count(statement.terms) }
        return result
    }

    private mutating func statements(in index: Int) -> [DatedStatement] {
        let reading = readings[index]
        var result: [DatedStatement] = []
        var next = 0
        while next < reading.dates.count {
            guard let sentence = reading.sentenceIndex(at: reading.dates[next].range.lowerBound) else {
                next += 1
                continue
            }
            let end = reading.sentences[sentence].range.upperBound
            let first = next
            while next < reading.dates.count, reading.dates[next].range.lowerBound < end { next += 1 }
            result += statements(dates: Array(reading.dates[first..<next]), sentence: sentence, reading: index)
        }
        return result
    }

    private mutating func statements(dates: [DateMention], sentence: Int, reading index: Int) -> [DatedStatement] {
        let reading = readings[index]
        guard tells(reading.sentences[sentence], dates: dates, in: reading) else { return [] }
        let published = reading.article.published.day?.dayNumber
        let dateline = Dateline(reading, words: words)
        let joiner = TimeJoiner(reading: reading, words: words)
        let own = dates.filter { !dateline.holds($0) }
        let behind = EarlierClause(reading: reading, words: words).mentions(among: own, sentence: sentence)
        let dated = joiner.joined(
            (own + behind).sorted { $0.range.lowerBound < $1.range.lowerBound }.compactMap { found in
                let mention = dayYears.settled(found, sentence: sentence, in: reading)
                // "Christmas" of an unknown year is no day that an article dates.
                let isDay = mention.stated.month != nil && mention.stated.day != nil
                return (isDay ? mention.time : mention.dated).map { interval in
                    let tense = tense(of: mention, interval.days, in: index)
                    return TimeJoiner.Dated(mention: mention, interval: interval, time: interval.told(published: published, tense: tense))
                }
            })
        guard !dated.isEmpty else { return [] }
        let clauses = ClauseSplitter(reading: reading, words: words).clauses(of: sentence, around: dated.map(\.mention.range))
        let namesDay = own.contains { $0.anchor == .missing && ($0.stated.weekday != nil || $0.stated.unit == .day) }
        let utterances = UtteranceFilter(reading: reading, words: words, actors: actors[index])
        let telling = TellingTime(reading: reading, words: words)
        let occurrence = Occurrence(reading: reading, words: words)
        let subordinate = SubordinateClause(reading: reading, words: words)
        let isQuestion = reading.asks(reading.sentences[sentence])
        let quotes = reading.quotes.filter { $0.range.overlaps(reading.sentences[sentence].range) }
        return zip(dated, clauses).compactMap { item, whole in
            let (mention, time) = (item.mention, item.time)
            // "A week after the earthquake" is the time of what stands behind it.
            let clause =
                mention.kind == .date && behind.contains { $0.range == mention.range }
                ? whole.clamped(to: mention.range.lowerBound..<whole.upperBound) : whole
            guard !isAside(item, of: dated, orNamedDay: namesDay, in: reading.sentences[sentence]) else { return nil }
            guard telling.tells(mention, item.interval, sentence: sentence) else { return nil }
            // What a sentence in the past places behind its publication was counted from the wrong day; "tomorrow" cannot be.
            let isTomorrow = mention.stated.unit == .day && mention.anchor == .publication
            let states = mention.stated.year != nil || mention.stated.month != nil
            if mention.kind == .date, mention.tense == .past, !isTomorrow, !states, let last = reading.article.lastDay?.dayNumber,
                time.days.lowerBound > last
            {
                return nil
            }
            let tense = tense(of: mention, time.days, in: index)
            if tense == .future, occurrence.isRuledOut(mention, clause: clause, sentence: sentence) { return nil }
            var speech: Speech?
            switch utterances.telling(mention, clause: clause, sentence: sentence) {
            case .nothing: return nil
            case .speech(let found): speech = found
            case .happening: break
            }
            let isReference = telling.isReference(mention, sentence: sentence)
            let isQuoted = isQuestion || quotes.contains { $0.range.overlaps(mention.range) }
            // "The pensions they rely on today", "here today, tomorrow and next year": in somebody's mouth these are no days.
            let isNow = { (other: DateMention) in other.anchor == .publication && other.stated.unit == .day && other.stated.offset == 0 }
            if isQuoted, mention.anchor == .publication, mention.stated.unit == .day,
                isNow(mention) ? mention.tense == .present : tense == .future && dated.contains(where: { isNow($0.mention) })
            {
                return nil
            }
            return DatedStatement(
                reading: index,
                sentence: sentence,
                mention: mention,
                interval: item.interval,
                time: time,
                clause: clause,
                tense: tense,
                outcome: occurrence.outcome(mention, clause: clause, sentence: sentence),
                isReference: isReference,
                referent: isReference ? telling.referent(of: mention, sentence: sentence).map { term(ofToken: $0, in: reading) } : nil,
                speech: speech,
                terms: weights(of: Place(reading: index, sentence: sentence, mention: mention, time: time, clause: clause)),
                distance: distance(of: time, published: published),
                published: published,
                isClockOnly: isClockOnly(mention, item.interval),
                place: isQuoted ? .quoted : subordinate.place(of: mention, sentence: sentence)
            )
        }
    }

    private func isClockOnly(_ mention: DateMention, _ interval: TimeSpan) -> Bool {
        interval.first.isWithinDay && mention.namesNoDay(words)
    }

    /// In days; 0 where the time holds the publication.
    private func distance(of time: TimeSpan, published: Int?) -> Int? {
        published.map { published in
            time.days.contains(published) ? 0 : min(abs(time.days.lowerBound - published), abs(time.days.upperBound - published))
        }
    }

    // MARK: Sentences without a date

    /// The terms of a sentence that names no time, ascending.
    mutating func terms(ofSentence sentence: Int, in reading: Int) -> [Int] {
        let clause = readings[reading].sentences[sentence].range
        return weights(of: Place(reading: reading, sentence: sentence, mention: nil, time: nil, clause: clause)).map(\.term)
    }

    /// A sentence that names no time, as a statement of one; its mention has no words.
    mutating func statement(of sentence: Int, in index: Int, at choice: TimeAnchoring.Choice) -> DatedStatement {
        let reading = readings[index]
        let clause = reading.sentences[sentence].range
        let mention = DateMention(
            range: clause.lowerBound..<clause.lowerBound, text: "", kind: .date, value: choice.time.edtf, anchor: choice.anchor,
            tense: .past,
            because: choice.because)
        let statement = DatedStatement(
            reading: index, sentence: sentence, mention: mention, interval: choice.interval, time: choice.time, clause: clause,
            tense: .past,
            outcome: Occurrence(reading: reading, words: words).outcome(mention, clause: clause, sentence: sentence), isReference: false,
            speech: nil, terms: weights(of: Place(reading: index, sentence: sentence, mention: nil, time: choice.time, clause: clause)),
            distance: distance(of: choice.time, published: reading.article.published.day?.dayNumber),
            published: reading.article.published.day?.dayNumber,
            isClockOnly: isClockOnly(mention, choice.interval))
        terms.count(statement.terms)
        return statement
    }

    /// True for years within a sentence that is about days, whether or not it is known which: "the governor, who served from 1989 to 2013, met
    /// the mayor on Friday".
    private func isAside(_ item: TimeJoiner.Dated, of dated: [TimeJoiner.Dated], orNamedDay: Bool, in sentence: Sentence) -> Bool {
        item.time.days.count > CalendarDate.longestMonth && item.mention.range.lowerBound - sentence.range.lowerBound > Self.openingBytes
            && (orNamedDay || dated.contains { $0.time.days.count <= Self.week })
    }

    private static let week = 7
    /// A preposition and an article before a time that opens its sentence.
    private static let openingBytes = 12

    /// False for datelines, bylines and sentences that are hardly more than their date.
    private func tells(_ sentence: Sentence, dates: [DateMention], in reading: Reading) -> Bool {
        guard reading.article.passages[sentence.passage].kind != .byline else { return false }
        var ahead = dates.map(\.range).sorted { $0.lowerBound < $1.lowerBound }[...]
        var words = 0
        for token in reading.tokens[sentence.tokens] where token.kind == .word {
            ahead = ahead.drop { $0.upperBound <= token.range.lowerBound }
            if ahead.first?.overlaps(token.range) != true { words += 1 }
            if words == Self.fewestWords { return true }
        }
        return false
    }

    private static let fewestWords = 4

    /// The calendar decides where it can; the verb where the time holds the day of publication. What lies before something that an article
    /// without a date tells as past is over too.
    private func tense(of mention: DateMention, _ days: ClosedRange<Int>, in reading: Int) -> DateMention.Tense {
        guard let published = readings[reading].article.published.day?.dayNumber else {
            return latestPasts[reading].map { days.upperBound < $0 } ?? false ? .past : mention.tense
        }
        if days.upperBound < published { return .past }
        if days.lowerBound > readings[reading].article.lastDay?.dayNumber ?? published { return .future }
        return mention.tense
    }

    // MARK: Terms

    /// The terms of the clause; the sentence before or behind counts in part when the sentence cannot stand alone, or is continued.
    private mutating func weights(of place: Place) -> [(term: Int, weight: Double)] {
        let reading = readings[place.reading]
        let sentence = place.sentence
        var weights: [Int: Double] = [:]
        add(sentence, within: place.clause, reading: place.reading, factor: 1, to: &weights)
        var context: [Int] = []
        // What a bare time of day was counted from is no sign of what it tells of.
        if let mention = place.mention, case .mention(let anchor) = mention.anchor, !mention.namesNoDay(words),
            let other = reading.sentenceIndex(at: anchor.lowerBound), other != sentence
        {
            context.append(other)
        } else if sentence > 0, weights.count < Self.fewestTerms || pointsBack(sentence, in: reading, within: 1) {
            context.append(sentence - 1)
        }
        if let time = place.time, !time.isOneDay, sentence + 1 < reading.sentences.count, pointsBack(sentence + 1, in: reading, within: 2) {
            context.append(sentence + 1)
        }
        for other in context {
            add(other, within: reading.sentences[other].range, reading: place.reading, factor: Self.contextShare, to: &weights)
        }
        return weights.sorted { $0.key < $1.key }.map { (term: $0.key, weight: $0.value) }
    }

    /// Where a statement stands.
    private struct Place {
        let reading: Int
        let sentence: Int
        /// Nil for a sentence without a date.
        let mention: DateMention?
        let time: TimeSpan?
        let clause: TextRange
    }

    private static let contextShare = 0.5
    private static let fewestTerms = 2

    private mutating func add(
        _ sentence: Int, within clause: TextRange, reading index: Int, factor: Double, to weights: inout [Int: Double]
    ) {
        let reading = readings[index]
        let tokens = reading.sentences[sentence].tokens
        var nextDate = reading.dates.partitioningIndex { $0.range.upperBound > clause.lowerBound }
        var nextActor = actors[index].partitioningIndex { $0.range.upperBound > clause.lowerBound }
        for place in tokens where reading.tokens[place].kind != .mark && clause.overlaps(reading.tokens[place].range) {
            let range = reading.tokens[place].range
            while nextDate < reading.dates.count, reading.dates[nextDate].range.upperBound <= range.lowerBound { nextDate += 1 }
            if nextDate < reading.dates.count, reading.dates[nextDate].range.overlaps(range) { continue }
            while nextActor < actors[index].count, actors[index][nextActor].range.upperBound <= range.lowerBound { nextActor += 1 }
            var wordFactor = factor
            if nextActor < actors[index].count, actors[index][nextActor].range.overlaps(range) {
                let actor = actors[index][nextActor]
                raise(terms.number(of: (actor.kind == .place ? TermTable.placeMark : TermTable.actorMark) + actor.id), to: factor)
                wordFactor *= Self.nameWordShare
            }
            let word = Lexicon.plain(reading.article.text.slice(range))
            let known = termOfWord[word]
            if case .some(nil) = known { continue }
            if known == nil, words.function.contains(word) || words.utteranceVerbs.contains(word) || word.utf8.count < 2 {
                termOfWord[word] = .some(nil)
                continue
            }
            if place + 1 < tokens.upperBound, words.isIdle(word, before: reading.word(at: place + 1)) { continue }
            raise((known ?? nil) ?? term(of: word, stem: reading.words.stem(of: place)), to: wordFactor)
        }

        func raise(_ term: Int, to weight: Double) { weights[term] = max(weights[term] ?? 0, weight) }
    }

    /// The number of the term that a token counts as.
    private mutating func term(ofToken token: Int, in reading: Reading) -> Int {
        terms.number(of: words.term(of: reading.word(at: token), stem: reading.words.stem(of: token)))
    }

    /// The number of the term that a new word counts as.
    private mutating func term(of word: String, stem: String?) -> Int {
        let term = words.term(of: word, stem: stem)
        let number = terms.number(of: term)
        if words.deeds[word] != nil || words.isFinite(word) { terms.markVerb(term) }
        termOfWord[word] = .some(number)
        return number
    }

    /// What a word of a name counts beside the actor, for names that were not merged or not found elsewhere.
    private static let nameWordShare = 0.4

    /// True when one of the first words of a sentence points to what was said before.
    private func pointsBack(_ sentence: Int, in reading: Reading, within count: Int) -> Bool {
        reading.tokens[reading.sentences[sentence].tokens].lazy.filter { $0.kind == .word }.prefix(count)
            .contains { words.pronouns.contains(reading.word($0)) }
    }

    /// The mentions of actors by reading, and the names that belong to no actor under their own words.
    private static func placed(_ actors: [Actor], in readings: [Reading]) -> [[(range: TextRange, id: String, kind: ActorKind)]] {
        let indices = Dictionary(readings.indices.map { (readings[$0].article.id, $0) }, uniquingKeysWith: { first, _ in first })
        var result: [[(range: TextRange, id: String, kind: ActorKind)]] = Array(repeating: [], count: readings.count)
        for actor in actors {
            for mention in actor.mentions {
                if let index = indices[mention.article] { result[index].append((mention.range, actor.id, actor.kind)) }
            }
        }
        for index in readings.indices {
            let known = Set(result[index].map(\.range))
            for name in readings[index].names where !known.contains(name.range) {
                result[index].append((name.range, Lexicon.plain(name.text[...]), name.kind))
            }
            result[index].sort { ($0.range.lowerBound, $0.range.upperBound, $0.id) < ($1.range.lowerBound, $1.range.upperBound, $1.id) }
        }
        return result
    }
}
