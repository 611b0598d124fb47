import Model

/// A figure or a time of a statement, as it is laid beside one of another statement.
struct ComparedValue {
    enum Content {
        case figure(Figure, unit: String, number: CountedFigure.Interval)
        case date(DateMention)
    }

    let content: Content
    let range: TextRange
    /// True for "another 65 homes", which are no total.
    let isPart: Bool
    /// Telling words close by, as `StatementWords` numbers them, sorted; those of values left out.
    let context: [UInt64]

    var isFigure: Bool {
        if case .figure = content { return true }
        return false
    }

    /// "Tens of thousands", "20 to 30"
    var isRange: Bool {
        if case .figure(let figure, _, _) = content { return figure.upper != nil }
        return false
    }

    /// Of a figure; 0 for times.
    var number: Double {
        if case .figure(_, _, let number) = content { return number.value }
        return 0
    }
}

/// Two values of two statements that may be of one thing.
struct ValueContrast {
    /// How two values stand to each other.
    enum Accord: Int {
        /// They say the same as exactly.
        case same
        /// Both can be meant, one more exactly than the other.
        case compatible
        /// They cannot both be meant.
        case contrary
    }

    let left: ComparedValue
    let right: ComparedValue
    let accord: Accord
    /// 1 where both count or date in one unit, less where that is not known, 0 where they do not.
    let kinship: Double
    /// The part of the context of the one that the other has, 0 to 1.
    let context: Double
    /// True where one of the statements gives the other's value too, and so means two things by them.
    let isTold: Bool
    /// True where the two hardly say anything else: "about 200" and "200", 60 m and 200 ft, "today" and "Tuesday".
    let isNominal: Bool

    /// How likely the two are of one thing, for choosing among several.
    var score: Double { kinship + context - (isTold ? Self.told : 0) }

    private static let told = 0.8
}

/// Lays the figures and times of statements beside each other.
struct ValueContrasts {
    let table: StatementTable
    /// By statement: its figures and times, in order.
    let values: [[ComparedValue]]
    private var people: Set<String> { table.vocabulary.values.people }

    /// Tokens on either side that count as close by.
    private static let reach = 6
    /// Numbers further apart than this factor count different things.
    private static let widestRatio = 20.0
    private static let widestRatioUnwritten = 10.0
    /// What is known of two units where one of them is not written, and where both count people.
    private static let unwritten = 0.5
    private static let bothPeople = 0.4

    /// O(tokens).
    init(table: StatementTable, words: StatementWords) {
        self.table = table
        values = table.statements.indices.map { Self.values(of: $0, table, words) }
    }

