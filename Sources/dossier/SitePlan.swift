import Assembly
import Foundation
import Generator
import Intake
import Model
import Reader

/// A site before it is written: what `build` writes and `check` looks at.
struct SitePlan {
    let dossiers: [Dossier]
    let files: [SiteFile]
    /// Everything that is wrong with the input and the pages.
    let diagnostics: [Diagnostic]

    /// Reads, groups and makes all pages. Throws when no article is left or the templates have errors.
    init(input: InputArguments, templates: TemplateSet, model: FactModel = .shipped, console: Console) throws {
        let problems = templates.diagnostics(pages: Site.pageShapes)
        guard problems.isEmpty else { throw DiagnosticError(problems) }

        let reader = ArticleReader()
        let readings = Readings(of: input, with: reader, console: console)
        guard !readings.all.isEmpty else {
            let hasError = readings.diagnostics.contains { $0.severity == .error }
            let none = Diagnostic(
                message: "no article could be read",
                hint: "name files or folders of articles; dossier help build lists the kinds of files that are read")
            throw DiagnosticError(readings.diagnostics + (hasError ? [] : [none]))
        }

        console.step("Assembling dossiers from \(counted(readings.all.count, "article"))")
        let assembler = Assembler(reader: reader, corrections: readings.corrections, model: model)
        dossiers = assembler.dossiers(from: readings.all)
        console.step("Making the pages of \(counted(dossiers.count, "dossier"))")
        let site = try Site.checked(
            dossiers, settings: readings.site, summaries: readings.summaries, templates: templates)
        files = site.files
        diagnostics =
            readings.diagnostics + assembler.diagnostics(for: readings.all, dossiers: dossiers.map(\.id)) + site.diagnostics
            + site.summaries.parallelMap { SummaryCheck(reader: reader).warnings($0) }.joined()
    }
}

/// Finds the templates for a build.
enum TemplateChoice {
    /// What the input itself names, the first first: the theme of its `dossier.yml`, then `Templates/` in the first input folder or
    /// beside it. None of them holds articles.
    static func folders(_ input: InputArguments) -> [String] {
        guard let first = input.inputs.first else { return [] }
        let path = URL(fileURLWithPath: first).standardizedFileURL
        let near = [path, path.deletingLastPathComponent()].map { $0.appendingPathComponent("Templates").path }.first(where: holdsTemplates)
        return [input.intake.site(at: input.paths).theme, near].compactMap { $0 }
    }

    static func load(named: String?, input: InputArguments) throws(DiagnosticError) -> TemplateSet {
        guard let folder = named ?? folders(input).first else { return .builtIn }
        return try TemplateSet(folder: folder)
    }

    /// A folder of this name may hold something else: on many desktops `Templates` is where office programs look.
    private static func holdsTemplates(_ path: String) -> Bool {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).contains { $0.hasSuffix(".mustache") }
    }
}
