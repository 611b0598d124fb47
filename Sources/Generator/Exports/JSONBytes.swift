/// Writes a value as JSON (RFC 8259) straight into bytes: no tree stands between, so that a file takes its own size of memory and no more.
///
/// The members of an object are sorted by name, slashes are not escaped, and a number that is whole has no point: the bytes are those of
/// Foundation's `JSONEncoder` with `sortedKeys` and `withoutEscapingSlashes`.
final class JSONBytes {
    /// What was written.
    private(set) var bytes: [UInt8] = []
    /// The objects and lists that are open, the innermost last.
    private var frames: [Frame] = []

    private struct Frame {
        var isList = false
        var isObject = false
        /// Where it starts.
        let start: Int
        /// Of an object: its members, with where each starts.
        var members: [(name: String, start: Int)] = []
        var count = 0
    }

    /// Writes a value behind what was written. Throws what the value throws, and for a number that JSON has no form for.
    func add(_ value: some Encodable) throws {
        frames.append(Frame(start: bytes.count))
        try value.encode(to: JSONValueEncoder(json: self))
        let frame = frames.removeLast()
        if frame.isObject { close(frame) }
        if frame.isList { bytes.append(UInt8(ascii: "]")) }
    }

    fileprivate func openObject() {
        frames[frames.count - 1].isObject = true
        bytes.append(UInt8(ascii: "{"))
    }

    fileprivate func openList() {
        frames[frames.count - 1].isList = true
        bytes.append(UInt8(ascii: "["))
    }

    fileprivate func openMember(_ name: String) {
        comma()
        frames[frames.count - 1].members.append((name, bytes.count))
        add(name)
        bytes.append(UInt8(ascii: ":"))
    }

    fileprivate func openElement() { comma() }

    fileprivate var count: Int { frames.last?.count ?? 0 }

    private func comma() {
        let last = frames.count - 1
        if frames[last].count > 0 { bytes.append(UInt8(ascii: ",")) }
        frames[last].count += 1
    }

    /// Puts the members into the order of their names.
    private func close(_ frame: Frame) {
        defer { bytes.append(UInt8(ascii: "}")) }
        let members = frame.members
        func isBefore(_ left: Int, _ right: Int) -> Bool { members[left].name.utf8.lexicographicallyPrecedes(members[right].name.utf8) }
        guard members.indices.dropFirst().contains(where: { isBefore($0, $0 - 1) }) else { return }
        let ends = members.dropFirst().map { $0.start - 1 } + [bytes.count]
        var sorted: [UInt8] = []
        sorted.reserveCapacity(bytes.count - frame.start)
        for (place, index) in members.indices.sorted(by: isBefore).enumerated() {
            if place > 0 { sorted.append(UInt8(ascii: ",")) }
            sorted += bytes[members[index].start..<ends[index]]
        }
        bytes.replaceSubrange((frame.start + 1)..., with: sorted)
    }

    // MARK: Plain values

    fileprivate func add(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                bytes.append(contentsOf: utf8[start..<index])
                start = index + 1
                addEscaped(byte)
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func addEscaped(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes += Array("u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: bytes.append(byte)
        }
    }

    fileprivate func addPlain(_ text: String) { bytes.append(contentsOf: text.utf8) }

    fileprivate func add(_ number: Double) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(number, .init(codingPath: [], debugDescription: "JSON has no form for \(number)"))
        }
        let text = number.description
        addPlain(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }
}

/// One encoder for all values: where they go is the innermost open frame.
private struct JSONValueEncoder: Encoder {
    let json: JSONBytes
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        json.openObject()
        return KeyedEncodingContainer(JSONObjectContainer(json: json))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        json.openList()
        return JSONListContainer(json: json)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { JSONPlainContainer(json: json) }
}

private struct JSONObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let json: JSONBytes
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) {
        json.openMember(key.stringValue)
        json.addPlain("null")
    }

    mutating func encode(_ value: String, forKey key: Key) {
        json.openMember(key.stringValue)
        json.add(value)
    }

    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        json.openMember(key.stringValue)
        try json.add(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested> {
        preconditionFailure("printed values are made of values, not of containers")
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        preconditionFailure("printed values are made of values, not of containers")
    }

    mutating func superEncoder() -> any Encoder { JSONValueEncoder(json: json) }
    mutating func superEncoder(forKey key: Key) -> any Encoder { JSONValueEncoder(json: json) }
}

private struct JSONListContainer: UnkeyedEncodingContainer {
    let json: JSONBytes
    var codingPath: [any CodingKey] { [] }
    var count: Int { json.count }

    mutating func encodeNil() {
        json.openElement()
        json.addPlain("null")
    }

    mutating func encode(_ value: some Encodable) throws {
        json.openElement()
        try json.add(value)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        preconditionFailure("printed values are made of values, not of containers")
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        preconditionFailure("printed values are made of values, not of containers")
    }

    mutating func superEncoder() -> any Encoder { JSONValueEncoder(json: json) }
}

private struct JSONPlainContainer: SingleValueEncodingContainer {
    let json: JSONBytes
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { json.addPlain("null") }
    mutating func encode(_ value: Bool) { json.addPlain(value ? "true" : "false") }
    mutating func encode(_ value: String) { json.add(value) }
    mutating func encode(_ value: Double) throws { try json.add(value) }
    mutating func encode(_ value: Float) throws { try json.add(Double(value)) }
    mutating func encode(_ value: Int) { json.addPlain(value.description) }
    mutating func encode(_ value: Int8) { json.addPlain(value.description) }
    mutating func encode(_ value: Int16) { json.addPlain(value.description) }
    mutating func encode(_ value: Int32) { json.addPlain(value.description) }
    mutating func encode(_ value: Int64) { json.addPlain(value.description) }
    mutating func encode(_ value: UInt) { json.addPlain(value.description) }
    mutating func encode(_ value: UInt8) { json.addPlain(value.description) }
    mutating func encode(_ value: UInt16) { json.addPlain(value.description) }
    mutating func encode(_ value: UInt32) { json.addPlain(value.description) }
    mutating func encode(_ value: UInt64) { json.addPlain(value.description) }

    /// The value stands in this one's place.
    mutating func encode(_ value: some Encodable) throws { try json.add(value) }
}
