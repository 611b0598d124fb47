import Model
import Testing

@testable import Intake

@Suite struct ChromeRemovalTests {
    private func article(_ text: String) throws -> Article {
        try #require(intake("a.txt", text).articles.first)
    }

    private func reasons(_ article: Article) -> [String: String] {
        Dictionary(article.leftOut.map { ($0.text, $0.because) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func cleanTextIsKeptWhole() throws {
        let article = try article(storm)
        #expect(article.text == storm)
        #expect(article.leftOut.isEmpty)
    }

    @Test func labelsAboveAndBelowAreLeftOutWithReasons() throws {
        let article = try article(
            "0 4 min 9 mths\n\n\(storm)\n\nSource link\n\nLeave a Reply\n\nYour email address will not be published.\n")
        #expect(article.text == storm)
        #expect(
            reasons(article) == [
                "0 4 min 9 mths": "date or count of the page",
                "Source link": "link label",
                "Leave a Reply": "heading of other matter",
                "Your email address will not be published.": "stands under \"Leave a Reply\"",
            ])
        #expect(article.leftOut.map(\.line) == [1, 9, 11, 13])
    }

    @Test func whatRunsOnBehindTheCreditsOfAnAgencyIsLeftOut() throws {
        let credits = "(Reporting by Ann Lee in Rome; editing by Jo Park)"
        let footer =
            "A connected approach to freight and customs for all who move goods by land or sea Our next generation of charts for pilots"
        for text in ["\(storm) \(credits) \(footer)", "\(storm)\n\(credits)\n\(footer)"] {
            let article = try article(text)
            #expect(article.text.contains(storm))
            #expect(reasons(article)[footer] == "after the article")
        }
        // Sentences are kept, and so is what stands behind other brackets.
        #expect(
            try self.article("\(storm) \(credits)\n\nThe ferry sails again on Sunday, the harbour office said in the evening.").text
                .contains("ferry"))
        #expect(try self.article("\(storm) (see the map) \(footer)").text.contains(footer))
    }

    @Test func otherStoriesUnderALabelAreLeftOut() throws {
        let article = try article(
            "\(storm)\nMore Stories\nAt least 12 hurt as train leaves the rails\nWill the minister survive the vote?\nBakers strike over bread price"
        )
        #expect(article.text == storm)
        #expect(article.leftOut.map(\.text).first == "More Stories")
        #expect(article.leftOut.dropFirst().allSatisfy { $0.because == "stands under \"More Stories\"" })
        #expect(article.leftOut.count == 4)
    }

    @Test func crawlDateAndMenuAboveTheHeadlineAreLeftOut() throws {
        let article = try article(
            """
            Friday, May 3, 2024

            HomeWorld NewsRiver floods old town after a night of...

            River floods old town after a night of heavy rain

            \(storm)
            """)
        #expect(article.title == "River floods old town after a night of heavy rain")
        #expect(article.passages.first?.kind == .title)
        #expect(article.leftOut.map(\.because) == ["date or count of the page", "menu run together"])
    }

    @Test func subheadingsAreKept() throws {
        let article = try article(storm.replacing("\n\nEngineers", with: "\n\nWork on the dam\n\nEngineers"))
        #expect(article.passages.map(\.kind) == [.paragraph, .paragraph, .heading, .paragraph])
    }

    @Test func captionsAreToldByTheirCredit() throws {
        let caption = "The bridge over the river at dawn on Monday, after the water fell. Photo: Ann Smith / AP"
        let article = try article(storm.replacing("\n\nEngineers", with: "\n\n\(caption)\n\nEngineers"))
        #expect(article.passages.map(\.kind) == [.paragraph, .paragraph, .caption, .paragraph])
    }

    @Test func statedHeadlineIsFoundInTheText() throws {
        let line =
            "{\"id\": \"a\", \"title\": \"River floods “old town”\", \"text\": \"River floods 'old town'\\n\\nThe river rose by two metres on Monday, the council said.\"}"
        let article = try #require(intake("a.jsonl", line).articles.first)
        #expect(article.title == "River floods “old town”")
        #expect(article.passages.map(\.kind) == [.title, .paragraph])
    }

    @Test func textThatIsItsHeadlineIsKeptAsText() throws {
        let words = "The vote in the old town is over, the council said."
        let article = try #require(intake("a.jsonl", "{\"id\": \"a\", \"title\": \"\(words)\", \"text\": \"\(words)\"}").articles.first)
        #expect(article.title == words)
        #expect(article.passages.map(\.kind) == [.paragraph])
    }

    @Test func textThatBeginsAtOnceHasNoHeadline() throws {
        let article = try article(storm)
        #expect(article.title == nil)
        #expect(article.passages.allSatisfy { $0.kind == .paragraph })
    }

    @Test func lineOnSeveralPagesIsLeftOut() {
        let slogan = "The Valley Post, your town every day"
        let towns = ["Ashford", "Brigg", "Corby", "Diss"]
        let files = towns.map { town in
            (
                "\(town).txt",
                Array(
                    "\(slogan)\n\nThe mayor of \(town) resigned on Monday over the flood, the council said.\n\nThe people of \(town) will vote in May. It is the third vote in two years, said a clerk.\n\n\(slogan)\n"
                        .utf8)
            )
        }
        let result = intake(Dictionary(uniqueKeysWithValues: files))
        #expect(result.articles.count == 4)
        for article in result.articles {
            #expect(!article.text.contains(slogan), "\(article.text)")
            #expect(article.leftOut.contains { $0.text == slogan })
        }
    }

    @Test func copiesOfOneArticleDoNotEmptyEachOther() {
        // Each is another paper's.
        let lines = ["A", "B", "C"].map { "{\"id\": \"\($0)\", \"text\": \"\(storm.replacing("\n", with: "\\n"))\"}" }
        let result = intake("news.jsonl", lines.joined(separator: "\n"))
        #expect(result.articles.map(\.text) == [storm, storm, storm])
    }

    @Test func passagesAreVerbatimSlices() throws {
        let text =
            "\u{FEFF}  River floods the old town after a night of rain \r\n\r\n" + storm.replacing("\n", with: "\r\n")
            + "\r\n\r\nSource link\r\n"
        let article = try article(text)
        let scalars = Array(text.unicodeScalars.dropFirst())
        for passage in article.passages {
            #expect(String(String.UnicodeScalarView(scalars[passage.source.scalars])) == article.text(of: passage.range))
        }
        #expect(article.passages.map(\.source.line) == [1, 3, 5, 7])
    }

    @Test func hardWrappedLinesAreOnePassage() throws {
        let article = try article(
            """
            The river rose by two metres within a night and flooded the
            old town, the city council said on Monday, after a week in
            which more rain fell than in any month since the war.

            About 400 people left their homes before dawn, some of them
            by boat. Engineers are working on the dam above the town and
            hope to finish before more rain falls at the weekend.
            """)
        #expect(article.passages.count == 2)
        #expect(article.passages.map(\.source.line) == [1, 5])
    }

    @Test(arguments: ["Story highlights", "Das Wichtigste in Kürze", "À retenir"])
    func mainPointsAreNoHeadline(heading: String) throws {
        let points = ["Divers found a crack in the lower gate", "Six weeks of work are expected"]
        let article = try article(
            (["Lock closed in Wexmoor - Wexmoor Post", "Sign in", heading] + points + [storm]).joined(separator: "\n"))
        #expect(article.title == "Lock closed in Wexmoor - Wexmoor Post")
        for point in points { #expect(article.passages.first { article.text(of: $0.range) == point }?.kind == .list) }
    }

    @Test func captionsThatAGalleryHasTwiceAreCaptions() throws {
        let caption = "Engineers look at the lower gate of the lock in Wexmoor, Monday, March 10, 2031. The gate has a crack."
        let article = try article(storm + "\n\n" + caption + "\n\n" + caption + "\n\n" + storm.replacing("river", with: "stream"))
        #expect(article.passages.filter { $0.kind == .caption }.map { article.text(of: $0.range) } == [caption, caption])
    }

    @Test func datesOfATourAreNoMenu() throws {
        let text = """
            \(storm)

            June 27 – Alder, Bridge Hall

            August 2 – Wexmoor, Energy Music Theatre

            August 4 – Corlund, River Arena
            """
        #expect(try article(text).text == text)
    }

    @Test(arguments: ["More from Wexmoor Post", "Mehr zum Thema Verkehr", "Plus de nouvelles"])
    func headingsOfOtherStoriesAreKnownByTheirBeginning(heading: String) throws {
        let article = try article("\(storm)\n\n\(heading)\n\nSinger buys castle in the hills\n\nStriker breaks his leg in training")
        #expect(article.text == storm)
        #expect(reasons(article)[heading] == "heading of other matter")
    }
}
