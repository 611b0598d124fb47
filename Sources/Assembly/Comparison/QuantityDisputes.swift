import Model

/// Finds quantities that sources put differently: the same things counted, the same said of them, in like sentences, with numbers that
/// cannot both be meant.
///
/// Strict, because a false alarm costs more trust than a miss: two figures are compared only when each is the other article's best
/// match, and articles that also give the other's number are not at odds. A number that rises with the publication days is news, not a
/// contradiction.
struct QuantityDisputes {
    let table: StatementTable
    let figures: [CountedFigure]
    /// By article: indices of its figures.
    private let ofArticle: [[Int]]

    init(table: StatementTable) {
        self.table = table
        figures = CountedFigures(table: table).all()
        var ofArticle = [[Int]](repeating: [], count: table.readings.count)
        for (index, figure) in figures.enumerated() { ofArticle[figure.article].append(index) }
        self.ofArticle = ofArticle
    }

    /// Numbers further apart than this factor count different things.
    private static let widestRatio = 5.0
    /// Counts below this are too common to be told apart by one shared word.
    private static let distinctive = 1000.0
    private static let leastSimilarity = 0.12
    private static let leastSimilarityWithoutAction = 0.34
    /// For figures of which only one says what kind of thing it counts.
    private static let leastSimilarityWithModifier = 0.3
    private static let leastContext = 0.3

    /// The unit that the Reader gives to ages.
    private static let ageUnit = "years old"

    private struct Slot: Hashable {
        let unit: String
        let action: String
    }

