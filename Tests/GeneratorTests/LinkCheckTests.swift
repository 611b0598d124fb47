import Generator
import Testing

@Suite struct LinkCheckTests {
    private func problems(_ html: String, at path: String = "d/page.html") -> [String] {
        let files = [
            SiteFile(path: path, text: html), SiteFile(path: "index.html", text: "<h1 id=\"top\" class=\"a > b\">x</h1>"),
            SiteFile(path: "d/other.html", text: "<!-- <p id=\"no\"> --><p lang=\"en\"\n id=\"p1\">a</p>"),
            SiteFile(path: "assets/style.css", text: ""),
        ]
        return LinkCheck(files: files).diagnostics().map(\.message)
    }

    @Test(arguments: [
        "other.html", "other.html#p1", "../index.html#top", "../assets/style.css", "#here", "https://example.org/x", "mailto:a@example.org",
        "./other.html?q=1",
        "//example.org/x",
    ])
    func acceptsLinksThatLeadSomewhere(link: String) {
        #expect(problems("<p id=\"here\"><a class=\"x\" href=\"\(link)\">a</a></p>").isEmpty)
    }

    @Test(arguments: [
        ("missing.html", "the link “missing.html” leads to no file of the site"),
        ("other.html#p2", "the link “other.html#p2” leads to no place on its page"),
        ("other.html#no", "the link “other.html#no” leads to no place on its page"),
        ("#gone", "the link “#gone” leads to no place on its page"),
        ("../../x.html", "the link “../../x.html” leads to no file of the site"),
        ("/index.html", "the link “/index.html” starts at the server's root; the site must work in any folder"),
        ("..", "the link “..” leads to no file of the site"),
    ])
    func reportsLinksThatLeadNowhere(link: String, expected: String) {
        #expect(problems("<a href=\"\(link)\">a</a>") == [expected])
        #expect(problems("<img alt=\"x\" src=\"\(link)\">") == [expected])
    }
}
