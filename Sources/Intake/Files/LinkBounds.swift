import Model

/// Which symbolic links of a named input are followed: those that stay inside it, or all where the user says so.
struct LinkBounds: Sendable {
    private let files: FileReader
    /// Without links; nil where all are followed.
    private let folder: String?

    /// `folder` is the input, or the folder of an input that is a file.
    init(_ folder: String, files: FileReader, followsLinks: Bool) {
        self.files = files
        self.folder = followsLinks ? nil : files.realPath(folder) ?? folder
    }

    /// False for a link that leads out of the input, also up from it.
    func allows(_ path: String) -> Bool {
        guard let folder, files.isLink(path) else { return true }
        return files.realPath(path).map { FilePath.isInside($0, folder) } ?? true
    }

    /// What is said of a link that leads out.
    static func leadsOut(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, file: path, message: "the link leads out of the input; it is left out",
            hint: "name what it leads to as an input too, copy it, or follow all links with --follow-links")
    }
}
