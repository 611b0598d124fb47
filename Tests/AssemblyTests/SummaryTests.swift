import Model
import Testing

@testable import Assembly

@Suite struct SummaryTests {
    private func summary(_ readings: Reading...) -> [SummarySentence] {
        let actors = ActorMerger().actors(in: readings)
        let events = Timeline().events(in: readings, actors: actors)
        let comparison = Sources.comparison(of: readings)
        return Summary().sentences(events: events, comparison: comparison)
    }

    @Test func opensWithWhatAllSay() throws {
        let sentences = summary(
            Sources.reading(
                "a", title: "Storm floods Dubrovnik", "A storm flooded the old town of Dubrovnik on Tuesday and cut the power supply.",
                "Ferries to the islands stayed in port until the evening, the harbour office reported."),
            Sources.reading(
                "b", title: "Dubrovnik under water",
                "The old town of Dubrovnik was flooded by a storm on Tuesday, which cut its power supply.",
                "Tourists slept in the sports hall of the secondary school near the station."))
        let first = try #require(sentences.first)
        #expect(first.citation.text.contains("flooded"))
        #expect(first.alsoSaidBy.count == 1)
        #expect(first.alsoSaidBy.first?.article != first.citation.article)
        #expect(sentences.filter { $0.citation.text.contains("flooded") }.count == 1)
    }

    @Test(arguments: [
        "Will the harbour of the old town open again before the summer season starts?",
        "He said that the harbour of the old town would open again before the summer.",
        "Meanwhile, the harbour of the old town was closed for all of the summer season.",
        "But the harbour of the old town was closed for all of the summer season.",
        "The harbour is “closed for all of the summer season, the mayor of the old town said.",
        "At the same time, the harbour of the old town closed for good and all.",
        "“The harbour of the old town will be closed for all of the summer season.”",
        "Mayor Ana Horvat, left, and the harbour master of the old town on the pier.",
        "The harbour of the old town",
        "By Ana Horvat Business editor, Harbour Post Fishermen closed the harbour of the old town for all of the summer.",
    ])
    func leavesOutWhatDoesNotStandAlone(sentence: String) {
        #expect(summary(Sources.reading("a", sentence)).isEmpty)
    }

    @Test func leavesOutWhatAPictureShows() {
        func told(_ sentence: String) -> Bool {
            let report = "The harbour of Rab closed. Boats stayed out. Fishermen waited. Some cooked and slept aboard."
            return summary(Sources.reading("a", sentence + " " + report)).contains { $0.citation.text == sentence }
        }
        #expect(!told("Mayor Ana Horvat opens the new gate of the harbour on the island in Rab, May 4, 2031."))
        #expect(!told("A fisherman mends a net at the gate of the harbour in Rab, Croatia, Sunday, May 4, 2031."))
        #expect(told("Mayor Ana Horvat opened the new gate of the harbour on the island in Rab, May 4, 2031."))
        #expect(told("Mayor Ana Horvat opens the new gate of the harbour on the island on May 4, 2031."))
    }

    @Test func tellsWhatWasDoneAndNotWhatWasAnnounced() {
        let done = "The shipping company Jadran closed the harbour of Rab for repairs to the pier on Sunday."
        let sentences = summary(
            Sources.reading(
                "a", title: "Harbour of Rab to close", published: "2023-05-04",
                "The shipping company Jadran will close the harbour of Rab for repairs to the pier on Sunday."),
            Sources.reading("b", title: "Harbour of Rab closed", published: "2023-05-08", done))
        #expect(sentences.map(\.citation.text) == [done])
    }

    @Test func anAnnouncementIsFollowedByWhatCameOfIt() throws {
        let announced = "The shipping company Jadran will close the harbour of Rab for repairs to the pier on Sunday."
        let done = "The closure of the harbour began as planned at 9 a.m. on Sunday and took two hours."
        let later = Sources.reading("b", title: "Rab waits", published: "2023-05-08", done, "Fishermen sold their catch on the beach.")
        let early = Sources.reading("a", title: "Harbour of Rab to close", published: "2023-05-04", announced)
        let other = Sources.reading(
            "c", title: "Harbour of Rab to close", published: "2023-05-04",
            "Jadran, the shipping company, will close the harbour of Rab on Sunday to repair the pier.")
        let sentences = summary(early, other, later)
        let place = try #require(sentences.firstIndex { $0.citation.text.contains("will close") })
        try #require(sentences.count > place + 1)
        #expect(sentences[place + 1].citation.text == done)
        #expect(!summary(early, other).contains { $0.citation.text == done })
    }

    @Test func tellsTheLatestToll() {
        let latest = "The earthquake near the town of Adria killed 31 people and cut the coast road."
        let sentences = summary(
            Sources.reading(
                "a", published: "2023-05-04", "The earthquake near the town of Adria killed 12 people and cut the coast road."),
            Sources.reading("b", published: "2023-05-07", latest))
        #expect(sentences.map(\.citation.text) == [latest])
    }

