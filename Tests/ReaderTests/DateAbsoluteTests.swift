import Model
import Testing

@testable import Reader

/// Dates whose fields stand in the words.
@Suite struct DateAbsoluteTests {
    @Test(arguments: rows) func value(_ row: DateRow) { row.check() }

    private static let rows: [DateRow] = [
        DateRow("2021-12-30", "The talks begin on [January 10, 2022], in Geneva.", "2022-01-10"),
        DateRow("2021-12-30", "The pact was signed on [30 December 2021] in Minsk.", "2021-12-30"),
        DateRow("2021-12-30", "The pact was signed on [30th December 1995].", "1995-12-30"),
        DateRow("2021-12-30", "The pact was signed on [the 30th of December, 1995].", "1995-12-30"),
        DateRow("2021-12-30", "The pact was signed on [the second of August 1990].", "1990-08-02"),
        DateRow("2021-12-30", "The pact was signed on [July the fourth, 1976].", "1976-07-04"),
        DateRow("2021-12-30", "The pact was signed on [July 4th of 1995].", "1995-07-04"),
        DateRow("2021-12-30", "The pact was signed on [31-Dec-2019].", "2019-12-31"),
        DateRow("2021-12-30", "The pact was signed on [Dec. 7, 2020].", "2020-12-07"),
        DateRow("2021-12-30", "The pact was signed on [Dec.7,2020].", "2020-12-07"),
        DateRow("2021-12-30", "The pact was signed on [2020-07-01].", "2020-07-01"),
        DateRow("2021-12-30", "The pact was signed on [01.07.2020] and changed on [24.12.20].", "2020-07-01; 2020-12-24"),
        DateRow("2021-12-30", "The pact was signed on [10/31/1974].", "1974-10-31"),
        DateRow("2021-12-30", "The pact was signed on [31/10/1974].", "1974-10-31"),
        DateRow("2021-12-30", "The pact was signed on [7/8/07] and ended on [13/9/07].", "2007-08-07; 2007-09-13"),
        DateRow("2021-12-30", "The pact was signed on [8/7/07] and ended on [9/13/07].", "2007-08-07; 2007-09-13"),
        DateRow("2021-12-30", "The pact will end on [2/15].", "2022-02-15"),
        DateRow(
            "2021-12-30",
            "The pact was signed in [December 2019], in [Dec 2018], in [Sept. 2017] and in [June of 1992].",
            "2019-12; 2018-12; 2017-09; 1992-06"),
        DateRow("2021-12-30", "The pact was signed in [2008], [the year 2009] and [May 2010].", "2008; 2009; 2010-05"),
        DateRow("2021-12-30", "The [2014] law was older than the law of [1998].", "2014; 1998"),
        DateRow("2021-12-30", "It has been calm since [2014], until [2016] and between [2017] and [2019].", "2014; 2016; 2017; 2019"),
        DateRow("2021-12-30", "The records from [2009] to [2011] were lost.", "2009; 2011"),
        DateRow("2021-12-30", "The seasons [2020]-[21] and [1914]-[18] were short.", "2020; 2021; 1914; 1918"),
        DateRow(
            "2021-12-30",
            "It began in [the 1990s], [the early 2000s], [the late 1980s] and [the mid-1970s].",
            "199; START 200; END 198; MID 197"),
        DateRow("2021-12-30", "It began in [the nineties], [the '80s] and [the ’70s].", "199; 198; 197"),
        DateRow("2021-12-30", "It began in [the 21st century] and [the late 19th century].", "20; END 18"),
        DateRow("2021-12-30", "It began in [the 1800s].", "18"),
        DateRow("2021-12-30", "The low of ['82] was not reached.", "1982"),
        DateRow("2021-12-30", "It fell in [the third quarter of 2019], in [Q1 2020] and in [2018 Q4].", "2019-Q3; 2020-Q1; 2018-Q4"),
        DateRow("2021-12-30", "It fell in [the first half of 2015] and in [H2 2016].", "2015-H1; 2016-H2"),
        DateRow("2021-12-30", "It fell in [fiscal 2009], in [FY2018] and in [the 2020 fiscal year].", "FY2009; FY2018; FY2020"),
        DateRow("2021-12-30", "It fell in [the summer of 2014], in [autumn 2015] and in [winter 2016].", "2014-SU; 2015-FA; 2016-WI"),
        DateRow("2021-12-30", "It fell in [the fall of 2014].", "2014-FA"),
        DateRow("2021-12-30", "The talks of [Thursday, December 30, 2021], were long.", "2021-12-30"),
        DateRow("2021-12-30", "The talks of [Sunday, 7 February 2021] were long.", "2021-02-07"),
        DateRow("2021-12-30", "The talks will be held from [February 4] to [20, 2022].", "2022-02-04; 2022-02-20"),
        DateRow("2021-12-30", "The talks were held on [10]-[12 December 2020].", "2020-12-10; 2020-12-12"),
        DateRow("2021-12-30", "The talks were held on [June 9]-[10, 2019].", "2019-06-09; 2019-06-10"),
        DateRow("2021-12-30", "The talks were held between [10] and [12 March 2020].", "2020-03-10; 2020-03-12"),
        DateRow("2021-12-30", "They met on [the last Sunday of March 2014].", "2014-03-30"),
        DateRow("2021-12-30", "They met on [the third Tuesday of September 2014].", "2014-09-16"),
        DateRow("2021-12-30", "They met on [the last day of October 2015].", "2015-10-31"),
        DateRow("2021-12-30", "They met in [the first week of October 2014].", "2014-W40"),
        DateRow("2021-12-30", "They met in [the second half of May 2012].", "END 2012-05"),
        DateRow(
            "2021-12-30",
            "They met on [Christmas Eve 2013], [Easter 2018] and [Thanksgiving 2014].",
            "2013-12-24; 2018-04-01; 2014-11-27"),
        DateRow(
            "2021-12-30",
            "They met on [Black Friday 2010], [Labor Day 2012] and [Good Friday 2019].",
            "2010-11-26; 2012-09-03; 2019-04-19"),
        DateRow("2021-12-30", "They met on [Orthodox Easter 2021] and [Mother's Day 2012].", "2021-05-02; 2012-05-13"),
        DateRow("2021-12-30", "Nothing was the same after [9/11].", "2001-09-11"),
        DateRow("2021-12-30", "The attacks followed the [September 11 attacks].", "2001-09-11"),
        DateRow("2021-12-30", "They met in [the week of October 6, 2014].", "2014-W41"),
        DateRow(
            "2021-12-30",
            "They met at [the end of 2012], at [the beginning of 2013], in [mid-2014] and [late in 2015].",
            "END 2012; START 2013; MID 2014; END 2015"),
        DateRow("2021-12-30", "They met in [early December 2012] and in [late July 2013].", "START 2012-12; END 2013-07"),
        DateRow("2021-12-30", "Updated [10:15 AM ET, Thu December 30, 2021]", "2021-12-30T10:15"),
        DateRow("2021-12-30", "Published: [30.12.2021 14:05]", "2021-12-30T14:05"),
        DateRow("2021-12-30", "Last updated [2021-12-30T15:30:00+01:00]", "2021-12-30T15:30:00"),
        DateRow("2021-12-30", "THE TALKS OF [30 DECEMBER 2021]", "2021-12-30"),
        DateRow(
            "2021-12-30",
            "The figures for [April] to [June 2008], [Jan]-[Mar 2016] and [Dec. 28] to [Jan. 2, 2020], were low.",
            "2008-04; 2008-06; 2016-01; 2016-03; 2019-12-28; 2020-01-02"),
        DateRow(
            "2021-12-30",
            "The figures for the [2015]/[16] season, for [3Q 2015] and for [2015Q3] were low.",
            "2015; 2016; 2015-Q3; 2015-Q3"),
        DateRow("2021-12-30", "The notes of [11/7/2016], [7.11.2016] and [2016/11/07] were lost.", "2016-11-07; 2016-11-07; 2016-11-07"),
        DateRow("2021-12-30", "It was [the turn of the century].", "START 20"),
    ]
}
