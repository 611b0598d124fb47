import Foundation
import Model

/// One writing of a site, while its files come from several threads.
///
/// Over an older site files are written beside their places and put there when all are made, so that a page never leads to a file that is not there
/// yet. Where the disk has no room for two sites, they go to their places as they come.
///
/// Files of the folder of one dossier are written by the thread that brings them, as no other brings any of that folder; all others one
/// after another.
final class WriteSession: SiteSink, @unchecked Sendable {
    private let faults: WriteFaults
    private let claim: FolderClaim
    private let calls: DiskCalls
    /// What an earlier build wrote.
    private let earlier: Set<String>

    private let lock = NSLock()
    // All below is touched only with the lock held.
    private let shared: OutputFolder
    private var paths: Set<String> = []
    /// One file of each folder in which files were kept, by the folder.
    private var kept: [Substring: String] = [:]
    private var report = WriteReport()
    /// Files that the disk had no room for. They are tried again when what is outdated is gone.
    private var postponed: [SiteFile] = []
    private var postponedBytes = 0
    private var hasFailed = false
    /// Files that are written beside their places, by these.
    private var waiting: Set<String> = []
    private var isTight = false

    /// More than this is not kept for a disk that is full.
    private static let mostPostponed = 64_000_000

    init(folder: String, claim: FolderClaim, earlier: Set<String>, shared: OutputFolder, _ calls: DiskCalls) {
        faults = WriteFaults(folder: folder)
        self.claim = claim
        self.earlier = earlier
        self.shared = shared
        self.calls = calls
    }

    /// Makes sure that there is a list: files are named in it before they are written. One that is there stays, since a full disk may
    /// have no room for another.
    func begin() throws(DiagnosticError) {
        try refuseObstacles([SiteWriter.manifest], shared, isLocked: false)
        do {
            if try shared.entry(at: SiteWriter.manifest) == .nothing {
                try shared.put(FileList(earlier).bytes, at: SiteWriter.manifest)
            }
        } catch {
            throw faults.unwritten(SiteWriter.manifest, error)
        }
    }

