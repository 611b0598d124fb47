import Testing

@testable import Assembly

@Suite struct NameBeginningsTests {
    private func beginnings(_ names: [String]) -> NameBeginnings {
        NameBeginnings(names.map { NameWords.split($0) }, data: .english)
    }

    @Test(arguments: [
        ("Porto Harbour Board", 1), ("Porto Harbour Board Council", 3), ("United States Geological Survey", 2), ("Harbour Board", nil),
        ("Porto", nil), ("Porto-Lisbon Line", nil), ("Porto harbour board", nil), ("Portofino Board", nil), ("", nil),
    ])
    func theLongestNameAtTheBeginningIsFound(name: String, end: Int?) {
        #expect(beginnings(["Porto", "Porto Harbour Board", "Lisbon Line"]).longest(in: NameWords.split(name)) == end)
    }

    /// Joining every beginning of such a name would move gigabytes.
    @Test(.timeLimit(.minutes(5))) func aNameOfFiftyThousandWordsIsLookedThroughOnce() {
        let words = (0..<50_000).map { NameWord(folded: "w\($0 % 7)") }
        let short = Array(words.prefix(40_000))
        #expect(NameBeginnings([words, short], data: .english).longest(in: words) == 40_000)
    }
}
