import Foundation
import Model

/// The output folder: reads, writes and deletes files below it, and nothing else anywhere.
///
/// Every part of a path is opened within the one before it and never followed where it is a link (`openat(2)` with `O_NOFOLLOW`), so that nothing
/// outside is reached, whatever stands in the folder. Only regular files are opened; pipes and devices are not.
final class OutputFolder {
    /// The name of a file while it is written. It takes the place of the old one when it is whole, so that neither a reader nor a build that is
    /// cut short ever has half of one; what such a build left is removed by the next that opens its folder.
    static let unfinished = ".dossier-unfinished"

    private let folders: OpenFolders
    private let calls: DiskCalls

    /// Opens a claimed folder. Only one at a time may write into any one folder.
    init(claim: FolderClaim, _ calls: DiskCalls) {
        folders = OpenFolders(claim: claim, calls) { try? calls.remove(Self.unfinished, $0) }
        self.calls = calls
    }

    /// Opens a claimed folder to look at it only, while others write into it: what is unfinished is theirs and stays.
    init(reading claim: FolderClaim, _ calls: DiskCalls) {
        folders = OpenFolders(claim: claim, calls) { _ in }
        self.calls = calls
    }

    /// Takes away what a build that was cut short left in the claimed folder itself; in folders below it that is done when they are opened.
    func tidy() { try? calls.remove(Self.unfinished, folders.outermost) }

    /// The same for the folder of a file and those above it.
    func tidy(above path: String) { _ = try? folders.enter(Self.parts(of: path).folders, making: false) }

    /// Whether nothing at all stands in it, but for one name.
    func isEmpty(but name: String) throws(SystemError) -> Bool {
        let copy = openat(folders.outermost, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw SystemError() }
        guard let entries = fdopendir(copy) else {
            defer { close(copy) }
            throw SystemError()
        }
        defer { closedir(entries) }
        while let entry = readdir(entries) {
            let found = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if found != ".", found != "..", found != name { return false }
        }
        return true
    }

    /// What stands at a path.
    func entry(at path: String) throws(SystemError) -> FolderEntry {
        let parts = Self.parts(of: path)
        guard try folders.enter(parts.folders, making: false) else {
            let place = parts.folders[...folders.count].joined(separator: "/")
            let entry = try FolderEntry(named: parts.folders[folders.count], at: place, in: folders.innermost, calls)
            guard case .file = entry else { return entry }
            return .obstacle(at: place, kind: "file")
        }
        return try FolderEntry(named: parts.name, at: path, in: folders.innermost, calls)
    }

    /// The bytes of a regular file; nil where there is none.
    func contents(of path: String) throws(SystemError) -> [UInt8]? {
        guard case .file(let size, _, _) = try entry(at: path) else { return nil }
        return try contents(named: Self.parts(of: path).name, size: size)
    }

    /// Whether a regular file of just these bytes stands there.
    func holds(_ bytes: [UInt8], at path: String) throws(SystemError) -> Bool {
        guard case .file(bytes.count, _, _) = try entry(at: path) else { return false }
        return try contents(named: Self.parts(of: path).name, size: bytes.count) == bytes
    }

    /// The stamp of the regular file at a path; nil where there is none.
    func stamp(at path: String) throws(SystemError) -> FileStamp? {
        guard case .file(let size, let modified, _) = try entry(at: path) else { return nil }
        return FileStamp(path: path, size: size, modified: modified)
    }

    /// Puts a file of these bytes where none or another regular file stands; makes the folders above it. Its permissions are those of the file that
    /// it is to replace: that at another path of the same folder, or the one that stands there.
    func put(_ bytes: [UInt8], at path: String, like other: String? = nil) throws(SystemError) {
        let parts = Self.parts(of: path)
        guard try folders.enter(parts.folders, making: true) else { throw SystemError(code: ENOTDIR) }
        let old = try FolderEntry(named: parts.name, at: path, in: folders.innermost, calls)
        if case .obstacle = old { throw SystemError(code: EEXIST) }
        var replaced = old
        if let other, other != path {
            replaced = try FolderEntry(named: Self.parts(of: other).name, at: other, in: folders.innermost, calls)
        }
        do throws(SystemError) {
            try writeUnfinished(bytes, like: replaced)
            try calls.rename(Self.unfinished, parts.name, folders.innermost)
        } catch {
            try? calls.remove(Self.unfinished, folders.innermost)
            throw error
        }
    }

    /// Gives a file the name of another path of its folder, in the place of what has that.
    func rename(_ path: String, to other: String) throws(SystemError) {
        guard try folders.enter(Self.parts(of: path).folders, making: false) else { throw SystemError(code: ENOENT) }
        try calls.rename(Self.parts(of: path).name, Self.parts(of: other).name, folders.innermost)
    }

    /// Puts bytes at the end of a file that stands in no folder.
    func append(_ bytes: [UInt8], to name: String) throws(SystemError) {
        let file = try calls.open(name, folders.outermost, O_WRONLY | O_APPEND)
        defer { try? calls.close(file) }
        try calls.write(bytes, file)
    }

    /// Deletes a regular file and the folders that are empty then; false where there is no such file to be found.
    func delete(_ path: String) throws(SystemError) -> Bool {
        let entry = try entry(at: path)
        if case .file = entry { try calls.remove(Self.parts(of: path).name, folders.innermost) }
        // A build that was cut short may have left the folder of a file that it had deleted already.
        try folders.leaveEmpty()
        if case .file = entry { return true }
        return false
    }

    private static func parts(of path: String) -> (folders: [String], name: String) {
        // By bytes, as the system does: a combining mark behind a slash makes one character of both.
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        return (parts.dropLast(), parts.last ?? "")
    }

    private func writeUnfinished(_ bytes: [UInt8], like old: FolderEntry) throws(SystemError) {
        let file = try calls.open(Self.unfinished, folders.innermost, O_WRONLY | O_CREAT | O_EXCL)
        do throws(SystemError) {
            if case .file(_, _, let permissions) = old { fchmod(file, permissions) }
            try calls.write(bytes, file)
        } catch {
            try? calls.close(file)
            throw error
        }
        try calls.close(file)
    }

    private func contents(named name: String, size: Int) throws(SystemError) -> [UInt8] {
        let file = try calls.open(name, folders.innermost, O_RDONLY)
        defer { try? calls.close(file) }
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, done in
            do throws(SystemError) {
                while done < size,
                    case let count = try calls.read(
                        file, UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[done..<size])), count > 0
                {
                    done += count
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
