import Model

/// How a statement stands to its reader: whose words it is, how well it reads, and which parts of it read alone.
struct StatementForm: Sendable {
    /// Where it stands, its dateline left out.
    let range: TextRange
    /// Whose words it is; nil for what the article says in its own name.
    let speech: Attribution?
    /// True for a sentence that can be read by itself; false for headlines.
    let standsAlone: Bool
    /// From 0 to 1; 0 for words of a quotation whose speaker is not known: they lead nothing.
    let clarity: Double
    /// Clauses that can be read by themselves.
    let clauses: [ReadableClause]

    /// A part of a statement.
    struct ReadableClause: Sendable {
        let range: TextRange
        let tokens: Range<Int>
    }
}

/// Finds the forms of all statements.
struct StatementFormFinder {
    let table: StatementTable

    /// By statement. O(tokens).
    func forms() -> [StatementForm] {
        table.statementsOfArticles.enumerated().map { ($0, $1) }.parallelMap { forms(of: $0, $1) }.flatMap { $0 }
    }

    /// A fragment or a headline leads where nothing better says it.
    private static let clarityOfFragments = 0.05

    private func forms(of article: Int, _ statements: Range<Int>) -> [StatementForm] {
        let reading = table.readings[article]
        let marks = table.tokenFeatures[article]
        var isName = [Bool](repeating: false, count: marks.count)
        for name in reading.names {
            for token in reading.tokens.elements(startingIn: name.range, at: { Int($0.start) }).indices { isName[token] = true }
        }
        let finder = ClauseFinder(reading: reading, words: table.words, isName: isName)
        let speeches = AttributionFinder(
            reading: reading, statements: Array(table.statements[statements]), marks: marks,
            kindOfActor: { feature in feature < 0 ? nil : table.actor(feature)?.kind }, words: table.words, isName: isName
        ).speeches()
        let clarity = Clarity(words: table.words, values: table.vocabulary.values)
        return zip(statements, speeches).map { index, speech in
            let statement = table.statements[index]
            let sentence = reading.sentences[statement.sentence]
            let isWhole = !table.isHeadline(index) && clarity.isWhole(sentence, of: reading)
            let standsAlone = isWhole && !clarity.pointsBack(sentence, of: reading)
            let isOrphan = speech?.speaker == nil && isQuoted(statement, in: reading)
            return StatementForm(
                range: start(of: statement, in: reading)..<statement.range.upperBound, speech: speech, standsAlone: standsAlone,
                clarity: isOrphan ? 0 : isWhole ? clarity.score(sentence, of: reading, standsAlone: standsAlone) : Self.clarityOfFragments,
                clauses: speech == nil ? clauses(of: statement, finder, clarity) : [])
        }
    }

    /// True for words within a quotation, and for those that one was cut out of: it opens or ends them, or has no other end.
    private func isQuoted(_ statement: Statement, in reading: Reading) -> Bool {
        let marks = statement.tokens.filter {
            reading.tokens[$0].kind == .mark && reading.article.text.slice(reading.tokens[$0].range).isQuotationMark
        }
        guard !marks.isEmpty else { return reading.isWithinQuotation(statement.range) }
        return marks.first == statement.tokens.first || marks.count % 2 == 1 || reading.isWithinQuotation(statement.range)
    }

    /// Behind "GRAZ, May 4 (Agency) — ", where a statement opens with a dateline.
    private func start(of statement: Statement, in reading: Reading) -> Int {
        reading.dash(endingDateline: statement.tokens).map { reading.tokens[$0 + 1].range.lowerBound } ?? statement.range.lowerBound
    }

    /// What somebody said is only told whole: with the one who said it.
    private func clauses(of statement: Statement, _ finder: ClauseFinder, _ clarity: Clarity) -> [StatementForm.ReadableClause] {
        let reading = finder.reading
        let passage = reading.sentences[statement.sentence].passage
        return finder.clauses(of: statement.tokens).compactMap { clause in
            guard clause.isReadable else { return nil }
            // The last clause keeps its full stop.
            let isLast = (clause.tokens.upperBound..<statement.tokens.upperBound).allSatisfy { reading.tokens[$0].kind == .mark }
            let end = isLast ? statement.range.upperBound : reading.tokens[clause.tokens.upperBound - 1].range.upperBound
            let range = reading.tokens[clause.tokens.lowerBound].range.lowerBound..<end
            let part = Sentence(range: range, passage: passage, tokens: clause.tokens)
            guard clarity.standsAlone(part, of: reading, isClause: true) else { return nil }
            return StatementForm.ReadableClause(range: range, tokens: clause.tokens)
        }
    }
}

extension Reading {
    /// True when a range stands within the words of one quotation, the marks around it not counted.
    func isWithinQuotation(_ range: TextRange) -> Bool {
        let first = quotes.partitioningIndex { $0.range.upperBound >= range.upperBound }
        guard first < quotes.count else { return false }
        return quotes[first].range.lowerBound <= range.lowerBound
    }
}
