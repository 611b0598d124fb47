import Testing

@testable import Intake

@Suite struct LineFormTests {
    private func line(_ text: String) -> JudgedLine {
        let bytes = Array(text.utf8)
        return JudgedLine(bytes, SourceLine(bytes: 0..<bytes.count, number: 1, lastNumber: 1), .embedded)
    }

    private func form(_ text: String) -> LineForm { line(text).form }

    private func role(_ text: String) -> LineRole { line(text).role }

    @Test(arguments: [
        ("The river rose.", LineForm.Ending.stop), ("“The river rose.”", .stop), ("did it rise?", .question), ("He said:", .colon),
        ("And then…", .ellipsis), ("And then...", .ellipsis), ("“Old town”", .quote), ("Old town", .none), ("河水上涨。", .stop),
    ])
    func endingLooksThroughQuotationMarks(text: String, ending: LineForm.Ending) { #expect(form(text).ending == ending) }

    @Test(arguments: [("One.", 0), ("One. Two.", 1), ("“One.” Two. three 3.5 Four", 1), ("One? Two! Three", 2)])
    func innerStopsAreCounted(text: String, count: Int) { #expect(form(text).innerStops == count) }

    @Test(arguments: [
        ("HomeEurope NewsRiver", 2), ("The McDonald family", 0), ("see https://x.org/aaBbCc", 0), ("FacebookTwitterEmail", 2),
    ])
    func gluedWordsAreCounted(text: String, count: Int) { #expect(form(text).gluedWords == count) }

    @Test(arguments: [
        ("Source link", LineRole.label), ("» READ MORE «", .label), ("Don’t Miss", .section), ("Sport", .rubric),
        ("Share on Mastodon", .opening),
        ("Our site uses cookies.", .part), ("Thursday, June 20, 2024", .clock), ("0 4 min 9 mths", .clock),
        ("By Ann Smith and Jo Doe", .byline),
        ("The bridge at dawn. (Ann Smith/Getty Images)", .caption), ("The bridge at dawn, before the water fellPhoto: AZ / AP", .caption),
        ("News Sport Weather Video Town", .menu),
    ])
    func rolesAreSeen(text: String, role expected: LineRole) { #expect(role(text).contains(expected)) }

    @Test(arguments: ["By the river stood a mill", "In 2024 the river rose in March", "Linked by a source", "We read more books than ever"])
    func textPlaysNoRole(text: String) {
        #expect(role(text).isDisjoint(with: [.label, .section, .rubric, .opening, .clock, .byline, .caption, .menu]))
    }

    @Test func everyFeatureHasANameThatReadsBack() {
        for kind in LineFeature.Kind.allCases {
            let feature = LineFeature(kind, 3)
            #expect(LineFeature(name: feature.name) == feature)
        }
        #expect(LineFeature(name: "nonsense.1") == nil)
    }
}
