/// Where a text of a format names its own character set.
enum CharsetDeclaration: Sendable {
    /// Nowhere.
    case none
    /// In a `<meta>` near the head of a page (HTML Living Standard, section 13.2.3.2).
    case html
    /// In the XML declaration (XML 1.0, section 4.3.3).
    case xml

    /// Browsers look at 1,024 bytes; many pages have comments and scripts before their `<meta>`.
    private static let head = 8_192

    /// The label that the text names, or nil. O(1).
    func label(in bytes: ArraySlice<UInt8>) -> String? {
        let head = Array(bytes.prefix(Self.head))
        switch self {
        case .none: return nil
        case .xml: return Self.xmlLabel(head)
        case .html: return Self.xmlLabel(head) ?? Self.metaLabel(head)
        }
    }

    private static func xmlLabel(_ head: [UInt8]) -> String? {
        let start = head.prefix { ASCII.isBlank($0) }.count
        guard head[start...].starts(with: "<?xml".utf8), let end = head[start...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        return value(of: "encoding", in: head[start..<end])
    }

    /// The first `<meta … charset=…>`: its own attribute, or the end of its `content`. Comments are passed over.
    private static func metaLabel(_ head: [UInt8]) -> String? {
        var offset = 0
        while let start = head[offset...].firstIndex(of: UInt8(ascii: "<")) {
            offset = start + 1
            if head[start...].starts(with: "<!--".utf8) {
                guard let end = position(of: "-->", in: head[start...]) else { return nil }
                offset = end
            } else if head[offset...].prefix(4).map(ASCII.lowered).elementsEqual("meta".utf8) {
                let end = head[start...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
                if let label = value(of: "charset", in: head[start..<end]) { return label }
                offset = end
            }
        }
        return nil
    }

    /// What stands behind `name=`, in quotation marks or up to a blank, a semicolon or a quotation mark.
    private static func value(of name: String, in bytes: ArraySlice<UInt8>) -> String? {
        let lowered = bytes.map(ASCII.lowered)
        guard var offset = position(of: name, in: lowered[...]) else { return nil }
        func skipBlanks() { while offset < lowered.count, ASCII.isBlank(lowered[offset]) { offset += 1 } }
        skipBlanks()
        guard offset < lowered.count, lowered[offset] == UInt8(ascii: "=") else { return nil }
        offset += 1
        skipBlanks()
        let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        if offset < lowered.count, quotes.contains(lowered[offset]) { offset += 1 }
        let word = lowered[offset...].prefix { !ASCII.isBlank($0) && !quotes.contains($0) && $0 != UInt8(ascii: ";") }
        return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }

    /// The offset behind the first occurrence of an ASCII word.
    private static func position(of word: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let word = Array(word.utf8)
        var offset = bytes.startIndex
        while offset + word.count <= bytes.endIndex {
            if bytes[offset..<offset + word.count].elementsEqual(word) { return offset + word.count }
            offset += 1
        }
        return nil
    }
}
