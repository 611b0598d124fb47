import Model
import Testing

@testable import Assembly

@Suite struct ClaimTests {
    private let three = [
        Sources.reading(
            "a", title: "Storm hits Dubrovnik", "A storm flooded the old town of Dubrovnik on Tuesday and cut the power supply.",
            "Mayor Ana Horvat asked the army for pumps and sandbags."),
        Sources.reading(
            "b", "Rowing champion Luka Babić won a medal in Lucerne last year with his brother.",
            "The old town of Dubrovnik was flooded by a storm on Tuesday, which cut its power supply."),
        Sources.reading(
            "c", "On Tuesday a storm cut the power supply of Dubrovnik and flooded its old town.",
            "Pumps and sandbags were what mayor Ana Horvat asked the army for."),
    ]

    private func claim(_ comparison: Comparison, with words: String) throws -> Claim {
        try #require(comparison.claims.first { $0.lead.text.contains(words) })
    }

    private func states(_ claim: Claim) -> [String: ClaimCell.State] {
        Dictionary(uniqueKeysWithValues: claim.cells.map { ($0.article, $0.state) })
    }

    @Test func alignsSentencesThatSayTheSame() throws {
        let claims = Sources.comparison(of: three).claims
        let first = try #require(claims.first)
        #expect(first.cells.map(\.article) == ["a", "b", "c"])
        #expect(states(first) == ["a": .says, "b": .says, "c": .says])
        #expect(first.cells.allSatisfy { $0.citation.text.contains("flooded") })
        let second = try claim(Sources.comparison(of: three), with: "sandbags")
        #expect(states(second) == ["a": .says, "c": .says])
    }

    /// Two facts of one sentence: a later article that tells the other one takes no id.
    @Test func aLaterArticleTakesNoFactsID() throws {
        let first = [
            Sources.reading("a", published: "2023-05-04", "The ferry Tern left the port at 6:40 a.m. with 140 people aboard."),
            Sources.reading("c", published: "2023-05-05", "The ferry Tern left the port at 6:40 a.m. on Tuesday with 143 people on board."),
        ]
        let later = Sources.reading("d", published: "2023-05-06", "The ferry Tern left the port at 6:50 a.m. with about 150 people aboard.")
        func claims(_ readings: [Reading]) -> [Claim] { Sources.comparison(of: readings).claims }
        func id(_ claims: [Claim]) -> String? { claims.first { claim in claim.cells.contains { $0.value == "140 people" } }?.id }
        let id1 = try #require(id(claims(first)))
        #expect(id1 == id(claims(first + [later])))
        #expect(claims(first + [later]).count { $0.lead.article == "a" } == 2)
    }

    @Test func keepsWhatOnlyOneArticleHas() {
        let claims = Sources.comparison(of: three).claims
        let single = claims.filter { $0.cells.count == 1 }
        #expect(single.map(\.lead.article) == ["b"])
        #expect(Set(claims.map(\.id)).count == claims.count)
    }

    /// Word for word in two articles, or twice in one.
    @Test func takesNothingForLoneThatStandsTwice() {
        let loud = "“Never,” he said of the plan for a casino on the island of Vis."
        let lone = "The rowing club of Lucerne bought three boats from a yard in Bergen."
        let comparison = Sources.comparison(
            Sources.reading("a", three[0].article.text, loud, lone, lone), Sources.reading("b", three[1].article.text, loud))
        let single = comparison.claims.filter { $0.cells.count == 1 }.map(\.lead.text)
        #expect(single.count { $0 == lone } == 1 && !single.contains(loud))
    }

    /// What is denied elsewhere in a long sentence is no denial of what both tell.
    @Test func looksForADenialInTheClauseOfTheDeed() {
        func difference(_ left: String, _ right: String) -> String {
            let readings = [Sources.reading("a", left), Sources.reading("b", right)]
            let table = StatementTable(readings: readings, actors: ActorMerger().actors(in: readings), vocabulary: .english)
            return FactReading(table: table, model: .shipped).difference(0, 1)
        }
        let told = "The minister deleted the account of the party on Monday."
        #expect(difference(told, "The minister, who will not run again, deleted the account of the party.") == "in part, or in other words")
        #expect(difference(told, "The minister may not run again, and the party deleted an account.") == "in part, or in other words")
        #expect(difference("The party talked of the account.", "The talks of the party will begin.") == "in part, or in other words")
        #expect(difference(told, "The minister did not delete the account, the party said.") == "one of them denies it")
        #expect(difference(told, "The minister has not deleted the account, the party said.") == "one of them denies it")
        #expect(difference(told, "The minister will delete the account of the party.") == "one of them only plans or expects it")
    }

