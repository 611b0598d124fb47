import ArgumentParser
import Assembly
import Intake
import Model
import Reader

/// The first half of every command: the input as articles, each read.
struct Readings {
    let all: [Reading]
    let diagnostics: [Diagnostic]

    /// Reads files and folders; `excluding` names folders in them that hold no articles.
    init(of inputs: [String], excluding excluded: [String] = [], with reader: ArticleReader, console: Console) {
        console.step("Reading the input")
        let intake = ArticleIntake().articles(at: inputs, excluding: excluded)
        diagnostics = intake.diagnostics
        console.step("Reading \(intake.articles.count) articles")
        all = intake.articles.parallelMap { reader.read($0) }
    }

    /// Reports what was wrong and sets the exit status accordingly.
    static func finish(_ diagnostics: [Diagnostic], console: Console) throws {
        console.endProgress()
        console.report(diagnostics)
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }
}
