import Model

/// The runs of words that statements quote. Two that have one in common hand on the same words of a speaker, however each cuts and frames them.
struct QuotedRuns {
    /// By statement: hashes of its runs.
    private let ofStatement: [Set<UInt64>]

    /// In words; shorter runs are figures of speech: "we are the ones who".
    private static let length = 6

    init(_ table: StatementTable) {
        var runs = [Set<UInt64>](repeating: [], count: table.statements.count)
        for (reading, statements) in zip(table.readings, table.statementsOfArticles) {
            for quote in reading.quotes {
                let first = statements.partitioningIndex { table.statements[$0].range.upperBound > quote.range.lowerBound }
                for index in statements[first...] {
                    guard table.statements[index].range.lowerBound < quote.range.upperBound else { break }
                    runs[index].formUnion(
                        Self.runs(of: quote.range.clamped(to: table.statements[index].range), in: reading, length: Self.length))
                }
            }
        }
        ofStatement = runs
    }

    /// True where both statements quote a run. O(runs of the shorter).
    func share(_ left: Int, _ right: Int) -> Bool { !ofStatement[left].isDisjoint(with: ofStatement[right]) }

    /// Hashes of the runs of so many words in a range, in lower case and without their marks. O(length).
    static func runs(of range: TextRange, in reading: Reading, length: Int) -> Set<UInt64> {
        let words = reading.tokens.elements(startingIn: range, at: { Int($0.start) }).filter { $0.kind != .mark }
            .map { reading.article.text.slice($0.range).lowercased() }
        guard words.count >= length else { return [] }
        return Set((0...(words.count - length)).map { FNV1a.hash(words[$0..<$0 + length].joined(separator: " ").utf8) })
    }
}
