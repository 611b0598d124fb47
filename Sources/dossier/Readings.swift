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
    let notes: [Note]
    let site: SiteSettings
    let diagnostics: [Diagnostic]

    /// Reads files and folders, but not the templates among them; with `forGrouping`, no more than grouping asks.
    init(of input: InputArguments, with reader: ArticleReader, forGrouping: Bool = false, console: Console) {
        self.init(of: input.takenIn(console), with: reader, forGrouping: forGrouping, console: console)
    }

    /// Reads what was taken in, but for what a cache knows of an earlier build.
    init(of intake: IntakeResult, with reader: ArticleReader, cache: BuildCache? = nil, forGrouping: Bool = false, console: Console) {
        corrections = intake.corrections
        summaries = intake.summaries
        notes = intake.notes
        site = intake.site
        diagnostics = intake.diagnostics
        console.step("Reading \(counted(intake.articles.count, "article"))")
        guard let cache else {
            all = intake.articles.parallelMap { forGrouping ? reader.readForGrouping($0) : reader.read($0) }
            return
        }
        all = Array(zip(intake.articles, cache.readings)).parallelMap { article, key in
            cache.site.reading(of: article, key: key) { reader.read($0) }
        }
    }

    /// Takes in what a site is to be made of. Throws when no article is there.
    static func articles(of input: InputArguments, _ console: Console) throws -> IntakeResult {
        let intake = input.takenIn(console)
        guard !intake.articles.isEmpty else {
            let hasError = intake.diagnostics.contains { $0.severity == .error }
            let none = Diagnostic(
                message: "no article could be read",
                hint: "name files or folders of articles; dossier help build lists the kinds of files that are read")
            throw DiagnosticError(intake.diagnostics + (hasError ? [] : [none]))
        }
        return intake
    }

    /// Reports what was wrong and sets the exit status accordingly.
    static func finish(_ diagnostics: [Diagnostic], console: Console) throws {
        console.endProgress()
        console.report(diagnostics)
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }
}
