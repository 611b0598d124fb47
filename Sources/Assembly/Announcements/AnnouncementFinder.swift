import Model

/// Finds what sources announced with a date, and what later reports tell of it. It would rather find nothing more of an announcement than
/// call off what was not called off.
struct AnnouncementFinder {
    private let index: [String: Int]
    private let readings: [Reading]
    private let days: [CalendarDate?]
    private let words: AnnouncementWords
    /// Stems that so many articles of a long dossier have that sharing them is no sign.
    private let common: Set<String>

    /// The readings of one dossier, in order of publication.
    init(readings: [Reading], words: AnnouncementWords) {
        self.readings = readings
        self.words = words
        index = Dictionary(readings.enumerated().map { ($1.article.id, $0) }) { first, _ in first }
        days = readings.map(\.article.published.day)
        var articles: [String: Int] = [:]
        for reading in readings { for stem in Set(reading.words.words.map(\.stem)) { articles[stem, default: 0] += 1 } }
        common = readings.count < Self.manyArticles ? [] : Set(articles.filter { $0.value * Self.commonShare > readings.count }.keys)
    }

    private static let manyArticles = 12
    /// One of so many.
    private static let commonShare = 4

    /// The announcements among events, in time order. Articles whose day is not known neither announce nor tell. O(mentions + disputed sentences +
    /// announcements of which nothing is dated × tokens).
    func announcements(in events: [Event], disagreements: [Disagreement]) -> [Announcement] {
        guard let last = days.compactMap(\.self).max() else { return [] }
        let moved = movedDates(disagreements)
        // A sentence may announce one thing for two days, but not for a day and the month that holds it.
        var seen: [Citation: [ClosedRange<Int>]] = [:]
        return events.indices.compactMap { place in
            guard let found = announcement(of: events[place], at: place, until: last, moved: moved) else { return nil }
            let (said, days) = (found.said[0], events[place].when.whole)
            guard !seen[said, default: []].contains(where: { $0.overlaps(days) }) else { return nil }
            seen[said, default: []].append(days)
            return found
        }
    }

    private func announcement(of event: Event, at place: Int, until last: CalendarDate, moved: [String: [Moved]]) -> Announcement? {
        guard [.time, .day, .week, .month].contains(event.when.precision), event.status != .denied, event.when.hasYear else { return nil }
        let whole = event.when.whole
        let (first, end) = (CalendarDate(dayNumber: whole.lowerBound), CalendarDate(dayNumber: whole.upperBound))
        let announcing = byDay(
            event.mentions.filter { mention in
                mention.tense == .future && day(of: mention.sentence).map { $0 < first } ?? false
                    && announces(mention)
            }.map(\.sentence))
        guard let said = announcing.first, let start = day(of: said) else { return nil }
        let announced = announcing.map { (words: stems(of: $0), names: stemsOfNames(in: $0)) }
        let subject = announced.reduce(into: Set<String>()) { $0.formUnion($1.words) }
        func isAbout(_ sentence: Citation) -> Bool {
            let told = stems(of: sentence)
            return announced.contains { said in
                let shared = said.words.intersection(told)
                // Names are who, not what.
                return shared.count >= Self.leastShared(said.words) && !shared.isSubset(of: said.names)
            }
        }
        func found(_ outcome: Announcement.Outcome, _ evidence: [Citation] = []) -> Announcement {
            Announcement(event: place, said: announcing, outcome: outcome, evidence: evidence)
        }
        let told = byDay(
            event.mentions.filter { mention in
                mention.tense == .past && !mention.isCalledOff && day(of: mention.sentence).map { $0 >= first } ?? false
                    && isAbout(mention.sentence) && tellsPast(mention.sentence)
            }.map(\.sentence))
        if !told.isEmpty { return found(.happened, told) }
        let calledOff = byDay(
            event.mentions.filter { mention in
                mention.isCalledOff && day(of: mention.sentence).map { $0 >= start } ?? false && isAbout(mention.sentence)
            }.map(\.sentence))
        if !calledOff.isEmpty {
            return found(calledOff.contains { words.putsOff($0.text) } ? .later : .calledOff, calledOff)
        }
        let later = announcing.flatMap { said in (moved[said.article] ?? []).filter { $0.range.overlaps(said.range) && $0.day == first } }
        if let later = later.first { return found(.later, later.evidence) }
        let names = announced.reduce(into: Set<String>()) { $0.formUnion($1.names) }
        let deeds = announcing.reduce(into: Set<String>()) { $0.formUnion(self.deeds(of: $1)) }.subtracting(names)
        let verbs = announcing.reduce(into: Set<String>()) { $0.formUnion(self.verbs(of: $1)) }
        // Most say on the day that they call a thing off that they do, and not for which day it was.
        let off = comingBack(to: subject, names: names, deeds: deeds, from: start) { reading, sentence, days in
            reading.article.id != said.article && words.callsOff(reading, sentence, verbs: verbs, deeds: deeds)
                && (words.putsOff(reading.article.text(of: sentence.range))
                    || days.allSatisfy { $0.overlaps(whole) || $0.lowerBound <= (reading.article.published.day?.dayNumber ?? .min) })
        }
        if !off.isEmpty { return found(off.contains { words.putsOff($0.text) } ? .later : .calledOff, off) }
        guard last > end else { return found(.ahead) }
        let again = comingBack(to: subject, names: names, deeds: deeds, from: first) { _, _, days in days.allSatisfy { $0.overlaps(whole) }
        }
        return again.isEmpty ? found(.silent) : found(.takenUp, again)
    }

