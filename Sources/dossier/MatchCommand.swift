import ArgumentParser
import Assembly
import Generator
import Model

struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "Say of pairs of spellings whether they would be merged, and why.",
        discussion: """
            Reads NAME<tab>NAME lines from standard input and prints one JSON line for each.

            Example:  printf 'Bill Gates\\tWilliam Gates\\n' | dossier match
            """
    )

    func run() throws {
        let matcher = NameMatcher()
        var problems: [Diagnostic] = []
        var number = 0
        let lost = try ResultStream.print { results in
            while let line = readLine() {
                number += 1
                let names = line.split(separator: "\t", omittingEmptySubsequences: false)
                    .map { $0.split(separator: " ").joined(separator: " ") }
                guard names.count == 2 else {
                    problems.append(
                        Diagnostic(file: "standard input", line: number, message: "not two names", hint: "write NAME<tab>NAME"))
                    continue
                }
                try results.line(JSONLine.encode(MatchExport(matcher.compare(names[0], names[1]))))
            }
        }
        try Readings.finish(problems + lost, console: Console(quiet: true))
    }
}
