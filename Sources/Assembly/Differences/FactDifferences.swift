import Foundation
import Model

/// Finds figures and times that the sources of a fact give differently: a learnt model judges how likely two of its statements differ in a way
/// that a reader would note, then values of one slot are shown.
struct FactDifferences: DifferenceFinder {
    let likeness: LikenessTable
    /// By statement: how well it reads by itself, 0 for one that cannot lead.
    let clarity: [Double]
    let cuts: FactModel.Cuts
    let model: LogisticModel
    let features: ContrastFeatures
    private var table: StatementTable { features.table }

    /// Statements that may tell one thing differently, the lead first: what several articles say, those that say it with another number, speaker
    /// or day among them, then what is near it and has other values.
    func candidates() -> [[Int]] {
        let facts = stars(cuts).map { fact in statements(of: fact) { _ in true } }
        var wide = cuts
        wide.says = min(cuts.says, cuts.near)
        let near = stars(wide).map { fact in statements(of: fact) { isContrast(fact.lead, $0) } }
        let known = Set(facts.map(Set.init))
        return facts + near.filter { $0.count > 1 && !known.contains(Set($0)) }
    }

    private func stars(_ cuts: FactModel.Cuts) -> [Fact] {
        FactFinder(likeness: likeness, cuts: cuts, clarity: clarity) { _, _ in false }.facts()
    }

    private func statements(of fact: Fact, where isTaken: (Int) -> Bool) -> [Int] {
        let likest = fact.says.filter { isTaken($0.statement) }.sorted { ($1.probability, $0.statement) < ($0.probability, $1.statement) }
        return [fact.lead] + likest.prefix(Self.mostStatements - 1).map(\.statement).sorted()
    }

    /// True when a value of the one has a clear counterpart, put differently, in the other.
    private func isContrast(_ left: Int, _ right: Int) -> Bool {
        [true, false].contains { contrast(left, right, figures: $0) != nil }
    }

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
    private func chance(among statements: [Int]) -> Double {
        1
            - pairs(among: statements).reduce(1.0) { none, pair in
                none * (1 - model.probability(features.values(pair.left, pair.right, probability: pair.probability)))
            }
    }

    /// The differences that no known dispute has, the likeliest first.
    func disputes(besides known: [Dispute]) -> [Dispute] {
        let judged = candidates().map { (candidate: $0, chance: chance(among: $0)) }
        let sure = judged.filter { $0.chance >= cuts.differs }.sorted {
            ($1.chance, $0.candidate[0]) < ($0.chance, $1.candidate[0])
        }
        var known = KnownDisputes(known)
        var result: [Dispute] = []
        for (candidate, _) in sure {
            guard let dispute = dispute(of: candidate), !known.hold(dispute) else { continue }
            known.add(dispute)
            result.append(dispute)
        }
        return result
    }

    /// A fact that more articles tell is compared by those that are likest its lead.
    private static let mostStatements = 12

    // MARK: What is shown

    private func dispute(of statements: [Int]) -> Dispute? {
        let figures = slot(in: statements, figures: true)
        let times = slot(in: statements, figures: false)
        for slot in [figures, times].compactMap({ $0 }).sorted(by: { $0.score > $1.score }) {
            if let dispute = dispute(of: slot.value, of: slot.statement, among: statements) { return dispute }
        }
        return nil
    }

    /// The value that has the clearest counterpart, put differently, in another statement.
    private func slot(in statements: [Int], figures: Bool) -> (value: ComparedValue, statement: Int, score: Double)? {
        var best: (value: ComparedValue, statement: Int, score: Double)?
        for pair in pairs(among: statements) {
            guard let contrast = contrast(pair.left, pair.right, figures: figures) else { continue }
            if best.map({ $0.score < contrast.score }) ?? true { best = (contrast.left, pair.left, contrast.score) }
        }
        return best
    }

    /// The clearest counterpart that values of two statements have in each other; nil where none is clear.
    private func contrast(_ left: Int, _ right: Int, figures: Bool) -> ValueContrast? {
        guard let contrast = features.contrasts.best(left, right, figures: figures), isClear(contrast),
            !figures || !features.contrasts.areOfTwoThings(left, right)
        else { return nil }
        return contrast
    }

    private func isClear(_ contrast: ValueContrast) -> Bool {
        !contrast.isTold && !contrast.isNominal && contrast.kinship >= Self.leastKinship && contrast.context >= Self.leastContext
    }

    private static let leastKinship = 0.5
    private static let leastContext = 0.34
    /// From which context on values that cannot both be meant are at odds.
    private static let contextAtOdds = 0.5

    private struct Given: GivenValue {
        let statement: Int
        let value: ComparedValue
    }

    private func dispute(of value: ComparedValue, of statement: Int, among statements: [Int]) -> Dispute? {
        var given = [Given(statement: statement, value: value)]
        var isAtOdds = false
        for other in statements where other != statement {
            guard let contrast = features.contrasts.counterpart(of: value, of: statement, in: other) else { continue }
            switch contrast.accord {
            case .same: break
            case .compatible: guard isClear(contrast) else { continue }
            case .contrary:
                // Whoever cannot be told to mean the same thing is not said to differ by degree.
                let isOfOneTime = period(of: value, statement).mayBeOne(with: period(of: contrast.right, other))
                guard isClear(contrast), contrast.context >= Self.contextAtOdds, isOfOneTime else { continue }
                isAtOdds = true
            }
            given.append(Given(statement: other, value: contrast.right))
        }
        var groups = ValueGroups(given, in: table, meaning: { words(of: $0.value, $0.statement).lowercased() }) { one, other in
            features.contrasts.contrast(one.value, one.statement, other.value, other.statement).map { $0.accord == .same || $0.isNominal }
                ?? false
        }
        groups.dropArticlesOfTwo()
        let course: Disagreement.Course = !isAtOdds ? .precision : groups.sortByPublication() ? .develops : .atOdds
        var unit = ""
        if case .figure(let figure, _, _) = value.content { unit = figure.unit }
        let phrase = FigurePhrase(table: table).text(around: value.range, unit: unit, in: statement)
        let about = phrase.isEmpty ? SharedWords(table: table).phrase(given.map(\.statement)) : phrase
        return groups.dispute(kind(of: value), about: about, course: course) { words(of: $0.value, $0.statement) }
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
}
