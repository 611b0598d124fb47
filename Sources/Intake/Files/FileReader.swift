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
        /// A socket, a device, a pipe.
        case other
    }

    /// What stands at a path; links are followed.
    var kind: @Sendable (_ path: String) -> Kind
    /// The names in a folder, in any order.
    var names: @Sendable (_ folder: String) throws(IntakeFailure) -> [String]
    /// All of a file.
    var bytes: @Sendable (_ path: String) throws(IntakeFailure) -> [UInt8]

    /// The files on disk.
    static let disk = FileReader(
        kind: { path in
            var status = stat()
            guard stat(path, &status) == 0 else { return .missing }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: return .folder(identity: "\(status.st_dev):\(status.st_ino)")
            case S_IFREG: return .file
            default: return .other
            }
        },
        names: { folder throws(IntakeFailure) in
            do { return try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
                throw .unreadable(folder, isFolder: true, error)
            }
        },
        bytes: { path throws(IntakeFailure) in
            do { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) } catch {
                throw .unreadable(path, isFolder: false, error)
            }
        }
    )
}

extension IntakeFailure {
    /// The failure to open a file or folder.
    static func unreadable(_ path: String, isFolder: Bool, _ error: any Error) -> IntakeFailure {
        IntakeFailure(
            Diagnostic(
                file: path, message: "the \(isFolder ? "folder" : "file") cannot be read: \(reason(error))",
                hint: "make it readable (chmod u+r) or leave it out"))
    }

    private static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        guard let underlying, underlying.domain == NSPOSIXErrorDomain else { return "the system gives no reason" }
        return String(cString: strerror(Int32(underlying.code))).lowercased()
    }
}
