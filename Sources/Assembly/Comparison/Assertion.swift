import Foundation
import Model

/// One thing that a sentence says: the sentence itself, or a clause of it.
struct Assertion {
    /// Index into the statements.
    let statement: Int
    let range: TextRange
    let tokens: Range<Int>
    /// What is said, sorted, each once: without the words that attribute it and without titles beside names, with the subject that a clause
    /// shares with the one before.
    let features: [Int]
    /// The actor that the assertion begins with, before its verb.
    let subject: Int?
    /// Its first verb that says something.
    let action: Int?
    let isNegated: Bool
    let isWhole: Bool
    /// How well it can be read by itself, 0 to 1; 0 for what cannot lead a claim.
    let clarity: Double
    /// The sum of the salience of its features.
    let weight: Double
}

/// The statements of a dossier, taken apart.
struct AssertionTable {
    let table: StatementTable
    let assertions: [Assertion]
    /// By statement: its assertions, the whole sentence first.
    let ofStatement: [Range<Int>]
    /// By statement: its features and those of the persons that its pronouns stand for, sorted.
    let contexts: [[Int]]
    /// By statement: whose words they are.
    let speeches: [Attribution?]
    /// By feature: how much it counts when two statements are held against each other.
    let salience: [Double]

    /// Takes all statements apart. O(tokens).
    init(table: StatementTable) {
        self.table = table
        let count = Double(max(1, table.statements.count))
        // A word that stands in a sentence or two is as likely another wording as another thing.
        let rarest = table.weights.indices.map { min(table.weights[$0], Self.mostWeight(of: count)) }
        salience = rarest
        var ofArticle = [Range<Int>](repeating: 0..<0, count: table.readings.count)
        for (index, statement) in table.statements.enumerated() {
            let range = ofArticle[statement.article]
            ofArticle[statement.article] = range.isEmpty ? index..<index + 1 : range.lowerBound..<index + 1
        }
        let parts = ofArticle.enumerated().map { ($0, $1) }.parallelMap { article, statements in
            ArticleAssertions(table: table, article: article, statements: statements, salience: rarest).all()
        }
        var assertions: [Assertion] = []
        var ofStatement: [Range<Int>] = []
        for part in parts {
            for own in part.assertions {
                ofStatement.append(assertions.count..<assertions.count + own.count)
                assertions += own
            }
        }
        self.assertions = assertions
        self.ofStatement = ofStatement
        contexts = parts.flatMap(\.contexts)
        speeches = parts.flatMap(\.speeches)
    }

    /// The weight of a word that one in so many sentences has is the largest that counts.
    private static func mostWeight(of count: Double) -> Double { max(1, log(1 + count / Self.rare)) }
    private static let rare = 3.0

    /// The sum of the salience of features.
    func weight(_ features: [Int]) -> Double { features.reduce(0) { $0 + salience[$1] } }

    /// The place of an assertion; a clause that cannot be read by itself is cited as its sentence.
    func citation(_ assertion: Int) -> Citation {
        let cited = assertions[assertion]
        return table.citation(cited.statement, range: cited.range)
    }
}

/// The assertions of one article.
struct ArticleAssertions {
    let table: StatementTable
    let article: Int
    let statements: Range<Int>
    let salience: [Double]

    /// By statement of the article.
    struct Parts: Sendable {
        var assertions: [[Assertion]] = []
        var contexts: [[Int]] = []
        var speeches: [Attribution?] = []
    }

    func all() -> Parts {
        let reading = table.readings[article]
        let marks = table.tokenFeatures[article]
        var isName = [Bool](repeating: false, count: marks.count)
        for name in reading.names {
            for token in tokens(in: name.range) { isName[token] = true }
        }
        var isTitle = [Bool](repeating: false, count: marks.count)
        for role in reading.names.compactMap(\.role) {
            for token in tokens(in: role) { isTitle[token] = true }
        }
        let clauses = ClauseFinder(reading: reading, words: table.words, isName: isName)
        let speeches = AttributionFinder(
            reading: reading, statements: Array(table.statements[statements]), marks: marks,
            kindOfActor: { feature in feature < 0 ? nil : table.actor(feature)?.kind }, words: table.words, isName: isName
        ).speeches()
        var parts = Parts()
        parts.speeches = speeches
        var persons: [[Int]] = []
        for (place, index) in statements.enumerated() {
            let statement = table.statements[index]
            let taken = Taken(statement: index, speech: speeches[place], isTitle: isTitle)
            parts.assertions.append(assertions(of: taken, clauses: clauses.clauses(of: statement.tokens)))
            let own = statement.tokens.map { marks[$0] }.filter { $0 >= 0 && table.actor($0)?.kind == .person }
            parts.contexts.append(context(of: statement, speaker: speeches[place]?.speaker, before: persons.suffix(Self.reach)))
            persons.append(own)
        }
        return parts
    }

    /// A pronoun stands for a person of the last sentences.
    private static let reach = 2

    private struct Taken {
        let statement: Int
        let speech: Attribution?
        let isTitle: [Bool]
    }

