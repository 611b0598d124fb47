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
            ("10 March 2031, updated 11 March 2031", "2031-03-10", "2031-03-11"),
            (
                "Posted: Mar 10, 2031 / 05:12 AM EST / Updated: Mar 11, 2031 / 06:00 AM EST", "2031-03-10T05:12-05:00",
                "2031-03-11T06:00-05:00"
            ),
            ("By Tess Arden, Wexmoor Post – Mar 10, 2031", "2031-03-10", nil),
            ("Posted by: Tess Arden | March 10, 2031 | 5 comments", "2031-03-10", nil),
            ("Filed under News on March 10, 2031", "2031-03-10", nil),
            ("This story was first published: March 10, 2031", "2031-03-10", nil),
            ("For immediate release: March 10, 2031", "2031-03-10", nil),
            ("Publication date: 10 March 2031", "2031-03-10", nil),
            ("Publié le 10/03/2031, mis à jour le 11/03/2031 à 09:15", "2031-03-10", "2031-03-11T09:15"),
            ("Veröffentlicht am 10. März 2031, 18:02 Uhr", "2031-03-10T18:02", nil),
            ("Publicado el 10 de marzo de 2031", "2031-03-10", nil),
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

    @Test(
        "A line of posting at the head of a record's text states its date; above a headline and other lines of the site it does not",
        arguments: [
            ("a.jsonl", "Posted on March 10, 2031 by Tess Arden", "2031-03-10"), ("a.jsonl", "First published 10 March 2031", "2031-03-10"),
            ("a.jsonl", "Updated: 10 March 2031", nil), ("a.txt", "Posted on March 10, 2031", "2031-03-10"),
            ("a.txt", "Home\nPosted on March 10, 2031\nRates fall\nLock closed in Wexmoor", nil),
        ] as [(String, String, String?)])
    func heads(_ file: String, _ head: String, _ published: String?) throws {
        let text =
            "\(head)\n\nEngineers closed the Harrow Lock in Wexmoor on Monday after divers found a crack in the lower gate, the office said.\n\nAbout 40 barges were waiting above the lock on Monday evening, and shipping firms asked the government for help."
        let line = "{\"title\": \"Lock closed in Wexmoor\", \"text\": \"\(text.replacing("\n", with: "\\n"))\"}"
        let article = try #require(intake(file, file == "a.jsonl" ? line : text).articles.first)
        #expect(article.published.value == published)
    }

    @Test("A page that shows only when it was changed states no publication")
    func changedPage() throws {
        let html = """
            <html><head><title>Lock closed in Wexmoor</title></head><body><article><h1>Lock closed in Wexmoor</h1><p>Last updated 11 March 2031</p>
            <p>Engineers closed the Harrow Lock in Wexmoor on Monday after divers found a crack in the lower gate, the office said.</p>
            <p>About 40 barges were waiting above the lock on Monday evening, and shipping firms asked the government for help.</p>
            </article></body></html>
            """
        let article = try #require(intake("a.html", html).articles.first)
        #expect(article.published.value == nil && article.modified == "2031-03-11")
    }

    @Test("A line that tells, one without a whole date and one whose order of day and month is open state nothing")
    func others() {
        #expect(PostingLine("The report was published on 10 March 2031 by the office") == nil)
        #expect(PostingLine("Posted by Tess Arden") == nil)
        #expect(PostingLine("By 10 March 2031 all barges have to be gone | Wexmoor") == nil)
        #expect(PostingLine("The plan of the council, revised on 10 March 2031, failed") == nil)
        #expect(PostingLine("Posted: 10/03/2031 09:15") == nil)
        #expect(PostingLine("Posted on 10/03/2031") == nil)
    }
}
