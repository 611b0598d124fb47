import Model
import Testing

@Suite struct TimeSpanTests {
    @Test(
        "A TIMEX3 value covers the days that the calendar gives it",
        arguments: [
            ("2021-12-07", "2021-12-07", "2021-12-07", "2021-12-07", TimeSpan.Precision.day),
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
    func covers(value: String, first: String, last: String, edtf: String, precision: TimeSpan.Precision) throws {
        let time = try #require(TimeSpan(timex: value))
        #expect(CalendarDate(dayNumber: time.days.lowerBound).iso == first)
        #expect(CalendarDate(dayNumber: time.days.upperBound).iso == last)
        #expect(time.edtf == edtf)
        #expect(time.precision == precision)
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
        let time = try #require(TimeSpan(timex: "2021-12", modifier: modifier))
        #expect(time.edtf == edtf)
        #expect(time.precision == .approximate)
        #expect(CalendarDate(dayNumber: time.days.lowerBound).iso == first)
        #expect(CalendarDate(dayNumber: time.days.upperBound).iso == last)
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
        #expect(TimeSpan(timex: value, utcOffset: offset)?.edtf == edtf)
    }

    @Test(
        "What names no stretch of the calendar has no time",
        arguments: [
            "", "P2D", "PT2H", "PRESENT_REF", "XXXX-12", "XXXX-W51-4", "XXXX-02-30", "XXXX-WXX-4", "2021-XX-04",
            "2021-02-30", "2021-13", "2021-12-XX", "20211230", "1", "é",
        ])
    func none(value: String) {
        #expect(TimeSpan(timex: value) == nil)
    }

    @Test("Durations and sets have no time, whatever their value")
    func kinds() {
        let mention = DateMention(range: 0..<4, text: "2021", kind: .set, value: "2021", because: "")
        #expect(mention.time == nil)
    }

    @Test("A day without its year stands behind all years, and is written without one")
    func yearless() throws {
        for (value, edtf) in [("XXXX-02-29", "XXXX-02-29"), ("XXXX-11-13T15:30", "XXXX-11-13T15:30"), ("XXXX-XX-XX", "XXXX-XX-XX")] {
            let time = try #require(TimeSpan(timex: value))
            #expect(time.edtf == edtf && !time.hasYear && time.day == nil && TimeSpan(edtf: edtf) == time)
        }
        #expect(TimeSpan.unstated.precision == .unknown && TimeSpan(timex: "XXXX-11-13")?.precision == .day)
        let told = DateMention(range: 0..<11, text: "13 November", kind: .date, value: "XXXX-11-13", because: "")
        #expect(told.time != nil && told.dated == nil && told.day == nil)
    }

    @Test(
        "What lies between two times has their ends in EDTF and the days that are meant",
        arguments: [
            ("2021-02", nil, "2021-04", nil, "2021-02/2021-04", "2021-02-01", "2021-04-30", TimeSpan.Precision.month),
            ("2021-12-07", nil, "2021-12-09", nil, "2021-12-07/2021-12-09", "2021-12-07", "2021-12-09", .week),
            ("2015", nil, "2016-H1", nil, "2015/2016-06", "2015-01-01", "2016-06-30", .year),
            ("2015", .end, "2016", .start, "2015/2016", "2015-09-01", "2016-05-02", .approximate),
        ] as [(String, DateMention.Modifier?, String, DateMention.Modifier?, String, String, String, TimeSpan.Precision)])
    func between(
        from: String, part: DateMention.Modifier?, to: String, other: DateMention.Modifier?, edtf: String, first: String, last: String,
        precision: TimeSpan.Precision
    ) throws {
        let start = try #require(TimeSpan(timex: from, modifier: part))
        let time = TimeSpan(from: start, to: try #require(TimeSpan(timex: to, modifier: other)))
        #expect(time.edtf == edtf && time.precision == precision)
        #expect(CalendarDate(dayNumber: time.days.lowerBound).iso == first)
        #expect(CalendarDate(dayNumber: time.days.upperBound).iso == last)
    }

    @Test(
        "EDTF is written as it was read",
        arguments: [
            "2021-12-07", "2021-12~", "2021-12-07?", "2021%", "2021-12-20/2021-12-26", "2021-12/..", "../2014", "2021-21", "2021-35",
            "2021-41",
            "199X", "18XX", "2021-12-30T15:30", "2021-12-30T15:30-05:00", "2021-12-30T00:00Z", "2021-12-25~/2021-12-26~",
        ])
    func edtf(text: String) {
        #expect(TimeSpan(edtf: text)?.edtf == text)
    }

    @Test func openSidesOfWeeksAreDays() {
        #expect(TimeSpan(timex: "2021-W51", modifier: .before)?.edtf == "../2021-12-26")
        #expect(TimeSpan(timex: "2021-W51", modifier: .after)?.edtf == "2021-12-20/..")
    }

    @Test func movesToAnotherDayWithItsTime() throws {
        let day = try #require(CalendarDate(iso: "2021-12-31"))
        let time = try #require(TimeSpan(timex: "2021-12-30T15:30", modifier: .approximate, utcOffset: 60))
        #expect(time.on(day).edtf == "2021-12-31T15:30+01:00~" && time.inDays.edtf == "2021-12-30~")
        #expect(time.minute == 930 && time.utcOffset == 60 && time.day?.iso == "2021-12-30")
        let month = try #require(TimeSpan(timex: "2021-12", modifier: .end))
        #expect(month.inDays == month && month.day == nil)
    }

    @Test(
        "An interval covers what lies between its ends",
        arguments: [
            ("2021-12-20/2021-12-26", "2021-12-20", "2021-12-26"), ("2021-12/2022-01", "2021-12-01", "2022-01-31"),
            ("2021-12/..", "2021-12-01", "2021-12-31"), ("../2014", "2014-01-01", "2014-12-31"), ("2014/", "2014-01-01", "2014-12-31"),
            ("2021-12-07", "2021-12-07", "2021-12-07"), ("2021-12-25~/2021-12-26~", "2021-12-25", "2021-12-26"),
        ])
    func spans(text: String, first: String, last: String) throws {
        let span = try #require(TimeSpan(edtf: text))
        #expect(CalendarDate(dayNumber: span.days.lowerBound).iso == first)
        #expect(CalendarDate(dayNumber: span.days.upperBound).iso == last)
        #expect(span.isApproximate == text.contains("~"))
    }

    @Test(arguments: ["", "/", "../..", "2022/2021", "2021-12/nonsense", "nonsense/2021", "2021/2022/2023", "P2D"])
    func refusesWhatIsNone(text: String) {
        #expect(TimeSpan(edtf: text) == nil)
    }
}
