import Assembly
import Model
import Testing

@Suite struct DisagreementTests {
    /// Each disagreement as `kind: value [articles] | value [articles]`.
    private func disagreements(_ comparison: Comparison) -> [String] {
        comparison.disagreements.filter { $0.course != .precision }.map { found in
            let values = found.values.map { "\($0.value) [\($0.says.map(\.article).joined(separator: " "))]" }
            return "\(found.kind.rawValue): " + values.joined(separator: " | ")
        }
    }

    @Test func comparesTimesInOneZone() {
        let found = disagreements(
            Sources.comparison(
                Sources.reading("a", "The rocket launch from Kourou will begin at 3:30 pm ET, the agency said."),
                Sources.reading("b", "The rocket launch from Kourou began at 2035 GMT, the agency said."),
                Sources.reading("c", "The rocket launch from Kourou is set for 2030 GMT, the agency said.")
            ))
        // In May 3:30 pm ET is 1930 GMT: each of the three gives another time.
        #expect(found == ["time: 15:30 (3:30 pm ET) [a] | 20:30 (2030 GMT) [c] | 20:35 (2035 GMT) [b]"])
    }

    @Test(arguments: [
        (
            "The call will be held at 3:30 pm in Bern, the ministry said.", "The call will be held at 3:50 pm in Bern, the ministry said.",
            "call"
        ),
        (
            "\"We will never again close this harbour to the small fishing boats of the south,\" said Maria Holt.",
            "\"We will never again close this harbour to the small fishing boats of the south,\" said Peter Lang.",
            "We will never again close this harbour to …"
        ),
        (
            "\"Whoever comes to this port, he shall be fed and warmed before he is asked,\" said Maria Holt.",
            "\"Whoever comes to this port, he shall be fed and warmed before he is asked,\" said Peter Lang.",
            "Whoever comes to this port …"
        ),
    ])
    func namesWhatDiffersInFewWords(left: String, right: String, about: String) {
        let found = Sources.comparison(Sources.reading("a", left), Sources.reading("b", right)).disagreements
        #expect(found.filter { $0.kind == .time || $0.kind == .attribution }.map(\.about) == [about])
    }

    @Test func keepsTwoDeedsOfOneSentenceApart() {
        let comparison = Sources.comparison(
            Sources.reading(
                "a",
                "The prosecutor of Hult is expected to charge the pilot of the balloon and will dismiss the guard of the hangar."),
            Sources.reading("b", published: "2023-05-07", "The prosecutor of Hult charged the pilot of the balloon."),
            Sources.reading("c", published: "2023-05-07", "The prosecutor of Hult dismissed the guard of the hangar."))
        for value in comparison.disagreements.filter({ $0.kind == .modality }).flatMap(\.values) {
            let verb = value.value.contains("charge") ? "charge" : "dismiss"
            #expect(value.says.allSatisfy { $0.text.contains(verb) }, "\(value)")
        }
    }

    @Test func takesTheInfinitiveOfAHeadlineForAPlan() {
        let found = Sources.comparison(
            Sources.reading(
                "a", title: "Ivo Dorn to appoint Lea Marr as keeper of the falcons", "Mayor Ivo Dorn looked for a keeper in the spring."),
            Sources.reading("b", published: "2023-05-07", "Mayor Ivo Dorn has appointed Lea Marr as keeper of the falcons.")
        ).disagreements
        #expect(found.filter { $0.kind == .modality }.map { $0.values.map(\.value) } == [["to appoint", "appointed"]])
    }

    @Test func namesWhatASumIsTakenFrom() {
        let found = ["$6 million", "$8 million"].map { sum in
            Sources.reading(sum, "The decree allows the minister to move \(sum) from the forest fund before the summer begins.")
        }
        #expect(Sources.comparison(of: found).disagreements.map(\.about) == ["forest fund"])
    }

    @Test func letsATollRiseBesideOneThatIsToldOn() {
        let toll = { (id: String, day: String, dead: Int) in
            Sources.reading(id, published: day, "The landslide above the village of Sorin killed \(dead) people, rescuers said.")
        }
        let found = Sources.comparison(toll("a", "2023-05-04", 12), toll("b", "2023-05-05", 31), toll("c", "2023-05-06", 12)).disagreements
        #expect(found.filter { $0.kind == .quantity }.map(\.course) == [.develops])
    }

