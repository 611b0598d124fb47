import Model
import Testing

@testable import Reader

/// What a mention carries beside its value: stated fields, tense, zone, anchor and reason.
@Suite struct DateStatedTests {
    private func mention(_ text: String, published: String = "2021-12-30") throws -> DateMention {
        try #require(DateRow.dates(in: text, published: published).first)
    }

    @Test func weekdayAndDayAreStated() throws {
        let mention = try mention("They met on Thursday (December 30).")
        #expect(mention.stated == StatedTime(month: 12, day: 30, weekday: 4))
        #expect(mention.anchor == .publication)
    }

    @Test func fullDateNeedsNoAnchor() throws {
        let mention = try mention("They met on December 30, 2021.")
        #expect(mention.stated == StatedTime(year: 2021, month: 12, day: 30))
        #expect(mention.anchor == .none)
    }

    @Test(arguments: [
        ("They met last week.", -1, StatedTime.Unit.week), ("They will meet tomorrow.", 1, .day), ("They met this month.", 0, .month),
        ("They met yesterday.", -1, .day), ("They met 10 months ago.", -10, .month), ("They will meet next year.", 1, .year),
        ("They met two days later.", 2, .day), ("They met a fortnight ago.", -2, .week),
    ])
    func offsetIsStated(text: String, offset: Int, unit: StatedTime.Unit) throws {
        let stated = try mention(text).stated
        #expect(stated.offset == offset)
        #expect(stated.unit == unit)
        #expect(try mention(text, published: "").stated == stated)
    }

    @Test(
        "A weekday told as past may lie between the publication and a change soon after",
        arguments: [
            ("He was arrested on Friday.", "2031-05-09", "2031-05-09"), ("He was arrested on Saturday.", "2031-05-09", "2031-05-03"),
            ("He was arrested on Friday.", nil, "2031-05-02"), ("He was arrested on Friday.", "2031-05-20", "2031-05-02"),
            ("He was arrested on Wednesday.", "2031-05-09", "2031-05-07"),
        ] as [(String, String?, String)])
    func changed(text: String, modified: String?, value: String) throws {
        let source = SourceRange(scalars: 0..<text.unicodeScalars.count, line: 1)
        let passage = Passage(id: "p1", range: 0..<text.utf8.count, kind: .paragraph, source: source)
        // A Thursday.
        let published = PublicationDate(value: "2031-05-08T08:00", basis: .stated, because: "")
        var article = Article(id: "a", file: "a", published: published, text: text, passages: [passage])
        article.modified = modified.map { $0 + "T18:00" }
        #expect(ArticleReader().read(article).dates.map(\.value) == [value])
    }

    @Test func clockTimeIsStated() throws {
        let stated = try mention("They spoke on Tuesday at 3:35 p.m.").stated
        #expect(stated == StatedTime(weekday: 2, hour: 15, minute: 35))
    }

    @Test(arguments: [
        ("They spoke at 3:35 PM ET.", -300), ("They spoke at 9:35 PM CET.", 60), ("They spoke at 2030 GMT.", 0),
        ("They spoke at 23.30 Moscow Time.", 180), ("They spoke at 3:30 pm Eastern Time.", -300), ("They spoke at 3 p.m. EDT.", -240),
        ("They spoke at 3 p.m. London time.", 0), ("They spoke at 6:40 p.m. (GMT +8).", 480), ("They spoke at 15:30 UTC-5.", -300),
        ("They spoke at 3 p.m. ET on July 1, 2021.", -240), ("They spoke at 3 p.m. Kyiv time on July 1, 2021.", 180),
        ("They spoke at 3 p.m. ET on March 13, 2021.", -300), ("They spoke at 3 p.m. ET on March 14, 2021.", -240),
        ("They spoke at 3 p.m. Sydney time on January 1, 2021.", 660), ("They spoke at 2021-12-30T15:30+05:30.", 330),
    ])
    func zoneGivesOffset(text: String, minutes: Int) throws {
        #expect(try mention(text).utcOffset == minutes)
    }

    @Test(arguments: ["They spoke at noon local time.", "They spoke at 3 p.m."]) func noZoneNoOffset(text: String) throws {
        #expect(try mention(text).utcOffset == nil)
    }

    @Test(arguments: [
        ("They will meet on Thursday.", DateMention.Tense.future), ("They met on Thursday.", .past),
        ("They are to meet on Thursday.", .future),
        ("They agreed to meet on Thursday.", .future), ("The talks were held on Thursday.", .past),
        ("The talks will be held on Thursday.", .future),
        ("A summit is scheduled for Thursday.", .future), ("Talks were planned for Thursday.", .future),
        ("They have met on Thursday.", .past),
        ("On Thursday, they met.", .past), ("On Thursday, they will meet.", .future), ("The deadline is Thursday.", .present),
        ("Talks on Thursday.", .unknown), ("They could meet on Thursday.", .future), ("They would have met on Thursday.", .past),
        ("He said they would meet on Thursday.", .future), ("The two, who will meet again, spoke on Thursday.", .past),
        ("The bank, based in Rome, will open on Thursday.", .future),
    ])
    func tense(text: String, tense: DateMention.Tense) throws {
        #expect(try mention(text).tense == tense)
    }

    @Test func reasonNamesTheAnchorAndTheTense() throws {
        let mention = try mention("They will meet on Thursday.", published: "2021-12-29")
        #expect(mention.because == "the Thursday after the publication date 2021-12-29, because the sentence is in the future")
    }

    @Test func laterIsCountedFromTheMentionBefore() throws {
        let dates = DateRow.dates(in: "They met on December 20. Two days later they met again.", published: "2021-12-30")
        let first = try #require(dates.first)
        #expect(dates.last?.anchor == .mention(first.range))
        #expect(dates.last?.because == "2 days after “December 20” (2021-12-20)")
    }

    @Test func openDateHasNoAnchor() throws {
        #expect(try mention("They met on Thursday.", published: "").anchor == .missing)
    }

    @Test func datelineIsTheAnchor() throws {
        let dates = DateRow.dates(in: "KYIV, 29 December 2021\nThey met on Tuesday.", published: "")
        let dateline = try #require(dates.first)
        #expect(dates.last?.anchor == .mention(dateline.range))
        #expect(dates.last?.value == "2021-12-28")
    }

    @Test func samePublicationGivesSameReading() {
        let text = "They met on Thursday, last week and in June."
        #expect(DateRow.dates(in: text, published: "2021-12-30") == DateRow.dates(in: text, published: "2021-12-30"))
    }

    @Test func offsetsCountBytes() throws {
        let text = "“Später” – sagte er — on Thursday."
        let mention = try mention(text)
        #expect(text.slice(mention.range) == "Thursday")
    }
}
