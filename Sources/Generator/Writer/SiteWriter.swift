import Foundation
import Model

/// Writes a site into a folder: only files that changed, and deletes only what an earlier build wrote.
///
/// A list of the files written (`.dossier-files`) stays in the folder. It is what makes the folder an earlier build. From its creation until it goes
/// a writer has the folder to itself; links in the folder are never followed.
public final class SiteWriter {
    /// The list of files that a build wrote, one path a line, sorted.
    public static let manifest = ".dossier-files"

    private let folder: String
    private let output: OutputFolder
    private let claim: FolderClaim
    private let calls: DiskCalls

    /// Opens and locks a folder, which is made where it is missing.
    ///
    /// Throws when a site must not be written here: the folder holds one of the inputs, is a file, has files in it but no earlier build, or
    /// another build is writing into it.
    public convenience init(folder: String, inputs: [String] = []) throws(DiagnosticError) {
        try self.init(folder: folder, inputs: inputs, calls: .system)
    }

    init(folder: String, inputs: [String] = [], calls: DiskCalls) throws(DiagnosticError) {
        self.folder = folder
        try OutputPath.check(folder, inputs: inputs)
        self.calls = calls
        claim = try FolderClaim(path: folder)
        output = OutputFolder(claim: claim, calls)
        output.tidy()
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

    /// Writes files. Throws before the first where something stands in the way that no build wrote, and on the first that cannot be
    /// written. An older site then stands as it was, and of the new one nothing is left beside it. Only where the disk had no room for both, or
    /// when the new files were being put in their places already, the folder holds parts of both. The next build completes it.
    public func write(_ files: [SiteFile]) throws(DiagnosticError) -> WriteReport {
        try write { sink throws(DiagnosticError) in _ = try sink.write(files) }.report
    }

    /// Writes files as they are made: `make` hands them to the sink it is given, files of one folder in one call, from as many threads as it
    /// likes. What was written earlier and was not handed on is deleted at the end; when `make` throws, what was not put in its place yet is.
    public func write<Outcome>(
        _ make: (any SiteSink) throws(DiagnosticError) -> Outcome
    ) throws(DiagnosticError) -> (outcome: Outcome, report: WriteReport) {
        let earlier = try readList().paths
        let session = WriteSession(folder: folder, claim: claim, earlier: earlier, shared: output, calls)
        try session.begin()
        do throws(DiagnosticError) {
            let outcome = try make(session)
            return (outcome, try session.end())
        } catch {
            session.abandon()
            throw error
        }
    }

    /// Whether the folder has files in it but no list of an earlier build.
    private func isStranger() throws(DiagnosticError) -> Bool {
        do {
            if try output.entry(at: Self.manifest) != .nothing { return false }
            return try !output.isEmpty(but: SiteHistory.file)
        } catch {
            throw DiagnosticError(Diagnostic(file: folder, message: "the output folder cannot be read: \(error.reason)"))
        }
    }

    /// What earlier builds left to be remembered; a clean checkout has it. Throws where it cannot be read.
    public func history() throws(DiagnosticError) -> SiteHistory {
        do {
            guard let bytes = try output.contents(of: SiteHistory.file) else { return SiteHistory() }
            return SiteHistory(reading: bytes, file: full(SiteHistory.file))
        } catch {
            throw DiagnosticError(Diagnostic(file: full(SiteHistory.file), message: "the history cannot be read: \(error.reason)"))
        }
    }

    private func readList() throws(DiagnosticError) -> FileList {
        do {
            return FileList(reading: try output.contents(of: Self.manifest) ?? [])
        } catch {
            throw DiagnosticError(Diagnostic(file: full(Self.manifest), message: "the list of files cannot be read: \(error.reason)"))
        }
    }

    private func full(_ path: String) -> String { folder + "/" + path }
}