    private func context(of statement: Statement, speaker: Int?, before: ArraySlice<[Int]>) -> [Int] {
        let reading = table.readings[article]
        let hasPronoun = statement.tokens.contains { token in
            reading.tokens[token].kind == .word
                && table.words.personalPronouns.contains(reading.article.text.slice(reading.tokens[token].range).lowercased())
        }
        guard hasPronoun || speaker != nil else { return statement.features }
        let person = hasPronoun ? before.last { !$0.isEmpty }?.first : nil
        let added = [person, speaker].compactMap { $0 }
        return Set(statement.features + added).sorted()
    }

    private func assertions(of taken: Taken, clauses: [Clause]) -> [Assertion] {
        let statement = table.statements[taken.statement]
        let sentence = table.readings[article].sentences[statement.sentence]
        let clarity = Clarity(words: table.words)
        let reading = table.readings[article]
        let opening = dateline(of: statement)
        let start = opening.map { reading.tokens[$0].range.lowerBound } ?? statement.range.lowerBound
        let whole = assertion(
            taken, tokens: (opening ?? statement.tokens.lowerBound)..<statement.tokens.upperBound,
            range: start..<statement.range.upperBound, shared: [], isWhole: true,
            clarity: clarity.isWhole(sentence, of: reading) ? clarity.score(sentence, of: reading) : 0)
        guard clauses.count > 1 else { return [whole] }
        let subject = subjectFeatures(in: clauses[0].tokens)
        let parts = clauses.map { clause in
            // The last clause keeps its full stop.
            let isLast = (clause.tokens.upperBound..<statement.tokens.upperBound).allSatisfy { reading.tokens[$0].kind == .mark }
            let end = isLast ? statement.range.upperBound : reading.tokens[clause.tokens.upperBound - 1].range.upperBound
            let range = reading.tokens[clause.tokens.lowerBound].range.lowerBound..<end
            let part = Sentence(range: range, passage: sentence.passage, tokens: clause.tokens)
            // What somebody said is only told whole: with the one who said it.
            let isReadable = clause.isReadable && taken.speech == nil && clarity.standsAlone(part, of: reading, isClause: true)
            return assertion(
                taken, tokens: clause.tokens, range: isReadable ? range : statement.range, shared: clause.sharesSubject ? subject : [],
                isWhole: false, clarity: isReadable ? clarity.score(part, of: reading, isClause: true) * Self.clauseClarity : 0)
        }
        return [whole] + parts
    }

    /// A sentence that its writer ended is nicer to read than one that we cut.
    private static let clauseClarity = 0.95

    private func assertion(
        _ taken: Taken, tokens: Range<Int>, range: TextRange, shared: [Int], isWhole: Bool, clarity: Double
    ) -> Assertion {
        let marks = table.tokenFeatures[article]
        let attribution = taken.speech?.words ?? 0..<0
        let told = tokens.filter { !attribution.contains($0) && !taken.isTitle[$0] && marks[$0] >= 0 }
        let features = Set(told.map { marks[$0] } + shared).sorted()
        let reading = table.readings[article]
        let isNegated = tokens.contains { token in
            !attribution.contains(token) && reading.tokens[token].kind == .word && table.words.negations.contains(word(token))
        }
        let action = told.first { isVerb($0) && table.kinds[marks[$0]] == .word }.map { marks[$0] }
        return Assertion(
            statement: taken.statement, range: range, tokens: tokens, features: features,
            subject: shared.first { table.kinds[$0] == .actor } ?? subject(in: tokens.filter { !attribution.contains($0) }),
            action: action, isNegated: isNegated, isWhole: isWhole, clarity: clarity, weight: features.reduce(0) { $0 + salience[$1] })
    }

    /// The first token behind "GRAZ, May 4 (Agency) — ", or nil where the sentence opens without.
    private func dateline(of statement: Statement) -> Int? {
        let reading = table.readings[article]
        let head = statement.tokens.prefix(Self.longestDateline)
        guard let dash = head.dropFirst().first(where: { ["—", "–", "-", "--"].contains(word($0)) }), dash + 1 < statement.tokens.upperBound
        else {
            return nil
        }
        let isPlain = (statement.tokens.lowerBound..<dash).allSatisfy { token in
            guard reading.tokens[token].kind == .word else { return true }
            return reading.article.text.slice(reading.tokens[token].range).first?.isUppercase ?? false
        }
        return isPlain ? dash + 1 : nil
    }

    private static let longestDateline = 12

    /// The first actor before the first verb.
    private func subject(in tokens: [Int]) -> Int? {
        let marks = table.tokenFeatures[article]
        for token in tokens {
            if marks[token] >= 0, table.kinds[marks[token]] == .actor { return marks[token] }
            if isVerb(token) { return nil }
        }
        return nil
    }

    private func subjectFeatures(in tokens: Range<Int>) -> [Int] {
        let marks = table.tokenFeatures[article]
        return tokens.prefix { !isVerb($0) }.map { marks[$0] }.filter { $0 >= 0 && table.kinds[$0] != .date }
    }

    private func isVerb(_ token: Int) -> Bool {
        let reading = table.readings[article]
        return reading.tokens[token].kind == .word && (table.words.verbs.contains(word(token)) || word(token).hasSuffix("ed"))
    }

    private func word(_ token: Int) -> String {
        let reading = table.readings[article]
        return NewsWords.plain(reading.article.text.slice(reading.tokens[token].range))
    }

    private func tokens(in range: TextRange) -> Range<Int> {
        table.readings[article].tokens.elements(startingIn: range, at: { Int($0.start) }).indices
    }
}
