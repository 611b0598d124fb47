import Model
import Testing

@testable import Intake

/// What `dossier.yml` says of events, facts, differences and publishers, and of what may be published.
@Suite struct ThingCorrectionTests {
    @Test func entriesAreReadWithTheirPlaces() {
        let yaml = """
            events:
              - dossier: fire
                id: event-2031-03-04-fire
                date: 2031-03-05
                title: The fire
                note: As the order says.
            facts:
              - dossier: fire
                id: fact-a-x
                says: [a#p3, b]
                not: c
            differences:
              - {dossier: fire, id: d1, hide: true}
              - {dossier: fire, id: differ-d2, checked: true}
            """
        let file = CorrectionsFile(yaml, file: "dossier.yml")
        #expect(file.diagnostics == [])
        #expect(
            file.corrections.things == [
                ThingCorrection(
                    kind: .events, file: "dossier.yml", line: 2, dossier: .init("fire", line: 2),
                    id: .init("2031-03-04-fire", line: 3), date: TimeSpan(edtf: "2031-03-05"), title: "The fire", note: "As the order says."
                ),
                ThingCorrection(
                    kind: .facts, file: "dossier.yml", line: 8, dossier: .init("fire", line: 8), id: .init("fact-a-x", line: 9),
                    says: [.init("a#p3", line: 10), .init("b", line: 10)], not: [.init("c", line: 11)]),
                ThingCorrection(
                    kind: .differences, file: "dossier.yml", line: 13, dossier: .init("fire", line: 13),
                    id: .init("d1", line: 13), isHidden: true),
                ThingCorrection(
                    kind: .differences, file: "dossier.yml", line: 14, dossier: .init("fire", line: 14),
                    id: .init("d2", line: 14), isChecked: true),
            ])
    }

    @Test func whatMayBePublishedIsRead() {
        let yaml = """
            publish:
              texts: cited
              noindex: true
              black_out: [Ana Sousa]
            publishers:
              - host: ferry.example
                name: The Ferry Times
                same: ft
                short: Ferry
                owner: Harbour Media
                country: Portugal
                lean: near the port
                colour: 3
                texts: none
            """
        let file = CorrectionsFile(yaml, file: "dossier.yml")
        #expect(file.diagnostics == [])
        #expect(
            file.corrections.publishing == Publishing(texts: .cited, isUnlisted: true, blackOut: [.init("Ana Sousa", line: 4)]))
        #expect(
            file.corrections.publishers == [
                PublisherCorrection(
                    file: "dossier.yml", line: 6, name: .init("The Ferry Times", line: 7), same: [.init("ft", line: 8)],
                    hosts: [.init("ferry.example", line: 6)], short: "Ferry", owner: "Harbour Media", country: "Portugal",
                    lean: "near the port", colour: 3, texts: Publishing.Texts.none)
            ])
    }

    @Test(arguments: [
        ("events: a", "1:9: error: \"events\" is no list (write each event as \"- dossier: …\" with its \"id: …\" below)"),
        (
            "facts:\n  - id: x",
            "2:5: error: an entry of \"facts\" does not say which fact it is about "
                + "(write \"dossier: …\" with the folder of the dossier and \"id: …\" with the id of the fact, as its link ends)"
        ),
        (
            "events:\n  - {dossier: a, id: b, date: soon}",
            "2:31: error: \"date\" is no date: \"soon\" (write it as 2021-12-29, 2021-12-29T18:05:00+01:00 or 2021-12)"
        ),
        (
            "facts:\n  - {dossier: a, id: b, hide: true}",
            "2:25: error: unknown key \"hide\" in a fact (the known keys are dossier, id, says, not, note)"
        ),
        (
            "publish:\n  texts: citd",
            "2:10: error: \"citd\" is no amount of text (did you mean \"cited\"? the amounts are full, cited, none)"
        ),
        ("publish:\n  black_out: [\"1\"]", "2:14: error: \"1\" is no name to black out (write words with letters)"),
        (
            "publishers:\n  - name: A\n    colour: red",
            "3:13: error: \"colour\" is no colour of marks (write a number from 1 to 6)"
        ),
        (
            "publishers:\n  - host: https://a.example/",
            "2:11: error: \"https://a.example/\" is no host (write it without a scheme and path: ferry-times.example)"
        ),
    ])
    func faultsAreNamed(yaml: String, message: String) {
        #expect(CorrectionsFile(yaml, file: "dossier.yml").diagnostics.first?.description == "dossier.yml:" + message)
    }

    private func settled(_ yaml: String, _ files: [String: String]) -> IntakeResult {
        var all = files.reduce(into: [String: [UInt8]]()) { $0["in/\($1.key)"] = Array($1.value.utf8) }
        all["in/dossier.yml"] = Array(yaml.utf8)
        let memory = MemoryFiles(files: all, folders: ["in": files.keys.sorted() + ["dossier.yml"]])
        return ArticleIntake(files: memory.reader).articles(at: ["in"])
    }

    @Test func anArticleGetsWhatTheUserStates() throws {
        let yaml = "articles:\n  - {id: a, title: Flood, publisher: Post}\n  - {id: a, authors: [Ann Smith, Bo Lee]}\n"
        let result = settled(yaml, ["a.txt": storm])
        #expect(messages(result) == [])
        let article = try #require(result.articles.first)
        #expect(article.title == "Flood" && article.publisher == "Post" && article.authors == ["Ann Smith", "Bo Lee"])
        #expect(article.provenance.prefix(3).map(\.source) == ["dossier.yml", "dossier.yml", "dossier.yml"])
    }

    @Test func publishersAreKnownByNameAndHost() {
        let head = "---\npublisher: post online\n---\n"
        let other = "---\nurl: https://www.news.post.example/b\n---\n"
        let yaml = "publishers:\n  - {name: The Post, same: [Post Online], host: post.example}\n  - name: Herold\n"
        let result = settled(
            yaml,
            [
                "a.md": head + storm, "b.md": other + "The dam above the town held, its keeper said on Friday.",
                "c.md": "---\npublisher: Herald\n---\nA quiet day in town.",
            ])
        #expect(result.articles.map(\.publisher) == ["The Post", "The Post", "Herald"])
        #expect(messages(result) == ["in/dossier.yml:3: error: no article is of the publisher \"Herold\" (did you mean \"Herald\"?)"])
    }

    @Test func blackedOutNamesStandNowhere() throws {
        let yaml = """
            publish:
              black_out: [Ann Smith]
            articles:
              - {id: ann-smith, title: What Ann Smith saw, authors: [Ann Smith]}
            dossiers:
              - {id: flood, articles: [ann-smith], title: Ann Smith}
            """
        let result = settled(yaml, ["ann-smith.md": "---\nurl: https://x.example/ann-smith\n---\n" + storm])
        #expect(messages(result) == [])
        let article = try #require(result.articles.first)
        #expect(article.id == "x" && article.title == "What █████ saw" && article.authors == ["█████"] && article.url == nil)
        #expect(article.text.contains("said █████, who runs a bakery") && !article.text.contains("Smith"))
        #expect(article.passages.map { article.text(of: $0.range) } == article.text.components(separatedBy: "\n\n"))
        #expect(result.corrections.dossiers.map(\.articles) == [[.init("x", line: 6)]])
        #expect(result.corrections.dossiers.map(\.title) == ["█████"])
    }
}
