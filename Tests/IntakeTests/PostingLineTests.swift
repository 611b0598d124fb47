import Testing

@testable import Intake

@Suite struct PostingLineTests {
    @Test(
        "A line of posting above the text states when the article was published, and when it was changed",
        arguments: [
            ("Posted on March 10, 2031 by Tess Arden", "2031-03-10", nil),
            ("Posted on 10.03.2031 by Tess Arden", "2031-03-10", nil),
            ("First published 10 March 2031", "2031-03-10", nil),
            ("PUBLISHED: 15:15, 10 March 2031 | UPDATED: 18:02, 11 March 2031", "2031-03-10T15:15", "2031-03-11T18:02"),
            ("Updated: 11 March 2031", nil, "2031-03-11"),
        ] as [(String, String?, String?)])
    func article(_ line: String, _ published: String?, _ modified: String?) throws {
        let text = """
            Lock closed in Wexmoor
            \(line)
            Engineers closed the Harrow Lock in Wexmoor on Monday after divers found a crack in the lower gate, the office said.
            About 40 barges were waiting above the lock on Monday evening, and shipping firms asked the government for help.
            """
        let article = try #require(intake("a.txt", text).articles.first)
        #expect(article.published.value == published)
        #expect(article.modified == modified)
    }

    @Test("A line that tells, one without a whole date and one whose order of day and month is open state nothing")
    func others() {
        #expect(PostingLine("The report was published on 10 March 2031 by the office") == nil)
        #expect(PostingLine("Posted by Tess Arden") == nil)
        #expect(PostingLine("Posted on 10/03/2031") == nil)
    }
}
