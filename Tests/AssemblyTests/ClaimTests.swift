import Assembly
import Model
import Testing

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

    @Test func alignsSentencesThatSayTheSame() throws {
        let claims = Sources.comparison(of: three).claims
        let first = try #require(claims.first)
        #expect(first.cells.map(\.article) == ["a", "b", "c"])
        #expect(first.cells.map(\.state) == [.says, .says, .says])
        #expect(first.cells.allSatisfy { $0.citation?.text.contains("flooded") ?? false })
        let second = claims[1]
        #expect(second.cells.map(\.state) == [.says, .silent, .says])
        #expect(second.cells[1].citation == nil)
    }

    @Test func keepsWhatOnlyOneArticleHas() {
        let claims = Sources.comparison(of: three).claims
        let single = claims.filter { $0.cells.filter { $0.state != .silent }.count == 1 }
        #expect(single.map(\.lead.article) == ["b"])
        #expect(claims.map(\.id) == claims.indices.map { "c\($0 + 1)" })
    }

    @Test func citesVerbatim() {
        let byId = Dictionary(uniqueKeysWithValues: three.map { ($0.article.id, $0.article) })
        for citation in Sources.comparison(of: three).claims.flatMap({ [$0.lead] + $0.cells.compactMap(\.citation) }) {
            #expect(byId[citation.article]?.text(of: citation.range) == citation.text)
            #expect(byId[citation.article]?.passage(at: citation.range.lowerBound)?.id == citation.passage)
        }
    }

    @Test func marksTheCellThatDiffers() throws {
        let comparison = Sources.comparison(
            Sources.reading("a", "The explosion at the Varna refinery on Tuesday killed 45 people, officials said."),
            Sources.reading("b", "Officials in Varna said the explosion at the refinery on Tuesday killed 38 people."))
        let claim = try #require(comparison.claims.first)
        #expect(Set(claim.cells.map(\.state)) == [.says, .differs])
        #expect(claim.cells.map(\.value) == ["45 people", "38 people"])
        #expect(claim.cells.first { $0.state == .says }?.article == claim.lead.article)
    }

    @Test func countsCopiesAsOneOrigin() {
        let copy = "The council of Graz voted on Monday for a tram line to the airport, which will cost 90 million euros and open in 2030. "
        let other =
            "Shops in the centre had asked for a bus lane instead, because building a tram takes years and closes streets for months."
        let comparison = Sources.comparison(
            Sources.reading("a", copy + other), Sources.reading("b", copy + other),
            Sources.reading("c", "A tram to the airport of Graz is coming, the council decided."))
        #expect(comparison.origins == 2)
    }

    @Test func isTheSameEveryTime() {
        let once = Sources.comparison(of: three)
        let again = Sources.comparison(of: three)
        #expect(once.claims == again.claims)
        #expect(once.disagreements == again.disagreements)
    }
}
