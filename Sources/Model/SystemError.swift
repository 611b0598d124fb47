import Foundation

/// What the system said when it would not do something.
public struct SystemError: Error, Sendable, Hashable {
    /// The number of the error (`errno`).
    public let code: Int32

    /// Creates an error of a number; of the last one, if none is given.
    public init(code: Int32 = errno) {
        self.code = code
    }

    /// The system's own words: `No space left on device`.
    public var reason: String { String(cString: strerror(code)) }
}

extension SystemError {
    /// Writes all of the bytes to an open descriptor, however many calls that takes.
    ///
    /// `waitWhenFull` is asked when a descriptor that does not block takes no more for now, and says whether to try again.
    public static func writeAll(
        _ bytes: [UInt8], to descriptor: Int32, waitWhenFull: () -> Bool = { false }
    ) throws(SystemError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + done, $0.count - done) }
            if count > 0 {
                done += count
            } else {
                let error = count == 0 ? SystemError(code: EIO) : SystemError()
                guard error.code == EINTR || error.code == EAGAIN && waitWhenFull() else { throw error }
            }
        }
    }
}
