import ArgumentParser
import Foundation
import Model

/// Standard error as the user sees it: progress, diagnostics, the closing words.
///
/// On a terminal progress is one line that changes; elsewhere each step is a line of its own. `NO_COLOR` (no-color.org) and `TERM=dumb`
/// switch colours off.
struct Console {
    private let isQuiet: Bool
    private let isTerminal: Bool
    private let hasColour: Bool
    private let stream = ErrorStream()
    private let stages = StageList()

    init(quiet: Bool, environment: [String: String] = ProcessInfo.processInfo.environment) {
        isQuiet = quiet
        isTerminal = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
        hasColour = isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
    }

    /// Says what is being done now.
    func step(_ text: String) {
        stages.begin(text)
        guard !isQuiet else { return }
        write(isTerminal ? "\r\u{1B}[K\(text) …" : text + "\n")
    }

    /// Begins a step that is too short to be told of.
    func begin(_ text: String) { stages.begin(text) }

    /// What each step took, as lines of a table.
    var stageLines: [String] { stages.lines }

    /// Shows on a terminal how far the last step is, of so many parts, and the time that is left; to be told from any thread.
    func progress(of count: Int) -> @Sendable (_ done: Int) -> Void {
        guard !isQuiet, isTerminal, let text = stages.current else { return { _ in } }
        return ProgressLine(text: text, count: count).show
    }

    /// Takes the progress line away.
    func endProgress() {
        guard !isQuiet, isTerminal else { return }
        write("\r\u{1B}[K")
    }

    /// Words for the end, unless the user wants none.
    func say(_ text: String) {
        guard !isQuiet else { return }
        write(text + "\n")
    }

    /// Prints diagnostics, sorted by place; also when quiet.
    func report(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics.sorted() {
            let line = Self.printable(diagnostic.description)
            write((hasColour ? coloured(line, diagnostic.severity) : line) + "\n")
        }
    }

    /// Does what a command is for; an error ends it with what is wrong, reported, and the exit status of a failure.
    func reporting<Result>(_ command: () throws -> Result) throws -> Result {
        do {
            return try command()
        } catch let error as DiagnosticError {
            endProgress()
            report(error.diagnostics)
            throw ExitCode.failure
        }
    }

    private func coloured(_ line: String, _ severity: Diagnostic.Severity) -> String {
        let word = severity.rawValue + ":"
        guard let range = line.range(of: word) else { return line }
        let colour = severity == .error ? "\u{1B}[31m" : "\u{1B}[33m"
        return line.replacingCharacters(in: range, with: colour + word + "\u{1B}[0m")
    }

    /// Control characters of file names and texts, those of writing direction included, must not steer the terminal.
    private static func printable(_ text: String) -> String {
        func isControl(_ scalar: Unicode.Scalar) -> Bool { [.control, .format].contains(scalar.properties.generalCategory) }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            result += isControl(scalar) ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
        }
    }

    private func write(_ text: String) { stream.write(text) }
}
