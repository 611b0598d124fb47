/// The escapes `\uXXXX` of JSON (RFC 8259, section 7), for the reader that is strict and the one that is not.
enum JSONEscape {
    /// What stands for half of a pair of surrogates.
    static let unknown: Unicode.Scalar = "\u{FFFD}"

    /// The scalar of the four hexadecimal digits at an offset, with the low surrogate of an escape behind a high one, and the offset behind all; nil
    /// where there are no four digits.
    static func scalar(in bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        guard let unit = unit(in: bytes, at: offset) else { return nil }
        let end = offset + 4
        if (0xD800..<0xDC00).contains(unit), bytes[end...].starts(with: "\\u".utf8), let low = self.unit(in: bytes, at: end + 2),
            (0xDC00..<0xE000).contains(low)
        {
            return (Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? unknown, end + 6)
        }
        return (Unicode.Scalar(unit) ?? unknown, end)
    }

    private static func unit(in bytes: [UInt8], at offset: Int) -> UInt32? {
        let digits = bytes[offset..<max(offset, min(offset + 4, bytes.count))]
        guard digits.count == 4, digits.allSatisfy(ASCII.isHexDigit) else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
