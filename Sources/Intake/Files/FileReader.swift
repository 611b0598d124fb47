import Foundation
import Model

/// How Intake looks at files. Tests put their own in its place, for what a disk rarely does.
///
/// Paths are as `FilePath.shown(_:)` writes them, so that a name that is no UTF-8 leads back to its file.
struct FileReader: Sendable {
    /// What a path leads to.
    enum Kind: Sendable, Hashable {
        /// A file, and a folder, with a mark that tells it from any other however the path got there.
        case file(identity: String)
        case folder(identity: String)
        case missing
        /// Something in a folder that may not be entered.
        case hidden(reason: String)
        /// A socket, a device, a pipe.
        case other

        /// True for a file, whichever.
        var isFile: Bool { if case .file = self { true } else { false } }
        /// What tells a file or folder from any other.
        var identity: String? {
            switch self {
            case .file(let identity), .folder(let identity): identity
            case .missing, .hidden, .other: nil
            }
        }
        /// True for a folder, whichever.
        var isFolder: Bool { if case .folder = self { true } else { false } }
    }

    /// What stands at a path; links are followed.
    var kind: @Sendable (_ path: String) -> Kind
    /// True where a path itself is a symbolic link.
    var isLink: @Sendable (_ path: String) -> Bool
    /// The path without any link in it, from the top of all folders; nil where it leads nowhere.
    var realPath: @Sendable (_ path: String) -> String?
    /// The names in a folder, in any order.
    var names: @Sendable (_ folder: String) throws(IntakeFailure) -> [String]
    /// A file, to be read piece by piece.
    var open: @Sendable (_ path: String) throws(IntakeFailure) -> any ByteSource

    /// All of a file.
    func bytes(_ path: String) throws(IntakeFailure) -> [UInt8] { try open(path).all() }

    /// The files on disk.
    static let disk = FileReader(
        kind: { path in
            var status = stat()
            guard stat(FilePath.system(path), &status) == 0 else {
                return errno == ENOENT || errno == ENOTDIR ? .missing : .hidden(reason: IntakeFailure.reason(errno))
            }
            let identity = "\(status.st_dev):\(status.st_ino)"
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return .folder(identity: identity)
            case S_IFREG: return .file(identity: identity)
            default: return .other
            }
        },
        isLink: { path in
            var status = stat()
            return lstat(FilePath.system(path), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
        },
        realPath: { path in
            guard let found = realpath(FilePath.system(path), nil) else { return nil }
            defer { free(found) }
            return FilePath.shown(UnsafeBufferPointer(start: found, count: strlen(found)).map(UInt8.init(bitPattern:)))
        },
        names: { folder throws(IntakeFailure) in try FolderNames.read(folder) },
        open: { path throws(IntakeFailure) in try FileBytes(path) }
    )
}

extension IntakeFailure {
    /// The failure to open a file or folder, by the number that the system gives for it.
    static func unreadable(_ path: String, isFolder: Bool, _ code: Int32) -> IntakeFailure {
        IntakeFailure(
            Diagnostic(
                file: path, message: "the \(isFolder ? "folder" : "file") cannot be read: \(reason(code))",
                hint: "make it readable (chmod u+r) or leave it out"))
    }

    /// The system's words for one of its numbers.
    static func reason(_ code: Int32) -> String {
        code == 0 ? "the system gives no reason" : String(cString: strerror(code)).lowercased()
    }
}
