import Model
import Reader
import Testing

@testable import Assembly

/// What was announced with a date, and what later reports tell of it.
@Suite struct AnnouncementTests {
    private static let reader = ArticleReader()

    private static func dossier(_ articles: [(day: String, text: String)], unread: Set<Int> = []) -> Dossier {
        let readings = articles.enumerated().map { place, article in
            reader.read(
                Article(
                    id: "a\(place)", file: "a\(place).txt", title: nil, language: unread.contains(place) ? "nl" : "en",
                    published: PublicationDate(value: article.day, basis: .stated, because: "the input states it"), text: article.text,
                    passages: [
                        Passage(
                            id: "p1", range: 0..<article.text.utf8.count, kind: .paragraph,
                            source: SourceRange(scalars: 0..<article.text.unicodeScalars.count, line: 1))
                    ]))
        }
        return Assembler(reader: reader).dossier(of: DossierOutline(id: "d", title: "", readings: readings))
    }

    private static func outcomes(_ articles: [(day: String, text: String)]) -> [String] {
        dossier(articles).announcements.map {
            "\($0.outcome.rawValue) \($0.said[0].article) \($0.evidence.map(\.article).joined(separator: ","))"
        }
    }

    private static let announced = (
        day: "2031-05-04", text: "The council of Tarvik will meet on 11 May 2031 to decide on repairs of the bridge."
    )

    @Test func aSentenceAnnouncesForTwoDays() {
        let text = "The council of Tarvik will meet on 11 May 2031 and the harbour board of Sorn will vote on 12 May 2031."
        #expect(Self.dossier([("2031-05-04", text), ("2031-05-05", "The bridge of Tarvik was closed.")]).announcements.count == 2)
    }

