/// Writes printed data as JSON, the same bytes for the same value.
public enum JSONLine {
    /// One line, without the line end. Keys are sorted, slashes are not escaped.
    public static func encode(_ value: some Encodable) throws -> String { String(decoding: try bytes(of: value), as: UTF8.self) }

    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let json = JSONBytes()
        try json.add(value)
        return json.bytes
    }
}

/// A value that is written as `null` when it is missing, so that every row has every key.
struct Nullable<Value: Encodable>: Encodable {
    var value: Value?

    init(_ value: Value?) { self.value = value }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}
