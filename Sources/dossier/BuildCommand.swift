import ArgumentParser
import Assembly
import Foundation
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

    @Option(
        help: ArgumentHelp("The day that the site is of, for what it says is new; without it that of the newest article.", valueName: "day")
    )
    var asOf: String?

    @Flag(help: "Print what each step took, and the ten dossiers that took longest.")
    var stats = false

    @Option(help: ArgumentHelp("A model of facts, as train-facts writes it, in place of the program's own.", visibility: .hidden))
    var weights: String?

    func validate() throws {
        guard asOf.map({ CalendarDate(iso: $0) != nil }) ?? true else { throw ValidationError("--as-of wants a day, as 2031-05-08.") }
    }

    func run() throws {
        let console = Console(quiet: input.quiet)
        try console.reporting {
            let model = try weights.map(FactModel.init(file:))
            let built = try SiteBuild(
                input: input, output: output, templates: templates, asOf: asOf.flatMap(CalendarDate.init(iso:)), model: model
            ).run(console)
            console.endProgress()
            if stats {
                let dossiers = built.slowest.map { effort in
                    "\(String(format: "%8.2f s", effort.seconds))  \(effort.dossier): \(counted(effort.articles, "article")), \(counted(effort.files, "file"))"
                }
                for line in console.stageLines + dossiers { console.say(line) }
            }
            console.say(built.words)
            try Readings.finish(built.diagnostics, console: console)
        }
    }
}
