import Model

/// Writes values as bytes, one after another: what a cache holds, and what a digest is made of.
///
/// A whole number takes 7 bits a byte, the lowest first (LEB128); text its length and its UTF-8; a list its count and its members.
public struct Packer {
    /// What was written.
    public private(set) var bytes: [UInt8] = []

    /// Nothing as yet.
    public init() {}

    mutating func add(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Small numbers of either sign take few bytes.
    mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1)))) }

    mutating func add(_ number: Double) { add(number.bitPattern) }

    mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 {
            add(UInt64($0.count))
            bytes.append(contentsOf: $0)
        }
    }

    mutating func add(_ bytes: [UInt8]) {
        add(UInt64(bytes.count))
        self.bytes.append(contentsOf: bytes)
    }

    mutating func add(_ value: some Packing) { value.pack(into: &self) }

    mutating func add<Value>(_ values: [Value], _ each: (inout Packer, Value) -> Void) {
        add(UInt64(values.count))
        for value in values { each(&self, value) }
    }

    mutating func add(_ values: [some Packing]) { add(values) { $0.add($1) } }

    mutating func add(_ texts: [String]) { add(texts) { $0.add($1) } }

    mutating func add<Value>(_ value: Value?, _ each: (inout Packer, Value) -> Void) {
        add(value != nil)
        if let value { each(&self, value) }
    }

    /// Of offsets, which are never negative.
    mutating func add(_ range: Range<Int>) {
        add(UInt64(range.lowerBound))
        add(UInt64(range.count))
    }

    mutating func add(_ text: String?) { add(text) { $0.add($1) } }

    mutating func add(_ number: Int?) { add(number) { $0.add($1) } }
}

/// A value that can be written as bytes.
protocol Packing {
    func pack(into packer: inout Packer)
}

/// A value that can be read again.
protocol Packable: Packing {
    init(from unpacker: inout Unpacker) throws(BrokenPack)
}

/// Bytes that no `Packer` wrote.
struct BrokenPack: Error {}

/// Reads what a `Packer` wrote.
struct Unpacker {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    mutating func byte() throws(BrokenPack) -> UInt8 {
        guard index < bytes.count else { throw BrokenPack() }
        index += 1
        return bytes[index - 1]
    }

    mutating func unsigned() throws(BrokenPack) -> UInt64 {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let byte = try byte()
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        throw BrokenPack()
    }

    mutating func int() throws(BrokenPack) -> Int {
        let number = try unsigned()
        return Int(truncatingIfNeeded: number >> 1) ^ -Int(truncatingIfNeeded: number & 1)
    }

    mutating func double() throws(BrokenPack) -> Double { Double(bitPattern: try unsigned()) }

    mutating func flag() throws(BrokenPack) -> Bool { try byte() != 0 }

    /// A number of members, each of at least a byte.
    mutating func count() throws(BrokenPack) -> Int {
        let count = try unsigned()
        guard count <= UInt64(bytes.count - index) else { throw BrokenPack() }
        return Int(count)
    }

    mutating func text() throws(BrokenPack) -> String { String(decoding: try run(), as: UTF8.self) }

    /// Bytes that were added as such.
    mutating func run() throws(BrokenPack) -> ArraySlice<UInt8> {
        let count = try count()
        defer { index += count }
        return bytes[index..<index + count]
    }

    /// A number that was added without a sign, for a list of so many.
    mutating func index(below count: Int) throws(BrokenPack) -> Int {
        let number = try unsigned()
        guard number < UInt64(count) else { throw BrokenPack() }
        return Int(number)
    }

    /// A range of a list, or of a text, of so many.
    mutating func range(within count: Int) throws(BrokenPack) -> Range<Int> {
        let start = try index(below: count + 1)
        return start..<start + (try index(below: count - start + 1))
    }

    /// A case that was added by its name.
    mutating func named<Value: RawRepresentable<String>>() throws(BrokenPack) -> Value {
        guard let value = Value(rawValue: try text()) else { throw BrokenPack() }
        return value
    }

    mutating func list<Value>(_ each: (inout Unpacker) throws(BrokenPack) -> Value) throws(BrokenPack) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try each(&self)) }
        return values
    }

    mutating func texts() throws(BrokenPack) -> [String] { try list { unpacker throws(BrokenPack) in try unpacker.text() } }

    mutating func texts(_ count: Int) throws(BrokenPack) -> [String] {
        let texts = try texts()
        guard texts.count == count else { throw BrokenPack() }
        return texts
    }

    mutating func optionalText() throws(BrokenPack) -> String? { try optional { unpacker throws(BrokenPack) in try unpacker.text() } }

    mutating func optionalInt() throws(BrokenPack) -> Int? { try optional { unpacker throws(BrokenPack) in try unpacker.int() } }

    mutating func values<Value: Packable>() throws(BrokenPack) -> [Value] {
        try list { unpacker throws(BrokenPack) in try Value(from: &unpacker) }
    }

    mutating func optional<Value>(_ each: (inout Unpacker) throws(BrokenPack) -> Value) throws(BrokenPack) -> Value? {
        try flag() ? try each(&self) : nil
    }
}
