/// Reads JSON (RFC 8259) and remembers where its values stand, so that a message can name the column.
/// Foundation's parser gives no column for a wrong value, and `LooseJSON` takes what is none.
struct JSONScanner {
    /// A value, the offset of its first byte and the one behind its last.
    struct Value: Sendable {
        enum Content: Sendable {
            /// A list of nothing but strings.
            case strings([String])
            case list([Value]), object([String: Value])
            case string(String), number(String), null, bool
        }
        var content: Content
        var offset: Int
        var end: Int

        /// The value of a key, where this is an object that has it.
        subscript(_ key: String) -> Value? { if case .object(let values) = content { values[key] } else { nil } }
        /// A string that is not blank.
        var string: String? { if case .string(let text) = content { Metadata.filled(text) } else { nil } }
        /// The elements of a list; none for anything else.
        var list: [Value] { if case .list(let values) = content { values } else { [] } }
    }

    /// What is wrong, and the byte and column at which it shows.
    struct Fault: Error {
        var message: String
        var offset: Int
        var column: Int
    }

    private let bytes: [UInt8]
    private var offset = 0
    /// Deeper nesting than this is refused rather than followed.
    private static let deepest = 200

    init(_ line: Substring) { bytes = Array(line.utf8) }

    /// The object that makes up the whole line. A key given twice has its last value. O(length).
    mutating func object() throws(Fault) -> [String: Value] {
        skipBlanks()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "{") else { throw fault("the line is no JSON object") }
        let values = try object(depth: 0)
        skipBlanks()
        guard offset == bytes.count else { throw fault("something follows the JSON object") }
        return values
    }

    /// The one value that makes up the whole text. O(length).
    mutating func document() throws(Fault) -> Value {
        skipBlanks()
        let value = try value(depth: 0)
        skipBlanks()
        guard offset == bytes.count else { throw fault("something follows the JSON") }
        return value
    }

    private mutating func value(depth: Int) throws(Fault) -> Value {
        guard depth < Self.deepest else { throw fault("the JSON is nested too deeply") }
        guard offset < bytes.count else { throw fault("a value is missing") }
        let start = offset
        let content: Value.Content
        switch bytes[offset] {
        case UInt8(ascii: "\""): content = .string(try string())
        case UInt8(ascii: "["): content = try array(depth: depth)
        case UInt8(ascii: "{"): content = .object(try object(depth: depth + 1))
        default: content = try word()
        }
        return Value(content: content, offset: start, end: offset)
    }

    private mutating func array(depth: Int) throws(Fault) -> Value.Content {
        var values: [Value] = []
        offset += 1
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .strings([]) }
        repeat {
            skipBlanks()
            values.append(try value(depth: depth + 1))
            skipBlanks()
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"), "the JSON list breaks off: a comma or a closing bracket is missing")
        let strings = values.compactMap { if case .string(let text) = $0.content { text } else { nil } }
        return strings.count == values.count ? .strings(strings) : .list(values)
    }

    private mutating func object(depth: Int) throws(Fault) -> [String: Value] {
        var values: [String: Value] = [:]
        offset += 1
        skipBlanks()
        if take(UInt8(ascii: "}")) { return values }
        repeat {
            skipBlanks()
            let key = try string()
            skipBlanks()
            try expect(UInt8(ascii: ":"), "a colon is missing after the key \"\(key)\"")
            skipBlanks()
            values[key] = try value(depth: depth)
            skipBlanks()
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"), "the JSON object breaks off: a comma or a closing brace is missing")
        return values
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word() throws(Fault) -> Value.Content {
        let start = offset
        while offset < bytes.count, ASCII.isLetter(bytes[offset]) || ASCII.isDigit(bytes[offset]) || "+-.".utf8.contains(bytes[offset]) {
            offset += 1
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        switch text {
        case "null": return .null
        case "true", "false": return .bool
        default:
            guard Self.isNumber(bytes[start..<offset]) else {
                offset = start
                throw fault("this is no JSON value")
            }
            return .number(text)
        }
    }

    /// RFC 8259, section 6: no sign but minus, no zero before other digits, digits on both sides of the point.
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        var rest = word.drop { $0 == UInt8(ascii: "-") }
        guard word.count - rest.count <= 1 else { return false }
        func takeDigits() -> Int {
            let digits = rest.prefix(while: ASCII.isDigit)
            rest = rest.dropFirst(digits.count)
            return digits.count
        }
        let isZero = rest.first == UInt8(ascii: "0")
        let whole = takeDigits()
        guard whole > 0, !isZero || whole == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard takeDigits() > 0 else { return false }
        }
        if let mark = rest.first, ASCII.lowered(mark) == UInt8(ascii: "e") {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard takeDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    private mutating func string() throws(Fault) -> String {
        try expect(UInt8(ascii: "\""), "a quotation mark is missing")
        var result: [UInt8] = []
        while true {
            guard offset < bytes.count else { throw fault("the line breaks off in the middle of a string") }
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &result)
            case 0..<0x20:
                offset -= 1
                throw fault("a control character stands in a string unescaped")
            default: result.append(byte)
            }
        }
    }

    private mutating func escape(into result: inout [UInt8]) throws(Fault) {
        guard offset < bytes.count else { throw fault("the line breaks off in the middle of a string") }
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
        case UInt8(ascii: "u"):
            guard let found = JSONEscape.scalar(in: bytes, at: offset) else { throw fault("an escape \\u needs four hexadecimal digits") }
            offset = found.end
            result += Array(String(found.scalar).utf8)
        default:
            offset -= 2
            throw fault("there is no such escape in JSON")
        }
    }

    private mutating func skipBlanks() {
        while offset < bytes.count, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[offset]) { offset += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func expect(_ byte: UInt8, _ message: @autoclosure () -> String) throws(Fault) {
        if !take(byte) { throw fault(message()) }
    }

    /// The column of a byte, in Unicode scalars counted from 1. O(offset): ask it for faults only.
    func column(ofByte offset: Int) -> Int { 1 + bytes[..<offset].count { $0 & 0xC0 != 0x80 } }

    private func fault(_ message: String) -> Fault { Fault(message: message, offset: offset, column: column(ofByte: offset)) }
}