    /// Events of one day may be joined that are not one: what tells of an announcement must share so many words with it.
    private static func leastShared(_ subject: Set<String>) -> Int { subject.count > fewWords ? 2 : 1 }
    private static let fewWords = 3

    private func sentence(of citation: Citation) -> (reading: Reading, sentence: Sentence)? {
        guard let reading = index[citation.article].map({ readings[$0] }), let place = reading.sentenceIndex(at: citation.range.lowerBound)
        else { return nil }
        return (reading, reading.sentences[place])
    }

    private func tellsPast(_ citation: Citation) -> Bool {
        sentence(of: citation).map { words.tellsPast($0.reading, $0.sentence) } ?? false
    }

    private func announces(_ mention: EventMention) -> Bool {
        guard let (reading, sentence) = sentence(of: mention.sentence) else { return false }
        let date = reading.dates.elements(startingIn: sentence.range, at: \.range.lowerBound)
            .first { reading.article.text(of: $0.range) == mention.phrase }
        return date.map { words.announces(reading, sentence, on: $0.range, isCalledOff: mention.isCalledOff) } ?? false
    }

    private func verbs(of citation: Citation) -> Set<String> {
        sentence(of: citation).map { words.announcedVerbs($0.reading, $0.sentence) } ?? []
    }

    /// The stems of the words that say what a sentence is about.
    private func stems(of citation: Citation) -> Set<String> {
        sentence(of: citation).map { stems(of: $0.sentence, in: $0.reading) } ?? []
    }

    /// The stems of what a sentence says will be done: from "will" on, or of all where it has no such word.
    private func deeds(of citation: Citation) -> Set<String> {
        guard let (reading, sentence) = sentence(of: citation) else { return [] }
        let first = words.futureMarks(reading, sentence).first ?? sentence.tokens.lowerBound
        return stems(of: sentence, in: reading, where: { $0 >= first })
    }

    private func stemsOfNames(in citation: Citation) -> Set<String> {
        guard let (reading, sentence) = sentence(of: citation) else { return [] }
        return stems(
            of: sentence, in: reading, where: { token in reading.names.contains { $0.range.overlaps(reading.tokens[token].range) } })
    }

    private func stems(of sentence: Sentence, in reading: Reading, where isWanted: (Int) -> Bool = { _ in true }) -> Set<String> {
        var stems: Set<String> = []
        let dates = reading.dates.elements(startingIn: sentence.range, at: \.range.lowerBound)
        for token in sentence.tokens.filter(isWanted)
        where !dates.contains(where: { $0.range.overlaps(reading.tokens[token].range) }) && reading.words.ofToken.indices.contains(token)
            && reading.words.ofToken[token] >= 0
        {
            let word = reading.words.words[Int(reading.words.ofToken[token])]
            if !Self.isIdle(word), word.stem.contains(where: \.isLetter), !common.contains(word.stem) { stems.insert(word.stem) }
        }
        return stems
    }

