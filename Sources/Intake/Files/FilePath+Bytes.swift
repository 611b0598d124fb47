import Foundation

/// The system's paths are bytes, the program's are text: a byte that is no part of UTF-8 is written `\xE9`.
extension FilePath {
    /// The text for the bytes of a path or a name. Every path has a text of its own: a backslash that would be taken for the beginning of
    /// such a byte is written `\x5C`. O(length).
    static func shown(_ bytes: [UInt8]) -> String {
        if !bytes.contains(backslash), let text = String(validating: bytes, as: UTF8.self) { return text }
        var result = ""
        var offset = 0
        while offset < bytes.count {
            let end = min(offset + length(startingWith: bytes[offset]), bytes.count)
            if let scalar = String(validating: bytes[offset..<end], as: UTF8.self), escaped(in: bytes, at: offset) == nil {
                result += scalar
                offset = end
            } else {
                let digits = String(bytes[offset], radix: 16, uppercase: true)
                result += "\\x" + (digits.count == 1 ? "0" : "") + digits
                offset += 1
            }
        }
        return result
    }

    /// The bytes of a path that `shown` made text of. O(length).
    static func bytes(_ shown: String) -> [UInt8] {
        let text = Array(shown.utf8)
        guard text.contains(backslash) else { return text }
        var result: [UInt8] = []
        var offset = 0
        while offset < text.count {
            if let byte = escaped(in: text, at: offset) {
                result.append(byte)
                offset += 4
            } else {
                result.append(text[offset])
                offset += 1
            }
        }
        return result
    }

    /// A path as the system's functions take it, with a 0 behind it.
    static func system(_ path: String) -> [CChar] { bytes(path).map(CChar.init(bitPattern:)) + [0] }

    private static let backslash = UInt8(ascii: "\\")

    /// The byte that four characters stand for, as in `\xE9`.
    private static func escaped(in bytes: [UInt8], at offset: Int) -> UInt8? {
        guard offset + 4 <= bytes.count, bytes[offset] == backslash, bytes[offset + 1] == UInt8(ascii: "x"),
            let high = digit(bytes[offset + 2]), let low = digit(bytes[offset + 3])
        else { return nil }
        return high << 4 | low
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// How many bytes a character of UTF-8 has that starts with this one; 1 where none does.
    private static func length(startingWith byte: UInt8) -> Int {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}
