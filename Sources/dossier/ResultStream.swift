import Foundation
import Model

/// Standard output, where results go: each of them arrives, or the program says that it did not.
final class ResultStream {
    private var pending: [UInt8] = []
    private let isTerminal = isatty(STDOUT_FILENO) == 1

    private init() {}

    /// Prints what `body` gives to a stream. What is returned says why not all of it arrived; empty when it did.
    static func print(_ body: (ResultStream) throws -> Void) throws -> [Diagnostic] {
        let stream = ResultStream()
        do {
            try body(stream)
            try stream.finish()
            return []
        } catch let error as SystemError {
            if error.code == EPIPE { StandardStreams.endWithoutReader() }
            return [
                Diagnostic(
                    file: "standard output", message: "the results cannot be written: \(error.reason)",
                    hint: "what was printed is not complete")
            ]
        }
    }

    /// Prints a line. Throws when standard output does not take it or what came before it.
    func line(_ text: String) throws(SystemError) {
        pending += text.utf8
        pending.append(UInt8(ascii: "\n"))
        if isTerminal || pending.count >= 1 << 16 { try flush() }
    }

    private func flush() throws(SystemError) {
        defer { pending.removeAll(keepingCapacity: true) }
        // Where the reader is slow it is waited for.
        try SystemError.writeAll(pending, to: STDOUT_FILENO) { StandardStreams.waitForRoom(in: STDOUT_FILENO, milliseconds: -1) }
    }

    private func finish() throws(SystemError) {
        try flush()
        // Some file systems say only when a file is closed that the disk is full.
        let copy = dup(STDOUT_FILENO)
        guard copy < 0 || close(copy) == 0 else { throw SystemError() }
    }
}
