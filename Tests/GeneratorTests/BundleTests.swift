import Foundation
import Model
import Testing

@testable import Generator

/// A dossier as one file: a page that needs nothing beside it, and a book.
@Suite struct BundleTests {
    private static let hostile = "<script>alert(1)</script> & \"quoted\" 'words' \u{0} \u{FFFE} ]]> 日本 عربي"

    private func site(_ corrections: Corrections = Corrections(), base: String? = nil) -> Site {
        var dossier = PageFixture.dossier
        dossier.title = "Harbour Bridge closed \(Self.hostile)"
        return Site(
            dossiers: [dossier, PageFixture.single], settings: SiteSettings(title: Self.hostile, baseURL: base), corrections: corrections,
            notes: [
                Note(
                    file: "n", line: 1, source: "ferry-times", article: "ferry-times", quote: Note.Quote(exact: "300 metres"),
                    text: Self.hostile,
                    author: Self.hostile)
            ])
    }

    private func html(_ site: Site) throws -> String {
        String(decoding: try site.bundle(of: "harbour-bridge", as: .html, templates: .builtIn).contents, as: UTF8.self)
    }

    // MARK: One page

    @Test func everyLinkLeadsToAPlaceInTheFile() throws {
        let page = try #require(HTMLPage(try html(site())))
        let ids = page.texts("//@id")
        #expect(ids.count == Set(ids).count && ids.count > 60)
        let links = page.texts("//a/@href | //*[name()='a']/@href")
        #expect(links.count > 60)
        // The address of the one article that has one leads out, to a passage of it where one is cited.
        let outside = links.filter { !$0.hasPrefix("#") }
        #expect(Set(outside.map { $0.split(separator: "#")[0] }) == ["https://ferry.example/bridge?id=7&page=2"])
        for link in links where link.hasPrefix("#") { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
        for reference in page.texts("//@aria-labelledby") + page.texts("//@aria-describedby") {
            #expect(ids.contains(reference), "\(reference)")
        }
    }

    @Test func everyChapterIsThere() throws {
        let page = try #require(HTMLPage(try html(site())))
        #expect(
            page.texts("//section[@class='chapter']/@id") == [
                "index", "timeline", "comparison", "claims", "actors", "sources", "article-ferry-times", "article-courier-2",
                "article-wire",
            ])
        #expect(page.texts("//header//nav//a/@href") == ["#index", "#timeline", "#comparison", "#claims", "#actors", "#sources"])
        #expect(page.count("//h1") == 1)
        // What a statement rests on is inside.
        #expect(page.texts("//*[@id='article-ferry-times--p2']//mark") == ["300 metres"])
        #expect(page.count("//*[@id='timeline']//a[@href='#article-ferry-times--p2']") > 0)
        // An actor has its row and no page, and a mark that leads to a page of two articles stands without a link.
        #expect(page.count("//a[@href='#actors--actor-ilse-brandt']") > 0)
        #expect(page.count("//p[contains(@class,'beside-marks')]/a") == 0 && page.count("//p[contains(@class,'beside-marks')]/span") > 0)
    }

