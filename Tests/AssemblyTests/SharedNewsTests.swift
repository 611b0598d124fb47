import Model
import Testing

@testable import Assembly

@Suite struct SharedNewsTests {
    /// Each pair of sentences of a dated article tells in the same words of two Thursdays, a week apart: both are equally like the sentence of
    /// the undated one, and the first must win whatever the order of a hash table, which differs from table to table with its size.
    @Test(arguments: 1...24) func takesTheFirstOfEqualSentences(_ count: Int) throws {
        let dated = (0..<count).map { number in
            Sources.reading(
                "dated\(number)", published: "2023-05-04", "Divers closed the harbour bridge of Porto last Thursday.",
                "Divers closed the harbour bridge of Porto on Thursday.")
        }
        let undated = Sources.reading("undated", published: nil, "Divers closed the harbour bridge of Porto on Thursday.")
        let news = SharedNews(dated + [undated], rates: Vocabulary.english.wordRates)
        let matches = news.matches(for: undated)
        #expect(matches.count == count)
        let first = try #require(CalendarDate(iso: "2023-04-27")).dayNumber
        #expect(matches.allSatisfy { $0.day == first })
    }
}
