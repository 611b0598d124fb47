import Model

/// Finds where two sources of one fact put few words in the place of few others, between words that both have: "will leave [the White House] if"
/// and "will leave [office] if". Longer changes are another text, of which no two words can be said to stand for one another. Within a quotation that both
/// have, whose words are the speaker's, such a change always counts; elsewhere a learnt model judges whether readers would note it.
struct WordingDisputes: DifferenceFinder {
    let likeness: LikenessTable
    let features: ContrastFeatures
    /// Whether two statements that say the same tell it differently, and from which chance on.
    let model: LogisticModel
    let cut: Double
    private var table: StatementTable { features.table }
    private var words: StatementWords { features.words }

    /// How likely two statements say the same.
    private static let leastLikeness = 0.5
    /// Telling words on either side, and words in all.
    private static let mostTelling = 3
    private static let longest = 6
    /// Words in a row that both have, before and behind together; one of them tells something.
    private static let leastFlank = 2
    /// Words that two forms of one quotation share, and their share of the shorter one.
    private static let fewestOfQuote = 6
    private static let leastOfQuote = 0.6
    /// Letters to a slip or another way to spell a word.
    private static let lettersToASlip = 4
    /// Letters of a phrase; what is longer is no word or two.
    private static let mostLetters = 64

    private struct Given: GivenValue {
        let statement: Int
        let range: TextRange
        let words: String
    }

    /// A change, by the tokens of either statement.
    private struct Change {
        let a: Range<Int>
        let b: Range<Int>
        let flank: Int
        let isQuoted: Bool
    }

    /// The disputes, the likeliest first; two statements are in one. O(words × changes) for each pair of statements that may say the same.
    func disputes(besides known: [Dispute]) -> [Dispute] {
        let changed = likeness.best.indices.flatMap { left in
            likeness.best[left].filter { $0.statement > left }.compactMap { other in
                change(left, other).map { (left: left, right: other.statement, change: $0, likeness: other.probability) }
            }
        }
        let judged = changed.map { pair in
            let isQuoted = pair.change.isQuoted
            return (pair, chance: isQuoted ? 1 : model.probability(features.values(pair.left, pair.right, probability: pair.likeness)))
        }.filter { $0.chance >= cut }
        // Sentences that give other values may also differ in words.
        var told = KnownDisputes()
        return judged.sorted { ($1.chance, $0.0.left, $0.0.right) < ($0.chance, $1.0.left, $1.0.right) }.compactMap { pair, _ in
            let dispute = dispute(of: pair.change, pair.left, pair.right)
            guard let dispute, !told.hold(dispute, inAnyWords: true) else { return nil }
            told.add(dispute)
            return dispute
        }
    }

    /// Whether two statements that likely say the same put few words in the place of few others.
    func changes(_ left: Int, _ other: LikenessTable.Other) -> Bool { change(left, other) != nil }

    /// The change between two statements that most words hold in its place; nil where there is none so tight.
    private func change(_ left: Int, _ other: LikenessTable.Other) -> Change? {
        guard other.probability >= Self.leastLikeness else { return nil }
        let right = other.statement
        let diff = words.difference(left, right)
        let all = diff.gaps.compactMap { gap -> Change? in
            guard let a = phrase(gap.a, of: left), let b = phrase(gap.b, of: right), tellsMore(a, of: left, b, of: right),
                !isOneList(a, left, b, right)
            else { return nil }
            let isQuoted = areQuoted(a, left, b, right, diff.runs)
            let before = diff.runs.first { $0.a + $0.count == gap.a.lowerBound && $0.b + $0.count == gap.b.lowerBound }
            let after = diff.runs.first { $0.a == gap.a.upperBound && $0.b == gap.b.upperBound }
            let runs = [before, after].compactMap(\.self)
            let flank = runs.reduce(0) { $0 + $1.count }
            // A quotation may end with the change.
            guard runs.count == 2 || isQuoted && before != nil, flank >= Self.leastFlank,
                runs.contains(where: { tells($0, of: left) }) || isQuoted
            else { return nil }
            return Change(a: a, b: b, flank: flank, isQuoted: isQuoted)
        }
        return all.max { ($0.flank, $1.a.lowerBound) < ($1.flank, $0.a.lowerBound) }
    }

