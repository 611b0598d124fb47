import Model

/// What limits a count or a measure, in the words of its clause: where, since when, how often, and whether it is so, may be so or is wanted.
struct FigureScope {
    /// Codes of the countries and their parts that the count is of, each with all that its name may mean.
    fileprivate var areas: [Set<String>] = []
    /// "In the capital alone"
    fileprivate var isAlone = false
    /// "Worldwide"
    fileprivate var isOfEverywhere = false
    /// "Needed 300 beds", "could kill 300".
    fileprivate var isWanted = false
    fileprivate var isPossible = false
    /// "Suspected cases"
    fileprivate var isUnconfirmed = false
    /// "A day", "per month"
    fileprivate var isRate = false
    /// "Since March", "ever", "for the year"
    fileprivate var isOfSpan = false
    /// "A 15 percent rise"
    fileprivate var isChange = false
    /// "Ten of its men"
    fileprivate var isOfOwner = false
    /// "Ten of the 34", "ten of the dead", "of the dead ten"
    fileprivate var isPart = false
    /// "Weeks after a gunman killed eight people": the figure of another event.
    fileprivate var isOfAnother = false
    /// Features of what a share is of.
    fileprivate var whole: Set<Int> = []

    /// False for figures of two places, events or wholes, and of what is so and what is wanted; of numbers that cannot both be meant also for those of
    /// two times, and of what is so and what only may be.
    func mayBeOne(with other: FigureScope, contrary: Bool) -> Bool {
        let isLimitedAlike =
            isOfEverywhere == other.isOfEverywhere && isWanted == other.isWanted && isRate == other.isRate && isPart == other.isPart
            && isOfAnother == other.isOfAnother
        let isToldAlike =
            isAlone == other.isAlone && isChange == other.isChange && isPossible == other.isPossible && isUnconfirmed == other.isUnconfirmed
            && isOfSpan == other.isOfSpan
        guard isLimitedAlike, isToldAlike || !contrary else { return false }
        // "11 Brazilian soldiers", "three of its soldiers"
        if isOfOwner != other.isOfOwner, areas.isEmpty == isOfOwner, other.areas.isEmpty == other.isOfOwner { return false }
        if !whole.isEmpty, !other.whole.isEmpty, whole.isDisjoint(with: other.whole) { return false }
        return areas.isEmpty || other.areas.isEmpty || Self.areOne(areas, other.areas)
    }

    private static func areOne(_ left: [Set<String>], _ right: [Set<String>]) -> Bool {
        func holds(_ all: [Set<String>], _ area: Set<String>) -> Bool { all.contains { !$0.isDisjoint(with: area) } }
        return left.allSatisfy { holds(right, $0) } && right.allSatisfy { holds(left, $0) }
    }
}

/// Reads what limits the figures of statements.
struct FigureScopes {
    let table: StatementTable
    /// By article.
    private let areas: [AreaMentions]
    private let everywhere: Set<String>
    private let limits: Set<String>
    private let spans: Set<String>
    private let wanting: Set<String>
    private let possibilities: Set<String>
    private let unconfirmed: Set<String>
    private let perfect: Set<String>

    /// Tokens on either side that can limit a figure, and those close by.
    private static let reach = 8
    private static let near = 4

    /// O(tokens).
    init(table: StatementTable) {
        self.table = table
        areas = table.readings.map(AreaMentions.init)
        let lexicon = table.words.lexicon
        everywhere = lexicon.words("everywhere")
        limits = lexicon.words("count-limit")
        spans = lexicon.words("count-span")
        wanting = lexicon.words("wanting")
        possibilities = lexicon.words("possibility").intersection(lexicon.words("says-may"))
        unconfirmed = lexicon.words("unconfirmed")
        perfect = lexicon.words("perfect")
    }

    /// False for figures that are limited otherwise.
    func mayBeOne(_ range: TextRange, _ statement: Int, _ other: TextRange, _ otherStatement: Int, contrary: Bool) -> Bool {
        scope(of: range, in: statement).mayBeOne(with: scope(of: other, in: otherStatement), contrary: contrary)
    }

