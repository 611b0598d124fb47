import Model
import Testing

@testable import Preview

/// An entry is put into a `dossier.yml`, and nothing else of the file changes.
@Suite struct CorrectionsTextTests {
    private static let entry = "actors:\n  - name: Ana Sousa\n    same: [\"Souza\"]"
    private static let lines = "  - name: Ana Sousa\n    same: [\"Souza\"]\n"

    struct Row: Sendable {
        let before: String
        let after: String
    }

    @Test(arguments: [
        Row(before: "", after: "actors:\n" + lines),
        Row(before: "# nothing yet\n", after: "# nothing yet\nactors:\n" + lines),
        Row(before: "site:\n  title: A\n", after: "site:\n  title: A\nactors:\n" + lines),
        Row(before: "site:\n  title: A # mine", after: "site:\n  title: A # mine\nactors:\n" + lines),
        Row(before: "actors:\n", after: "actors:\n" + lines),
        Row(before: "actors: # none\n\nsite:\n  title: A\n", after: "actors: # none\n" + lines + "\nsite:\n  title: A\n"),
        Row(
            before: "actors: # who\n  # first\n  - name: B\n    hide: true # no name\n\n# the site\nsite:\n  title: A\n",
            after: "actors: # who\n  # first\n  - name: B\n    hide: true # no name\n" + lines + "\n# the site\nsite:\n  title: A\n"),
        Row(
            before: "actors:\n- name: B\n  hide: true\n  # said so\nsite:\n  title: A\n",
            after: "actors:\n- name: B\n  hide: true\n  # said so\n- name: Ana Sousa\n  same: [\"Souza\"]\nsite:\n  title: A\n"),
        Row(
            before: "actors:\n    -   name: B\n        same: [C,\n          D]",
            after: "actors:\n    -   name: B\n        same: [C,\n          D]\n    - name: Ana Sousa\n      same: [\"Souza\"]"),
        Row(
            before: "actors:\r\n  - name: B\r\n    hide: true\r\n",
            after: "actors:\r\n  - name: B\r\n    hide: true\r\n  - name: Ana Sousa\r\n    same: [\"Souza\"]\r\n"),
        Row(
            before: "actors:\n  - name: B\n    role: >\n      one\n\n      two\n  - name: C\n    hide: true\n",
            after: "actors:\n  - name: B\n    role: >\n      one\n\n      two\n  - name: C\n    hide: true\n" + lines),
    ])
    func entryComesBehindTheOthersAndAllElseStays(row: Row) throws {
        let text = try CorrectionsText(Array(row.before.utf8), adding: CorrectionEntry(Self.entry), file: "dossier.yml")
        #expect(text.bytes.map { String(decoding: $0, as: UTF8.self) } == row.after)
        let again = try CorrectionsText(Array(row.after.utf8), adding: CorrectionEntry(Self.entry), file: "dossier.yml")
        #expect(again.bytes == nil, "the file says so already")
    }

    @Test(arguments: ["actors: [{name: B, hide: true}]\n", "{site: {title: A}}\n", "actors: B\n", "a: [\n", "- b\n", "site: A\n...\n"])
    func fileThatWouldHaveToBeChangedElsewhereIsRefused(before: String) throws {
        let entry = try CorrectionEntry(Self.entry)
        #expect(throws: DiagnosticError.self) { try CorrectionsText(Array(before.utf8), adding: entry, file: "dossier.yml") }
    }

    @Test func otherCharacterSetIsRefused() throws {
        let entry = try CorrectionEntry(Self.entry)
        #expect(throws: DiagnosticError.self) { try CorrectionsText([0xE9], adding: entry, file: "dossier.yml") }
    }

    @Test(arguments: [
        "", "actors:", "site:\n  title: A", "actors:\n  - name: A", "actors:\n  - name: A\n    role: x", "actors:\n- name: A\n  hide: true",
        "actors:\n  - name: A\n    hide: true\nsite:\n  title: B", "actors:\n  - name: \"A\\nB\"\n    hide: true",
        "actors:\n  - name: \"A\\u2028B\"\n    hide: true", "actors:\n  - name: A\n    hide: true\r\n    x: y",
        "actors:\n  - name: \"\"\n    hide: true", "articles:\n  - id: \"../a\"\n    published: 2031-01-01",
        "dossiers:\n  - id: a\n    articles: [\"b\", \"x/../y\"]", "dossiers:\n  - id: \"..\"\n    not: [\"b\"]",
        "articles:\n  - id: a\n    language: b",
    ])
    func whatNoPageOffersIsNoEntry(lines: String) {
        #expect(throws: DiagnosticError.self) { try CorrectionEntry(lines) }
    }

    @Test(arguments: [
        "actors:\n  - name: \"Che\"\n    not: [\"a: b\"]",
        "articles:\n  - id: \"a\"\n    published: 2031-01\n  - id: \"b\"\n    published: 2031",
        "dossiers:\n  - id: \"harbour\"\n    not: [\"a..b\"]",
    ])
    func whatPagesOfferIsAnEntry(lines: String) throws { #expect(try CorrectionEntry(lines).text == lines) }
}
