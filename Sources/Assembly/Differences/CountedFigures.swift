import Model

/// Reads the figures and lengths of time of all statements for comparison.
struct CountedFigures {
    let table: StatementTable
    var values: ValueWords { table.vocabulary.values }
    /// Tokens on either side that count as close by.
    private static let reach = 8
    /// Tokens within which an action belongs to a figure.
    private static let actionReach = 6

    /// A number in the text, before it is known what is told of it.
    private struct Found {
        let range: TextRange
        let number: CountedFigure.Interval
        /// Lower case, as written.
        let unit: String
        /// What figures with this unit are compared by.
        let concept: String
    }

    /// All figures with a unit, or with an action that stands for one, in article order. O(figures).
    func all() -> [CountedFigure] {
        table.statements.indices.flatMap { index -> [CountedFigure] in
            let statement = table.statements[index]
            let all = found(in: statement)
            return all.compactMap { $0.unit == AgeDisputes.unit ? nil : counted($0, statement: index, others: all) }
        }
    }

    /// A figure as it is compared; nil when it has no unit, or is a conversion of another.
    func counted(_ figure: Figure, statement index: Int) -> CountedFigure? {
        let statement = table.statements[index]
        return counted(
            found(figure, in: table.readings[statement.article]), statement: index, others: found(in: statement, near: figure.range))
    }

    /// True for "another 65 homes".
    func isPart(_ figure: Figure, statement index: Int) -> Bool {
        let statement = table.statements[index]
        return isPart(
            found(figure, in: table.readings[statement.article]), in: statement, others: found(in: statement, near: figure.range))
    }

    /// Those that are compared with a figure: what stands further off says nothing of it.
    private func found(in statement: Statement, near range: TextRange) -> [Found] {
        let near = (range.lowerBound - Self.bytesAround)..<(range.upperBound + Self.bytesAround)
        return found(in: statement, within: near.clamped(to: statement.range))
    }

    private func found(in statement: Statement) -> [Found] { found(in: statement, within: statement.range) }

