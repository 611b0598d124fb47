import Assembly
import Model
import Reader
import Testing

@Suite struct TimelineTests {
    /// Of what has a time of its own: no weights place anything else.
    private func events(_ readings: Reading...) -> [Event] { Timeline(model: .none).events(in: readings, actors: []) }

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
        #expect(event.when.edtf == "2021-05-06")
        #expect(event.status == .announcedAndHappened)
        #expect(event.id.hasPrefix("2021-05-06-"))
    }

    @Test("A time of day that is past in an article is of no day behind it; what is past before its day has not come")
    func pastBeforeItsDay() throws {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-02",
                "The ferry [+Aurora Line] had left the harbour {at 6 pm|2021-05-02T18:00|past|h18}.",
                "The owner of the ferry [+Aurora Line] will publish a report on the harbour {on 10 May|2021-05-10|future|m5 d10}."))
        #expect(found.first { $0.when.days.lowerBound == CalendarDate(year: 2021, month: 5, day: 10)?.dayNumber }?.mentions.count == 1)
        let told = TimelineStory.reading(
            "b", published: "2021-05-04", "The [+Harbour Board] voted for the new quay {on Thursday|2021-05-06|past|w4}.")
        let planned = TimelineStory.reading(
            "a", published: "2021-05-03", "The [+Harbour Board] votes for the new quay {on Thursday|2021-05-06|future|w4}.")
        #expect(events(planned, told).map(\.status) == [.announced])
    }

    @Test("What is told as past behind the publication was put in by a change soon after, or counted from the wrong day")
    func changed() {
        func told(_ modified: String?) -> [String] {
            var reading = TimelineStory.reading(
                "a", published: "2021-05-06", "The [+Harbour Board] voted for the new quay {on Friday|2021-05-07|past|w5 p}.")
            reading.article.modified = modified
            return events(reading).map(\.when.edtf)
        }
        #expect(told("2021-05-07T18:00") == ["2021-05-07"])
        #expect(told(nil).isEmpty && told("2021-07-01").isEmpty)
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
        let call = try #require(found.first { $0.when.edtf == "2021-12-07" })
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
        #expect(found.map(\.when.edtf) == ["2021-06", "2021-12-07"])
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
        #expect(found.map(\.when.edtf) == ["2022", "2022-01", "2022-01-01"])
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
        #expect(events(story("a", "15:30"), story("b", "15:30")).map(\.when.edtf) == ["2021-05-06T15:30"])
        #expect(events(story("a", "15:30"), story("b", "15:35")).map(\.when.edtf) == ["2021-05-06"])
    }

    @Test(
        "An hour is that of the event where what happened at it is what the event tells",
        arguments: [("died", "2021-05-04T12:00"), ("collapsed", "2021-05-04")])
    func hours(deed: String, when: String) {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-05",
                "The singer [Ada Byron], who led the choir of [=Oldhaven], died in hospital {on Tuesday|2021-05-04|past|w2}."),
            TimelineStory.reading(
                "b", published: "2021-05-05",
                "Later it was known that the singer of the choir, [Ada Byron], \(deed) in the hospital {on Tuesday at noon|2021-05-04T12:00|past|w2 h12}."
            ))
        #expect(found.map(\.when.edtf) == [when])
    }

    @Test(
        "Of articles without a date most must tell as past what others announce",
        arguments: [
            ("visited the old bridge", 1, Event.Status.announced), ("visited the old bridge", 2, .announcedAndHappened),
            ("was to visit the old bridge", 2, .announced),
        ])
    func announcedWithoutDate(told: String, count: Int, status: Event.Status) {
        let announced = TimelineStory.reading("z", "The queen will visit the old bridge {on July 13, 2021|2021-07-13|future|y2021 m7 d13}.")
        let past = (0..<count).map {
            TimelineStory.reading("a\($0)", "The queen \(told) {on July 13, 2021|2021-07-13|past|y2021 m7 d13}.")
        }
        #expect(Timeline(model: .none).events(in: past + [announced], actors: []).map(\.status) == [status])
    }

    @Test(
        "What did not happen is denied, what was called off cancelled; what only has a word of refusal beside its date is neither",
        arguments: [
            ("The [+Harbour Board] did not vote on the quay {on Thursday|2021-05-06|past|w4}.", Event.Status.denied),
            ("{On Thursday|2021-05-06|past|w4}, the [+Harbour Board] did not meet in the town hall.", Event.Status.denied),
            ("{On Thursday|2021-05-06|past|w4}, it did not happen that the [+Harbour Board] sold the quay.", Event.Status.happened),
            ("No talks about the quay were held {on Thursday|2021-05-06|past|w4} in town.", Event.Status.denied),
            ("The ministry denied that talks on the quay were held {on Thursday|2021-05-06|past|w4}.", Event.Status.denied),
            ("The [+Harbour Board] cancelled {Thursday|2021-05-06|past|w4}'s vote on the new quay.", Event.Status.cancelled),
            ("The strike of the pilots planned for {Thursday|2021-05-06|past|w4} was postponed again.", Event.Status.cancelled),
            ("The dockers would have begun their strike of a week {on Thursday|2021-05-06|past|w4}.", Event.Status.denied),
            ("The [+Harbour Board] cancelled the concert {on Thursday|2021-05-06|past|w4} after a storm.", Event.Status.happened),
            ("The minister denied all wrongdoing before a committee {on Thursday|2021-05-06|past|w4}.", Event.Status.happened),
            ("The team did not get out of the first round {on Thursday|2021-05-06|past|w4} in Oslo.", Event.Status.happened),
            ("The envoys met {on Thursday|2021-05-06|past|w4} although the summit might be called off.", Event.Status.happened),
            ("The show that opened {on Thursday|2021-05-06|past|w4} was cancelled within a week.", Event.Status.happened),
            ("The mayor dismissed reports that talks on the quay were held {on Thursday|2021-05-06|past|w4}.", Event.Status.denied),
            ("The mayor dismissed three aides of the [+Harbour Board] {on Thursday|2021-05-06|past|w4}.", Event.Status.happened),
            ("It is not true that the [+Harbour Board] sold the quay {on Thursday|2021-05-06|past|w4}.", Event.Status.denied),
            ("The claim that the [+Harbour Board] sold the quay {on Thursday|2021-05-06|past|w4} is false.", Event.Status.denied),
            ("The claim about the quay was made {on Thursday|2021-05-06|past|w4}, but it is false.", Event.Status.happened),
            ("No meeting of the board took place {on Thursday|2021-05-06|past|w4} in town.", Event.Status.denied),
            ("The meeting of the board {on Thursday|2021-05-06|past|w4} never took place.", Event.Status.denied),
            ("The meeting of the board {on Thursday|2021-05-06|past|w4} was not held in the town hall.", Event.Status.happened),
            ("The mayor denied that she met Max Roth, a banker, {on Thursday|2021-05-06|past|w4}.", Event.Status.denied),
            ("The pilot was expected to resign {on Thursday|2021-05-06|past|w4} but did not.", Event.Status.denied),
            ("The planned strike in Arden began {on Thursday|2021-05-06|past|w4} but never stopped the trams.", Event.Status.happened),
            ("The strike was planned for {Thursday|2021-05-06|past|w4} but was delayed by rain.", Event.Status.happened),
            ("The talks planned for {Thursday|2021-05-06|past|w4} will not take place.", Event.Status.cancelled),
            ("The talks planned for {Thursday|2021-05-06|past|w4} will not be shown live.", Event.Status.happened),
            ("The parade, planned for {Thursday|2021-05-06|past|w4}, was called off by the mayor.", Event.Status.cancelled),
            ("The council backed out of a vote set for {Thursday|2021-05-06|past|w4}.", Event.Status.cancelled),
        ])
    func outcomes(sentence: String, status: Event.Status) {
        let found = events(TimelineStory.reading("a", published: "2021-05-07", sentence))
        #expect(found.map(\.status) == [status])
    }

    @Test("A visit that was called off for a month is cancelled, in the month that was planned")
    func nixed() {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-07",
                "{In January|2021-01|past|m1}, the [+Harbour Board] nixed a {February|2021-02|past|m2} visit to the yard."))
        #expect(found.map(\.status) == [.happened, .cancelled])
    }

    @Test(
        "A year that names or measures a thing tells nothing",
        arguments: [
            ("Critics attacked the {2014|2014|past|y2014} law on the harbours of the coast.", 0),
            ("The storm was the worst on the coast since {1974|1974|past|y1974}, engineers found.", 0),
            ("The quay paid more for its repair than it did in {2014|2014|past|y2014} and before.", 0),
            ("The [+Harbour Board] sold the old quay in {2014|2014|past|y2014} to a bank.", 1),
            ("The storm of {1974|1974|past|y1974} tore down the old lighthouse.", 1),
            ("Of the old quays 52 were closed as of {May 2021|2021-05|past|y2021 m5}, the clerk of the board found.", 0),
            ("The mills of the coast have closed for the {summer|2020-SU|past}, the clerk of the board found.", 0),
            ("It is {winter|2020-WI|past} on the coast, where the old mills were closed.", 0),
            ("The mills of the coast were closed in the {summer|2020-SU|past}, the clerk of the board found.", 1),
            ("[Ugo Osei] would not seek the chair of the [+Harbour Board] in {2022|2022|future|y2022}, he wrote.", 0),
            ("[Ugo Osei] would seek the chair of the [+Harbour Board] in {2022|2022|future|y2022}, he wrote.", 1),
        ])
    func attributes(sentence: String, count: Int) {
        #expect(events(TimelineStory.reading("a", published: "2021-05-07", sentence)).count == count)
    }

    @Test("A week told as past ends with the day of publication, one told as to come begins with it")
    func weeks() {
        func story(_ sentence: String) -> [String] {
            events(TimelineStory.reading("a", published: "2021-05-05", sentence)).map(\.when.edtf)
        }
        #expect(story("Divers found a wreck below the quay {earlier this week|2021-W18|past|o0}.") == ["2021-05-03/2021-05-05"])
        #expect(story("Divers will search the quay for the wreck {later this week|2021-W18|future|o0}.") == ["2021-05-05/2021-05-09"])
        #expect(story("Divers found a wreck below the quay {last week|2021-W17|past|o-1}.") == ["2021-04-26/2021-05-02"])
    }

    @Test(
        "The two ends of a stretch are one time, two times apart are two",
        arguments: [
            (
                "Engineers closed the quay between {February|2020-02|past|m2} and {December 2020|2020-12|past|m12 y2020}.",
                ["2020-02/2020-12"]
            ),
            ("The fair was held in the old town {July 11|2020-07-11|past|m7 d11}-{12|2020-07-12|past|d12}.", ["2020-07-11/2020-07-12"]),
            ("The talks are to take place in {May|2021-05|future|m5} or {June|2021-06|future|m6}.", ["2021-05/2021-06"]),
            ("Divers searched the quay in {May|2020-05|past|m5} and {October|2020-10|past|m10}.", ["2020-05", "2020-10"]),
        ])
    func stretches(sentence: String, when: [String]) {
        #expect(events(TimelineStory.reading("a", published: "2021-04-07", sentence)).map(\.when.edtf) == when)
    }

    @Test("A bare time of day belongs to the event that its words tell of, not to the date named last")
    func bareHours() throws {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-05",
                "The ministers [Osei] and [Laurent] will hold a video call {on Thursday|2021-05-06|future|w4}.",
                "The [+Harbour Board] opens the new quay {on June 10|2021-06-10|future|m6 d10}.",
                "The video call of the ministers was scheduled for {late evening|2021-06-10TEV|past}."))
        #expect(found.map(\.when.edtf) == ["2021-05-06", "2021-06-10"])
        #expect(found.map(\.mentions.count) == [2, 1])
        #expect(found[0].mentions[1].value == "2021-05-06TEV")
    }

    @Test("What is told of one statement is one event, whoever quotes which part of it")
    func statements() {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-06", "The bridge is closed. It is old. Nobody doubts it.",
                "The spokeswoman [Ana Reyes] said in a statement {on Wednesday|2021-05-05|past|w3} that engineers will inspect every pier."),
            TimelineStory.reading(
                "b", published: "2021-05-06", "The bridge is closed. It is old. Nobody doubts it.",
                "“Commuters should take the ferry,” the {Wednesday|2021-05-05|past|w3} statement added."))
        #expect(found.map(\.mentions.count) == [2])
    }

    @Test("Plain speech of a named speaker is an event where two sources report it alike")
    func reportedTalk() {
        func story(_ id: String, _ sentence: String) -> Reading {
            TimelineStory.reading(id, published: "2021-05-06", "The bridge is closed. It is old. Nobody doubts it.", sentence)
        }
        let first = story("a", "The ferry fleet will double by autumn, [Ana Reyes] said {on Wednesday|2021-05-05|past|w3}.")
        let second = story("b", "[Ana Reyes] said {Wednesday|2021-05-05|past|w3} that the ferry fleet will double.")
        let other = story("c", "[Ana Reyes] said {Wednesday|2021-05-05|past|w3} that schools stay open.")
        #expect(events(first, second).map(\.mentions.count) == [2])
        #expect(events(first, other).isEmpty)
    }

    @Test("A month in which something is planned joins the day of it that another source gives")
    func plannedMonth() {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-05", "The ministers plan talks on the fishing quota {in June|2021-06|future|m6}."),
            TimelineStory.reading(
                "b", published: "2021-05-05",
                "Talks of the ministers on the fishing quota will begin in Oslo {on June 10|2021-06-10|future|m6 d10}.",
                "A regatta starts at the pier {on June 12|2021-06-12|future|m6 d12} with forty boats."))
        #expect(found.map(\.when.edtf) == ["2021-06-10", "2021-06-12"])
    }

    @Test("A reference to the talks of a far day belongs to what is told of that day")
    func references() {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-05",
                "Ministers of [+Fishing Union] and [=Norway] meet {on June 10|2021-06-10|future|m6 d10} to settle the herring quota in Bergen.",
                "The skippers of [=Norway] enter the {June 10|2021-06-10|future|m6 d10} negotiations with demands of their own, said a captain."
            ))
        #expect(found.map(\.mentions.count) == [2])
    }

    @Test(
        "Without a date of its article a sentence that only names a thing by its day tells nothing of that day, nor lends it, unless others do"
    )
    func recalledDays() {
        let recalled = "[Ugo Osei] will concede the {May 12|XXXX-05-12|future|m5 d12} vote for the chair of the board if the clerk asks."
        #expect(events(TimelineStory.reading("a", recalled)).isEmpty)
        let both = events(
            TimelineStory.reading("a", recalled),
            TimelineStory.reading("b", "The board held a vote for its chair {on May 12|XXXX-05-12|past|m5 d12} in the hall of the clerk."))
        #expect(both.map(\.status) == [.happened])
        #expect(lent("The clerk has sold a quay since the {May 12|XXXX-05-12|past|m5 d12} vote of the board.").isEmpty)
    }

    @Test(
        "In somebody's mouth today, and tomorrow beside it, are no days, but for what is told as past or is to come",
        arguments: [
            ("“The pilots rely on the gate {today|2021-05-07|present|o0 p}”, [Ada Byron] said.", 0),
            ("“We are here {today|2021-05-07|present|o0 p}, {tomorrow|2021-05-08|future|o1 p} and for years”, [Ada Byron] said.", 0),
            ("“The pilots opened the gate {today|2021-05-07|past|o0 p}”, [Ada Byron] said.", 1),
            ("“The pilots will open the gate {tomorrow|2021-05-08|future|o1 p}”, [Ada Byron] said.", 1),
        ])
    func quotedNow(sentence: String, count: Int) {
        var reading = TimelineStory.reading("a", published: "2021-05-07", sentence)
        reading.quotes = [Quote(range: 0..<reading.article.text.prefix { $0 != "”" }.utf8.count)]
        #expect(events(reading).count == count)
    }

    @Test(
        "Captions and the stamps of readers' comments are no events",
        arguments: [
            (
                "At {8:03 pm|2021-05-06T20:03|past|h20} on {6 May 2021|2021-05-06|past|y2021 m5 d6}, ada_b wrote: We saw the gate of the lock.",
                0
            ),
            ("By Ada Byron | {May 6, 2021|2021-05-06|past|y2021 m5 d6} | The gate of the lock was open for the ferry.", 0),
            ("A pilot waves to the crowd at the gate of the lock in Tarvik {May 6, 2021|2021-05-06|past|y2021 m5 d6}.", 0),
            ("On {6 May 2021|2021-05-06|past|y2021 m5 d6}, [Ada Byron] wrote: We saw the gate of the lock in the fog.", 1),
            ("A pilot waved to the crowd at the gate of the lock in Tarvik {May 6, 2021|2021-05-06|past|y2021 m5 d6}.", 1),
        ])
    func stamps(sentence: String, count: Int) {
        let news = "The board opened the hall. It wanted a lock. It painted the gate. The clerk closed it."
        #expect(events(TimelineStory.reading("a", published: "2021-05-07", sentence, news)).count == count)
    }

    @Test("To call for something is no call")
    func idleWords() {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-07", "The ministers spoke of fish in a long call {on Thursday|2021-05-06|past|w4}.",
                "The mayor called for calm at the market {on Thursday|2021-05-06|past|w4}."))
        #expect(found.count == 2)
    }

    @Test("In an article without a date, a weekday counted from an old date makes no event; what continues that date does")
    func hanging() {
        let found = events(
            TimelineStory.reading(
                "a", "{On August 9, 1974|1974-08-09|past|y1974 m8 d9} the minister left office for good.",
                "{Two days later|1974-08-11|past|a o2} the parliament chose his rival instead.",
                "The former minister died at his home {Thursday|1974-08-08|past|w4 a}."))
        #expect(found.map(\.when.edtf) == ["1974-08-09", "1974-08-11"])
    }

    @Test("In an article without a date, what is counted from the day of writing makes no event")
    func deictic() {
        let found = events(
            TimelineStory.reading(
                "a", "{On August 9, 1974|1974-08-09|past|y1974 m8 d9} the minister left office for good.",
                "The court found his driver guilty {last month|1974-07|past|a o-1} of theft.",
                "The comedian returns to the stage {next year|1975|future|a o1} in spring."))
        #expect(found.map(\.when.edtf) == ["1974-08-09"])
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

    @Test("In an article without a date, a day takes the year that the dossier states for it, or the one near its news; else it has none")
    func missingYears() {
        let found = events(
            TimelineStory.reading("a", "The museum of the port burned {on Sunday, February 1, 2009|2009-02-01|past|y2009 m2 d1 w7}."),
            TimelineStory.reading(
                "b", "Flames ate the roof of the museum {on February 1|XXXX-02-01|past|m2 d1} within the hour.",
                "The night watchman had complained of the wires {on Jan. 6|XXXX-01-06|past|m1 d6} by letter.",
                "The city votes on the new hall {on Feb. 17|XXXX-02-17|future|m2 d17} after long debate."))
        #expect(Set(found.map(\.when.edtf)) == ["2009-01-06", "2009-02-01", "2009-02-17"])
        let open = events(
            TimelineStory.reading("a", "The ferry to the island sank {on 13 November|XXXX-11-13|past|m11 d13} off the coast."),
            TimelineStory.reading(
                "b", "The company was founded {on May 3, 1998|1998-05-03|past|y1998 m5 d3} by two brothers.",
                "The ferry sank off the island {on 13 November|XXXX-11-13|past|m11 d13} in a storm."))
        #expect(open.map(\.when.edtf) == ["1998-05-03", "XXXX-11-13"])
        #expect(open.last?.mentions.map(\.sentence.article) == ["a", "b"])
    }

    @Test("News without a year is of the first one behind what is told as past, where its weekday is one that two articles name")
    func newsWithoutYear() {
        func found(_ weekday: String) -> [String] {
            events(
                TimelineStory.reading(
                    "a", "The yard built ten boats {in December 2017|2017-12|past|y2017 m12} for the navy.",
                    "The mayor closed the old bridge {on April 21|XXXX-04-21|past|m4 d21} for good."),
                TimelineStory.reading(
                    "b", "The old bridge was closed {on April 21|XXXX-04-21|past|m4 d21} by the mayor.",
                    "Crowds came to see it {\(weekday)} at noon.",
                    "The yard sold its last boat {in March|XXXX-03|past|m3} to a diver."),
                TimelineStory.reading("c", "Crowds gathered at the old bridge {\(weekday)} with flags.")
            ).map(\.when.edtf)
        }
        #expect(found("Saturday|XXXX-WXX-6|past|w6") == ["2017-12", "2018-03", "2018-04-21"])
        #expect(found("Monday|XXXX-WXX-1|past|w1") == ["2017-12", "XXXX-04-21"])
    }

    @Test("News without a year is of the first year behind what is told as past in which it is the weekday that stands beside it")
    func weekdayBesideNews() {
        func found(_ other: String) -> String? {
            events(
                TimelineStory.reading(
                    "a", "The yard built ten boats {in December 2017|2017-12|past|y2017 m12} for the navy.",
                    "The mayor closed the old bridge {on Thursday, November 13|XXXX-11-13|past|m11 d13 w4} for good."),
                TimelineStory.reading("b", "The old bridge was closed {on \(other)} by the mayor.")
            ).map(\.when.edtf).last
        }
        // 13 November is a Thursday in 2025, and no second source tells 14 November.
        #expect(found("November 13|XXXX-11-13|past|m11 d13") == "2025-11-13")
        #expect(found("November 14|XXXX-11-14|past|m11 d14") != "2025-11-13")
        #expect(found("Friday, November 13|XXXX-11-13|past|m11 d13 w5") != "2025-11-13")
    }

    @Test("What most articles see coming is not the news of the year behind what is told as past")
    func newsToCome() {
        func found(_ tense: String) -> String? {
            events(
                TimelineStory.reading(
                    "a", "The yard built ten boats {in May 2017|2017-05|past|y2017 m5} for the navy.",
                    "The queen will visit the old bridge {on July 13|XXXX-07-13|future|m7 d13} for an hour."),
                TimelineStory.reading(
                    "b", "The queen will come to the old bridge {on July 13|XXXX-07-13|\(tense)|m7 d13}, the mayor told the press.",
                    "The palace confirmed it {Thursday|XXXX-WXX-4|past|w4} at noon."),
                TimelineStory.reading(
                    "c", "Visit of the queen to the old bridge {on July 13|XXXX-07-13|past|m7 d13} confirmed by the palace.",
                    "Crowds cheered at the news {Thursday|XXXX-WXX-4|past|w4} with flags.")
            ).map(\.when.edtf).last
        }
        #expect(found("future") == "XXXX-07-13" && found("past") == "2017-07-13")
    }

    @Test("A day of a year that nothing tells, of which only a plan is told, is announced")
    func planWithoutYear() {
        func status(_ tense: String) -> Event.Status? {
            events(TimelineStory.reading("a", "A trial of the diver was set for {October 28|XXXX-10-28|\(tense)|m10 d28} in the port."))
                .first?.status
        }
        #expect(status("present") == .announced && status("past") == .happened)
    }

    @Test("What an article sees coming is no event of a day before it")
    func planBehindIt() {
        func count(_ published: String) -> Int {
            events(
                TimelineStory.reading(
                    "a", published: published,
                    "[Ugo Osei] would no longer seek the chair of the [+Harbour Board] {in 2021|2021|future|y2021}, he wrote to the members."
                ),
                TimelineStory.reading(
                    "b", published: "2021-05-08",
                    "[Ugo Osei] left the chair of the [+Harbour Board] {on Thursday|2021-05-06|past|w4}, and would not seek it again, he wrote to the members."
                )
            ).count
        }
        #expect(count("2021-05-08") == 2 && count("2021-02-01") == 1)
    }

    @Test("An article that counts from one day to another gives no weekday to those that tell the same")
    func countedWeekday() {
        func found(_ behind: String) -> [String] {
            let full = TimelineStory.reading(
                "a",
                "Crowds marched in the port {on Saturday December 13 2008|2008-12-13|past|y2008 m12 d13 w6} against the death of a diver\(behind)."
            )
            let bare = TimelineStory.reading("b", "The death of a diver {on Saturday|XXXX-WXX-6|past|w6} led to marches in the port.")
            let cells = [full, bare].map { reading in
                ClaimCell(
                    article: reading.article.id, state: .says,
                    citation: Citation(
                        article: reading.article.id, passage: "p1", range: reading.sentences[0].range,
                        text: reading.article.text(of: reading.sentences[0].range)))
            }
            return Timeline().events(in: [full, bare], actors: [], claims: [Claim(id: "c", lead: cells[0].citation, cells: cells)])
                .flatMap(\.mentions).filter { $0.sentence.article == "b" && !$0.phrase.isEmpty }.map(\.value)
        }
        #expect(found("") == ["2008-12-13"])
        #expect(found(" {eight days ago|2008-12-05|past|a o-8}") == [])
    }

    @Test("A sentence that names no day, and says what a dated one says, tells its event; one that names another day does not")
    func retellings() {
        let dated = TimelineStory.reading(
            "a", "The old museum of the port burned down {on Sunday, February 1, 2009|2009-02-01|past|y2009 m2 d1 w7}.",
            "Nobody was hurt in the blaze at the quay.")
        let plain = TimelineStory.reading("b", "Fire destroyed the old museum of the port.", "The mayor wept at the sight of it.")
        let weekday = TimelineStory.reading("c", "The port museum burned down {Sunday|XXXX-WXX-7|past|w7} to its walls.")
        let other = TimelineStory.reading("d", "The port museum burned down {Tuesday|XXXX-WXX-2|past|w2} to its walls.")
        // Nobody tells what is still to come as if it had happened.
        let before = TimelineStory.reading("e", published: "2009-01-20", "The old museum of the port burns well.")
        let readings = [dated, plain, weekday, other, before]
        let cells = readings.map { reading in
            let sentence = reading.sentences[0]
            let citation = Citation(
                article: reading.article.id, passage: "p1", range: sentence.range, text: reading.article.text(of: sentence.range))
            return ClaimCell(article: reading.article.id, state: .says, citation: citation)
        }
        let claim = Claim(id: "fact-a", lead: cells[0].citation, cells: cells)
        let found = Timeline().events(in: readings, actors: [], claims: [claim])
        #expect(found.map(\.when.edtf) == ["2009-02-01"])
        #expect(found[0].mentions.map(\.sentence.article) == ["a", "b", "c"])
        #expect(found[0].mentions.map(\.phrase) == ["on Sunday, February 1, 2009", "", "Sunday"])
        #expect(found[0].lead.article == "a")
    }

    /// The sentences that a claim has in two articles, the second of them far from its head, as an event of the time of the first.
    private func lent(_ sentence: String, to other: String = "The old quay was sold to a diver by the board.") -> [Event] {
        let readings = [
            TimelineStory.reading("a", sentence),
            TimelineStory.reading("b", "The port is old. It has a quay. It has a clerk.", other),
        ]
        let cells = readings.map { reading in
            let range = reading.sentences[reading.sentences.count - 1].range
            let citation = Citation(article: reading.article.id, passage: "p1", range: range, text: reading.article.text(of: range))
            return ClaimCell(article: reading.article.id, state: .says, citation: citation)
        }
        return Timeline(model: .none).events(in: readings, actors: [], claims: [Claim(id: "c", lead: cells[0].citation, cells: cells)])
    }

    @Test(
        "A year that is not of the main clause is not that of those who tell the same, nor of the main line",
        arguments: [
            ("The [+Harbour Board] of the port sold the old quay to a diver in {1998|1998|past|y1998}.", 2),
            ("The [+Harbour Board] sold a diver the old quay, which was built by monks in {1912|1912|past|y1912}.", 1),
            ("The [+Harbour Board] sold the old quay to the man accused of setting fires in {1998|1998|past|y1998}.", 1),
            ("The [+Harbour Board] sold the old quay to a diving fund founded in {1998|1998|past|y1998}.", 1),
            ("The [+Harbour Board] had sold a diver the quay before being dissolved in {1998|1998|past|y1998}.", 1),
            ("The diving fund of the [+Harbour Board] in the old port was founded in {1998|1998|past|y1998}.", 2),
        ])
    func subordinate(sentence: String, count: Int) throws {
        let event = try #require(lent(sentence).first { $0.when.hasYear })
        #expect(event.mentions.count == count)
        #expect(count == 2 || event.level != .main)
    }

    @Test(
        "What is so, or is still to come, is not of the day on which the same was told",
        arguments: [
            ("The old quay was sold to a diver by the board.", 2),
            ("The old quay has been sold to a diver by the board, which wanted it.", 1),
            ("The old quay will be sold to a diver by the board, which wanted it.", 1),
        ])
    func lentToPast(other: String, count: Int) {
        let dated = "The [+Harbour Board] of the port sold the old quay to a diver in {May 1998|1998-05|past|y1998 m5}."
        #expect(lent(dated, to: other).first?.mentions.count == count)
    }

    @Test("What one article tells of a year and another of a month of it, by one claim, is one event")
    func monthOfYear() {
        let found = lent(
            "The [+Harbour Board] of the port sold the old quay to a diver in {May 1998|1998-05|past|y1998 m5}.",
            to: "A bid of four firms for the dock failed in {1998|1998|past|y1998}.")
        #expect(found.map(\.when.edtf) == ["1998-05"] && found.map(\.mentions.count) == [2])
    }

    @Test("A weekday that nothing places is of no month that others tell of")
    func openWeekday() {
        let dated = "The [+Harbour Board] of the port sold the old quay to a diver in {May 1998|1998-05|past|y1998 m5}."
        let other = "The old quay was sold to a diver by the board {on Friday|XXXX-WXX-5|past|w5}."
        #expect(lent(dated).first?.mentions.count == 2)
        #expect(lent(dated, to: other).first?.mentions.count == 1)
    }

    @Test("In an article without a date, what lies before something that it tells as past is over")
    func overByNow() {
        let found = events(
            TimelineStory.reading(
                "a", "She is the first woman on the [+Harbour Board], serving in {1998|1998|future|y1998}.",
                "The [+Harbour Board] sold the old quay to a diver in {2001|2001|past|y2001}."))
        #expect(found.map(\.status) == [.happened, .happened])
    }

    @Test("The clock of a stamp is not the hour of the news behind it")
    func stampOfAgency() {
        let found = events(
            TimelineStory.reading(
                "a", published: "2031-06-15",
                "{2031 06 13 00:11|2031-06-13T00:11|unknown|y2031 m6 d13 h0} PARIS (Wire) - [Ada Byron] opened the new lock {on Thursday|2031-06-12|past|w4}."
            ))
        #expect(found.map(\.when.edtf) == ["2031-06-12"])
    }

    @Test("What leans on a dated sentence goes on from it; what has a time of its own, or does not lean, does not")
    func continuations() {
        let found = events(
            TimelineStory.reading(
                "a", published: "2021-05-10",
                "[Ada Byron] opened the new lock {on May 6|2021-05-06|past|m5 d6} before a crowd. She praised the builders of the gate.",
                "Ships paid less toll than feared. He told a reporter that it rose.",
                "[Carl Moss] closed the old mill {on May 7|2021-05-07|past|m5 d7} for good. He will sell its wheel."))
        #expect(found.map(\.when.edtf) == ["2021-05-06", "2021-05-07"])
        #expect(found[0].mentions.map(\.phrase) == ["on May 6", ""])
        #expect(found[0].mentions.last?.sentence.text == "She praised the builders of the gate.")
        #expect(found[1].mentions.count == 1)
    }

    @Test("A year in a sentence that tells of a day dates nothing, though nobody knows which day")
    func yearBesideUnknownDay() {
        func found(_ opening: String) -> [String] {
            events(TimelineStory.reading("a", "\(opening) Ada Byron sued the yard over the fire {of 2016|2016|past|y2016} in the port."))
                .map(\.when.edtf)
        }
        #expect(found("{On Friday|XXXX-WXX-5|past|w5 x}") == [])
        #expect(found("Angrily") == ["2016"])
    }

    @Test("What most articles say without any date is an event, of the year that a headline gives it or of none")
    func undatedNews() throws {
        var first = TimelineStory.reading(
            "a", "The harbour team defeated the mill team in the final of the cup.", "Rain fell on the ground.")
        let second = TimelineStory.reading("b", "Harbour won the cup final against Mill {Friday|XXXX-WXX-5|past|w5} by a goal.")
        func found(_ readings: [Reading]) -> [Event] {
            let cells = readings.map { reading in
                let range = reading.sentences[0].range
                return ClaimCell(
                    article: reading.article.id, state: .says,
                    citation: Citation(
                        article: reading.article.id, passage: "p1", range: range, text: reading.article.text(of: range)))
            }
            let claim = Claim(id: "fact-a", lead: cells[0].citation, cells: cells)
            let origins = readings.map { Origin(articles: [$0.article.id]) }
            return Timeline().events(in: readings, actors: [], claims: [claim], origins: origins)
        }
        // What shares no more than names and numbers is another thing.
        let other = TimelineStory.reading("b", "[Ada Byron], 23, of [+Harbour Board] is due in court.")
        let arrest = TimelineStory.reading("a", "[Ada Byron], 23, of [+Harbour Board] was arrested at her house.")
        let hearing = TimelineStory.reading("c", "Police arrested [Ada Byron], 23, near the harbour.")
        #expect(found([arrest, other]).isEmpty && found([arrest, hearing]).count == 1)
        let open = try #require(found([first, second]).first)
        #expect(open.when.edtf == "XXXX-XX-XX" && open.when.precision == .unknown)
        #expect(open.mentions.map(\.phrase) == ["", "Friday"])
        first.article.title = "2013 cup results and scores"
        #expect(found([first, second]).map(\.when.edtf) == ["2013"])
        for title in ["How the cup was won in 2013 and 2014", "Mill team to protest against 2013 cup final"] {
            first.article.title = title
            #expect(found([first, second]).map(\.when.edtf) == ["XXXX-XX-XX"])
        }
    }

    @Test("News without a day is told beside what is known to its year, which is background to it, and not where the claim has its day")
    func newsBesideYears() {
        let found = { (first: String) in
            let readings = [
                TimelineStory.reading(
                    "a", first, "The [+Harbour Board] sold the old lock in {1998|1998|past|y1998}, [Ada Byron] wrote in a book on the town."
                ),
                TimelineStory.reading(
                    "b", "[Carl Moss], the builder of the lock, died at his house {on Monday|XXXX-WXX-1|past|w1} in the port."),
                TimelineStory.reading("c", "Rain fell.", "The [+Harbour Board] sold the old lock in {1998|1998|past|y1998}."),
                TimelineStory.reading("d", "Snow fell."),
            ]
            let cells = readings.prefix(2).map { reading in
                let range = reading.sentences[0].range
                return ClaimCell(
                    article: reading.article.id, state: .says,
                    citation: Citation(article: reading.article.id, passage: "p1", range: range, text: reading.article.text(of: range)))
            }
            return Timeline(model: .none).events(
                in: readings, actors: [], claims: [Claim(id: "c", lead: cells[0].citation, cells: cells)],
                origins: readings.map { Origin(articles: [$0.article.id]) })
        }
        let open = found("[Carl Moss], who built the lock of the port, died {on Monday|XXXX-WXX-1|past|w1} at his house.")
        #expect(open.map(\.when.edtf) == ["1998", "XXXX-XX-XX"] && open.map(\.level) == [.background, .main])
        let dated = found("[Carl Moss], who built the lock of the port, died {on May 3, 1999|1999-05-03|past|y1999 m5 d3} at his house.")
        #expect(dated.map(\.when.edtf) == ["1998", "1999-05-03"] && dated.last?.mentions.count == 2)
    }

    @Test("What three origins tell of a day is of the main line as the weightiest of it, however much is told of another day")
    func heaviestOfDay() {
        let news = (0..<20).map { number in
            TimelineStory.reading(
                "a\(number)", published: "2021-05-07", "[Ada Byron] opened the new lock {on May 6|2021-05-06|past|m5 d6} before a crowd.")
        }
        func found(_ count: Int) -> Event.Level? {
            let later = (0..<count).map { number in
                TimelineStory.reading(
                    "b\(number)", published: "2021-05-09", "A ferry rammed the gate of the lock {on May 8|2021-05-08|past|m5 d8} and sank.")
            }
            return Timeline(model: .none).events(in: news + later, actors: []).last { $0.when.edtf == "2021-05-08" }?.level
        }
        #expect(found(2) == .detail && found(3) == .main)
    }

    @Test("What more origins tell, at their head and long after, weighs more; what few recall is background")
    func weights() {
        let readings = ["a", "b", "c"].map { id in
            TimelineStory.reading(
                id, published: "2021-05-07", "[Ada Byron] opened the new lock {on May 6|2021-05-06|past|m5 d6} before a crowd.")
        }
        let other = TimelineStory.reading(
            "d", published: "2021-05-08", "The council praised the gate.", "Its mayor spoke.", "Nobody came.",
            "[Carl Moss] closed the old mill {on May 4|2021-05-04|past|m5 d4} for good.",
            "The old lock was built {on March 3, 1921|1921-03-03|past|y1921 m3 d3} by his family.")
        let found = Timeline().events(in: readings + [other], actors: [])
        #expect(found.map(\.when.edtf) == ["1921-03-03", "2021-05-04", "2021-05-06"])
        #expect(found.map(\.level) == [.background, .detail, .main])
        #expect(found[2].weight == 1 && found[1].weight < 0.6 && found.allSatisfy { (0...1).contains($0.weight) })
        // One of two tells a minority's background, too.
        let two = Timeline().events(in: [readings[0], other], actors: [])
        #expect(two.first?.when.edtf == "1921-03-03" && two.first?.level == .background)
        // Copies of one text are one origin.
        let copied = Timeline().events(
            in: readings + [other], actors: [], origins: [Origin(articles: ["a", "b", "c"]), Origin(articles: ["d"])])
        #expect(copied[1].weight > found[1].weight)
    }

    @Test("Of one day, what few tell beside its news weighs less than its news, and least where they do not name the day")
    func besideTheNews() {
        let news = ["a", "b", "c", "d"].map { id in
            TimelineStory.reading(
                id, published: "2021-05-07", "[Ada Byron] opened the new lock {on May 6|2021-05-06|past|m5 d6} before a crowd.")
        }
        let beside = TimelineStory.reading(
            "e", published: "2021-05-07", "Gulls stole the buns of the band from a cart {on May 6|2021-05-06|past|m5 d6} at noon.")
        let found = Timeline(model: .none).events(in: news + [beside], actors: [])
        #expect(found.map(\.level) == [.main, .detail])
    }

    @Test(
        "An event of the main line has a sentence that stands alone and that heads no weightier one",
        arguments: [
            ("[Ada Byron] opened the new lock {on May 6|2021-05-06|past|m5 d6} before a crowd.", [Event.Level.main]),
            ("“Look forward to the lock {on May 6|2021-05-06|past|m5 d6}.”", [.detail]),
            ("It was opened {on May 6|2021-05-06|past|m5 d6} before a crowd of the town.", [.detail]),
            (
                "[Ada Byron] opened the new lock {on May 4|2021-05-04|past|m5 d4}, and the old mill closed {on May 6|2021-05-06|past|m5 d6}.",
                [.main, .detail]
            ),
        ])
    func mainLine(sentence: String, levels: [Event.Level]) {
        let found = Timeline(model: .none).events(in: [TimelineStory.reading("a", published: "2021-05-07", sentence)], actors: [])
        #expect(found.map(\.level).sorted { $0.rawValue > $1.rawValue } == levels)
    }
}
