import Model
import Testing

@testable import Intake

/// Exports of news archives, as Word, Rich Text and HTML.
@Suite struct NewsExportTests {
    private typealias Line = (style: String?, text: String)

    private static let nexis: [Line] =
        [(nil, "User Name: Jane"), (nil, "Documents (2)")]
        + [
            ("berschrift1", "Flood reaches the old town"), (nil, "The Wexmoor Post"), (nil, "March 5, 2031 Wednesday"),
            (nil, "Late Edition - Final"),
        ]
        + [
            (nil, "Copyright 2031 The Wexmoor Post All Rights Reserved"), (nil, "Section: Section A; Column 0; Pg. 1"),
            (nil, "Length: 23 words"),
        ]
        + [
            (nil, "Byline: By Jane Doe and Ann Smith"), (nil, "Body"), (nil, "The river rose by two metres within a night."),
            (nil, "Length: two metres, said Ann Smith."),
        ]
        + [
            (nil, "Graphic"), (nil, "PHOTO: The river"), (nil, "Classification"), (nil, "Language: ENGLISH"),
            (nil, "Publication-Type: Newspaper"),
        ]
        + [(nil, "Load-Date: March 6, 2031"), (nil, "End of Document")]
        + [
            ("berschrift1", "Mayor resigns"), (nil, "Daily Example"), (nil, "March 7, 2031 Friday"), (nil, "Length: 12 words"),
            (nil, "Body"),
        ]
        + [(nil, "The mayor resigned on Friday, the town said."), (nil, "Load-Date: March 7, 2031"), (nil, "End of Document")]

    private static let olderNexis: [Line] = [
        (nil, "1 of 2 DOCUMENTS"), (nil, "The Wexmoor Post"), (nil, "March 5, 2031 Wednesday"), (nil, "Late Edition - Final"),
        (nil, "Flood reaches the old town"), (nil, "BYLINE: By JANE DOE"), (nil, "SECTION: Section A; Pg. 1"), (nil, "LENGTH: 23 words"),
        (nil, "BODY:"), (nil, "The river rose by two metres within a night."), (nil, "LOAD-DATE: March 6, 2031"),
        (nil, "LANGUAGE: ENGLISH"),
        (nil, "2 of 2 DOCUMENTS"), (nil, "Daily Example"), (nil, "March 7, 2031 Friday"), (nil, "Mayor resigns"), (nil, "LENGTH: 12 words"),
        (nil, "The mayor resigned on Friday, the town said."), (nil, "LOAD-DATE: March 7, 2031"),
    ]

    private static let factiva: [Line] = [
        (nil, "SE"), (nil, "News"), (nil, "HD"), (nil, "Flood reaches the old town"), (nil, "BY"), (nil, "By Jane Doe and Ann Smith"),
        (nil, "WC"),
        (nil, "23 words"), (nil, "PD"), (nil, "5 March 2031"), (nil, "ET"), (nil, "03:00"), (nil, "SN"), (nil, "The Wexmoor Post"),
        (nil, "SC"),
        (nil, "WEXP"), (nil, "LA"), (nil, "English"), (nil, "CY"), (nil, "(c) 2031 The Wexmoor Post"), (nil, "LP"),
        (nil, "The river rose by two metres within a night."), (nil, "TD"), (nil, "NS a ship sank, said Ann Smith."), (nil, "CO"),
        (nil, "wexm : Wexmoor"),
        (nil, "AN"), (nil, "Document WEXP000020310305ef3500abc"), (nil, "HD\tMayor resigns"), (nil, "WC\t12 words"),
        (nil, "PD\t7 March 2031"),
        (nil, "SN\tDaily Example"), (nil, "LP\tThe mayor resigned on Friday, the town said."),
        (nil, "AN\tDocument DAEX000020310307ef3700001"),
    ]