    @Test func opensWithNothingThatFewTell() throws {
        let lone =
            "Passengers hate the mayor of Split, Ana Horvat, who never let buses or trains to Zagreb carry stranded crews to the hotels."
        let sentences = summary(
            Sources.reading("a", title: "Passengers hate mayor of Split", lone),
            Sources.reading(
                "b", "Crews of the ferries in Split went on strike on Thursday over pay.",
                "Trains from Split to Zagreb were full on Friday, and buses too.",
                "Hotels in Split let stranded passengers sleep in their halls."),
            Sources.reading(
                "c", "On Thursday the crews of ferries in Split went on strike over pay.",
                "On Friday trains and buses from Split to Zagreb were full.",
                "Stranded passengers slept in the halls of hotels in Split."),
            Sources.reading(
                "d", "Ferry crews in Split went on strike over pay on Thursday.",
                "Full were the trains and buses from Split to Zagreb on Friday.",
                "In the halls of hotels in Split stranded passengers slept."))
        #expect(sentences.map(\.citation.text).contains(lone))
        #expect(try #require(sentences.first).alsoSaidBy.count == 2)
    }

    @Test func sumsUpASingleArticle() {
        let plain = "The harbour of the old town will be closed for all of the summer season."
        #expect(summary(Sources.reading("a", title: "Harbour closed", plain)).map(\.citation.text) == [plain])
    }

    @Test func opensWithTheHeadlineAndEndsWithTheBackground() throws {
        let sentences = summary(
            Sources.reading(
                "a", title: "Ferry strike paralyses Split", published: "2023-05-04",
                "Crews of the ferries in Split went on strike on Thursday over pay.",
                "The union of the crews will meet the shipping company Jadran in Zagreb on May 9.",
                "Passengers last slept in the halls of the port in March 2019, when seamen stopped work for nine days."),
            Sources.reading(
                "b", title: "Split: strike stops ferries", published: "2023-05-04",
                "The crews of ferries in Split went on strike over pay on Thursday.",
                "In March 2019 passengers slept in the halls of the port when seamen stopped work for nine days.",
                "On May 9 the union of the crews will meet the shipping company Jadran in Zagreb."))
        try #require(sentences.map { $0.citation.text.contains("strike") } == [true, false, false])
        #expect(sentences[1].citation.text.contains("May 9"))
        #expect(sentences[2].citation.text.contains("2019"))
        #expect(sentences.allSatisfy { $0.alsoSaidBy.count == 1 })
    }

    /// A source stands behind a sentence only where it gives the sentence's values, or leaves them more open in words of time.
    @Test(arguments: [
        ("The ferry Tern left the port of Kolm at 6:40 a.m. with 140 people aboard.", true),
        ("At 6:40 a.m. the ferry Tern left the port of Kolm with 140 passengers aboard.", true),
        ("The ferry Tern left the port of Kolm in the morning with 140 people aboard.", true),
        ("The ferry Tern left the port of Kolm at 6:40 a.m. with 155 people aboard.", false),
        ("The ferry Tern left the port of Kolm at 6:50 a.m. with about 140 people aboard.", false),
        ("The ferry Tern left the port of Kolm at 6:40 a.m. with at least 120 people aboard.", false),
    ])
    func marksNoSourceThatGivesAnotherValue(other: String, isMarked: Bool) throws {
        let sentences = summary(
            Sources.reading("a", "The ferry Tern left the port of Kolm at 6:40 a.m. with 140 people aboard."), Sources.reading("b", other))
        let marked = sentences.filter { $0.citation.article == "a" }.flatMap(\.alsoSaidBy).map(\.article)
        let first = try #require(sentences.first)
        if first.citation.article == "a" { #expect(marked == (isMarked ? ["b"] : [])) }
        let back = sentences.filter { $0.citation.article == "b" }.flatMap(\.alsoSaidBy).map(\.article)
        if !isMarked { #expect(back.isEmpty) }
        #expect(!isMarked || marked + back != [])
    }

    @Test(arguments: [("two days", true), ("a day", false), ("nine days", false)])
    func marksNoSourceThatGivesAnotherLength(length: String, isMarked: Bool) {
        let sentences = summary(
            Sources.reading("a", "The government of Norland declared two days of mourning for the miners of Kolm."),
            Sources.reading("b", "The government of Norland declared \(length) of mourning for the miners of Kolm."))
        #expect(sentences.contains { !$0.alsoSaidBy.isEmpty } == isMarked)
    }

    /// Also where another sentence of the source gives the value: its headline, or the one in dispute.
    @Test func marksNoSourceWhoseArticleGivesAnotherToll() throws {
        let mourning = "Flags flew in Soren on Thursday for the 31 people who were killed when a landslide buried a bus on Tuesday."
        let sentences = summary(
            Sources.reading(
                "a", published: "2023-05-04", "A landslide buried a bus near Soren on Tuesday, killing at least 12 people, the police said."
            ),
            Sources.reading(
                "b", published: "2023-05-05", "A landslide near Soren buried a bus on Tuesday, killing 31 people, hospital officials said."),
            Sources.reading("c", published: "2023-05-06", mourning))
        for sentence in sentences where sentence.citation.text.contains("31 people") {
            #expect(!sentence.alsoSaidBy.contains { $0.article == "a" }, "\(sentence.citation.text)")
        }
        #expect(sentences.contains { $0.citation.text.contains("31 people") })
    }
}
