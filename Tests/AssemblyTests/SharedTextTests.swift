import Model
import Testing

@testable import Assembly

@Suite struct SharedTextTests {
    private func shared(_ first: [String], _ second: [String]) -> [SharedText] {
        SharedTextFinder().sharedText(in: readings([("one", nil, first), ("two", nil, second)]))
    }

    @Test func findsCopiedSentencesInTheMiddleOfOthers() throws {
        let copy = "The council will vote on the new harbour tunnel next week, and a majority is far from certain."
        let found = shared(
            ["Traffic has grown. \(copy) Shops complain.", "Nothing else is alike."],
            ["Another beginning altogether.", "Before the vote, tempers rise. \(copy)"])
        try #require(found.count == 1)
        #expect(found[0].a.text == copy)
        #expect(found[0].b.text == copy)
        #expect((found[0].a.passage, found[0].b.passage) == ("p1", "p2"))
        #expect((found[0].words, found[0].share) == (18, 1))
    }

    @Test func seesThroughSmallEdits() throws {
        let found = shared(
            ["The museum, which opened in 1911, will close its doors for two years while the roof is repaired."],
            ["The museum, which first opened in 1911, will close for two years while its old roof is being repaired."])
        try #require(found.count == 1)
        #expect(found[0].words >= 14)
        #expect(found[0].share > 0.75)
    }

    @Test func pairsTranslationsOfOneSentence() throws {
        let found = shared(
            ["Last week, the union agreed to a truce, but at the same time demanded higher wages."],
            ["The union agreed last week to a truce but demanded higher wages. Buses run again."])
        try #require(found.count == 1)
        #expect(found[0].b.text == "The union agreed last week to a truce but demanded higher wages.")
    }

    @Test func joinsNeighbouringSentences() throws {
        let first = "Farmers blocked the road to the border with tractors for a third day in a row."
        let second = "They want the government to lower the tax on diesel before the harvest begins."
        let found = shared(["\(first) \(second)"], ["\(first) \(second) A minister is expected."])
        try #require(found.count == 1)
        #expect(found[0].a.text == "\(first) \(second)")
    }

    @Test(arguments: [
        (
            "Talks with the Organization for Security and Cooperation in Europe (OSCE) begin on Thursday in Vienna.",
            "A report of the Organization for Security and Cooperation in Europe (OSCE) says mines remain."
        ),
        (
            "The storm killed at least 12 people in the south of the country, officials said on Sunday.",
            "Officials in the country said on Monday that a flood had killed at least seven in the north."
        ),
        ("She said it was one of the best days of her life.", "He said that it was not one of the best days."),
    ])
    func doesNotPairWhatOnlySoundsAlike(left: String, right: String) {
        #expect(shared([left], [right]).isEmpty)
    }

    @Test func looksInOtherArticlesOnly() {
        let copy = "The council will vote on the new harbour tunnel next week, and a majority is far from certain."
        #expect(shared([copy, copy], ["Nothing of the kind."]).isEmpty)
        #expect(SharedTextFinder().sharedText(in: readings([("one", nil, [copy])])).isEmpty)
    }

    @Test func citesVerbatim() {
        let found = shared(
            ["“Ça suffit”, wrote the mayor of Orléans in a letter to all the schools of his town on Friday."],
            ["As reported: “Ça suffit”, wrote the mayor of Orléans in a letter to all the schools of his town."])
        #expect(found.count == 1)
        for pair in found {
            #expect(pair.a.text.hasPrefix("“Ça suffit”"))
            #expect(pair.a.range == 0..<pair.a.text.utf8.count)
        }
    }

    @Test func everyLongCopyHasAFingerprintInCommon() {
        let words = (0..<40).map { "word\(String(UnicodeScalar(UInt8(97 + $0 % 26))))\($0)" }
        func prints(_ text: String) -> Set<UInt64> {
            let scanner = ComparableWords(text: Array(text.utf8))
            return Set(SharedTextFingerprints.fingerprints(of: scanner.words(in: 0..<text.utf8.count).map(\.key)).map(\.hash))
        }
        let whole = prints(words.joined(separator: " "))
        for start in 0...(words.count - 13) {
            let copy = "quite other words before it " + words[start..<(start + 13)].joined(separator: " ") + " and then something else"
            #expect(!whole.isDisjoint(with: prints(copy)))
        }
    }

    @Test func marksThatAreNotSeenHideNoCopy() throws {
        let copy = "The council will vote on the new harbour tunnel next week, and a majority is far from certain."
        for mark in ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FE0F}", "\u{E0101}"] {
            let marked = copy.split(separator: " ").map { $0.count > 4 ? "\($0.prefix(3))\(mark)\($0.dropFirst(3))" : String($0) }
                .joined(separator: " ")
            let found = shared(["Traffic has grown. \(copy)"], ["Before the vote, tempers rise. \(marked)"])
            try #require(found.count == 1, "\(mark.unicodeScalars)")
            #expect((found[0].words, found[0].share, found[0].b.text) == (18, 1, marked))
        }
    }
}
