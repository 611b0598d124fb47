import ArgumentParser
import Intake
import Model

/// What every command that reads articles takes.
struct InputArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files and folders: \(ArticleIntake.endings).",
            discussion: "Folders are walked in the order of their paths; hidden files are skipped.",
            valueName: "input"
        )
    )
    var inputs: [String] = ["seeds"]

    @Option(
        help: ArgumentHelp(
            "How much one packed file may unpack to, in megabytes, all that is in it together.",
            discussion:
                "A small file can hold more than a computer has room for. Without it, a file may unpack to 1 MB or to fifty times its size, and no further than 1000 MB.",
            valueName: "megabytes"))
    var maxUnpacked: Int?

    /// The inputs, as Intake wants them.
    var paths: [String] { InputPaths.of(inputs, arguments: InputPaths.arguments) }

    /// What reads them.
    var intake: ArticleIntake { ArticleIntake(limit: maxUnpacked.map(UnpackingLimit.init) ?? .standard, followsLinks: followLinks) }

    /// The input as articles; the templates among it are none.
    func takenIn(_ console: Console) -> IntakeResult {
        console.step("Reading the input")
        return intake.articles(at: paths, excluding: TemplateChoice.folders(self))
    }

    func validate() throws {
        guard maxUnpacked ?? 1 > 0 else { throw ValidationError("--max-unpacked wants a number of megabytes above 0.") }
    }

    @Flag(
        help: ArgumentHelp(
            "Follow symbolic links out of the input folders too.",
            discussion: "Without it they are left out with a warning. No file or folder is read again for a link to it."))
    var followLinks = false

    @Flag(name: .shortAndLong, help: "Print nothing but results, warnings and errors.")
    var quiet = false
}
