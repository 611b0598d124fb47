import Model

/// Finds counts that a statement leaves open: "several villages", "a handful of protesters".
struct VagueCounts {
    let table: StatementTable
    /// From the first word of a phrase to all its words, and how much it can mean.
    private let phrases: [String: [(words: [String], limits: ClosedRange<Double>)]]

    /// Words between the phrase and the noun that is counted, and stop words before these.
    private static let reach = 3

    /// A count that is left open.
    struct Count {
        let range: TextRange
        let limits: ClosedRange<Double>
        /// The concepts of the words that may be what is counted.
        let counted: Set<String>
    }

    init(table: StatementTable) {
        self.table = table
        phrases = Dictionary(grouping: table.vocabulary.values.vagueCounts) { $0.words[0] }
    }

    /// Those of a statement, in order. O(tokens).
    func counts(in index: Int) -> [Count] {
        let statement = table.statements[index]
        let reading = table.readings[statement.article]
        func word(_ token: Int) -> String { reading.article.text.slice(reading.tokens[token].range).lowercased() }
        return statement.tokens.compactMap { first in
            guard let all = phrases[word(first)] else { return nil }
            let known = all.filter { phrase in
                first + phrase.words.count < statement.tokens.upperBound
                    && phrase.words.indices.allSatisfy { word(first + $0) == phrase.words[$0] }
            }
            guard let phrase = known.max(by: { $0.words.count < $1.words.count }) else { return nil }
            let start = first + phrase.words.count
            let idle = (start..<statement.tokens.upperBound).prefix(Self.reach).prefix { table.words.isStopWord(word($0)) }
            let phraseBehind = idle.endIndex..<statement.tokens.upperBound
            let counted = phraseBehind.prefix(Self.reach).prefix { reading.tokens[$0].kind == .word }.map { token in
                (token: token, concept: table.words.concept(of: word(token), stem: reading.words.stem(of: token)))
            }.prefix { $0.concept != nil }
            guard let last = counted.last else { return nil }
            return Count(
                range: reading.tokens[first].range.lowerBound..<reading.tokens[last.token].range.upperBound, limits: phrase.limits,
                counted: Set(counted.compactMap(\.concept)))
        }
    }
}
