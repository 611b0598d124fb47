import Foundation
import Model

/// Standard error: takes what it can and loses the rest. Nothing that happens to a message stops the work that it tells of.
final class ErrorStream {
    private var isStuck = false

    /// Writes a text. Where nobody empties a stream that does not block, it is waited for once, a second long.
    func write(_ text: String) {
        try? SystemError.writeAll(Array(text.utf8), to: STDERR_FILENO) {
            isStuck = isStuck || !StandardStreams.waitForRoom(in: STDERR_FILENO, milliseconds: 1000)
            return !isStuck
        }
    }
}
