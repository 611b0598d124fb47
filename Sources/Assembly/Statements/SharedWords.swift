import Model

/// Names what sentences have in common, in the words of the first.
struct SharedWords {
    let table: StatementTable
    /// Words of a phrase.
    private static let longest = 5

    /// The words in a row of the first statement that say most of what it shares with the others; "" where it shares nothing.
    func phrase(_ statements: [Int]) -> String {
        guard let leading = statements.first else { return "" }
        let statement = table.statements[leading]
        let reading = table.readings[statement.article]
        let others = Set(statements.dropFirst().flatMap { table.statements[$0].features })
        let weights = statement.tokens.map { token -> Double in
            let feature = table.tokenFeatures[statement.article][token]
            guard feature >= 0, others.contains(feature) else { return 0 }
            switch table.kinds[feature] {
            case .word, .actor: return table.weights[feature]
            case .date, .figure: return 0
            }
        }
        let start = statement.tokens.lowerBound
        var best: (weight: Double, range: Range<Int>)?
        for opening in weights.indices where weights[opening] > 0 {
            var sum = 0.0
            for place in opening..<min(weights.count, opening + Self.longest) {
                guard reading.tokens[start + place].kind == .word else { break }
                sum += weights[place]
                if weights[place] > 0, sum > best?.weight ?? 0 { best = (sum, opening..<place + 1) }
            }
        }
        guard var range = best?.range else { return "" }
        // Never a part of a name.
        while range.lowerBound > 0, reading.name(around: reading.tokens[start + range.lowerBound].range.lowerBound) != nil {
            range = range.lowerBound - 1..<range.upperBound
        }
        while range.upperBound < weights.count, reading.name(around: reading.tokens[start + range.upperBound].range.lowerBound) != nil {
            range = range.lowerBound..<range.upperBound + 1
        }
        let (first, last) = (reading.tokens[start + range.lowerBound].range, reading.tokens[start + range.upperBound - 1].range)
        return reading.article.text(of: first.lowerBound..<last.upperBound)
    }
}
