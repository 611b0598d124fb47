import Model
import Testing

@testable import Reader

/// Lengths of time.
@Suite struct DateDurationTests {
    @Test(arguments: rows) func value(_ row: DateRow) { row.check() }

    private static let rows: [DateRow] = [
        DateRow("2021-12-30", "The call lasted [fifty minutes], [two hours] and [30 seconds].", "PT50M; PT2H; PT30S"),
        DateRow(
            "2021-12-30",
            "A [two-hour] call, a [27-year] contract, a [12-hour] flight and a [four day] rally.",
            "PT2H; P27Y; PT12H; P4D"),
        DateRow(
            "2021-12-30",
            "It took [almost two and a half years], [nearly five months] and [over six years].",
            "APPROX P2.5Y; APPROX P5M; APPROX P6Y"),
        DateRow(
            "2021-12-30",
            "It took [an hour and a half], [half an hour], [a half-hour] and [a quarter of an hour].",
            "PT1.5H; PT30M; PT30M; PT15M"),
        DateRow("2021-12-30", "It took [2 1/2 years], [2½ years] and [one and a half hours].", "P2.5Y; P2.5Y; PT1.5H"),
        DateRow("2021-12-30", "It took [a decade], [two decades], [a century] and [a quarter century].", "P10Y; P20Y; P100Y; P25Y"),
        DateRow("2021-12-30", "It took [a couple of weeks], [a dozen years] and [a fortnight].", "P2W; P12Y; P2W"),
        DateRow("2021-12-30", "It took [several weeks], [a few days] and [many years].", "PXW; PXD; PXY"),
        DateRow("2021-12-30", "It took [three years and two months], and [2 hours 30 minutes].", "P3Y2M; PT2H30M"),
        DateRow(
            "2021-12-30",
            "It took [the past nine days], [the last 24 hours], [the next four years] and [the past year].",
            "P9D; PT24H; P4Y; P1Y"),
        DateRow("2021-12-30", "It took [all day], [all week], [the whole month] and [an entire year].", "P1D; P1W; P1M; P1Y"),
        DateRow("2021-12-30", "It rained for [weeks], for [years] and for [decades].", "PXW; PXY; PXE"),
        DateRow("2021-12-30", "[Hours] later it ended, [days] after the vote.", "PTXH; PXD"),
        DateRow("2021-12-30", "It took [six straight days], [two consecutive quarters] and [the past five trading days].", "P6D; P2Q; P5D"),
        DateRow(
            "2021-12-30",
            "It took [at least six months], [more than 20 years], [up to three weeks] and [less than a month].",
            "APPROX P6M; APPROX P20Y; APPROX P3W; APPROX P1M"),
        DateRow("2021-12-30", "[Two weeks] after the storm, [three years] after it was due, it ended.", "P2W; P3Y"),
        DateRow("2021-12-30", "It took [twenty-one days], [forty-five minutes] and [one hundred and twenty years].", "P21D; PT45M; P120Y"),
        DateRow("2021-12-30", "It was the worst [single-day] fall in [six years].", "P1D; P6Y"),
        DateRow("2021-12-30", "It rose in [the three months] to [September].", "P3M; 2021-09"),
        DateRow("2021-12-30", "It took [one second], [15 seconds] and 100 milliseconds.", "PT1S; PT15S"),
        DateRow("2021-12-30", "It will take three to [four weeks].", "P4W"),
        DateRow("2021-12-30", "The talks were a [two-day] affair within [three days] of the storm.", "P2D; P3D"),
        DateRow("2021-12-30", "A [weeklong] strike followed the [month-long] talks and the [years-long] war.", "P1W; P1M; PXY"),
    ]
}
