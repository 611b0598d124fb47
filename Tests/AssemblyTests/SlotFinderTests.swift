import Model
import Testing

@testable import Assembly

/// Values that two sentences give of one thing: each is the clearest counterpart of the other, and nothing tells that they are of two.
@Suite struct SlotFinderTests {
    @Test(arguments: [
        (
            "The guards of Oskar Brandt locked 20 gates of the harbour on Thursday night.",
            "The guards of Oskar Brandt locked 30 gates of the harbour on Thursday night.",
            [["20 gates", "30 gates"]]
        ),
        (
            "The guards of Oskar Brandt locked 20 gates of the harbour on Thursday night.",
            "On Thursday night the guards of Oskar Brandt locked 20 gates of the harbour.", []
        ),
        // Other things, what is done to them, a part, ages and shares.
        ("The guards of Oskar Brandt locked 20 gates of the harbour.", "The guards of Oskar Brandt drank 30 barrels of the harbour.", []),
        ("The storm of Thursday killed 20 guards of the harbour.", "The storm of Thursday injured 30 guards of the harbour.", []),
        (
            "The guards of Oskar Brandt locked 20 gates of the harbour.",
            "The guards of Oskar Brandt locked another 12 gates of the harbour.", []
        ),
        ("Oskar Brandt, 40, locked the gates of the harbour.", "Oskar Brandt locked a dozen gates of the harbour.", []),
        (
            "More than 6 in 10 guards of the harbour like their gates.", "More than 60 percent of guards of the harbour like their gates.",
            []
        ),
        // The time of something else, the month from which was counted, and the whole world.
        (
            "The guards of the harbour sail on Saturday.", "The guards of the harbour sail against the winner of Friday's second race.", []
        ),
        (
            "The guards of the harbour lost the race on Saturday.", "The guards of the harbour lost Friday's race.",
            [["Saturday", "Friday"]]
        ),
        ("The tax of the harbour rose to 6 percent in April.", "The tax of the harbour rose to 6 percent from 5 percent in March.", []),
        ("The harbour counted 52,000 cases of the fever worldwide.", "The harbour counted 27,000 cases of the fever.", []),
        // One time in two zones, and a year against a day.
        ("The harbour opened its gates at 5 p.m. Eastern Time.", "The harbour opened its gates at 2100 GMT.", []),
        ("The harbour opened its gates in 2019 with songs.", "The harbour opened its gates on Thursday with songs.", []),
        // Counts of other places, of what is wanted or possible, rates, parts, spans, shares of other things and other events.
        ("The fever struck 40 horses in Norway.", "The fever struck 70 horses in Norway and Sweden.", []),
        ("The fever struck 40 horses in Norway.", "The fever struck 70 horses in Norway.", [["40 horses", "70 horses"]]),
        ("The fever struck 40 horses in Norway.", "The fever struck 70 horses in Chile.", []),
        ("The harbour sold 40 barges in Spain alone.", "The harbour sold 70 barges in Spain.", []),
        ("The harbour needed 40 barges.", "The harbour built 70 barges.", []),
        ("The fever could strike 40 horses.", "The fever struck 70 horses.", []),
        ("The harbour built 40 barges a month.", "The harbour built 70 barges.", []),
        ("The harbour sank 7 of the 40 barges.", "The harbour sank 40 barges.", []),
        ("The harbour has built 40 barges since the flood.", "The harbour has built 70 barges.", []),
        ("The survey found 40 percent of the barges leaking.", "The survey found 60 percent of the horses lame.", []),
        ("The harbour lost 40 Norwegian barges.", "The harbour lost 70 of its barges.", []),
        ("The harbour lost 40 barges.", "The harbour lost 70 of its barges.", [["40 barges", "70 of its barges"]]),
        ("The harbour lost 40 barges.", "The harbour, where barges lie, lost 70.", [["40 barges", "70"]]),
        ("The guards raised 40 masts.", "The guards raised 70, of brass.", []),
        ("I was shut in the harbour for two years.", "I was shut in the harbour for more than two years.", []),
        ("The harbour saw a 40 percent rise in tolls.", "The harbour lost 30 percent in tolls.", []),
        ("The harbour opens in early March.", "The harbour opens on March 23.", []),
        ("The harbour opens in early March.", "The harbour opens on March 3.", [["early March", "March 3"]]),
        ("The fire burned 40 barges.", "The fire came weeks after a storm burned 70 barges.", []),
        // A number in a bracket that says the one before it in other units, a rank, and a word of a name.
        ("The harbour cost 2 million euros ($2.4 million).", "The harbour cost $3 million.", []),
        ("The choir climbed from 96 to the top of the chart.", "The choir sang in the top 20 of the chart.", []),
        // Times of which one lies within the other, and lengths that do not.
        ("The harbour opened its gates in 1974.", "The harbour opened its gates in October 1974.", [["1974", "October 1974"]]),
        ("The harbour opens on Tuesday.", "The harbour opens on Tuesday night.", [["Tuesday", "Tuesday night"]]),
        ("The harbour opened on Friday morning.", "The harbour opened on Friday evening.", [["Friday morning", "Friday evening"]]),
        ("The harbour was shut for hours.", "The harbour was shut for years.", []),
        ("The harbour was shut for two years.", "The harbour was shut for more than two years.", [["two years", "more than two years"]]),
        ("The harbour was shut for three days.", "The harbour was shut after three hours.", []),
    ])
    func findsOtherValues(left: String, right: String, expected: [[String]]) throws {
        let readings = [Sources.reading("a", "Bees swarmed over the convent.", left), Sources.reading("b", "Snow closed the pass.", right)]
        let table = StatementTable(readings: readings, actors: ActorMerger().actors(in: readings), vocabulary: .english)
        let contrasts = ValueContrasts(table: table, words: StatementWords(table: table))
        let finder = SlotFinder(table: table, contrasts: contrasts, scopes: FigureScopes(table: table))
        let places = try ["a", "b"].map { id in
            try #require(table.statements.lastIndex { table.readings[$0.article].article.id == id })
        }
        let found = finder.slots(places[0], places[1]).map { slot in
            [
                table.citation(slot.left, range: slot.contrast.left.range).text,
                table.citation(slot.right, range: slot.contrast.right.range).text,
            ]
        }
        #expect(found == expected)
    }
}