    private static func values(of index: Int, _ table: StatementTable, _ words: StatementWords) -> [ComparedValue] {
        let statement = table.statements[index]
        let reading = table.readings[statement.article]
        let figures = reading.figures.elements(startingIn: statement.range, at: \.range.lowerBound)
        let dateline = Dateline(reading, words: table.vocabulary.events)
        let dates = reading.dates.elements(startingIn: statement.range, at: \.range.lowerBound).filter {
            !dateline.holds($0) && !table.isOfPage($0, statement)
        }
        let counts = CountedFigures(table: table)
        let ranges = figures.map(\.range) + dates.map(\.range)
        var isValue = [Bool](repeating: false, count: statement.tokens.count)
        for (place, token) in statement.tokens.enumerated() {
            isValue[place] = ranges.contains { $0.overlaps(reading.tokens[token].range) }
        }
        func context(_ range: TextRange) -> [UInt64] {
            let own = statement.tokens.filter { reading.tokens[$0].range.overlaps(range) }
            guard let first = own.first, let last = own.last else { return [] }
            let near = statement.tokens.clamped(to: first - reach..<last + reach + 1).map { $0 - statement.tokens.lowerBound }
            return Set(near.filter { words.isTelling[index][$0] && !isValue[$0] }.map { words.ids[index][$0] }).sorted()
        }
        let measures = table.vocabulary.values.measures
        let counted = figures.filter { !counts.isGloss($0, in: reading) }.map { figure in
            let last = figure.unit.split(separator: " ").last.map(String.init) ?? ""
            let unit = measures[figure.unit]?.dimension ?? table.words.concept(of: last) ?? last
            return ComparedValue(
                content: .figure(figure, unit: unit, number: counts.number(of: figure, in: reading)), range: figure.range,
                isPart: counts.isPart(figure, statement: index), context: context(figure.range))
        }
        let dated = dates.filter { $0.kind != .set && !$0.isReference }.map { date in
            ComparedValue(content: .date(date), range: date.range, isPart: false, context: context(date.range))
        }
        return (counted + dated).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The pair of figures, or of times, that is most likely of one thing and put differently; nil where there is none.
    func best(_ left: Int, _ right: Int, figures: Bool) -> ValueContrast? {
        var best: ValueContrast?
        for one in values[left] where one.isFigure == figures {
            for other in values[right] where other.isFigure == figures {
                guard let contrast = contrast(one, left, other, right), contrast.accord != .same, contrast.kinship > 0 else { continue }
                if best.map({ $0.score < contrast.score }) ?? true { best = contrast }
            }
        }
        return best
    }

    /// True for two values that say the same, be one of them a part.
    func isSame(_ one: ComparedValue, _ other: ComparedValue) -> Bool {
        guard one.isFigure == other.isFigure, let (accord, kinship) = accord(one, other, mayBePart: true) else { return false }
        return kinship == 1 && (accord == .same || isNominal(one, other))
    }

    /// True where two statements give several figures in the same units, and every one otherwise: they tell of two matches, or of two people.
    func areOfTwoThings(_ left: Int, _ right: Int) -> Bool {
        var contrary = 0
        for one in values[left] where one.isFigure {
            let alike = values[right].filter(\.isFigure).compactMap { contrast(one, left, $0, right) }.filter { $0.kinship == 1 }
            if alike.contains(where: { $0.accord != .contrary }) { return false }
            contrary += alike.isEmpty ? 0 : 1
        }
        return contrary > 1
    }

    /// The value of a statement that is of the same thing as another's; nil where none can be told to be.
    func counterpart(of value: ComparedValue, of statement: Int, in other: Int) -> ValueContrast? {
        values[other].filter { $0.isFigure == value.isFigure }.compactMap { contrast(value, statement, $0, other) }
            .filter { $0.kinship > 0 }.max { $0.score < $1.score }
    }

    /// True where one of two statements about one thing gives a value of it that is not the other's: another one, or, for an exact number, one that
    /// only comes near. What the other leaves open in words of time ("Tuesday" for "Tuesday morning") it does not say otherwise.
    func isGivenOtherwise(_ statement: Int, in other: Int) -> Bool {
        values[statement].contains { value in
            if isOtherLength(value, in: other) { return true }
            guard let there = counterpart(of: value, of: statement, in: other), !there.isTold, !there.isNominal else { return false }
            guard there.score >= Self.surelyOneThing else { return false }
            switch (there.accord, there.left.content, there.right.content) {
            case (.compatible, .figure(_, _, let number), .figure(_, _, let given)): return number.isExact && !given.isExact
            case (let accord, _, _): return accord == .contrary
            }
        }
    }

    /// True for a length of time that a statement gives otherwise of the same, and not also so: "a day of mourning" for two.
    private func isOtherLength(_ value: ComparedValue, in other: Int) -> Bool {
        func length(_ value: ComparedValue) -> DateMention? {
            guard case .date(let date) = value.content, date.kind == .duration else { return nil }
            return LengthOfTime.minutes(ofTimex: date.value) == nil ? nil : date
        }
        guard let own = length(value) else { return false }
        let others = values[other].compactMap { there in length(there).map { (date: $0, context: there.context) } }
        func isSame(_ date: DateMention) -> Bool { date.value == own.value || LengthOfTime(date).narrows(LengthOfTime(own)) }
        return !others.contains { isSame($0.date) } && others.contains { $0.context.sharedCount(with: value.context) > 0 }
    }

    /// One unit, and a fifth of the context.
    private static let surelyOneThing = 1.2

    func contrast(_ one: ComparedValue, _ left: Int, _ other: ComparedValue, _ right: Int) -> ValueContrast? {
        guard let (accord, kinship) = accord(one, other) else { return nil }
        func gives(_ statement: Int, _ value: ComparedValue) -> Bool {
            values[statement].contains { self.accord($0, value)?.accord == .same }
        }
        let shared = one.context.sharedCount(with: other.context)
        let fewer = min(one.context.count, other.context.count)
        return ValueContrast(
            left: one, right: other, accord: accord, kinship: kinship, context: fewer == 0 ? 0 : Double(shared) / Double(fewer),
            isTold: accord != .same && (gives(right, one) || gives(left, other)), isNominal: isNominal(one, other))
    }

    private func isNominal(_ one: ComparedValue, _ other: ComparedValue) -> Bool {
        switch (one.content, other.content) {
        case (.figure(let figure, _, let number), .figure(let otherFigure, _, let otherNumber)):
            let isConverted = figure.unit != otherFigure.unit && table.vocabulary.values.measures[figure.unit] != nil
            return number.isNominally(otherNumber) || (isConverted && number.agrees(with: otherNumber, isConverted: true))
        case (.date(let date), .date(let otherDate)): return SameTime.isSameDay(date, otherDate)
        default: return false
        }
    }

    private func accord(
        _ one: ComparedValue, _ other: ComparedValue, mayBePart: Bool = false
    ) -> (accord: ValueContrast.Accord, kinship: Double)? {
        switch (one.content, other.content) {
        case (.figure(let figure, let unit, let number), .figure(let otherFigure, let otherUnit, let otherNumber)):
            let (small, large) = (min(number.value, otherNumber.value), max(number.value, otherNumber.value))
            guard mayBePart || one.isPart == other.isPart, small > 0 else { return nil }
            let isUnwritten = unit.isEmpty || otherUnit.isEmpty
            guard large / small <= (isUnwritten ? Self.widestRatioUnwritten : Self.widestRatio) else { return nil }
            let kinship =
                isUnwritten
                ? Self.unwritten
                : unit == otherUnit ? 1 : people.contains(unit) || people.contains(otherUnit) ? Self.bothPeople : 0
            if number == otherNumber { return (.same, kinship) }
            guard number.agrees(with: otherNumber, isConverted: figure.unit != otherFigure.unit) else { return (.contrary, kinship) }
            let isRange = one.isRange || other.isRange
            return isRange || number.isClose(to: otherNumber) ? (.compatible, kinship) : nil
        case (.date(let date), .date(let otherDate)):
            if SameTime.narrows(date, otherDate) { return (.compatible, 1) }
            if date.value == otherDate.value || SameTime.isSameDay(date, otherDate) { return (.same, 1) }
            return SameTime.areAtOdds(date, otherDate) ? (.contrary, date.kind == otherDate.kind ? 1 : Self.unwritten) : nil
        default: return nil
        }
    }
}
