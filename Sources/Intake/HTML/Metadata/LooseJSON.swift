/// A JSON value (RFC 8259).
indirect enum JSONValue: Sendable, Hashable {
    case object([Member])
    case array([JSONValue])
    case string(String)
    /// A number, `true`, `false` or `null`, as written.
    case literal(String)

    /// A member of an object.
    struct Member: Sendable, Hashable {
        var key: String
        var value: JSONValue
    }

    /// The value of the first member of that name; nil for what is no object.
    subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The elements of an array, or the value itself.
    var elements: [JSONValue] {
        if case .array(let values) = self { values } else { [self] }
    }

    /// The text of a string.
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }
}

/// Reads the JSON that stands in pages, which is often not quite JSON: line ends within strings, commas too many or too few, comments and
/// CDATA marks around it, an end that is missing. What cannot be read is passed over, and what stands before it is kept.
struct LooseJSON {
    private let bytes: [UInt8]
    private var offset = 0

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// Deeper values are passed over.
    private static let depth = 40

    /// The values in a text. O(length).
    static func values(in text: String) -> [JSONValue] {
        var reader = LooseJSON(text)
        var values: [JSONValue] = []
        while reader.skipToOpening() {
            if let value = reader.value(0) { values.append(value) }
        }
        return values
    }

    private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Goes on to the next brace or bracket.
    private mutating func skipToOpening() -> Bool {
        while let byte = current, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "[") { offset += 1 }
        return current != nil
    }

    /// Passes over blanks, commas, colons and comments.
    private mutating func skipFiller() {
        while let byte = current {
            if ASCII.isBlank(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";") {
                offset += 1
            } else if byte == UInt8(ascii: "/"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "*") {
                offset += 2
                while offset + 1 < bytes.count, bytes[offset] != UInt8(ascii: "*") || bytes[offset + 1] != UInt8(ascii: "/") { offset += 1 }
                offset = min(offset + 2, bytes.count)
            } else {
                return
            }
        }
    }

    private mutating func value(_ depth: Int) -> JSONValue? {
        skipFiller()
        switch current {
        case nil: return nil
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "\""): return .string(string())
        default:
            let start = offset
            while let byte = current, !Self.endsLiteral(byte) { offset += 1 }
            guard offset > start else {
                offset += 1
                return nil
            }
            return .literal(String(decoding: bytes[start..<offset], as: UTF8.self))
        }
    }

    private static func endsLiteral(_ byte: UInt8) -> Bool { ASCII.isBlank(byte) || ",:;{}[]\"".utf8.contains(byte) }

    private mutating func object(_ depth: Int) -> JSONValue? {
        offset += 1
        guard depth < Self.depth else { return nil }
        var members: [JSONValue.Member] = []
        while true {
            skipFiller()
            guard let byte = current, byte != UInt8(ascii: "}") else { break }
            guard byte == UInt8(ascii: "\"") else {
                offset += 1
                continue
            }
            let key = string()
            skipFiller()
            if current == UInt8(ascii: "}") { break }
            if let value = value(depth + 1) { members.append(JSONValue.Member(key: key, value: value)) }
        }
        offset += 1
        return .object(members)
    }

    private mutating func array(_ depth: Int) -> JSONValue? {
        offset += 1
        guard depth < Self.depth else { return nil }
        var values: [JSONValue] = []
        while true {
            skipFiller()
            guard let byte = current, byte != UInt8(ascii: "]") else { break }
            if byte == UInt8(ascii: "}") { break }
            if let value = value(depth + 1) { values.append(value) }
        }
        offset += 1
        return .array(values)
    }

    /// A string from its first quotation mark on. One that is not closed ends at the end of the text.
    private mutating func string() -> String {
        offset += 1
        var result: [UInt8] = []
        while let byte = current {
            offset += 1
            if byte == UInt8(ascii: "\"") {
                if endsString() { break }
                result.append(byte)
            } else if byte == UInt8(ascii: "\\"), let escaped = current {
                offset += 1
                append(escaped, to: &result)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A quotation mark ends a string where a comma, a colon, a bracket or the end follows; else somebody forgot to escape it.
    private func endsString() -> Bool {
        var ahead = offset
        while ahead < bytes.count, ASCII.isBlank(bytes[ahead]) { ahead += 1 }
        guard ahead < bytes.count else { return true }
        return ",:]}\"/;".utf8.contains(bytes[ahead])
    }

    private mutating func append(_ escaped: UInt8, to result: inout [UInt8]) {
        switch escaped {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(ASCII.space)
        case UInt8(ascii: "u"):
            guard let found = JSONEscape.scalar(in: bytes, at: offset) else { return }
            offset = found.end
            if found.scalar != JSONEscape.unknown { result += Array(String(found.scalar).utf8) }
        default: result.append(escaped)
        }
    }
}