    private static let plainFactiva: [Line] = [
        (nil, "Flood reaches the old town"), (nil, "By Jane Doe and Ann Smith"), (nil, "1,023 words"), (nil, "5 March 2031"),
        (nil, "03:00"),
        (nil, "The Wexmoor Post"), (nil, "WEXP"), (nil, "English"), (nil, "Copyright 2031 The Wexmoor Post"),
        (nil, "The river rose by two metres within a night."), (nil, "Document WEXP000020310305ef3500abc"), (nil, "Mayor resigns"),
        (nil, "12 words"),
        (nil, "7 March 2031"), (nil, "Daily Example"), (nil, "DAEX"), (nil, "English"), (nil, "Copyright 2031 Daily Example"),
        (nil, "The mayor resigned on Friday, the town said."), (nil, "Document DAEX000020310307ef3700001"),
    ]

    private static let proquest: [Line] = [
        (nil, "____________________________________________________________"), (nil, "Flood reaches the old town"),
        (nil, "Author: Doe, Jane; Smith, Ann"), (nil, "ProQuest document link"), (nil, "Abstract: The river rose."),
        (nil, "Full text: The river rose by two metres within a night."), (nil, "Subject: Floods; Rivers"),
        (nil, "Title: Flood reaches the old town"),
        (nil, "Publication title: The Wexmoor Post, Late Edition; Wexmoor"), (nil, "Pages: A.1"), (nil, "Publication year: 2031"),
        (nil, "Publication date: Mar 5, 2031"), (nil, "Language of publication: English"), (nil, "ProQuest document ID: 123"),
        (nil, "Document URL: https://www.example.org/docview/123"), (nil, "Database: ProQuest Central"),
        (nil, "____________________________________________________________"), (nil, "Mayor resigns"),
        (nil, "Publication info: Daily Example"),
        (nil, "Full text: The mayor resigned on Friday, the town said."), (nil, "Title: Mayor resigns"),
        (nil, "Publication title: Daily Example"),
        (nil, "Publication date: Mar 7, 2031"), (nil, "ProQuest document ID: 124"),
        (nil, "____________________________________________________________"), (nil, "No words"), (nil, "Title: No words"),
        (nil, "Publication title: Daily Example"), (nil, "ProQuest document ID: 125"),
    ]

    /// The labels of parts alone on their lines.
    private static let linedProquest: [Line] =
        [(nil, "Report Information from ProQuest"), (nil, "11 March 2031 10:00")]
        + proquest.flatMap { style, text -> [Line] in
            if text.hasPrefix("Full text: ") { return [(nil, "FULL TEXT"), (nil, String(text.dropFirst(11))), (nil, "DETAILS")] }
            return text.hasPrefix("Abstract: ") ? [(nil, "ABSTRACT"), (nil, String(text.dropFirst(10)))] : [(style, text)]
        }

    /// With a cover, sections above the headlines, and a name without "By".
    private static let sectionedFactiva: [Line] =
        [(nil, "Factiva Dow Jones"), (nil, "News")]
        + plainFactiva.flatMap { style, text -> [Line] in
            text == "Mayor resigns" ? [(nil, "City"), (style, text)] : [(style, text == "By Jane Doe and Ann Smith" ? "Jane Doe" : text)]
        }

    private static let all = [
        "lined proquest": linedProquest, "sectioned factiva": sectionedFactiva,
        "nexis": nexis, "older nexis": olderNexis, "factiva": factiva, "plain factiva": plainFactiva, "proquest": proquest,
    ]

    private static func file(_ lines: [Line], _ form: String) -> (String, [UInt8]) {
        switch form {
        case "docx": return ("x.docx", wordFile(lines))
        case "rtf": return ("x.rtf", richTextFile(lines.map(\.text)))
        default:
            let body = lines.map { style, text in
                let tag = style == nil ? "p" : "h1"
                return "<\(tag)><b>\(text.replacing("\t", with: "</b></p><p><b>"))</b></\(tag)>"
            }.joined(separator: "\n")
            return ("x.html", Array("<!DOCTYPE html><html><head><title>Export</title></head><body>\n\(body)</body></html>".utf8))
        }
    }

