import ArgumentParser
import Assembly
import Generator

struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "match", abstract: "Compares pairs of names from standard input.")

    func run() throws {
        let matcher = NameMatcher()
        while let line = readLine() {
            let names = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard names.count == 2 else { throw ValidationError("expected NAME<tab>NAME, got: \(line)") }
            print(try JSONLine.encode(MatchExport(matcher.compare(names[0], names[1]))))
        }
    }
}
