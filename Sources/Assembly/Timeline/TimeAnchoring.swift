import Model

/// Places what sentences tell without a date: at a time that their article tells of beside them, on the day of its publication, or on the one
/// before.
///
/// Most sentences of news name no time and are still of a day (N. Reimers, N. Dehghani, I. Gurevych, "Temporal Anchoring of Events for the
/// TimeBank Corpus", ACL 2016). A logistic regression judges each of the few times that come into question; a sentence stands at the
/// likeliest, where that is likely enough.
struct TimeAnchoring {
    private let readings: [Reading]
    private let statements: [DatedStatement]
    private let standings: [Retellings.Place: Retellings.Standing]
    private let dossier: ToldDays
    /// A statement of the time that most is told of, where an article has it at its head: further down stands what is background to the news.
    private let main: DatedStatement?
    private let words: EventWords

    /// `statements` are what the articles date, in their order; `retellings` what sentences without a date say of these. What lies ahead, or
    /// in a year that nothing tells, is the time of nothing else.
    init(readings: [Reading], statements: [DatedStatement], retellings: Retellings, words: EventWords) {
        self.words = words
        self.readings = readings
        self.statements = statements.filter {
            !$0.isClockOnly && $0.tense != .future && $0.time.hasYear
        }
        standings = retellings.standings()
        let dossier = ToldDays(self.statements, articles: readings.count)
        self.dossier = dossier
        main = self.statements.first { statement in
            statement.time.days == dossier.main && statement.time.days.count <= CalendarDate.longestMonth && statement.lendsTime
                && readings[statement.reading].isHead(statement.sentence)
        }
    }

    /// A sentence and the times that come into question for it.
    struct Candidate {
        let reading: Int
        let sentence: Int
        /// How many articles say so.
        let tellers: Int
        /// With the values of their features.
        let choices: [(choice: Choice, values: [Double])]
    }

    /// A time that a sentence may be of.
    struct Choice {
        let interval: TimeSpan
        let time: TimeSpan
        let anchor: DateMention.Anchor
        let because: String
    }

    /// The sentences that may be of a time, in text order. O(sentences × dated statements of their article).
    func candidates(terms: (_ reading: Int, _ sentence: Int) -> [Int]) -> [Candidate] {
        let told = Dictionary(grouping: statements, by: \.reading)
        return readings.indices.flatMap { index -> [Candidate] in
            let reading = readings[index]
            let own = told[index] ?? []
            guard !reading.isUnread, own.count <= Self.mostTold, reading.sentences.count <= Self.mostSentences else { return [] }
            let dated = Set(own.map(\.sentence))
            let lending = TimeLending(reading: reading, told: own, dossier: dossier, words: words)
            let features = AnchoringFeatures(reading: reading, told: own, dossier: dossier, words: words)
            let published = publication(of: reading)
            let latest = latest(own)
            return reading.sentences.indices.compactMap { sentence in
                let standing = standings[Retellings.Place(reading: index, sentence: sentence)]
                guard standing?.isDated != true, !dated.contains(sentence), tells(sentence, in: reading) else { return nil }
                let tellers = standing?.tellers ?? 1
                var choices = choices(of: sentence, from: lending, tellers: tellers, published: published)
                if standing.map({ $0.heads > 1 }) ?? false || reading.isHead(sentence), let latest {
                    choices.removeAll { $0.time.days.upperBound < latest - Self.week }
                }
                guard !choices.isEmpty else { return nil }
                let telling = features.telling(sentence, tellers: tellers, terms: terms(index, sentence))
                return Candidate(
                    reading: index, sentence: sentence, tellers: telling.tellers,
                    choices: choices.map { ($0, features.values(telling, at: $0.time.days)) })
            }
        }
    }

    /// What is longer is no news but a chronicle, which names its times; they keep the work linear.
    private static let mostTold = 200
    private static let mostSentences = 1_000

    /// True for a sentence of the body that makes a statement, names no time, and is about one: "for several years" and "is a father of two" are not.
    private func tells(_ sentence: Int, in reading: Reading) -> Bool {
        let range = reading.sentences[sentence].range
        let tokens = reading.tokens[reading.sentences[sentence].tokens]
        let isAhead = tokens.contains { words.timeMarks(of: reading.word($0)).contains(.future) }
        let times = reading.dates.elements(startingIn: range, at: \.range.lowerBound)
        guard [.paragraph, .quote].contains(reading.article.passages[reading.sentences[sentence].passage].kind),
            !times.contains(where: { $0.kind != .duration || !isAhead && isLongTime($0, sentence: sentence, in: reading) }),
            reading.article.text.slice(range).utf8.last != UInt8(ascii: "?")
        else { return false }
        return tokens.lazy.filter { $0.kind == .word }.count >= Self.fewestWords
            && tokens.contains { words.isFinite(reading.word($0)) }
    }

