import Model
import Testing

@testable import Intake

@Suite struct CorrectionsFileTests {
    private func read(_ yaml: String) -> CorrectionsFile { CorrectionsFile(yaml, file: "in/dossier.yml") }

    @Test func everyKeyOfAnActorIsRead() throws {
        let file = read(
            """
            actors:
              - name: Ana Sousa
                same: [Anna Souza, "A. Sousa"]
                not: Ana Silva
                kind: person
                role: harbour master
              - name: Sandvig
                at: [-47.5, 8]
              - name: Reply
                hide: true
            """)
        #expect(file.diagnostics.isEmpty)
        try #require(file.corrections.actors.count == 3)
        let ana = file.corrections.actors[0]
        #expect(ana.name == .init("Ana Sousa", line: 2))
        #expect(ana.same == [.init("Anna Souza", line: 3), .init("A. Sousa", line: 3)])
        #expect(ana.not == [.init("Ana Silva", line: 4)])
        #expect(ana.kind == .person)
        #expect(ana.role == "harbour master")
        #expect(!ana.isHidden)
        #expect(file.corrections.actors[1].point == GeoPoint(latitude: -47.5, longitude: 8))
        #expect(file.corrections.actors[2].isHidden)
    }

    @Test(arguments: ["", "# nothing yet", "actors:", "actors: []", "~"])
    func emptyFileSettlesNothing(yaml: String) {
        #expect(read(yaml).corrections == Corrections())
        #expect(read(yaml).diagnostics.isEmpty)
    }

    @Test(arguments: [
        (
            "actor: []",
            "1:1: error: unknown key \"actor\" in dossier.yml (did you mean \"actors\"? the known keys are actors, articles, dossiers, events, facts, differences, publishers, publish, site)"
        ),
        (
            "- a",
            "1:1: error: dossier.yml is no list of keys (the known keys are actors, articles, dossiers, events, facts, differences, publishers, publish, site)"
        ),
        ("actors: Ana", "1:9: error: \"actors\" is no list (write each actor as \"- name: …\")"),
        ("actors:\n  - Ana", "2:5: error: an actor is no list of keys (the known keys are name, same, not, kind, role, at, hide)"),
        ("actors:\n  - same: [A]", "2:5: error: an actor has no name (write \"- name: …\" with a name that stands in the articles)"),
        ("actors:\n  - name: [A]", "2:11: error: \"name\" is no text (write \"name: …\" with the text on the same line)"),
        (
            "actors:\n  - name: A\n    kind: persn",
            "3:11: error: \"persn\" is no kind of actor (did you mean \"person\"? the kinds are person, organisation, place)"
        ),
        (
            "actors:\n  - name: A\n    hide: perhaps",
            "3:11: error: \"hide\" is neither true nor false (write \"hide: true\" or leave it out)"
        ),
        ("actors:\n  - name: A\n    at: [91, 0]", "3:9: error: \"at\" is no latitude and longitude (write \"at: [48.86, 2.35]\""),
        ("actors:\n  - name: A\n    at: 48.86", "3:9: error: \"at\" is no latitude and longitude"),
        ("actors:\n  - name: A\n    name: B", "2:5: error: the file gives a key twice: name (keep one of them)"),
        ("actors: [", "error: the file is no YAML: "),
    ])
    func faultsAreNamedWithTheirPlace(yaml: String, message: String) throws {
        let first = try #require(read(yaml).diagnostics.first)
        #expect(first.description.contains(message))
        #expect(first.file == "in/dossier.yml")
    }

    @Test func faultInOneEntryLeavesTheOthers() {
        let file = read("actors:\n  - name: A\n    size: 3\n  - same: [B]\n  - name: C")
        #expect(file.corrections.actors.map(\.name.text) == ["A", "C"])
        #expect(file.diagnostics.count == 2)
    }

    @Test func fileIsFoundAtTheTopOfAFolderOnly() {
        let files = MemoryFiles(
            files: [
                "in/a.txt": Array(storm.utf8), "in/dossier.yml": Array("actors: [{name: Ann Smith}]".utf8),
                "in/old/dossier.yml": Array("actors: [{name: B}]".utf8),
            ],
            folders: ["in": ["a.txt", "dossier.yml", "old"], "in/old": ["dossier.yml"]])
        let result = ArticleIntake(files: files.reader).articles(at: ["in"])
        #expect(result.articles.count == 1)
        #expect(result.corrections.actors.map(\.name.text) == ["Ann Smith"])
        #expect(
            messages(result) == [
                "in/old/dossier.yml: warning: a dossier.yml inside a folder of the input is not read (move it to in/dossier.yml)"
            ])
    }

    @Test func aTextOfPagesIsAnError() {
        for (count, isRead) in [(4_000, true), (4_001, false)] {
            let file = read("dossiers:\n  - id: a\n    note: \(String(repeating: "é", count: count))\n")
            #expect(file.corrections.dossiers.first?.note?.unicodeScalars.count == (isRead ? count : nil))
            let messages = file.diagnostics.map(\.description)
            #expect(messages.map { $0.hasPrefix("in/dossier.yml:3:11: error: \"note\" is longer than 4000") } == (isRead ? [] : [true]))
        }
    }
}
