import ArgumentParser
import Generator
import Model

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Print one JSON line per dossier that is not the same in two sites.",
        discussion: """
            Compares the data of two built sites: which dossiers, articles, events, claims, differences and actors came or went, \
            and which values changed.

            Example:  dossier diff site-of-yesterday site | jq -r '[.title, .words] | @tsv'
            """
    )

    @Argument(help: "The folder of the older site.")
    var older: String

    @Argument(help: "The folder of the newer site.")
    var newer: String

    func run() throws {
        let console = Console(quiet: true)
        try console.reporting {
            let difference = try SiteDifference(from: older, to: newer)
            let lost = try ResultStream.print { results in
                for row in difference.rows { try results.line(JSONLine.encode(row)) }
            }
            try Readings.finish(lost, console: console)
        }
    }
}
