import ArgumentParser

/// The program: one subcommand per file.
@main
struct DossierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Turns a folder of news articles into a static site of dossiers.",
        subcommands: [ReadCommand.self, GroupCommand.self, ActorsCommand.self, MatchCommand.self]
    )
}
