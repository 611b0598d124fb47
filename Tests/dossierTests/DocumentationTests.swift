import Foundation
import Testing

/// The documentation is whole: every document is listed, every link leads somewhere, and it names every command.
@Suite struct DocumentationTests {
    @Test func docsBecomeASite() throws {
        let scratch = try ScratchFolder()
        let run = try DossierRun(["document-site", DossierRun.repository + "/docs", "-o", scratch.path + "/docs"], in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        let files = try scratch.files(in: "docs")
        for (path, contents) in files where path.hasSuffix(".html") { #expect(contents.count < 300_000, "\(path)") }
        #expect(files.keys.contains("index.html") && files.keys.contains("schemas/dossier.schema.json"))
        let commands = try #require(scratch.text("docs/commands.html"))
        let help = try DossierRun(["--help"], in: scratch.path).output
        let names = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst().prefix { $0.hasPrefix(" ") }
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap { $0.split(separator: " ").first }
        #expect(names.count > 8)
        for name in names { #expect(commands.contains("dossier \(name)"), "\(name) stands in no row of docs/commands.md") }
    }
}
