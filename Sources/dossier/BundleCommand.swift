import ArgumentParser
import Foundation
import Generator
import Model

struct BundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Write a dossier as one file: a page that needs nothing beside it, or a book (EPUB 3).",
        discussion: """
            The file holds summary, timeline, comparison, actors, sources and articles, as far as dossier.yml lets their texts be published. Links lead \
            to places in it, and others into the site where dossier.yml says where that stands. The same input gives the same bytes.

            Examples:
              dossier bundle porto-bridge my-articles
              dossier bundle porto-bridge my-articles -o porto-bridge.epub --cited
            """
    )

    @Argument(help: ArgumentHelp("The id of the dossier: the name of its folder in the site.", valueName: "id"))
    var dossier: String

    @OptionGroup var input: InputArguments

    @Option(name: .shortAndLong, help: "The file to write, which ends in .html or .epub; without it, ID.html here.")
    var output: String?

    @Flag(help: "A book, whatever the file's ending; without -o, ID.epub.")
    var epub = false

    @Flag(help: "Of each article only the passages that statements rest on.")
    var cited = false

    @Option(help: "A folder of Mustache templates and assets.")
    var templates: String?

    @Option(help: "The folder of the site that has the dossier: its ids and letters last.")
    var site: String?

    func validate() throws {
        let endings = [".html", ".htm", ".epub"]
        guard epub || output.map({ path in endings.contains { path.lowercased().hasSuffix($0) } }) ?? true else {
            throw ValidationError("-o wants a file that ends in .html or .epub.")
        }
    }

    func run() throws {
        let console = Console(quiet: input.quiet)
        try console.reporting {
            let isBook = epub || output?.lowercased().hasSuffix(".epub") == true
            let path = output ?? dossier + (isBook ? ".epub" : ".html")
            try refuseInput(path)
            let templates = try TemplateChoice.load(named: templates, input: input)
            try templates.check()
            var intake = try Readings.articles(of: input, console)
            if cited { intake.corrections.showOnlyCited() }
            let history = try site.map(SiteHistory.init(site:)) ?? SiteHistory()
            let plan = SitePlan(intake, templates: templates, history: history, console: console)
            let bundle = try plan.bundle(of: dossier, as: isBook ? .epub : .html)
            console.endProgress()
            do { try Data(bundle.contents).write(to: URL(fileURLWithPath: path), options: .atomic) } catch {
                throw DiagnosticError(
                    Diagnostic(
                        file: path, message: "the file cannot be written: \(error.localizedDescription)", hint: "choose another with -o"))
            }
            console.say("Wrote \(path) (\(counted(bundle.contents.count / 1_000, "KB", "KB")))")
            try Readings.finish(intake.diagnostics + history.diagnostics + bundle.diagnostics, console: console)
        }
    }

    /// What is read is not written over, and a page among the articles would be read as one by the next build.
    private func refuseInput(_ path: String) throws(DiagnosticError) {
        let place = Self.place(path)
        guard !input.inputs.contains(where: { Self.place($0) == place }) else {
            throw DiagnosticError(
                Diagnostic(file: path, message: "the file is read as input, and would be written over", hint: "name another file with -o"))
        }
        // Books are not read.
        let isRead = !path.lowercased().hasSuffix(".epub")
        guard isRead, let folder = input.inputs.first(where: { place.hasPrefix(Self.place($0) + "/") }) else { return }
        throw DiagnosticError(
            Diagnostic(
                file: path, message: "the file would lie among the articles in \(folder), and be read as one",
                hint: "name a file in another folder with -o"))
    }

    /// Where a file is or will be, whatever links lead to it.
    private static func place(_ path: String) -> String {
        let url = URL(fileURLWithPath: path).absoluteURL.standardizedFileURL
        let folder = url.deletingLastPathComponent().resolvingSymlinksInPath()
        return folder.appendingPathComponent(url.lastPathComponent).resolvingSymlinksInPath().path
    }
}

extension Corrections {
    /// Lets no more be published of any article than what statements rest on.
    fileprivate mutating func showOnlyCited() {
        if publishing.texts == .full { publishing.texts = .cited }
        for index in publishers.indices where publishers[index].texts == .full { publishers[index].texts = .cited }
    }
}
