import ArgumentParser
import Assembly
import Intake
import Model
import Reader

/// The first half of every command: the input as articles, each read.
struct Readings {
    let all: [Reading]
    let corrections: Corrections
    let summaries: [UserSummary]
    let site: SiteSettings
    let diagnostics: [Diagnostic]

    /// Reads files and folders, but not the templates among them.
    init(of input: InputArguments, with reader: ArticleReader, console: Console) {
        console.step("Reading the input")
        let intake = input.intake.articles(at: input.paths, excluding: TemplateChoice.folders(input))
        corrections = intake.corrections
        summaries = intake.summaries
        site = intake.site
        diagnostics = intake.diagnostics
        console.step("Reading \(counted(intake.articles.count, "article"))")
        all = intake.articles.parallelMap { reader.read($0) }
    }

    /// Reports what was wrong and sets the exit status accordingly.
    static func finish(_ diagnostics: [Diagnostic], console: Console) throws {
        console.endProgress()
        console.report(diagnostics)
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }
}
