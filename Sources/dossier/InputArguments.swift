import ArgumentParser
import Intake
import Model

/// What every command that reads articles takes.
struct InputArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files and folders: .txt, .md, .html, .jsonl, .csv, .tsv; feeds (.xml, .rss, .atom); web archives (.warc).",
            discussion: "Each may be packed (.gz). Folders are walked in the order of their paths; hidden files are skipped.",
            valueName: "input"
        )
    )
    var inputs: [String] = ["seeds"]

    @Option(
        help: ArgumentHelp(
            "How much one packed file may unpack to, in megabytes.",
            discussion: "A small file can hold more than a computer has room for.", valueName: "megabytes"))
    var maxUnpacked = UnpackingLimit.standard.megabytes

    /// The limit, as Intake wants it.
    var unpackingLimit: UnpackingLimit { UnpackingLimit(megabytes: maxUnpacked) }

    func validate() throws {
        guard maxUnpacked > 0 else { throw ValidationError("--max-unpacked wants a number of megabytes above 0.") }
    }

    @Flag(name: .shortAndLong, help: "Print nothing but results, warnings and errors.")
    var quiet = false
}
