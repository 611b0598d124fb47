/// The FNV-1a hash of 64 bits (Fowler, Noll, Vo; RFC 9923): the same in every run, for telling short texts apart. No guard against somebody
/// who looks for two texts with one hash.
public struct FNV1a: Sendable {
    /// The hash of what was added so far.
    public var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Creates the hash of nothing.
    @inlinable
    public init() {}

    /// The hash of some bytes. O(bytes).
    @inlinable
    public static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = FNV1a()
        hash.add(bytes)
        return hash.value
    }

    /// Adds a byte.
    @inlinable
    public mutating func add(_ byte: UInt8) { mix(UInt64(byte)) }

    /// Adds bytes. O(bytes).
    @inlinable
    public mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { mix(UInt64(byte)) }
    }

    /// Adds the hash of a part, as if it were one byte.
    @inlinable
    public mutating func mix(_ part: UInt64) { value = (value ^ part) &* 0x100_0000_01B3 }
}
