import Testing

/// How the time to lay clauses beside each other grows with their length.
@Suite struct ClauseGrowthTests {
    /// One sentence without a mark, in which two change places hundreds of times.
    @Test(.timeLimit(.minutes(1))) func takesNoLongerForClausesWithoutEnd() {
        func sentence(_ words: String) -> String { "Yesterday " + Array(repeating: words, count: 300).joined(separator: " ") + "." }
        let comparison = Sources.comparison(of: [
            Sources.reading("a", sentence("rebels shelled the army of Tarvik")),
            Sources.reading("b", sentence("the army of Tarvik shelled rebels")),
        ])
        #expect(!comparison.claims.isEmpty)
    }
}