    /// True where both have the change in one quotation, of which they share most words, and not in a name.
    private func areQuoted(_ a: Range<Int>, _ left: Int, _ b: Range<Int>, _ right: Int, _ runs: [WordDiff.Run]) -> Bool {
        guard let quote = self.quote(around: a, of: left), let other = self.quote(around: b, of: right) else { return false }
        let shared = runs.reduce(0) { count, run in
            count + (0..<run.count).count { quote.contains(run.a + $0) && other.contains(run.b + $0) }
        }
        return shared >= Self.fewestOfQuote && Double(shared) >= Self.leastOfQuote * Double(min(quote.count, other.count))
    }

    /// The places of the quotation that holds some words of which none is written with a capital.
    private func quote(around places: Range<Int>, of statement: Int) -> Range<Int>? {
        let own = table.statements[statement]
        let reading = table.readings[own.article]
        let range = range(places, of: statement)
        guard
            places.allSatisfy({ reading.article.text.slice(reading.tokens[own.tokens.lowerBound + $0].range).first?.isLowercase ?? false }),
            let quote = reading.quotes[reading.quotes.partitioningIndex { $0.range.upperBound > range.lowerBound }...].first,
            quote.range.contains(range.lowerBound)
        else { return nil }
        let tokens = own.tokens.filter { quote.range.overlaps(reading.tokens[$0].range) }
        guard let first = tokens.first, let last = tokens.last else { return nil }
        return first - own.tokens.lowerBound..<last - own.tokens.lowerBound + 1
    }

    /// True where both name both, in another order: "Lund and Oslo", "Oslo and Lund".
    private func isOneList(_ a: Range<Int>, _ left: Int, _ b: Range<Int>, _ right: Int) -> Bool {
        let (one, other) = (Set(table.statements[left].features), Set(table.statements[right].features))
        return meanings(a, of: left).isSubset(of: other) && meanings(b, of: right).isSubset(of: one)
    }

    private func tells(_ run: WordDiff.Run, of statement: Int) -> Bool {
        words.isTelling[statement][run.a..<run.a + run.count].contains(true)
    }

    /// Some words without the articles before them, where they are few, no mark and no joiner of clauses stands among them, the first and the last tell
    /// something, a name among them is all of them, and they are verbs alone or have none: "the palace", but neither "votes for" nor "raised hopes" nor
    /// "block Ortega". Nil where they are no such phrase.
    private func phrase(_ places: Range<Int>, of statement: Int) -> Range<Int>? {
        let first = table.statements[statement].tokens.lowerBound
        let reading = table.readings[table.statements[statement].article]
        let isTelling = words.isTelling[statement]
        guard places.count <= Self.longest, places.allSatisfy({ reading.tokens[first + $0].kind != .mark }) else { return nil }
        let opening = places.prefix { place in
            let word = reading.word(at: first + place)
            return table.words.definiteOpeners.contains(word) || table.vocabulary.values.articles.contains(word)
        }
        let phrase = opening.endIndex..<places.upperBound
        guard let start = phrase.first, let end = phrase.last, isTelling[start], isTelling[end],
            phrase.count(where: { isTelling[$0] }) <= Self.mostTelling, !cutsName(phrase, of: statement),
            !phrase.contains(where: { isJoiner(reading.word(at: first + $0)) })
        else { return nil }
        let telling = phrase.filter { isTelling[$0] }
        return [0, telling.count].contains(telling.count { isVerb(first + $0, in: reading) }) ? phrase : nil
    }

    private func isJoiner(_ word: String) -> Bool {
        table.words.clauseOpeners.contains(word) || table.words.demonstratives.contains(word)
    }

    private func isVerb(_ token: Int, in reading: Reading) -> Bool {
        let word = reading.word(at: token)
        return table.words.isVerb(word)
    }

    /// True where some words are neither a whole name nor without one, or go on with a capital behind them: "block President", before "Ortega".
    private func cutsName(_ places: Range<Int>, of statement: Int) -> Bool {
        let range = range(places, of: statement)
        let own = table.statements[statement]
        let reading = table.readings[own.article]
        func isCapital(_ place: Int) -> Bool {
            own.tokens.indices.contains(own.tokens.lowerBound + place)
                && reading.article.text.slice(reading.tokens[own.tokens.lowerBound + place].range).first?.isUppercase ?? false
        }
        let names = reading.names.elements(startingIn: own.range, at: \.range.lowerBound).map(\.range).filter { $0.overlaps(range) }
        return !names.isEmpty && names != [range] || isCapital(places.upperBound - 1) && isCapital(places.upperBound)
    }

