import Foundation
import Model

/// One writing of a site, while its files come from several threads.
///
/// Files of the folder of one dossier are written by the thread that brings them, as no other brings any of that folder; all others one
/// after another.
final class WriteSession: SiteSink, @unchecked Sendable {
    private let folder: String
    private let claim: FolderClaim
    private let writeBytes: SiteWriter.ByteWriter
    /// What an earlier build wrote.
    private let earlier: Set<String>

    private let lock = NSLock()
    // All below is touched only with the lock held.
    private let shared: OutputFolder
    private var paths: Set<String> = []
    private var report = WriteReport()
    /// Files that the disk had no room for. They are tried again when what is outdated is gone.
    private var postponed: [SiteFile] = []
    private var postponedBytes = 0
    private var hasFailed = false

    /// More than this is not kept for a disk that is full.
    private static let mostPostponed = 64_000_000

    init(folder: String, claim: FolderClaim, earlier: Set<String>, shared: OutputFolder, writeBytes: @escaping SiteWriter.ByteWriter) {
        self.folder = folder
        self.claim = claim
        self.earlier = earlier
        self.shared = shared
        self.writeBytes = writeBytes
    }

    /// Makes sure that there is a list: files are named in it before they are written. One that is there stays, since a full disk may
    /// have no room for another.
    func begin() throws(DiagnosticError) {
        try refuseObstacles([SiteWriter.manifest], shared)
        do {
            if try shared.entry(at: SiteWriter.manifest) == .nothing {
                try shared.put(FileList(earlier).bytes, at: SiteWriter.manifest)
            }
        } catch {
            throw fault(SiteWriter.manifest, error)
        }
    }

    /// Writes files that are of one dossier, or of the whole site.
    func write(_ files: [SiteFile]) throws(DiagnosticError) -> [FileStamp] {
        do throws(DiagnosticError) {
            var stamps: [FileStamp] = []
            let own = files.filter { $0.path.contains("/") && !Self.isShared($0.path) }.sorted { $0.path < $1.path }
            if !own.isEmpty { stamps += try write(own, OutputFolder(claim: claim, writeBytes: writeBytes), isLocked: false) }
            let others = files.filter { !$0.path.contains("/") || Self.isShared($0.path) }.sorted { $0.path < $1.path }
            lock.lock()
            defer { lock.unlock() }
            stamps += try write(others, shared, isLocked: true)
            return stamps
        } catch {
            lock.withLock { hasFailed = true }
            throw error
        }
    }

    func keep(_ stamps: [FileStamp]) -> Bool {
        let output = OutputFolder(reading: claim)
        guard stamps.allSatisfy({ earlier.contains($0.path) && (try? output.stamp(at: $0.path)) == $0 }) else { return false }
        lock.withLock {
            paths.formUnion(stamps.lazy.map(\.path))
            report.unchanged += stamps.count
        }
        return true
    }

    /// Deletes what is outdated and completes the list.
    func end() throws(DiagnosticError) -> WriteReport {
        for path in earlier.subtracting(paths).sorted() {
            do {
                if try shared.delete(path) { report.deleted += 1 }
            } catch {
                throw DiagnosticError(
                    Diagnostic(file: full(path), message: "the outdated file cannot be deleted: \(error.reason)"))
            }
        }
        for file in postponed {
            do { try shared.put(file.contents, at: file.path) } catch { throw fault(file.path, error) }
            report.written += 1
        }
        let list = FileList(paths).bytes
        do {
            if (try? shared.holds(list, at: SiteWriter.manifest)) != true { try shared.put(list, at: SiteWriter.manifest) }
        } catch {
            throw fault(SiteWriter.manifest, error)
        }
        return report
    }

    /// Folders into which several dossiers write.
    private static func isShared(_ path: String) -> Bool { path.hasPrefix("data/") }

    private func write(_ files: [SiteFile], _ output: OutputFolder, isLocked: Bool) throws(DiagnosticError) -> [FileStamp] {
        guard !files.isEmpty else { return [] }
        let goesOn = try announce(files.map(\.path), output, isLocked: isLocked)
        guard goesOn else { return [] }
        var stamps: [FileStamp] = []
        var written = 0
        var late: [SiteFile] = []
        for file in files {
            do {
                // A file that cannot be read may still be replaced.
                if (try? output.holds(file.contents, at: file.path)) != true {
                    try output.put(file.contents, at: file.path)
                    written += 1
                }
                if let stamp = try output.stamp(at: file.path) { stamps.append(stamp) }
            } catch {
                guard [ENOSPC, EDQUOT].contains(error.code) else { throw fault(file.path, error) }
                late.append(file)
            }
        }
        try note(written: written, unchanged: files.count - written - late.count, late: late, isLocked: isLocked)
        return stamps
    }

    /// Names files in the list before they are written; false where the writing has failed already. Throws when something is in their way.
    private func announce(_ paths: [String], _ output: OutputFolder, isLocked: Bool) throws(DiagnosticError) -> Bool {
        try refuseObstacles(paths, output)
        return try locked(unless: isLocked) { () throws(DiagnosticError) in
            guard !hasFailed else { return false }
            let new = paths.filter { !earlier.contains($0) }
            self.paths.formUnion(paths)
            guard !new.isEmpty else { return true }
            do throws(SystemError) {
                // The last line of a build that was cut short may have no end.
                try shared.append(
                    new.reduce(into: [UInt8(ascii: "\n")]) { $0 += Array($1.utf8) + [UInt8(ascii: "\n")] }, to: SiteWriter.manifest)
            } catch {
                throw fault(SiteWriter.manifest, error)
            }
            return true
        }
    }

    private func note(written: Int, unchanged: Int, late: [SiteFile], isLocked: Bool) throws(DiagnosticError) {
        try locked(unless: isLocked) { () throws(DiagnosticError) in
            report.written += written
            report.unchanged += unchanged
            for file in late {
                postponed.append(file)
                postponedBytes += file.contents.count
                if postponedBytes > Self.mostPostponed { throw fault(file.path, SystemError(code: ENOSPC)) }
            }
        }
    }

    private func locked<Result>(unless isLocked: Bool, _ body: () throws(DiagnosticError) -> Result) throws(DiagnosticError) -> Result {
        if !isLocked { lock.lock() }
        defer { if !isLocked { lock.unlock() } }
        return try body()
    }

    /// A file that an earlier build wrote may be replaced; all else in the place of a file or of a folder above it is somebody else's.
    private func refuseObstacles(_ paths: [String], _ output: OutputFolder) throws(DiagnosticError) {
        var kinds: [String: String] = [:]
        for path in paths {
            do {
                switch try output.entry(at: path) {
                case .nothing: break
                case .file: if path != SiteWriter.manifest, path != SiteHistory.file, !earlier.contains(path) { kinds[path] = "file" }
                case .obstacle(let place, let kind): kinds[place] = kind
                }
            } catch {
                throw DiagnosticError(Diagnostic(file: full(path), message: "the file cannot be looked at: \(error.reason)"))
            }
        }
        guard !kinds.isEmpty else { return }
        throw DiagnosticError(
            kinds.sorted { $0.key < $1.key }.map { path, kind in
                Diagnostic(
                    file: full(path), message: "the \(kind) is in the way and no build wrote it",
                    hint: "move it elsewhere and build again")
            }
        )
    }

    private func fault(_ path: String, _ error: SystemError) -> DiagnosticError {
        DiagnosticError(
            Diagnostic(
                file: full(path), message: "the file cannot be written: \(error.reason)",
                hint: "the site is not complete; mend the cause and build again"))
    }

    private func full(_ path: String) -> String { folder + "/" + path }
}
