import Model

/// Finds counts and measures of one thing that sources give more or less exactly: "at least 127" and "127", "nearly 50,000" and "48,000",
/// "several villages" and "seven villages". Where the words leave no number that both can mean, "almost 100" and "more than 100", they are at odds.
struct DegreeDisputes: DifferenceFinder {
    let likeness: LikenessTable
    let contrasts: ValueContrasts
    let scopes: FigureScopes
    private var table: StatementTable { contrasts.table }

    /// How likely two statements say the same that give one count otherwise, and that leave it open.
    private static let leastLikeness = 0.4
    private static let leastLikenessOfOpen = 0.3
    /// A statement of more values is a list, and is not laid beside others.
    private static let mostValues = 64

    private struct Place: Hashable {
        let statement: Int
        let start: Int
    }

    private struct Given: GivenValue {
        let statement: Int
        let range: TextRange
        let number: CountedFigure.Interval
        /// The words of what is counted; "" where they are not known.
        let unit: String
    }

    /// The disputes that no known one has, in order of the first statement. O(pairs of statements that may say the same).
    func disputes(besides known: [Dispute]) -> [Dispute] {
        var links = ValueLinks<Place, Given>()
        let vague = VagueCounts(table: table)
        let open = table.statements.indices.map(vague.counts)
        let isList = table.statements.indices.map { max(contrasts.values[$0].count, open[$0].count) > Self.mostValues }
        for left in likeness.best.indices where !isList[left] {
            for other in likeness.best[left] where other.statement > left && other.probability >= Self.leastLikenessOfOpen {
                let right = other.statement
                guard !isList[right] else { continue }
                if other.probability >= Self.leastLikeness { figures(left, right).forEach { links.join(keyed($0), keyed($1)) } }
                counts(open[left], left, right).forEach { links.join(keyed($0), keyed($1)) }
                counts(open[right], right, left).forEach { links.join(keyed($0), keyed($1)) }
            }
        }
        let known = KnownDisputes(known)
        return links.parts().compactMap(dispute).filter { !known.hold($0) }
    }

    private func keyed(_ value: Given) -> (key: Place, value: Given) {
        (Place(statement: value.statement, start: value.range.lowerBound), value)
    }

    /// The figures of two statements that differ by degree, each the clearest counterpart of the other.
    private func figures(_ left: Int, _ right: Int) -> [(Given, Given)] {
        contrasts.values[left].compactMap { one in
            guard let there = contrasts.counterpart(of: one, of: left, in: right), there.kinship == 1, !there.isTold, !there.isNominal,
                let back = contrasts.counterpart(of: there.right, of: right, in: left), back.right.range == one.range,
                let first = given(one, left), let second = given(there.right, right),
                scopes.mayBeOne(one.range, left, there.right.range, right, contrary: there.accord == .contrary)
            else { return nil }
            let isOutOfReach = first.number.excludes(second.number) || second.number.excludes(first.number)
            return there.accord == .compatible || isOutOfReach ? (first, second) : nil
        }
    }

    private func given(_ value: ComparedValue, _ statement: Int) -> Given? {
        guard case .figure(let figure, _, let number) = value.content else { return nil }
        return Given(statement: statement, range: value.range, number: number, unit: figure.unit)
    }

    /// Counts that one statement leaves open, with the figures of the other for the same things.
    private func counts(_ open: [VagueCounts.Count], _ left: Int, _ right: Int) -> [(Given, Given)] {
        open.compactMap { count in
            let figures = contrasts.values[right].filter { value in
                guard case .figure(_, let unit, let number) = value.content else { return false }
                return count.counted.contains(unit) && !value.isPart && number.upper == nil && count.limits.contains(number.value)
            }
            let isTold = contrasts.values[left].contains { value in
                guard case .figure(_, let unit, _) = value.content else { return false }
                return count.counted.contains(unit)
            }
            guard figures.count == 1, !isTold, let figure = given(figures[0], right) else { return nil }
            let limits = CountedFigure.Interval(
                value: count.limits.lowerBound, upper: count.limits.upperBound, bound: nil, isApproximate: true, fallsShort: false)
            return (Given(statement: left, range: count.range, number: limits, unit: ""), figure)
        }
    }

    // MARK: What is reported

    private func dispute(of members: [Given]) -> Dispute? {
        // No chain links two that have nothing to do with each other.
        var given: [Given] = []
        for value in members where given.allSatisfy({ areOfOne($0, value) }) { given.append(value) }
        let areAtOdds = given.contains { one in given.contains { one.number.excludes($0.number) } }
        // What is only more exact stands in no dispute.
        if areAtOdds {
            given = given.filter { one in given.contains { one.number.excludes($0.number) || $0.number.excludes(one.number) } }
        }
        var groups = ValueGroups(given, in: table, meaning: \.number) { $0.number.isNominally($1.number) }
        groups.dropArticlesOfTwo()
        groups.sort { $0.number.value }
        guard let first = given.first(where: { !$0.unit.isEmpty }) else { return nil }
        guard let course = areAtOdds ? groups.course(of: .fixed, number: \.number.value) : .precision else { return nil }
        let about = FigurePhrase(table: table)
            .label(around: first.range, unit: first.unit, in: first.statement, sharedBy: given.map(\.statement))
        return groups.dispute(.quantity, about: about, course: course) { value in
            table.readings[table.statements[value.statement].article].article.text(of: value.range)
        }
    }

    private func areOfOne(_ one: Given, _ other: Given) -> Bool {
        one.number.agrees(with: other.number, isConverted: false) || one.number.excludes(other.number) || other.number.excludes(one.number)
    }
}
