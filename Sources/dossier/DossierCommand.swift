import ArgumentParser

/// The program: one subcommand per file.
@main
struct DossierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Turns a folder of news articles into a static site of dossiers.",
        discussion: """
            A dossier holds the articles of one story: a summary in their own words, a timeline, \
            a page for each actor, and a comparison of what each source says. Every statement leads \
            to the passage it came from.

            Start here:
              dossier init my-news                       a folder with two invented articles, to try
              dossier build my-articles -o my-site     then open my-site/index.html
              dossier check my-articles                what a build would complain about

            Results go to standard output, everything else to standard error.
            Exit status: 0 done, 1 the input or the site has errors, 64 wrong usage.
            """,
        version: "0.1.0",
        subcommands: [
            BuildCommand.self, CheckCommand.self, ReadCommand.self, GroupCommand.self, ActorsCommand.self, MatchCommand.self,
            InitCommand.self, DocumentTemplatesCommand.self,
        ]
    )
}
