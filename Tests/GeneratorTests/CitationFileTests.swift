import Foundation
import Model
import Testing

@testable import Generator

/// Lists of references, read back by Python's json and, where they are installed, by parsers of BibTeX and RIS.
@Suite struct CitationFileTests {
    private static let articles = [
        Article(
            id: "flood-1", file: "a.txt", title: "Flood & fire: {Wexmoor}'s 50 % _loss_", publisher: "The Wexmoor Post",
            authors: ["Jane Doe", "Wind and Weather, Inc."],
            url: "https://post.example/a_b?c=%20{x}&d=~1",
            published: PublicationDate(value: "2031-03-05T06:00:00Z", basis: .stated, because: "x"),
            text: "", passages: []),
        Article(
            id: "Über 2", file: "b.txt", title: nil, url: "javascript:alert(1)", language: "und",
            published: PublicationDate(value: "2031-03-07", basis: .inferred, because: "x"), text: "", passages: []),
        Article(
            id: "c", file: "c.txt", title: "Line\nbreak  - ER  - \\end", language: "de",
            published: PublicationDate(value: "2031-03~", basis: .stated, because: "x"),
            text: "", passages: []),
    ].map { CitableArticle($0) }

    @Test func cslHasWhatIsStated() throws {
        let json = try Site.json(Self.articles.map(CSLItem.init), of: "x")
        let items = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [[String: Any]])
        #expect(items.compactMap { $0["id"] as? String } == ["flood-1", "Über 2", "c"])
        #expect(items.allSatisfy { $0["type"] as? String == "article-newspaper" })
        #expect((items[0]["author"] as? [[String: String]])?.compactMap { $0["literal"] } == ["Jane Doe", "Wind and Weather, Inc."])
        #expect((items[0]["issued"] as? [String: Any])?["date-parts"] as? [[Int]] == [[2031, 3, 5]])
        #expect(
            items[0]["container-title"] as? String == "The Wexmoor Post"
                && items[0]["URL"] as? String == "https://post.example/a_b?c=%20{x}&d=~1")
        #expect(
            items[1]["title"] as? String == "Über 2" && items[1]["issued"] == nil && items[1]["URL"] == nil && items[1]["language"] == nil)
        #expect(items[1]["note"] as? String == "Date of publication inferred: 2031-03-07")
        #expect((items[2]["issued"] as? [String: Any])?["date-parts"] as? [[Int]] == [[2031, 3]])
        #expect((items[2]["issued"] as? [String: Any])?["circa"] as? Bool == true)
    }

    @Test func recordsOfRISHaveALineAField() {
        #expect(
            RISRecord.text(Self.articles[0])
                == [
                    "TY  - NEWS", "ID  - flood-1", "TI  - Flood & fire: {Wexmoor}'s 50 % _loss_", "AU  - Jane Doe",
                    "AU  - Wind and Weather, Inc.",
                    "T2  - The Wexmoor Post", "PY  - 2031", "DA  - 2031/03/05/", "UR  - https://post.example/a_b?c=%20{x}&d=~1", "LA  - en",
                    "ER  - ", "",
                ].map { $0 + "\r\n" }.joined())
        #expect(RISRecord.text(Self.articles[2]).contains("TI  - Line break - ER - \\end\r\nPY  - 2031\r\nDA  - 2031/03//\r\n"))
        #expect(Self.articles.allSatisfy { RISRecord.text($0).components(separatedBy: "\r\nER  - ").count == 2 })
    }

    @Test func entriesOfBibTeXBalance() {
        let text = BibTeXFile(Self.articles).text
        #expect(
            text.hasPrefix(
                "@article{flood-1,\n  title = {{Flood \\& fire: \\textbraceleft{}Wexmoor\\textbraceright{}'s 50 \\% \\_loss\\_}},\n"))
        #expect(text.contains("  author = {Jane Doe and {Wind and Weather, Inc.}},\n"))
        #expect(text.contains("  url = {https://post.example/a_b?c=%20%7Bx%7D&d=~1},\n"))
        #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
    }

    /// The Python in whose environment `make test-setup` puts packages from PyPI; it has Debian's too.
    private static let python = ReadActors.validator

    private static func hasModule(_ name: String) -> Bool {
        let python = Process()
        python.executableURL = URL(filePath: Self.python)
        python.arguments = ["-c", "import \(name)"]
        python.standardError = FileHandle.nullDevice
        guard (try? python.run()) != nil else { return false }
        python.waitUntilExit()
        return python.terminationStatus == 0
    }

    private struct Read: Decodable {
        var titles: [String]
        var authors: [[String]]
        var years: [String?]
    }

    private static func read(_ name: String, _ text: String) throws -> Read {
        try JSONDecoder().decode(
            Read.self,
            from: PythonReader.output(of: "read_citations.py", [SiteFile(path: name, text: text)], arguments: [name], python: python))
    }

    @Test(.enabled(if: hasModule("pybtex"), "Python's pybtex is not installed (apt install python3-pybtex)"))
    func anotherParserReadsBibTeX() throws {
        let read = try Self.read("articles.bib", BibTeXFile(Self.articles).text)
        #expect(read.titles.count == 3 && read.titles[1] == "Über 2")
        #expect(read.authors[0] == ["Jane Doe", "Wind and Weather, Inc."])
        #expect(read.years == ["2031", nil, "2031"])
    }

    @Test(.enabled(if: hasModule("rispy"), "Python's rispy is not installed (`make test-setup` installs it from PyPI)"))
    func anotherParserReadsRIS() throws {
        let read = try Self.read("articles.ris", Self.articles.map(RISRecord.text).joined())
        #expect(read.titles == ["Flood & fire: {Wexmoor}'s 50 % _loss_", "Über 2", "Line break - ER - \\end"])
        #expect(read.authors == [["Jane Doe", "Wind and Weather, Inc."], [], []])
        #expect(read.years == ["2031", nil, "2031"])
    }

    /// A mark with an accent over it is another character, and still ends a field; an id may have line breaks.
    @Test func accentsAndLineBreaksHideNothing() {
        let article = CitableArticle(
            Article(
                id: "a\r\nER  - \r\nTY  - NEWS", file: "a.txt", title: "Flood}\u{301} {\u{301}", url: "https://a.example/}\u{301}",
                text: "",
                passages: []))
        #expect(RISRecord.text(article).components(separatedBy: "\r\nER  - ").count == 2)
        let text = BibTeXFile([article]).text
        func holds(_ part: String) -> Bool { Array(text.utf8).firstRange(of: Array(part.utf8)) != nil }
        #expect(text.unicodeScalars.count { $0 == "{" } == text.unicodeScalars.count { $0 == "}" })
        #expect(holds("title = {{Flood\\textbraceright{}") && holds("url = {https://a.example/%7D"))
    }

    @Test func everyDossierHasItsLists() throws {
        let files = try Site(dossiers: [CopyStory.dossier]).files(templates: .builtIn)
        let names = files.map(\.path).filter { $0.contains("/articles.") }
        #expect(names == ["bib", "csl.json", "ris"].map { "\(CopyStory.dossier.id)/articles.\($0)" })
        let list = try #require(files.first { $0.path.hasSuffix("articles.csl.json") })
        let items = try #require(try JSONSerialization.jsonObject(with: Data(list.contents)) as? [[String: Any]])
        #expect(items.compactMap { $0["id"] as? String } == CopyStory.dossier.readings.map(\.article.id))
    }
}
