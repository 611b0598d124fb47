import Model

/// A figure with what it takes to compare it: what is counted, what happens to it, and what stands around it.
struct CountedFigure {
    let article: Int
    let statement: Int
    let figure: Figure
    let text: String
    /// The group of the unit's last word, `%` or a currency code; "" where an action alone says what is counted ("45 dead").
    let unit: String
    /// What happens to the things counted ("=dead"), when a word close by says it.
    let action: String?
    /// The token of the word that says so.
    let actionToken: Int?
    /// Features between the number and its noun, sorted: "Russian", "armed".
    let modifiers: [Int]
    /// Features close by, sorted, without the figure's own.
    let context: [Int]
    /// Days, months or years close by.
    let dates: [Int]

    /// True when both figures can be meant by one number: equal, equal but for rounding, or one within the other's limits.
    func agrees(with other: CountedFigure) -> Bool {
        let (a, b) = (figure, other.figure)
        if a.bound != nil, a.bound == b.bound, a.upper == nil, b.upper == nil { return Self.isNear(a.value, b.value) }
        if a.bound != nil || b.bound != nil { return limits.overlaps(other.limits) }
        if a.upper != nil || b.upper != nil { return limits.overlaps(other.limits) }
        if a.isApproximate || b.isApproximate { return Self.isNear(a.value, b.value) }
        return a.value == b.value || Self.isRounding(a.value, b.value)
    }

    private var limits: ClosedRange<Double> {
        switch figure.bound {
        case .atLeast: figure.value...(.infinity)
        case .atMost: (-.infinity)...figure.value
        case nil: figure.value...max(figure.value, figure.upper ?? figure.value)
        }
    }

    /// About the same: a tenth apart at most.
    private static func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 0.1 * max(abs(a), abs(b)) }

    /// 1.2 billion and 1.23 billion: the one is the other, rounded. Whole numbers below a thousand are counted, not rounded.
    private static func isRounding(_ a: Double, _ b: Double) -> Bool {
        let isCount = a < 1000 && b < 1000 && a == a.rounded() && b == b.rounded()
        guard !isCount, a > 0, b > 0 else { return false }
        return rounds(a, to: b) || rounds(b, to: a)
    }

    private static func rounds(_ fine: Double, to coarse: Double) -> Bool {
        var step = 1_000_000_000_000.0
        while step > 0.0001 {
            let parts = coarse / step
            if abs(parts - parts.rounded()) < 0.000_001, parts.rounded() >= 1 { return abs((fine / step).rounded() - parts) < 0.000_001 }
            step /= 10
        }
        return false
    }
}

/// Reads the figures of all statements for comparison.
struct CountedFigures {
    let table: StatementTable
    /// Tokens on either side that count as close by.
    private static let reach = 8
    /// Tokens within which an action belongs to a figure.
    private static let actionReach = 6

    /// All figures with a unit, or with an action that stands for one, in article order. O(figures).
    func all() -> [CountedFigure] {
        table.statements.indices.flatMap { index -> [CountedFigure] in
            let statement = table.statements[index]
            let reading = table.readings[statement.article]
            let figures = Array(reading.figures.elements(startingIn: statement.range, at: \.range.lowerBound))
            return figures.compactMap { counted($0, statement: index, others: figures) }
        }
    }

    private func counted(_ figure: Figure, statement index: Int, others: [Figure]) -> CountedFigure? {
        let statement = table.statements[index]
        let reading = table.readings[statement.article]
        let marks = table.tokenFeatures[statement.article]
        let own = statement.tokens.filter { figure.range.overlaps(reading.tokens[$0].range) }
        guard let first = own.first, let last = own.last, !isConversion(first, in: reading), !isPart(own, in: reading) else { return nil }
        let concept = unitConcept(figure.unit)
        let unitIsAction = table.words.actions.contains(concept)
        let stops = others.filter { $0.range != figure.range }.flatMap { other in
            statement.tokens.filter { other.range.overlaps(reading.tokens[$0].range) }
        }
        let nearest = nearestAction(first, last, marks: marks, in: statement.tokens, stops: Set(stops))
        let action = unitIsAction ? concept : nearest?.name
        guard !figure.unit.isEmpty || action.map(table.words.tolls.contains) ?? false else { return nil }
        let before = max(statement.tokens.lowerBound, first - Self.reach)..<first
        let after = (last + 1)..<max(last + 1, min(statement.tokens.upperBound, last + 1 + Self.reach))
        let near = (Array(before) + Array(after)).map { marks[$0] }.filter { $0 >= 0 }
        return CountedFigure(
            article: statement.article,
            statement: index,
            figure: figure,
            text: reading.article.text(of: figure.range),
            unit: unitIsAction ? "" : concept,
            action: action,
            actionToken: unitIsAction ? last : nearest?.token,
            modifiers: Set(own.dropLast().map { marks[$0] }.filter { $0 >= 0 && table.kinds[$0] != .figure }).sorted(),
            context: Set(near.filter { table.kinds[$0] == .word || table.kinds[$0] == .actor }).sorted(),
            dates: Set(near.filter { table.kinds[$0] == .date }).sorted()
        )
    }

    /// A figure that opens a bracket says the one before it in other units.
    private func isConversion(_ first: Int, in reading: Reading) -> Bool {
        first > 0 && reading.tokens[first - 1].kind == .mark && reading.article.text.slice(reading.tokens[first - 1].range) == "("
    }

    /// "two other rifles", "the first 17 passes"
    private func isPart(_ own: [Int], in reading: Reading) -> Bool {
        guard let first = own.first else { return false }
        let inside = own.dropFirst().filter { reading.tokens[$0].kind == .word }.map {
            reading.article.text.slice(reading.tokens[$0].range).lowercased()
        }
        if inside.contains(where: { table.words.partWords.contains($0) }) { return true }
        guard first > 0 else { return false }
        return table.words.partWords.contains(reading.article.text.slice(reading.tokens[first - 1].range).lowercased())
    }

    private func unitConcept(_ unit: String) -> String {
        guard unit.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }) else { return unit }
        return table.words.concept(of: unit) ?? unit
    }

    /// The concept of the nearest action word that no other figure stands before.
    private func nearestAction(_ first: Int, _ last: Int, marks: [Int], in tokens: Range<Int>, stops: Set<Int>) -> (
        name: String, token: Int
    )? {
        var isOpen = (before: true, after: true)
        for distance in 1...Self.actionReach {
            for (position, isBefore) in [(first - distance, true), (last + distance, false)] {
                guard isBefore ? isOpen.before : isOpen.after, tokens.contains(position) else { continue }
                if stops.contains(position) {
                    if isBefore { isOpen.before = false } else { isOpen.after = false }
                } else if marks[position] >= 0, let name = table.actionName(marks[position]) {
                    return (name, position)
                }
            }
        }
        return nil
    }
}