    /// False where one gives a value, which other finders compare, where both name one actor or one concept or are spelled nearly alike or one is short
    /// for the other, where one is only a verb of saying, and where one is very long.
    private func tellsMore(_ a: Range<Int>, of left: Int, _ b: Range<Int>, of right: Int) -> Bool {
        if givesValue(a, of: left) || givesValue(b, of: right) { return false }
        let (letters, others) = (text(a, of: left).lowercased(), text(b, of: right).lowercased())
        guard max(letters.utf8.count, others.utf8.count) <= Self.mostLetters else { return false }
        // "Fibre" and "fiber"
        if Self.areTransposed(letters, others) { return false }
        if SpellingDisputes.distance(letters, others) <= min(letters.count, others.count) / Self.lettersToASlip { return false }
        if Self.isShort(letters, for: others) || Self.isShort(others, for: letters) { return false }
        let (one, other) = (meanings(a, of: left), meanings(b, of: right))
        return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
    }

    /// True where one of two words has two neighbouring letters of the other the other way round.
    private static func areTransposed(_ one: String, _ other: String) -> Bool {
        let pairs = Array(zip(one, other))
        let places = pairs.indices.filter { pairs[$0].0 != pairs[$0].1 }
        guard one.count == other.count, places.count == 2, places[0] + 1 == places[1] else { return false }
        return pairs[places[0]].0 == pairs[places[1]].1 && pairs[places[0]].1 == pairs[places[1]].0
    }

    /// True for "GM" and "general manager", and for "Sen." and "senator".
    private static func isShort(_ short: String, for long: String) -> Bool {
        let letters = short.filter(\.isLetter)
        return letters == String(long.split { $0 == " " || $0 == "-" }.compactMap(\.first))
            || short.hasSuffix(".") && long.hasPrefix(letters)
    }

    private func givesValue(_ places: Range<Int>, of statement: Int) -> Bool {
        let range = range(places, of: statement)
        let reading = table.readings[table.statements[statement].article]
        return features.contrasts.values[statement].contains { $0.range.overlaps(range) }
            || reading.figures.elements(startingIn: table.statements[statement].range, at: \.range.lowerBound).contains {
                $0.range.overlaps(range)
            }
    }

    /// The features of some words, without those of verbs of saying.
    private func meanings(_ places: Range<Int>, of statement: Int) -> Set<Int> {
        let own = table.statements[statement]
        let reading = table.readings[own.article]
        return Set(
            places.map { own.tokens.lowerBound + $0 }.filter { !reading.words.classes(of: $0).contains(.speech) }
                .map { table.tokenFeatures[own.article][$0] }.filter { $0 >= 0 })
    }

    private func range(_ places: Range<Int>, of statement: Int) -> TextRange {
        let own = table.statements[statement]
        let tokens = table.readings[own.article].tokens
        let (first, last) = (own.tokens.lowerBound + places.lowerBound, own.tokens.lowerBound + places.upperBound - 1)
        return tokens[first].range.lowerBound..<tokens[last].range.upperBound
    }

    private func text(_ places: Range<Int>, of statement: Int) -> String {
        table.readings[table.statements[statement].article].article.text(of: range(places, of: statement))
    }

    private func given(_ places: Range<Int>, of statement: Int) -> Given {
        Given(statement: statement, range: range(places, of: statement), words: text(places, of: statement))
    }

    // MARK: What is reported

    /// The two, with what the others that say the same as the first have in that place.
    private func dispute(of change: Change, _ left: Int, _ right: Int) -> Dispute? {
        let others = likeness.best[left].filter { $0.probability >= Self.leastLikeness && $0.statement != right }.map(\.statement)
        let given =
            [given(change.a, of: left), given(change.b, of: right)] + others.compactMap { counterpart(of: change.a, of: left, in: $0) }
        let groups = ValueGroups(given, in: table, meaning: { $0.words.lowercased() })
        let about = FigurePhrase(table: table).label(around: given[0].range, in: left, sharedBy: given.map(\.statement))
        return groups.dispute(.wording, about: about, course: .precision) { $0.words }
    }

    /// What a statement has where another has some words: the same, or a change as tight.
    private func counterpart(of places: Range<Int>, of left: Int, in other: Int) -> Given? {
        let diff = words.difference(left, other)
        if let run = diff.runs.first(where: { $0.a <= places.lowerBound && places.upperBound <= $0.a + $0.count }) {
            let start = run.b + places.lowerBound - run.a
            return given(start..<start + places.count, of: other)
        }
        guard let gap = diff.gaps.first(where: { $0.a.overlaps(places) }), phrase(gap.a, of: left) == places,
            let own = phrase(gap.b, of: other),
            tellsMore(places, of: left, own, of: other)
        else { return nil }
        return given(own, of: other)
    }
}
