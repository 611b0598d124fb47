import Foundation
import Model

/// Bytes that come piece by piece, so that a file of any size passes through little memory. Used by one thread.
protocol ByteSource: AnyObject {
    /// The next bytes; none at the end.
    func next() throws(IntakeFailure) -> [UInt8]
}

extension ByteSource {
    /// All bytes that are left. O(bytes).
    func all() throws(IntakeFailure) -> [UInt8] {
        var bytes = try next()
        while case let piece = try next(), !piece.isEmpty { bytes += piece }
        return bytes
    }
}

/// Bytes that are in memory already.
final class MemoryBytes: ByteSource {
    private var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func next() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}

/// The bytes of a file on disk.
final class FileBytes: ByteSource {
    private let path: String
    private let descriptor: Int32

    /// In bytes: large enough that system calls cost nothing, small enough for a cache.
    private static let piece = 256 * 1024

    /// Opens the file.
    init(_ path: String) throws(IntakeFailure) {
        self.path = path
        descriptor = open(FilePath.system(path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path, isFolder: false, errno) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func next() throws(IntakeFailure) -> [UInt8] {
        var code: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.piece) { buffer, count in
            var got = read(descriptor, buffer.baseAddress, Self.piece)
            while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, Self.piece) }
            if got < 0 { code = errno }
            count = max(got, 0)
        }
        guard code == 0 else { throw .unreadable(path, isFolder: false, code) }
        return bytes
    }
}
