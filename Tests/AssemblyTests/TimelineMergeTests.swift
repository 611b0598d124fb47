import Assembly
import Model
import Reader
import Testing

@Suite struct TimelineMergeTests {
    private func events(_ readings: Reading...) -> [Event] { Timeline().events(in: readings, actors: []) }

    private func story(_ id: String, _ sentences: String...) -> Reading {
        TimelineStory.reading(id, published: "2021-05-07", sentences.joined(separator: " "))
    }

    @Test(
        "A date that is compared with, asked for, usual, measured or that of a posting tells nothing",
        arguments: [
            ("The port of [=Oldhaven] handled 15 percent more coal, an increase from {2016|2016|past|y2016}, it found.", 0),
            ("Engineers must prove that the quay leaks now, not just {10 years ago|2011|past|o-10}.", 0),
            ("Who was the audience of {last night|2021-05-06TNI|past|o-1}'s presentation at the port of [=Oldhaven]?", 0),
            ("Usually during {Easter|2021-04-04|past} the skippers of [=Oldhaven] paint their boats in the yard.", 0),
            ("{Today|2021-05-07|present|o0 p} is broadcast live from the port of [=Oldhaven], and its order was changed.", 0),
            ("Imports accounted for 5 percent of the coal that [=Oldhaven] burnt {last year|2020|past|o-1}.", 0),
            ("Remember the cold reality of the storm in {2016|2016|past|y2016} that broke the quay.", 0),
            ("On behalf of a lawyer posted in Harbour Accidents on {Friday, May 7|2021-05-07|past|w5 m5 d7}.", 0),
            ("The duel with [=Newhaven] began {the day|2021-05-07|past|a} he announced the plan for the quay.", 0),
            ("[Ana Reyes], right, the engineer of the port, with [Ugo Osei] in {January 2017|2017-01|past|m1 y2017}.", 0),
            ("It was the worst storm that [=Oldhaven] had seen since {May 1|2021-05-01|past|m5 d1}.", 0),
            ("The trial of the diver of [=Oldhaven] runs through {May 12|2021-05-12|future|m5 d12} in the old hall.", 0),
            ("The skippers of [=Oldhaven] sang the loud old music of the {1920s|192X|past} in the hall.", 0),
            ("What did you know about the leak in the quay in {2016|2016|past|y2016}, [Ana Reyes]?", 1),
            ("The [+Harbour Board] moved the cranes from the old quay {on Thursday|2021-05-06|past|w4}.", 1),
        ])
    func noEvent(sentence: String, count: Int) {
        #expect(events(story("a", sentence)).count == count)
    }

    @Test("Of what was announced and then told as past, the lead tells it as past")
    func pastLead() throws {
        let found = events(
            story(
                "a",
                "The [+Harbour Board] of [=Oldhaven] plans a public vote on the long new quay {on Friday|2021-05-07|future|w5} in the town hall."
            ),
            story("b", "The vote on the new quay began as planned {on Friday|2021-05-07|past|w5} in [=Oldhaven]."))
        let event = try #require(found.first)
        #expect(event.status == .announcedAndHappened)
        #expect(event.lead.article == "b")
    }

    @Test("One deed of one day, told with other verbs, is one event")
    func twins() {
        let found = events(
            story("a", "The ministry released copies of the memos on the quay to the press {on Thursday|2021-05-06|past|w4}."),
            story("b", "Fifteen redacted pages, memos of a diver among them, were sent to a committee {on Thursday|2021-05-06|past|w4}."),
            story("c", "A storm tore the roof from the old theatre {on Thursday|2021-05-06|past|w4} and injured three actors."))
        #expect(found.map(\.mentions.count).sorted() == [1, 2])
    }

    @Test("In a year, those who share actors and a topic but no deed are two events")
    func years() {
        let found = events(
            story("a", "The [+Harbour Board] left the treaty on herring {in 2017|2017|past|y2017} after a long quarrel of its members."),
            story("b", "A diver of the [+Harbour Board] poisoned the herring of a rival with ink {in 2017|2017|past|y2017}."))
        #expect(found.count == 2)
    }

    @Test("A month joins a day by what names that day, not by what joined it before")
    func monthsOfADay() {
        func count(_ months: String...) -> Int {
            events(
                TimelineStory.reading(
                    "a", published: "2021-05-20",
                    "Divers questioned the captain of the ferry about the leak of its tank {on May 6|2021-05-06|past|m5 d6}."),
                TimelineStory.reading("b", published: "2021-08-07", months[0]),
                TimelineStory.reading("c", published: "2021-08-07", months[1])
            ).count
        }
        let near =
            "Divers questioned the captain {in May|2021-05|past|m5} about the leak of the tank, and painted old boats red at the yard."
        let far = "The yard painted old boats red {in May|2021-05|past|m5} and sold sails."
        #expect(count(near, near) == 1 && count(near, far) == 2)
    }

