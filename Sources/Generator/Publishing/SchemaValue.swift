/// A value of JSON-LD in the words of schema.org.
indirect enum SchemaValue: Sendable {
    case text(String)
    case number(Int)
    /// A place in the site, by its path from the site's folder: `harbour/article-a.html#p7`.
    case place(String)
    case list([SchemaValue])
    /// In the order in which it is written.
    case node([(String, SchemaValue)])

    /// A node of a type; members without a value are left out.
    static func node(_ type: String, id: String? = nil, _ members: [(String, SchemaValue?)]) -> SchemaValue {
        let head: [(String, SchemaValue?)] = [("@type", .text(type)), ("@id", id.map { .place($0) })]
        return .node((head + members).compactMap { name, value in value.map { (name, $0) } })
    }

    /// Words of a source or of the user; nil where there are none.
    static func words(_ text: String?) -> SchemaValue? {
        guard let text, !text.isEmpty else { return nil }
        return .text(DisplayText.safe(text))
    }

    /// A list; nil where it is empty.
    static func some(_ values: [SchemaValue]) -> SchemaValue? { values.isEmpty ? nil : .list(values) }

    /// The value as JSON that may stand in HTML. O(length).
    func json(address: (String) -> String) -> String {
        var bytes: [UInt8] = []
        write(to: &bytes, address)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(to bytes: inout [UInt8], _ address: (String) -> String) {
        switch self {
        case .text(let text): JSONText.append(text, to: &bytes)
        case .number(let number): bytes += "\(number)".utf8
        case .place(let path): JSONText.append(address(path), to: &bytes)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(to: &bytes, address)
            }
            bytes.append(UInt8(ascii: "]"))
        case .node(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                JSONText.append(member.0, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                member.1.write(to: &bytes, address)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

/// Text as a string of JSON that may stand in a script of HTML too.
enum JSONText {
    /// Appends the text in quotation marks. `<`, `>` and `&` are escaped, and the two line ends of Unicode that old JavaScript forbids.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                bytes += "\\u00".utf8
                bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            case 0xA8, 0xA9:
                // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
                guard bytes.suffix(2) == [0xE2, 0x80] else {
                    bytes.append(byte)
                    continue
                }
                bytes.removeLast(2)
                bytes += byte == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