    @Test func nothingIsLoadedAndNothingRuns() throws {
        let text = try html(site())
        let page = try #require(HTMLPage(text))
        for element in ["script", "link", "img", "iframe", "form", "input", "button", "object", "fieldset"] {
            #expect(page.count("//\(element)") == 0, "\(element)")
        }
        let policy = try #require(page.texts("//meta[@http-equiv]/@content").first)
        #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-") && policy.hasSuffix("; base-uri 'none'; form-action 'none'"))
        let style = try #require(
            text.firstRange(of: "<style>").flatMap { start in
                text[start.upperBound...].firstRange(of: "</style>").map { text[start.upperBound..<$0.lowerBound] }
            })
        #expect(policy.contains(Data(SHA256.digest(style.utf8)).base64EncodedString()))
        #expect(!text.contains("<script") && text.contains("&lt;script&gt;alert(1)"))
    }

    @Test func linesOfTheStyleEndAsBrowsersReadThem() {
        let text = BundlePage.withPlainLineEnds("a\r\nb\rc\r\r\nd\n\n")
        #expect(Array(text.utf8) == Array("a\nb\nc\n\nd\n\n".utf8))
    }

    @Test func otherLinksLeadIntoTheSiteWhereItHasAnAddress() throws {
        let page = try #require(HTMLPage(try html(site(base: "https://news.example/d/"))))
        let outside = Set(page.texts("//a/@href").filter { !$0.hasPrefix("#") })
        #expect(outside.contains("https://news.example/d/harbour-bridge/pair-a-b.html"))
        #expect(outside.allSatisfy { $0.hasPrefix("https://") })
    }

    @Test(arguments: [Publishing.Texts.cited, .none])
    func whatIsWithheldStandsInNeitherForm(texts: Publishing.Texts) throws {
        let site = site(Corrections(publishing: Publishing(texts: texts)))
        let book = String(decoding: try site.bundle(of: "harbour-bridge", as: .epub, templates: .builtIn).contents, as: UTF8.self)
        for words in ["A long history", "Subscribe to our newsletter"] {
            #expect(try !html(site).contains(words) && !book.contains(words), "\(words)")
        }
        #expect(book.contains("Engineers closed the Harbour Bridge on Tuesday"))
    }

    @Test func anUnknownDossierIsNamedWithTheNearest() throws {
        let error = #expect(throws: DiagnosticError.self) { try site().bundle(of: "harbour-brige", as: .html, templates: .builtIn) }
        #expect(error?.diagnostics.first?.description.contains("did you mean \"harbour-bridge\"?") == true)
    }

    @Test(arguments: [("article-ferry-times.html#p2", false), ("../single/index.html", false), ("article-ferry-times.html#p99", true)])
    func aSummaryWithALinkThatLeadsNowhereIsLeftOut(link: String, isWrong: Bool) throws {
        let summary = UserSummary(
            file: "in/summaries/harbour-bridge.md", dossier: "harbour-bridge", title: nil, author: nil, date: nil,
            markdown: "Nobody knows yet [why](\(link)).\n", firstLine: 1)
        let bundle = try Site(dossiers: [PageFixture.dossier, PageFixture.single], summaries: [summary]).bundle(
            of: "harbour-bridge", as: .html, templates: .builtIn)
        let text = String(decoding: bundle.contents, as: UTF8.self)
        #expect(text.contains("Nobody knows yet") != isWrong)
        #expect(bundle.diagnostics.contains { $0.severity == .error } == isWrong, "\(bundle.diagnostics)")
    }

    // MARK: Markup

    private func markup(_ form: PageMarkup.Form, _ html: String, deeper: Int = 0) -> String {
        PageMarkup(form: form, id: { "x-" + $0 }, href: { $0.hasPrefix("#") ? "#x-" + $0.dropFirst() : nil }, deeper: deeper)
            .text(of: PageToken.all(in: html.utf8))
    }

    @Test(arguments: [
        ("<p>a<br>b&nbsp;c & d &lt; &copy; &#39;</p>", "<p>a<br/>b\u{A0}c &amp; d &lt; &amp;copy; &#39;</p>"),
        ("<details open><summary>x</summary></details>", "<details open=\"open\"><summary>x</summary></details>"),
        ("<ul><li>one<li>two</ul>", "<ul><li>one<li>two</li></li></ul>"),
        ("<p id=a class='b c' id=d>x", "<p id=\"x-a\" class=\"b c\">x</p>"), ("1 < 2 <!-- no --> > 0</b>", "1 < 2  > 0"),
        ("<a class=\"mark\" href=\"y.html\" rel=\"next\">A</a><a href=\"#z\">B</a>", "<span class=\"mark\">A</span><a href=\"#x-z\">B</a>"),
        (
            "<svg><a href=\"y\"><rect x=\"1\"/></a><a href=\"#z\"><text>t</text></a></svg>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><g><rect x=\"1\"/></g><a xlink:href=\"#x-z\"><text>t</text></a></svg>"
        ),
        (
            "<section aria-labelledby=\"a b\"><h2 id=\"a\">x</h2></section>",
            "<section aria-labelledby=\"x-a x-b\"><h2 id=\"x-a\">x</h2></section>"
        ),
    ])
    func pagesAreWrittenAsXHTML(html: String, xhtml: String) {
        #expect(markup(.xhtml, html) == xhtml)
    }

    @Test func addressesAreDecodedAndEscapedAgain() {
        let html = "<a href=\"https://x.example/?a=&#39;1&#39;&amp;b=&quot;&lt;2&gt;&quot;\">x</a>"
        var links: [String] = []
        let written = PageMarkup(
            form: .html, id: { $0 },
            href: {
                links.append($0)
                return $0
            }
        ).text(of: PageToken.all(in: html.utf8))
        #expect(links == ["https://x.example/?a='1'&b=\"<2>\""])
        #expect(written == html)
    }

    @Test func headingsGoDown() {
        #expect(markup(.html, "<h1>a</h1><h6>b</h6><hr>", deeper: 1) == "<h2>a</h2><h6>b</h6><hr>")
    }

    @Test(arguments: ["<", "<a", "<a href", "<a href=", "<a href=\"", "<!--", "<!", "</", "</a", "<a/", "<é>", "<a =\"b\">"])
    func damagedMarkupLosesNothingBehindIt(html: String) {
        #expect(markup(.xhtml, "<p>before</p>" + html).hasPrefix("<p>before</p>"))
    }

    // MARK: The book

    private func book(_ id: String = "harbour-bridge", base: String? = nil) throws -> [UInt8] {
        try site(base: base).bundle(of: id, as: .epub, templates: .builtIn).contents
    }

    @Test func theSameDossierIsTheSameBook() throws {
        let book = try book()
        #expect(try self.book() == book)
        // OCF 3.2, section 4.3: the type of the file can be read at its beginning.
        #expect(Array(book[30..<58]) == Array("mimetypeapplication/epub+zip".utf8))
    }

    @Test func theBookSaysWhatItIs() throws {
        let text = String(decoding: try book(), as: UTF8.self)
        #expect(text.contains("<meta property=\"dcterms:modified\">2031-03-05T00:00:00Z</meta>"))
        #expect(text.contains("<dc:source>https://ferry.example/bridge?id=7&amp;page=2</dc:source>"))
        #expect(text.contains(/<dc:identifier id="id">urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}</))
        #expect(
            try String(decoding: book(base: "https://news.example/d/"), as: UTF8.self).contains(
                ">https://news.example/d/harbour-bridge/</dc:id"))
        #expect(try String(decoding: book("single"), as: UTF8.self).contains(">1970-01-01T00:00:00Z<"))
    }

    /// What Debian's `epubcheck` says of a book, by the Java archive that it is; nil where that or Java is not there.
    private static let checker: (java: String, archive: String)? = {
        let files = FileManager.default
        guard let archive = ["/usr/share/java/epubcheck.jar"].first(where: files.fileExists),
            let java = ["/usr/bin/java"].first(where: files.isExecutableFile)
        else { return nil }
        return (java, archive)
    }()

    @Test(
        .enabled(if: checker != nil, "epubcheck is not installed: no book was checked (apt install epubcheck)"),
        arguments: [("harbour-bridge", nil), ("harbour-bridge", "https://news.example/d/"), ("single", nil)] as [(String, String?)])
    func epubcheckFindsNothing(id: String, base: String?) throws {
        let checker = try #require(Self.checker)
        let file = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID().uuidString).epub")
        try Data(try book(id, base: base)).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: checker.java)
        process.arguments = ["-jar", checker.archive, "--failonwarnings", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(said.prefix(2_000))")
    }
}
