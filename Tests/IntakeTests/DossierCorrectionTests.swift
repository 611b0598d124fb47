import Model
import Testing

@testable import Intake

/// What `dossier.yml` says of which articles belong together.
@Suite struct DossierCorrectionTests {
    @Test func entriesAreReadWithTheirPlaces() {
        let yaml = """
            dossiers:
              - id: harbour-fire
                title: The fire at the harbour
                articles: [harbour-1, "2"]
                not: town-hall-7
              - articles: [a, b]
            """
        let file = CorrectionsFile(yaml, file: "dossier.yml")
        #expect(file.diagnostics == [])
        #expect(
            file.corrections.dossiers == [
                DossierCorrection(
                    file: "dossier.yml", line: 2, id: .init("harbour-fire", line: 2), title: "The fire at the harbour",
                    articles: [.init("harbour-1", line: 4), .init("2", line: 4)], not: [.init("town-hall-7", line: 5)]),
                DossierCorrection(file: "dossier.yml", line: 6, articles: [.init("a", line: 6), .init("b", line: 6)]),
            ])
    }

    @Test(arguments: [
        ("dossiers: a", "1:11: error: \"dossiers\" is no list (write each dossier as \"- id: …\" or \"- articles: […]\")"),
        (
            "dossiers:\n  - title: Fire",
            "2:5: error: a dossier has neither an id nor articles (write \"id: …\" with the id of a dossier, or \"articles: […]\" with ids)"
        ),
        (
            "dossiers:\n  - id: The Fire!\n    articles: [a]",
            "2:9: error: \"The Fire!\" is no id of a dossier (write \"the-fire\": lower-case letters, digits and hyphens)"
        ),
        (
            "dossiers:\n  - id: ../x\n    articles: [a]",
            "2:9: error: \"../x\" is no id of a dossier (write \"x\": lower-case letters, digits and hyphens)"
        ),
        (
            "dossiers:\n  - id: fire\n    article: [a]",
            "3:5: error: unknown key \"article\" in a dossier "
                + "(did you mean \"articles\"? the known keys are id, title, articles, not, note)"
        ),
    ])
    func faultsAreNamed(yaml: String, message: String) {
        #expect(CorrectionsFile(yaml, file: "dossier.yml").diagnostics.map(\.description) == ["dossier.yml:" + message])
    }
}
