import Model

/// Finds figures and times that the sources of a fact give differently: a learnt model judges how likely readers would note that two values,
/// each the other's clearest counterpart, are given otherwise of one thing.
struct SlotDifferences: DifferenceFinder {
    let likeness: LikenessTable
    let features: SlotFeatures
    let cuts: FactModel.Cuts
    let model: LogisticModel
    private var contrasts: ValueContrasts { features.finder.contrasts }
    private var table: StatementTable { contrasts.table }

    /// The slots of all statements that are near enough to be told as such, each with its values. O(slots).
    func candidates() -> [(slot: Slot, values: [Double])] {
        likeness.pairs(from: cuts.near).flatMap { features.judged($0, $1.statement, probability: $1.probability) }
    }

    private struct Place: Hashable {
        let statement: Int
        let start: Int
    }

    private struct Given: GivenValue {
        let statement: Int
        let value: ComparedValue
        var place: Place { Place(statement: statement, start: value.range.lowerBound) }
    }

    /// The differences that no known dispute has, the likeliest first.
    func disputes(besides known: [Dispute]) -> [Dispute] {
        let judged = candidates().map { (slot: $0.slot, chance: model.probability($0.values)) }
            .filter { $0.chance >= cuts.differs || isOnlyTime($0.slot) }.sorted {
                Self.order($0.slot, $0.chance) < Self.order($1.slot, $1.chance)
            }
        var counterparts: [Place: [(given: Given, accord: ValueContrast.Accord)]] = [:]
        for (slot, _) in judged {
            let (one, other) = given(slot)
            counterparts[one.place, default: []].append((other, slot.contrast.accord))
            counterparts[other.place, default: []].append((one, slot.contrast.accord))
        }
        var told = KnownDisputes(known)
        return judged.compactMap { slot, _ in
            let (one, other) = given(slot)
            // What is only more exact stands in no dispute over what is not the same.
            let others = counterparts[one.place, default: []].filter { $0.accord == slot.contrast.accord }.map(\.given)
            guard let dispute = dispute(of: slot, [one, other] + others), !told.hold(dispute, inAnyWords: dispute.kind == .date) else {
                return nil
            }
            told.add(dispute)
            return dispute
        }
    }

    /// True for the one time that each of two statements gives which say the same, within a day, the one more exactly: "Thursday" and "Thursday morning".
    private func isOnlyTime(_ slot: Slot) -> Bool {
        guard slot.contrast.accord == .compatible, case .date(let one) = slot.contrast.left.content, one.kind != .duration,
            case .date(let other) = slot.contrast.right.content,
            [one, other].allSatisfy({ SameTime.grain($0).map { $0 <= 1 } ?? false }),
            likeness.best[slot.left].contains(where: { $0.statement == slot.right && $0.probability >= cuts.says })
        else { return false }
        return [slot.left, slot.right].allSatisfy { contrasts.values[$0].count { !$0.isFigure } == 1 }
    }

    private static func order(_ slot: Slot, _ chance: Double) -> (Double, Int, Int, Int) {
        (-chance, slot.left, slot.right, slot.contrast.left.range.lowerBound)
    }

    private func given(_ slot: Slot) -> (Given, Given) {
        (Given(statement: slot.left, value: slot.contrast.left), Given(statement: slot.right, value: slot.contrast.right))
    }

    // MARK: What is shown

    private func dispute(of slot: Slot, _ members: [Given]) -> Dispute? {
        var statements: Set<Int> = []
        let given = (members + agreeing(with: slot)).filter { statements.insert($0.statement).inserted }
        var groups = ValueGroups(given, in: table, meaning: { words(of: $0).lowercased() }) { one, other in
            contrasts.contrast(one.value, one.statement, other.value, other.statement).map { $0.accord == .same || $0.isNominal } ?? false
        }
        groups.dropArticlesOfTwo()
        groups.keep { one, other in
            contrasts.contrast(one.value, one.statement, other.value, other.statement).map { $0.accord == slot.contrast.accord } ?? false
        }
        var course = slot.contrast.accord == .contrary ? Disagreement.Course.atOdds : .precision
        if course == .atOdds, slot.contrast.left.isFigure {
            guard let told = groups.course(of: features.finder.count(slot), number: { $0.value.number }) else { return nil }
            course = told
        }
        var unit = ""
        if case .figure(let figure, _, _) = slot.contrast.left.content { unit = figure.unit }
        let about = FigurePhrase(table: table)
            .label(around: slot.contrast.left.range, unit: unit, in: slot.left, sharedBy: given.map(\.statement))
        return groups.dispute(kind(of: slot.contrast.left), about: about, course: course, words: words)
    }

    /// Those of the statements that likely say the same as the first which give its value.
    private func agreeing(with slot: Slot) -> [Given] {
        likeness.best[slot.left].filter { $0.probability >= cuts.says }.compactMap { other in
            let there = contrasts.counterpart(of: slot.contrast.left, of: slot.left, in: other.statement)
            return there.flatMap { $0.accord == .same ? Given(statement: other.statement, value: $0.right) : nil }
        }
    }

    private func kind(of value: ComparedValue) -> Disagreement.Kind {
        guard case .date(let date) = value.content else { return .quantity }
        return date.kind == .date ? .date : .time
    }

    private func words(of given: Given) -> String {
        table.readings[table.statements[given.statement].article].article.text(of: given.value.range)
    }
}
