import ArgumentParser
import Foundation
import Model
import Preview

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Build the site, show it on this computer, and build it again whenever something changes.",
        discussion: """
            Serves on 127.0.0.1 alone. Pages load again when the articles, the templates or dossier.yml have changed, and show \
            what is wrong. On review.html a click settles a doubt: it writes the lines into the dossier.yml of the first input folder, and \
            can be undone. The files of the site have none of that. Nothing is recorded in its history: what is new is so until \
            `dossier build` has built it. Ctrl-C ends it.

            Example:  dossier serve my-articles -o my-site --open
            """
    )

    @OptionGroup var input: InputArguments

    @Option(name: .shortAndLong, help: "The folder to write the site into.")
    var output = "site"

    @Option(help: "A folder of Mustache templates and assets.")
    var templates: String?

    @Option(help: "The port to serve on; 0 for any that is free.")
    var port = 8080

    @Flag(help: "Open the site in the browser.")
    var open = false

    func validate() throws {
        guard (0...Int(UInt16.max)).contains(port) else { throw ValidationError("--port wants a number from 0 to \(UInt16.max).") }
    }

    func run() throws {
        let console = Console(quiet: input.quiet)
        // Before there is any other thread.
        let end = EndSignal()
        let editor = CorrectionsEditor(inputs: input.inputs)
        do {
            let watch = try FolderWatch(ignoring: [output], followsLinks: input.followLinks)
            let preview = Preview(site: output, corrections: editor)
            let server = try PreviewServer(port: port, preview: preview)
            let address = "http://127.0.0.1:\(server.port)/"
            console.say("Serving \(address) until Ctrl-C. " + (editor.map { "What is settled by click goes into \($0.file)." } ?? ""))
            if open { Self.show(address, console) }
            repeat {
                console.report(watch.watch(watched))
                preview.beginBuild()
                let (changed, errors) = build()
                preview.endBuild(changed: changed, errors: errors)
            } while watch.wait(orEnd: end.descriptor)
            preview.end()
        } catch {
            try Readings.finish(error.diagnostics, console: console)
        }
    }

    /// What a build depends on. Templates that are not there yet may come.
    private var watched: [String] {
        input.inputs + (templates.map { [$0] } ?? TemplateChoice.folders(input) + TemplateChoice.near(input))
    }

    /// Builds once. Says whether any file of the site changed, and what is wrong.
    private func build() -> (changed: Bool, errors: [Diagnostic]) {
        // Of its own, as each counts the steps of one build.
        let console = Console(quiet: input.quiet)
        do {
            let built = try SiteBuild(input: input, output: output, templates: templates, recordsHistory: false).run(console)
            console.endProgress()
            console.say(built.words)
            console.report(built.diagnostics)
            return (built.report.written + built.report.deleted > 0, built.diagnostics.filter { $0.severity == .error })
        } catch {
            let diagnostics = (error as? DiagnosticError)?.diagnostics ?? [Diagnostic(message: "\(error)")]
            console.endProgress()
            console.report(diagnostics)
            return (false, diagnostics.filter { $0.severity == .error })
        }
    }

    /// Hands the address to the desktop.
    private static func show(_ address: String, _ console: Console) {
        let opener = Process()
        opener.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        opener.arguments = ["xdg-open", address]
        opener.standardOutput = FileHandle.nullDevice
        do { try opener.run() } catch { console.say("No browser could be opened: \(error.localizedDescription)") }
    }
}
