import Assembly
import Model
import Reader
import Testing

@Suite struct PublicationDatesTests {
    private let dates = PublicationDates(reader: ArticleReader())

    /// States its weekday beside the day of the month, and names a year.
    private let explicit = TimelineStory.reading(
        "a",
        "The [+Harbour Board] will vote on {Thursday (May 6)|XXXX-05-06|future|w4 m5 d6} on the new quay.",
        "The plan was published {on Wednesday|XXXX-WXX-3|past|w3}. Work was put off twice during {2021|2021|past|y2021}."
    )
    private let future = TimelineStory.reading(
        "b",
        "Members of the Harbour Board vote on the new quay {on Thursday|XXXX-WXX-4|future|w4}, a spokesman confirmed {on Wednesday|XXXX-WXX-3|past|w3}."
    )
    private let after = TimelineStory.reading(
        "c", "The Harbour Board voted for the new quay {on Thursday|XXXX-WXX-4|past|w4}. Critics marched {on Wednesday|XXXX-WXX-3|past|w3}."
    )
    private let undatable = TimelineStory.reading("d", "The quay is long. It has been planned {for years|P5Y}.")

    @Test("A weekday that agrees with its day in a year that is named dates an article")
    func weekdayAndYear() {
        let published = dates.dated([explicit])[0].article.published
        #expect(published.basis == .inferred)
        #expect(["2021-05-05", "2021-05-06"].contains(published.value))
        #expect(published.because.contains("on Thursday (May 6)” agree in 2021"))
        #expect(published.because.contains("during 2021” names that year"))
        #expect(published.because.contains("published on Wednesday” is past"))
    }

    @Test("Articles that tell the same news date one another")
    func dossier() {
        let values = dates.dated([future, explicit, after, undatable]).map(\.article.published.value)
        #expect(["2021-05-05", "2021-05-06"].contains(values[0]))
        #expect(["2021-05-05", "2021-05-06"].contains(values[1]))
        #expect(["2021-05-06", "2021-05-07"].contains(values[2]))
        #expect(values[3] == nil)
    }

    @Test("An article that is dated by another says which")
    func borrowedYear() {
        let because = dates.dated([future, explicit])[0].article.published.because
        #expect(because.contains("“a” of the dossier, which tells the same news, is dated 2021-05-0"))
        #expect(because.contains("confirmed on Wednesday” is past"))
    }

    @Test("Without a year nothing is inferred")
    func noYear() {
        #expect(dates.dated([future, after]).map(\.article.published.basis) == [.unknown, .unknown])
    }

    @Test("A year long past dates nothing")
    func oldYear() {
        let reading = TimelineStory.reading(
            "a",
            "The quay collapsed in {1987|1987|past|y1987}. A meeting is planned for {June 3|XXXX-06-03|future|m6 d3}, he said {Monday|XXXX-WXX-1|past|w1}."
        )
        #expect(dates.dated([reading])[0].article.published.basis == .unknown)
    }

    @Test("A full date dates an article when its weekday stands beside it; alone it may be history")
    func fullDates() {
        let caption = TimelineStory.reading(
            "c", "Protesters on the quay {on Saturday, December 13, 2008|2008-12-13|past|y2008 m12 d13 w6}.",
            "A boat sank {on Sunday|XXXX-WXX-7|past|w7}.")
        #expect(["2008-12-14", "2008-12-15"].contains(dates.dated([caption])[0].article.published.value))
        let obituary = TimelineStory.reading(
            "o", "The engineer, unknown until {May 30, 2005|2005-05-30|past|y2005 m5 d30}, died {on Thursday|XXXX-WXX-4|past|w4}.")
        #expect(dates.dated([obituary])[0].article.published.basis == .unknown)
        let gala = TimelineStory.reading(
            "g", "The gala is {on Sunday, March 2, 2014|2014-03-02|future|y2014 m3 d2 w7}, the hosts announced {Friday|XXXX-WXX-5|past|w5}."
        )
        #expect(dates.dated([gala])[0].article.published.basis == .unknown)
    }

    @Test("A stated date stays, and dates the articles beside it")
    func stated() {
        let known = TimelineStory.reading("k", published: "2019-03-05T10:00:00Z", "The mayor resigned {on Monday|2019-03-04|past|w1}.")
        let open = TimelineStory.reading(
            "o", "The mayor resigned {on Monday|XXXX-WXX-1|past|w1}. Her party meets {on Thursday|XXXX-WXX-4|future|w4}.")
        let found = dates.dated([known, open]).map(\.article.published)
        #expect(found[0] == known.article.published)
        #expect(["2019-03-04", "2019-03-05"].contains(found[1].value))
        #expect(found[1].because.contains("“k” of the dossier, which tells the same news, is dated 2019-03-05"))
    }

