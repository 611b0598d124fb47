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
        if words == ["Ana Horvat"] {
            guard case .elsewhere(let near) = found.first?.finding else {
                Issue.record("\(found)")
                return
            }
            #expect(near.passage == "p3")
        }
        if words == ["150 people"] {
            guard case .nowhere(let nearest) = found.first?.finding else {
                Issue.record("\(found)")
                return
            }
            #expect(nearest?.text.contains("140 people") == true)
        }
    }

    private var dated: Reading {
        var reading = Sources.reading(
            "post", published: "2023-05-04",
            "The ferry left Rab at 6:40 a.m. on Tuesday with 12 passengers, and the fire did damage of $3 million.",
            "The town declared two days of mourning.")
        reading.article.publisher = "Island Post"
        return reading
    }

    /// The amount, what is counted, the currency, the time of day, the weekday and the day are the passage's, not only the digits.
    @Test(arguments: [
        ("The damage was $3 million.", []), ("The damage was $3 billion.", ["$3 billion"]), ("The damage was €3 million.", ["€3 million"]),
        ("It carried 12 people.", []), ("It carried twelve passengers.", []), ("It carried 12 lorries.", ["12 lorries"]),
        ("It left at 6:40 a.m. and burned.", []), ("It left at 7:15 a.m. and burned.", ["7:15 a.m."]),
        ("It left at 6:40 p.m. and burned.", ["6:40 p.m."]), ("It left on 2 May.", []), ("It left on 4 May.", ["4 May"]),
        ("It left on Tuesday.", []), ("It left on Wednesday.", ["Wednesday"]), ("Island Post wrote of the ferry.", []),
        ("Coast Post wrote of the ferry.", ["Coast Post"]),
    ])
    func valuesArePassagesOwn(sentence: String, words: [String]) {
        let text = Sources.reading("pasted", published: nil, sentence)
        let found = TextCheck(readings: [dated], actors: []).unsupported(in: 0..<sentence.utf8.count, of: text, by: [("post", "p1")])
        #expect(found.map { text.article.text(of: $0.range) } == words)
    }

    @Test func lengthsOfTimeAreCompared() {
        func unsupported(_ sentence: String) -> Int {
            let text = Sources.reading("pasted", published: nil, sentence)
            return TextCheck(readings: [dated], actors: []).unsupported(in: 0..<sentence.utf8.count, of: text).count
        }
        #expect(unsupported("There are two days of mourning.") == 0)
        #expect(unsupported("There are three days of mourning.") == 1)
    }

    /// Of two passages that a sentence names the one may have come to give another number.
    @Test func aPassageThatGivesAnotherNumberIsTold() {
        let other = Sources.reading("wire", "The ferry left Rab with 15 passengers on Tuesday, the port said. Divers found 12 boxes.")
        let check = TextCheck(readings: [dated, other], actors: [])
        func found(_ sentence: String) -> [UnsupportedWords.Finding] {
            let text = Sources.reading("pasted", published: nil, sentence)
            return check.unsupported(in: 0..<sentence.utf8.count, of: text, by: [("post", "p1"), ("wire", "p1")]).map(\.finding)
        }
        guard case .otherwise(let citation) = found("The ferry left Rab with 12 passengers.").first else {
            Issue.record("\(found("The ferry left Rab with 12 passengers."))")
            return
        }
        #expect(citation.text.contains("15 passengers"))
        #expect(found("The ferry left Rab on Tuesday.").isEmpty)
    }

    @Test func aSentenceWithoutLinksIsCheckedAgainstAll() {
        let sentence = "Ninety-nine people died in Bucharest."
        let text = Sources.reading("pasted", published: nil, sentence)
        let found = TextCheck(readings: articles, actors: []).unsupported(in: 0..<sentence.utf8.count, of: text)
        #expect(found.map { text.article.text(of: $0.range) } == ["Ninety-nine people", "Bucharest"])
    }

    @Test(arguments: [
        ("The fire did damage of €3 million.", "€3 million"), ("The fire did damage of $3 billion.", "billion"),
    ])
    func anotherCurrencyOrMagnitudeIsAltered(sentence: String, words: String) throws {
        let text = Sources.reading("pasted", published: nil, sentence)
        let reading = Sources.reading("post", "The fire did damage of $3 million. The ferry was towed to the yard at Rijeka by two tugs.")
        let verdict = try #require(TextCheck(readings: [reading], actors: []).sentences(of: text).first).verdict
        guard case .altered(_, let changes) = verdict else {
            Issue.record("\(verdict)")
            return
        }
        #expect(changes.map(\.words) == [words])
    }
}
