/// Hashes of words and features. The trained model refers to features by these, so a change here needs a new model.
package enum FeatureHash {
    private static let offsetBasis: UInt32 = 0x811C_9DC5
    private static let prime: UInt32 = 0x0100_0193

    /// FNV-1a over the bytes, then `finish`.
    package static func bytes(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var hash = offsetBasis
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* prime }
        return finish(hash)
    }

    /// The same hash of a part of a text.
    static func bytes(_ text: [UInt8], _ range: Range<Int>) -> UInt32 {
        text.withUnsafeBufferPointer { text in
            var hash = offsetBasis
            for index in range { hash = (hash ^ UInt32(text[index])) &* prime }
            return finish(hash)
        }
    }

    /// The same hash, byte by byte.
    struct Running {
        private var hash = offsetBasis

        @inline(__always)
        mutating func add(_ byte: UInt8) { hash = (hash ^ UInt32(byte)) &* prime }

        var value: UInt32 { finish(hash) }
    }

    /// One hash of two, order counts.
    @inline(__always)
    package static func combine(_ first: UInt32, _ second: UInt32) -> UInt32 {
        finish(first &* 0x9E37_79B1 &+ (second ^ 0x7F4A_7C15))
    }

    /// The last step of MurmurHash3 (Appleby, public domain): every bit of the input changes every bit of the output.
    @inline(__always)
    package static func finish(_ value: UInt32) -> UInt32 {
        var hash = value
        hash ^= hash >> 16
        hash = hash &* 0x85EB_CA6B
        hash ^= hash >> 13
        hash = hash &* 0xC2B2_AE35
        hash ^= hash >> 16
        return hash
    }
}
