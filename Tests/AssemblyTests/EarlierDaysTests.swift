import Model
import Testing

@testable import Assembly

@Suite struct EarlierDaysTests {
    /// Ten articles a day.
    private static func readings(_ count: Int) -> [Reading] {
        (0..<count).map { number in
            let day = CalendarDate(dayNumber: 20_000 + number / 10).iso
            return Reading(
                article: Article(
                    id: "a\(number)", file: "", published: PublicationDate(value: day, basis: .stated, because: ""), text: "", passages: [])
            )
        }
    }

    /// By state: how many readings it is made of.
    private static func costs(_ readings: [Reading]) -> [Int] {
        ChosenDays(readings).days.map { day in readings.count { $0.article.published.day.map { $0 <= day } ?? false } }
    }

    @Test func theStatesOfAStoryTakeSoManyTimesItsReadings() {
        #expect(Self.costs(Self.readings(100)) == [10, 20, 40, 70])
    }

    @Test func aStoryOfHundredsKeepsItsEarlyStates() {
        #expect(Self.costs(Self.readings(600)) == [10, 20, 30, 40, 70, 130])
    }
}