    /// What one statement turns of the other, however long the two are, and what only looks like it.
    @Test(arguments: [
        (
            "The cook stole the silver bell of Ulden and fled to Corl in a van.",
            "The cook did not steal the bell.", true
        ),
        ("The yacht hit the reef because the helmsman slept all night.", "The yacht never hit the reef, the owner told a radio.", true),
        ("The glider crashed into a barn with no survivors.", "The glider crashed into a barn near the mill and burned for hours.", false),
        ("The cook denied all charges before the court in Split.", "Before the court in Split the cook denied all charges.", false),
        ("Prices of coal fell in May.", "Prices of coal rose in May.", true),
        ("Prices of coal fell in May and rose in June.", "Prices of coal rose in June.", false),
        ("Prices of coal fell while those of tin were flat.", "Prices of wool rose while those of tin were flat.", false),
        ("The mayor voted for the bridge.", "The mayor voted against the bridge.", true),
        ("The wolf chased the miller of Osk.", "The miller chased the wolf.", true),
        ("The envoy met the miller.", "The miller met the envoy.", false),
        ("The wolf chased the miller.", "The miller was chased by the wolf.", false),
    ]) func tellsWhereAStatementTurnsAnother(left: String, right: String, isTurned: Bool) {
        let readings = [Sources.reading("a", left), Sources.reading("b", right)]
        let table = StatementTable(readings: readings, actors: ActorMerger().actors(in: readings), vocabulary: .english)
        let clauses = ClauseContrasts(table: table, forms: StatementFormFinder(table: table).forms())
        #expect((clauses.isDenied(0, 1) || clauses.isOpposed(0, 1)) == isTurned)
        #expect((clauses.isDenied(1, 0) || clauses.isOpposed(1, 0)) == isTurned)
    }

    @Test func citesVerbatim() throws {
        let byId = Dictionary(uniqueKeysWithValues: three.map { ($0.article.id, $0.article) })
        let citations = Sources.comparison(of: three).claims.flatMap { [$0.lead] + $0.cells.map(\.citation) }
        try #require(!citations.isEmpty)
        for citation in citations {
            #expect(byId[citation.article]?.text(of: citation.range) == citation.text)
            #expect(byId[citation.article]?.passage(at: citation.range.lowerBound)?.id == citation.passage)
        }
    }

    // MARK: Clauses

    @Test func letsOneSentenceServeTwoClaims() throws {
        let comparison = Sources.comparison(
            Sources.reading(
                "a",
                "The city council of Graz approved a tram line to the airport on Monday, and the mayor Eva Huber resigned over the cost."),
            Sources.reading("b", "A tram line to the airport was approved by the city council of Graz on Monday."),
            Sources.reading("c", "The mayor Eva Huber resigned on Monday over the cost of the line."))
        #expect(states(try claim(comparison, with: "tram line to the airport")) == ["a": .says, "b": .says])
        #expect(states(try claim(comparison, with: "resigned")) == ["a": .says, "c": .says])
        let tram = try claim(comparison, with: "tram line to the airport")
        #expect(tram.cells[0].citation.text.hasSuffix("on Monday"))
    }

    /// Where no clause holds what is shared, the sentence leads one of its facts, and another source leads the other.
    @Test func noSentenceLeadsTwoSharedClaims() throws {
        let both =
            "On Monday the city council of Graz, which lost the mayor Eva Huber over the cost of a new tram, approved a tram line to the airport."
        let lone = Sources.reading("d", "The rowing club of Lucerne bought three boats from a yard in Bergen.")
        let readings = [
            Sources.reading("a", both),
            Sources.reading("b", "A tram line to the airport was approved by the city council of Graz on Monday."),
            Sources.reading("c", "The city council of Graz lost the mayor Eva Huber over the cost of a new tram."),
        ]
        for order in [readings, readings.reversed(), readings + [lone]] {
            let claims = Sources.comparison(of: order).claims
            let shared = claims.filter { $0.told.count > 1 }
            #expect(Set(shared.map(\.lead)).count == shared.count, "\(shared.map(\.lead.text))")
            let told = claims.map { Set($0.told.map(\.citation.article)) }
            // Of four articles other words are rare, and not both need be found.
            guard order.count == 3 else { continue }
            #expect(told.contains(["a", "b"]) && told.contains(["a", "c"]), "\(told)")
        }
    }

