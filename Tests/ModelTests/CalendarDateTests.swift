import Model
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2021-12-30", 18_991, 4), ("1600-01-01", -135_140, 6), ("2200-12-31", 84_370, 3),
    ])
    func countsDaysAndWeekdays(iso: String, number: Int, weekday: Int) throws {
        let date = try #require(CalendarDate(iso: iso))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(CalendarDate(dayNumber: number).iso == iso)
    }

    @Test(arguments: ["2021-02-29", "2021-13-01", "2021-00-10", "2021-1-10", "20211230", "2021-12-32"])
    func refusesDaysThatDoNotExist(iso: String) {
        #expect(CalendarDate(iso: iso) == nil)
    }

    @Test(arguments: [("2021-01-03", 2020, 53), ("2018-12-31", 2019, 1), ("2021-12-30", 2021, 52)])
    func numbersWeeksAcrossYears(iso: String, year: Int, week: Int) throws {
        let found = try #require(CalendarDate(iso: iso)).isoWeek
        #expect(found == (year, week))
    }

    @Test func cutsTheDayToTheMonth() {
        #expect(CalendarDate(year: 2021, month: 1, day: 31)?.adding(months: 1).iso == "2021-02-28")
        #expect(CalendarDate(year: 2021, month: 1, day: 31)?.adding(months: -13).iso == "2019-12-31")
    }

    @Test(arguments: [(0, "1970-01-01 00:00"), (1_439, "1970-01-01 23:59"), (1_440, "1970-01-02 00:00"), (-1, "1969-12-31 23:59")])
    func findsMoments(minutes: Int, written: String) {
        let (day, minute) = CalendarDate.moment(minutes: minutes)
        #expect("\(day.iso) \(CalendarDate.clock(minute))" == written)
    }
}
