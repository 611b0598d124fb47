import Model

/// A disagreement before it has its id.
struct Dispute {
    var kind: Disagreement.Kind
    var about: String
    var values: [DisputedValue]
    var course: Disagreement.Course = .atOdds
    /// By statement: the index of the value that it gives.
    var valueOfStatement: [Int: Int] = [:]
    /// By statement: its own words for the value, where these are known.
    var wordsOfStatement: [Int: String] = [:]

    /// The value that a statement gives.
    func words(of statement: Int) -> String? {
        wordsOfStatement[statement] ?? valueOfStatement[statement].map { values[$0].value }
    }

    private static let calendar: Set<Disagreement.Kind> = [.date, .time]

    /// This and another that gives one value of one statement as this does, with the values of both; nil where that is not so, or where a statement or an
    /// article would give two values. Only where both are at odds: of what is more exact than a third, two may be at odds. O(statements).
    func joined(with other: Dispute) -> Dispute? {
        guard course == .atOdds, other.course == .atOdds,
            kind == .quantity ? other.kind == .quantity : Self.calendar.isSuperset(of: [kind, other.kind])
        else { return nil }
        // From the other's values to those of this.
        var places: [Int: Int] = [:]
        for (statement, value) in other.valueOfStatement {
            guard let own = valueOfStatement[statement] else { continue }
            guard other.words(of: statement)?.lowercased() == words(of: statement)?.lowercased(), places[value] ?? own == own else {
                return nil
            }
            places[value] = own
        }
        guard !places.isEmpty, Set(places.values).count == places.count else { return nil }
        var result = self
        for (place, value) in other.values.enumerated() {
            let own = places[place] ?? result.values.firstIndex { $0.value.lowercased() == value.value.lowercased() } ?? result.values.count
            if own == result.values.count { result.values.append(DisputedValue(value: value.value, says: [])) }
            result.values[own].says += value.says.filter { !result.values[own].says.contains($0) }
            for (statement, its) in other.valueOfStatement where its == place && result.valueOfStatement[statement] == nil {
                result.valueOfStatement[statement] = own
                result.wordsOfStatement[statement] = other.wordsOfStatement[statement]
            }
        }
        let givers = result.values.flatMap { Set($0.says.map(\.article)) }
        guard givers.count == Set(givers).count else { return nil }
        return result
    }

    /// How many articles take part.
    var articles: Int { Set(values.flatMap { $0.says.map(\.article) }).count }
}

/// Disputes by the statements that take part.
struct KnownDisputes {
    private var disputes: [Dispute] = []
    /// By statement: its disputes.
    private var places: [Int: [Int]] = [:]

    /// O(statements).
    init(_ disputes: [Dispute] = []) { disputes.forEach { add($0) } }

    mutating func add(_ dispute: Dispute) {
        for statement in dispute.valueOfStatement.keys { places[statement, default: []].append(disputes.count) }
        disputes.append(dispute)
    }

    /// True where one of them sets two statements against each other as another does, by words of which one at least has some in common, or by any. One
    /// sentence may differ from another in the dead and in the injured.
    func hold(_ dispute: Dispute, inAnyWords: Bool = false) -> Bool {
        var told: [Int: [(value: Int, known: Int, sharesWords: Bool)]] = [:]
        for (statement, value) in dispute.valueOfStatement {
            for place in places[statement] ?? [] {
                guard let known = disputes[place].valueOfStatement[statement] else { continue }
                let sharesWords = inAnyWords || !Self.words(dispute, statement).isDisjoint(with: Self.words(disputes[place], statement))
                if told[place, default: []].contains(where: {
                    $0.value != value && $0.known != known && ($0.sharesWords || sharesWords)
                }) {
                    return true
                }
                told[place, default: []].append((value, known, sharesWords))
            }
        }
        return false
    }

    private static func words(_ dispute: Dispute, _ statement: Int) -> Set<Substring> {
        Set(dispute.words(of: statement)?.lowercased().split { $0.isWhitespace || $0 == "-" || $0 == "(" || $0 == ")" } ?? [])
    }
}