    /// True for a word that does not say what a sentence is about.
    private static func isIdle(_ word: Word) -> Bool {
        !word.classes.isDisjoint(with: [.stop, .number, .modal, .negation, .pronoun, .speech])
    }

    /// By sentence: how many of some stems it has, which are numbered. O(tokens).
    private func shares(of numbers: [String: Int], in reading: Reading) -> [Int] {
        let ofWord = reading.words.words.map { Self.isIdle($0) ? nil : numbers[$0.stem] }
        let ofToken = reading.words.ofToken
        return reading.sentences.map { sentence in
            Set(sentence.tokens.lazy.compactMap { ofToken.indices.contains($0) && ofToken[$0] >= 0 ? ofWord[Int(ofToken[$0])] : nil }).count
        }
    }

    /// The sentences of a day or later that have most words of an announcement, one for each article: half of them at least, a name among
    /// them and a word of what was to be done. `isOfIt` is asked with the days that a sentence names: what names another day is of something else.
    private func comingBack(
        to subject: Set<String>, names: Set<String>, deeds: Set<String>, from first: CalendarDate,
        where isOfIt: (Reading, Sentence, [ClosedRange<Int>]) -> Bool
    ) -> [Citation] {
        let least = max(Self.leastShared(subject), (subject.count + 1) / 2)
        let numbers = Dictionary(uniqueKeysWithValues: subject.enumerated().map { ($1, $0) })
        return readings.indices.compactMap { place in
            let reading = readings[place]
            guard self.days[place].map({ $0 >= first }) ?? false else { return nil }
            let shares = shares(of: numbers, in: reading)
            let best = shares.indices.filter { index in
                guard shares[index] >= least else { return false }
                let sentence = reading.sentences[index]
                let shared = stems(of: sentence, in: reading).intersection(subject)
                guard !shared.isDisjoint(with: deeds), !shared.isDisjoint(with: names) else { return false }
                let days = reading.dates.elements(startingIn: sentence.range, at: \.range.lowerBound)
                    .compactMap { $0.stated.day != nil ? $0.dated?.days : nil }
                return isOfIt(reading, sentence, days)
            }.max { (shares[$0], $1) < (shares[$1], $0) }
            guard let best else { return nil }
            let (article, sentence) = (reading.article, reading.sentences[best])
            return Citation(
                article: article.id, passage: article.passages[sentence.passage].id, range: sentence.range,
                text: article.text(of: sentence.range))
        }
    }

    /// A day that a sentence gives and of which later sentences give a later one.
    private struct Moved {
        let range: TextRange
        let day: CalendarDate
        let evidence: [Citation]
    }

    private func movedDates(_ disagreements: [Disagreement]) -> [String: [Moved]] {
        var moved: [String: [Moved]] = [:]
        for dispute in disagreements where dispute.kind == .date && dispute.course == .develops {
            let dated = dispute.values.compactMap { value in
                TimeSpan(edtf: value.value)?.day.map { (day: $0, says: value.says) }
            }
            for value in dated {
                let later = dated.filter { $0.day > value.day }.flatMap(\.says)
                guard !later.isEmpty else { continue }
                let evidence = byDay(later)
                for said in value.says {
                    moved[said.article, default: []].append(Moved(range: said.range, day: value.day, evidence: evidence))
                }
            }
        }
        return moved
    }

    private func day(of citation: Citation) -> CalendarDate? { index[citation.article].flatMap { days[$0] } }

    /// The first sentence of each article, in order of publication.
    private func byDay(_ citations: [Citation]) -> [Citation] {
        var seen: Set<String> = []
        return citations.filter { seen.insert($0.article).inserted }.sorted { (index[$0.article] ?? 0) < (index[$1.article] ?? 0) }
    }
}
