import Foundation

/// Turns bytes of one character set into text, piece by piece, by the system's `iconv(3)`. Used by one thread.
final class CharsetDecoder {
    private let descriptor: iconv_t
    private var output: [UInt8] = []

    /// In bytes: a piece takes as many turns as it needs.
    private static let mostOutput = 64 * 1024
    /// In bytes of UTF-8, that one byte can become; and room for what the descriptor still holds.
    private static let growth = 4
    private static let least = 64

    /// Opens a character set by the system's name for it; nil where it does not know it.
    init?(_ iconvName: String) {
        guard let descriptor = iconv_open("UTF-8", iconvName), descriptor != iconv_t(bitPattern: -1) else { return nil }
        self.descriptor = descriptor
    }

    deinit { iconv_close(descriptor) }

    /// The text of a piece that starts and ends between characters, and how many of its bytes are none: each stands as U+FFFD. O(bytes).
    func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, faults: Int) {
        iconv(descriptor, nil, nil, nil, nil)
        var input = Array(bytes)
        let room = min(Self.mostOutput, input.count * Self.growth + Self.least)
        if output.count < room { output = [UInt8](repeating: 0, count: room) }
        var result: [UInt8] = []
        result.reserveCapacity(input.count + input.count / Self.growth)
        var faults = 0
        input.withUnsafeMutableBytes { source in
            var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            while left > 0 {
                var code: Int32 = 0
                output.withUnsafeMutableBytes { target in
                    var free = target.count
                    var end = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                    if iconv(descriptor, &next, &left, &end, &free) == -1 { code = errno }
                    result += target[..<(target.count - free)]
                }
                guard code == EILSEQ || code == EINVAL, left > 0 else { continue }
                faults += 1
                result += [0xEF, 0xBF, 0xBD]
                next = next?.advanced(by: 1)
                left -= 1
            }
        }
        return (String(decoding: result, as: UTF8.self), faults)
    }
}
