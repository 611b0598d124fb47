import Assembly
import Foundation
import Generator
import Intake
import Model
import Reader
import Testing

/// Text from articles comes out as text, wherever it stands: looked at as an HTML parser sees the pages.
@Suite struct InjectionTests {
    private static let hostile = [
        "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)", "{{title}} {{{html}}} {{> layout}}", "<!-- gone",
        "--><b>bold</b>",
        "\"\u{301} style=\"x\u{301}", "\u{202E}rorre\u{2066}", "&lt;b&gt; &amp; &#60;", "]]> <![CDATA[", "[x](javascript:alert(1))",
        "</title></textarea>",
    ]

    private let pages: [(path: String, page: HTMLPage, text: String)]
    private let files: [SiteFile]

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-hostile-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (number, hostile) in Self.hostile.enumerated() {
            let row: [String: Any] = [
                "id": "\(number) \(hostile)", "title": "Title \(hostile) ends", "publisher": "Paper \(hostile)",
                "authors": ["Ann \(hostile)"],
                "url": number.isMultiple(of: 2) ? "javascript:alert('\(hostile)')" : "https://example.org/\(number)?\"><script>",
                "published": "2023-05-0\(number % 9 + 1)",
                "text": """
                Anna Lindt \(hostile) met the mayor of Porto on Thursday, May 4, and said \(hostile) that the bridge cost 90 million euros.

                “We \(hostile) waited for ten long years,” said Anna Lindt. The bridge in Porto opened on Thursday.
                """,
            ]
            let line = try JSONSerialization.data(withJSONObject: row)
            try line.write(to: folder.appendingPathComponent("\(number).jsonl"))
        }
        try Data("Anna Lindt opened the bridge in Porto on Thursday, May 4. It is long.\n".utf8)
            .write(to: folder.appendingPathComponent("<img src=x onerror=alert(1)>\"'\u{202E}.txt"))
        let intake = ArticleIntake().articles(at: [folder.path])
        try #require(intake.articles.count == Self.hostile.count + 1)
        let reader = ArticleReader()
        let dossiers = Assembler(reader: reader).dossiers(from: intake.articles.map { reader.read($0) })
        files = try Site(dossiers: dossiers).files(templates: .builtIn)
        pages = try files.filter { $0.path.hasSuffix(".html") }.map { file in
            let text = String(decoding: file.contents, as: UTF8.self)
            return (file.path, try #require(HTMLPage(text)), text)
        }
        try #require(!pages.isEmpty)
    }

    @Test func nothingBecomesMarkup() {
        for (path, page, _) in pages {
            #expect(
                page.count("//script[not(\(HTMLPage.ownScript))] | //img | //iframe | //b[. = 'bold'] | //comment()") == 0, "\(path)"
            )
            #expect(page.count("//@*[starts-with(name(), 'on')]") == 0, "\(path)")
            #expect(page.texts("//@style").allSatisfy { !$0.contains("x\u{301}") }, "\(path)")
            let links = page.texts("//@href | //@src")
            #expect(links.allSatisfy { !$0.lowercased().contains("javascript:") }, "\(path)")
            #expect(page.count("//body") == 1 && page.count("//head/title") == 1, "\(path)")
        }
    }

    @Test func everyHostileTextIsStillThere() {
        let text = pages.flatMap { $0.page.texts("//body") }.joined(separator: "\n")
        // Control characters of direction are kept only where they can do no harm; compare without them.
        func plain(_ text: String) -> String {
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) && !(0x202A...0x202E).contains($0.value) }))
        }
        let shown = plain(text)
        for hostile in Self.hostile { #expect(shown.contains("Anna Lindt " + plain(hostile) + " met"), "\(hostile)") }
    }

    @Test func directionNeverRunsOverItsElement() {
        for (path, page, _) in pages {
            for text in page.texts("//*[not(*)]") {
                var open = 0
                for scalar in text.unicodeScalars {
                    switch scalar.value {
                    case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068: open += 1
                    case 0x202C, 0x2069: open = max(0, open - 1)
                    default: break
                    }
                }
                #expect(open == 0, "\(path): \(text.unicodeScalars.map { String($0.value, radix: 16) })")
            }
        }
    }

    @Test func fileNamesAreSafeAndLinksResolve() {
        for file in files {
            #expect(
                file.path.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "-_./".utf8.contains($0) || (0x41...0x5A).contains($0)
                })
            #expect(!file.path.split(separator: "/").contains(".."))
        }
        #expect(Set(files.map(\.path)).count == files.count)
        #expect(LinkCheck(files: files).diagnostics().map(\.description) == [])
    }
}
