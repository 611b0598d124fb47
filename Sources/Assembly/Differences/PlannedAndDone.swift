import Model
import Reader

/// Finds deeds that one source tells as planned and another as done: "is expected to charge the officer" and "charged the officer".
struct PlannedAndDone: DifferenceFinder {
    let likeness: LikenessTable
    let table: StatementTable

    init(likeness: LikenessTable, table: StatementTable) {
        (self.likeness, self.table) = (likeness, table)
        planned = table.words.lexicon.words("planned")
        finite = table.words.passives.intersection(table.words.verbs)
        perfect = table.words.lexicon.words("perfect")
    }

    /// How likely two statements say the same, where what the deed is done to is shared, and where it is not.
    private static let leastLikeness = 0.5
    private static let leastLikenessOfVerb = 0.85
    /// Words before a verb that may say it is planned, and words behind it that may say what it is done to.
    private static let reachBefore = 4
    private static let reachBehind = 6
    /// A statement of more deeds is a list, and is not laid beside others.
    private static let mostDeeds = 64

    private enum State {
        case planned, done
    }

    private struct Place: Hashable {
        let statement: Int
        let range: TextRange
    }

    private struct Meaning: Hashable {
        let state: State
        let concept: String
    }

    /// A verb and how it is told.
    private struct Deed: GivenValue {
        let statement: Int
        let state: State
        let verb: String
        let concept: String
        /// "Was charged", "is to be charged"
        let isPassive: Bool
        /// Concepts of the words behind the verb, and of those before a passive.
        let objects: Set<String>
        /// From the words that plan it to the end of the verb.
        let range: TextRange
    }

    /// The disputes, in order of the first statement. O(tokens + pairs of statements that may say the same).
    func disputes(besides known: [Dispute]) -> [Dispute] {
        let deeds = table.statements.indices.map(deeds)
        var links = ValueLinks<Place, Deed>()
        for left in likeness.best.indices where !deeds[left].isEmpty {
            for other in likeness.best[left] where other.statement > left && other.probability >= Self.leastLikeness {
                let opposed = opposed(deeds[left], deeds[other.statement], likeness: other.probability, where: mayBeOfOneTime)
                guard let (one, two) = opposed else { continue }
                links.join(keyed(one), keyed(two))
            }
        }
        let known = KnownDisputes(known)
        return links.parts().compactMap(dispute).filter { !known.hold($0) }
    }

    private func keyed(_ deed: Deed) -> (key: Place, value: Deed) {
        (Place(statement: deed.statement, range: deed.range), deed)
    }

    /// What is at odds between a source that plans a deed and one that tells it as done: it develops, and what is planned stands with the words that
    /// plan it.
    func developed(_ dispute: Dispute) -> Dispute {
        guard dispute.course == .atOdds, [.time, .date, .quantity].contains(dispute.kind) else { return dispute }
        let given = dispute.valueOfStatement.sorted { $0.key < $1.key }.map { (value: $1, deeds: deeds(of: $0), statement: $0) }
        var states = [Set<State>](repeating: [], count: dispute.values.count)
        var plans: [Int: String] = [:]
        func add(_ deed: Deed, of value: Int) {
            states[value].insert(deed.state)
            guard deed.state == .planned else { return }
            plans[deed.statement] = table.readings[table.statements[deed.statement].article].article.text(of: deed.range)
        }
        // What is held and what begins at a time is one thing.
        let timed =
            dispute.kind == .time ? given.compactMap { one in deedBeforeTime(of: one.statement, one.deeds).map { (one.value, $0) } } : []
        if timed.count == given.count {
            for (value, deed) in timed { add(deed, of: value) }
        } else {
            for one in given {
                for other in given where other.value != one.value {
                    if let (deed, _) = opposed(one.deeds, other.deeds, likeness: 0, where: { _, _ in true }) { add(deed, of: one.value) }
                }
            }
        }
        guard states.allSatisfy({ $0.count == 1 }), Set(states).count == 2 else { return dispute }
        var result = dispute
        result.course = .develops
        let order = states.indices.filter { states[$0] == [.planned] } + states.indices.filter { states[$0] == [.done] }
        result.values = order.map { dispute.values[$0] }
        for (statement, value) in dispute.valueOfStatement { result.valueOfStatement[statement] = order.firstIndex(of: value) }
        for (statement, plan) in plans.sorted(by: { $0.key > $1.key }) {
            guard let words = dispute.words(of: statement), let value = result.valueOfStatement[statement] else { continue }
            result.wordsOfStatement[statement] = words + ", " + plan
            result.values[value].value = dispute.values[order[value]].value + ", " + plan
        }
        return result
    }

    /// The last deed before the first time of day of a statement.
    private func deedBeforeTime(of statement: Int, _ deeds: [Deed]) -> Deed? {
        let range = table.statements[statement].range
        let dates = table.readings[table.statements[statement].article].dates.elements(startingIn: range, at: \.range.lowerBound)
        guard let time = dates.first(where: { $0.kind == .time }) else { return nil }
        return deeds.last { $0.range.upperBound <= time.range.lowerBound }
    }

    private func opposed(
        _ left: [Deed], _ right: [Deed], likeness: Double, where areOfOneTime: (Deed, Deed) -> Bool
    ) -> (Deed, Deed)? {
        for one in left {
            for two in right where one.concept == two.concept && one.state != two.state && (one.isPassive || one.verb != two.verb) {
                guard !isPlannedLater(one, two), areOfOneTime(one, two) else { continue }
                if likeness >= Self.leastLikenessOfVerb || !one.objects.isDisjoint(with: two.objects) { return (one, two) }
            }
        }
        return nil
    }

