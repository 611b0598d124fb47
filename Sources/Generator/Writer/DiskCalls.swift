import Foundation
import Model

/// The system calls by which the writer looks at the output folder and changes it. Names are looked up in an open folder, and links are never
/// followed. Tests put others in their place, for what a disk rarely does.
struct DiskCalls: Sendable {
    /// `openat(2)`.
    var open: @Sendable (_ name: String, _ folder: Int32, _ flags: Int32) throws(SystemError) -> Int32
    /// `fstatat(2)`.
    var status: @Sendable (_ name: String, _ folder: Int32) throws(SystemError) -> stat
    /// `read(2)`: how many bytes came.
    var read: @Sendable (_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
    /// `write(2)`, until all bytes are written.
    var write: @Sendable (_ bytes: [UInt8], _ descriptor: Int32) throws(SystemError) -> Void
    /// `close(2)`: some file systems say only then that the disk is full.
    var close: @Sendable (_ descriptor: Int32) throws(SystemError) -> Void
    /// `renameat(2)`, within one folder.
    var rename: @Sendable (_ old: String, _ new: String, _ folder: Int32) throws(SystemError) -> Void
    /// `unlinkat(2)` of a file.
    var remove: @Sendable (_ name: String, _ folder: Int32) throws(SystemError) -> Void
    /// `unlinkat(2)` of an empty folder.
    var removeFolder: @Sendable (_ name: String, _ folder: Int32) throws(SystemError) -> Void
    /// `mkdirat(2)`.
    var makeFolder: @Sendable (_ name: String, _ folder: Int32) throws(SystemError) -> Void

    /// Those of the system.
    static let system = DiskCalls(
        open: { name, folder, flags throws(SystemError) in
            try checked(openat(folder, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o666))
        },
        status: { name, folder throws(SystemError) in
            var status = stat()
            try checked(fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW))
            return status
        },
        read: { descriptor, buffer throws(SystemError) in
            var count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
            while count < 0, errno == EINTR { count = Foundation.read(descriptor, buffer.baseAddress, buffer.count) }
            guard count >= 0 else { throw SystemError() }
            return count
        },
        write: { bytes, descriptor throws(SystemError) in try SystemError.writeAll(bytes, to: descriptor) },
        close: { descriptor throws(SystemError) in try checked(Foundation.close(descriptor)) },
        rename: { old, new, folder throws(SystemError) in try checked(renameat(folder, old, folder, new)) },
        remove: { name, folder throws(SystemError) in try checked(unlinkat(folder, name, 0)) },
        removeFolder: { name, folder throws(SystemError) in try checked(unlinkat(folder, name, AT_REMOVEDIR)) },
        makeFolder: { name, folder throws(SystemError) in try checked(mkdirat(folder, name, 0o777)) }
    )

    @discardableResult
    private static func checked(_ result: Int32) throws(SystemError) -> Int32 {
        guard result >= 0 else { throw SystemError() }
        return result
    }
}