    @Test("A crawl date in the site chrome dates nothing by itself, and yields to the text")
    func crawlDate() {
        let vague = TimelineStory.reading("v", leftOut: ["Thursday, June 20, 2024"], "He said so {on Thursday|XXXX-WXX-4|past|w4}.")
        #expect(dates.dated([vague])[0].article.published.basis == .unknown)
        var copied = explicit
        copied.article.leftOut = [LeftOutLine(text: "Thursday, June 20, 2024", line: 1, because: "date line")]
        #expect(["2021-05-05", "2021-05-06"].contains(dates.dated([copied])[0].article.published.value))
    }

    @Test("A date line of its own, and an address with a day, date an article")
    func datelines() {
        let line = TimelineStory.reading(
            "l", "Quay approved", "{March 1, 2008|2008-03-01|unknown|y2008 m3 d1}",
            "The board approved the quay {on Friday|XXXX-WXX-5|past|w5}.")
        #expect(dates.dated([line])[0].article.published.value == "2008-03-01")
        let address = TimelineStory.reading(
            "u", url: "https://example.org/2008/3/1/quay", "It was approved {on Friday|XXXX-WXX-5|past|w5}.")
        #expect(dates.dated([address])[0].article.published.value == "2008-03-01")
    }

    @Test("A date beside \"today\" dates an article, whatever the others say")
    func today() {
        let own = TimelineStory.reading(
            "o", "The ferry line said {today|2011-11-04|past|o0} ({4 November 2011|2011-11-04|past|y2011 m11 d4}) that the pier is mended.")
        let earlier = TimelineStory.reading(
            "e", "({Tue, 16 Aug 2011|2011-08-16|unknown|y2011 m8 d16 w2}) {This morning|2011-08-16TMO|past|o0} a barge struck the pier.")
        let found = dates.dated([own, earlier]).map(\.article.published)
        #expect(found.map(\.value) == ["2011-11-04", "2011-08-16"])
        #expect(found[0].because.contains("“4 November 2011” dates the article; so published on"))
    }

    @Test("Articles from over the years that bear their dates keep them, and date no others")
    func archive() {
        func bearing(_ id: String, _ day: String, _ words: String, _ parts: String) -> Reading {
            TimelineStory.reading(
                id, "Quay news", "{\(words)|\(day)|unknown|\(parts)}", "The board met {on Friday|XXXX-WXX-5|past|w5} on the quay.")
        }
        let open = TimelineStory.reading("o", "The board met {on Friday|XXXX-WXX-5|past|w5} on the quay.")
        let found = dates.dated([
            bearing("a", "2008-03-01", "March 1, 2008", "y2008 m3 d1"), open, bearing("b", "2010-06-05", "June 5, 2010", "y2010 m6 d5"),
        ])
        #expect(found.map(\.article.published.value) == ["2008-03-01", nil, "2010-06-05"])
    }

    @Test("A caption in the present tense shows what has been")
    func caption() {
        let caption = TimelineStory.reading(
            "c", "Marchers gather at the old quay, {Friday, April 27, 2018|2018-04-27|future|y2018 m4 d27 w5}.",
            "The march was stopped by police {on Saturday, April 28|XXXX-04-28|past|m4 d28 w6}.")
        #expect(["2018-04-28", "2018-04-29"].contains(dates.dated([caption])[0].article.published.value))
    }

    @Test("What is to come is told days ahead; what has been is told at once")
    func obituary() {
        let obituary = TimelineStory.reading(
            "o", "The actress died {Thursday, December 11|XXXX-12-11|past|m12 d11 w4}, two years after {2001|2001|past|y2001}.",
            "Her family said so {Friday|XXXX-WXX-5|past|w5}.",
            "Her funeral will be held {Tuesday, Dec. 16|XXXX-12-16|future|m12 d16 w2}.", "The house opens in {2003|2003|past|y2003}.")
        let agent = TimelineStory.reading(
            "b", "The actress died {on Thursday|XXXX-WXX-4|past|w4}, her agent said {Friday|XXXX-WXX-5|past|w5}.")
        let found = dates.dated([obituary, agent]).map(\.article.published.value)
        #expect(["2003-12-11", "2003-12-12"].contains(found[0]))
        #expect(found[1] == "2003-12-12")
    }

