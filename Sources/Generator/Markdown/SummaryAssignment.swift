import Model

/// Which dossier each summary of the user is for.
struct SummaryAssignment: Sendable {
    /// By the name of the dossier's folder.
    private(set) var summaries: [String: UserSummary] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Looks every summary's dossier up among the ids and the folders' names.
    init(_ all: [UserSummary], dossiers: [(id: String, folder: String)]) {
        for summary in all {
            guard let folder = dossiers.first(where: { $0.folder == summary.dossier || $0.id == summary.dossier })?.folder else {
                diagnostics.append(
                    Self.missing(
                        summary.dossier, among: dossiers.map(\.folder), file: summary.file,
                        hint: "name the file after the dossier's folder in the site"))
                continue
            }
            if let other = summaries[folder] {
                diagnostics.append(
                    Diagnostic(file: summary.file, message: "the dossier has a summary already: \(other.file)", hint: "keep one of them"))
            } else {
                summaries[folder] = summary
            }
        }
    }

    /// Says that no dossier has an id or a folder of this name, and which was probably meant.
    static func missing(_ dossier: String, among folders: [String], file: String?, hint: String) -> Diagnostic {
        let guess = nearest(to: dossier, in: folders).map { "did you mean \"\($0)\"? " } ?? ""
        return Diagnostic(file: file, message: "there is no dossier \"\(dossier)\"", hint: guess + hint)
    }
}
