/// Writes values as bytes, one after another: what a cache holds, and what a digest is made of.
///
/// A whole number takes 7 bits a byte, the lowest first (LEB128); text its length and its UTF-8; a list its count and its members.
public struct Packer {
    /// What was written.
    public private(set) var bytes: [UInt8] = []

    /// Nothing as yet.
    public init() {}

    package mutating func add(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Small numbers of either sign take few bytes.
    package mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))) }

    package mutating func add(_ number: Double) { add(number.bitPattern) }

    package mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    package mutating func add(_ text: String) {
        var text = text
        text.withUTF8 {
            add(UInt64($0.count))
            bytes.append(contentsOf: $0)
        }
    }

    package mutating func add(_ bytes: [UInt8]) {
        add(UInt64(bytes.count))
        self.bytes.append(contentsOf: bytes)
    }

    package mutating func add(_ value: some Packing) { value.pack(into: &self) }

    package mutating func add<Value>(_ values: [Value], _ each: (inout Packer, Value) -> Void) {
        add(UInt64(values.count))
        for value in values { each(&self, value) }
    }

    package mutating func add(_ values: [some Packing]) { add(values) { $0.add($1) } }

    package mutating func add(_ texts: [String]) { add(texts) { $0.add($1) } }

    package mutating func add<Value>(_ value: Value?, _ each: (inout Packer, Value) -> Void) {
        add(value != nil)
        if let value { each(&self, value) }
    }

    /// Of offsets, which are never negative.
    package mutating func add(_ range: Range<Int>) {
        add(UInt64(range.lowerBound))
        add(UInt64(range.count))
    }

    package mutating func add(_ text: String?) { add(text) { $0.add($1) } }

    package mutating func add(_ number: Int?) { add(number) { $0.add($1) } }
}

/// A value that can be written as bytes.
package protocol Packing {
    func pack(into packer: inout Packer)
}

/// A value that can be read again.
package protocol Packable: Packing {
    init(from unpacker: inout Unpacker) throws(BrokenPack)
}

/// Bytes that no `Packer` wrote.
package struct BrokenPack: Error {
    package init() {}
}

/// Reads what a `Packer` wrote.
package struct Unpacker {
    private let bytes: [UInt8]
    private var index = 0

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    package var isAtEnd: Bool { index == bytes.count }

    package mutating func byte() throws(BrokenPack) -> UInt8 {
        guard index < bytes.count else { throw BrokenPack() }
        index += 1
        return bytes[index - 1]
    }

    package mutating func unsigned() throws(BrokenPack) -> UInt64 {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let byte = try byte()
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        throw BrokenPack()
    }

    package mutating func int() throws(BrokenPack) -> Int {
        let number = try unsigned()
        return Int(truncatingIfNeeded: number >> 1) ^ -Int(truncatingIfNeeded: number & 1)
    }

    package mutating func double() throws(BrokenPack) -> Double { Double(bitPattern: try unsigned()) }

    package mutating func flag() throws(BrokenPack) -> Bool { try byte() != 0 }

    /// A number of members, each of at least a byte.
    package mutating func count() throws(BrokenPack) -> Int {
        let count = try unsigned()
        guard count <= UInt64(bytes.count - index) else { throw BrokenPack() }
        return Int(count)
    }

    package mutating func text() throws(BrokenPack) -> String { String(decoding: try run(), as: UTF8.self) }

    /// Bytes that were added as such.
    package mutating func run() throws(BrokenPack) -> ArraySlice<UInt8> {
        let count = try count()
        defer { index += count }
        return bytes[index..<index + count]
    }

    /// A number that was added without a sign, for a list of so many.
    package mutating func index(below count: Int) throws(BrokenPack) -> Int {
        let number = try unsigned()
        guard number < UInt64(count) else { throw BrokenPack() }
        return Int(number)
    }

    /// A range of a list, or of a text, of so many.
    package mutating func range(within count: Int) throws(BrokenPack) -> Range<Int> {
        let start = try index(below: count + 1)
        return start..<start + (try index(below: count - start + 1))
    }

    /// A case that was added by its name.
    package mutating func named<Value: RawRepresentable<String>>() throws(BrokenPack) -> Value {
        guard let value = Value(rawValue: try text()) else { throw BrokenPack() }
        return value
    }

    package mutating func list<Value>(_ each: (inout Unpacker) throws(BrokenPack) -> Value) throws(BrokenPack) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try each(&self)) }
        return values
    }

    package mutating func texts() throws(BrokenPack) -> [String] { try list { unpacker throws(BrokenPack) in try unpacker.text() } }

    package mutating func texts(_ count: Int) throws(BrokenPack) -> [String] {
        let texts = try texts()
        guard texts.count == count else { throw BrokenPack() }
        return texts
    }

    package mutating func optionalText() throws(BrokenPack) -> String? {
        try optional { unpacker throws(BrokenPack) in try unpacker.text() }
    }

    package mutating func optionalInt() throws(BrokenPack) -> Int? { try optional { unpacker throws(BrokenPack) in try unpacker.int() } }

    package mutating func values<Value: Packable>() throws(BrokenPack) -> [Value] {
        try list { unpacker throws(BrokenPack) in try Value(from: &unpacker) }
    }

    package mutating func optional<Value>(_ each: (inout Unpacker) throws(BrokenPack) -> Value) throws(BrokenPack) -> Value? {
        try flag() ? try each(&self) : nil
    }
}
