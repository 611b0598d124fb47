import Foundation
import Model

/// Finds what the sources of a fact tell differently: a learnt model judges how likely two of its statements differ in a way that a reader
/// would note, then values of one slot, or else the words that stand for one another, are shown.
struct FactDifferences {
    let likeness: LikenessTable
    /// By statement: how well it reads by itself, 0 for one that cannot lead.
    let clarity: [Double]
    let cuts: FactModel.Cuts
    let features: ContrastFeatures
    private var table: StatementTable { features.table }

    /// A fact as it is searched for differences: its statements, the lead first, and how likely any two of them differ.
    struct Candidate {
        let statements: [Int]
        let chance: Double
    }

    /// What several articles say, those that say it with another number, speaker or day among them.
    func stars() -> [Fact] { FactFinder(likeness: likeness, cuts: cuts, clarity: clarity) { _, _ in false }.facts() }

    /// The pairs of some statements that may say the same, and how likely they do.
    func pairs(among statements: [Int]) -> [(left: Int, right: Int, probability: Double)] {
        statements.indices.flatMap { place in
            statements[(place + 1)...].compactMap { other in
                let left = statements[place]
                return likeness.best[left].first { $0.statement == other }.map { (left, other, $0.probability) }
            }
        }
    }

    /// The chance that any of some statements differ.
    private func chance(among statements: [Int], _ model: LogisticModel) -> Double {
        1
            - pairs(among: statements).reduce(1.0) { none, pair in
                none * (1 - model.probability(features.values(pair.left, pair.right, probability: pair.probability)))
            }
    }

    /// The differences that no known dispute has, the likeliest first.
    func all(besides known: [Dispute], model: LogisticModel) -> [Dispute] {
        let candidates = stars().map { fact in
            let likest = fact.says.sorted { ($1.probability, $0.statement) < ($0.probability, $1.statement) }.prefix(
                Self.mostStatements - 1)
            let statements = [fact.lead] + likest.map(\.statement).sorted()
            return Candidate(statements: statements, chance: chance(among: statements, model))
        }
        let sure = candidates.filter { $0.chance >= cuts.differs }.sorted {
            ($1.chance, $0.statements[0]) < ($0.chance, $1.statements[0])
        }
        var result: [Dispute] = []
        for candidate in sure {
            guard let dispute = dispute(of: candidate.statements), !isKnown(dispute, known + result) else { continue }
            result.append(dispute)
        }
        return result
    }

    /// A fact that more articles tell is compared by those that are likest its lead.
    private static let mostStatements = 12

    private func isKnown(_ dispute: Dispute, _ known: [Dispute]) -> Bool {
        known.contains { other in
            Set(dispute.valueOfStatement.keys.compactMap { other.valueOfStatement[$0] }).count > 1
        }
    }

    // MARK: What is shown

    private func dispute(of statements: [Int]) -> Dispute? {
        let figures = slot(in: statements, figures: true)
        let times = slot(in: statements, figures: false)
        for slot in [figures, times].compactMap({ $0 }).sorted(by: { $0.score > $1.score }) {
            if let dispute = dispute(of: slot.value, of: slot.statement, among: statements) { return dispute }
        }
        return wording(of: statements)
    }

    /// The value that has the clearest counterpart, put differently, in another statement.
    private func slot(in statements: [Int], figures: Bool) -> (value: ComparedValue, statement: Int, score: Double)? {
        var best: (value: ComparedValue, statement: Int, score: Double)?
        for pair in pairs(among: statements) {
            guard let contrast = features.contrasts.best(pair.left, pair.right, figures: figures), isClear(contrast),
                !figures || !features.contrasts.areOfTwoThings(pair.left, pair.right)
            else { continue }
            if best.map({ $0.score < contrast.score }) ?? true { best = (contrast.left, pair.left, contrast.score) }
        }
        return best
    }

    private func isClear(_ contrast: ValueContrast) -> Bool {
        !contrast.isTold && contrast.kinship >= Self.leastKinship && contrast.context >= Self.leastContext
    }

    private static let leastKinship = 0.5
    private static let leastContext = 0.34
    /// From which context on, in one unit, values that cannot both be meant are at odds.
    private static let contextAtOdds = 0.5

