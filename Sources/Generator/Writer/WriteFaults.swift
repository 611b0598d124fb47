import Model

/// What can be wrong with the files of a site while they are written, in words.
struct WriteFaults: Sendable {
    let folder: String

    /// What stands in the place of files that are to be written, or of folders above them: what is no file, by its kind, and the files.
    func obstacles(
        _ paths: [String], in output: OutputFolder
    ) throws(DiagnosticError) -> (kinds: [String: String], files: [String]) {
        var (kinds, files): ([String: String], [String]) = ([:], [])
        for path in paths {
            do {
                switch try output.entry(at: path) {
                case .nothing: break
                case .file: files.append(path)
                case .obstacle(let place, let kind): kinds[place] = kind
                }
            } catch {
                throw fault(path, "the file cannot be looked at: \(error.reason)")
            }
        }
        return (kinds, files)
    }

    /// Something is in the way, of such a kind.
    func obstructed(_ kinds: [String: String]) -> DiagnosticError {
        DiagnosticError(
            kinds.sorted { $0.key < $1.key }.map { path, kind in
                Diagnostic(
                    file: full(path), message: "the \(kind) is in the way and no build wrote it",
                    hint: "move it elsewhere and build again")
            })
    }

    func unwritten(_ path: String, _ error: SystemError) -> DiagnosticError {
        fault(path, "the file cannot be written: \(error.reason)", hint: "the site is not complete; mend the cause and build again")
    }

    func undeleted(_ path: String, _ error: SystemError) -> DiagnosticError {
        fault(path, "the outdated file cannot be deleted: \(error.reason)")
    }

    private func fault(_ path: String, _ message: String, hint: String? = nil) -> DiagnosticError {
        DiagnosticError(Diagnostic(file: full(path), message: message, hint: hint))
    }

    private func full(_ path: String) -> String { folder + "/" + path }
}