    private func scope(of range: TextRange, in index: Int) -> FigureScope {
        let statement = table.statements[index]
        let reading = table.readings[statement.article]
        let own = statement.tokens.filter { reading.tokens[$0].range.overlaps(range) }
        var scope = FigureScope()
        guard let first = own.first, let last = own.last else { return scope }
        let before = Array(before(first, in: statement, reading))
        let behind = Array(behind(last, in: statement, reading))
        let (wordsBefore, wordsBehind) = (before.map(reading.word(at:)), behind.map(reading.word(at:)))
        let end = behind.last.map { reading.tokens[$0].range.upperBound } ?? range.upperBound
        scope.areas = codes(range.lowerBound..<end, statement)
        if scope.areas.isEmpty, let start = before.first ?? own.first {
            let opening = antecedent(before: start, in: statement, reading)
            scope.areas = codes(reading.tokens[opening].range.lowerBound..<range.lowerBound, statement, asWhere: true)
        }
        scope.isOfEverywhere =
            (wordsBefore + wordsBehind).contains(where: everywhere.contains)
            || (scope.areas.isEmpty && everywhere.contains(reading.word(at: statement.tokens.lowerBound)))
        scope.isAlone = wordsBehind.contains(where: limits.contains)
        scope.isOfSpan = wordsBehind.contains(where: spans.contains)
        scope.isWanted = (wordsBefore.suffix(Self.near) + wordsBehind.prefix(Self.near)).contains(where: wanting.contains)
        let governing = wordsBefore.suffix(Self.near - 1)
        scope.isPossible = governing.contains(where: possibilities.contains) && !governing.contains(where: perfect.contains)
        let near = wordsBefore.suffix(Self.near) + own.map(reading.word(at:)) + wordsBehind
        scope.isUnconfirmed = near.contains(where: unconfirmed.contains)
        scope.isRate = isRate(behind, in: reading)
        scope.isPart = isPart(own, in: reading, of: isNumber) || isOfGroup(Array(before), own + behind, in: reading)
        scope.isOfOwner = isPart(own, in: reading, of: isOwner)
        scope.isOfAnother = isOfAnother(first, in: statement, reading)
        if isShare(range, in: reading) {
            scope.isChange = wordsBehind.first.flatMap { table.words.concept(of: $0) }.map(table.words.actions.contains) ?? false
            scope.isOfSpan = scope.isOfSpan || isOfLongTime(behind, in: reading)
        }
        if wordsBehind.first.map(table.vocabulary.events.attributeLinks.contains) ?? false {
            let words = behind.prefix(Self.near + 1).filter { !table.words.isStopWord(reading.word(at: $0)) }
            scope.whole = Set(words.map { table.tokenFeatures[statement.article][$0] }.filter { $0 >= 0 && isShare(range, in: reading) })
        }
        return scope
    }

    private func isShare(_ range: TextRange, in reading: Reading) -> Bool {
        reading.figures.elements(startingIn: range, at: \.range.lowerBound).contains { $0.unit == Self.share }
    }

    /// "Down 36 percent for the year"
    private func isOfLongTime(_ behind: [Int], in reading: Reading) -> Bool {
        guard let first = behind.first, let last = behind.prefix(Self.near).last else { return false }
        let range = reading.tokens[first].range.lowerBound..<reading.tokens[last].range.upperBound
        return reading.dates.elements(startingIn: range, at: \.range.lowerBound).contains { date in
            date.kind == .duration || SameTime.grain(date).map { $0 > Self.month } ?? false
        }
    }

    private static let month = 31.0

    /// The unit of shares.
    private static let share = "%"

    /// The tokens of the clause before a figure, and behind a verb of saying.
    private func before(_ first: Int, in statement: Statement, _ reading: Reading) -> Range<Int> {
        var start = first
        while start > statement.tokens.lowerBound, first - start < Self.reach, !ends(start - 1, reading),
            !reading.words.classes(of: start - 1).contains(.speech)
        {
            start -= 1
        }
        return start..<first
    }

    /// Where the words begin that a relative clause tells of: "the city, which has seen 87 fires".
    private func antecedent(before start: Int, in statement: Statement, _ reading: Reading) -> Int {
        let isRelative = start > statement.tokens.lowerBound && table.words.relativeJoiners.contains(reading.word(at: start - 1))
        return isRelative ? max(statement.tokens.lowerBound, start - Self.near) : start
    }

    /// The tokens of the clause behind a figure, up to the next figure; "in Norway and Sweden" is of one clause.
    private func behind(_ last: Int, in statement: Statement, _ reading: Reading) -> Range<Int> {
        var end = last + 1
        while end < statement.tokens.upperBound, end - last <= Self.reach, reading.tokens[end].kind != .number {
            if ends(end, reading), !table.words.joiners.contains(reading.word(at: end)) || !isArea(end + 1, statement) { break }
            end += 1
        }
        return last + 1..<end
    }

