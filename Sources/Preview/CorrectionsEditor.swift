import Foundation
import Generator
import Model

/// Writes entries into one `dossier.yml`, and takes them back. The file is written beside and put in its place when it is whole.
public final class CorrectionsEditor: Sendable {
    /// The file, as the user named it.
    public let file: String
    private let steps = Locked<[Step]>([])

    /// What a click did. Nil stands for a file that was not there.
    private struct Step: Sendable {
        let before: [UInt8]?
        let after: [UInt8]
        let lines: String
    }

    /// Names the file, which need not be there yet.
    public init(file: String) { self.file = file }

    /// The file that entries go into: that of the first folder among some inputs, or the first that is named itself; nil where neither is.
    public convenience init?(inputs: [String]) {
        let names = ["dossier.yml", "dossier.yaml"]
        let files = inputs.lazy.compactMap { input -> String? in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) else { return nil }
            guard isFolder.boolValue else { return names.contains(URL(fileURLWithPath: input).lastPathComponent) ? input : nil }
            let inside = names.map { (input.hasSuffix("/") ? input : input + "/") + $0 }
            return inside.first(where: FileManager.default.fileExists) ?? inside[0]
        }
        guard let file = files.first else { return nil }
        self.init(file: file)
    }

    /// The lines that `undo` would take back; nil where there are none.
    var last: String? { steps.value.last?.lines }

    /// Writes an entry. Returns what was done, in words. Throws where it cannot be written; the file is then as it was.
    func add(_ entry: CorrectionEntry) throws(DiagnosticError) -> String {
        try steps.update { steps throws(DiagnosticError) in
            let before = try contents()
            guard let after = try CorrectionsText(before ?? [], adding: entry, file: file).bytes else { return "\(file) says so already." }
            try write(after)
            steps.append(Step(before: before, after: after, lines: entry.text))
            return "Written to \(file)."
        }
    }

    /// Takes the last entry back. Throws where the file has been changed since by somebody else.
    func undo() throws(DiagnosticError) -> String {
        try steps.update { steps throws(DiagnosticError) in
            guard let step = steps.last else { throw refused("there is nothing to undo", "nothing was written") }
            guard try contents() == step.after else {
                throw refused("the file was changed by hand since", "take the lines out by hand; nothing was written")
            }
            if let before = step.before {
                try write(before)
            } else if unlink(file) != 0 {
                throw refused("the file cannot be deleted: \(SystemError().reason)", "delete it by hand")
            }
            steps.removeLast()
            return "Taken out of \(file)."
        }
    }

    private func contents() throws(DiagnosticError) -> [UInt8]? {
        guard access(file, F_OK) == 0 else { return nil }
        guard let data = FileManager.default.contents(atPath: file) else {
            throw refused("the file cannot be read: \(SystemError().reason)", "nothing was written")
        }
        return [UInt8](data)
    }

    private func write(_ bytes: [UInt8]) throws(DiagnosticError) {
        // A link stays one: what it leads to is written.
        let target = URL(fileURLWithPath: file).resolvingSymlinksInPath()
        let beside = target.deletingLastPathComponent().appendingPathComponent(".\(target.lastPathComponent).unfinished").path
        do throws(SystemError) {
            var status = stat()
            let permissions = stat(target.path, &status) == 0 ? status.st_mode & 0o777 : nil
            // What a run that was cut short left.
            unlink(beside)
            let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { throw SystemError() }
            do throws(SystemError) {
                if let permissions { fchmod(descriptor, permissions) }
                try SystemError.writeAll(bytes, to: descriptor)
                guard fsync(descriptor) == 0 else { throw SystemError() }
            } catch {
                close(descriptor)
                throw error
            }
            guard close(descriptor) == 0, rename(beside, target.path) == 0 else { throw SystemError() }
        } catch {
            unlink(beside)
            throw refused("the file cannot be written: \(error.reason)", "nothing was written")
        }
    }

    private func refused(_ message: String, _ hint: String) -> DiagnosticError {
        DiagnosticError(Diagnostic(file: file, message: message, hint: hint))
    }
}
