import ArgumentParser
import Foundation
import Model

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say whether a sealed site is still what its input builds, byte by byte.",
        discussion: """
            Compares the version of the program, the inputs, your templates and the files of the site with the seal (SITE.seal), then \
            builds the site again, in memory, and compares what comes out. Every file that was changed, is missing or is \
            new is named, and the exit status is 1. Nothing is written.

            Example:  dossier verify my-site my-articles
            """
    )

    @Argument(help: "The folder of the site.")
    var site: String

    @OptionGroup var input: InputArguments

    @Option(help: "The folder of Mustache templates and assets with which the site was built.")
    var templates: String?

    func run() throws {
        let console = Console(quiet: input.quiet)
        try console.reporting {
            let path = Seal.path(ofSite: site)
            let sealed = try Seal(file: path)
            var found = FileComparison(try Seal.files(in: site), sealed: sealed.outputs, kind: "file", folder: site).diagnostics
            if sealed.version != DossierCommand.configuration.version {
                found.append(
                    Diagnostic(
                        file: path,
                        message:
                            "the site was sealed by version \(sealed.version) of the program, and this is \(DossierCommand.configuration.version)",
                        hint: "verify it with that version"))
            }
            var input = input
            input.maxUnpacked = sealed.options.maxUnpacked
            input.followLinks = sealed.options.followLinks
            let built = try Seal(site: site, input: input, templates: templates, console: console)
            found += FileComparison(built.inputs, sealed: sealed.inputs, kind: "input").diagnostics
            found += FileComparison(built.templates, sealed: sealed.templates, kind: "template").diagnostics
            // Of files that the inputs explain nothing more is to be said.
            if found.isEmpty { found = FileComparison(built.outputs, sealed: sealed.outputs, kind: "rebuilt file").diagnostics }
            if found.isEmpty, built != sealed {
                found.append(
                    Diagnostic(
                        file: path, message: "what the seal says was left out is not what is left out", hint: "the seal itself was changed")
                )
            }
            guard found.isEmpty else { throw DiagnosticError(found) }
            console.endProgress()
            console.say(
                "Equal: \(counted(sealed.inputs.count, "input")) and \(counted(sealed.outputs.count, "file")) are as they were sealed. The seal's SHA-256 is"
            )
            let digest = SHA256.hex(FileManager.default.contents(atPath: path) ?? Data())
            try Readings.finish(try ResultStream.print { try $0.line(digest) }, console: console)
        }
    }
}