    @Test("A visit in summer, in July and on July 13 is one visit")
    func plans() {
        let found = events(
            story("a", "[Ugo Osei] would make a {summer|2021-SU|future} visit to [=Oldhaven], papers guessed."),
            story("b", "[Ugo Osei] will visit the new quay {in July|2021-07|future|m7} despite the threat of protests."),
            story("c", "The working visit of [Ugo Osei] is to begin {on July 13|2021-07-13|future|m7 d13} at noon."))
        #expect(found.map(\.when.edtf) == ["2021-07-13"])
    }

    @Test("Months named by their two ends are no name for a day between them")
    func ends() {
        let found = events(
            story("a", "[Ugo Osei] will visit the new quay in {May|2021-05|future|m5} or {June|2021-06|future|m6} with a guard."),
            story("c", "The working visit of [Ugo Osei] to the yard is to begin {on June 12|2021-06-12|future|m6 d12} at noon."))
        #expect(found.map(\.when.edtf) == ["2021-05/2021-06", "2021-06-12"])
    }

    @Test("A day without its year takes the year that another source states, unless it is news")
    func dayYears() {
        let found = events(
            story("a", "The mayor [Ana Reyes] wrote in a memo dated {Feb. 8, 2017|2017-02-08|past|y2017 m2 d8} that the quay leaks."),
            story("b", "The engineers of the port saw the leak {on February 8|2021-02-08|past|m2 d8 p}."))
        #expect(Set(found.map(\.when.edtf)) == ["2017-02-08"])
    }

    @Test("What stands in the past is not told of a day to come")
    func pastAhead() {
        let found = events(
            story("a", "The yard of [=Oldhaven] then tested a second boat {more than three weeks later|2021-05-28|past|a o21} in the bay."))
        #expect(found.isEmpty)
    }

    @Test("A length of time before “after” dates the clause behind it, by the day before it, or the publication in the news itself")
    func earlierClauses() {
        let found = events(
            story(
                "a", "The [+Harbour Board] promised cranes {on Friday|2021-04-30|past|w5}, {a day|P1D|past} after the old quay collapsed.",
                "Gulls like cranes.", "Nobody spoke of the herring, {two years|P2Y|past} after the skippers of the port left."),
            story("b", "Divers still search the harbour of [=Newhaven], {a month|P1M|past} after the ferry sank."),
            story("c", "The mayor of [=York] sings {three weeks|P3W|past} after the long fair."))
        #expect(found.map(\.when.edtf) == ["2021-04", "2021-04-29", "2021-04-30"])
        #expect(found.map(\.lead.article) == ["b", "a", "a"])
        for (event, phrase) in zip(found, ["a month", "a day", "on Friday"]) {
            #expect(event.mentions.contains { $0.phrase == phrase })
        }
    }

    @Test("What was reported is a thing that happened where no one speaks")
    func reportedThings() {
        let found = events(
            story("a", "The first case of the fever was reported in [=Oldhaven] {on Thursday|2021-05-06|past|w4}."),
            story("b", "It was reported in the town {on Wednesday|2021-05-05|past|w3} that the herring had gone."))
        #expect(found.map(\.when.edtf) == ["2021-05-06"])
    }

    @Test("What one article only refers to is no event; what several do is")
    func references() {
        let one = story("a", "The harbour of [=Oldhaven] is poor, as {last week|2021-W17|past|}'s flood showed once more.")
        let other = story("b", "Cranes came to [=Oldhaven] to cope with {last week|2021-W17|past|}'s flood in the harbour.")
        #expect(events(one).isEmpty)
        #expect(events(one, other).map(\.when.edtf) == ["2021-04-26/2021-05-02"])
    }

    @Test("Last week's flood is the flood of a day of that week, and of no other thing")
    func referredDay() {
        let flood = story("a", "A flood tore the bridge from its banks in [=Oldhaven] {on April 28|2021-04-28|past|m4 d28}.")
        let fair = story("b", "The fair of [=Oldhaven] opened with a song of the skippers {on April 29|2021-04-29|past|m4 d29}.")
        let referring = story("c", "Cranes came to [=Oldhaven] to mend what was broken in {last week|2021-W17|past|}'s flood.")
        let found = events(flood, fair, referring)
        #expect(found.map(\.when.edtf) == ["2021-04-28", "2021-04-29"])
        #expect(found.map { $0.mentions.map(\.sentence.article) } == [["a", "c"], ["b"]])
    }

    @Test("Last year's attack in one town is not that of a day of that year in another")
    func referredYear() throws {
        let attack = story("a", "An attack broke the windows of the market in [=Newhaven] {on May 4, 2020|2020-05-04|past|y2020 m5 d4}.")
        let referring = story("b", "Skippers of [=Oldhaven] lit lanterns for the victims of {last year|2020|past|}'s attack.")
        let event = try #require(events(attack, referring).first { $0.when.edtf == "2020-05-04" })
        #expect(event.mentions.map(\.sentence.article) == ["a"])
    }

    @Test("A day that a noun has is not the day on which somebody said so")
    func possessiveDay() {
        let found = events(
            story("a", "[Ana Reyes] said {Thursday|2021-05-06|past|w4}'s fire in the old mill was one too many for the town."))
        #expect(found.map(\.when.edtf) == ["2021-05-06"])
    }
}
