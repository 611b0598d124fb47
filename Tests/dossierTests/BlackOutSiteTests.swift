import Foundation
import Testing

/// A name that may stand nowhere stands in no file of a site, however it is written and wherever it stood.
@Suite struct BlackOutSiteTests {
    private static let name = ["lindholm", "TGluZGhvbG"]

    private func expectNoName(in scratch: ScratchFolder) throws {
        for (path, data) in try scratch.files(in: "site") {
            let text = (path + "\n" + String(decoding: data, as: UTF8.self)).lowercased()
            for word in Self.name { #expect(!text.contains(word.lowercased()), "\(path)") }
        }
    }

    private func put(_ scratch: ScratchFolder) throws {
        let body = """
            The harbour bridge of Sandvig was closed on 4 March 2031, Anna Lindholm said. Engineers found 40 cracks in its steel.

            "Nobody was hurt," LINDHOLM told reporters. The council of Sandvig will meet on 11 March 2031 to decide on repairs.
            """
        func article(_ more: String) -> String { "---\n\(more)\npublished: 2031-03-05\n---\n\(body)\n" }
        try scratch.put(
            "in/anna-lindholm.md", article("title: Anna Lindholm closes the bridge\nauthors: [Anna Lindholm]\npublisher: Lindholm Daily"))
        try scratch.put(
            "in/b.md",
            article("title: Bridge closed by Anna Lindholm\nurl: https://x.example/anna-lindholm-bridge\npublisher: Post").replacing(
                "40 cracks", with: "45 cracks"))
        try scratch.put("in/summaries/bridge.md", "Anna Lindholm closed the bridge.\n")
    }

    private static let settings = """
        site:
          title: The Lindholm files
          base_url: https://site.example/
        actors:
          - name: Anna Lindholm
            role: engineer
        dossiers:
          - id: bridge
            title: Lindholm and the bridge
            articles: [anna-lindholm, b]
            note: Ask Lindholm.

        """

    @Test func theNameStandsInNoFile() throws {
        let scratch = try ScratchFolder()
        try put(scratch)
        try scratch.put("in/dossier.yml", Self.settings)
        #expect(try DossierRun(["build", "in", "-o", "site", "-q"], in: scratch.path).status == 0)
        let before = try scratch.files(in: "site")
        #expect(before.contains { String(decoding: $0.value, as: UTF8.self).contains("Lindholm") })
        #expect(before.keys.contains { $0.contains("anna-lindholm") })

        // What was published under the name before, and is remembered, goes too.
        try scratch.put("in/dossier.yml", Self.settings + "publish:\n  black_out: [Anna Lindholm, Lindholm]\n")
        let run = try DossierRun(["build", "in", "-o", "site", "-q"], in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        try expectNoName(in: scratch)
        let page = try #require(scratch.text("site/bridge/index.html"))
        #expect(page.contains("█████ and the bridge") && page.contains("Ask █████."))
        // A second build changes nothing.
        let files = try scratch.files(in: "site")
        #expect(try DossierRun(["build", "in", "-o", "site", "-q"], in: scratch.path).status == 0)
        #expect(try scratch.files(in: "site") == files)
    }

    @Test func aSiteOfItsOwnHasNoNameEither() throws {
        let scratch = try ScratchFolder()
        try put(scratch)
        try scratch.put("in/dossier.yml", Self.settings + "publish:\n  black_out: [Anna Lindholm, Lindholm]\n")
        #expect(try DossierRun(["build", "in", "-o", "site", "-q"], in: scratch.path).status == 0)
        try expectNoName(in: scratch)
    }
}
