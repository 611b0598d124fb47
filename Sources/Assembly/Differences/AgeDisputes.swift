import Model

/// Finds ages that sources give differently for one person: "Ann Lee, 45," and "46-year-old Ann Lee".
struct AgeDisputes: DifferenceFinder {
    let table: StatementTable
    let actors: [Actor]

    /// The unit that the Reader gives to ages.
    static let unit = "years old"
    /// Words between "the 45-year-old" and the name.
    private static let reach = 5
    /// Articles further apart may have seen a birthday.
    static let mostDays = 45

    /// Ages further apart are of two people with one name.
    private static let widestGap = 5.0

    private struct Age: GivenValue {
        let statement: Int
        let article: Int
        let value: Double
        let figure: Figure
    }

    /// The disputes, in order of the actors. O(figures).
    func disputes(besides known: [Dispute]) -> [Dispute] {
        var people: [[Int: Int]] = Array(repeating: [:], count: table.readings.count)
        for (index, actor) in actors.enumerated() where actor.kind == .person {
            for mention in actor.mentions {
                if let article = table.articleIndex[mention.article] { people[article][mention.range.lowerBound] = index }
            }
        }
        var ages: [Int: [Age]] = [:]
        for (index, statement) in table.statements.enumerated() {
            let reading = table.readings[statement.article]
            for figure in reading.figures.elements(startingIn: statement.range, at: \.range.lowerBound) where figure.unit == Self.unit {
                guard !figure.isApproximate, let owner = owner(of: figure, in: statement, people: people[statement.article]) else {
                    continue
                }
                ages[owner, default: []].append(Age(statement: index, article: statement.article, value: figure.value, figure: figure))
            }
        }
        return ages.keys.sorted().compactMap { dispute(of: ages[$0] ?? []) }
    }

    /// 34 and 43: one of them is a slip.
    private static func areTransposed(_ ages: [Double]) -> Bool {
        guard ages.count == 2, ages[1] < 100 else { return false }
        let digits = Int(ages[0]).quotientAndRemainder(dividingBy: 10)
        return digits.remainder * 10 + digits.quotient == Int(ages[1])
    }

    /// The person whose name stands before the age, or behind "the 45-year-old engineer".
    private func owner(of figure: Figure, in statement: Statement, people: [Int: Int]) -> Int? {
        let tokens = table.readings[statement.article].tokens
        guard let first = statement.tokens.first(where: { tokens[$0].range.overlaps(figure.range) }) else { return nil }
        var marks = 0
        var index = first - 1
        while index >= statement.tokens.lowerBound, first - index <= Self.reach {
            if let actor = people[tokens[index].range.lowerBound] { return marks > 0 || index == first - 1 ? actor : nil }
            if tokens[index].kind == .mark {
                // "Ann Lee's 12-year-old daughter"
                guard tokens[index].length == 1 else { break }
                marks += 1
            }
            // Only the comma before the age parts it from the name.
            if marks > 1 || (marks == 1 && index < first - 2 && tokens[index].kind == .mark) { break }
            index -= 1
        }
        guard figure.range.count > 3 else { return nil }
        index = first + 1
        while statement.tokens.contains(index), index - first <= Self.reach, tokens[index].kind != .mark {
            if let actor = people[tokens[index].range.lowerBound] { return actor }
            index += 1
        }
        return nil
    }

    private func dispute(of ages: [Age]) -> Dispute? {
        let firsts = ages.enumerated().filter { place, age in
            !ages[..<place].contains { $0.article == age.article && $0.value == age.value }
        }
        var groups = ValueGroups(firsts.map(\.element), in: table, meaning: \.value)
        groups.dropArticlesOfTwo()
        groups.sort { $0.value }
        let clear = Array(groups.groups.joined())
        let days = clear.compactMap { table.readings[$0.article].article.published.day?.dayNumber }
        if let first = days.min(), let last = days.max(), last - first > Self.mostDays { return nil }
        let values = groups.groups.map { $0[0].value }
        guard let youngest = values.first, let oldest = values.last,
            oldest - youngest <= Self.widestGap || Self.areTransposed(values),
            let first = clear.min(by: { $0.statement < $1.statement })
        else { return nil }
        let about = FigurePhrase(table: table).text(around: first.figure.range, in: first.statement, across: ",")
        return groups.dispute(.quantity, about: about) { table.readings[$0.article].article.text(of: $0.figure.range) }
    }
}
