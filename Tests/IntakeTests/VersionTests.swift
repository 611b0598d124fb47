import Model
import Testing

@testable import Intake

/// The same address with another text: both are kept, the later one as the article.
@Suite struct VersionTests {
    private func read(_ rows: [[String: String]]) -> IntakeResult {
        let lines = rows.map { row in
            "{" + row.sorted { $0.key < $1.key }.map { "\"\($0)\": \"\($1.replacing("\n", with: "\\n"))\"" }.joined(separator: ", ") + "}"
        }
        return intake("a.jsonl", lines.joined(separator: "\n"))
    }

    private func row(_ id: String, _ people: String, _ more: [String: String] = [:]) -> [String: String] {
        ["id": id, "url": "https://post.example/flood", "text": storm.replacing("About 400", with: "About \(people)")].merging(more) { $1 }
    }

    /// The article and its versions, each as its id and the number in its text.
    private func kept(_ result: IntakeResult) -> [[String]] {
        result.articles.map { article in
            (article.versions + [article]).map { version in
                let words = version.text.split(separator: " ")
                return "\(version.id) \(words.firstIndex(of: "people").map { words[$0 - 1] } ?? "")"
            }
        }
    }

    @Test func theLaterByWhatIsStatedIsTheArticle() {
        let rows = [
            row("c", "650", ["published": "2031-03-06T09:00Z"]),
            row("a", "400", ["published": "2031-03-05T08:00Z"]),
            row("b", "500", ["published": "2031-03-05T18:00Z"]),
        ]
        let result = read(rows)
        #expect(kept(result) == [["a@1 400", "a@2 500", "a 650"]])
        #expect(result.articles.flatMap(\.alsoAt).map(\.kind) == [.earlierVersion, .earlierVersion])
        #expect(messages(result) == [])
        #expect(kept(read(rows.reversed())) == kept(result))
    }

    /// A page keeps the day of its publication, and says when it was changed.
    @Test(arguments: [["published", "modified"], ["date", "last_updated"]]) func theModificationTellsBeforeThePublication(keys: [String]) {
        let rows = ["2031-03-06T09:00Z", "2031-03-05T18:00Z", ""].map { changed in
            var row = row("a", changed.isEmpty ? "400" : changed.contains("-06") ? "650" : "500", [keys[0]: "2031-03-05T08:00Z"])
            row["id"] = nil
            if !changed.isEmpty { row[keys[1]] = changed }
            return row
        }
        let result = read(rows)
        #expect(kept(result) == [["a-3@1 400", "a-3@2 500", "a-3 650"]])
        #expect(result.articles.first?.modified == "2031-03-06T09:00Z")
    }

    @Test func whatIsNoDayOfModificationIsNamedAndCostsNoArticle() {
        for words in ["soon", "2031", "2031-03"] {
            let result = read([row("a", "400", ["modified": words])])
            #expect(result.articles.map(\.modified) == [nil])
            #expect(messages(result).count == 1)
            #expect(messages(result).first?.contains("warning: \"modified\" names no day: \"\(words)\"") == true)
        }
        for value in ["true", "[1]", "{\"a\": \"b\"}"] {
            let result = intake("a.jsonl", "{\"id\": \"a\", \"text\": \"The river rose on Monday.\", \"modified\": \(value)}")
            #expect(result.articles.map(\.modified) == [nil])
            #expect(messages(result).count == 1)
            #expect(messages(result).first?.contains("warning: \"modified\" is no string") == true)
        }
        #expect(messages(intake("a.jsonl", "{\"id\": \"a\", \"text\": \"The river rose on Monday.\", \"modified\": null}")) == [])
        for (words, count) in [("soon", 1), ("{a: b}", 1), ("~", 0), ("", 0)] {
            let page = intake("a.md", "---\ntitle: Storm\nmodified: \(words)\n---\n" + storm)
            #expect(page.articles.map(\.modified) == [nil])
            #expect(page.diagnostics.map(\.severity) == Array(repeating: Diagnostic.Severity.warning, count: count))
        }
    }

