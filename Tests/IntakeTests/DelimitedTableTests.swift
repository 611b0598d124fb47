import Model
import Testing

@testable import Intake

@Suite struct DelimitedTableTests {
    @Test func everyColumnIsReadInAnyOrder() throws {
        let result = intake(
            "news.csv",
            """
            \u{FEFF}published,Text,score,title,url,publisher,authors,language,id\r
            2021-12-29 18:05,"The river rose, the ""council"" said.\r
            It rose again.",7,The flood,https://example.org/a,Post,Jane Doe; Ann Smith,en,flood\r

            """)
        let article = try #require(result.articles.first)
        #expect(result.diagnostics.map(\.message) == ["keys of another program: passed over \"score\""])
        #expect(article.id == "flood")
        #expect(article.line == 2)
        #expect(article.text == "The river rose, the \"council\" said.\n\nIt rose again.")
        #expect(article.published.value == "2021-12-29T18:05")
        #expect(article.title == "The flood")
        #expect(article.authors == ["Jane Doe", "Ann Smith"])
        #expect(article.publisher == "Post")
        #expect(article.url == "https://example.org/a")
    }

    @Test(
        arguments: [
            (["03/04/2031", "03/14/2031"], ["2031-03-04", "2031-03-14"]), (["03/04/2031", "14/03/2031"], ["2031-04-03", "2031-03-14"]),
            (["03/04/2031", "05/04/2031"], [nil, nil]), (["03/04/2031", "14/03/2031", "03/14/2031"], [nil, "2031-03-14", "2031-03-14"]),
        ] as [([String], [String?])])
    func otherRowsShowTheOrderOfDayAndMonth(dates: [String], values: [String?]) {
        let result = intake(
            "a.csv", "text;Date\n" + dates.enumerated().map { "The river rose on day \($0) of the flood.;\($1)\n" }.joined())
        #expect(result.articles.map(\.published.value) == values)
    }

    @Test(arguments: [("a.csv", ";"), ("a.csv", "\t"), ("a.csv", ","), ("a.tsv", "\t")])
    func theHeaderTellsTheSeparator(name: String, separator: String) {
        let rows = [["id", "title", "text"], ["x", "Flood", "\"The river rose\(separator) people fled.\""]]
        let result = intake(name, rows.map { $0.joined(separator: separator) }.joined(separator: "\n"))
        #expect(result.diagnostics.isEmpty)
        #expect(result.articles.map(\.title) == ["Flood"])
    }

    @Test func rowsOfTheWrongWidthLeaveTheOthersStanding() {
        let result = intake(
            "a.csv", "id,text\none,The river rose on Monday.\ntwo,The dam, it held.\n\nthree,The bridge was closed.\nfour\n")
        #expect(result.articles.map(\.id) == ["one", "three"])
        #expect(
            messages(result) == [
                "a.csv:3: error: the row has 3 fields, the header 2; the row is left out (put quotation marks around a field that holds a separator or a line end)",
                "a.csv:6: error: the row has 1 field, the header 2; the row is left out (put quotation marks around a field that holds a separator or a line end)",
            ])
    }

    @Test func rowsWithoutTextAreCounted() {
        let result = intake("a.csv", "id,text\none,\ntwo,The river rose on Monday.\nthree,\" \"\n")
        #expect(result.articles.map(\.id) == ["two"])
        #expect(messages(result) == ["a.csv:2: warning: 2 rows have no text and are left out (fill the column \"text\" or delete the row)"])
    }

    @Test func idsAreMadeOfTheFileAndTheLine() {
        let result = intake(
            "in/a.csv",
            "text\nThe river rose on Monday.\n\"The dam above the town held through the night.\nEngineers said so.\"\nThe bridge was closed.\n"
        )
        #expect(result.articles.map(\.id) == ["a-2", "a-3", "a-5"])
    }

    @Test func aTableWithoutTextSaysWhatIsMissing() {
        #expect(
            messages(intake("a.csv", "id,texts\n1,The river rose.\n")) == [
                "a.csv:1: error: no column is named \"text\" or \"html\" (rename \"texts\" to \"text\"; "
                    + "the columns that are read are authors, html, id, language, modified, published, publisher, text, title, url)"
            ])
        #expect(
            messages(intake("a.csv", " \n")) == [
                "a.csv: error: the file is empty (put a header and one article a row into it, or delete it)"
            ])
    }

    @Test func aDateThatIsNoneLeavesTheArticleUndated() {
        let result = intake("a.csv", "text,published\nThe river rose on Monday.,soon\n")
        #expect(result.articles.map(\.published.basis) == [.unknown])
        #expect(
            messages(result) == [
                "a.csv:2: warning: \"published\" is no date: \"soon\"; the article is read without it (\(StatedDate.hint))"
            ])
    }

    @Test func datesThatAreNoneAreNamedByTheirColumnAndOnlyTheFirstOfMany() {
        let rows = (1...23).map { "The river rose by \($0) metres on Monday.,soon\n" }.joined()
        let result = intake("a.csv", "text,Updated\n" + rows)
        let said = messages(result).filter { $0.contains("names no day") || $0.contains("more date") }
        let hint = Metadata.DateKey.modified.hint
        let first = "a.csv:2: warning: \"Updated\" names no day: \"soon\"; the article is read without it (\(hint))"
        let rest = "a.csv: warning: 3 more dates are none; the articles are read without them (\(StatedDate.hint))"
        #expect(said.count == 21 && said.contains(first) && said.contains(rest), "\(said)")
    }

    @Test func pagesInAColumnAreRead() {
        let html = "<html><body><article><h1>Flood</h1><p>The river rose by two metres within a night, the city council said.</p></article>"
        let result = intake("a.csv", "id,html\npage,\"\(html)\"\n")
        #expect(result.articles.map(\.id) == ["page"])
        #expect(result.articles.first?.text.contains("The river rose by two metres") == true)
    }

    @Test(.timeLimit(.minutes(5)))
    func aMarkThatIsNeverClosedCostsItsLine() {
        let rest = "x,The dam held through the night.," + String(repeating: "x", count: 3_000_000) + "\n"
        let result = intake(
            "a.csv", "id,text,pad\none,The river rose on Monday.,\ntwo,\"The dam held.,\nthree,The bridge was closed.,\n" + rest)
        #expect(result.articles.map(\.id).prefix(2) == ["one", "three"])
        #expect(result.diagnostics.contains { $0.line == 3 && $0.message.hasPrefix("a quotation mark opens a field and is never closed") })
    }

    @Test(.timeLimit(.minutes(5)))
    func manyOpenMarksEndInTime() {
        let result = intake("a.csv", "text\n" + String(repeating: "\"a\"\"\n", count: 601))
        #expect(!result.diagnostics.isEmpty)
    }
}
