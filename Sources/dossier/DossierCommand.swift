import ArgumentParser
import CBuild

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
              dossier serve my-articles -o my-site     the same, and again whenever something changes
              dossier check my-articles                what a build would complain about

            Results go to standard output, everything else to standard error.
            Exit status: 0 done, 1 the input or the site has errors or results could not be printed, 64 wrong usage.
            """,
        version: version,
        subcommands: [
            BuildCommand.self, ServeCommand.self, CheckCommand.self, CheckTextCommand.self, SealCommand.self, VerifyCommand.self,
            ReadCommand.self, GroupCommand.self, ActorsCommand.self,
            MatchCommand.self,
            DiffCommand.self, SummaryCommand.self, BundleCommand.self, InitCommand.self, DocumentTemplatesCommand.self,
            DocumentSiteCommand.self,
        ],
        groupedSubcommands: [
            CommandGroup(
                name: "Steps of a build in parts",
                subcommands: [
                    LinesCommand.self, ArticlesCommand.self, UniteCommand.self, SketchCommand.self, TermsCommand.self,
                    NearCommand.self, ForestCommand.self, PartsCommand.self,
                    OutlineCommand.self, NameCommand.self, AssembleCommand.self, IndexCommand.self,
                ])
        ]
    )
}

extension DossierCommand {
    /// Number and, where the build was told it, commit: `0.1.0 (260371c)`. No page has it: the same input gives the same bytes.
    private static var version: String {
        let commit = String(cString: dossier_commit())
        return "0.1.0" + (commit.isEmpty ? "" : " (\(commit))")
    }

    /// Runs the command that the arguments name.
    static func main() {
        StandardStreams.prepare()
        OwnStack.run { _ in
            DossierCommand.run()
            return nil
        }
    }

    private static func run() {
        do {
            var command = try parseAsRoot()
            if let shortage = OpenFiles.shortage {
                Console(quiet: false).report([shortage])
                throw ExitCode.failure
            }
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// Help and the like are results, all else is for standard error.
    private static func end(with error: any Error) -> Never {
        let text = fullMessage(for: error)
        let status = exitCode(for: error)
        let console = Console(quiet: false)
        guard status.isSuccess, !text.isEmpty else {
            if !text.isEmpty { console.say(text) }
            exit(withError: status)
        }
        let lost = (try? ResultStream.print { try $0.line(text) }) ?? []
        console.report(lost)
        exit(withError: lost.isEmpty ? status : ExitCode.failure)
    }
}