    /// The disputes, in order of the first figure.
    func all() -> [Dispute] {
        var slots: [Slot: Int] = [:]
        var members: [[Int]] = []
        for (index, figure) in figures.enumerated() {
            let slot = Slot(unit: figure.unit, action: figure.action ?? "")
            if let place = slots[slot] {
                members[place].append(index)
            } else {
                slots[slot] = members.count
                members.append([index])
            }
        }
        return members.flatMap { disputes(among: $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func disputes(among slot: [Int]) -> [(Int, Dispute)] {
        guard Set(slot.map { figures[$0].article }).count > 1 else { return [] }
        var links = Components(count: slot.count)
        var isAtOdds = [Bool](repeating: false, count: slot.count)
        for (i, j) in matches(in: slot) {
            let agrees = figures[slot[i]].agrees(with: figures[slot[j]])
            if agrees { links.join(i, j) }
            if isContradiction(figures[slot[i]], figures[slot[j]]) {
                links.join(i, j)
                isAtOdds[i] = true
                isAtOdds[j] = true
            }
        }
        let parts = links.all().filter { part in part.contains { isAtOdds[$0] } }.map { part in part.map { slot[$0] } }
        return joined(parts).compactMap { members in dispute(of: members).map { (members[0], $0) } }
    }

    /// Joins the parts of a slot in which the same numbers are at odds: one dispute, told in several places.
    private func joined(_ parts: [[Int]]) -> [[Int]] {
        var result: [[Int]] = []
        for part in parts {
            let values = Set(part.map { figures[$0].figure.value })
            if let place = result.firstIndex(where: { Set($0.map { figures[$0].figure.value }) == values }) {
                result[place] = (result[place] + part).sorted()
            } else {
                result.append(part)
            }
        }
        return result
    }

    /// True when neither article also has a number that the other's can be.
    private func isContradiction(_ left: CountedFigure, _ right: CountedFigure) -> Bool {
        func gives(_ article: Int, _ wanted: CountedFigure) -> Bool {
            ofArticle[article].contains { figures[$0].unit == wanted.unit && figures[$0].agrees(with: wanted) }
        }
        return !left.agrees(with: right) && !gives(left.article, right) && !gives(right.article, left)
    }

    // MARK: What is compared

    /// Pairs of places in a slot that are each other's best match between two articles.
    private func matches(in slot: [Int]) -> [(Int, Int)] {
        struct Key: Hashable {
            let place: Int
            let article: Int
        }
        var best: [Key: (score: Double, place: Int)] = [:]
        func offer(_ from: Int, _ to: Int, _ score: Double) {
            let key = Key(place: from, article: figures[slot[to]].article)
            if let found = best[key], found.score >= score { return }
            best[key] = (score, to)
        }
        var pairs: [(Int, Int)] = []
        for j in slot.indices {
            for i in 0..<j where figures[slot[i]].article != figures[slot[j]].article {
                guard let score = score(figures[slot[i]], figures[slot[j]]) else { continue }
                offer(i, j, score)
                offer(j, i, score)
                pairs.append((i, j))
            }
        }
        return pairs.filter { i, j in
            best[Key(place: i, article: figures[slot[j]].article)]?.place == j
                && best[Key(place: j, article: figures[slot[i]].article)]?.place == i
        }
    }

    /// How surely two figures are of one thing; nil when they are not, or cannot be told to be.
    private func score(_ left: CountedFigure, _ right: CountedFigure) -> Double? {
        let (small, large) = (min(left.figure.value, right.figure.value), max(left.figure.value, right.figure.value))
        guard small > 0, large / small <= Self.widestRatio else { return nil }
        if !left.modifiers.isEmpty, !right.modifiers.isEmpty, left.modifiers.sortedIntersection(right.modifiers).isEmpty { return nil }
        if !left.dates.isEmpty, !right.dates.isEmpty, left.dates.sortedIntersection(right.dates).isEmpty { return nil }
        let similarity = table.similarity(left.statement, right.statement)
        if isOneOfSeveral(left) || isOneOfSeveral(right), left.modifiers != right.modifiers { return nil }
        if left.modifiers.isEmpty != right.modifiers.isEmpty, small < Self.distinctive, similarity < Self.leastSimilarityWithModifier {
            return nil
        }
        if areOfOthers(left, right) { return nil }
        let nearby = context(left, right)
        let shared = table.statements[left.statement].features.sortedIntersection(table.statements[right.statement].features)
            .filter { table.kinds[$0] != .figure }
        if left.action != nil {
            // The unit and the action are shared anyway.
            let needed = small >= Self.distinctive ? 3 : 4
            guard shared.count >= needed - (left.unit.isEmpty ? 1 : 0) else { return nil }
            guard similarity >= Self.leastSimilarity || (small >= Self.distinctive && nearby > 0) else { return nil }
        } else {
            guard similarity >= Self.leastSimilarityWithoutAction, nearby >= Self.leastContext else { return nil }
        }
        return similarity + nearby + (left.agrees(with: right) ? 1 : 0)
    }

    /// True when the statement counts several things of the unit: a list, of which any may be meant.
    private func isOneOfSeveral(_ counted: CountedFigure) -> Bool {
        ofArticle[counted.article].filter { figures[$0].statement == counted.statement && figures[$0].unit == counted.unit }.count > 1
    }

    /// True when both statements tell of somebody by age, and of different ages.
    private func areOfOthers(_ left: CountedFigure, _ right: CountedFigure) -> Bool {
        func ages(_ statement: Int) -> Set<Double> {
            let range = table.statements[statement].range
            let all = table.readings[table.statements[statement].article].figures
            return Set(all.elements(startingIn: range, at: \.range.lowerBound).filter { $0.unit == Self.ageUnit }.map(\.value))
        }
        let (a, b) = (ages(left.statement), ages(right.statement))
        return !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
    }

    /// The cosine of what stands close by.
    private func context(_ left: CountedFigure, _ right: CountedFigure) -> Double {
        func length(_ features: [Int]) -> Double { features.reduce(0) { $0 + table.weights[$1] * table.weights[$1] } }
        let product = length(left.context.sortedIntersection(right.context))
        return product == 0 ? 0 : product / (length(left.context) * length(right.context)).squareRoot()
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
        guard values.count > 1, !rises(values), eachArticleGivesOne(values) else { return nil }
        values.sort { figures[$0[0]].figure.value < figures[$1[0]].figure.value }
        var dispute = Dispute(kind: .quantity, about: about(members), values: [])
        for (index, value) in values.enumerated() {
            var statements: [Int] = []
            for member in value where !statements.contains(figures[member].statement) { statements.append(figures[member].statement) }
            for statement in statements { dispute.valueOfStatement[statement] = index }
            dispute.values.append(DisputedValue(value: figures[value[0]].text, says: statements.map { table.citation($0) }))
        }
        return dispute
    }

    /// An article that gives two of the values means two things by them.
    private func eachArticleGivesOne(_ values: [[Int]]) -> Bool {
        let articles = values.flatMap { Set($0.map { figures[$0].article }) }
        return articles.count == Set(articles).count
    }

    /// True when every later publication day gives a larger number.
    private func rises(_ values: [[Int]]) -> Bool {
        let dated = values.map { value in
            (figures[value[0]].figure.value, value.map { table.readings[figures[$0].article].article.published.day })
        }.sorted { $0.0 < $1.0 }
        for (earlier, later) in zip(dated, dated.dropFirst()) {
            for day in earlier.1 {
                for other in later.1 {
                    guard let day, let other, day < other else { return false }
                }
            }
        }
        return true
    }

    /// The thing counted and the words behind it, as the clearest source has them.
    private func about(_ members: [Int]) -> String {
        let phrases = members.map { FigurePhrase(table: table).text(of: figures[$0]) }
        return phrases.first { $0.contains(" ") } ?? phrases.first ?? ""
    }
}