    @Test("A weekday is lent only between articles that tell the same")
    func otherNews() {
        let known = TimelineStory.reading(
            "k", published: "2019-03-08", "The mayor of Brask resigned {on Thursday|2019-03-07|past|w4} over the flooded tunnel.")
        let other = TimelineStory.reading(
            "o", "Judges in Brask fined two builders {on Thursday|XXXX-WXX-4|past|w4}. Prices rose {on Wednesday|XXXX-WXX-3|past|w3}.")
        let third = TimelineStory.reading("t", published: "2019-05-20", "The tunnel is dry.")
        #expect(dates.dated([known, other, third])[1].article.published.basis == .unknown)
    }

    @Test("In a dossier of a few days the weekdays of an article tell its day")
    func briefStory() {
        let days = ["2019-03-05", "2019-03-07"].map { TimelineStory.reading($0, published: $0, "The tunnel is flooded.") }
        let open = TimelineStory.reading(
            "o", "Judges fined builders {on Wednesday|XXXX-WXX-3|past|w3}. Prices rose {on Tuesday|XXXX-WXX-2|past|w2}.")
        let published = dates.dated(days + [open])[2].article.published
        #expect(published.value == "2019-03-06")
        #expect(published.because.contains("other articles of the dossier are dated 2019-03-05 to 2019-03-07"))
    }

    @Test("The stamp of an agency dates an article, also behind a caption, and a date told does not")
    func stamps() {
        let stamp = TimelineStory.reading(
            "s", "Masks on sale in Oslo {April 27, 2009|2009-04-27|unknown|y2009 m4 d27}.",
            "LONDON | {Wed Apr 29, 2009 11:17 am BST|2009-04-29T11:17|unknown|y2009 m4 d29 w3 h11} LONDON (AP) - Shops sell masks.")
        #expect(dates.dated([stamp])[0].article.published.value == "2009-04-29")
        let run = TimelineStory.reading(
            "r", "Lock shut in the old town {Tuesday 28 April 2009 17.37 BST|2009-04-28T17:37|unknown|y2009 m4 d28 w2 h17} It is shut.")
        #expect(dates.dated([run])[0].article.published.value == "2009-04-28")
        let told = TimelineStory.reading(
            "t", "The quake struck at {2153 GMT on Tuesday 12 January, 2010|2010-01-12T21:53|past|y2010 m1 d12 w2 h21}, and all fled.")
        #expect(dates.dated([told])[0].article.published.day == nil)
        let struck = TimelineStory.reading(
            "w", "The quake struck {Tuesday, January 12, 2010, 4:53 p.m.|2010-01-12T16:53|past|y2010 m1 d12 w2 h16}, killing hundreds.")
        #expect(dates.dated([struck])[0].article.published.day == nil)
    }

    @Test("A first posting comes before an update, and the last line of a paper counts")
    func postings() {
        let updated = TimelineStory.reading(
            "u", "Lock closed", "Last updated on {March 12, 2031|2031-03-12|unknown|y2031 m3 d12}",
            "Published {March 10, 2031|2031-03-10|unknown|y2031 m3 d10}", "The lock is closed.")
        #expect(dates.dated([updated])[0].article.published.value == "2031-03-10")
        let printed = TimelineStory.reading(
            "p", "The lock is closed, and barges wait.",
            "This article appeared on p7 of the Main section of the Guardian on {Saturday 2 May 2009|2009-05-02|past|y2009 m5 d2 w6}.")
        #expect(dates.dated([printed])[0].article.published.value == "2009-05-02")
    }

    @Test("A dateline without a year takes that of the articles beside it, and none where there is none")
    func yearlessDateline() {
        let open = TimelineStory.reading(
            "o", "Board sells quay OSLO, {Dec. 4|XXXX-12-04|unknown|m12 d4} -- The board sold it {Thursday|XXXX-WXX-4|past|w4}.")
        let known = TimelineStory.reading("k", published: "2008-11-20", "The quay is long.")
        let published = dates.dated([known, open])[1].article.published
        #expect(published.value == "2008-12-04")
        #expect(published.because.contains("another article of the dossier is dated 2008-11-20"))
        #expect(dates.dated([open])[0].article.published.basis == .unknown)
    }

    @Test("A line of its own with a month gives the month")
    func monthLine() {
        let line = TimelineStory.reading("l", "Quay approved", "{March 2008|2008-03|unknown|y2008 m3}", "The board approved the quay.")
        #expect(dates.dated([line])[0].article.published.value == "2008-03")
    }

