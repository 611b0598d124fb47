import Foundation
import Model

/// How Intake looks at files. Tests put their own in its place, for what a disk rarely does.
struct FileReader: Sendable {
    /// What a path leads to.
    enum Kind: Sendable, Hashable {
        case file
        /// A folder, with a mark that tells it from any other however the path got there.
        case folder(identity: String)
        case missing
        /// Something in a folder that may not be entered.
        case hidden(reason: String)
        /// A socket, a device, a pipe.
        case other
    }

    /// What stands at a path; links are followed.
    var kind: @Sendable (_ path: String) -> Kind
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
            guard stat(path, &status) == 0 else {
                return errno == ENOENT || errno == ENOTDIR ? .missing : .hidden(reason: IntakeFailure.reason(errno))
            }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return .folder(identity: "\(status.st_dev):\(status.st_ino)")
            case S_IFREG: return .file
            default: return .other
            }
        },
        names: { folder throws(IntakeFailure) in
            do { return try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
                let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
                throw .unreadable(folder, isFolder: true, underlying.map { Int32($0.code) } ?? 0)
            }
        },
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