    private func ends(_ token: Int, _ reading: Reading) -> Bool {
        let word = reading.article.text.slice(reading.tokens[token].range)
        if reading.tokens[token].kind == .mark { return word.utf8.count == 1 && word != "-" && word != "'" }
        return table.vocabulary.values.clauseOpeners.contains(word.lowercased()) && !spans.contains(word.lowercased())
    }

    private func isArea(_ token: Int, _ statement: Statement) -> Bool {
        statement.tokens.contains(token)
            && !areas[statement.article].mentions(in: table.readings[statement.article].tokens[token].range).isEmpty
    }

    /// The countries and parts of countries that a stretch names, but as parts of other names: "the US Navy". `asWhere`: no
    /// adjectives of them.
    private func codes(_ range: TextRange, _ statement: Statement, asWhere: Bool = false) -> [Set<String>] {
        let reading = table.readings[statement.article]
        return areas[statement.article].mentions(in: range).filter { mention in
            if asWhere, mention.isDemonym { return false }
            let name = reading.names[reading.names.partitioningIndex { $0.range.upperBound > mention.range.lowerBound }...].first
            return name.map { $0.kind == .place || !$0.range.contains(mention.range.lowerBound) } ?? true
        }.map { Set($0.areas) }
    }

    /// "A day", "per month"
    private func isRate(_ behind: [Int], in reading: Reading) -> Bool {
        guard let last = behind.prefix(Self.near).last, let first = behind.first else { return false }
        let range = reading.tokens[first].range.lowerBound..<reading.tokens[last].range.upperBound
        return reading.dates.elements(startingIn: range, at: \.range.lowerBound).contains { $0.kind == .set }
    }

    /// "Ten of the 34", "ten of its men", but not "tens of thousands".
    private func isPart(_ own: [Int], in reading: Reading, of whole: (Int, Reading) -> Bool) -> Bool {
        own.indices.dropFirst().dropLast().contains { place in
            table.vocabulary.events.attributeLinks.contains(reading.word(at: own[place])) && isNumber(own[place - 1], reading)
                && !reading.word(at: own[place - 1]).hasSuffix("s") && own[(place + 1)...].prefix(2).contains { whole($0, reading) }
        }
    }

    /// "89 of the dead", "30 of those hurt", and "of the dead 89" at the head of a clause.
    private func isOfGroup(_ before: [Int], _ rest: [Int], in reading: Reading) -> Bool {
        func opensGroup(_ tokens: ArraySlice<Int>) -> Bool {
            let words = tokens.prefix(3).map(reading.word(at:))
            return words.count == 3 && table.vocabulary.events.attributeLinks.contains(words[0])
                && (table.words.definiteOpeners.contains(words[1]) || table.words.demonstratives.contains(words[1]))
                && table.words.concept(of: words[2]).map(table.words.tolls.contains) ?? false
        }
        let link = rest.firstIndex { table.vocabulary.events.attributeLinks.contains(reading.word(at: $0)) } ?? 0
        return opensGroup(before[...]) || link > 0 && opensGroup(rest[link...])
    }

    private func isNumber(_ token: Int, _ reading: Reading) -> Bool {
        reading.tokens[token].kind == .number || table.vocabulary.values.numberWords.contains(reading.word(at: token))
    }

    private func isOwner(_ token: Int, _ reading: Reading) -> Bool {
        let word = reading.word(at: token)
        return table.words.nounOpeners.contains(word) && !table.words.definiteOpeners.contains(word)
            && !table.vocabulary.values.articles.contains(word)
    }

    /// True for "weeks", but not for "Monday".
    private func isLength(_ token: Int, _ reading: Reading) -> Bool {
        reading.words.classes(of: token).contains(.time)
            && reading.article.text.slice(reading.tokens[token].range).first?.isLowercase ?? false
    }

    /// True behind "weeks after" or "two days before", up to the comma of a clause that opens the sentence.
    private func isOfAnother(_ first: Int, in statement: Statement, _ reading: Reading) -> Bool {
        let values = table.vocabulary.values
        let words = (statement.tokens.lowerBound..<first).map(reading.word(at:))
        guard
            let place = words.indices.dropFirst().last(where: {
                values.pointersAfter.contains(words[$0]) && values.subordinators.contains(words[$0])
                    && isLength(statement.tokens.lowerBound + $0 - 1, reading)
            })
        else { return false }
        return place > Self.near || !words[place...].contains(",")
    }
}
