import ArgumentParser
import Generator
import Model

struct DocumentSiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document-site",
        abstract: "Make a site of a folder of Markdown documents, as the documentation of this program is.",
        discussion: """
            index.md lists the others. A link that leads nowhere and raw HTML are errors.

            Example:  dossier document-site docs -o .build/docs
            """,
        shouldDisplay: false
    )

    @Argument(help: "The folder of documents.")
    var folder: String

    @Option(name: .shortAndLong, help: "The folder of the site.")
    var output: String

    func run() throws {
        let console = Console(quiet: false)
        do throws(DiagnosticError) {
            let template = String(decoding: EmbeddedFiles.bytes("docs/page.mustache") ?? [], as: UTF8.self)
            let files = try DocumentSite(folder: folder, template: template).files()
            let report = try SiteWriter(folder: output, inputs: [folder]).write(files)
            console.say("\(output): \(counted(files.count, "file")), \(BuildSummary.words(of: report))")
        } catch {
            try Readings.finish(error.diagnostics, console: console)
            throw ExitCode.failure
        }
    }
}