    @Test(
        "A date in digits that can mean two days means the one that the weekdays fit, or a neighbour; else none",
        arguments: [
            ("10/03/2031|2031-10-03|unknown|y2031 m10 d3", true, nil, "2031-03-10"),
            ("03/10/2031|2031-03-10|unknown|y2031 m3 d10", true, nil, "2031-03-10"),
            ("10/03/2031|2031-10-03|unknown|y2031 m10 d3", false, nil, nil),
            ("10/03/2031|2031-10-03|unknown|y2031 m10 d3", false, "2031-03-01", "2031-03-10"),
            ("25/03/2031|2031-03-25|unknown|y2031 m3 d25", false, nil, "2031-03-25"),
        ] as [(String, Bool, String?, String?)])
    func openDays(_ line: String, _ hasWeekdays: Bool, _ neighbour: String?, _ value: String?) {
        let told =
            hasWeekdays
            ? "The board voted {on Monday|XXXX-WXX-1|past|w1} on the quay. Work will begin {on Tuesday|XXXX-WXX-2|future|w2}."
            : "The board voted on the quay."
        let open = TimelineStory.reading("o", "Quay approved", "{\(line)}", told)
        let others = neighbour.map { [TimelineStory.reading("k", published: $0, "The tunnel is flooded.")] } ?? []
        let published = dates.dated([open] + others)[0].article.published
        #expect(published.value == value)
        if hasWeekdays { #expect(published.because.contains("of the two days that it can mean, its weekdays fit 2031-03-10 best")) }
    }

    @Test("No article was written before what it tells as past")
    func earliest() {
        let known = TimelineStory.reading(
            "k", published: "2031-11-14", "Three workers died {on Thursday|2031-11-13|past|w4} when a fire broke out at the mill in Dalby.")
        func later(_ told: String) -> Reading {
            TimelineStory.reading(
                "o", "The owner was jailed {on Thursday|XXXX-WXX-4|past|w4} over the fire at the mill in Dalby that killed three workers.",
                told)
        }
        let trial = later("The trial had begun {on March 4, 2032|2032-03-04|past|y2032 m3 d4}.")
        #expect(dates.dated([known, trial])[1].article.published.value == nil)
        let plan = later("The trial is to begin {on March 4, 2032|2032-03-04|future|y2032 m3 d4}.")
        #expect(dates.dated([known, plan])[1].article.published.value?.hasPrefix("2031-11-1") == true)
    }

    @Test("A bare date at the head of a text without its headline is its own; a change only says by when it was published")
    func heads() {
        var record = TimelineStory.reading("r", "The board approved the quay {on Friday|XXXX-WXX-5|past|w5}.")
        record.article.leftOut = [LeftOutLine(text: "Saturday 1 March 2008 18.04 GMT", line: 0, because: "date")]
        #expect(dates.dated([record])[0].article.published.value == "2008-03-01")
        record.article.leftOut = [LeftOutLine(text: "Saturday 1 March 2008 18.04 GMT", line: 9, because: "date")]
        #expect(dates.dated([record])[0].article.published.value == nil)
        record.article.modified = "2008-03-01"
        #expect(dates.dated([record])[0].article.published.value == nil)
        record.article.provenance = [Provenance(.modified, source: Provenance.postingLine)]
        let changed = dates.dated([record])[0].article.published
        // The Friday is the day before.
        #expect(
            ["2008-02-29", "2008-03-01"].contains(changed.value)
                && changed.because.contains("says when it was last changed; so probably published on"))
    }

    @Test("Hundreds of undated articles are dated in time", .timeLimit(.minutes(5)))
    func speed() {
        let many = (0..<200).map { index in
            var reading = index % 7 == 0 ? explicit : index % 2 == 0 ? future : after
            reading.article.id = "n\(index)"
            return reading
        }
        let found = dates.dated(many)
        #expect(found.indices.allSatisfy { $0 % 7 != 0 || found[$0].article.published.value?.hasPrefix("2021-05-0") == true })
    }

    @Test(
        "What readers write does not date an article",
        arguments: [
            ["Hank Berg March 4, 2019 at 5:10 pm", "It shook the whole time."],
            ["Hank Berg", "March 4, 2019 at 5:10 pm", "It shook the whole time."],
        ])
    func readers(comment: [String]) {
        let text = ["The lock was shut after cracks were found.", "Engineers will examine the gates for weeks."]
        let commented = Sources.reading("a", published: nil, paragraphs: text + comment)
        #expect(dates.dated([commented])[0].article.published.value == nil)
        let stamped = Sources.reading("b", published: nil, paragraphs: [text[0]] + comment.dropLast() + [text[1]])
        #expect(dates.dated([stamped])[0].article.published.value == "2019-03-04")
    }
}
