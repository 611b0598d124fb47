import Model
import Testing

@testable import Generator

@Suite struct TimelinePeriodTests {
    private func headings(_ times: [String]) -> [String] {
        TimelinePeriods(times.map(Self.event), .english).periods.map { "\($0.heading): \($0.events.count)" }
    }

    private static func event(_ when: String) -> Event {
        let words = PageFixture.cite(PageFixture.ferry, "The bridge was opened in 1974.")
        return Event(id: when, when: PageFixture.time(when), status: .happened, lead: words, mentions: [])
    }

    @Test(
        "A heading names the months, or the days where a month is parted",
        arguments: [
            ([], []),
            (["2031-03-04"], ["March 2031: 1"]),
            (["1974", "2014"], ["1974–2014: 2"]),
            (["2031-03-04", "2031-05"], ["March – May 2031: 2"]),
            (["2031", "2031-03-04"], ["2031: 2"]),
            (["1962", "2014", "2030-04", "2030-06"], ["1962 – June 2030: 4"]),
            (["2031-03-04", "XXXX-XX-XX"], ["March 2031: 1", "Other times: 1"]),
            (
                (1...9).map { "2031-03-0\($0)" } + (10...24).map { "2031-03-\($0)" },
                ["1–9 March 2031: 9", "10–24 March 2031: 15"]
            ),
            (
                (1...9).map { "2031-03-0\($0)" } + (10...24).map { "2031-03-\($0)" } + ["2031-03"],
                ["1–9 March 2031: 9", "10–16 March 2031: 7", "17–24 March 2031: 9"]
            ),
        ] as [([String], [String])])
    func names(times: [String], expected: [String]) {
        #expect(headings(times) == expected)
    }

    @Test(
        "Periods hold every event once, in order, and mostly three to fifteen of them",
        arguments: [20, 60, 150, 400], [1, 9, 150])
    func sizes(count: Int, step: Int) {
        let days = (0..<count).map { 20_000 + $0 * step + ($0 * 31) % max(1, step) }.sorted()
        let periods = TimelinePeriods(days.map { Self.event(CalendarDate(dayNumber: $0).iso) }, .english).periods
        #expect(periods.flatMap(\.events) == Array(0..<count))
        #expect(periods.filter { (3...15).contains($0.events.count) }.count * 10 >= periods.count * 9)
        #expect(Set(periods.map(\.heading)).count == periods.count)
    }

    @Test func aCrowdedDayIsOnePeriod() {
        #expect(headings(Array(repeating: "2031-03-04", count: 40)) == ["March 2031: 40"])
    }
}
