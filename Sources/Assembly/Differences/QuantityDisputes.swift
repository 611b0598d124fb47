import Model

/// Finds quantities and lengths of time that sources put differently: the same things counted, the same said of them, in like sentences,
/// with numbers that cannot both be meant.
///
/// Strict, because a false alarm costs more trust than a miss: two figures are compared only when each is the other article's best
/// match, and articles that also give the other's number are not at odds. A toll that rises with the publication days is told as a
/// development.
struct QuantityDisputes {
    let table: StatementTable
    let figures: [CountedFigure]
    private let slots: FigureSlots
    /// By article: indices of its figures.
    private let ofArticle: [[Int]]

    /// "At least three" does not mean hundreds.
    private static let widestAgreement = 5.0

    init(table: StatementTable) {
        self.table = table
        figures = CountedFigures(table: table).all()
        slots = FigureSlots(table: table, figures: figures)
        ofArticle = slots.ofArticle
    }

    /// The disputes, in order of the first figure. Near linear in the figures.
    func all() -> [Dispute] {
        var units: [String: Int] = [:]
        var members: [[Int]] = []
        for (index, figure) in figures.enumerated() {
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
            let agrees = figures[all[i]].agrees(with: figures[all[j]])
            if agrees { links.join(i, j) }
            if isContradiction(figures[all[i]], figures[all[j]]) {
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
            ofArticle[article].contains { index in
                let figure = figures[index]
                // A bare number is of what its action says.
                guard figure.unit == wanted.unit, !figure.unit.isEmpty || figure.action == wanted.action else { return false }
                let (small, large) = (min(figure.number.value, wanted.number.value), max(figure.number.value, wanted.number.value))
                return figure.agrees(with: wanted) && large <= Self.widestAgreement * small
            }
        }
        return !left.agrees(with: right) && !gives(left.article, right) && !gives(right.article, left)
    }

    // MARK: What is reported

    private func dispute(of members: [Int]) -> Dispute? {
        var values: [[Int]] = []
        for member in members {
            if let place = values.firstIndex(where: { value in value.allSatisfy { figures[$0].agrees(with: figures[member]) } }) {
                values[place].append(member)
            } else {
                values.append([member])
            }
        }
        values = withoutArticlesOfTwo(values)
        guard values.count > 1 else { return nil }
        values.sort { figures[$0[0]].number.value < figures[$1[0]].number.value }
        let kind: Disagreement.Kind = figures[members[0]].unit == CountedFigure.duration ? .time : .quantity
        var dispute = Dispute(kind: kind, about: about(values[0]), values: [])
        if let order = PublicationOrder(table: table).order(of: values.map { $0.map { figures[$0].article } }), grows(values) {
            values = order.map { values[$0] }
            dispute.course = .develops
        }
        for (index, value) in values.enumerated() {
            var statements: [Int] = []
            for member in value where !statements.contains(figures[member].statement) { statements.append(figures[member].statement) }
            for statement in statements { dispute.valueOfStatement[statement] = index }
            dispute.values.append(DisputedValue(value: figures[value[0]].text, says: statements.map { table.citation($0) }))
        }
        return dispute
    }

    /// The values without the articles that give two of them, and so mean two things by them.
    private func withoutArticlesOfTwo(_ values: [[Int]]) -> [[Int]] {
        var count: [Int: Int] = [:]
        for value in values { for article in Set(value.map({ figures[$0].article })) { count[article, default: 0] += 1 } }
        return values.map { $0.filter { count[figures[$0].article] == 1 } }.filter { !$0.isEmpty }
    }

    /// True for counts that go on while the news does.
    private func grows(_ values: [[Int]]) -> Bool {
        values.joined().contains { figures[$0].action.map(table.vocabulary.values.growing.contains) ?? false }
    }

    private func about(_ members: [Int]) -> String {
        let phrase = FigurePhrase(table: table)
        let phrases = members.map { phrase.text(around: figures[$0].range, unit: figures[$0].countedAs, in: figures[$0].statement) }
        return phrases.first ?? ""
    }
}
