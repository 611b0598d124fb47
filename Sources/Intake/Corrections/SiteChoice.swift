import Model

/// The one `site` of all files that the user named, and what is wrong with it.
struct SiteChoice: Sendable {
    private(set) var settings = SiteSettings()
    private(set) var diagnostics: [Diagnostic] = []

    /// The first file that has a `site` speaks; another one that has is reported.
    init(_ read: [CorrectionsFile], files: FileReader) {
        let stated = read.filter { $0.site != nil }
        guard let first = stated.first, let site = first.site else { return }
        settings = site
        if let theme = site.theme, !files.kind(theme).isFolder {
            settings.theme = nil
            diagnostics.append(
                Diagnostic(
                    file: first.file, line: first.themePlace?.line, column: first.themePlace?.column,
                    message: "there is no folder \"\(theme)\"",
                    hint: "name a folder of templates or assets, counted from the folder of \(FilePath.name(first.file))"))
        }
        for other in stated.dropFirst() where other.file != first.file {
            diagnostics.append(
                Diagnostic(
                    file: other.file, line: other.sitePlace?.line, column: other.sitePlace?.column,
                    message: "\"site\" stands in \(first.file) already", hint: "keep one of them"))
        }
    }
}