    /// Writes files that are of one dossier, or of the whole site.
    func write(_ files: [SiteFile]) throws(DiagnosticError) -> [FileStamp] {
        do throws(DiagnosticError) {
            var stamps: [FileStamp] = []
            let own = files.filter { Self.isInFolder($0.path) && !Self.isShared($0.path) }.sorted { $0.path < $1.path }
            if !own.isEmpty { stamps += try write(own, OutputFolder(claim: claim, calls), isLocked: false) }
            let others = files.filter { !Self.isInFolder($0.path) || Self.isShared($0.path) }.sorted { $0.path < $1.path }
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
        let output = OutputFolder(reading: claim, calls)
        guard stamps.allSatisfy({ earlier.contains($0.path) && (try? output.stamp(at: $0.path)) == $0 }) else { return false }
        lock.withLock {
            paths.formUnion(stamps.lazy.map(\.path))
            report.unchanged += stamps.count
            for stamp in stamps { kept[Self.folder(of: stamp.path)] = stamp.path }
        }
        return true
    }

    /// Deletes what is outdated and completes the list. Whenever this is cut short, no page leads to a file that is gone already.
    func end() throws(DiagnosticError) -> WriteReport {
        for path in kept.values.sorted() { shared.tidy(above: path) }
        try placeWaiting()
        let outdated = earlier.subtracting(paths).sorted()
        // They lead to each other: none leads anywhere when the first of them goes. A disk without room for that is left as it is.
        for page in outdated where page.hasSuffix(".html") {
            if case .file? = try? shared.entry(at: page) { try? shared.put(WaitingFile.emptyPage, at: page) }
        }
        var late = try writePostponed(postponed)
        let needed = needed(by: late, of: outdated)
        try delete(outdated.filter { !needed.contains($0) })
        late = try writePostponed(late)
        if let file = late.first { throw faults.unwritten(file.path, SystemError(code: ENOSPC)) }
        try delete(outdated.filter(needed.contains))
        let list = FileList(paths).bytes
        do {
            if (try? shared.holds(list, at: SiteWriter.manifest)) != true { try shared.put(list, at: SiteWriter.manifest) }
        } catch {
            throw faults.unwritten(SiteWriter.manifest, error)
        }
        return report
    }

    /// Deletes what waits still after a failure, so that nobody takes it for a part of the site. To be called when no thread writes any more.
    func abandon() {
        lock.withLock {
            for path in waiting.sorted() { _ = try? shared.delete(WaitingFile.path(path)) }
            waiting = []
        }
    }

    /// Puts all in their places. Pages come last; of those new to the site each has a page without links in its place before any page leads there,
    /// as they lead to each other.
    private func placeWaiting() throws(DiagnosticError) {
        let all = waiting.sorted()
        let pages = all.filter { $0.hasSuffix(".html") }
        try place(all.filter { !$0.hasSuffix(".html") }, shared)
        for page in pages {
            if (try? shared.entry(at: page)) == .nothing { try? shared.put(WaitingFile.emptyPage, at: page) }
        }
        try place(pages, shared)
        waiting = []
    }

    private func place(_ paths: [String], _ output: OutputFolder) throws(DiagnosticError) {
        for path in paths {
            do { try output.rename(WaitingFile.path(path), to: path) } catch { throw faults.unwritten(path, error) }
        }
    }

    /// Writes what the disk had no room for; gives what it has no room for still.
    private func writePostponed(_ files: [SiteFile]) throws(DiagnosticError) -> [SiteFile] {
        var late: [SiteFile] = []
        for file in files {
            do {
                try shared.put(file.contents, at: file.path)
                report.written += 1
            } catch {
                guard Self.isFull(error) else { throw faults.unwritten(file.path, error) }
                late.append(file)
            }
        }
        return late
    }

    /// The outdated files that pages lead to which still stand in the place of others, and those that these lead to in turn.
    private func needed(by late: [SiteFile], of outdated: [String]) -> Set<String> {
        guard !late.isEmpty else { return [] }
        let candidates = Set(outdated)
        var needed: Set<String> = []
        var waiting = late.map(\.path)
        while let page = waiting.popLast() {
            guard let old = try? shared.contents(of: page) else { continue }
            for link in ReadLinks(SiteFile(path: page, contents: old)).links {
                guard case .place(let path, _) = LinkTarget(link, from: page), candidates.contains(path), needed.insert(path).inserted
                else { continue }
                waiting.append(path)
            }
        }
        return needed
    }

    private func delete(_ paths: [String]) throws(DiagnosticError) {
        for path in paths {
            do {
                if try shared.delete(path) { report.deleted += 1 }
            } catch {
                throw faults.undeleted(path, error)
            }
        }
    }

    private static func isFull(_ error: SystemError) -> Bool { [ENOSPC, EDQUOT].contains(error.code) }

    private static func folder(of path: String) -> Substring { path[..<(path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)] }

    private static func isInFolder(_ path: String) -> Bool { path.utf8.contains(UInt8(ascii: "/")) }

    /// Folders into which several dossiers write.
    private static func isShared(_ path: String) -> Bool { path.utf8.starts(with: "data/".utf8) }

    private func write(_ files: [SiteFile], _ output: OutputFolder, isLocked: Bool) throws(DiagnosticError) -> [FileStamp] {
        guard !files.isEmpty else { return [] }
        // A file that cannot be read may still be replaced.
        var changed = Set(files.lazy.filter { (try? output.holds($0.contents, at: $0.path)) != true }.map(\.path))
        // What waits under the same path would take the place of what stands there.
        changed.formUnion(
            try locked(unless: isLocked) { () throws(DiagnosticError) -> [String] in
                waiting.isEmpty ? [] : files.map(\.path).filter { waiting.contains($0) }
            })
        let way = try announce(files.map(\.path), changed: changed, output, isLocked: isLocked)
        guard way != .stopped else { return [] }
        var stamps: [FileStamp] = []
        var placed: [String] = []
        var late: [SiteFile] = []
        for file in files {
            do {
                let isNew = changed.contains(file.path)
                let place = isNew && way == .beside ? WaitingFile.path(file.path) : file.path
                if isNew {
                    try output.put(file.contents, at: place, like: file.path)
                    placed.append(file.path)
                }
                if let stamp = try output.stamp(at: place) {
                    stamps.append(FileStamp(path: file.path, size: stamp.size, modified: stamp.modified))
                }
            } catch {
                guard Self.isFull(error) else {
                    // So that it is known what waits.
                    try note(written: 0, unchanged: 0, waiting: way == .beside ? placed : [], late: [], isLocked: isLocked)
                    throw faults.unwritten(file.path, error)
                }
                late.append(file)
            }
        }
        let isOver = way == .beside && !late.isEmpty
        try note(
            written: placed.count, unchanged: files.count - placed.count - late.count, waiting: way == .beside ? placed : [],
            late: isOver ? [] : late, isLocked: isLocked)
        guard isOver else { return stamps }
        try locked(unless: isLocked) { () throws(DiagnosticError) in try endWaiting() }
        return stamps + (try write(late, output, isLocked: isLocked))
    }

    /// How files come to their places.
    private enum Way {
        case direct, beside
        /// Not at all: the writing has failed already.
        case stopped
    }

    /// Names files in the list before they are written, and those beside the changed ones. Throws when something is in their way.
    private func announce(
        _ paths: [String], changed: Set<String>, _ output: OutputFolder, isLocked: Bool
    ) throws(DiagnosticError) -> Way {
        let beside = earlier.isEmpty ? [] : changed.map(WaitingFile.path).sorted()
        try refuseObstacles(paths + beside, output, isLocked: isLocked)
        return try locked(unless: isLocked) { () throws(DiagnosticError) in
            guard !hasFailed else { return .stopped }
            // What the disk had no room for comes again, and is listed already: one more line may have no room either.
            let new = paths.filter { !earlier.contains($0) && !self.paths.contains($0) }
            self.paths.formUnion(paths)
            if !beside.isEmpty, !isTight {
                do throws(SystemError) {
                    try list(new + beside.filter { !earlier.contains($0) })
                    return .beside
                } catch {
                    guard Self.isFull(error) else { throw faults.unwritten(SiteWriter.manifest, error) }
                    try endWaiting()
                }
            }
            do throws(SystemError) { try list(new) } catch { throw faults.unwritten(SiteWriter.manifest, error) }
            return .direct
        }
    }

    private func list(_ paths: [String]) throws(SystemError) {
        if !paths.isEmpty { try shared.append(FileList.addition(paths), to: SiteWriter.manifest) }
    }

    /// Makes room: what waits takes the place of what is older, and nothing waits from now on. Other threads may be writing into the same folders.
    private func endWaiting() throws(DiagnosticError) {
        isTight = true
        try place(waiting.sorted(), OutputFolder(reading: claim, calls))
        waiting = []
    }

    private func note(
        written: Int, unchanged: Int, waiting: [String], late: [SiteFile], isLocked: Bool
    ) throws(DiagnosticError) {
        try locked(unless: isLocked) { () throws(DiagnosticError) in
            report.written += written
            report.unchanged += unchanged
            self.waiting.formUnion(waiting)
            for file in late {
                postponed.append(file)
                postponedBytes += file.contents.count
                if postponedBytes > Self.mostPostponed { throw faults.unwritten(file.path, SystemError(code: ENOSPC)) }
            }
        }
    }

    private func locked<Result>(unless isLocked: Bool, _ body: () throws(DiagnosticError) -> Result) throws(DiagnosticError) -> Result {
        if !isLocked { lock.lock() }
        defer { if !isLocked { lock.unlock() } }
        return try body()
    }

    /// A file that an earlier build or this one wrote may be replaced; all else in the place of a file or of a folder above it is somebody else's.
    private func refuseObstacles(_ paths: [String], _ output: OutputFolder, isLocked: Bool) throws(DiagnosticError) {
        var (kinds, strangers) = try faults.obstacles(paths, in: output)
        strangers.removeAll { $0 == SiteWriter.manifest || $0 == SiteHistory.file || earlier.contains($0) }
        if !strangers.isEmpty {
            // What this build itself put there may be replaced, too.
            let others = try locked(unless: isLocked) { () throws(DiagnosticError) -> [String] in strangers.filter { !isOwn($0) } }
            for path in others { kinds[path] = "file" }
        }
        if !kinds.isEmpty { throw faults.obstructed(kinds) }
    }

    private func isOwn(_ path: String) -> Bool { paths.contains(path) || waiting.contains { WaitingFile.path($0) == path } }
}
