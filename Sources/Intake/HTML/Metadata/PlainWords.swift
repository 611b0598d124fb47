import Model

/// Text of markup and metadata as a reader sees it.
enum PlainWords {
    /// One line: tags out, entities read, white space made one blank. Nil when nothing is left. O(length).
    static func line(_ text: String) -> String? {
        var bytes = Array(text.utf8)
        if bytes.contains(UInt8(ascii: "<")) { bytes = withoutTags(bytes) }
        // Some pages escape twice.
        for _ in 0..<2 where bytes.contains(UInt8(ascii: "&")) { bytes = withEntities(bytes) }
        var result: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            var byte = bytes[offset]
            if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] == 0xA0 {
                byte = ASCII.space
                offset += 1
            }
            if ASCII.isBlank(byte) {
                if let last = result.last, last != ASCII.space { result.append(ASCII.space) }
            } else {
                result.append(byte)
            }
            offset += 1
        }
        return Metadata.filled(String(decoding: result, as: UTF8.self))
    }

    private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var isInside = false
        for (offset, byte) in bytes.enumerated() {
            if isInside {
                if byte == UInt8(ascii: ">") { isInside = false }
            } else if byte == UInt8(ascii: "<"), offset + 1 < bytes.count,
                ASCII.isLetter(bytes[offset + 1]) || bytes[offset + 1] == UInt8(ascii: "/")
            {
                isInside = true
            } else {
                result.append(byte)
            }
        }
        return isInside ? bytes : result
    }

    /// The text with its character references read, white space as it is.
    static func entitiesRead(_ text: String) -> String { String(decoding: withEntities(Array(text.utf8)), as: UTF8.self) }

    private static func withEntities(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "&"), let end = bytes[offset...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = HTMLEntity.scalar(bytes[(offset + 1)..<end])
            {
                result += Array(String(Character(scalar)).utf8)
                offset = end + 1
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return result
    }

    /// The words in lower case, without signs: equal for texts that differ in typography only.
    static func key(_ text: String) -> UInt64 {
        let bytes = Array(text.utf8)
        return WordCutter.hash(WordCutter.words(of: bytes, in: 0..<bytes.count))
    }

    /// The words for comparing.
    static func words(_ text: String) -> [LineWord] {
        let bytes = Array(text.utf8)
        return WordCutter.words(of: bytes, in: 0..<bytes.count)
    }

    /// Letters and digits alone, in lower case.
    static func letters(_ text: String) -> String {
        String(decoding: text.lowercased().utf8.filter { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 >= 0x80 }, as: UTF8.self)
    }
}
