import Foundation
import Generator
import Model

/// What goes through a step: lines in, lines out.
struct StepStream {
    let results: ResultStream
    private let input = StandardInput()
    private let decoder = JSONDecoder()

    /// Runs a step. A line that no step has written ends it with a message and status 1.
    static func run(_ body: (StepStream) throws -> Void) throws {
        let console = Console(quiet: true)
        var faults: [Diagnostic] = []
        faults += try ResultStream.print { results in
            let stream = StepStream(results: results)
            do {
                try body(stream)
            } catch let error as DiagnosticError {
                faults += error.diagnostics
            } catch let error where error is BrokenPack || error is DecodingError {
                faults.append(
                    Diagnostic(
                        file: "standard input", line: stream.input.number, message: "the line is none that this step can read",
                        hint: "docs/distributed.md says which lines each step reads; all steps must be of one version of the program"))
            }
        }
        try Readings.finish(faults, console: console)
    }

    /// Reads the next line; what was wrong in an earlier step is handed on. Nil at the end.
    func next() throws -> StepLine? {
        while let data = try input.line() {
            let line = try decoder.decode(StepLine.self, from: data)
            guard line.kind == .fault else { return line }
            try put(line)
        }
        return nil
    }

    /// Reads all lines; tallies, which come first, are added up.
    func forEach(_ body: (StepLine, Tallies) throws -> Void) throws {
        var tallies = Tallies()
        while let line = try next() {
            if line.kind == .tally { try tallies.add(line) } else { try body(line, tallies) }
        }
    }

    /// Reads the lines of one group after another: that of the group, and those that belong to it.
    func forEachGroup(_ body: (StepLine, [StepLine]) throws -> Void) throws {
        var group: StepLine?
        var members: [StepLine] = []
        while let line = try next() {
            guard line.kind == .group else {
                members.append(line)
                continue
            }
            if let group { try body(group, members) }
            group = line
            members = []
        }
        if let group { try body(group, members) } else if !members.isEmpty { throw BrokenPack() }
    }

    func put(_ line: StepLine) throws { try results.line(JSONLine.encode(line)) }
}
