import Foundation
import Model

/// Standard input, line by line; of any length.
final class StandardInput {
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// The number of the line that was read last, from 1 on.
    private(set) var number = 0

    private static let chunk = 1 << 18

    /// The next line, without its end; nil when there is none. Throws when the system cannot read on.
    func line() throws(SystemError) -> Data? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                number += 1
                return Data(buffer[start..<end])
            }
            guard !isAtEnd else {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                number += 1
                return Data(buffer[start...])
            }
            searched = buffer.count - start
            buffer.removeFirst(start)
            start = 0
            try fill()
        }
    }

    private func fill() throws(SystemError) {
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
        while true {
            let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress! + old, Self.chunk) }
            if count >= 0 {
                buffer.removeLast(Self.chunk - count)
                isAtEnd = count == 0
                return
            }
            let error = SystemError()
            guard error.code == EINTR else { throw error }
        }
    }
}