    private func found(in statement: Statement, within range: TextRange) -> [Found] {
        let reading = table.readings[statement.article]
        let figures = reading.figures.elements(startingIn: range, at: \.range.lowerBound).map { found($0, in: reading) }
        let lengths = reading.dates.elements(startingIn: range, at: \.range.lowerBound).compactMap { found($0, in: reading) }
        return (figures + lengths).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func found(_ figure: Figure, in reading: Reading) -> Found {
        let dimension = values.measures[figure.unit]?.dimension
        return Found(
            range: figure.range, number: number(of: figure, in: reading), unit: figure.unit, concept: dimension ?? unitConcept(figure.unit))
    }

    /// The number as the words give it.
    func number(of figure: Figure, in reading: Reading) -> CountedFigure.Interval {
        let factor = values.measures[figure.unit]?.factor ?? 1
        let opening = reading.article.text.slice(figure.range).prefix { $0 != " " }.lowercased()
        return CountedFigure.Interval(
            value: figure.value * factor, upper: figure.upper.map { $0 * factor }, bound: figure.bound,
            isApproximate: figure.isApproximate, fallsShort: values.shortOf.contains(opening))
    }

    private func found(_ date: DateMention, in reading: Reading) -> Found? {
        guard date.kind == .duration, let minutes = LengthOfTime.minutes(ofTimex: date.value) else { return nil }
        // "one to three years": half of a range names no unit.
        let words = date.text.split { $0 == " " || $0 == "-" }
        guard words.count > 1, isLength(date, in: reading), let unit = words.last.map({ table.words.lexicon.stem(of: $0.lowercased()) })
        else {
            return nil
        }
        let (bound, isApproximate): (Figure.Bound?, Bool) =
            switch date.modifier {
            case .moreThan, .equalOrMore: (.atLeast, true)
            case .lessThan, .equalOrLess: (.atMost, true)
            case nil: (nil, false)
            default: (nil, true)
            }
        let number = CountedFigure.Interval(value: minutes, upper: nil, bound: bound, isApproximate: isApproximate, fallsShort: false)
        return Found(range: date.range, number: number, unit: unit, concept: CountedFigure.duration)
    }

    /// False for points in time told by a length ("two weeks after", "within ten days"), "barely a week", and "41/2 months", from which a
    /// sign got lost.
    private func isLength(_ date: DateMention, in reading: Reading) -> Bool {
        let text = reading.article.text
        if date.range.lowerBound > 0, text.slice(date.range.lowerBound - 1..<date.range.lowerBound) == "/" { return false }
        let tokens = reading.tokens
        guard let sentence = reading.sentenceIndex(at: date.range.lowerBound) else { return false }
        let range = reading.sentences[sentence].tokens
        let before = range.last { tokens[$0].range.upperBound <= date.range.lowerBound }
        let after = range.first { tokens[$0].range.lowerBound >= date.range.upperBound }
        func word(_ token: Int?) -> String { token.map { text.slice(tokens[$0].range).lowercased() } ?? "" }
        if values.pointersBefore.contains(word(before)) || values.pointersAfter.contains(word(after)) { return false }
        // "one to three years"
        if let before, before > range.lowerBound, values.rangeWords.contains(word(before)),
            tokens[before - 1].kind == .number || values.numberWords.contains(word(before - 1))
        {
            return false
        }
        return date.modifier != nil || !values.articles.contains(date.text.prefix { $0 != " " }.lowercased())
    }

    private func counted(_ found: Found, statement index: Int, others: [Found]) -> CountedFigure? {
        let statement = table.statements[index]
        let reading = table.readings[statement.article]
        let marks = table.tokenFeatures[statement.article]
        let own = tokens(of: found.range, in: statement)
        guard let first = own.first, let last = own.last, !isGloss(first, last, in: reading) else { return nil }
        let number = own.last { reading.tokens[$0].kind != .word } ?? first
        let unitIsAction = table.words.actions.contains(found.concept)
        let action = action(of: found, in: statement, others: others)
        let isToll = action.map(table.words.tolls.contains) ?? false
        guard !found.unit.isEmpty || isToll else { return nil }
        let isAnybody = unitIsAction || (isToll && values.people.contains(found.unit))
        let before = max(statement.tokens.lowerBound, first - Self.reach)..<first
        let after = (last + 1)..<max(last + 1, min(statement.tokens.upperBound, last + 1 + Self.reach))
        let around = (Array(before) + Array(after)).map { marks[$0] }.filter { $0 >= 0 }
        let lengths = reading.dates.elements(startingIn: statement.range, at: \.range.lowerBound)
            .filter { $0.kind == .duration || $0.kind == .set }.compactMap { table.feature(of: $0, in: statement) }
        return CountedFigure(
            article: statement.article,
            statement: index,
            range: found.range,
            text: reading.article.text(of: found.range),
            countedAs: found.concept == CountedFigure.duration ? "" : found.unit,
            number: found.number,
            unit: isAnybody ? "" : found.concept,
            writtenUnit: isAnybody ? "" : values.measures[found.unit] == nil && found.concept != CountedFigure.duration ? "" : found.unit,
            isPartOfTotal: own.filter { reading.tokens[$0].kind != .word && reading.tokens[$0].kind != .mark }.count > 1,
            isPart: isPart(found, in: statement, others: others),
            action: action,
            modifiers: Set(
                own.dropLast().filter { $0 > number && !isNumberWord($0, in: reading) }.map { marks[$0] }.filter {
                    $0 >= 0 && isTelling($0)
                }
            ).sorted(),
            context: Set(around.filter(isTelling)).sorted(),
            dates: Set(around.filter { table.kinds[$0] == .date && !lengths.contains($0) }).sorted()
        )
    }

    /// The tokens of a statement that a range overlaps. O(log tokens + found).
    private func tokens(of range: TextRange, in statement: Statement) -> [Int] {
        let all = table.readings[statement.article].tokens
        var first = all.partitioningIndex { $0.range.upperBound > range.lowerBound }
        var result: [Int] = []
        while first < all.count, all[first].range.lowerBound < range.upperBound {
            if statement.tokens.contains(first) { result.append(first) }
            first += 1
        }
        return result
    }

    /// More than a long sentence has.
    private static let bytesAround = 1000
    /// Whose action is asked for before "another 70".
    private static let figuresBefore = 8
    /// No figure is written with more bytes.
    private static let longestFigure = 200

    private func isNumberWord(_ token: Int, in reading: Reading) -> Bool {
        values.numberWords.contains(reading.article.text.slice(reading.tokens[token].range).lowercased())
    }

    private func isTelling(_ feature: Int) -> Bool { table.kinds[feature] == .word || table.kinds[feature] == .actor }

    /// True for a figure that is all that a bracket holds, or that stands in one behind another: it says that one in other units, or is an age.
    func isGloss(_ figure: Figure, in reading: Reading) -> Bool {
        let first = reading.tokens.partitioningIndex { $0.range.upperBound > figure.range.lowerBound }
        let end = reading.tokens.partitioningIndex { $0.range.lowerBound >= figure.range.upperBound }
        return isGloss(first, end - 1, in: reading)
    }

    private func isGloss(_ first: Int, _ last: Int, in reading: Reading) -> Bool {
        func isMark(_ token: Int, _ mark: Substring) -> Bool {
            reading.tokens.indices.contains(token) && reading.article.text.slice(reading.tokens[token].range) == mark
        }
        guard isMark(first - 1, "("), first > 1 else { return false }
        let end = reading.tokens[first - 2].range.upperBound
        return isMark(last + 1, ")")
            || reading.figures.elements(startingIn: max(0, end - Self.longestFigure)..<end, at: \.range.lowerBound)
                .contains { $0.range.upperBound == end }
    }

    /// True for "another 65 homes", but not for "killed 10 people and wounded another 70", of which each counts something of its own.
    private func isPart(_ found: Found, in statement: Statement, others: [Found]) -> Bool {
        guard isPart(tokens(of: found.range, in: statement), in: table.readings[statement.article]) else { return false }
        func toll(_ one: Found) -> String? {
            action(of: one, in: statement, others: others).flatMap { table.words.tolls.contains($0) ? $0 : nil }
        }
        let end = others.partitioningIndex { $0.range.lowerBound >= found.range.lowerBound }
        let before = others[..<end].suffix(Self.figuresBefore).compactMap(toll)
        return toll(found).map { before.isEmpty || before.contains($0) } ?? true
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

    /// What happens to the things counted: the unit where it is an action, else the nearest action word that no other figure stands before, and no
    /// comma behind the figure: in "shooting three people, killing one" the action is the next one's, in "ten people were killed, 12 injured" the last one's.
    private func action(of found: Found, in statement: Statement, others: [Found]) -> String? {
        if table.words.actions.contains(found.concept) { return found.concept }
        let own = tokens(of: found.range, in: statement)
        guard let first = own.first, let last = own.last else { return nil }
        let reading = table.readings[statement.article]
        let marks = table.tokenFeatures[statement.article]
        let near = statement.tokens.clamped(to: first - Self.actionReach..<last + Self.actionReach + 1)
        let text = reading.tokens[near.lowerBound].range.lowerBound..<reading.tokens[near.upperBound - 1].range.upperBound
        let stops = Set(
            others.elements(startingIn: text.lowerBound - Self.longestFigure..<text.upperBound, at: \.range.lowerBound)
                .filter { $0.range != found.range }.flatMap { tokens(of: $0.range, in: statement) })
        var isOpen = (before: true, after: true)
        for distance in 1...Self.actionReach {
            for (position, isBefore) in [(first - distance, true), (last + distance, false)] {
                guard isBefore ? isOpen.before : isOpen.after, near.contains(position) else { continue }
                let isComma = reading.tokens[position].kind == .mark && reading.article.text.slice(reading.tokens[position].range) == ","
                if stops.contains(position) || (!isBefore && isComma) {
                    if isBefore { isOpen.before = false } else { isOpen.after = false }
                } else if marks[position] >= 0, let name = table.actionName(marks[position]) {
                    guard isBefore, near.contains(position - 1), table.words.passives.contains(reading.word(at: position - 1)),
                        stops.contains(where: { $0 < position })
                    else { return name }
                    isOpen.before = false
                }
            }
        }
        return nil
    }
}
