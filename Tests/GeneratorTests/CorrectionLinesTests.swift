import Testing

@testable import Generator
@testable import Intake

/// The lines are read back by the reader of `dossier.yml`.
@Suite struct CorrectionLinesTests {
    @Test(arguments: [
        "Ana Sousa", "Anna Souza-Lima", "No", "true", "null", "~", "1974", "2029-05-03", "0x1F", "1e3", "A, B", "[x]", "{y: z}", "# c",
        "a #b",
        "Yes: no", "O'Brien", "\"Che\" Guevara", "C:\\new", "- dash", "-", "? what", "! bang", "& Sons", "Marks & Spencer", "*star", "%",
        "@home", "`tick`", "| pipe", "> fold", "'", "José Álvarez", "Орбан Виктор", "習 近平", "تميم بن حمد", "Zoë\u{301} X", "a\u{202E}b c",
        "line\nbreak", "tab\there", "🌊 Surf", "  two  spaces ", "St. John’s", "on off", "a: b", "a:b c", "<<", "=", "b\u{FEFF}om",
        "\u{85}x",
    ])
    func everyNameIsReadBackAsItIs(name: String) throws {
        for (lines, key) in [(CorrectionLines.same(name, name + "x"), "same"), (CorrectionLines.not("x" + name, name), "not")] {
            let file = CorrectionsFile(lines, file: "dossier.yml")
            #expect(file.diagnostics == [], "\(lines)")
            let actor = try #require(file.corrections.actors.first)
            #expect(actor.name.text == (key == "same" ? name : "x" + name))
            #expect((key == "same" ? actor.same : actor.not).map(\.text) == [key == "same" ? name + "x" : name])
        }
    }

    @Test func plainNamesStayPlain() {
        #expect(CorrectionLines.same("Ana Sousa", "Souza") == "actors:\n  - name: Ana Sousa\n    same: [\"Souza\"]")
    }
}
