import ArgumentParser
import Foundation
import Generator
import Model

struct SummaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary",
        abstract: "Write a draft of a dossier's summary, with its marks, to go on from by hand.",
        discussion: """
            The draft is the summary that a build would make: sentences of the sources, each with links to the passages that say it. As \
            summaries/ID.md in the folder of the articles it takes the place of that summary. A file that is there already is left alone.

            Example:  dossier summary porto-bridge my-articles -o my-articles/summaries/porto-bridge.md
            """
    )

    @Argument(help: ArgumentHelp("The id of the dossier: the name of its folder in the site.", valueName: "id"))
    var dossier: String

    @OptionGroup var input: InputArguments

    @Option(name: .shortAndLong, help: "The file to write; without it the draft goes to standard output.")
    var output: String?

    @Option(help: "The folder of the site that has the dossier: its ids and letters last.")
    var site: String?

    func run() throws {
        let console = Console(quiet: input.quiet)
        try console.reporting {
            let intake = try Readings.articles(of: input, console)
            let history = try site.map(SiteHistory.init(site:)) ?? SiteHistory()
            let draft = try SitePlan(intake, templates: .builtIn, history: history, console: console).draft(of: dossier)
            guard !draft.isEmpty else {
                throw DiagnosticError(
                    Diagnostic(message: "no sentence of \"\(dossier)\" stands out", hint: "write its summary without a draft"))
            }
            console.endProgress()
            var lost: [Diagnostic] = []
            if let output {
                try Self.put(draft, at: output)
                console.say("Wrote \(output)")
            } else {
                lost = try ResultStream.print { try $0.line(String(draft.dropLast())) }
            }
            try Readings.finish(intake.diagnostics + lost, console: console)
        }
    }

    /// Writes a new file, and the folder that it is to stand in.
    private static func put(_ text: String, at path: String) throws(DiagnosticError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
            throw DiagnosticError(
                Diagnostic(file: path, message: "the file is there already", hint: "choose another name with -o; nothing was written"))
        } catch {
            throw DiagnosticError(Diagnostic(file: path, message: "the file cannot be written: \(error.localizedDescription)"))
        }
    }
}
