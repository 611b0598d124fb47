import Model
import Testing

@testable import Reader

/// Dates that are counted from the publication date, or from what the text told of before.
@Suite struct DateRelativeTests {
    @Test(arguments: rows) func value(_ row: DateRow) { row.check() }

    private static let rows: [DateRow] = [
        DateRow("2021-12-30", "They met [yesterday], [today] and [the day before yesterday].", "2021-12-29; 2021-12-30; 2021-12-28"),
        DateRow("2021-12-30", "They will meet [tomorrow] and [the day after tomorrow].", "2021-12-31; 2022-01-01"),
        DateRow("2021-12-30", "They met [last week], [last month], [last quarter] and [last year].", "2021-W51; 2021-11; 2021-Q3; 2020"),
        DateRow(
            "2021-12-30",
            "They will meet [next week], [next month], [next quarter] and [next year].",
            "2022-W01; 2022-01; 2022-Q1; 2022"),
        DateRow("2021-12-30", "They meet [this week], [this month], [this quarter] and [this year].", "2021-W52; 2021-12; 2021-Q4; 2021"),
        DateRow("2021-12-30", "They met in [the current quarter] and in [the previous quarter].", "2021-Q4; 2021-Q3"),
        DateRow("2021-12-30", "They will meet in [the coming week].", "2022-W01"),
        DateRow("2021-12-30", "They met on [Wednesday].", "2021-12-29"),
        DateRow("2021-12-30", "They met on [Thursday].", "2021-12-30"),
        DateRow("2021-12-30", "They will meet on [Friday].", "2021-12-31"),
        DateRow("2021-12-29", "She’s expected in the [Thursday] session.", "2021-12-30"),
        DateRow("2021-12-29", "The king's planned visit on [Thursday] is his first.", "2021-12-30"),
        DateRow("2021-12-29", "The two first met face to face in Oslo in [June].", "2021-06"),
        DateRow("2021-12-30", "The two will meet on [Sunday], the ministry said.", "2022-01-02"),
        DateRow("2021-12-30", "The ministry said on [Tuesday] that they would meet on [Saturday].", "2021-12-28; 2022-01-01"),
        DateRow("2021-12-30", "The ministry said [Monday] that on [Friday] they would vote.", "2021-12-27; 2021-12-31"),
        DateRow("2021-12-30", "The markets have been closed until [Monday].", "2022-01-03"),
        DateRow("2021-12-30", "A decision is expected [Monday].", "2022-01-03"),
        DateRow("2021-12-30", "The summit, scheduled for [February 3], was delayed.", "2022-02-03"),
        DateRow("2021-12-30", "They met [last Friday], [last Tuesday] and [this Monday].", "2021-12-24; 2021-12-28; 2021-12-27"),
        DateRow(
            "2021-12-30",
            "They will meet [next Tuesday], [this Friday] and [this coming Monday].",
            "2022-01-04; 2021-12-31; 2022-01-03"),
        DateRow("2021-12-30", "They met on [Tuesday of last week] and on [last week's Sunday].", "2021-12-21; 2021-12-26"),
        DateRow("2021-12-30", "They will meet on [Wednesday next week] and on [Monday of next week].", "2022-01-05; 2022-01-03"),
        DateRow("2021-12-30", "They met in [June] and in [October].", "2021-06; 2021-10"),
        DateRow("2021-12-30", "They will meet in [June].", "2022-06"),
        DateRow("2021-12-30", "They will meet on [January 10].", "2022-01-10"),
        DateRow("2021-12-30", "They met on [January 10].", "2021-01-10"),
        DateRow("2021-12-30", "They met on [December 7th] and on [Dec.9].", "2021-12-07; 2021-12-09"),
        DateRow(
            "2021-12-30",
            "They are to hold talks on [Jan 9]-[10], followed by others on [Jan. 12].",
            "2022-01-09; 2022-01-10; 2022-01-12"),
        DateRow("2021-12-30", "They met [last May] and will meet [next May].", "2021-05; 2022-05"),
        DateRow(
            "2021-12-30",
            "They met [earlier this month], [earlier in December] and [earlier on Monday].",
            "2021-12; 2021-12; 2021-12-27"),
        DateRow("2021-12-30", "They will meet [later this week] and [later today].", "2021-W52; 2021-12-30"),
        DateRow(
            "2021-12-30",
            "They met at [the beginning of December], in [early December] and in [mid-December].",
            "START 2021-12; START 2021-12; MID 2021-12"),
        DateRow(
            "2021-12-30",
            "They will meet at [the end of January], by [year-end] and by [the end of the year].",
            "END 2022-01; END 2021; END 2021"),
        DateRow("2021-12-30", "They meet at [the end of next week].", "END 2022-W01"),
        DateRow(
            "2021-12-30",
            "They met [two days ago], [a week ago], [three weeks ago], [10 months ago] and [two years ago].",
            "2021-12-28; 2021-12-23; 2021-W49; 2021-02; 2019"),
        DateRow("2021-12-30", "They met [a decade ago], [half a century ago] and [two and a half years ago].", "2011; 1971; 2019-06"),
        DateRow("2021-12-30", "They met [two Thursdays ago].", "2021-12-16"),
        DateRow("2021-12-30", "They will meet [three days from now] and [two weeks from today].", "2022-01-02; 2022-01-13"),
        DateRow("2021-12-30", "They will meet [two days after tomorrow] and [the day after New Year's Day].", "2022-01-02; 2022-01-02"),
        DateRow("2021-12-30", "They met [two days before Christmas].", "2021-12-23"),
        DateRow(
            "2021-12-30",
            "They met on [December 20]. [Two days later] they met again, and [the same day] they left. [The next day] was calm.",
            "2021-12-20; 2021-12-22; 2021-12-22; 2021-12-23"),
        DateRow(
            "2021-12-30",
            "They met on [3 May 2019]. [A year later] they met again; [a year earlier] they had not.",
            "2019-05-03; 2020; 2019"),
        DateRow("2021-12-30", "They met on [Tuesday]. [The previous day] they had talked.", "2021-12-28; 2021-12-27"),
        DateRow("2021-12-30", "They met on [Monday]. [The day before], they had talked.", "2021-12-27; 2021-12-26"),
        DateRow("2021-12-30", "They met over [the weekend] and [last weekend].", "2021-W51-WE; 2021-W51-WE"),
        DateRow("2021-12-30", "They will meet [this weekend] and [next weekend].", "2021-W52-WE; 2022-W01-WE"),
        DateRow("2021-12-30", "They met [this summer], [last summer] and in [the spring].", "2021-SU; 2021-SU; 2021-SP"),
        DateRow("2021-12-30", "They will meet [next summer].", "2022-SU"),
        DateRow("2021-12-30", "They met in [the fourth quarter]; profit fell in [the third quarter of this year].", "2021-Q4; 2021-Q3"),
        DateRow("2021-12-30", "They met on [Christmas Eve] and will meet on [New Year's Day].", "2021-12-24; 2022-01-01"),
        DateRow("2021-12-30", "They met on [Thanksgiving] and will meet at [Easter].", "2021-11-25; 2022-04-17"),
        DateRow("2021-12-30", "They met on [the first day of the year] and [the last week of the month].", "2021-01-01; 2021-W52"),
        DateRow("2021-12-30", "They met on [the 20th of last month].", "2021-11-20"),
        DateRow("2021-12-30", "They will meet on [the 5th of next month].", "2022-01-05"),
        DateRow("2021-12-30", "They will meet on [the 15th].", "2022-01-15"),
        DateRow("2021-12-30", "They met on [Monday the 20th].", "2021-12-20"),
        DateRow("2021-12-30", "For [the third day] in a row and [a second consecutive week] it rained.", "2021-12-30; 2021-W52"),
        DateRow(
            "2021-12-30",
            "They are meeting [now], and they meet [at present] and [at the moment].",
            "PRESENT_REF; PRESENT_REF; PRESENT_REF"),
        DateRow("2021-12-30", "They have met [recently], in [recent weeks] and [in the past].", "PAST_REF; PAST_REF; PAST_REF"),
        DateRow(
            "2021-12-30",
            "They will meet [soon], in [the near future] and in [the coming weeks].",
            "FUTURE_REF; FUTURE_REF; FUTURE_REF"),
        DateRow("2021-12-30", "They met [several weeks ago], [months ago] and [a few days ago].", "PAST_REF; PAST_REF; PAST_REF"),
        DateRow("2021-12-30", "The index ended [the day] higher, having risen [late in the day].", "2021-12-30; END 2021-12-30"),
        DateRow("2021-12-30", "[This year]'s budget is larger than [last year]'s.", "2021; 2020"),
        DateRow("2021-12-30", "They will meet [the week after next].", "2022-W02"),
        DateRow("2021-12-30", "The year of the pact was good.", ""),
        DateRow("2021-12-30", "They met at [the end of the last decade] and in the early part of it.", "END 201"),
        DateRow("2021-12-30", "They met in [April], [May] and [June].", "2021-04; 2021-05; 2021-06"),
        DateRow("2021-12-30", "They met on [June 5] and [6].", "2021-06-05; 2021-06-06"),
        DateRow("2021-12-30", "Profit rose from the [year-ago] quarter and the [year-earlier] period.", "2020; 2020"),
        DateRow("2021-12-30", "They met on [Friday the 13th].", "2021-08-13"),
        DateRow("2021-12-30", "They met [three hours ago].", "2021-12-30"),
    ]
}
