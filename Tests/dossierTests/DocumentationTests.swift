import Foundation
import Testing

/// The documentation is whole: every document is listed, every link leads somewhere, and it names every command with all its options.
@Suite struct DocumentationTests {
    @Test func docsBecomeASite() throws {
        let scratch = try ScratchFolder()
        let run = try DossierRun(["document-site", DossierRun.repository + "/docs", "-o", scratch.path + "/docs"], in: scratch.path)
        #expect(run.status == 0, "\(run.errors)")
        let files = try scratch.files(in: "docs")
        for (path, contents) in files where path.hasSuffix(".html") { #expect(contents.count < 300_000, "\(path)") }
        #expect(files.keys.contains("index.html") && files.keys.contains("schemas/dossier.schema.json"))
    }

    /// Beside the pictures stand the digests of the pages that they were taken of.
    @Test func thePicturesAreOfTheSampleSite() throws {
        let check = Process()
        check.executableURL = URL(filePath: "/usr/bin/sha256sum")
        check.arguments = ["--check", "--strict", "--quiet", DossierRun.repository + "/docs/pictures/pages.sha256"]
        check.currentDirectoryURL = URL(filePath: DossierRun.repository + "/site")
        check.standardOutput = FileHandle.nullDevice
        check.standardError = FileHandle.nullDevice
        try check.run()
        check.waitUntilExit()
        #expect(
            check.terminationStatus == 0,
            "the pictures of docs/ are of other pages than site/ has: run `make pictures`, look at them, and commit them")
    }

    /// An option stands in the row of its command, or outside such rows where it says for several what it does.
    @Test func everyCommandStandsInARowWithItsOptions() throws {
        let scratch = try ScratchFolder()
        let dump = try DossierRun(["--experimental-dump-help"], in: scratch.path).output
        let help = try JSONDecoder().decode(Help.self, from: Data(dump.utf8))
        let lines = try ["commands", "distributed"].flatMap { name in
            try String(contentsOfFile: "\(DossierRun.repository)/docs/\(name).md", encoding: .utf8).split(separator: "\n").map(String.init)
        }
        let rows = lines.filter { $0.hasPrefix("| `dossier ") }
        let shared = Set(lines.filter { !$0.hasPrefix("| `dossier ") }.flatMap(Self.options))
        let commands = (help.command.subcommands ?? []).filter { $0.commandName != "help" }
        #expect(commands.count > 20)
        for command in commands {
            let own = rows.filter {
                $0.hasPrefix("| `dossier \(command.commandName) ") || $0.hasPrefix("| `dossier \(command.commandName)`")
            }
            try #require(!own.isEmpty, "\(command.commandName) stands in no row")
            let named = Set(own.flatMap(Self.options))
            for option in command.options(isShown: true) {
                #expect(!named.union(shared).isDisjoint(with: option), "\(command.commandName) \(option) stands nowhere")
            }
            let known = Set(command.options(isShown: false).flatMap { $0 })
            #expect(named.isSubset(of: known), "\(command.commandName) has no \(named.subtracting(known))")
        }
    }

    /// `--as-of` and `-o` in a line.
    private static func options(_ line: String) -> [String] {
        line.split { !$0.isLetter && $0 != "-" }.map(String.init).filter { $0.wholeMatch(of: /-[a-z]|--[a-z][a-z-]*/) != nil }
    }

    private struct Help: Decodable {
        struct Command: Decodable {
            struct Argument: Decodable {
                struct Name: Decodable {
                    let kind: String
                    let name: String
                }

                let names: [Name]?
                let shouldDisplay: Bool
            }

            let commandName: String
            let arguments: [Argument]?
            let subcommands: [Command]?

            /// The spellings of each option, of those that the help shows or of all.
            func options(isShown: Bool) -> [[String]] {
                (arguments ?? []).filter { $0.shouldDisplay || !isShown }
                    .map { ($0.names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name } }.filter { !$0.isEmpty }
            }
        }

        let command: Command
    }
}
