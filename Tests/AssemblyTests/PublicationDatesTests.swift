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
        "b", "Members vote {on Thursday|XXXX-WXX-4|future|w4}, a spokesman confirmed {on Wednesday|XXXX-WXX-3|past|w3}.")
    private let after = TimelineStory.reading(
        "c", "The board voted for the quay {on Thursday|XXXX-WXX-4|past|w4}. Critics marched {on Wednesday|XXXX-WXX-3|past|w3}.")
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

    @Test("The articles of a dossier date one another")
    func dossier() {
        let values = dates.dated([future, explicit, after, undatable]).map(\.article.published.value)
        #expect(["2021-05-05", "2021-05-06"].contains(values[0]))
        #expect(["2021-05-05", "2021-05-06"].contains(values[1]))
        #expect(["2021-05-06", "2021-05-07"].contains(values[2]))
        #expect(values[3] == nil)
    }

    @Test("An article that borrows its year from another says which")
    func borrowedYear() {
        let because = dates.dated([future, explicit])[0].article.published.because
        #expect(because.contains("in the article “a” of the dossier"))
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
        #expect(found[1].because.contains("other articles of the dossier are dated 2019-03-05"))
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
            "o", "The actress died {Thursday, December 11|XXXX-12-11|past|m12 d11 w4}, aged 85, two years after {2001|2001|past|y2001}.",
            "Her funeral will be held {Tuesday, Dec. 16|XXXX-12-16|future|m12 d16 w2}.", "The house opens in {2003|2003|past|y2003}.")
        let agent = TimelineStory.reading("b", "She died {on Thursday|XXXX-WXX-4|past|w4}, her agent said {Friday|XXXX-WXX-5|past|w5}.")
        let found = dates.dated([obituary, agent]).map(\.article.published.value)
        #expect(["2003-12-11", "2003-12-12"].contains(found[0]))
        #expect(found[1] == "2003-12-12")
    }

    @Test("Hundreds of undated articles are dated in well under a second")
    func speed() {
        let many = (0..<200).map { index in
            var reading = index % 7 == 0 ? explicit : index % 2 == 0 ? future : after
            reading.article.id = "n\(index)"
            return reading
        }
        let start = ContinuousClock.now
        let found = dates.dated(many)
        #expect(found.allSatisfy { $0.article.published.value?.hasPrefix("2021-05-0") == true })
        #expect(ContinuousClock.now - start < .seconds(5))
    }
}