    @Test(
        arguments: ["nexis", "older nexis", "factiva", "plain factiva", "sectioned factiva", "proquest", "lined proquest"],
        ["docx", "rtf", "html"])
    func articlesAreToldApart(service: String, form: String) throws {
        let lines = try #require(Self.all[service])
        let (name, bytes) = Self.file(lines, form)
        let result = intake([name: bytes])
        try #require(result.articles.count == 2, "\(messages(result))")
        #expect(result.articles.map(\.title) == ["Flood reaches the old town", "Mayor resigns"])
        #expect(result.articles.map(\.publisher) == ["The Wexmoor Post", "Daily Example"])
        #expect(result.articles.map(\.published.value) == ["2031-03-05", "2031-03-07"])
        #expect(result.articles[0].authors.first?.lowercased() == "jane doe")
        #expect(result.articles[1].authors.isEmpty)
        #expect(result.articles.map(\.language) == ["en", "en"])
        #expect(result.articles.allSatisfy { article in article.provenance.contains { $0.source.hasSuffix("'s export") } })
        func body(_ index: Int) -> [String] {
            let article = result.articles[index]
            return article.passages.filter { $0.kind != .title }.map { String(article.text(of: $0.range)) }
        }
        let more = ["nexis": ["Length: two metres, said Ann Smith."], "factiva": ["NS a ship sank, said Ann Smith."]][service] ?? []
        #expect(body(0) == ["The river rose by two metres within a night."] + more)
        #expect(body(1) == ["The mayor resigned on Friday, the town said."])
        #expect(Set(result.articles.map(\.id)).count == 2)
        #expect(Set(result.articles.map(\.sha256)).count == 2)
        // Where in the file: later articles on later lines, and each passage on its own.
        let starts = result.articles.compactMap(\.line)
        #expect(starts.count == 2 && starts[0] < starts[1])
        #expect(result.articles[1].passages.allSatisfy { $0.source.line >= starts[1] })
        #expect(result.articles[0].leftOut.contains { $0.because.hasPrefix("field of ") })
    }

    @Test func recordsWithoutTextAreCounted() {
        let (name, bytes) = Self.file(Self.proquest, "docx")
        #expect(messages(intake([name: bytes])) == ["x.docx:26: warning: 1 article has no text and is left out (export the full text)"])
        #expect(intake([name: bytes]).articles.first?.url == "https://www.example.org/docview/123")
    }

    @Test func anArticleThatSpeaksOfAnExportIsNone() {
        let text = [
            "How to read an export", "It ends with the words End of Document.", "Length: the number of words.", "Full text: all of it.",
            "HD stands for the headline, and the Document has a code.",
        ]
        let result = intake(["a.docx": wordFile(text.map { (nil, $0) })])
        #expect(result.articles.map(\.id) == ["a"])
        #expect(result.articles.first?.passages.count == text.count)
    }

    /// Most pages speak of a Document in their scripts, and are read once.
    @Test(arguments: [
        ("<script>new DocumentFragment()</script>", false), ("The Document says", false), ("<p>End of Document</p>", true), ("D", false),
        ("<p>1 of 2 DOCUMENTS</p>", true), ("<td>HD</td>", true), ("<p>Document WEXP0000", true), ("<b>ProQuest", true), ("", false),
    ])
    func onlyPagesWithASignAreLookedAt(html: String, mayBe: Bool) { #expect(PageLines.mayBeExport(html) == mayBe) }

    /// An export cut anywhere, or with any line twice, is read as far as it goes.
    @Test(arguments: ["nexis", "older nexis", "factiva", "plain factiva", "proquest"])
    func brokenExportsEndWell(service: String) throws {
        let lines = try #require(Self.all[service])
        for count in lines.indices {
            for variant in [Array(lines[..<count]), Array(lines[count...]), Array(lines[...count] + lines[count...])] {
                var document = DocumentLines()
                for line in variant { document.add(line.text, line.style == nil ? .paragraph : .heading) }
                guard let export = NewsExport(document.lines, file: "x.docx") else { continue }
                let kept = export.result.articles.reduce(0) { sum, article in
                    if case .marked(let passages) = article.body { sum + passages.count } else { sum }
                }
                #expect(kept <= variant.count)
            }
        }
    }
}
