import ArgumentParser
import Model

/// What every command that reads articles takes.
struct InputArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files and folders of articles: .txt, .md, .jsonl.",
            discussion: "Folders are walked in the order of their paths; hidden files are skipped.",
            valueName: "input"
        )
    )
    var inputs: [String] = ["seeds"]

    @Flag(name: .shortAndLong, help: "Print nothing but results, warnings and errors.")
    var quiet = false
}
