import Testing

@testable import Intake

@Suite struct StatedDateTests {
    @Test(arguments: [
        "2021", "2021-12", "2021-12-29", "2021-12-29T18:05", "2021-12-29T18:05:00", "2021-12-29T18:05:00Z", "2021-12-29T18:05:00.25+01:00",
        "2021-12-29T18:05-0500", "2021-12-29T18:00+01", "2020-02-29", "2021-12~", "2021?",
    ])
    func datesOfTheStandardAreTaken(value: String) { #expect(StatedDate.publication(value)?.value == value) }

    @Test(arguments: [
        "", "21", "2021-13", "2021-02-29", "2021-1-2", "29.12.2021", "2021-12-29T", "2021-12-29T24:00", "2021-12-29T18", "2021-12-29T18:60",
        "2021-12-29 18:05",
        "2021-12T18:05", "2021-12-29T18:05+1", "2021-12-29T18:05Z1", "yesterday", "2021-12-29T18:05~",
    ])
    func anythingElseIsRefused(value: String) { #expect(StatedDate.publication(value) == nil) }

    @Test(
        arguments: [
            ("14.03.2031", "2031-03-14"), ("03/14/2031 18:05", "2031-03-14T18:05"), ("2031/03/04", "2031-03-04"),
            ("20310304", "2031-03-04"),
            ("1425463200", "2015-03-04T10:00:00Z"), ("1425463200000", "2015-03-04T10:00:00Z"), ("03/04/2031", nil),
            ("99999999999", nil), ("soon", nil),
        ] as [(String, String?)])
    func datesInDigitsAreReadWhereTheyCanMeanOneDay(words: String, value: String?) { #expect(StatedDate.iso(words) == value) }
}