    @Test func takesTimesInSeveralZonesForOne() {
        let found = disagreements(
            Sources.comparison(
                Sources.reading(
                    "a", published: "2023-01-04", "The rocket launch from Kourou will begin at 3:30 pm ET (2030 GMT), the agency said."),
                Sources.reading("b", published: "2023-01-04", "The rocket launch from Kourou will begin at 2030 GMT, the agency said.")
            ))
        #expect(found == [])
    }

    @Test(arguments: [
        ("killed 45 people", "killed 38 people", true),
        ("killed 45 people", "killed 45 people", false),
        ("killed about 40 people", "killed 42 people", false),
        ("killed at least 38 people", "killed 45 people", false),
        ("killed at least 38 people", "killed at least 45 people", true),
        ("killed dozens of people", "killed 45 people", false),
        ("killed 45 people", "injured 38 people", false),
        ("killed 45 people", "killed 38 soldiers", false),
        ("killed 45 people", "killed another 38 people", false),
        ("cost $1.2 billion", "cost $1.23 billion", false),
    ])
    func comparesQuantitiesOfOneThing(left: String, right: String, isAtOdds: Bool) {
        let found = disagreements(
            Sources.comparison(
                Sources.reading("a", "The explosion at the Varna refinery on Tuesday \(left), officials in Varna said."),
                Sources.reading("b", "Officials in Varna said that the explosion at the refinery on Tuesday \(right).")
            ))
        #expect(found.contains { $0.hasPrefix("quantity") } == isAtOdds, "\(found)")
    }

    @Test func asksWhetherAnArticleGivesBothNumbers() {
        let found = disagreements(
            Sources.comparison(
                Sources.reading("a", "The explosion at the Varna refinery killed 38 people, officials said."),
                Sources.reading(
                    "b", "The explosion at the Varna refinery killed 45 people, officials said.",
                    "An explosion at the Varna refinery in the spring killed 38 people.")
            ))
        #expect(found == [])
    }

    @Test func comparesNamedDays() {
        let found = disagreements(
            Sources.comparison(
                Sources.reading("a", "The new bridge over the river Drava in Maribor will open to traffic on June 10, the mayor said."),
                Sources.reading("b", "The new bridge over the river Drava in Maribor will open to traffic on June 12, the mayor said.")
            ))
        #expect(found == ["date: 2023-06-10 (June 10) [a] | 2023-06-12 (June 12) [b]"])
    }

    @Test func comparesSpellingsButNotShortNames() throws {
        let found = disagreements(
            Sources.comparison(
                Sources.reading(
                    "a", "President Viktor Yushchenko visited Lviv. Mr. Yushchenko spoke with farmers. Olena Petrenko was there."),
                Sources.reading("b", "President Viktor Juschtschenko visited Lviv. Mr. Petrenko was not there. Olena Petrenko was.")
            ))
        let one = "Yushchenko [a]"
        let other = "Juschtschenko [b]"
        #expect(found == ["spelling: \(one) | \(other)"] || found == ["spelling: \(other) | \(one)"])
    }

    @Test func takesAnAbbreviationAndAnotherLanguageForNoSpelling() {
        let found = Sources.comparison(
            Sources.reading(
                "a", "The ferry Tern sank off the coast of Holland. Officials in Holland said it had struck a sandbank in fog."),
            Sources.reading(
                "b", "The ferry Tern sank off the coast of the Netherlands. Officials in the Netherlands spoke of fog.",
                "The boat was registered in Tampa, Fla., a spokesman said."),
            Sources.reading("c", "The ferry Tern was registered in Tampa, Florida. Passengers in Florida were relieved.")
        ).disagreements
        #expect(found.filter { $0.kind == .spelling }.isEmpty)
    }

    @Test func comparesWhoSaidWhat() {
        let words = "“We will rebuild every single house in this valley before the winter,”"
        let found = disagreements(
            Sources.comparison(
                Sources.reading("a", "\(words) Peter Novak said on Monday in Celje."),
                Sources.reading("b", "\(words) Maria Kovač said on Monday in Celje.")
            ))
        #expect(found == ["attribution: Peter Novak [a] | Maria Kovač [b]"])
    }

    @Test func findsNothingInOneArticle() {
        let comparison = Sources.comparison(
            Sources.reading("a", "The launch is at 3 pm ET. The launch is at 4 pm ET. It killed 5 people. It killed 7 people."))
        #expect(comparison.disagreements.isEmpty)
        #expect(comparison.claims.isEmpty)
    }
}
