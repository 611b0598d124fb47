import Generator
import Model
import Testing

@Suite struct MarkdownTests {
    @Test func givesHeadingsUniqueIDs() throws {
        let page = try Markdown.page("# The *call*\n\n## When\n\ntext\n\n## When\n\n## 好\n")
        #expect(page.headings.map(\.id) == ["the-call", "when", "when-2", "hao"])
        #expect(page.headings.map(\.level) == [1, 2, 2, 2])
        #expect(HTMLPage(page.html)?.texts("//h2/@id") == ["when", "when-2", "hao"])
        #expect(HTMLPage(page.html)?.texts("//h1/em") == ["call"])
    }

    @Test func dropsRawHTMLAndDangerousLinks() throws {
        let page = try Markdown.page("<script>x</script>\n\n[a](javascript:x) <b onclick=x>b</b> ![i](vbscript:y)\n\n[ok](p.html#p1)\n")
        let parsed = try #require(HTMLPage(page.html))
        #expect(parsed.count("//script") == 0)
        #expect(parsed.count("//b") == 0)
        #expect(parsed.texts("//a/@href") == ["", "p.html#p1"])
        #expect(parsed.texts("//img/@src") == [""])
    }

    @Test func listsLinksWithTheirLines() throws {
        let page = try Markdown.page("one\n\n[a](x.html)\nand ![b](y.png)\n\n- [c](z.html)\n")
        #expect(page.links.map(\.url) == ["x.html", "y.png", "z.html"])
        #expect(page.links.map(\.line) == [3, 4, 6])
        #expect(page.links.map(\.column) == [1, 5, 3])
        #expect(page.links.map(\.isImage) == [false, true, false])
    }

    @Test(arguments: [
        "plain words, with commas.", "1. not a list", "- not a list", "# no heading", "*no* _emphasis_ **here**", "a [link](x) ![image](y)",
        "<script>alert(1)</script> & &amp; &#x41;", "`code` ~~~ | table |", "C:\\path\\*", "> no quote", "    no code block", "--- ===",
        "a+b=c; 50% $5",
        "{{name}} {{{html}}} <!-- no comment -->", "U.S. and e.g. dots... and 3.5", "http://example.org/a_b_c", "ends with backslash \\",
    ])
    func escapesTextSoThatItComesOutAsItWas(text: String) throws {
        let html = try Markdown.page("x " + Markdown.escape(text)).html
        let parsed = try #require(HTMLPage(html))
        #expect(parsed.texts("//p").joined().trimmed == "x " + text.trimmed)
        #expect(parsed.count("//p/*") == 0)
        let own = try #require(HTMLPage(try Markdown.page(Markdown.escape(text)).html))
        #expect(own.texts("//p").joined().trimmed == text.trimmed)
        #expect(own.count("//body/*") == 1)
    }

    @Test func refusesDocumentsThatAreTooLong() {
        #expect(
            throws: DiagnosticError(Diagnostic(message: "the Markdown is 1000001 bytes long, more than 1000000", hint: "cut it into parts"))
        ) {
            try Markdown.page(String(repeating: "a", count: 1_000_001))
        }
    }

    @Test(arguments: [
        ("a <b>raw</b> word", "a raw word"), ("`<b>` and <b>raw</b>", "`<b>` and raw"), ("x\n\n<script>y</script>\n\nz", "x\n\n\n\nz"),
        ("**bold** 1 < 2", "**bold** 1 < 2"), ("a\r\n\r\n<div>x</div>\r\n\r\nb", "a\r\n\r\n\r\n\r\nb"),
        ("- item\n\n  <div>\n    in list\n  </div>\n", "- item\n\n  \n    \n  \n"), ("> <div>\n> x\n> </div>\n", "> \n> \n> \n"),
    ])
    func rawHTMLIsTakenOutOfTheSource(source: String, plain: String) {
        #expect(Markdown.withoutHTML(source) == plain)
    }
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
