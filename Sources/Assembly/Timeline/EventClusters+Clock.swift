import Model

// Times of day whose day was taken from elsewhere.
extension EventClusters {
    /// A time of day joins the event of its sentence, or the one that its words tell of: of its article, or of the days beside the one that
    /// was named last. Alone it is an event only where its day is named beside it. O(terms of the times of day).
    func addClockTimes(to byDay: inout [(day: Int, cluster: Cluster)]) {
        let clocks = statements.indices.filter { statements[$0].isClockOnly && !isTalk($0) }
        guard !clocks.isEmpty else { return }
        var index = ClockIndex(byDay, of: self)
        var alone: [Int: [Int]] = [:]
        for clock in clocks {
            let statement = statements[clock]
            let single = cluster(of: clock)
            let rated = index.candidates(for: statement, in: byDay).filter { agrees(clock, byDay[$0]) }.map { place in
                (index: place, likeness: likeness(single, byDay[place].cluster) + index.bonus(of: place, for: statement))
            }
            if let best = rated.max(by: { ($0.likeness, $1.index) < ($1.likeness, $0.index) }), best.likeness >= Self.clockThreshold {
                add([clock], to: &byDay[best.index].cluster)
                index.add(statement, to: best.index)
            } else if isDayNear(statement) {
                alone[statement.time.days.lowerBound, default: []].append(clock)
            }
        }
        for (day, members) in alone.sorted(by: { $0.key < $1.key }) {
            let place = byDay.partitioningIndex { $0.day > day }
            byDay.insert(contentsOf: clustered(members).map { (day: day, cluster: $0) }, at: place)
        }
    }

    private static let clockThreshold = 0.12

    /// True when the day of a time of day is the one of publication, or was named in its sentence or the one before.
    private func isDayNear(_ statement: DatedStatement) -> Bool {
        switch statement.mention.anchor {
        case .mention(let anchor): statement.mention.range.lowerBound - anchor.upperBound <= Self.nearBytes
        case .publication, .none, .missing: true
        }
    }

    /// About two sentences.
    private static let nearBytes = 250

    /// False when one side is told as still to come and all of the other as past, or a time of day as past in an article of days before.
    private func agrees(_ clock: Int, _ event: (day: Int, cluster: Cluster)) -> Bool {
        let statement = statements[clock]
        switch statement.mention.tense {
        case .future: return event.cluster.members.contains { statements[$0].mention.tense != .past }
        // The day of an article may be one earlier than that of the place it tells of.
        case .past: return event.day <= (statement.published ?? event.day) + 1
        default: return true
        }
    }
}

/// The events that a time of day may be of, by what they share with it.
private struct ClockIndex {
    /// What an event and a time of day may share.
    private enum Mark: Hashable {
        case term(Int)
        case sentence(reading: Int, Int)
        case hour(Hour)
    }

    /// A time of day without its day.
    private enum Hour: Hashable {
        case minute(Int)
        case part(CalendarTime.PartOfDay)

        init?(_ time: CalendarTime) {
            switch time.value {
            case .clock(_, let minute, _): self = .minute(minute)
            case .partOfDay(_, let part): self = .part(part)
            default: return nil
            }
        }
    }

    /// The places of the events that have a mark, ascending.
    private var places: [Mark: [Int]] = [:]
    /// By place, the readings that tell the event.
    private var readings: [Set<Int>] = []

    init(_ byDay: [(day: Int, cluster: EventClusters.Cluster)], of clusters: EventClusters) {
        readings = Array(repeating: [], count: byDay.count)
        for place in byDay.indices { for member in byDay[place].cluster.members { add(clusters.statements[member], to: place) } }
    }

    mutating func add(_ statement: DatedStatement, to place: Int) {
        readings[place].insert(statement.reading)
        for mark in marks(of: statement) {
            let at = places[mark, default: []].partitioningIndex { $0 >= place }
            if places[mark]?[at...].first != place { places[mark, default: []].insert(place, at: at) }
        }
    }

    private func marks(of statement: DatedStatement) -> [Mark] {
        statement.terms.map { .term($0.term) } + [.sentence(reading: statement.reading, statement.sentence)]
            + [Hour(statement.interval.first)].compactMap { $0.map { .hour($0) } }
    }

    /// The places of the events of its article or of the days beside its own that share something with a time of day, ascending: of each mark
    /// those nearest to its day.
    func candidates(for statement: DatedStatement, in byDay: [(day: Int, cluster: EventClusters.Cluster)]) -> [Int] {
        let day = statement.time.days.lowerBound
        let found = marks(of: statement).flatMap { mark -> [Int] in
            guard let all = places[mark] else { return [] }
            let middle = all.partitioningIndex { byDay[$0].day > day }
            return all[max(0, middle - Self.mostOfMark)..<min(all.count, middle + Self.mostOfMark)].filter {
                abs(byDay[$0].day - day) <= 1 || readings[$0].contains(statement.reading)
            }
        }
        return Set(found).sorted()
    }

    /// Events looked up before and behind the day; they keep the work linear.
    private static let mostOfMark = 40

    /// What an event that tells of the same sentence, or of the same hour, counts more.
    func bonus(of place: Int, for statement: DatedStatement) -> Double {
        let isInSentence = has(.sentence(reading: statement.reading, statement.sentence), place)
        let isAtItsHour = Hour(statement.interval.first).map { has(.hour($0), place) } ?? false
        return (isInSentence ? Self.sameSentence : 0) + (isAtItsHour ? Self.sameHour : 0)
    }

    private func has(_ mark: Mark, _ place: Int) -> Bool {
        guard let all = places[mark] else { return false }
        return all[all.partitioningIndex { $0 >= place }...].first == place
    }

    private static let sameSentence = 0.2
    /// An evening in one source is the evening of another.
    private static let sameHour = 0.3
}
