import Model

/// Pairs figures of different articles that are of one thing.
struct FigureSlots {
    let table: StatementTable
    /// In the order of the statements.
    let figures: [CountedFigure]
    private let scopes: FigureScopes
    /// By statement: indices of its figures.
    private let ofStatement: [Range<Int>]
    /// By figure: when the events of its statement were.
    private let periods: [StatementPeriod]
    /// Units of scales: of a magnitude, what has it close by is enough.
    private let scales: Set<String>
    /// By figure: words and actors of its statement.
    private let telling: [[Int]]

    init(table: StatementTable, figures: [CountedFigure], scopes: FigureScopes) {
        self.table = table
        self.scopes = scopes
        self.figures = figures
        var ofStatement = [Range<Int>](repeating: 0..<0, count: table.statements.count)
        for (index, figure) in figures.enumerated() {
            let known = ofStatement[figure.statement]
            ofStatement[figure.statement] = (known.isEmpty ? index : known.lowerBound)..<index + 1
        }
        self.ofStatement = ofStatement
        scales = table.words.lexicon.words("scale")
        periods = figures.map { figure in
            StatementPeriod(of: table.statements[figure.statement], around: figure.range, in: table)
        }
        telling = figures.map { figure in
            table.statements[figure.statement].features.filter { table.kinds[$0] == .word || table.kinds[$0] == .actor }
        }
    }

    /// Numbers further apart than this factor count different things.
    private static let widestRatio = 5.0
    /// Of eighty who are missing few may be left.
    private static let widestRatioOfStates = 20.0
    /// Counts below this are too common to be told apart by one shared word.
    private static let distinctive = 1000.0
    private static let leastSimilarity = 0.12
    private static let leastSimilarityWithoutAction = 0.34
    /// For figures of which only one says what kind of thing it counts.
    private static let leastSimilarityWithModifier = 0.45
    private static let leastContext = 0.3
    private static let fewestShared = 2
    /// Sentences that are this much alike are one sentence, copied and changed.
    private static let likenessOfCopies = 0.65
    private static let leastContextOfLengths = 0.5
    private static let leastLikenessOfLengths = 0.45

    /// Pairs of places in `all` that are each other's best match between two articles. Near linear.
    func matches(among all: [Int]) -> [(Int, Int)] {
        struct Key: Hashable {
            let place: Int
            let article: Int
        }
        var best: [Key: (score: Double, place: Int)] = [:]
        func offer(_ from: Int, _ to: Int, _ score: Double) {
            let key = Key(place: from, article: figures[all[to]].article)
            if let found = best[key], found.score >= score { return }
            best[key] = (score, to)
        }
        var pairs: [(Int, Int)] = []
        let items = all.map { (article: figures[$0].article, features: telling[$0]) }
        for (i, j) in LikePairs.pairs(items, sharing: Self.fewestShared) {
            guard let score = score(all[i], all[j]) else { continue }
            offer(i, j, score)
            offer(j, i, score)
            pairs.append((i, j))
        }
        return pairs.filter { i, j in
            best[Key(place: i, article: figures[all[j]].article)]?.place == j
                && best[Key(place: j, article: figures[all[i]].article)]?.place == i
        }
    }

