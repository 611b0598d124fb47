import Model

/// Names what a value is of, in the words around it: "troops near Ukraine", "people killed", "driving his car".
struct FigurePhrase {
    let table: StatementTable
    /// Words on either side.
    private static let reach = 5
    /// Tokens before a number within which an action belongs to what is counted.
    private static let actionReach = 3

    /// What is counted up to the next time, with what happens to it; for times, and for numbers of nothing, what stands before them in the clause,
    /// and beyond one kind of mark; else what stands behind. `unit`: the last words of the range, where it is a number of something.
    func text(around range: TextRange, unit: String = "", in statement: Int, across mark: Substring = "") -> String {
        let tokens = table.readings[table.statements[statement].article].tokens
        let all = table.statements[statement].tokens
        let own = all.filter { tokens[$0].range.overlaps(range) }
        guard let first = own.first, let last = own.last else { return "" }
        var start = first
        while start > all.lowerBound, first - start < Self.reach || isWithinName(start, statement),
            continues(start - 1, in: statement, across: mark)
        {
            start -= 1
        }
        let dates = table.readings[table.statements[statement].article].dates
        var end = last
        while end + 1 < all.upperBound, end - last < Self.reach, continues(end + 1, in: statement, across: mark),
            !opensClause(end + 1, statement), !dates.contains(where: { $0.range.overlaps(tokens[end + 1].range) })
        {
            end += 1
        }
        let before = trimmed(subject(of: start..<first, in: statement), of: statement)
        let number = own.count - unit.split(separator: " ").count
        guard number > 0, number < own.count else {
            return [before, trimmed(last + 1..<end + 1, of: statement)].first { !$0.isEmpty } ?? ""
        }
        let unit = trimmed(first + number..<end + 1, of: statement)
        let action = (max(start, first - Self.actionReach)..<first).last { token in
            table.words.concept(of: word(token, statement)).map(table.words.actions.contains) ?? false
        }
        guard let action else { return unit }
        // "troops gathered", but "gathering of troops" and "killing people".
        if table.words.lexicon.isPresentParticiple(word(action, statement)) {
            let link = first - action == 2 ? [word(action + 1, statement)] : []
            return ([word(action, statement)] + link + [unit]).joined(separator: " ")
        }
        return [unit, word(action, statement)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The words before a verb phrase that ends some words: "the call" of "the call will be held"; all of them where none does.
    private func subject(of range: Range<Int>, in statement: Int) -> Range<Int> {
        func helps(_ token: Int) -> Bool {
            let word = word(token, statement)
            return table.words.passives.contains(word) || table.vocabulary.modals.modality(of: word) == "will"
        }
        guard let last = range.last(where: helps), range.upperBound - last <= Self.longestVerbPhrase else { return range }
        var first = last
        while range.contains(first - 1), helps(first - 1) { first -= 1 }
        let before = range.lowerBound..<first
        return before.contains { says($0, statement) } ? before : range
    }

    /// "be held at": tokens from the last auxiliary on.
    private static let longestVerbPhrase = 3

    /// False for the marks that end a clause; the point of an abbreviation and the mark of a possessive do not.
    private func continues(_ token: Int, in statement: Int, across mark: Substring) -> Bool {
        let reading = table.readings[table.statements[statement].article]
        guard reading.tokens[token].kind == .mark else { return true }
        let text = reading.article.text.slice(reading.tokens[token].range)
        return text == mark || text.unicodeScalars.contains { $0.properties.isAlphabetic || $0 == "-" }
    }

    /// True for a word of a name or a number before which more of it stands.
    private func isWithinName(_ token: Int, _ statement: Int) -> Bool {
        let reading = table.readings[table.statements[statement].article]
        let start = reading.tokens[token].range.lowerBound
        return reading.tokens[token - 1].range.upperBound == start || reading.name(around: start) != nil
    }

    private func opensClause(_ token: Int, _ statement: Int) -> Bool {
        table.vocabulary.values.clauseOpeners.contains(word(token, statement))
    }

    /// Lower case.
    private func word(_ token: Int, _ statement: Int) -> String {
        let reading = table.readings[table.statements[statement].article]
        return reading.article.text.slice(reading.tokens[token].range).lowercased()
    }

    /// Some words, without those at both ends that say nothing.
    private func trimmed(_ range: Range<Int>, of statement: Int) -> String {
        var range = range
        while let first = range.first, says(first, statement) == false { range.removeFirst() }
        while let last = range.last, says(last, statement) == false { range.removeLast() }
        guard let first = range.first, let last = range.last else { return "" }
        let reading = table.readings[table.statements[statement].article]
        return reading.article.text.slice(reading.tokens[first].range.lowerBound..<reading.tokens[last].range.upperBound)
            .split { $0.isWhitespace }.joined(separator: " ")
    }

    private func says(_ token: Int, _ statement: Int) -> Bool {
        let reading = table.readings[table.statements[statement].article]
        return reading.tokens[token].kind != .mark && !table.words.isStopWord(word(token, statement))
    }
}
