import ArgumentParser
import Assembly
import Generator
import Model
import Reader

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Print one JSON line per article: its passages, dates, names, quotes and figures.",
        discussion: """
            Articles come in input order. Offsets count Unicode characters (scalars) of the printed text.

            Example:  dossier read seeds | jq -r '.dates[] | [.text, .value] | @tsv'
            """
    )

    @OptionGroup var input: InputArguments
    @OptionGroup var step: StepOptions

    @Flag(
        help: ArgumentHelp(
            "Read the lines of dossier unite from standard input, and print readings whole.", discussion: "A step of a build in parts."))
    var lossless = false

    func run() throws {
        if lossless { return try ReadingStep.run(step) }
        let console = Console(quiet: input.quiet)
        let reader = ArticleReader()
        let dates = PublicationDates(reader: reader)
        let readings = Readings(of: input, with: reader, console: console)
        let lines = readings.all.parallelMap { reading in
            Result { try dates.dated([reading]).map { try JSONLine.encode(ReadingExport($0)) } }
        }
        console.endProgress()
        let lost = try ResultStream.print { results in
            for line in lines { try line.get().forEach(results.line) }
        }
        try Readings.finish(readings.diagnostics + lost, console: console)
    }
}
