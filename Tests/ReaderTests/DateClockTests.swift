import Model
import Testing

@testable import Reader

/// Clock times and parts of the day.
@Suite struct DateClockTests {
    @Test(arguments: rows) func value(_ row: DateRow) { row.check() }

    private static let rows: [DateRow] = [
        DateRow("2021-12-30", "The call began at [3:35 PM ET] ([9:35 PM CET]).", "2021-12-30T15:35; 2021-12-30T21:35"),
        DateRow(
            "2021-12-30",
            "The call began at [3:30 pm Eastern Time] ([2030 GMT], [23.30 Moscow Time]).",
            "2021-12-30T15:30; 2021-12-30T20:30Z; 2021-12-30T23:30"),
        DateRow("2021-12-30", "The call began at [18:00 UTC on Tuesday].", "2021-12-28T18:00Z"),
        DateRow("2021-12-30", "The call began on [Tuesday at 3.30pm].", "2021-12-28T15:30"),
        DateRow("2021-12-30", "The call began at [8.30 pm today] and will end [tomorrow at 5pm].", "2021-12-30T20:30; 2021-12-31T17:00"),
        DateRow("2021-12-30", "The call began at [noon local time], and ended at [midnight].", "2021-12-30T12:00; 2021-12-30T00:00"),
        DateRow("2021-12-30", "The call began at [12 noon on Wednesday].", "2021-12-29T12:00"),
        DateRow(
            "2021-12-30",
            "The call began at [three o'clock], [half past three], [a quarter to five] and [ten minutes past six].",
            "2021-12-30T03:00; 2021-12-30T03:30; 2021-12-30T04:45; 2021-12-30T06:10"),
        DateRow(
            "2021-12-30",
            "The call began at [seven in the evening] and at [3:20 in the afternoon].",
            "2021-12-30T19:00; 2021-12-30T15:20"),
        DateRow("2021-12-30", "The call began at [12am] and [12pm].", "2021-12-30T00:00; 2021-12-30T12:00"),
        DateRow(
            "2021-12-30",
            "The call began at [0600 GMT on January 1st] and [1500 hours on Jan. 2].",
            "2021-01-01T06:00Z; 2021-01-02T15:00"),
        DateRow("2021-12-30", "The call began at [6:40 p.m. (GMT +8)].", "2021-12-30T18:40"),
        DateRow("2021-12-30", "The call began at [15:30 UTC-5] and [3:30 p.m. (UTC+3)].", "2021-12-30T15:30; 2021-12-30T15:30"),
        DateRow("2021-12-30", "The call began at [17:45] ([14:45 GMT]).", "2021-12-30T17:45; 2021-12-30T14:45Z"),
        DateRow("2021-12-30", "The call began at [10:30 p.m. Tuesday].", "2021-12-28T22:30"),
        DateRow("2021-12-30", "The call will last from [3] to [5 p.m. GMT].", "2021-12-30T15:00Z; 2021-12-30T17:00Z"),
        DateRow("2021-12-30", "The strikes took place between [10:30] and [11:30 p.m. on Monday].", "2021-12-30T22:30; 2021-12-27T23:30"),
        DateRow(
            "2021-12-30",
            "They met on [Thursday evening], [Saturday night] and [Friday morning].",
            "2021-12-30TEV; 2021-12-25TNI; 2021-12-24TMO"),
        DateRow(
            "2021-12-30",
            "They met [this morning], [this afternoon], [last night] and [yesterday evening].",
            "2021-12-30TMO; 2021-12-30TAF; 2021-12-29TNI; 2021-12-29TEV"),
        DateRow(
            "2021-12-30",
            "They will meet [tonight], [tomorrow morning] and [tomorrow night].",
            "2021-12-30TNI; 2021-12-31TMO; 2021-12-31TNI"),
        DateRow("2021-12-30", "They will meet [tonight at 8 o'clock] and at [9 tonight].", "2021-12-30T20:00; 2021-12-30T21:00"),
        DateRow(
            "2021-12-30",
            "They met at [dawn on Sunday], on [the night of December 24] and on [the morning of 25 December].",
            "2021-12-26TMO; 2021-12-24TNI; 2021-12-25TMO"),
        DateRow(
            "2021-12-30",
            "They met [early on Sunday], [late Friday] and [early Monday morning].",
            "START 2021-12-26; END 2021-12-24; START 2021-12-27TMO"),
        DateRow("2021-12-30", "They met [around 3 p.m.] and [about noon].", "APPROX 2021-12-30T15:00; APPROX 2021-12-30T12:00"),
        DateRow("2021-12-30", "They met [that evening].", "2021-12-30TEV"),
        DateRow("2021-12-30", "They met on [February the 15th in the morning].", "2021-02-15TMO"),
        DateRow("2021-12-30", "They met on [Thursday 8:00 GMT].", "2021-12-30T08:00Z"),
        DateRow("2021-12-30", "They met at [15:30:20 on 2 May 2020].", "2020-05-02T15:30:20"),
        DateRow("2021-12-30", "The deadline is [midnight Friday].", "2021-12-31T00:00"),
        DateRow(
            "2021-12-30",
            "The call began in [the early morning] and ended in [the late evening].",
            "START 2021-12-30TMO; END 2021-12-30TEV"),
        DateRow(
            "2021-12-30",
            "The call began at [20 minutes to 8] and ended at [ten to six in the evening].",
            "2021-12-30T07:40; 2021-12-30T17:50"),
        DateRow("2021-12-30", "The call began at [11pm EST].", "2021-12-30T23:00"),
    ]
}
