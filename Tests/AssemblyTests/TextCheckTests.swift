import Assembly
import Model
import Testing

/// What articles have of sentences that somebody else wrote.
@Suite struct TextCheckTests {
    private let articles = [
        Sources.reading(
            "wire", title: "Ferry burns off Split",
            "The ferry Jadran caught fire off Split on Tuesday with 140 people on board, the coast guard said.",
            "“Nobody was hurt in the fire,” harbour master Ana Horvat told reporters in Split.",
            "The crew of the ship had asked the company Marina for new pumps in March."),
        Sources.reading(
            "courier", title: "Ferry on fire",
            "A fire broke out on the ferry Jadran off Split on Tuesday; the coast guard said 140 people were on board.",
            "The ship is 31 years old and was to be sold to a yard in Turkey in autumn."),
    ]

    private func check(_ sentence: String) throws -> CheckedSentence.Verdict {
        let text = Sources.reading("pasted", published: nil, sentence)
        return try #require(TextCheck(readings: articles, actors: []).sentences(of: text).first).verdict
    }

    @Test(arguments: [
        "The ferry Jadran caught fire off Split on Tuesday with 140 people on board, the coast guard said.",
        "The crew of the ship had asked the company Marina for new pumps in March.",
        // A part, with other marks.
        "The ship is 31 years old, and was to be sold to a yard in Turkey in autumn",
        "Nobody was hurt in the fire.",
    ])
    func wordsThatStandSoAreVerbatim(sentence: String) throws {
        guard case .verbatim(let citations) = try check(sentence) else {
            Issue.record("\(try check(sentence))")
            return
        }
        #expect(citations.count == 1)
    }

    @Test(arguments: [
        ("The ferry Jadran caught fire off Split on Tuesday with 240 people on board, the coast guard said.", "240", "140"),
        ("The ferry Jadran caught fire off Split on Wednesday with 140 people on board, the coast guard said.", "Wednesday", "Tuesday"),
        ("The crew of the ship had asked the company Adria for new pumps in March.", "Adria", "Marina"),
        ("The crew of the ship had not asked the company Marina for new pumps in March.", "not", ""),
        ("“Nobody was hurt in the fire,” harbour master Eva Novak told reporters in Split.", "Eva Novak", "Ana Horvat"),
        ("The ship is 13 years old and was to be sold to a yard in Turkey in autumn.", "13", "31"),
        ("The ship is 31 years old and was sold to a yard in Turkey in autumn.", "", ""),
    ])
    func aChangedValueIsNamed(sentence: String, words: String, original: String) throws {
        let verdict = try check(sentence)
        if words.isEmpty, original.isEmpty {
            // Other wording alone is no other value.
            if case .altered = verdict { Issue.record("\(verdict)") }
            return
        }
        guard case .altered(_, let changes) = verdict else {
            Issue.record("\(verdict)")
            return
        }
        #expect(changes == [ChangedWords(words: words, original: original)])
    }

    @Test func otherWordsForTheSameAreSaidBySources() throws {
        guard case .said(let citations) = try check("On Tuesday a fire broke out on the ferry Jadran off Split with 140 people on board.")
        else {
            Issue.record("not said")
            return
        }
        #expect(citations.contains { $0.text.contains("140 people") })
    }

    @Test(arguments: ["The parliament of Norway voted on a new budget for schools and hospitals yesterday."])
    func whatNoneHasIsNothingOrUnknown(sentence: String) throws {
        switch try check(sentence) {
        case .nothing, .unknown: break
        case let other: Issue.record("\(other)")
        }
    }

    /// Its values stand in the articles, but not with what they are said of, or it is denied.
    @Test(arguments: [
        "On Tuesday no fire broke out on the ferry Jadran off Split with 140 people on board.",
        "On Tuesday a fire broke out on the ferry Jadran off Split with 31 people on board.",
    ])
    func whatIsOtherwiseThereIsOnlyNear(sentence: String) throws {
        switch try check(sentence) {
        case .near, .altered: break
        case let other: Issue.record("\(other)")
        }
    }

    @Test func aNameThatNoArticleHasIsPointedOut() throws {
        let sentence = "Passengers thanked Captain Petra Kovač for the calm evening at the pier."
        guard case .unknown(let ranges, _) = try check(sentence) else {
            Issue.record("\(try check(sentence))")
            return
        }
        let text = Sources.reading("pasted", published: nil, sentence).article
        #expect(ranges.map { text.text(of: $0) } == ["Petra Kovač"])
    }

    @Test(arguments: [
        ("The ferry burned with 140 people on board.", "p2", []),
        ("The ferry burned with 150 people on board.", "p2", ["150 people"]),
        ("Ana Horvat said “nobody was hurt in the fire”.", "p3", []),
        ("Ana Horvat said “nobody was harmed”.", "p3", ["nobody was harmed"]),
        ("Ana Horvat spoke of the ferry.", "p2", ["Ana Horvat"]),
    ])
    func whatNoLinkedPassageHasIsUnsupported(sentence: String, passage: String, words: [String]) throws {
        let text = Sources.reading("pasted", published: nil, sentence)
        let found = TextCheck(readings: articles, actors: []).unsupported(
            in: 0..<sentence.utf8.count, of: text, by: [("wire", passage)])
        #expect(found.map { text.article.text(of: $0.range) } == words)
        if words == ["Ana Horvat"] { #expect(found.first?.nearest?.passage == "p3") }
        if words == ["150 people"] { #expect(found.first?.nearest == nil) }
    }
}
