import ArgumentParser
import Assembly
import Generator
import Model
import Reader

struct GroupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "group",
        abstract: "Print one JSON line per dossier: which articles belong together.",
        discussion: """
            Every article is in exactly one dossier; one that belongs with no other is a dossier of its own.

            Examples:
              dossier group my-articles | jq -r '[.title, (.articles | length)] | @tsv'
              dossier group my-articles --explain | jq -r '.why[] | [.article, .because, .nearest.because] | @tsv'
            """
    )

    @OptionGroup var input: InputArguments
    @OptionGroup var step: StepOptions

    @Flag(
        help: ArgumentHelp(
            "Read the lines of dossier sketch from standard input, and print groups of them.", discussion: "A step of a build in parts."))
    var sketches = false

    @Flag(
        help: "With --sketches: they are of whole parts of the input, and their links and parts are among the lines.")
    var parts = false

    @Flag(name: .customLong("explain"), help: "Say for each article what put it there, and which other dossier it is most like.")
    var isExplained = false

    @Option(help: ArgumentHelp("A model of grouping, as train-groups writes it, in place of the program's own.", visibility: .hidden))
    var weights: String?

    func run() throws {
        if sketches { return try GroupingStep.run(step, inParts: parts) }
        let console = Console(quiet: input.quiet)
        let model = try model(console)
        let reader = ArticleReader()
        let readings = Readings(of: input, with: reader, forGrouping: true, console: console)
        console.step("Grouping \(counted(readings.all.count, "article"))")
        let assembler = Assembler(reader: reader, corrections: readings.corrections, stories: model)
        let dossiers = assembler.outlines(of: readings.all, isExplained: isExplained)
        console.endProgress()
        let lost = try ResultStream.print { results in
            for dossier in dossiers { try results.line(JSONLine.encode(GroupExport(dossier, isExplained: isExplained))) }
        }
        let faults = assembler.groupingDiagnostics(for: readings.all, dossiers: dossiers.map(\.id))
        try Readings.finish(readings.diagnostics + faults + lost, console: console)
    }

    private func model(_ console: Console) throws -> StoryModel {
        guard let weights else { return .shipped }
        return try console.reporting { try StoryModel(file: weights) }
    }
}
