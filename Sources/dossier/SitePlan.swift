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
    init(inputs: [String], excluding excluded: [String], templates: TemplateSet, console: Console) throws {
        let problems = templates.diagnostics(pages: Site.pageShapes)
        guard problems.isEmpty else { throw DiagnosticError(problems) }

        let reader = ArticleReader()
        let readings = Readings(of: inputs, excluding: excluded, with: reader, console: console)
        guard !readings.all.isEmpty else { throw DiagnosticError(readings.diagnostics) }

        console.step("Assembling dossiers from \(readings.all.count) articles")
        dossiers = Assembler(reader: reader).dossiers(from: readings.all)
        console.step("Making the pages of \(dossiers.count) dossiers")
        files = try Site(dossiers: dossiers).files(templates: templates)
        diagnostics = readings.diagnostics + LinkCheck(files: files).diagnostics()
    }
}

/// Finds the templates for a build.
enum TemplateChoice {
    /// The folder named, else `Templates/` in the first input folder or beside it, else nil: those built in.
    static func folder(named: String?, inputs: [String]) -> String? {
        if let named { return named }
        guard let input = inputs.first else { return nil }
        let path = URL(fileURLWithPath: input).standardizedFileURL
        return [path, path.deletingLastPathComponent()].map { $0.appendingPathComponent("Templates").path }.first(where: isFolder)
    }

    static func load(named: String?, inputs: [String]) throws(DiagnosticError) -> TemplateSet {
        guard let folder = folder(named: named, inputs: inputs) else { return .builtIn }
        return try TemplateSet(folder: folder)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
