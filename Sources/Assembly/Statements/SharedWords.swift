import Model

/// Names what sentences have in common, in the words of the first.
struct SharedWords {
    let table: StatementTable
    /// Words of a phrase.
    private static let longest = 3

    /// The most telling words and names that the first statement shares with the others, in its order.
    func phrase(_ statements: [Int]) -> String {
        guard let first = statements.first else { return "" }
        let statement = table.statements[first]
        let reading = table.readings[statement.article]
        var counts: [Int: Int] = [:]
        for other in Set(statements).sorted() where other != first {
            for feature in statement.features.sortedIntersection(table.statements[other].features) where isNameable(feature) {
                counts[feature, default: 0] += 1
            }
        }
        let chosen = counts.keys.sorted { rank($0, counts) < rank($1, counts) }.prefix(Self.longest)
        var seen: Set<Int> = []
        var words: [String] = []
        for token in statement.tokens {
            let feature = table.tokenFeatures[statement.article][token]
            guard feature >= 0, chosen.contains(feature), seen.insert(feature).inserted else { continue }
            words.append(reading.article.text(of: reading.tokens[token].range))
        }
        return words.joined(separator: " … ")
    }

    private func isNameable(_ feature: Int) -> Bool { table.kinds[feature] == .word }

    private func rank(_ feature: Int, _ counts: [Int: Int]) -> (Int, Double, Int) {
        (-(counts[feature] ?? 0), -table.weights[feature], feature)
    }
}