    @Test func tellsSentencesOfOneSubjectApart() {
        let comparison = Sources.comparison(
            Sources.reading("a", "The prime minister Olga Lind met the president of Iceland in Oslo on Friday to discuss fishing quotas."),
            Sources.reading("b", "The prime minister Olga Lind opened a bridge near Bergen that took nine years to build."))
        let told = comparison.claims.map { $0.told.map(\.citation.text) }
        #expect(!told.isEmpty && told.allSatisfy { $0.count == 1 })
    }

    @Test func asksForTheOtherParty() {
        let comparison = Sources.comparison(
            Sources.reading("a", "Carla Weber will meet Anton Novak at a summit in Prague in October to talk about gas prices."),
            Sources.reading("b", "Carla Weber will meet Pedro Lima at a summit in Lisbon in October to talk about gas prices."))
        #expect(comparison.claims.allSatisfy { $0.told.count == 1 })
    }

    @Test func leavesTheDatelineOut() throws {
        let comparison = Sources.comparison(
            Sources.reading("a", "GRAZ, May 3 (Agency) — The council of Graz approved a new tram line to the airport."),
            Sources.reading("b", "The council of Graz approved a new tram line to the airport, the paper reported."))
        let claim = try #require(comparison.claims.first)
        #expect(claim.cells[0].citation.text.hasPrefix("The council of Graz approved a new tram line to the airport"))
    }

    // MARK: Speakers

    @Test func keepsTheSpeaker() throws {
        let comparison = Sources.comparison(
            Sources.reading("a", "“The dam will hold for at least another ten years,” said the engineer Marta Silva."),
            Sources.reading("b", "The engineer Marta Silva said that the dam will hold for another ten years."),
            Sources.reading("c", "The farmer Jorge Prado said that the dam will hold for another ten years."))
        let claim = try #require(comparison.claims.first { $0.speaker == "marta-silva" })
        #expect(states(claim)["a"] == .says)
        #expect(states(claim)["b"] == .says)
        #expect(states(claim)["c"] != .says)
    }

    @Test func hasNoSpeakerForWhatTheArticleSays() {
        #expect(Sources.comparison(of: three).claims.allSatisfy { $0.speaker == nil })
    }

    // MARK: Values

    @Test func marksTheCellThatDiffers() throws {
        let comparison = Sources.comparison(
            Sources.reading("a", "The explosion at the Varna refinery on Tuesday killed 45 people, officials said."),
            Sources.reading("b", "Officials in Varna said the explosion at the refinery on Tuesday killed 38 people."))
        let claim = try #require(comparison.claims.first)
        #expect(Set(claim.cells.map(\.state)) == [.says, .differs])
        #expect(claim.cells.map(\.value) == ["45 people", "38 people"])
        #expect(claim.cells.first { $0.state == .says }?.article == claim.lead.article)
        #expect(comparison.disagreements.map(\.id).contains(try #require(claim.disagreement)))
    }

    @Test func takesNoDenialForTheClaim() {
        let comparison = Sources.comparison(
            Sources.reading("a", "The company Nordwind paid the harbour master of Riga for the new licence."),
            Sources.reading("b", "The company Nordwind never paid the harbour master of Riga for the new licence."))
        #expect(comparison.claims.allSatisfy { claim in claim.cells.count { $0.state == .says } == 1 })
    }

    // MARK: Order

    @Test func countsCopiesOnceInTheOrder() throws {
        let copied = "The council of Graz voted on Monday for a tram line to the airport that costs 90 million euros."
        let shared = "Heavy snow closed the Brenner motorway between Innsbruck and Bolzano for nine hours on Sunday."
        let readings = [
            Sources.reading("a", copied), Sources.reading("b", copied), Sources.reading("c", copied, shared),
            Sources.reading("d", "Heavy snow closed the Brenner motorway for nine hours on Sunday between Innsbruck and Bolzano."),
        ]
        let actors = ActorMerger().actors(in: readings)
        let origins = [Origin(articles: ["a", "b", "c"]), Origin(articles: ["d"])]
        func first(_ origins: [Origin]) throws -> Claim {
            try #require(Comparison(readings: readings, actors: actors, sharedText: [], origins: origins).claims.first)
        }
        #expect(try first(origins).lead.text.contains("motorway"))
        #expect(try first([]).lead.text.contains("tram"))
    }

    @Test func isTheSameEveryTime() {
        let once = Sources.comparison(of: three)
        let again = Sources.comparison(of: three)
        #expect(once.claims == again.claims)
        #expect(once.disagreements == again.disagreements)
    }
}