    /// True for "for several years" and "for weeks".
    private func isLongTime(_ mention: DateMention, sentence: Int, in reading: Reading) -> Bool {
        mention.kind == .duration && mention.value.hasPrefix("PX")
            && reading.wordsBefore(mention, sentence: sentence, count: 1).contains { words.lengthOpeners.contains($0) }
    }

    private static let fewestWords = 4

    /// The first day of the latest past that an article tells of: its news is not older than by a week.
    private func latest(_ told: [DatedStatement]) -> Int? {
        told.lazy.filter { $0.tense == .past }.map(\.time.days.lowerBound).max()
    }

    /// What is dated before and behind the sentence, what the article dates first, the main time, and the publication; each time once, and
    /// none finer than a day. A year is the time of what goes on from it in its paragraph, and of nothing that several articles tell.
    private func choices(of sentence: Int, from lending: TimeLending, tellers: Int, published: [Choice]) -> [Choice] {
        let (told, cast) = (lending.told, SentenceCast(sentence, in: lending.reading, words: words))
        guard !cast.isHabit, !cast.isState else { return [] }
        // What somebody says is news of the day itself; "has sold" and "said" may be that of the day before.
        guard cast.tellsPast else { return cast.isOver ? published : Array(published.prefix(1)) }
        let before = told.last { $0.sentence < sentence }?.sentence
        let behind = told.first { $0.sentence > sentence }?.sentence
        // An article that has its day names a month for what is long over.
        let longest = published.isEmpty ? CalendarDate.longestMonth : Self.week
        let beside = (told.filter { $0.sentence == before || $0.sentence == behind } + told.prefix(1)).filter {
            let isNext = lending.isNext(sentence, to: $0)
            return lending.lends($0, to: cast, isNext: isNext) && ($0.time.days.count <= longest || tellers == 1 && isNext)
        }
        let mainChoices = [main].compactMap { $0 }.filter {
            $0.time.days.count <= longest && lending.hasMain($0, for: cast)
        }.map(mainChoice)
        var result: [Choice] = []
        for choice in beside.map({ choice($0) }) + published + mainChoices
        where !result.contains(where: { $0.time.days == choice.time.days }) {
            result.append(choice)
        }
        return result
    }

    private static let week = 7

    private func choice(_ statement: DatedStatement) -> Choice {
        Choice(
            interval: statement.interval.inDays, time: statement.time.inDays, anchor: .mention(statement.mention.range),
            because: "it names no time, and its article tells of this one beside it")
    }

    private func mainChoice(_ statement: DatedStatement) -> Choice {
        Choice(
            interval: statement.interval.inDays, time: statement.time.inDays, anchor: .none,
            because: "it names no time, and no other time is told of by more articles of the dossier")
    }

    private func publication(of reading: Reading) -> [Choice] {
        guard let published = reading.article.published.time?.inDays else { return [] }
        let own = Choice(
            interval: published, time: published, anchor: .publication,
            because: "it names no time, and reads as news of the day on which its article was published")
        guard published.isOneDay else { return [own] }
        let day = published.on(CalendarDate(dayNumber: published.days.lowerBound - 1))
        let before = Choice(
            interval: day, time: day, anchor: .publication,
            because: "it names no time, and reads as news of the day before its article was published")
        return [own, before]
    }

    /// The sentences that a model places, at their likeliest times, as statements that `finder` makes.
    func statements(by model: FactModel, from finder: inout StatementFinder) -> [DatedStatement] {
        let candidates = candidates { reading, sentence in finder.terms(ofSentence: sentence, in: reading) }
        return candidates.compactMap { candidate in
            let judged = candidate.choices.map { ($0.choice, model.anchored.probability($0.values)) }
            guard let best = judged.max(by: { $0.1 < $1.1 }), best.1 >= model.cuts.anchored else { return nil }
            return finder.statement(of: candidate.sentence, in: candidate.reading, at: best.0)
        }
    }
}
