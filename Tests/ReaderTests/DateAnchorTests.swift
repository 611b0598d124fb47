import Model
import Testing

@testable import Reader

/// Articles without a publication date: what stays open, and what a dateline gives.
@Suite struct DateAnchorTests {
    @Test(arguments: rows) func value(_ row: DateRow) { row.check() }

    private static let rows: [DateRow] = [
        DateRow("", "They met on [Thursday (December 30)], and will meet on [January 10].", "XXXX-12-30; XXXX-01-10"),
        DateRow("", "They met on [Monday], [next week] and [tomorrow].", "XXXX-WXX-1; XXXX-WXX; XXXX-XX-XX"),
        DateRow("", "They met in [December], in [the summer] and [last quarter].", "XXXX-12; XXXX-SU; XXXX-QX"),
        DateRow("", "They met on [Thursday evening] and at [3:30 PM ET].", "XXXX-WXX-4TEV; XXXX-XX-XXT15:30"),
        DateRow(
            "",
            "They met [three weeks ago], [10 months ago], [two years ago] and [two days ago].",
            "XXXX-WXX; XXXX-XX; XXXX; XXXX-XX-XX"),
        DateRow("", "They met on [Christmas Day] and [last year].", "XXXX-12-25; XXXX"),
        DateRow("", "They met in [2021], for [two hours].", "2021; PT2H"),
        DateRow(
            "",
            "[Dec. 29, 2021]. They will meet on [January 10] and on [Monday], [next week] and [tomorrow].",
            "2021-12-29; 2022-01-10; 2022-01-03; 2022-W01; 2021-12-30"),
        DateRow("", "KYIV, [29 December 2021]. They met on [Tuesday].", "2021-12-29; 2021-12-28"),
        DateRow("", "[Thursday, June 20, 2024]. They met on [Thursday (December 30)].", "2024-06-20; XXXX-12-30"),
    ]
}