    @Test func modificationsStandAsProgramsWriteThem() {
        let result = read([row("a", "400", ["modified": "Wed, 05 Mar 2031 08:00:00 GMT"])])
        #expect(result.articles.map { $0.modified?.hasPrefix("2031-03-05T08:00:00") } == [true])
        #expect(messages(result) == [])
        let note = intake("a.md", "---\ntitle: Storm\nmodified: 2024-01-01 10:00\n---\n" + storm)
        #expect(note.articles.map(\.modified) == ["2024-01-01T10:00"])
        #expect(messages(note) == [])
        let table = intake("a.csv", "text,modified\n\"\(storm.replacing("\"", with: "'"))\",2031-03-06")
        #expect(table.articles.first?.modified == "2031-03-06")
        let page = intake("a.md", "---\ntitle: Storm\nmodified: 2031-03-06\n---\n" + storm)
        #expect(page.articles.first?.modified == "2031-03-06" && messages(page) == [])
    }

    @Test func aTextThatWasNotChangedSinceHasNoModification() {
        let day = "2031-03-05T08:00Z"
        #expect(read([row("a", "400", ["published": day, "modified": day])]).articles.map(\.modified) == [nil])
        // Front matter is read in the order of the keys.
        let page = intake("a.md", "---\ntitle: Storm\npublished: 2031-03-06\nmodified: 2031-03-06\n---\n" + storm)
        #expect(page.articles.map(\.modified) == [nil])
        #expect(page.articles.first?.provenance.map(\.field).contains(.modified) == false)
    }

    @Test func withoutDatesTheOrderOfTheInputTells() {
        #expect(kept(read([row("a", "400"), row("b", "650"), row("c", "700")])) == [["a@1 400", "a@2 650", "a 700"]])
    }

    /// A page that is saved again and again: its address is that of the first, and what is settled of it may name any of the files.
    @Test func theArticleKeepsTheIDOfItsFirstVersionAndGoesByTheOthers() throws {
        let rows = [row("", "400"), row("", "650"), row("", "700")].map { row in row.filter { $0.key != "id" } }
        for count in 2...3 {
            let result = read(Array(rows.prefix(count)))
            #expect(result.articles.map(\.id) == ["a-1"])
            #expect(result.articles[0].alsoAt.map(\.id) == Array(["a-2", "a-3"].prefix(count - 1)))
        }
        var result = read(rows)
        result.corrections.dossiers = [
            DossierCorrection(file: "d", id: .init("x"), articles: [.init("a-3"), .init("b")], not: [.init("a-2")])
        ]
        result.corrections.things = [ThingCorrection(kind: .facts, file: "d", dossier: .init("x"), id: .init("f"))]
        result.corrections.things[0].says = [.init("a-2#p2"), .init("a-21#p2")]
        result.settle()
        #expect(result.corrections.dossiers[0].articles.map(\.text) == ["a-1", "b"])
        #expect(result.corrections.dossiers[0].not.map(\.text) == ["a-1"])
        #expect(result.corrections.things[0].says.map(\.text) == ["a-1#p2", "a-21#p2"])
        // What the input calls by an id of its own keeps that.
        #expect(read([rows[0], row("flood", "650"), rows[2]]).articles.map(\.id) == ["flood"])
    }

    @Test func theSameTextAgainIsNoVersion() {
        #expect(kept(read([row("a", "400"), row("b", "650"), row("c", "650")])) == [["a@1 400", "a 650"]])
        // What was taken back is.
        #expect(kept(read([row("a", "400"), row("b", "650"), row("c", "400")])) == [["a@1 400", "a@2 650", "a 400"]])
    }

    @Test func oneIDOfSeveralDaysIsOneArticle() {
        func rows(_ days: [String]) -> [[String: String]] {
            zip(["400", "650"], days).map { people, day in
                var row = row("flood", people, ["published": day])
                row["url"] = nil
                return row
            }
        }
        #expect(kept(read(rows(["2031-03-05", "2031-03-06"]))) == [["flood@1 400", "flood 650"]])
        let fault = read(rows(["2031-03-05", "2031-03-05"]))
        #expect(fault.articles.count == 1 && fault.articles[0].versions.isEmpty)
        #expect(messages(fault).first?.contains("error: the id \"flood\" is taken by a.jsonl:1") == true)
    }

    @Test func aFirstReportIsAVersionAndATeaserIsNone() throws {
        let short = storm + "\n\nThe keeper of the dam said that its gates were opened before midnight to let the water out."
        let long =
            short + "\n\n"
            + (1...9).map { "The keeper of dam \($0) said that its gates were opened before midnight to let the water out." }.joined(
                separator: "\n\n")
        let first = ["id": "a", "url": "https://post.example/x", "text": short, "published": "2031-03-05T08:00Z"]
        let last = ["id": "b", "url": "https://post.example/x", "text": long, "published": "2031-03-05T18:00Z"]
        #expect(read([first, last]).articles.map { $0.versions.map(\.id) } == [["a@1"]])
        var teaser = first
        teaser["text"] = String(storm.prefix(90))
        #expect(read([teaser, last]).articles.map { $0.versions.count } == [0])
    }
}
