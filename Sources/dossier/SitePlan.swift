import Assembly
import Foundation
import Generator
import Model
import Reader

/// A site before it is written: what `build` writes and `check` looks at.
struct SitePlan {
    let dossiers: [Dossier]
    let files: [SiteFile]
    /// Everything that is wrong with the input and the pages.
    let diagnostics: [Diagnostic]

    /// Reads, groups and makes all pages. Throws when no article is left or the templates have errors.
    init(inputs: [String], templates: TemplateSet, console: Console) throws {
        let problems = templates.diagnostics(pages: Site.pageShapes)
        guard problems.isEmpty else { throw DiagnosticError(problems) }

        let reader = ArticleReader()
        let readings = Readings(of: inputs, with: reader, console: console)
        guard !readings.all.isEmpty else {
            let hasError = readings.diagnostics.contains { $0.severity == .error }
            let none = Diagnostic(message: "no article could be read", hint: "name files or folders with .txt, .md or .jsonl articles")
            throw DiagnosticError(readings.diagnostics + (hasError ? [] : [none]))
        }

        console.step("Assembling dossiers from \(counted(readings.all.count, "article"))")
        let assembler = Assembler(reader: reader, corrections: readings.corrections)
        dossiers = assembler.dossiers(from: readings.all)
        console.step("Making the pages of \(counted(dossiers.count, "dossier"))")
        let site = try Site.checked(dossiers, summaries: readings.summaries, templates: templates)
        files = site.files
        diagnostics = readings.diagnostics + assembler.diagnostics(for: readings.all) + site.diagnostics
    }
}

/// Finds the templates for a build.
enum TemplateChoice {
    /// The folder named, else `Templates/` in the first input folder or beside it, else nil: those built in.
    static func folder(named: String?, inputs: [String]) -> String? {
        if let named { return named }
        guard let input = inputs.first else { return nil }
        let path = URL(fileURLWithPath: input).standardizedFileURL
        return [path, path.deletingLastPathComponent()].map { $0.appendingPathComponent("Templates").path }.first(where: holdsTemplates)
    }

    static func load(named: String?, inputs: [String]) throws(DiagnosticError) -> TemplateSet {
        guard let folder = folder(named: named, inputs: inputs) else { return .builtIn }
        return try TemplateSet(folder: folder)
    }

    /// A folder of this name may hold something else: on many desktops `Templates` is where office programs look.
    private static func holdsTemplates(_ path: String) -> Bool {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).contains { $0.hasSuffix(".mustache") }
    }
}
