import Foundation
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

extension ArticleIntake {
    /// What may not be taken from a folder of templates that the input itself names, or that lies beside it: links that lead out of the input, or
    /// out of the folder where that does not lie in it, and what is no file.
    public func strays(inTemplates folder: String, of inputs: [String]) -> [Diagnostic] {
        let plain = { (path: String) in URL(fileURLWithPath: path).standardizedFileURL.path(percentEncoded: false) }
        let inputs = inputs.map { files.kind($0).isFolder ? $0 : FilePath.folder($0) }
        let isInInput = inputs.contains { FilePath.isInside(plain(folder), plain($0)) }
        let bounds = (isInInput ? inputs : [folder]).compactMap(files.realPath)
        let below = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return ([folder] + below.sorted().map { FilePath.join(folder, $0) }).compactMap { path in
            if !followsLinks, files.isLink(path), let end = files.realPath(path), !bounds.contains(where: { FilePath.isInside(end, $0) }) {
                return Diagnostic(
                    file: path, message: "the link leads out of the input",
                    hint: "copy what it leads to, name the templates with --templates, or follow all links with --follow-links")
            }
            if case .other = files.kind(path) {
                return Diagnostic(file: path, message: "this is no file", hint: "leave it out of the templates")
            }
            return nil
        }
    }
}
