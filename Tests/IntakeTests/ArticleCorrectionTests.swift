import Model
import Testing

@testable import Intake

/// What `dossier.yml` says of single articles.
@Suite struct ArticleCorrectionTests {
    @Test func anArticleGetsTheDateThatTheUserStates() {
        let files = ["in/a.txt": Array(storm.utf8), "in/dossier.yml": Array("articles:\n  - id: a\n    published: 2031-03-05\n".utf8)]
        let memory = MemoryFiles(files: files, folders: ["in": ["a.txt", "dossier.yml"]])
        let result = ArticleIntake(files: memory.reader).articles(at: ["in"])
        #expect(messages(result) == [])
        #expect(
            result.articles.map(\.published) == [PublicationDate(value: "2031-03-05", basis: .stated, because: "dossier.yml states it")])
    }

    @Test(arguments: [
        ("articles: a", "1:11: error: \"articles\" is no list (write each article as \"- id: …\")"),
        ("articles:\n  - published: 2031", "2:5: error: an article has no id (write \"- id: …\" with the id of an article)"),
        (
            "articles:\n  - id: a\n    published: soon",
            "3:16: error: \"published\" is no date: \"soon\" (write it as 2021-12-29, 2021-12-29T18:05:00+01:00 or 2021-12)"
        ),
        (
            "articles:\n  - id: a\n    date: 2031",
            "3:5: error: unknown key \"date\" in an article (the known keys are id, published, title, publisher, authors)"
        ),
    ])
    func faultsAreNamed(yaml: String, message: String) {
        #expect(CorrectionsFile(yaml, file: "in/dossier.yml").diagnostics.map(\.description) == ["in/dossier.yml:" + message])
    }

    @Test func anEntryMustNameAnArticleOnce() {
        var articles = intake(["storm.txt": Array(storm.utf8)]).articles
        let entries = ["strom", "storm", "storm"].enumerated().map {
            ArticleCorrection(file: "dossier.yml", line: $0 + 2, id: $1, published: StatedDate.publication("203\($0)"))
        }
        let found = SettledArticles(corrections: entries).settle(&articles)
        #expect(
            found.map(\.description) == [
                "dossier.yml:2: error: there is no article \"strom\" (did you mean \"storm\"?)",
                "dossier.yml:4: error: the article \"storm\" is settled twice (keep one of the two entries)",
            ])
        #expect(articles[0].published.value == "2031")
    }
}
