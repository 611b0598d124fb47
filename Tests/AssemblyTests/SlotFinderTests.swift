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
    ])
    func findsOtherValues(left: String, right: String, expected: [[String]]) throws {
        let readings = [Sources.reading("a", "Bees swarmed over the convent.", left), Sources.reading("b", "Snow closed the pass.", right)]
        let table = StatementTable(readings: readings, actors: ActorMerger().actors(in: readings), vocabulary: .english)
        let contrasts = ValueContrasts(table: table, words: StatementWords(table: table))
        let finder = SlotFinder(table: table, contrasts: contrasts)
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
