import Model

/// Whether a number can change while a story goes on.
enum RunningCount {
    /// It only grows: the dead, those arrested.
    case toll
    /// It goes up and down: those missing, and what "rose to 260" or is "still" so many.
    case state
    /// It stays what it was: a length, an age, who was aboard.
    case fixed

    /// Tokens of its clause on either side of a number that can say that it is that of the moment.
    private static let reach = 6

    /// Of figures in statements, by what happens to what they count, where that is known, and by the words around them.
    init(of figures: [(action: String?, range: TextRange, statement: Int)], in table: StatementTable) {
        let values = table.vocabulary.values
        let actions = figures.compactMap(\.action)
        func isBeside(_ words: Set<String>, _ figure: (action: String?, range: TextRange, statement: Int)) -> Bool {
            let all = table.statements[figure.statement].tokens
            let reading = table.readings[table.statements[figure.statement].article]
            let own = all.filter { reading.tokens[$0].range.overlaps(figure.range) }
            guard let first = own.first, let last = own.last else { return false }
            func isOfClause(_ token: Int) -> Bool { reading.tokens[token].kind != .mark }
            let before = (all.lowerBound..<first).suffix(Self.reach).reversed().prefix(while: isOfClause)
            let behind = (last + 1..<all.upperBound).prefix(Self.reach).prefix(while: isOfClause)
            return (Array(before) + behind).contains { words.contains(reading.word(at: $0)) }
        }
        if actions.contains(where: values.lasting.contains) {
            // "80 people missing at its height" stays what it was.
            self = figures.allSatisfy { isBeside(values.peaks, $0) } ? .fixed : .state
        } else if actions.contains(where: values.growing.contains) {
            self = .toll
        } else {
            self = figures.contains { isBeside(values.running, $0) } ? .state : .fixed
        }
    }
}
