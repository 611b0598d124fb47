import ArgumentParser
import Foundation
import Model

struct SealCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: "Write beside a site what it was made of: digests of every input and every file.",
        discussion: """
            The seal is a JSON file beside the site (SITE.seal) with the SHA-256 of every input, of your templates and of every file of the \
            site, the version of the program, and what was left out and why. Its own SHA-256 is printed: whoever notes that one \
            number, or has it time-stamped, can show later that nothing was changed.

            Only a site that is what the input builds is sealed.

            Examples:
              dossier seal site                      a site that was built from seeds/
              dossier seal my-site my-articles
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
            let there = try Seal.files(in: site)
            let seal = try Seal(site: site, input: input, templates: templates, console: console)
            let differences = FileComparison(there, sealed: seal.outputs, kind: "file", folder: site).diagnostics
            guard let first = differences.first else { return try write(seal, console: console) }
            throw DiagnosticError(
                Diagnostic(
                    file: first.file,
                    message: "the site is not what the input builds: it differs in \(counted(differences.count, "file")), this one first",
                    hint: "build the site again, with the same input and templates; nothing was written"))
        }
    }

    private func write(_ seal: Seal, console: Console) throws {
        let path = Seal.path(ofSite: site)
        // Nothing but an earlier seal is replaced.
        if FileManager.default.fileExists(atPath: path) { _ = try Seal(file: path) }
        let bytes = try seal.bytes
        do { try Data(bytes).write(to: URL(filePath: path), options: .atomic) } catch {
            throw DiagnosticError(
                Diagnostic(file: path, message: "the seal cannot be written", hint: "make the folder above the site writable"))
        }
        console.endProgress()
        console.say(
            "Sealed \(counted(seal.inputs.count, "input")) and \(counted(seal.outputs.count, "file")) in \(path), whose SHA-256 is")
        try Readings.finish(try ResultStream.print { try $0.line(SHA256.hex(bytes)) }, console: console)
    }
}
