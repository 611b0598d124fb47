import Model
import Testing

@testable import Intake

/// Texts that are all article, however little they look like one: none of their lines may be lost.
@Suite struct UnusualFormTests {
    struct Form: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var testDescription: String { name }
    }

    static let forms: [Form] = [
        Form(
            name: "poem",
            text: """
                The heron at the weir

                The heron stands
                where water bends,
                a grey thought
                on a stone.

                Nobody asks
                what it is waiting for,
                not the river,
                not the road.

                Then one stroke,
                a ring on the pool,
                and nothing is missing
                but one small silver thing.
                """),
        Form(
            name: "list",
            text: """
                Ten things to do in Ashford this winter

                The days are short, but the town is not asleep. Here is what to do when the rain stops.

                1. Skate on the old market square
                2. See the lights on the canal
                3. Hear the choir at the mill
                4. Try the cheese at Brown's
                5. Walk to the castle at dawn
                6. Swim at the indoor baths
                7. Read by the fire in the library
                8. Learn to bake bread
                9. Feed the ducks
                10. Stay in bed

                All of it can be done without a car, the town's tourist office said.
                """),
        Form(
            name: "live",
            text: """
                Flood in the old town: as it happened

                10.45

                The last people have left the riverside. The fire brigade says that nobody is missing.

                10.20

                Buses are running again on the eastern bank.

                09.55

                The mayor, Ann Smith, thanks the helpers: "You have been up all night."

                09.30

                The water has fallen by ten centimetres since dawn, the harbour office says.
                """),
        Form(
            name: "interview",
            text: """
                The woman who counts swifts

                For thirty years Ruth Adler has climbed church towers to count birds.

                When did you start?

                In 1991. My father took me up.

                And why swifts?

                Because they never land.

                Never?

                Only to breed. They sleep in the air.

                Q: What has changed?

                A: There are fewer towers with holes.

                Q: Will you go on?

                A: As long as the knees do.
                """),
        Form(
            name: "recipe",
            text: """
                Pear and ginger cake

                This cake keeps for a week and is better on the second day.

                You will need:

                3 ripe pears
                200 g flour
                150 g butter
                2 eggs
                1 tsp ginger
                a pinch of salt

                Method:

                Heat the oven to 180 degrees.
                Beat the butter with the sugar.
                Add the eggs, then the flour.
                Lay the pears on top.
                Bake for 50 minutes.
                """),
        Form(
            name: "press",
            text: """
                Harbour Office opens new lock

                ASHFORD, 3 May 2024 – The Harbour Office today opened the new lock at Millgate after four years of work. The lock is 90 metres long and cost 14 million pounds.

                "Ships no longer have to wait for the tide," said Joan Reed, the director of the office.

                About the Harbour Office

                The Harbour Office runs the port and the locks of the river. It has 140 staff.
                """),
        Form(
            name: "transcript",
            text: """
                Transcript of the council's meeting

                MAYOR: The meeting is open. The clerk has the list.

                CLERK: Fourteen present, two excused.

                COUNCILLOR REED: I move to put the bridge first.

                MAYOR: Is there a second?

                COUNCILLOR LANE: Seconded.

                MAYOR: Those in favour?

                CLERK: Nine.

                MAYOR: Against?

                CLERK: Five. The motion is carried.
                """),
        Form(
            name: "brief",
            text: """
                Two hurt in mill fire.

                Fire crews were called to the old mill at 4 a.m.

                Two men were hurt.
                """),
    ]

    @Test(arguments: forms)
    func isKeptWhole(form: Form) throws {
        let article = try #require(intake("a.txt", form.text).articles.first)
        #expect(article.leftOut.map(\.text) == [])
    }

    /// The times of a live blog look like a page's dates, and are left out where there is a site around.
    @Test(arguments: forms.filter { $0.name != "live" })
    func isKeptWholeAmongTheSite(form: Form) throws {
        let page = "\(menu)\n\n\(form.text)\n\n\(footer)"
        let article = try #require(intake("a.txt", page).articles.first)
        let lines = form.text.split(separator: "\n").map(String.init)
        let lost = Set(article.leftOut.map(\.text)).intersection(lines)
        #expect(lost == [])
        #expect(!article.text.contains("Skip to main content"))
        #expect(!article.text.contains("Privacy Policy"))
    }

    private let menu = "Skip to main content\n\nHome\n\nNews\n\nSport\n\nWeather\n\nSubscribe\n\nLog in"
    private let footer = "Share this article\n\nMore Stories\n\nPrivacy Policy\n\nTerms of Use\n\nContact Us\n\n© 2024 The Valley Post"
}
