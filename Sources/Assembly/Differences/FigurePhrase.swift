import Model

/// Names what a value is of, in the words around it: "was driving at … on highway 94".
struct FigurePhrase {
    let table: StatementTable
    /// Words on either side.
    private static let reach = 5
    private static let gap = "…"

    /// The words around a value within its clause, and beyond one kind of mark, with "…" in its place.
    func text(around range: TextRange, in statement: Int, across mark: Substring = "") -> String {
        let tokens = table.readings[table.statements[statement].article].tokens
        let all = table.statements[statement].tokens
        let own = all.filter { tokens[$0].range.overlaps(range) }
        guard let first = own.first, let last = own.last else { return "" }
        var start = first
        while start > all.lowerBound, first - start < Self.reach, continues(start - 1, in: statement, across: mark) { start -= 1 }
        var end = last
        while end + 1 < all.upperBound, end - last < Self.reach, continues(end + 1, in: statement, across: mark) { end += 1 }
        // What is cut in the middle ends with a word that says something.
        while end > last, table.words.isStopWord(words(end..<end + 1, of: statement).lowercased()) { end -= 1 }
        // The unit stays: "falling … metres from a ridge".
        let number = own.prefix { tokens[$0].kind != .word }.count
        let unit = number > 0 ? first + number : own.count > 1 ? last : last + 1
        return [words(start..<first, of: statement), Self.gap, words(min(unit, end + 1)..<end + 1, of: statement)]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// False for the marks that end a clause; the point of an abbreviation and the mark of a possessive do not.
    private func continues(_ token: Int, in statement: Int, across mark: Substring) -> Bool {
        let reading = table.readings[table.statements[statement].article]
        guard reading.tokens[token].kind == .mark else { return true }
        let text = reading.article.text.slice(reading.tokens[token].range)
        return text == mark || text.unicodeScalars.contains { $0.properties.isAlphabetic || $0 == "-" }
    }

    private func words(_ range: Range<Int>, of statement: Int) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        let reading = table.readings[table.statements[statement].article]
        return reading.article.text.slice(reading.tokens[first].range.lowerBound..<reading.tokens[last].range.upperBound)
            .split { $0.isWhitespace }.joined(separator: " ")
    }
}
