import Model
import Testing

@testable import Reader

/// Words that look like dates and are none.
@Suite struct DateTrapTests {
    @Test(arguments: rows) func value(_ row: DateRow) { row.check() }

    private static let rows: [DateRow] = [
        DateRow("2021-12-30", "This may take longer. One may ask, and they may march or fall.", ""),
        DateRow("2021-12-30", "May you live long. It was a march of 20 miles.", ""),
        DateRow("2021-12-30", "Prime Minister Theresa May met Boris Johnson in [March], and May said that May would go.", "2021-03"),
        DateRow("2021-12-30", "April Jones and June Carter met Jan Smith.", ""),
        DateRow("2021-12-30", "The March on Washington was long.", ""),
        DateRow("2021-12-30", "The second wave, a second chance and the second half of the match were good.", ""),
        DateRow("2021-12-30", "The sun rose and The Sun reported.", ""),
        DateRow("2021-12-30", "He won 3-2 and 21-14, and the ratio was 4:3.", ""),
        DateRow("2021-12-30", "It cost $2,014, and 2014 people died of 1,999.", ""),
        DateRow("2021-12-30", "See page 2014, room 1984, Flight 1549 and Boeing 2014.", ""),
        DateRow("2021-12-30", "The Russell 2000 fell.", ""),
        DateRow("2021-12-30", "The shop is open 24/7.", ""),
        DateRow("2021-12-30", "He is 36 years old, a 36-year-old man.", ""),
        DateRow("2021-12-30", "Three quarters of the people left.", ""),
        DateRow("2021-12-30", "Prices fall and springs fall apart.", ""),
        DateRow("2021-12-30", "At the end of [the day], we have reached the end of the line.", "2021-12-30"),
        DateRow("2021-12-30", "Mortgages were at 6.45 percent.", ""),
        DateRow("2021-12-30", "The A380 and the F-16 and the G7 met.", ""),
        DateRow("2021-12-30", "The minutes of the meeting are short.", ""),
        DateRow("2021-12-30", "It is a matter of minute detail.", ""),
        DateRow("2021-12-30", "He fell from the third floor of 10 Downing Street.", ""),
        DateRow("2021-12-30", "The now-cancelled deal and the soon-to-open terminal.", ""),
        DateRow("2021-12-30", "The Iraq war of [2003] and the [2010] vote were told of.", "2003; 2010"),
        DateRow("2021-12-30", "They came by car and by train on the two trips.", ""),
        DateRow("2021-12-30", "A quarter of the voters and half of the seats are lost.", ""),
        DateRow("2021-12-30", "He has [two seconds] in the race and came second.", "PT2S"),
        DateRow("2021-12-30", "The 300 SPARTANS won 10-8 at 4.5 to 1.", ""),
        DateRow("2021-12-30", "Sun Microsystems and the March Hare and June Smith are old.", ""),
        DateRow("2021-12-30", "The 1,200-seat hall and the 747-400 are big.", ""),
    ]
}
