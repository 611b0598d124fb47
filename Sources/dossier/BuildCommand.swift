import ArgumentParser
import Assembly
import Foundation
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

    @Flag(help: "Print what each step took, and the ten dossiers that took longest.")
    var stats = false

    @Option(help: ArgumentHelp("A model of facts, as train-facts writes it, in place of the program's own.", visibility: .hidden))
    var weights: String?

    func run() throws {
        let console = Console(quiet: input.quiet)
        do {
            // From here on the folder is this build's alone.
            let writer = try SiteWriter(folder: output, inputs: input.inputs)
            let templates = try TemplateChoice.load(named: templates, input: input)
            try templates.check()
            let intake = try Readings.articles(of: input, console)
            let cache = weights == nil ? BuildCache(output: output, intake: intake, templates: templates) : nil
            let model = try weights.map(FactModel.init(file:)) ?? .shipped
            var slowest: [Site.Effort] = []
            let ((words, diagnostics), report) = try writer.write { sink throws(DiagnosticError) in
                if let cache, let known = cache.site.unchanged(cache.whole, in: sink) { return (known.words, known.diagnostics) }
                let plan = SitePlan(intake, templates: templates, model: model, cache: cache, console: console)
                let outcome = try plan.make(into: sink)
                slowest = outcome.slowest
                console.begin("Keeping \(counted(outcome.kept, "dossier")) of an earlier build and \(outcome.stamps.count) stamps")
                let words = BuildSummary(plan: plan, outcome: outcome, output: output)
                let diagnostics = plan.diagnostics(outcome)
                let isComplete = outcome.stamps.count == outcome.files
                cache?.site.save(isComplete ? cache?.whole : nil, stamps: outcome.stamps, words: words.text, diagnostics: diagnostics)
                return (words.text, diagnostics)
            }
            console.endProgress()
            if stats {
                let dossiers = slowest.map { effort in
                    "\(String(format: "%8.2f s", effort.seconds))  \(effort.dossier): \(counted(effort.articles, "article")), \(counted(effort.files, "file"))"
                }
                for line in console.stageLines + dossiers { console.say(line) }
            }
            if let fault = cache?.site.fault { console.say(fault) }
            console.say(words.replacing(BuildSummary.placeOfReport, with: BuildSummary.words(of: report)))
            try Readings.finish(intake.diagnostics + diagnostics, console: console)
        } catch let error as DiagnosticError {
            try Readings.finish(error.diagnostics, console: console)
            throw ExitCode.failure
        }
    }
}
