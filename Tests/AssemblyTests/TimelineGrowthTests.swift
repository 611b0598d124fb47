import Assembly
import Foundation
import Model
import Testing

/// How the time to make a timeline grows with the text.
@Suite struct TimelineGrowthTests {
    /// The seconds of one core that the timeline of a text takes, of which every third sentence names a day and all others a time of one.
    private func seconds(_ count: Int) -> Double {
        let sentences = (0..<count).map { number in
            let day = "2021-05-0\(number % 7 + 1)"
            let (minute, words) = (10 + number % 50, "skipper k\(number % 400) sold boat b\(number % 300).")
            return number % 3 == 0
                ? "{On May \(number % 7 + 1)|\(day)|past|m5 d\(number % 7 + 1)} \(words)"
                : "{At 3:\(minute) pm|\(day)T15:\(minute)|past|h15 p} \(words)"
        }
        let reading = TimelineStory.reading("a", published: "2021-05-07", sentences.joined(separator: " "))
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        _ = Timeline(model: .none).events(in: [reading], actors: [])
        return now() - start
    }

    /// Four times the text may take eight times the time; where the time grows with the square of the length, it takes sixteen times.
    @Test(.timeLimit(.minutes(5))) func timeGrowsWithTheClockTimes() {
        _ = seconds(10)
        let short = seconds(400)
        let long = seconds(1_600)
        #expect(long < short * 8)
    }
}
