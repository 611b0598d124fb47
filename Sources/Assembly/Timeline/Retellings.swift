import Model

/// What sentences without a day of their own tell of events: those that say what a dated one says, by the comparison of the articles, and
/// those that go on from one.
struct Retellings {
    /// A sentence that tells an event without a day of its own.
    struct Retelling: Hashable {
        let reading: Int
        let sentence: Int
        /// Its own words for the day, where it has some that agree ("on Friday").
        let mention: DateMention?
        /// How its time is known.
        let because: String
    }

    private let readings: [Reading]
    private let words: EventWords
    private let statements: [DatedStatement]
    /// By reading and sentence, the statements in it.
    private var places: [Place: [Int]] = [:]
    /// The cells of each claim that make its statement, by place.
    private let claims: [[Cell]]

    struct Place: Hashable {
        let reading: Int
        let sentence: Int
    }

    private struct Cell {
        let place: Place
        let citation: Citation
    }

    /// `claims` are what the articles say alike, in order of weight.
    init(_ claims: [Claim], of readings: [Reading], statements: [DatedStatement], words: EventWords) {
        self.words = words
        self.readings = readings
        self.statements = statements
        let indices = Dictionary(readings.indices.map { (readings[$0].article.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.claims = claims.compactMap { claim in
            let cells = claim.cells.filter { $0.state == .says }.compactMap { cell -> Cell? in
                guard let reading = indices[cell.article],
                    let sentence = readings[reading].sentenceIndex(at: cell.citation.range.lowerBound)
                else { return nil }
                return Cell(place: Place(reading: reading, sentence: sentence), citation: cell.citation)
            }
            return cells.count > 1 ? cells : nil
        }
        for (index, statement) in statements.enumerated() {
            places[Place(reading: statement.reading, sentence: statement.sentence), default: []].append(index)
        }
    }

    /// The clusters of statements, those joined that tell of one day, or of a day or month and a longer time around it, and that a claim has together.
    func joined(_ clusters: [[Int]]) -> [[Int]] {
        var owner = [Int](repeating: 0, count: statements.count)
        for (number, cluster) in clusters.enumerated() { for member in cluster { owner[member] = number } }
        let isClustered = Set(clusters.joined())
        var components = Components(count: clusters.count)
        let days = clusters.map { finest($0) }
        // By a cluster of a longer time: how many of its statements claims have together with each day in it.
        var votes: [Int: [Int: Int]] = [:]
        for cells in claims {
            let tellers = cells.flatMap { statements(of: $0) }.filter(isClustered.contains).map { owner[$0] }
            let told = Set(tellers).sorted()
            guard let first = told.min(by: { (days[$0].count, $0) < (days[$1].count, $1) }) else { continue }
            for other in told where other != first {
                if days[other] == days[first] {
                    components.join(first, other)
                } else if isSame(days[first], days[other]) || isYear(days[other], of: days[first]),
                    clusters[other].allSatisfy({ statements[$0].canBe(on: days[first].lowerBound) })
                {
                    votes[other, default: [:]][first, default: 0] += tellers.count { $0 == other }
                }
            }
        }
        // What names only the month of several days is of the one that most of it tells.
        var ballots: [Int: [Int: Int]] = [:]
        for (cluster, candidates) in votes {
            ballots[components.root(cluster), default: [:]].merge(
                candidates.map { (components.root($0.key), $0.value) }, uniquingKeysWith: +)
        }
        for (cluster, candidates) in ballots.sorted(by: { $0.key < $1.key }) {
            if let best = candidates.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) { components.join(best.key, cluster) }
        }
        var members: [Int: [Int]] = [:]
        var order: [Int] = []
        for (number, cluster) in clusters.enumerated() {
            let root = components.root(number)
            if members[root] == nil { order.append(root) }
            members[root, default: []] += cluster
        }
        return order.map { members[$0] ?? [] }
    }

    /// How what a sentence says is told.
    struct Standing {
        /// In how many articles.
        var tellers: Int
        /// Whether one of them dates it.
        var isDated: Bool
        /// In how many of them at the head.
        var heads: Int
    }

    /// The sentences that several articles say.
    func standings() -> [Place: Standing] {
        var result: [Place: Standing] = [:]
        for cells in claims {
            let isDated = cells.contains { places[$0.place] != nil }
            let heads = cells.count { readings[$0.place.reading].isHead($0.place.sentence) }
            for cell in cells {
                let known = result[cell.place] ?? Standing(tellers: 1, isDated: false, heads: 0)
                result[cell.place] = Standing(
                    tellers: max(known.tellers, cells.count), isDated: known.isDated || isDated, heads: max(known.heads, heads))
            }
        }
        return result
    }

    /// By cluster, the sentences without a day of their own that say what one of its statements says, and those that go on from these.
    func retellings(of clusters: [[Int]]) -> [[Retelling]] {
        var owner: [Int: Int] = [:]
        for (number, cluster) in clusters.enumerated() { for member in cluster { owner[member] = number } }
        let days = clusters.map { finest($0) }
        var result = [[Retelling]](repeating: [], count: clusters.count)
        var taken: Set<Place> = []
        for cells in claims {
            // The hour that one of many names is not the time of what all of them say, nor is that of a thing which the sentence names.
            let tellers = cells.map { cell in
                statements(of: cell).filter {
                    owner[$0] != nil && !statements[$0].isClockOnly && !statements[$0].isAside && !statements[$0].isRecalled
                }
            }
            let told = Set(tellers.joined().compactMap { owner[$0] }).sorted()
            guard let event = told.min(by: { (days[$0].count, $0) < (days[$1].count, $1) }),
                tellers.joined().allSatisfy({ isSame(days[event], statements[$0].time.days) }),
                let dated = zip(cells, tellers).first(where: { $0.1.contains { owner[$0] == event } })?.0,
                !readings[dated.place.reading].countsAway(from: days[event], in: dated.citation.range)
            else { continue }
            // What was only placed is lent as far as the news of its day goes.
            let isStated = tellers.joined().contains { owner[$0] == event && !statements[$0].isAnchored }
            let isLegalStep = cast(dated.place).isLegalStep
            for (cell, own) in zip(cells, tellers)
            where own.isEmpty && places[cell.place] == nil && canTell(days[event], at: cell.place) {
                let cast = cast(cell.place)
                guard isLegalStep || !cast.isLegalStep, !cast.isAhead || cast.isSaid || isAhead(days[event], of: cell.place),
                    isNews(days[event], at: cell.place) || isStated && cast.tellsPast && (cast.isSaid || !cast.opensInPresent)
                else { continue }
                guard case .some(let mention) = agreeing(cell, with: days[event]), taken.insert(cell.place).inserted else { continue }
                result[event].append(
                    Retelling(
                        reading: cell.place.reading, sentence: cell.place.sentence, mention: mention,
                        because: "it says what another sentence says, which gives the date: “\(dated.citation.text)”"))
            }
        }
        for (event, cluster) in clusters.enumerated() {
            let told = cluster.filter {
                statements[$0].tense != .future && statements[$0].speech == nil && statements[$0].lendsTime
                    && statements[$0].time.days.count <= Self.aMonth
            }
            .map { Place(reading: statements[$0].reading, sentence: statements[$0].sentence) }
            let retold = result[event].map { Place(reading: $0.reading, sentence: $0.sentence) }
            for place in told.isEmpty ? [] : told + retold {
                result[event] += continuations(of: place).filter { taken.insert($0).inserted }.map { next in
                    Retelling(
                        reading: next.reading, sentence: next.sentence, mention: nil, because: "it goes on from the sentence before it")
                }
            }
        }
        return result.map { $0.sorted { ($0.reading, $0.sentence) < ($1.reading, $1.sentence) } }
    }

    /// False for an article that was published more than a day after a time, or nobody knows when.
    private func isNews(_ days: ClosedRange<Int>, at place: Place) -> Bool {
        readings[place.reading].article.published.day.map { $0.dayNumber <= days.upperBound + 1 } ?? false
    }

    /// What a sentence says of the days that it can be of.
    private func cast(_ place: Place) -> SentenceCast { SentenceCast(place.sentence, in: readings[place.reading], words: words) }

    /// False for a time behind the publication of the article, unless the sentence tells of what is soon to come; for the news at the head of
    /// an article also for a year.
    private func canTell(_ days: ClosedRange<Int>, at place: Place) -> Bool {
        let reading = readings[place.reading]
        if days.count > Self.aMonth, reading.isHead(place.sentence) { return false }
        guard isAhead(days, of: place), let published = reading.article.published.day else { return true }
        guard days.lowerBound - published.dayNumber <= Self.aMonth else { return false }
        return reading.tokens[reading.sentences[place.sentence].tokens].contains { token in
            token.kind == .word && words.timeMarks(of: reading.word(token)).contains(.future)
        }
    }

    /// True for a time behind the publication of the article.
    private func isAhead(_ days: ClosedRange<Int>, of place: Place) -> Bool {
        readings[place.reading].article.published.day.map { $0.dayNumber < days.lowerBound } ?? false
    }

    private static let aMonth = 31
    private static let aYear = 366
    private static let aWeek = 7

    /// The sentences right behind a dated one that lean on it, are told as past, and name no time.
    private func continuations(of place: Place) -> [Place] {
        let reading = readings[place.reading]
        let choice = LeadChoice(readings: readings, words: words)
        let isLegalStep = cast(place).isLegalStep
        var result: [Place] = []
        for sentence in (place.sentence + 1)..<(place.sentence + 1 + Self.longestContinuation) where sentence < reading.sentences.count {
            let next = Place(reading: place.reading, sentence: sentence)
            let range = reading.sentences[sentence].range
            let tokens = reading.tokens[reading.sentences[sentence].tokens]
            guard cast(next).tellsPast, !cast(next).isSaid, isLegalStep || !cast(next).isLegalStep, places[next] == nil,
                choice.leans(tokens, in: reading),
                !reading.dates.elements(startingIn: range, at: \.range.lowerBound).contains(where: { $0.kind != .duration })
            else { break }
            result.append(next)
        }
        return result
    }

    /// In sentences.
    private static let longestContinuation = 2

    /// The statements whose clause a cell is about.
    private func statements(of cell: Cell) -> [Int] {
        (places[cell.place] ?? []).filter { index in
            let shared = statements[index].clause.clamped(to: cell.citation.range).count
            return 2 * shared >= min(statements[index].clause.count, cell.citation.range.count)
        }
    }

    private func finest(_ cluster: [Int]) -> ClosedRange<Int> {
        cluster.map { statements[$0].time.days }.min { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) } ?? 0...0
    }

    /// True for one time, and for a longer one around a day.
    private func isSame(_ fine: ClosedRange<Int>, _ other: ClosedRange<Int>) -> Bool {
        fine == other || fine.count == 1 && other.contains(fine.lowerBound)
    }

    /// True for a year around a month.
    private func isYear(_ other: ClosedRange<Int>, of fine: ClosedRange<Int>) -> Bool {
        fine.count <= Self.aMonth && other.count <= Self.aYear && other.contains(fine.lowerBound) && other.contains(fine.upperBound)
    }

    /// The words of time in a cell that agree with the days of an event, nil where it has none; `.none` where they speak of another time.
    private func agreeing(_ cell: Cell, with days: ClosedRange<Int>) -> DateMention?? {
        let dates = readings[cell.place.reading].dates.filter {
            cell.citation.range.overlaps($0.range) && ($0.kind == .date || $0.kind == .time)
        }
        guard let first = dates.first else { return .some(nil) }
        let isOpen = dates.allSatisfy { date in
            guard date.dated == nil, let weekday = date.stated.weekday, date.stated.day == nil else { return false }
            return days.count <= Self.aWeek && days.contains { CalendarDate(dayNumber: $0).weekday == weekday }
        }
        return isOpen ? .some(first) : .none
    }
}

extension Reading {
    /// The first sentence of the body.
    var firstOfBody: Int { sentences.firstIndex { article.passages[$0.passage].kind == .paragraph } ?? 0 }

    /// True for the sentences that carry the news: the headline and the first three of the body.
    func isHead(_ sentence: Int) -> Bool { sentence < firstOfBody + 3 }

    /// True for a sentence that has a question in it.
    func asks(_ sentence: Sentence) -> Bool { article.text.slice(sentence.range).utf8.contains(UInt8(ascii: "?")) }
}
