import Model

/// Finds quantities and lengths of time that sources put differently: the same things counted, the same said of them, in like sentences,
/// with numbers that cannot both be meant.
///
/// Strict, because a false alarm costs more trust than a miss: two figures are compared only when each is the other article's best
/// match, and articles that also give the other's number are not at odds. A toll that rises with the publication days is told as a
/// development.
struct QuantityDisputes: DifferenceFinder {
    let table: StatementTable
    let figures: [CountedFigure]
    private let slots: FigureSlots
    private struct Counted: Hashable {
        let article: Int
        let unit: String
    }

    /// By article and unit: indices of the figures.
    private let ofUnit: [Counted: [Int]]

    init(table: StatementTable, scopes: FigureScopes) {
        self.table = table
        figures = CountedFigures(table: table).all()
        slots = FigureSlots(table: table, figures: figures, scopes: scopes)
        ofUnit = Dictionary(grouping: figures.indices) { [figures] in Counted(article: figures[$0].article, unit: figures[$0].unit) }
    }

    /// The disputes, in order of the first figure. Near linear in the figures.
    func disputes(besides known: [Dispute]) -> [Dispute] {
        var units: [String: Int] = [:]
        var members: [[Int]] = []
        for (index, figure) in figures.enumerated() where !figure.isPart {
            if let place = units[figure.unit] {
                members[place].append(index)
            } else {
                units[figure.unit] = members.count
                members.append([index])
            }
        }
        return members.flatMap { disputes(among: $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func disputes(among all: [Int]) -> [(Int, Dispute)] {
        guard Set(all.map { figures[$0].article }).count > 1 else { return [] }
        var links = Components(count: all.count)
        var isAtOdds = [Bool](repeating: false, count: all.count)
        for (i, j) in slots.matches(among: all) {
            if figures[all[i]].isOneValue(with: figures[all[j]]) { links.join(i, j) }
            if isContradiction(figures[all[i]], figures[all[j]]) || isStep(figures[all[i]], figures[all[j]]) {
                links.join(i, j)
                isAtOdds[i] = true
                isAtOdds[j] = true
            }
        }
        let parts = links.all().filter { part in part.contains { isAtOdds[$0] } }.map { part in part.map { all[$0] } }
        return joined(parts).compactMap { members in dispute(of: members).map { (members[0], $0) } }
    }

    /// Joins the parts in which the same numbers are at odds: one dispute, told in several places.
    private func joined(_ parts: [[Int]]) -> [[Int]] {
        var places: [Set<Double>: Int] = [:]
        var result: [[Int]] = []
        for part in parts {
            let values = Set(part.map { figures[$0].number.value })
            if let place = places[values] {
                result[place] = (result[place] + part).sorted()
            } else {
                places[values] = result.count
                result.append(part)
            }
        }
        return result
    }

    /// True when neither article also has a number that the other's can be.
    private func isContradiction(_ left: CountedFigure, _ right: CountedFigure) -> Bool {
        func gives(_ article: Int, _ wanted: CountedFigure) -> Bool {
            (ofUnit[Counted(article: article, unit: wanted.unit)] ?? []).contains { index in
                let figure = figures[index]
                // A bare number is of what its action says.
                guard !figure.unit.isEmpty || figure.action == wanted.action else { return false }
                return figure.isOneValue(with: wanted)
            }
        }
        return !left.agrees(with: right) && !gives(left.article, right) && !gives(right.article, left)
    }

    /// True for a toll that a report of a later day puts higher, be it by bounds: "at least 127", then "at least 129".
    private func isStep(_ left: CountedFigure, _ right: CountedFigure) -> Bool {
        let days = [left, right].compactMap { table.readings[$0.article].article.published.day?.dayNumber }
        guard days.count == 2, days[0] != days[1], count(of: [left, right]) == .toll else { return false }
        let (early, late) = days[0] < days[1] ? (left, right) : (right, left)
        func isFirm(_ number: CountedFigure.Interval) -> Bool {
            (number.bound == .atLeast || number.isExact) && number.upper == nil && !number.fallsShort
        }
        return isFirm(early.number) && isFirm(late.number) && early.number.value < late.number.value
    }

    private func count(of figures: [CountedFigure]) -> RunningCount {
        RunningCount(of: figures.map { ($0.action, $0.range, $0.statement) }, in: table)
    }

    // MARK: What is reported

    private func dispute(of members: [Int]) -> Dispute? {
        // What is exact first: "some 26" is of those who say 26, not 25.
        let given = members.map { figures[$0] }
        let sorted = given.filter(\.number.isExact) + given.filter { !$0.number.isExact }
        func grouped(_ agree: (CountedFigure, CountedFigure) -> Bool) -> ValueGroups<CountedFigure> {
            var groups = ValueGroups(
                sorted, in: table, meaning: \.meaning, isSame: { $0.number.isNominally($1.number) }, agree: agree)
            groups.dropArticlesOfTwo()
            groups.sort { $0.number.value }
            return groups
        }
        // Each step of a toll is a value, be it a bound that leaves room for the next.
        let count = count(of: given)
        var groups = grouped { $0.number.value == $1.number.value }
        var course = count == .toll ? groups.course(of: count, number: \.number.value) : nil
        if course != .develops {
            groups = grouped { $0.isOneValue(with: $1) }
            course = groups.course(of: count, number: \.number.value)
        }
        if course != .develops {
            // Values that can both be meant are no two sides.
            groups.keep { !$0.agrees(with: $1) }
            course = groups.course(of: count, number: \.number.value)
        }
        guard let course, let least = groups.groups.first?.first else { return nil }
        let about = FigurePhrase(table: table)
            .label(around: least.range, unit: least.countedAs, in: least.statement, sharedBy: groups.groups.joined().map(\.statement))
        return groups.dispute(least.unit == CountedFigure.duration ? .time : .quantity, about: about, course: course) { $0.text }
    }
}
