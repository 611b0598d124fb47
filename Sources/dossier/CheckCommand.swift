import ArgumentParser
import Model

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report every problem that a build would have, and write nothing.",
        discussion: """
            Reads the input and the templates, makes all pages in memory and checks their links.

            Example:  dossier check my-articles --templates my-templates
            """
    )

    @OptionGroup var input: InputArguments

    @Option(help: "A folder of Mustache templates and assets.")
    var templates: String?

    func run() throws {
        let console = Console(quiet: input.quiet)
        do {
            let plan = try SitePlan(
                input: input,
                templates: try TemplateChoice.load(named: templates, input: input),
                console: console
            )
            try Readings.finish(plan.diagnostics, console: console)
            let articles = plan.dossiers.reduce(0) { $0 + $1.readings.count }
            console.say("No errors in \(counted(articles, "article")) and \(counted(plan.files.count, "file")) of the site.")
        } catch let error as DiagnosticError {
            try Readings.finish(error.diagnostics, console: console)
            throw ExitCode.failure
        }
    }
}
