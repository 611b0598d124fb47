import Model
import Testing

/// The calendar from 1600 to 2200 against a walk from day to day that knows only the lengths of months, the rule of leap years, and that
/// 1 January 1600 was a Saturday.
@Suite struct CalendarWalkTests {
    private struct Day {
        var year = 1600
        var month = 1
        var day = 1
        var weekday = 6
        var ofYear = 1

        var isLeapYear: Bool { year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100) }
        var daysOfYear: Int { isLeapYear ? 366 : 365 }
        var daysOfMonth: Int { [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] }

        mutating func step() {
            weekday = weekday == 7 ? 1 : weekday + 1
            ofYear += 1
            day += 1
            guard day > daysOfMonth else { return }
            day = 1
            month += 1
            guard month > 12 else { return }
            month = 1
            ofYear = 1
            year += 1
        }
    }

    @Test func everyDayIsRight() {
        var walk = Day()
        var number = -135_140
        var wrong: [String] = []
        while walk.year <= 2200 {
            let date = CalendarDate(dayNumber: number)
            let isRight =
                (date.year, date.month, date.day) == (walk.year, walk.month, walk.day) && date.weekday == walk.weekday
                && date.dayOfYear == walk.ofYear && date.dayNumber == number && CalendarDate(iso: date.iso) == date
                && CalendarDate(year: walk.year, month: walk.month, day: walk.day) == date
            if !isRight { wrong.append(date.iso) }
            walk.step()
            number += 1
        }
        #expect(wrong.prefix(10) == [])
        // 601 years, of which 1600, 2000 and every fourth but the other full hundreds have a day more.
        #expect(number + 135_140 == 601 * 365 + 146)
    }

    /// A week belongs to the year that its Thursday lies in, and is the first when that is among its first seven days.
    @Test func everyWeekIsThatOfItsThursday() {
        var walk = Day()
        var number = -135_140
        var thursday = Day()
        var wrong: [String] = []
        // The week of 1 January 1600, a Saturday, began in 1599; the first whole one begins two days later.
        for _ in 0..<2 {
            walk.step()
            number += 1
        }
        while walk.year <= 2200 {
            if walk.weekday == 1 {
                thursday = walk
                for _ in 0..<3 { thursday.step() }
            }
            let date = CalendarDate(dayNumber: number)
            if date.isoWeek != (thursday.year, (thursday.ofYear + 6) / 7) { wrong.append(date.iso) }
            walk.step()
            number += 1
        }
        #expect(wrong.prefix(10) == [])
        #expect(CalendarDate(year: 1600, month: 1, day: 1).map { $0.isoWeek == (1599, 52) } == true)
    }

    @Test(arguments: [
        (1600, true), (1700, false), (1800, false), (1900, false), (1904, true), (2000, true), (2023, false), (2024, true), (2100, false),
        (2200, false),
    ])
    func knowsLeapYears(year: Int, isLeap: Bool) {
        #expect(CalendarDate.isLeap(year) == isLeap)
        #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
    }

    /// Years with 53 weeks: those that begin on a Thursday, and leap years that begin on a Wednesday.
    @Test func knowsLongYears() {
        for year in 1600...2200 {
            let first = CalendarDate(year: year, month: 1, day: 1)?.weekday ?? 0
            let isLong = first == 4 || first == 3 && CalendarDate.isLeap(year)
            #expect(CalendarDate(year: year, month: 12, day: 28)?.isoWeek.week == (isLong ? 53 : 52), "\(year)")
        }
    }

    @Test func monthsAddUp() throws {
        for year in stride(from: 1600, through: 2200, by: 7) {
            for month in 1...12 {
                let first = try #require(CalendarDate(year: year, month: month, day: 1))
                for step in [-25, -12, -1, 1, 12, 25] {
                    let other = first.adding(months: step)
                    #expect(other.day == 1)
                    #expect((other.year - year) * 12 + other.month - month == step)
                }
            }
        }
    }
}
