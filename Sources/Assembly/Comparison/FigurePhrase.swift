import Model

/// Names what a figure is of, in the words of its sentence.
struct FigurePhrase {
    let table: StatementTable
    /// Words behind the noun that still belong to it.
    private static let longest = 5

    /// "troops near the border"; the words before the figure when nothing follows its noun.
    func text(of counted: CountedFigure) -> String {
        let statement = table.statements[counted.statement]
        let reading = table.readings[counted.article]
        let tokens = reading.tokens
        let own = statement.tokens.filter { counted.figure.range.overlaps(tokens[$0].range) }
        guard let first = own.first, let last = own.last else { return counted.figure.unit }
        let noun = counted.figure.unit.isEmpty || own.count < 2 ? last + 1 : last
        var end = last
        while end + 1 < statement.tokens.upperBound, end < last + Self.longest, tokens[end + 1].kind != .mark { end += 1 }
        if end > last, noun <= end {
            return reading.article.text(of: tokens[noun].range.lowerBound..<tokens[end].range.upperBound)
        }
        var start = first
        while start > statement.tokens.lowerBound, first - start < Self.longest, tokens[start - 1].kind != .mark { start -= 1 }
        return reading.article.text(of: tokens[start].range.lowerBound..<tokens[last].range.upperBound)
    }
}
