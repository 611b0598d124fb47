import Assembly
import Generator
import Model

/// Turns the input into a site in a folder, with what a cache beside it has of the build before.
struct SiteBuild {
    let input: InputArguments
    let output: String
    /// A folder of templates; nil for those that the input itself names.
    let templates: String?
    /// The day of the state that is built; nil for that of the newest article.
    var asOf: CalendarDate?
    /// False where the state is none to compare later ones with.
    var recordsHistory = true
    /// In place of the program's own; nothing is then taken over from an earlier build.
    var model: FactModel?

    /// What was made.
    struct Result {
        /// The closing words.
        let words: String
        let report: WriteReport
        /// Everything that is wrong with the input and the site.
        let diagnostics: [Diagnostic]
        /// See `Site.Outcome.slowest`.
        let slowest: [Site.Effort]
    }

    /// Builds. Throws `DiagnosticError` where no site can be made; from then on until it ends the folder is this build's alone.
    func run(_ console: Console) throws -> Result {
        let writer = try SiteWriter(folder: output, inputs: input.inputs)
        let templates = try TemplateChoice.load(named: templates, input: input)
        try templates.check()
        let intake = try Readings.articles(of: input, console)
        let history = try writer.history()
        let cache =
            model == nil
            ? BuildCache(output: output, intake: intake, templates: templates, asOf: asOf?.iso, recordsHistory: recordsHistory) : nil
        let model = model ?? .shipped
        var slowest: [Site.Effort] = []
        let ((words, diagnostics), report) = try writer.write { sink throws(DiagnosticError) in
            if let cache, let known = cache.site.unchanged(cache.whole(history.bytes), in: sink) { return (known.words, known.diagnostics) }
            let plan = SitePlan(
                intake, templates: templates, model: model, cache: cache, history: history, asOf: asOf, recordsHistory: recordsHistory,
                console: console)
            let outcome = try plan.make(into: sink)
            slowest = outcome.slowest
            console.begin("Keeping \(counted(outcome.kept, "dossier")) of an earlier build and \(outcome.stamps.count) stamps")
            let words = BuildSummary(plan: plan, outcome: outcome, output: output)
            let diagnostics = plan.diagnostics(outcome)
            let isComplete = outcome.stamps.count == outcome.files
            // What was remembered before is none of it: the same input, built again, goes on from what is remembered now.
            cache?.site.save(
                isComplete ? cache?.whole(outcome.history) : nil, stamps: outcome.stamps, words: words.text, diagnostics: diagnostics)
            return (words.text, diagnostics)
        }
        let closing = words.replacing(BuildSummary.placeOfReport, with: BuildSummary.words(of: report))
        return Result(
            words: [cache?.site.fault, closing].compactMap { $0 }.joined(separator: "\n"), report: report,
            diagnostics: templates.unused + intake.diagnostics + history.diagnostics + diagnostics, slowest: slowest)
    }
}
