import ArgumentParser
import Generator
import Model

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report every problem that a build would have, and write nothing.",
        discussion: """
            Reads the input and the templates, makes all pages and checks their links.

            Example:  dossier check my-articles --templates my-templates
            """
    )

    @OptionGroup var input: InputArguments

    @Option(help: "A folder of Mustache templates and assets.")
    var templates: String?

    @Option(help: "The folder of the site that a build would go on with: its ids and letters last.")
    var site: String?

    func run() throws {
        let console = Console(quiet: input.quiet)
        try console.reporting {
            let templates = try TemplateChoice.load(named: templates, input: input)
            try templates.check()
            let intake = try Readings.articles(of: input, console)
            let history = try site.map(SiteHistory.init(site:)) ?? SiteHistory()
            let plan = SitePlan(intake, templates: templates, history: history, console: console)
            let outcome = try plan.make(into: NoSink())
            try Readings.finish(
                templates.unused + intake.diagnostics + history.diagnostics + plan.diagnostics(outcome), console: console)
            let articles = plan.readings.all.count
            console.say("No errors in \(counted(articles, "article")) and \(counted(outcome.files, "file")) of the site.")
        }
    }
}
