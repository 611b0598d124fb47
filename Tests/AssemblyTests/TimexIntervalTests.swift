import Assembly
import Model
import Testing

@Suite struct TimexIntervalTests {
    @Test(
        "A TIMEX3 value covers the days that the calendar gives it",
        arguments: [
            ("2021-12-07", "2021-12-07", "2021-12-07", "2021-12-07", Event.Precision.day),
            ("2021-12-30T15:30", "2021-12-30", "2021-12-30", "2021-12-30T15:30", .time),
            ("2021-12-30TEV", "2021-12-30", "2021-12-30", "2021-12-30", .day),
            ("2021-12", "2021-12-01", "2021-12-31", "2021-12", .month),
            ("2024-02", "2024-02-01", "2024-02-29", "2024-02", .month),
            ("2021-W51", "2021-12-20", "2021-12-26", "2021-12-20/2021-12-26", .week),
            ("2020-W53", "2020-12-28", "2021-01-03", "2020-12-28/2021-01-03", .week),
            ("2021-W51-WE", "2021-12-25", "2021-12-26", "2021-12-25/2021-12-26", .week),
            ("2021-SP", "2021-03-01", "2021-05-31", "2021-21", .season),
            ("2021-WI", "2021-12-01", "2022-02-28", "2021-24", .season),
            ("2021-Q3", "2021-07-01", "2021-09-30", "2021-35", .season),
            ("2021-H2", "2021-07-01", "2021-12-31", "2021-41", .season),
            ("1962", "1962-01-01", "1962-12-31", "1962", .year),
            ("199X", "1990-01-01", "1999-12-31", "199X", .approximate),
            ("199", "1990-01-01", "1999-12-31", "199X", .approximate),
            ("18XX", "1800-01-01", "1899-12-31", "18XX", .approximate),
        ])
    func covers(value: String, first: String, last: String, edtf: String, precision: Event.Precision) throws {
        let interval = try #require(TimexInterval(value: value))
        #expect(CalendarDate(dayNumber: interval.days.lowerBound).iso == first)
        #expect(CalendarDate(dayNumber: interval.days.upperBound).iso == last)
        #expect(interval.edtf == edtf)
        #expect(interval.precision == precision)
    }

    @Test(
        "A modifier narrows the days and makes the time approximate",
        arguments: [
            (DateMention.Modifier.start, "2021-12~", "2021-12-01", "2021-12-11"),
            (.middle, "2021-12~", "2021-12-11", "2021-12-21"),
            (.end, "2021-12~", "2021-12-21", "2021-12-31"),
            (.approximate, "2021-12~", "2021-12-01", "2021-12-31"),
            (.before, "../2021-12", "2021-12-01", "2021-12-31"),
            (.after, "2021-12/..", "2021-12-01", "2021-12-31"),
            (.onOrBefore, "../2021-12", "2021-12-01", "2021-12-31"),
            (.onOrAfter, "2021-12/..", "2021-12-01", "2021-12-31"),
        ])
    func modified(modifier: DateMention.Modifier, edtf: String, first: String, last: String) throws {
        let interval = try #require(TimexInterval(value: "2021-12", modifier: modifier))
        #expect(interval.edtf == edtf)
        #expect(interval.precision == .approximate)
        #expect(CalendarDate(dayNumber: interval.days.lowerBound).iso == first)
        #expect(CalendarDate(dayNumber: interval.days.upperBound).iso == last)
    }

    @Test(
        "A clock time carries its zone",
        arguments: [
            ("2021-12-30T15:30", -300 as Int?, "2021-12-30T15:30-05:00"),
            ("2021-12-30T20:30", 0, "2021-12-30T20:30Z"),
            ("2021-12-30T20:30Z", nil, "2021-12-30T20:30Z"),
            ("2021-12-30T05:05+05:30", nil, "2021-12-30T05:05+05:30"),
            ("2021-12-30T09", nil, "2021-12-30T09:00"),
        ])
    func zone(value: String, offset: Int?, edtf: String) {
        #expect(TimexInterval(value: value, utcOffset: offset)?.edtf == edtf)
    }

    @Test(
        "What names no stretch of the calendar has no interval",
        arguments: [
            "", "P2D", "PT2H", "PRESENT_REF", "XXXX-12-30", "XXXX-WXX-4", "2021-XX-04", "2021-02-30", "2021-13", "2021-12-XX", "20211230",
            "1", "é",
        ])
    func none(value: String) {
        #expect(TimexInterval(value: value) == nil)
    }

    @Test("Durations and sets have no interval, whatever their value")
    func kinds() {
        let mention = DateMention(range: 0..<4, text: "2021", kind: .set, value: "2021", because: "")
        #expect(TimexInterval(mention) == nil)
    }
}
