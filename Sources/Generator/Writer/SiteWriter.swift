import Foundation
import Model

/// Writes a site into a folder: only files that changed, and deletes only what an earlier build wrote.
///
/// A list of the files written (`.dossier-files`) stays in the folder. It is what makes the folder an earlier build. From its creation until it goes
/// a writer has the folder to itself; links in the folder are never followed.
public final class SiteWriter {
    /// The list of files that a build wrote, one path a line, sorted.
    public static let manifest = ".dossier-files"

    /// Puts contents into an open file.
    public typealias ByteWriter = @Sendable (_ contents: [UInt8], _ descriptor: Int32) throws(SystemError) -> Void

    private let folder: String
    private let output: OutputFolder
    /// What the site no longer has, and is still there.
    private var outdated: [String] = []
    private var report = WriteReport()

    /// Opens and locks a folder, which is made where it is missing. `writeBytes` puts contents into an open file; tests replace it to make writing fail.
    ///
    /// Throws when a site must not be written here: the folder holds one of the inputs, is a file, has files in it but no earlier build, or
    /// another build is writing into it.
    public init(
        folder: String,
        inputs: [String] = [],
        writeBytes: @escaping ByteWriter = { contents, descriptor throws(SystemError) in
            try SystemError.writeAll(contents, to: descriptor)
        }
    ) throws(DiagnosticError) {
        self.folder = folder
        try OutputPath.check(folder, inputs: inputs)
        output = OutputFolder(claim: try FolderClaim(path: folder), writeBytes: writeBytes)
        if try isStranger() {
            throw DiagnosticError(
                Diagnostic(
                    file: folder,
                    message: "the folder is not empty and holds no earlier build",
                    hint: "choose an empty or new folder with -o; nothing was written"
                )
            )
        }
    }

    /// Writes the files. Throws before the first where something stands in the way that no build wrote, and on the first that cannot be
    /// written; the folder then holds parts of the old and the new site, and the next build completes it.
    public func write(_ files: [SiteFile]) throws(DiagnosticError) -> WriteReport {
        let earlier = try readList().paths
        let paths = Set(files.map(\.path))
        let files = files.sorted { $0.path < $1.path }
        try refuseObstacles(files, earlier: earlier)
        outdated = earlier.subtracting(paths).sorted()
        report = WriteReport()
        try put(list(of: paths.union(earlier)))
        for file in files {
            if try put(file) { report.written += 1 } else { report.unchanged += 1 }
        }
        try deleteOutdated()
        try put(list(of: paths))
        return report
    }

    /// Whether the folder has files in it but no list of an earlier build.
    private func isStranger() throws(DiagnosticError) -> Bool {
        do {
            if try output.entry(at: Self.manifest) != .nothing { return false }
            return try !output.isEmpty()
        } catch {
            throw DiagnosticError(Diagnostic(file: folder, message: "the output folder cannot be read: \(error.reason)"))
        }
    }

    private func list(of paths: Set<String>) -> SiteFile { SiteFile(path: Self.manifest, contents: FileList(paths).bytes) }

    private func readList() throws(DiagnosticError) -> FileList {
        do {
            return FileList(reading: try output.contents(of: Self.manifest) ?? [])
        } catch {
            throw DiagnosticError(Diagnostic(file: full(Self.manifest), message: "the list of files cannot be read: \(error.reason)"))
        }
    }

    /// A file that an earlier build wrote may be replaced; all else in the place of a file or of a folder above it is somebody else's.
    private func refuseObstacles(_ files: [SiteFile], earlier: Set<String>) throws(DiagnosticError) {
        var kinds: [String: String] = [:]
        for path in [Self.manifest] + files.map(\.path) {
            do {
                switch try output.entry(at: path) {
                case .nothing: break
                case .file: if path != Self.manifest, !earlier.contains(path) { kinds[path] = "file" }
                case .obstacle(let place, let kind): kinds[place] = kind
                }
            } catch {
                throw DiagnosticError(Diagnostic(file: full(path), message: "the file cannot be looked at: \(error.reason)"))
            }
        }
        guard kinds.isEmpty else {
            throw DiagnosticError(
                kinds.sorted { $0.key < $1.key }.map { path, kind in
                    Diagnostic(
                        file: full(path), message: "the \(kind) is in the way and no build wrote it",
                        hint: "move it elsewhere; nothing was written")
                }
            )
        }
    }

    /// Writes a file unless it is there already; says whether it did. Where the disk is full, outdated files make room for it.
    @discardableResult
    private func put(_ file: SiteFile) throws(DiagnosticError) -> Bool {
        do {
            // A file that cannot be read may still be replaced.
            if (try? output.holds(file.contents, at: file.path)) == true { return false }
            try output.put(file.contents, at: file.path)
            return true
        } catch {
            if [ENOSPC, EDQUOT].contains(error.code), !outdated.isEmpty {
                try deleteOutdated()
                return try put(file)
            }
            throw DiagnosticError(
                Diagnostic(
                    file: full(file.path),
                    message: "the file cannot be written: \(error.reason)",
                    hint: "the site is not complete; mend the cause and build again"
                )
            )
        }
    }

    private func deleteOutdated() throws(DiagnosticError) {
        for path in outdated {
            do {
                if try output.delete(path) { report.deleted += 1 }
            } catch {
                throw DiagnosticError(
                    Diagnostic(file: full(path), message: "the outdated file cannot be deleted: \(error.reason)"))
            }
        }
        outdated = []
    }

    private func full(_ path: String) -> String { folder + "/" + path }
}