    /// How surely two figures are of one thing; nil when they are not, or cannot be told to be.
    private func score(_ i: Int, _ j: Int) -> Double? {
        let (left, right) = (figures[i], figures[j])
        let (small, large) = (min(left.number.value, right.number.value), max(left.number.value, right.number.value))
        let isState = left.action.map(table.vocabulary.values.lasting.contains) ?? false
        guard small > 0, large / small <= (isState ? Self.widestRatioOfStates : Self.widestRatio) else { return nil }
        guard left.isPartOfTotal == right.isPartOfTotal else { return nil }
        let isScale = scales.contains(left.countedAs)
        if !isScale, let a = left.action, let b = right.action, a != b { return nil }
        if left.unit.isEmpty, left.action != right.action { return nil }
        if !left.modifiers.isEmpty, !right.modifiers.isEmpty, left.modifiers.sortedIntersection(right.modifiers).isEmpty { return nil }
        if !left.dates.isEmpty, !right.dates.isEmpty, left.dates.sortedIntersection(right.dates).isEmpty { return nil }
        if isOneOfSeveral(left) || isOneOfSeveral(right), left.modifiers != right.modifiers { return nil }
        if left.unit == CountedFigure.duration, table.isOfWriter(left.statement) || table.isOfWriter(right.statement) { return nil }
        if areOfOthers(left, right) || tellOtherNumbers(left, right) { return nil }
        let similarity = table.similarity(left.statement, right.statement)
        let likeness = table.cosine(telling[i], telling[j])
        let nearby = table.cosine(left.context, right.context)
        let isCopy = likeness >= Self.likenessOfCopies && nearby >= Self.leastContext
        let isSurelyOne = isCopy || (likeness >= Self.leastSimilarityWithoutAction && nearby >= Self.leastContext)
        guard (isSurelyOne && !isToll(left)) || periods[i].mayBeOne(with: periods[j]) else { return nil }
        if left.modifiers.isEmpty != right.modifiers.isEmpty, small < Self.distinctive, likeness < Self.leastSimilarityWithModifier {
            return nil
        }
        let shared = telling[i].sortedIntersection(telling[j])
        if isScale {
            guard nearby > 0 else { return nil }
        } else if left.action != nil, right.action != nil {
            // The unit and the action are shared anyway.
            let needed = small >= Self.distinctive ? 3 : 4
            guard shared.count >= needed - (left.unit.isEmpty ? 1 : 0) else { return nil }
            guard similarity >= Self.leastSimilarity || (small >= Self.distinctive && nearby > 0) else { return nil }
        } else {
            guard isCopy || (!isToll(left) && !isToll(right)), isCopy || !haveOtherActors(left, right) else { return nil }
            let isLength = left.unit == CountedFigure.duration
            guard likeness >= (isLength ? Self.leastLikenessOfLengths : Self.leastSimilarityWithoutAction),
                nearby >= (isLength ? Self.leastContextOfLengths : Self.leastContext)
            else { return nil }
        }
        guard scopes.mayBeOne(left.range, left.statement, right.range, right.statement, contrary: !left.agrees(with: right)) else {
            return nil
        }
        return similarity + nearby + (left.agrees(with: right) ? 1 : 0)
    }

    /// True when the statement counts several things of the unit: a list, of which any may be meant.
    private func isOneOfSeveral(_ counted: CountedFigure) -> Bool {
        figures[ofStatement[counted.statement]].count {
            $0.unit == counted.unit && (!$0.unit.isEmpty || $0.action == counted.action)
        } > 1
    }

    private func isToll(_ counted: CountedFigure) -> Bool { counted.action.map(table.vocabulary.values.growing.contains) ?? false }

    /// True when each has names close by, and none in common.
    private func haveOtherActors(_ left: CountedFigure, _ right: CountedFigure) -> Bool {
        let (a, b) = (left.context.filter { table.kinds[$0] == .actor }, right.context.filter { table.kinds[$0] == .actor })
        return !a.isEmpty && !b.isEmpty && a.sortedIntersection(b).isEmpty
    }

    /// True when the statements count several things alike and agree on none: they tell of two seasons, two games, two firms. Tolls rise
    /// together.
    private func tellOtherNumbers(_ left: CountedFigure, _ right: CountedFigure) -> Bool {
        func beside(_ figure: CountedFigure) -> [CountedFigure] {
            figures[ofStatement[figure.statement]].filter { !isToll($0) }
        }
        let others = beside(right)
        let common = beside(left).filter { one in others.contains { $0.unit == one.unit } }
        guard Set(common.map(\.unit)).count > 1 else { return false }
        return !common.contains { one in others.contains { $0.unit == one.unit && $0.agrees(with: one) } }
    }

    /// True when both statements tell of somebody by age, and of different ages.
    private func areOfOthers(_ left: CountedFigure, _ right: CountedFigure) -> Bool {
        func ages(_ statement: Int) -> Set<Double> {
            let range = table.statements[statement].range
            let all = table.readings[table.statements[statement].article].figures
            return Set(all.elements(startingIn: range, at: \.range.lowerBound).filter { $0.unit == AgeDisputes.unit }.map(\.value))
        }
        let (a, b) = (ages(left.statement), ages(right.statement))
        return !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
    }
}
