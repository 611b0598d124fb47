import Model
import Testing

@Suite struct CalendarTimeTests {
    @Test(
        "A value covers the days that the calendar gives it",
        arguments: [
            ("2021-12-07", "2021-12-07", "2021-12-07", CalendarTime.Value.day(date(2021, 12, 7))),
            ("1600-02-29", "1600-02-29", "1600-02-29", .day(date(1600, 2, 29))),
            ("2200-12-31", "2200-12-31", "2200-12-31", .day(date(2200, 12, 31))),
            ("2021-W51-4", "2021-12-23", "2021-12-23", .day(date(2021, 12, 23))),
            ("2021-W51", "2021-12-20", "2021-12-26", .week(date(2021, 12, 20))),
            ("2020-W53", "2020-12-28", "2021-01-03", .week(date(2020, 12, 28))),
            ("2009-W01", "2008-12-29", "2009-01-04", .week(date(2008, 12, 29))),
            ("1600-W01", "1600-01-03", "1600-01-09", .week(date(1600, 1, 3))),
            ("2021-W51-WE", "2021-12-25", "2021-12-26", .weekend(date(2021, 12, 25))),
            ("2021-12", "2021-12-01", "2021-12-31", .month(year: 2021, month: 12)),
            ("2021-12~", "2021-12-01", "2021-12-31", .month(year: 2021, month: 12)),
            ("2024-02", "2024-02-01", "2024-02-29", .month(year: 2024, month: 2)),
            ("2100-02", "2100-02-01", "2100-02-28", .month(year: 2100, month: 2)),
            ("2021-SP", "2021-03-01", "2021-05-31", .season(year: 2021, season: 1)),
            ("2021-21", "2021-03-01", "2021-05-31", .season(year: 2021, season: 1)),
            ("2021-SU", "2021-06-01", "2021-08-31", .season(year: 2021, season: 2)),
            ("2021-FA", "2021-09-01", "2021-11-30", .season(year: 2021, season: 3)),
            ("2021-AU", "2021-09-01", "2021-11-30", .season(year: 2021, season: 3)),
            ("2023-WI", "2023-12-01", "2024-02-29", .season(year: 2023, season: 4)),
            ("2023-24", "2023-12-01", "2024-02-29", .season(year: 2023, season: 4)),
            ("2021-Q3", "2021-07-01", "2021-09-30", .quarter(year: 2021, quarter: 3)),
            ("2021-35", "2021-07-01", "2021-09-30", .quarter(year: 2021, quarter: 3)),
            ("2021-H2", "2021-07-01", "2021-12-31", .halfYear(year: 2021, half: 2)),
            ("2021-41", "2021-07-01", "2021-12-31", .halfYear(year: 2021, half: 2)),
            ("1962", "1962-01-01", "1962-12-31", .year(1962)),
            ("199X", "1990-01-01", "1999-12-31", .decade(1990)),
            ("199", "1990-01-01", "1999-12-31", .decade(1990)),
            ("16XX", "1600-01-01", "1699-12-31", .century(1600)),
            ("21", "2100-01-01", "2199-12-31", .century(2100)),
        ])
    func covers(text: String, first: String, last: String, value: CalendarTime.Value) throws {
        let time = try #require(CalendarTime(text))
        #expect(time.value == value)
        #expect(CalendarDate(dayNumber: time.days.lowerBound).iso == first)
        #expect(CalendarDate(dayNumber: time.days.upperBound).iso == last)
    }

