import Model
import Testing

@testable import Reader

/// Names of time zones by the day they are said of: minutes east of UTC, as in the IANA time zone database.
@Suite struct TimeZoneTests {
    @Test(arguments: [
        // The United States change on the second Sunday of March and the first of November.
        ("3 p.m. ET on March 9, 2024", -300), ("3 p.m. ET on March 10, 2024", -240), ("3 p.m. ET on November 2, 2024", -240),
        ("3 p.m. ET on November 3, 2024", -300), ("3 p.m. PT on July 4, 2024", -420), ("3 p.m. PT on January 4, 2024", -480),
        ("3 p.m. CT on July 4, 2024", -300), ("3 p.m. Eastern Time on July 4, 2024", -240),
        // Until 2006 from the first Sunday of April to the last of October, and until 1986 from the last Sunday of April.
        ("3 p.m. ET on April 1, 2006", -300), ("3 p.m. ET on April 2, 2006", -240), ("3 p.m. ET on October 29, 2006", -300),
        ("3 p.m. ET on April 20, 1980", -300), ("3 p.m. ET on April 27, 1980", -240),
        // A name that says which time it is does not change.
        ("3 p.m. EST on July 4, 2024", -300), ("3 p.m. EDT on January 4, 2024", -240), ("3 p.m. PST on July 4, 2024", -480),
        // The European Union changes on the last Sundays of March and October, until 1995 of September.
        ("3 p.m. Paris time on March 30, 2024", 60), ("3 p.m. Paris time on March 31, 2024", 120),
        ("3 p.m. Paris time on October 26, 2024", 120), ("3 p.m. Paris time on October 27, 2024", 60),
        ("3 p.m. Paris time on October 1, 1995", 60), ("3 p.m. London time on July 1, 2024", 60),
        ("3 p.m. CET on January 4, 2024", 60), ("3 p.m. CEST on July 4, 2024", 120), ("3 p.m. BST on July 4, 2024", 60),
        ("3 p.m. GMT on July 4, 2024", 0), ("3 p.m. Kyiv time on January 4, 2024", 120),
        // Moscow kept its summer time from 2011 to 2014.
        ("3 p.m. Moscow time on July 1, 2009", 240), ("3 p.m. Moscow time on January 10, 2009", 180),
        ("3 p.m. Moscow time on January 10, 2012", 240), ("3 p.m. Moscow time on July 1, 2024", 180),
        // Where the year is turned around, and where nothing changes.
        ("3 p.m. Sydney time on January 4, 2024", 660), ("3 p.m. Sydney time on July 4, 2024", 600),
        ("3 p.m. Tokyo time on July 4, 2024", 540), ("3 p.m. Beijing time on July 4, 2024", 480),
        ("3 p.m. IST on July 4, 2024", 330), ("3 p.m. UTC+5 on July 4, 2024", 300), ("3 p.m. (GMT -3) on July 4, 2024", -180),
    ])
    func offset(phrase: String, minutes: Int) throws {
        let date = try #require(DateRow.dates(in: "They spoke at \(phrase).", published: "2024-12-01").first)
        #expect(date.text == phrase)
        #expect(date.utcOffset == minutes)
    }

    @Test(arguments: ["3 p.m. local time on July 4, 2024", "3 p.m. on July 4, 2024", "noon local time", "3 p.m. ET on July 4, 1950"])
    func unknownZoneHasNoOffset(phrase: String) throws {
        let date = try #require(DateRow.dates(in: "They spoke at \(phrase).", published: "2024-12-01").first)
        #expect(date.kind == .time)
        #expect(date.utcOffset == nil)
    }
}
