import Foundation
import Model

/// The hidden folder of a cache, held open. It may stand where others can write: one that is a link or belongs to another user is none, and what
/// lies in one that others can write is not believed. Files are opened within it, and only those that are no links.
final class CacheFolder {
    private let descriptor: Int32
    /// Whether nobody but its owner could put files into it.
    private let isOwn: Bool

    /// Opens a folder; nil where this user has none of this path.
    init?(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_uid == geteuid() else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        isOwn = status.st_mode & 0o022 == 0
    }

    deinit { close(descriptor) }

    /// Opens a folder to write in it, and makes it where there is none; from then on only its owner can write it.
    static func make(_ path: String) -> CacheFolder? {
        mkdir(path, 0o700)
        guard let folder = CacheFolder(path), folder.isOwn || fchmod(folder.descriptor, 0o700) == 0 else { return nil }
        return folder
    }

    /// The bytes of a file, mapped and not copied; empty where there is none that can be believed.
    func bytes(of name: String) -> Data {
        guard isOwn, let (file, size) = file(name, O_RDONLY) else { return Data() }
        defer { close(file) }
        guard size > 0, let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else { return Data() }
        return Data(bytesNoCopy: start, count: size, deallocator: .unmap)
    }

    /// Puts bytes behind the first so many of a file.
    func append(_ bytes: [UInt8], at start: Int, of name: String) throws(SystemError) {
        guard let (file, _) = file(name, O_WRONLY) else { throw SystemError() }
        defer { close(file) }
        guard lseek(file, start, SEEK_SET) == start else { throw SystemError() }
        try SystemError.writeAll(bytes, to: file)
    }

    /// Puts a file of these bytes in place of any of its name.
    func replace(_ name: String, with bytes: [UInt8]) throws(SystemError) {
        let fresh = name + ".new"
        remove(fresh)
        let file = openat(descriptor, fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw SystemError() }
        do throws(SystemError) {
            defer { close(file) }
            try SystemError.writeAll(bytes, to: file)
        } catch {
            remove(fresh)
            throw error
        }
        guard renameat(descriptor, fresh, descriptor, name) == 0 else { throw SystemError() }
    }

    /// Removes a file, if it is there.
    func remove(_ name: String) { unlinkat(descriptor, name, 0) }

    /// Opens a regular file. The caller closes it.
    private func file(_ name: String, _ flags: Int32) -> (descriptor: Int32, size: Int)? {
        let file = openat(descriptor, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(file)
            return nil
        }
        return (file, Int(status.st_size))
    }
}
