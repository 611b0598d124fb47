extension String {
    /// The text with `& < > " '` as character references, safe as HTML content and between quotation marks in an attribute.
    package var htmlEscaped: String {
        var bytes: [UInt8] = []
        bytes.appendEscaped(self)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends text with `& < > " '` as character references. O(length).
    ///
    /// Works on bytes: an escape by `Character` misses a quotation mark that a combining mark follows.
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            for index in bytes.indices {
                // All five lie below "?", and most letters above.
                guard bytes[index] < 0x3F, let reference = Self.reference(for: bytes[index]) else { continue }
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                reference.withUTF8Buffer { append(contentsOf: $0) }
                start = index + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
