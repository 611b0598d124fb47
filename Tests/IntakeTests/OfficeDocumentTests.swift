import Model
import Testing

@testable import Intake

@Suite struct OfficeDocumentTests {
    private static let paragraphs: [(style: String?, text: String)] = [
        ("Titel", "Flood reaches the old town"), (nil, "The river rose by two metres within a night, the city council said on Monday."),
        ("berschrift1", "Four hundred leave"), (nil, "About 400 people left their homes before dawn & went to Wexmoor."),
        ("Zitat", "We had ten minutes to go."),
    ]

    @Test func aWordDocumentIsAnArticle() throws {
        let file = wordFile(Self.paragraphs, title: "Draft 7", author: "Jane Doe", created: "2031-03-05T06:00:00Z")
        let result = intake(["in/flood.docx": file])
        #expect(result.diagnostics.isEmpty)
        let article = try #require(result.articles.first)
        #expect(article.id == "flood" && article.file == "flood.docx" && article.sha256 == SHA256.hex(file))
        #expect(article.title == "Flood reaches the old town")
        #expect(article.authors == ["Jane Doe"])
        #expect(article.published.value == "2031-03-05T06:00:00Z" && article.published.basis == .stated)
        #expect(article.passages.map(\.kind) == [.title, .paragraph, .heading, .paragraph, .quote])
        #expect(article.passages.map(\.source.line) == [1, 2, 3, 4, 5])
        #expect(article.text.contains("before dawn & went"))
        #expect(article.provenance.first { $0.field == .authors }?.source == "the document's properties")
        let whole = Self.paragraphs.map(\.text).joined(separator: "\n").unicodeScalars.map(String.init)
        for (passage, paragraph) in zip(article.passages, Self.paragraphs) {
            #expect(whole[passage.source.scalars].joined() == paragraph.text)
        }
    }

    @Test func theTitleOfThePropertiesCountsWhereTheTextHasNone() {
        let result = intake([
            "a.docx": wordFile(
                [(nil, "The river rose by two metres, the council said."), (nil, "It fell again on Tuesday.")], title: "Flood")
        ])
        #expect(result.articles.first?.title == "Flood")
        #expect(result.articles.first?.provenance.first?.source == "the document's properties")
    }

    /// Deleted words, codes of fields and the copies of drawings are not shown; a table's cells are.
    @Test func onlyWhatIsShownIsRead() {
        let body = """
            <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>The river </w:t></w:r><w:del><w:r><w:delText>sank</w:delText></w:r></w:del>
            <w:moveFrom><w:r><w:t>fell</w:t></w:r></w:moveFrom><w:hyperlink><w:r><w:t>rose</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r>
            <w:r><w:t xml:space="preserve"> by two</w:t><w:noBreakHyphen/><w:t>thirds.</w:t></w:r></w:p><w:p/>
            <mc:AlternateContent xmlns:mc="m"><mc:Choice><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></mc:Fallback>
            </mc:AlternateContent><w:tbl><w:tr><w:tc><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Dead: 8</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """
        let result = intake(["a.docx": wordFile([], body: body)])
        #expect(result.articles.first?.text == "The river rose by two-thirds.\n\nIn a box.\n\nDead: 8")
        #expect(result.articles.first?.passages.last?.kind == .list)
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            (
                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document>&b;</w:document>",
                "has a document type"
            ),
            (String(repeating: "<w:p>", count: 100_000), "not well-formed"), ("<w:document", "not well-formed"), ("", "has no text"),
        ])
    func hostileXMLIsNamed(xml: String, message: String) {
        let result = intake(["a.docx": zipped([ZipMember("word/document.xml", xml)])])
        #expect(result.articles.isEmpty)
        #expect(messages(result).contains { $0.contains(message) }, "\(messages(result))")
    }

    @Test func whatIsNoWordDocumentIsNamed() {
        #expect(
            messages(intake(["a.docx": Array("hello".utf8)])).first?.contains("this is no Word document: this is no zip archive") == true)
        #expect(messages(intake(["a.docx": zipped([ZipMember("a.txt", "x")])])).first?.contains("word/document.xml is missing") == true)
        let bomb = zipped([ZipMember("word/document.xml", [UInt8](repeating: 0x20, count: 3_000_000))])
        let limited = ArticleIntake(files: MemoryFiles(files: ["a.docx": bomb]).reader, limit: UnpackingLimit(megabytes: 1)).articles(at: [
            "a.docx"
        ])
        #expect(messages(limited).first?.contains("unpacks to more than 1 MB") == true)
    }

    @Test func aDocumentThatBreaksOffIsReadAsFarAsItGoes() throws {
        let paragraph = "<w:p><w:r><w:t>The river rose by two metres.</w:t></w:r></w:p>"
        let result = intake(["a.docx": wordFile([], body: String(repeating: paragraph, count: 100) + "<w:p><w:r>")])
        #expect(try #require(result.articles.first).passages.count > 80)
        #expect(messages(result).first?.contains("the XML is not well-formed; what could be read is kept") == true)
    }

    @Test func richTextIsAnArticle() throws {
        let info = "{\\title Flood \\'fcber Wexmoor}{\\author Jane Doe}{\\creatim\\yr2031\\mo3\\dy5\\hr6}"
        let result = intake([
            "a.rtf": richTextFile(["The river – “by two metres” 🌊 – rose in the {old} town.", "It fell again on Tuesday."], info: info)
        ])
        let article = try #require(result.articles.first)
        #expect(result.diagnostics.isEmpty)
        #expect(article.text == "The river – “by two metres” 🌊 – rose in the {old} town.\n\nIt fell again on Tuesday.")
        #expect(article.title == "Flood über Wexmoor" && article.authors == ["Jane Doe"] && article.published.value == "2031-03-05")
    }

    @Test func richTextInOtherCharacterSetsIsRead() {
        let text =
            "{\\rtf1\\ansi\\ansicpg1251{\\header Page}\\pard \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2, said \\lquote Ann\\rquote\\~Smith to them all.{\\pict\\bin4 {{{{}\\par}"
        #expect(intake("a.rtf", text).articles.first?.text == "Привет, said ‘Ann’ Smith to them all.")
    }

    @Test(.timeLimit(.minutes(5)), arguments: ["{\\rtf1 The river rose again.", "{\\rtf1 The river rose again.{\\pict\\bin2000000000 x}}"])
    func richTextThatBreaksOffIsRead(text: String) {
        let result = intake("a.rtf", text)
        #expect(result.articles.first?.text == "The river rose again.")
        #expect(messages(result).first?.contains("the document breaks off") == true)
    }

    @Test(.timeLimit(.minutes(5)), arguments: [("{a}", "a"), ("b\\tab ", "b\t"), ("\\'e9\\emdash ", "é—"), ("\\u8212?", "—")])
    func manyPiecesOfTextAreOneParagraph(piece: String, text: String) throws {
        let result = intake("a.rtf", "{\\rtf1 The river rose again. " + String(repeating: piece, count: 100_000) + "end}")
        let read = try #require(result.articles.first?.text)
        #expect(read.unicodeScalars.filter { $0 == text.unicodeScalars.first }.count >= 100_000)
    }

    @Test(.timeLimit(.minutes(5))) func deepGroupsTakeNoStack() {
        let result = intake("a.rtf", "{\\rtf1 The river rose again." + String(repeating: "{", count: 1_000_000) + "\\u-999999999? }")
        #expect(result.articles.count == 1)
        #expect(messages(intake("b.rtf", "no")).first?.contains("this is no Rich Text document") == true)
    }
}
