import ArgumentParser
import Assembly
import Generator
import Model
import Reader

struct ActorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors",
        abstract: "Print one JSON line per actor of the whole input: its spellings and mentions.",
        discussion: """
            People, organisations and places, merged across articles and spellings; each spelling says why it was merged.
            What the dossier.yml of an input folder settles is followed.

            Example:  dossier actors seeds | jq -r 'select(.kind == "person") | .name'
            """
    )

    @OptionGroup var input: InputArguments

    func run() throws {
        let console = Console(quiet: input.quiet)
        let readings = Readings(of: input, with: ArticleReader(), console: console)
        console.step("Finding who is who in \(counted(readings.all.count, "article"))")
        let merger = ActorMerger(corrections: readings.corrections)
        let actors = merger.actors(in: readings.all)
        let offsets = Dictionary(uniqueKeysWithValues: readings.all.map { ($0.article.id, ScalarOffsets($0.article.text)) })
        console.endProgress()
        let lost = try ResultStream.print { results in
            for actor in actors { try results.line(JSONLine.encode(ActorExport(actor, offsets: offsets))) }
        }
        try Readings.finish(readings.diagnostics + merger.diagnostics(for: readings.all) + lost, console: console)
    }
}