    /// True where the plan was reported days after the deed.
    private func isPlannedLater(_ one: Deed, _ two: Deed) -> Bool {
        let (plan, deed) = one.state == .planned ? (one, two) : (two, one)
        let days = [plan, deed].compactMap { table.readings[table.statements[$0.statement].article].article.published.day }
        return days.count == 2 && days[0].dayNumber > days[1].dayNumber + 1
    }

    private func mayBeOfOneTime(_ one: Deed, _ two: Deed) -> Bool {
        let periods = [one, two].map { StatementPeriod(of: table.statements[$0.statement], around: $0.range, in: table) }
        return periods[0].mayBeOne(with: periods[1])
    }

    private func deeds(of index: Int) -> [Deed] {
        let statement = table.statements[index]
        let reading = table.readings[statement.article]
        let words = statement.tokens.map { Lexicon.plain(reading.article.text.slice(reading.tokens[$0].range)) }
        let concepts = zip(statement.tokens, words).map { token, word in
            reading.tokens[token].kind == .mark ? nil : table.words.concept(of: word, stem: reading.words.stem(of: token))
        }
        let deeds: [Deed] = words.indices.compactMap { place in
            let token = statement.tokens.lowerBound + place
            guard reading.tokens[token].kind == .word, !reading.words.classes(of: token).contains(.speech),
                let concept = concepts[place]
            else { return nil }
            let (state, start): (State, Int)
            if let plan = startOfPlan(before: place, words, in: statement) {
                (state, start) = (.planned, plan)
            } else if isDone(place, words) || isUnderWay(place, words) {
                (state, start) = (.done, place)
            } else {
                return nil
            }
            let isPassive = place > 0 && table.words.passives.contains(words[place - 1]) && table.words.lexicon.isPastForm(words[place])
            let near =
                Array((place + 1..<words.count).prefix(Self.reachBehind)) + (isPassive ? Array((0..<start).suffix(Self.reachBehind)) : [])
            return Deed(
                statement: index, state: state, verb: words[place], concept: concept, isPassive: isPassive,
                objects: Set(near.compactMap { concepts[$0] }),
                range: reading.tokens[statement.tokens.lowerBound + start].range.lowerBound..<reading.tokens[token].range.upperBound)
        }
        return deeds.count > Self.mostDeeds ? [] : deeds
    }

    /// Where "will", "is expected to", "plans to" or, in a headline, the "to" of "Dekker to sell" begins that stands before a verb with nothing but
    /// adverbs and "be" between; nil where none does.
    private func startOfPlan(before verb: Int, _ words: [String], in statement: Statement) -> Int? {
        let isHeadline = table.isHeadline(statement)
        /// True for the end of a name before which nothing of its clause stands: "Dekker to sell".
        func endsSubject(_ place: Int) -> Bool {
            let reading = table.readings[statement.article]
            guard words.indices.contains(place) else { return false }
            let last = reading.tokens[statement.tokens.lowerBound + place].range
            guard let name = reading.name(around: last.lowerBound), name.range.upperBound == last.upperBound else { return false }
            let before = statement.tokens.last { reading.tokens[$0].range.upperBound <= name.range.lowerBound }
            return before.map { reading.tokens[$0].kind == .mark } ?? true
        }
        for place in stride(from: verb - 1, through: max(0, verb - Self.reachBefore), by: -1) {
            let word = words[place]
            switch table.vocabulary.modals.modality(of: word) {
            case .will where word != Self.past: return place
            case .plan where words[place..<verb].contains(Self.infinitive): return place
            case nil where words[place + 1] == Self.infinitive && planned.contains(word): return place
            case nil where word == Self.infinitive && isHeadline && endsSubject(place - 1): return place
            case nil where word == Self.infinitive || word == "be" || table.words.lexicon.isAdverb(word): continue
            default: return nil
            }
        }
        return nil
    }

    /// Of "will": what was planned once may be done.
    private static let past = "would"
    static let infinitive = "to"
    /// "Set", "due"
    private let planned: Set<String>
    /// "Was", "is"; "to be charged" is open.
    private let finite: Set<String>
    private let perfect: Set<String>

    /// True for the past form of a verb that nothing before it denies, plans or leaves open.
    private func isDone(_ place: Int, _ words: [String]) -> Bool {
        let isPast = table.words.lexicon.isPastForm(words[place])
        guard place > 0, isPast || table.words.verbs.contains(words[place]) && !words[place].hasSuffix("s"),
            words[place - 1] != Self.infinitive
        else { return false }
        if table.words.passives.contains(words[place - 1]) {
            let isPerfect = place > 1 && perfect.contains(words[place - 2])
            guard isPast, finite.contains(words[place - 1]) || isPerfect else { return false }
        }
        return !isOpen(place, words)
    }

    /// "Is airing", but not "is planning to air".
    private func isUnderWay(_ place: Int, _ words: [String]) -> Bool {
        place > 0 && table.words.lexicon.isPresentParticiple(words[place]) && finite.contains(words[place - 1])
            && (place + 1 == words.count || words[place + 1] != Self.infinitive) && !isOpen(place, words)
    }

    private func isOpen(_ place: Int, _ words: [String]) -> Bool {
        words[max(0, place - Self.reachBefore)..<place].contains { table.vocabulary.modals.modality(of: $0) != nil || planned.contains($0) }
    }

    private func dispute(of deeds: [Deed]) -> Dispute? {
        var groups = ValueGroups(deeds, in: table, meaning: { Meaning(state: $0.state, concept: $0.concept) })
        groups.sort { $0.state == .planned ? 0 : 1 }
        return groups.dispute(.modality, about: SharedWords(table: table).phrase(deeds.map(\.statement)), course: .develops) { deed in
            table.readings[table.statements[deed.statement].article].article.text(of: deed.range)
        }
    }
}
