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

            Example:  dossier group my-articles | jq -r '[.title, (.articles | length)] | @tsv'
            """
    )

    @OptionGroup var input: InputArguments

    func run() throws {
        let console = Console(quiet: input.quiet)
        let reader = ArticleReader()
        let readings = Readings(of: input.inputs, with: reader, console: console)
        console.step("Grouping \(counted(readings.all.count, "article"))")
        let dossiers = Assembler(reader: reader).dossiers(from: readings.all)
        console.endProgress()
        for dossier in dossiers { print(try JSONLine.encode(GroupExport(dossier))) }
        try Readings.finish(readings.diagnostics, console: console)
    }
}
