import ArgumentParser
import Assembly
import Generator
import Model

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Read articles, group them into dossiers and write the site.",
        discussion: """
            Only files that changed are written, and only files that an earlier build wrote are ever deleted. \
            An article with an error is reported and left out; the others are built, and the exit status is 1.

            Templates come from --templates, else from the theme that dossier.yml names, else from Templates/ in the \
            first input folder or beside it, else from the program itself. A template that is missing in your folder is the built-in one.

            Examples:
              dossier build                              seeds/ becomes site/
              dossier build my-articles -o my-site
              dossier build a.jsonl notes/ --templates my-templates
            """
    )

    @OptionGroup var input: InputArguments

    @Option(name: .shortAndLong, help: "The folder to write the site into.")
    var output = "site"

    @Option(help: "A folder of Mustache templates and assets.")
    var templates: String?

    @Option(help: ArgumentHelp("A model of facts, as train-facts writes it, in place of the program's own.", visibility: .hidden))
    var weights: String?

    func run() throws {
        let console = Console(quiet: input.quiet)
        do {
            // From here on the folder is this build's alone.
            let writer = try SiteWriter(folder: output, inputs: input.inputs)
            let plan = try SitePlan(
                input: input,
                templates: try TemplateChoice.load(named: templates, input: input),
                model: try weights.map(FactModel.init(file:)) ?? .shipped,
                console: console
            )
            console.step("Writing \(counted(plan.files.count, "file"))")
            let report = try writer.write(plan.files)
            console.endProgress()
            console.say(BuildSummary(plan: plan, report: report, output: output).text)
            try Readings.finish(plan.diagnostics, console: console)
        } catch let error as DiagnosticError {
            try Readings.finish(error.diagnostics, console: console)
            throw ExitCode.failure
        }
    }
}
