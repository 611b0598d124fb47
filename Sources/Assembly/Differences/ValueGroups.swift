import Model

/// What one statement gives as the value of something.
protocol GivenValue {
    /// Index of the statement.
    var statement: Int { get }
}

/// The values that statements give of one thing, each with all who give it: what every finder of differences makes its disputes of.
struct ValueGroups<Value: GivenValue> {
    private let table: StatementTable
    /// Whether a value may be shown in the words of another that it agrees with.
    private let isSame: (Value, Value) -> Bool
    /// In the order in which they are told.
    private(set) var groups: [[Value]] = []
    private var corrections: Set<String> { table.words.lexicon.words("correction") }

    /// Puts together what agrees. A value joins a group when it agrees with all of it: no chain links two that are at odds. Values of one
    /// `meaning` agree with the same others. Of the groups that agree one that holds the same value comes first. O(values × meanings).
    init<Meaning: Hashable>(
        _ given: [Value], in table: StatementTable, meaning: (Value) -> Meaning,
        isSame: @escaping (Value, Value) -> Bool = { _, _ in true }, agree: (Value, Value) -> Bool
    ) {
        (self.table, self.isSame) = (table, isSame)
        var places: [Meaning: Int] = [:]
        // By group: a value of each of its meanings.
        var distinct: [[Value]] = []
        for value in given {
            let meaning = meaning(value)
            if let place = places[meaning] {
                groups[place].append(value)
            } else if case let agreeing = distinct.indices.filter({ distinct[$0].allSatisfy { agree($0, value) } }),
                let place = agreeing.first(where: { distinct[$0].contains { isSame($0, value) } }) ?? agreeing.first
            {
                groups[place].append(value)
                distinct[place].append(value)
                places[meaning] = place
            } else {
                places[meaning] = groups.count
                groups.append([value])
                distinct.append([value])
            }
        }
    }

    /// Puts together what means the same. O(values).
    init<Meaning: Hashable>(_ given: [Value], in table: StatementTable, meaning: (Value) -> Meaning) {
        self.init(given, in: table, meaning: meaning) { _, _ in false }
    }

    /// Leaves out the articles that give two of the values, and so mean two things by them.
    mutating func dropArticlesOfTwo() {
        var count: [Int: Int] = [:]
        for group in groups { for article in Set(group.map(article)) { count[article, default: 0] += 1 } }
        groups = groups.map { $0.filter { count[article($0)] == 1 } }.filter { !$0.isEmpty }
    }

    /// Leaves out the values that do not stand so to each that is kept before them. O(values²) in words that differ.
    mutating func keep(where areOpposed: (Value, Value) -> Bool) {
        var kept: [(group: [Value], distinct: [Value])] = []
        for group in groups {
            var distinct: [Value] = []
            for value in group where !distinct.contains(where: { isSame($0, value) }) { distinct.append(value) }
            if kept.allSatisfy({ known in known.distinct.allSatisfy { one in distinct.allSatisfy { areOpposed(one, $0) } } }) {
                kept.append((group, distinct))
            }
        }
        groups = kept.map(\.group)
    }

    /// How numbers that cannot both be meant stand to each other: what later reports say that they correct develops, and so do a toll that they count
    /// higher and a state. Nil for a toll that falls, as for the confirmed among the suspected: it is of something else. An old toll may be told on
    /// beside the new one.
    mutating func course(of count: RunningCount, number: (Value) -> Double) -> Disagreement.Course? {
        let isInOrder = sortByPublication()
        guard isInOrder || (count == .toll && sortByPublication(mayOverlap: true)) else { return .atOdds }
        let numbers = groups.compactMap { $0.first.map(number) }
        let isLater = count == .state || count == .toll && zip(numbers, numbers.dropFirst()).allSatisfy(<)
        if isLater || groups.last?.contains(where: corrects) ?? false { return .develops }
        return count == .toll && isInOrder ? nil : .atOdds
    }

    private func corrects(_ value: Value) -> Bool {
        let statement = table.statements[value.statement]
        return statement.tokens.contains { corrections.contains(table.readings[statement.article].word(at: $0)) }
    }

    /// Orders the values by the first who gives each.
    mutating func sort<Key: Comparable>(by key: (Value) -> Key) {
        // A stable order: equal keys stay as they were found.
        groups = groups.enumerated().sorted { (key($0.element[0]), $0.offset) < (key($1.element[0]), $1.offset) }.map(\.element)
    }

    /// Orders the values as they were published, and tells whether each was published on days before the next. Leaves them where they were not.
    mutating func sortByPublication(mayOverlap: Bool = false) -> Bool {
        guard let order = PublicationOrder(table: table).order(of: groups.map { $0.map(article) }, mayOverlap: mayOverlap) else {
            return false
        }
        groups = order.map { groups[$0] }
        return true
    }

    /// The dispute over the values; nil where there are not two, from two articles, or where two read alike. `words` is how a value is shown, by
    /// the first who gives it; where it is given otherwise too, in the words of each.
    func dispute(
        _ kind: Disagreement.Kind, about: String, course: Disagreement.Course = .atOdds, words: (Value) -> String
    ) -> Dispute? {
        guard groups.count > 1 else { return nil }
        var dispute = Dispute(kind: kind, about: about, values: [], course: course)
        for (place, group) in groups.enumerated() {
            let statements = Set(group.map(\.statement)).sorted()
            for statement in statements { dispute.valueOfStatement[statement] = place }
            var shown: [Value] = []
            for value in group {
                if let first = shown.first(where: { isSame($0, value) }) {
                    dispute.wordsOfStatement[value.statement] = words(first)
                } else {
                    shown.append(value)
                    dispute.wordsOfStatement[value.statement] = words(value)
                }
            }
            let all = shown.prefix(Self.mostWords).map(words) + (shown.count > Self.mostWords ? ["…"] : [])
            dispute.values.append(DisputedValue(value: all.joined(separator: " / "), says: statements.map { table.citation($0) }))
        }
        let areApart = Set(dispute.values.map { $0.value.lowercased() }).count == groups.count
        return areApart && dispute.articles > 1 ? dispute : nil
    }

    /// Words for one value that a reader takes in.
    private static var mostWords: Int { 3 }

    private func article(_ value: Value) -> Int { table.statements[value.statement].article }
}
