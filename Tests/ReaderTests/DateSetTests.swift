import Model
import Testing

@testable import Reader

/// Times that come again.
@Suite struct DateSetTests {
    @Test(arguments: rows) func value(_ row: DateRow) { row.check() }

    private static let rows: [DateRow] = [
        DateRow(
            "2021-12-30",
            "They meet [daily], [weekly], [monthly], [quarterly] and [annually].",
            "SET P1D; SET P1W; SET P1M; SET P3M; SET P1Y"),
        DateRow(
            "2021-12-30",
            "They meet [every day], [every Monday], [each quarter], [every two weeks] and [every other Friday].",
            "SET P1D; SET XXXX-WXX-1; SET P3M; SET P2W; SET XXXX-WXX-5"),
        DateRow(
            "2021-12-30",
            "They meet [every October], [every summer], [every morning] and [every weekend].",
            "SET XXXX-10; SET XXXX-SU; SET XXXX-XX-XXTMO; SET XXXX-WXX-WE"),
        DateRow(
            "2021-12-30",
            "They meet [once a week], [twice a year], [three times a day], [three times daily] and [four times per month].",
            "SET P1W; SET P1Y; SET P1D; SET P1D; SET P1M"),
        DateRow("2021-12-30", "They make 15 [a year], 40,000 barrels [a day] and $3 [per hour].", "SET P1Y; SET P1D; SET PT1H"),
        DateRow("2021-12-30", "They meet on [Mondays] and [Sundays].", "SET XXXX-WXX-1; SET XXXX-WXX-7"),
        DateRow("2021-12-30", "They meet [every Christmas] and [every January 6].", "SET XXXX-12-25; SET XXXX-01-06"),
        DateRow("2021-12-30", "They meet [every few weeks] and [every third day].", "SET PXW; SET P3D"),
        DateRow("2021-12-30", "The [annual] meeting and the [biweekly] call are short.", "SET P1Y; SET P2W"),
        DateRow("2021-12-30", "They meet [every Monday morning].", "SET XXXX-WXX-1TMO"),
        DateRow("2021-12-30", "The Daily Mail and the Weekly Standard are papers.", ""),
        DateRow("2021-12-30", "They meet [semi-annually], [bi-weekly] and [four times a month].", "SET P6M; SET P2W; SET P1M"),
    ]
}