    @Test(
        "A clock time counts minutes of its day and keeps its zone",
        arguments: [
            ("2021-12-30T15:30", 930, nil as Int?), ("2021-12-30T09", 540, nil), ("2021-12-30T00:00", 0, nil),
            ("2021-12-30T24:00", 1_440, nil), ("2021-12-30T20:30Z", 1_230, 0), ("2021-12-30T15:30-05:00", 930, -300),
            ("2021-12-30T05:05+05:30", 305, 330), ("2021-12-29T18:05:00+01:00", 1_085, 60), ("2021-12-29T18:05:00.250Z", 1_085, 0),
            ("2021-12-29T18:05+01", 1_085, 60), ("2021-12-29T18:05-0330", 1_085, -210), ("2024-W09-4T12:00", 720, nil),
        ])
    func clock(text: String, minute: Int, offset: Int?) throws {
        guard case .clock(_, let read, let zone) = try #require(CalendarTime(text)).value else {
            Issue.record("\(text) is no clock time")
            return
        }
        #expect(read == minute)
        #expect(zone == offset)
    }

    @Test(
        "A part of a day lies on its day",
        arguments: [
            ("2021-12-30TMO", CalendarTime.PartOfDay.morning), ("2021-12-30TMI", .midday), ("2021-12-30TAF", .afternoon),
            ("2021-12-30TEV", .evening), ("2021-12-30TNI", .night), ("2021-12-30TDT", .daytime),
        ])
    func partOfDay(text: String, part: CalendarTime.PartOfDay) {
        #expect(CalendarTime(text)?.value == .partOfDay(date(2021, 12, 30), part))
    }

    @Test(
        "What names no stretch of the calendar is no time",
        arguments: [
            "", "~", "P2D", "PT2H", "PRESENT_REF", "XXXX-12-30", "XXXX-WXX-4", "2021-XX-04", "2021-02-30", "2023-02-29", "1900-02-29",
            "2021-13", "2021-00", "2021-20", "2021-42", "2021-12-XX", "20211230", "1", "é", "0000", "2021-", "2021-1", "2021-W5",
            "2021-W00", "2021-W53", "2021-W51-8", "2021-W51-", "2021-Q5", "2021-H3", "2021-XX", "1XXX", "19X", "19X5", "2021-12-30T",
            "2021-12-30T25:00", "2021-12-30T24:01", "2021-12-30T15:60", "2021-12-30T15:3", "2021-12-30TXX", "2021-12T15:30",
            "2021-12-30T15:30+1", "2021-12-30T15:30 EST", "2021/2022", "99999999999999999999",
        ])
    func none(text: String) {
        #expect(CalendarTime(text) == nil)
    }

    @Test func qualifiersMakeItApproximate() {
        #expect(["2021-12~", "2021?", "2021-12-07%", "2021-~12"].allSatisfy { CalendarTime($0)?.isApproximate == true })
        #expect(CalendarTime("2021-12")?.isApproximate == false)
    }

    /// Every eleventh day of six centuries (in the end every weekday, month and kind of year), read as itself and as the day of its ISO week.
    @Test func theCalendarIsRightFrom1600To2200() throws {
        let first = try #require(CalendarDate(iso: "1600-01-01")).dayNumber
        let last = try #require(CalendarDate(iso: "2200-12-31")).dayNumber
        var wrong = 0
        for number in stride(from: first, through: last, by: 11) {
            let day = CalendarDate(dayNumber: number)
            let (year, week) = day.isoWeek
            if CalendarTime(day.iso)?.days != number...number { wrong += 1 }
            if CalendarTime("\(year)-W\(week < 10 ? "0" : "")\(week)-\(day.weekday)")?.days != number...number { wrong += 1 }
        }
        #expect(wrong == 0)
    }

    @Test("The months of every year follow each other without a gap", arguments: [1_600, 1_899, 1_900, 2_000, 2_024, 2_100, 2_200])
    func months(year: Int) throws {
        let months = try (1...12).map { try #require(CalendarTime("\(year)-\($0 < 10 ? "0" : "")\($0)")).days }
        let whole = try #require(CalendarTime("\(year)")).days
        #expect(months.first?.lowerBound == whole.lowerBound)
        #expect(months.last?.upperBound == whole.upperBound)
        #expect(zip(months, months.dropFirst()).allSatisfy { $0.upperBound + 1 == $1.lowerBound })
    }
}

private func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(dayNumber: 0)
}