    private func dispute(of value: ComparedValue, of statement: Int, among statements: [Int]) -> Dispute? {
        struct Given {
            let statement: Int
            let value: ComparedValue
        }
        var groups: [[Given]] = [[Given(statement: statement, value: value)]]
        var isAtOdds = false
        for other in statements where other != statement {
            guard let contrast = features.contrasts.counterpart(of: value, of: statement, in: other),
                contrast.accord == .same || isClear(contrast)
            else { continue }
            let given = Given(statement: other, value: contrast.right)
            let place = groups.firstIndex { group in
                features.contrasts.contrast(group[0].value, group[0].statement, given.value, other)?.accord == .same
            }
            if let place { groups[place].append(given) } else { groups.append([given]) }
            let isOfOneTime = period(of: value, statement).mayBeOne(with: period(of: contrast.right, other))
            if contrast.accord == .contrary, contrast.kinship == 1, contrast.context >= Self.contextAtOdds, isOfOneTime { isAtOdds = true }
        }
        guard groups.count > 1 else { return nil }
        var unit = ""
        if case .figure(let figure, _, _) = value.content { unit = figure.unit }
        let about = FigurePhrase(table: table).text(around: value.range, unit: unit, in: statement)
        var dispute = Dispute(kind: kind(of: value), about: about, values: [], course: isAtOdds ? .atOdds : .precision)
        if isAtOdds, let order = PublicationOrder(table: table).order(of: groups.map { $0.map { table.statements[$0.statement].article } })
        {
            groups = order.map { groups[$0] }
            dispute.course = .develops
        }
        for (place, group) in groups.enumerated() {
            for given in group { dispute.valueOfStatement[given.statement] = place }
            dispute.values.append(DisputedValue(value: words(of: group[0].value, group[0].statement), says: says(group.map(\.statement))))
        }
        return dispute
    }

    /// When the events around a value were.
    private func period(of value: ComparedValue, _ statement: Int) -> StatementPeriod {
        let statement = table.statements[statement]
        return StatementPeriod(of: statement, around: value.range, in: table)
    }

    private func kind(of value: ComparedValue) -> Disagreement.Kind {
        guard case .date(let date) = value.content else { return .quantity }
        return date.kind == .date ? .date : .time
    }

    private func words(of value: ComparedValue, _ statement: Int) -> String {
        table.readings[table.statements[statement].article].article.text(of: value.range)
    }

    private func says(_ statements: [Int]) -> [Citation] { Set(statements).sorted().map { table.citation($0) } }

    // MARK: Words

    /// What each statement alone says in the place of what the lead, or the first of the others, says.
    private func wording(of statements: [Int]) -> Dispute? {
        guard statements.count > 1 else { return nil }
        var dispute = Dispute(kind: .wording, about: "", values: [], course: .precision)
        var members: [Int] = []
        for statement in statements {
            let other = statement == statements[0] ? statements[1] : statements[0]
            guard let own = ownWords(of: statement, beside: other) else { continue }
            if let place = dispute.values.firstIndex(where: { $0.value.lowercased() == own.lowercased() }) {
                dispute.values[place].says.append(table.citation(statement))
                dispute.valueOfStatement[statement] = place
            } else {
                dispute.valueOfStatement[statement] = dispute.values.count
                dispute.values.append(DisputedValue(value: own, says: [table.citation(statement)]))
            }
            members.append(statement)
        }
        guard dispute.values.count > 1 else { return nil }
        dispute.about = SharedWords(table: table).phrase(members)
        return dispute
    }

    private static let longestWording = 8

    /// Telling words that may stand for a single one.
    private static let longestReplaced = 3

    /// The run of words that says most of what the other does not say; nil where there is none. A single word counts where it stands for
    /// words of the other.
    private func ownWords(of statement: Int, beside other: Int) -> String? {
        let known = Set(features.words.ids[other])
        let ids = features.words.ids[statement]
        let isTelling = features.words.isTelling[statement]
        func isNew(_ place: Int) -> Bool { isTelling[place] && !known.contains(ids[place]) }
        var best: (count: Int, range: Range<Int>)?
        for gap in features.words.difference(statement, other).gaps {
            var range = gap.a
            while let first = range.first, !isNew(first) { range.removeFirst() }
            range = range.prefix(Self.longestWording)
            while let last = range.last, !isNew(last) { range.removeLast() }
            let count = range.count(where: isNew)
            let replaced = gap.b.count { features.words.isTelling[other][$0] }
            guard count > 1 || (1...Self.longestReplaced).contains(replaced) else { continue }
            if count > best?.count ?? 0 { best = (count, range) }
        }
        guard let range = best?.range, let first = range.first, let last = range.last else { return nil }
        let tokens = table.statements[statement].tokens
        let reading = table.readings[table.statements[statement].article]
        let start = reading.tokens[tokens.lowerBound + first].range.lowerBound
        let end = reading.tokens[tokens.lowerBound + last].range.upperBound
        return reading.article.text(of: start..<end)
    }
}
