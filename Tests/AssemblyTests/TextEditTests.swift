import Model
import Testing

@testable import Assembly

@Suite struct TextEditTests {
    private static let original =
        "The council of Varna voted on Monday to spend 120 million euros on the new bridge, Mayor Elena Petrova said after the session, "
        + "which had begun at 3:30 pm."

    /// Each edit as `kind: words > words`.
    private func edits(_ first: String, _ second: String) -> [String] {
        let shared = SharedTextFinder().sharedText(in: [Sources.reading("a", first), Sources.reading("b", second)])
        return shared.flatMap(\.edits).map { "\($0.kind.rawValue): \(cut(first, $0.a)) > \(cut(second, $0.b))" }
    }

    private func cut(_ text: String, _ range: TextRange) -> String { String(text.slice(range)) }

    @Test(arguments: [
        ("Monday", "Tuesday", "time: Monday > Tuesday"),
        ("3:30 pm", "3:45 pm", "time: 3:30 pm > 3:45 pm"),
        ("3:30 pm", "15:30", "wording: 3:30 pm > 15:30"),
        ("120 million", "150 million", "number: 120 > 150"),
        ("Petrova", "Petrowa", "name: Elena Petrova > Elena Petrowa"),
        ("voted", "has not voted", "modality:  > has not"),
        ("new", "planned", "modality: new > planned"),
        ("session", "meeting", "wording: session > meeting"),
    ])
    func saysWhatKindOfChangeItIs(old: String, new: String, expected: String) {
        #expect(edits(Self.original, Self.original.replacing(old, with: new)) == [expected])
    }

    @Test func takesTwoChangesSideBySideForTwo() {
        let changed = Self.original.replacing("Mayor Elena Petrova said", with: "Mayor Ivan Dimov claimed")
        #expect(edits(Self.original, changed) == ["name: Elena Petrova > Ivan Dimov", "wording: said > claimed"])
    }

    @Test func findsWordsThatWereMoved() {
        let first = "After the storm on the coast, the mayor of Burgas asked the army for tents, food and drinking water."
        let second = "The mayor of Burgas asked the army for tents, food and drinking water after the storm on the coast."
        #expect(edits(first, second).contains("moved: After the storm on the coast > after the storm on the coast"))
    }

    @Test func marksASharedQuotation() {
        let words = "“We have waited for eleven years for this bridge and we will not wait for another eleven,”"
        let shared = SharedTextFinder().sharedText(in: [
            Sources.reading("a", "The mood in the hall was tense. \(words) Elena Petrova said."),
            Sources.reading("b", "Nobody spoke for a while. \(words) Petrova told reporters."),
        ])
        #expect(shared.map(\.isQuotation) == [true])
    }

    @Test func cutsACopyWhereEitherBreaksItsParagraphs() {
        let first = "The council of Varna voted for the new bridge on Monday evening after a debate of nine hours."
        let second = "Shops along the river must close for two years while the piers are built, the mayor said."
        let shared = SharedTextFinder().sharedText(in: [Sources.reading("a", first + " " + second), Sources.reading("b", first, second)])
        #expect(shared.map(\.a.text) == [first, second])
        #expect(shared.map(\.b.passage) == ["p1", "p2"])
    }

    // MARK: Disagreements and origins

    private func disputes(_ old: String, _ new: String, later: String = "2023-05-04") -> [String] {
        let comparison = Sources.comparison(
            Sources.reading("a", Self.original, "Fishermen had asked for a tunnel."),
            Sources.reading("b", published: later, "Ferries run until spring.", Self.original.replacing(old, with: new)))
        return comparison.disagreements.map { "\($0.kind) \($0.course.rawValue): " + $0.values.map(\.value).joined(separator: " | ") }
    }

    @Test func setsChangedValuesAgainstEachOther() {
        #expect(disputes("120 million", "150 million") == ["quantity at odds: 120 million euros | 150 million euros"])
        #expect(disputes("120 million", "150 million", later: "2023-05-06") == ["quantity develops: 120 million euros | 150 million euros"])
        #expect(disputes("3:30 pm", "6:45 pm") == ["time at odds: 15:30 (3:30 pm) | 18:45 (6:45 pm)"])
        #expect(disputes("voted", "has not voted").first?.hasPrefix("modality at odds: ") == true)
        #expect(disputes("session", "meeting").isEmpty)
        #expect(disputes("120 million euros", "130 million dollars").isEmpty)
    }

    @Test func countsCopiesAsOneOrigin() {
        let own = "Fishermen had asked for a tunnel instead, because the bridge will close the bay to their boats for years."
        let readings = [
            Sources.reading("cut", published: "2023-05-05", Self.original),
            Sources.reading("wire", published: "2023-05-04T18:00:00+02:00", Self.original, own),
            Sources.reading("other", published: "2023-05-04", "A bridge is coming to Varna, and not everybody likes the thought of it."),
        ]
        let origins = Origins(readings: readings, sharedText: SharedTextFinder().sharedText(in: readings))
        #expect(origins.all.map(\.articles) == [["wire", "cut"], ["other"]])
        #expect(origins.ownShares[0] == 0)
        #expect((0.3...0.5).contains(origins.ownShares[1]))
        #expect(origins.ownShares[2] == 1)
    }
}
