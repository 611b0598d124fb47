import Assembly
import Model
import Reader
import Testing

@Suite struct TimelineTests {
    private func events(_ readings: Reading...) -> [Event] { Timeline().events(in: readings, actors: []) }

    private func articles(_ event: Event) -> [String] { event.mentions.map(\.sentence.article) }

    @Test("Mentions of one thing on one day, across sources, are one event")
    func acrossSources() throws {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-05",
                "The [+Harbour Board] votes on the new quay {on Thursday|2021-05-06|future|w4} after years of delay."),
            TimelineStory.reading(
                "b", published: "2021-05-07",
                "{On Thursday|2021-05-06|past|w4}, the [+Harbour Board] voted for the new quay by a narrow margin.")
        )
        let event = try #require(found.first)
        #expect(found.count == 1)
        #expect(articles(event) == ["a", "b"])
        #expect(event.when == "2021-05-06")
        #expect(event.status == .announcedAndHappened)
        #expect(event.id.hasPrefix("2021-05-06-"))
    }

    @Test("Two unrelated things on one day are two events")
    func unrelated() {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-07",
                "The [+Harbour Board] voted for the new quay {on Thursday|2021-05-06|past|w4}.",
                "A storm tore the roof from the old theatre {on Thursday|2021-05-06|past|w4} and injured three actors.")
        )
        #expect(found.count == 2)
        #expect(Set(found.map(\.id)).count == 2)
    }

    @Test("A vague time joins the day inside it that tells the same, and no other")
    func vague() throws {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-12-29",
                "The ministers [Osei] and [Laurent] last held a video call {on December 7|2021-12-07|past|m12 d7}.",
                "Floods closed the northern pass {on December 3|2021-12-03|past|m12 d3}."),
            TimelineStory.reading(
                "b", published: "2021-12-30",
                "[Osei] and [Laurent] spoke in a long video call {at the beginning of December|~2021-12|past|m12}.")
        )
        let call = try #require(found.first { $0.when == "2021-12-07" })
        #expect(articles(call) == ["a", "b"])
        #expect(call.lead.article == "a")
        #expect(found.count == 2)
    }

    @Test("A sentence with two dates tells two events, each by its clause")
    func clauses() {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-12-29",
                "They met in Geneva {in June|2021-06|past|m6} and last held a video call {on December 7|2021-12-07|past|m12 d7}."))
        #expect(found.map(\.when) == ["2021-06", "2021-12-07"])
        #expect(found.map(\.id) == ["2021-06-met-geneva", "2021-12-07-video-call"])
    }

    @Test("A month stands before its days, a year before its months")
    func order() {
        let found = events(
            TimelineStory.reading(
                "a", published: "2022-03-01",
                "The first bridge fell down {on January 1|2022-01-01|past|m1 d1}.",
                "Engineers inspected every tunnel {in January|2022-01|past|m1}.",
                "Traffic doubled on the ring road {in 2022|2022|past|y2022}."))
        #expect(found.map(\.when) == ["2022", "2022-01", "2022-01-01"])
    }

    @Test(
        "Plain speech is no event, unless it is the news",
        arguments: [
            ("An official said {on Wednesday|2021-05-05|past|w3} that the quay was safe.", 0),
            ("The spokeswoman [Ana Reyes] said {on Wednesday|2021-05-05|past|w3} that the quay was safe.", 0),
            ("[Ana Reyes] said in a statement {on Wednesday|2021-05-05|past|w3} that the quay was safe.", 1),
            ("In remarks {on Wednesday|2021-05-05|past|w3}, the engineer [Ana Reyes] said the quay was safe.", 1),
            ("The [+Harbour Board] announced {on Wednesday|2021-05-05|past|w3} that the quay was safe.", 1),
            ("An official said the vote would be held {on Thursday|2021-05-06|future|w4} after all.", 1),
        ])
    func speech(sentence: String, count: Int) {
        let padding = "The quay has been a matter of dispute. It is the longest of the whole coast. Nobody doubts its use."
        let found = events(TimelineStory.reading("a", published: "2021-05-05", padding, sentence))
        #expect(found.count == count)
    }

    @Test("The lead stands alone: no question, no pronoun, names and date in it")
    func lead() throws {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-07", "Did they vote for the new quay {on Thursday|2021-05-06|past|w4}, as they had promised?"),
            TimelineStory.reading(
                "b", published: "2021-05-07", "They voted for the new quay {on Thursday|2021-05-06|past|w4}, as they had promised."),
            TimelineStory.reading(
                "c", published: "2021-05-07",
                "The [+Harbour Board] of [=Oldhaven] voted for the new quay {on Thursday|2021-05-06|past|w4}, as it had promised."))
        let event = try #require(found.first)
        #expect(articles(event) == ["a", "b", "c"])
        #expect(event.lead.article == "c")
    }

    @Test("Sources that give different clock times leave the day; one time stays")
    func clockTimes() {
        func story(_ id: String, _ time: String) -> Reading {
            TimelineStory.reading(
                id, published: "2021-05-05", "The [+Harbour Board] votes on the new quay {then|2021-05-06T\(time)|future} in the town hall."
            )
        }
        #expect(events(story("a", "15:30"), story("b", "15:30")).map(\.when) == ["2021-05-06T15:30"])
        #expect(events(story("a", "15:30"), story("b", "15:35")).map(\.when) == ["2021-05-06"])
    }

    @Test("What did not happen is denied")
    func denied() {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-07", "The [+Harbour Board] did not vote on the quay {on Thursday|2021-05-06|past|w4}."))
        #expect(found.map(\.status) == [.denied])
    }

    @Test("In an article without a date, a weekday counted from an old date makes no event; what continues that date does")
    func hanging() {
        let found = events(
            TimelineStory.reading(
                "a", "{On August 9, 1974|1974-08-09|past|y1974 m8 d9} the minister left office for good.",
                "{Two days later|1974-08-11|past|a o2} the parliament chose his rival instead.",
                "The former minister died at his home {Thursday|1974-08-08|past|w4 a}."))
        #expect(found.map(\.when) == ["1974-08-09", "1974-08-11"])
    }

    @Test("Durations, unresolved days and the present make no events")
    func nothing() {
        let found = events(
            TimelineStory.reading(
                "a", "The talks about the quay lasted {two days|P2D|past}.",
                "The board meets again {on Thursday|XXXX-WXX-4|future|w4} in town.",
                "The quay is {now|PRESENT_REF|present} the longest of the coast."))
        #expect(found.isEmpty)
    }
}
