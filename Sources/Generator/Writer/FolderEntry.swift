import Foundation
import Model

/// What stands at a path in the output folder.
enum FolderEntry: Equatable {
    case nothing
    /// A regular file, its size in bytes, when it was last changed in nanoseconds since 1970, and its permissions.
    case file(size: Int, modified: Int, permissions: mode_t)
    /// Something else, at the path or at a part of it that ought to be a folder: where, and what it is.
    case obstacle(at: String, kind: String)

    /// Looks at a name in an open folder, which is at `path` in the output folder. Links are not followed, and nothing is opened.
    init(named name: String, at path: String, in folder: Int32, _ calls: DiskCalls) throws(SystemError) {
        let status: stat
        do throws(SystemError) {
            status = try calls.status(name, folder)
        } catch {
            guard error.code == ENOENT else { throw error }
            self = .nothing
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG:
            self = .file(
                size: Int(status.st_size), modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec,
                permissions: status.st_mode & 0o777)
        case S_IFLNK: self = .obstacle(at: path, kind: "link")
        case S_IFDIR: self = .obstacle(at: path, kind: "folder")
        case S_IFIFO: self = .obstacle(at: path, kind: "pipe")
        case S_IFSOCK: self = .obstacle(at: path, kind: "socket")
        default: self = .obstacle(at: path, kind: "device")
        }
    }
}
