import Model

/// Names what a figure is of, in the words of its sentence.
struct FigurePhrase {
    let table: StatementTable
    /// Words behind the noun that still belong to it.
    private static let longest = 4

    /// The noun and what is told of it: "troops (amassing)", "people (killed)"; without an action, the noun and what follows it: "metres at
    /// Mt Cook".
    func text(of counted: CountedFigure) -> String {
        let statement = table.statements[counted.statement]
        let reading = table.readings[counted.article]
        let tokens = reading.tokens
        let own = statement.tokens.filter { counted.figure.range.overlaps(tokens[$0].range) }
        guard let last = own.last else { return counted.figure.unit }
        func words(_ range: ClosedRange<Int>) -> String {
            reading.article.text.slice(tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound].range.upperBound)
                .split { $0.isWhitespace }.joined(separator: " ")
        }
        let noun = own.count > 1 && tokens[last].kind == .word ? words(last...last) : ""
        if let action = counted.actionToken, !own.contains(action) {
            let told = words(action...action)
            return noun.isEmpty ? told : "\(noun) (\(told))"
        }
        var end = last
        while end + 1 < statement.tokens.upperBound, end < last + Self.longest, tokens[end + 1].kind != .mark { end += 1 }
        let start = noun.isEmpty ? last + 1 : last
        return start <= end ? words(start...end) : noun
    }
}
