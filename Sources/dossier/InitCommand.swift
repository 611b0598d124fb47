import ArgumentParser
import Foundation
import Generator
import Model

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a new dossier folder that builds at once.",
        discussion: """
            The folder holds two invented articles, a dossier.yml with every setting in it as a comment, a README.txt, \
            and the templates and styles of the pages in Templates/. A folder that is not empty is left alone.

            With --pages it also holds .github/workflows/pages.yml, which publishes the site on GitHub Pages whenever the folder is \
            pushed, and .github/nginx.conf, what a server of your own needs.

            Example:  dossier init my-news && dossier build my-news -o my-news/site
            """
    )

    @Argument(help: ArgumentHelp("The new folder.", valueName: "dir"))
    var folder: String

    @Flag(help: "Also write a workflow for GitHub Pages and settings for nginx.")
    var pages = false

    func run() throws {
        let console = Console(quiet: false)
        let problem = Self.problem(with: folder) ?? files.lazy.compactMap(put).first
        if let problem {
            console.report([problem])
            throw ExitCode.failure
        }
        console.say("Made \(folder). Next: dossier build \(folder) -o \(folder)/site")
    }

    /// The example with the built-in templates.
    private var files: [SiteFile] {
        Self.embedded(in: "init/", as: "") + (pages ? Self.embedded(in: "pages/", as: ".github/") : [])
            + TemplateSet.builtInSources.map { SiteFile(path: "Templates/" + $0.path, contents: $0.contents) }
    }

    private static func embedded(in folder: String, as target: String) -> [SiteFile] {
        EmbeddedFiles.paths.filter { $0.hasPrefix(folder) }.compactMap { path in
            EmbeddedFiles.bytes(path).map { SiteFile(path: target + path.dropFirst(folder.count), contents: $0) }
        }
    }

    /// What stands in the way of a new folder.
    private static func problem(with folder: String) -> Diagnostic? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else { return nil }
        let hint = "name a new folder; nothing was written"
        guard isFolder.boolValue else { return Diagnostic(file: folder, message: "there is a file of this name", hint: hint) }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder), names.isEmpty else {
            return Diagnostic(file: folder, message: "the folder is not empty", hint: hint)
        }
        return nil
    }

    /// Writes a file into the folder; what is wrong where that fails.
    private func put(_ file: SiteFile) -> Diagnostic? {
        let path = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
        do {
            try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.contents).write(to: path)
            return nil
        } catch {
            return Diagnostic(
                file: folder + "/" + file.path, message: "the file cannot be written: \(error.localizedDescription)",
                hint: "name a folder that you may write to")
        }
    }
}