    @Test func aLaterReportTellsThatItHappened() {
        #expect(
            Self.outcomes([
                Self.announced, ("2031-05-12", "The council of Tarvik met on 11 May 2031 and decided on repairs of the bridge."),
            ])
                == ["happened a0 a1"])
    }

    /// Names are who, not what.
    @Test(arguments: [
        ("The council of Tarvik met on 11 May 2031 and spoke of repairs.", "happened a0 a1"),
        ("Ada Byron and Carl Moss danced in the hall on 11 May 2031.", "silent a0 "),
    ])
    func whatHappenedIsWhatWasAnnounced(later: String, outcome: String) {
        let announced = (
            day: "2031-05-04", text: "Ada Byron, Carl Moss and the council of Tarvik will meet on 11 May 2031 to decide on repairs."
        )
        #expect(Self.outcomes([announced, ("2031-05-12", later)]) == [outcome])
    }

    /// In a long dossier words that every fourth article has are no sign.
    @Test func theTopicOfADossierIsNoSign() {
        let others = (0..<12).map { (day: "2031-05-05", text: "The flood of Tarvik has \($0 + 2) dead, the clerk of the flood fund said.") }
        let announced = (day: "2031-05-04", text: "The clerk of the flood fund of Tarvik will open a hall on 11 May 2031.")
        func found(_ later: String) -> String? {
            Self.outcomes([announced] + others + [("2031-05-12", later)]).first { $0.contains("a0") }
        }
        #expect(found("The clerk of the flood fund of Tarvik opened a hall on 11 May 2031.") == "happened a0 a13")
        #expect(found("The clerk of the flood fund of Tarvik fell ill on 11 May 2031.") == "silent a0 ")
    }

    /// A report of the day before cannot tell that it happened, whatever its tense.
    @Test func nothingHappensBeforeItsDay() {
        let found = Self.outcomes([
            Self.announced, ("2031-05-09", "The council of Tarvik met on 8 May 2031 about other things."),
        ])
        #expect(found == ["ahead a0 "])
    }

    @Test func aLaterReportCallsItOff() {
        let found = Self.outcomes([
            Self.announced,
            ("2031-05-09", "The council of Tarvik cancelled its 11 May 2031 meeting on repairs of the bridge."),
        ])
        #expect(found == ["called off a0 a1"])
    }

    /// Reported speech is the usual form of an announcement; what is hoped, supposed or denied of the day is none, whatever another clause has.
    @Test(arguments: [
        ("The council of Tarvik said it would meet on 11 May 2031 to decide on repairs.", 1),
        ("The mayor announced that the council of Tarvik would meet on 11 May 2031.", 1),
        ("The council of Tarvik, which could not pay, will meet its creditors on 11 May 2031.", 1),
        ("The council of Tarvik would meet on 11 May 2031 to decide on repairs.", 0),
        ("The council of Tarvik said it would meet on 11 May 2031 if the mayor agreed.", 0),
        ("The council of Tarvik said it would not meet on 11 May 2031.", 0),
        ("The council of Tarvik hopes that the bridge will open on 11 May 2031.", 0),
    ])
    func whoSaysThatItWouldAnnounces(text: String, count: Int) {
        #expect(Self.dossier([("2031-05-04", text), ("2031-05-05", "The bridge of Tarvik was closed.")]).announcements.count == count)
    }

    /// A later report need not name the day.
    @Test(arguments: [
        ("The council of Tarvik has cancelled the meeting on repairs of the bridge.", "called off a0 a1"),
        ("On Friday the council of Tarvik called off the meeting on repairs of the bridge.", "called off a0 a1"),
        ("The council of Tarvik will not meet to decide on repairs of the bridge.", "called off a0 a1"),
        ("The council of Tarvik has postponed its meeting on repairs of the bridge to 20 May 2031.", "later a0 a1"),
        ("The council of Tarvik may cancel the meeting on repairs of the bridge.", "ahead a0 "),
        ("The council of Tarvik will not pay for repairs of the bridge.", "ahead a0 "),
        ("The meeting of the council of Tarvik on repairs of the bridge was called off.", "called off a0 a1"),
        ("The mayor cancelled a concert so that the council of Tarvik can meet to decide on repairs of the bridge.", "ahead a0 "),
        ("The council of Tarvik has called off the search for a bridge that needs repairs.", "ahead a0 "),
        ("The council of Tarvik cancelled its meeting of 14 May 2031 on repairs of the bridge.", "ahead a0 "),
    ])
    func aReportOfAnotherDayCallsItOff(later: String, outcome: String) {
        #expect(Self.outcomes([Self.announced, ("2031-05-09", later)]).filter { $0.contains("a0") } == [outcome])
    }

    /// Who puts off from a day announces nothing for it.
    @Test func whatIsPutOffIsNotAnnouncedForItsOldDay() {
        let found = Self.dossier([
            Self.announced,
            ("2031-05-09", "The council of Tarvik will put off its meeting on repairs of the bridge from 11 May 2031 to 20 May 2031."),
        ]).announcements.map { "\($0.outcome.rawValue) \($0.said.map(\.article).joined(separator: ","))" }
        #expect(found.first == "later a0")
    }

    @Test func whatIsPostponedIsNotCalledOff() {
        let found = Self.outcomes([
            Self.announced,
            ("2031-05-09", "The council of Tarvik postponed a meeting set for 11 May 2031 to decide on repairs of the bridge."),
        ])
        #expect(found == ["later a0 a1"])
    }

    /// Something else that was called off on the day says nothing of it.
    @Test func anotherCancellationCallsNothingOff() {
        let found = Self.outcomes([
            Self.announced,
            ("2031-05-13", "Nine flights from Velmora were cancelled on 11 May 2031 as a storm tore roofs from two hangars."),
        ])
        #expect(found == ["silent a0 "])
    }

    @Test func nobodyWritesOfItAgain() {
        let found = Self.outcomes([Self.announced, ("2031-05-20", "Divers searched the river below the bridge for a missing driver.")])
        #expect(found == ["silent a0 "])
    }

    /// A later report takes an announcement up where it names one of those who were to come together, and no other day.
    @Test(arguments: [
        ("The council of Tarvik may meet again to decide on repairs of the bridge.", "taken up a0 a1"),
        ("A club will meet to decide on repairs of its bridge.", "silent a0 "),
        ("The council of Tarvik will open a new school.", "silent a0 "),
        ("The council of Tarvik will meet again on 30 May 2031 to decide on repairs of the bridge.", "silent a0 "),
    ])
    func comingBackTakesANameAndNoOtherDay(later: String, outcome: String) {
        #expect(Self.outcomes([Self.announced, ("2031-05-20", later)]).contains(outcome))
    }

    /// Who says that something would happen, or was due to, does not tell that it did.
    @Test(arguments: [
        "The council of Tarvik was due to meet on 11 May 2031 about repairs of the bridge.",
        "The mayor said that the council of Tarvik may meet on 11 May 2031 about repairs of the bridge.",
    ])
    func plansOfThePastTellNothing(later: String) {
        #expect(!Self.outcomes([Self.announced, ("2031-05-12", later)]).contains { $0.hasPrefix("happened") })
    }

    /// What is not read can tell nothing, whatever words it has.
    @Test func whatIsNotReadTakesNothingUp() {
        let later = (day: "2031-05-20", text: "De council van Tarvik: meet, decide, repairs, bridge.")
        #expect(Self.dossier([Self.announced, later]).announcements.map(\.outcome) == [.takenUp])
        #expect(Self.dossier([Self.announced, later], unread: [1]).announcements.map(\.outcome) == [.silent])
    }

    @Test func openEndsHaveTheirWords() {
        let dossier = Self.dossier([
            ("2031-05-04", "It was not immediately clear why the bridge of Tarvik fell. Police are investigating the fall of the bridge."),
            (
                "2031-05-05",
                "The owner has yet to speak. Is it unclear why? The water was clear. Its cause was known on Monday. The bridge has not yet lived up to hopes. He gave the mayor a list of the bridges that they are investigating."
            ),
        ])
        let found = dossier.openEnds.map { end in
            (end.kind.rawValue, dossier.readings.first { $0.article.id == end.said[0].article }?.article.text(of: end.words) ?? "")
        }
        #expect(found.map(\.0) == ["awaited", "investigated", "unknown"])
        #expect(found.map(\.1) == ["has yet to", "are investigating", "not immediately clear"])
    }

    /// The phrases of the language are sorted, and each says in what way something is open.
    @Test func phrasesAreSortedAndOfAKind() {
        let lines = EmbeddedFiles.entries("en/announcements/open-ends.txt")
        #expect(lines == lines.sorted() && Set(lines).count == lines.count)
        #expect(lines.allSatisfy { OpenEnd.Kind(rawValue: String($0.prefix { $0 != " " })) != nil })
    }
}
