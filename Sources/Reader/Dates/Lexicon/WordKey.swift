/// A word of up to 16 bytes in a form that compares in two steps: ASCII lower case, without full stops and apostrophes inside
/// (`Dec.` is `dec`, `o’clock` is `oclock`). Marks keep their apostrophe: `’s` is `'s`.
struct WordKey: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// How many bytes behind a word its buffer must have, so that whole machine words can be loaded from it.
    static let padding = 16

    /// Nil for what is longer than any word of the lexicon may be.
    init?(_ word: some Sequence<UInt8>) {
        guard let key = Array(word).withUnsafeBytes({ WordKey(bytes: $0) }) else { return nil }
        self = key
    }

    /// The key of the bytes in a range of a buffer that has `padding` more bytes behind it.
    @inline(__always)
    init?(_ range: Range<Int>, of buffer: UnsafeRawBufferPointer) {
        guard range.count <= 16 else {
            self.init(bytes: UnsafeRawBufferPointer(rebasing: buffer[range]))
            return
        }
        let isLong = range.count > 8
        let first = buffer.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self).littleEndian
        let second = isLong ? buffer.loadUnaligned(fromByteOffset: range.lowerBound + 8, as: UInt64.self).littleEndian : 0
        let low = first & Self.mask(range.count)
        let high = isLong ? second & Self.mask(range.count - 8) : 0
        guard !Self.needsCare(low), !Self.needsCare(high) else {
            self.init(bytes: UnsafeRawBufferPointer(rebasing: buffer[range]))
            return
        }
        self.init(low: Self.lowercased(low), high: Self.lowercased(high))
    }

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Byte by byte, for words with full stops, apostrophes and letters beyond ASCII.
    private init?(bytes: UnsafeRawBufferPointer) {
        let isMark = bytes.first.map { !Self.isOfWords($0) } ?? true
        var count = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let isCurly = byte == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x98...0x99).contains(bytes[index + 2])
            let isApostrophe = isCurly || byte == UInt8(ascii: "'")
            index += isCurly ? 3 : 1
            guard isMark || !isApostrophe && byte != UInt8(ascii: ".") else { continue }
            guard count < 16 else { return nil }
            append(isApostrophe ? UInt8(ascii: "'") : (0x41...0x5A).contains(byte) ? byte | 0x20 : byte, at: count)
            count += 1
        }
    }

    /// True when a hyphen is among the bytes.
    var hasHyphen: Bool { (Self.zeros(low ^ 0x2D2D_2D2D_2D2D_2D2D) | Self.zeros(high ^ 0x2D2D_2D2D_2D2D_2D2D)) & Self.highest != 0 }

    /// Where the search for this key starts in a table of a power of two many slots.
    func slot(mask: Int) -> Int {
        let hash = (low ^ (high &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 40) & mask
    }

    private mutating func append(_ byte: UInt8, at place: Int) {
        if place < 8 { low |= UInt64(byte) << UInt64(place * 8) } else { high |= UInt64(byte) << UInt64(place * 8 - 64) }
    }

    /// The highest bit of each byte.
    private static let highest: UInt64 = 0x8080_8080_8080_8080

    private static func isOfWords(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0xC3 && byte != 0xE2
    }

    /// Ones in the lowest bytes of a number.
    private static func mask(_ bytes: Int) -> UInt64 { bytes >= 8 ? .max : (1 << UInt64(bytes * 8)) - 1 }

    /// True when one of eight bytes is a full stop, an apostrophe or no ASCII.
    private static func needsCare(_ bytes: UInt64) -> Bool {
        (bytes | zeros(bytes ^ 0x2E2E_2E2E_2E2E_2E2E) | zeros(bytes ^ 0x2727_2727_2727_2727)) & highest != 0
    }

    /// The highest bit of each byte that is zero (and of some bytes behind one: good enough to ask whether there is any).
    private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- 0x0101_0101_0101_0101) & ~bytes }

    /// Eight bytes with A to Z as a to z.
    private static func lowercased(_ bytes: UInt64) -> UInt64 {
        let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
        let fromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
        let beyondZ = low &+ 0x2525_2525_2525_2525
        return bytes | (fromA & ~beyondZ & ~bytes & highest) >> 2
    }
}

/// Numbers for words: open addressing over word keys, behind a bitmap that knows most words that are not in the table.
struct WordTable: Sendable {
    private var keys: [WordKey?] = Array(repeating: nil, count: 8192)
    private var words: [Int32] = Array(repeating: -1, count: 8192)
    private var marks: [UInt64] = Array(repeating: 0, count: 1 << 10)
    private(set) var count = 0

    /// The number of a word, or −1 for a word that is not in the table.
    @inline(__always)
    func word(_ key: WordKey) -> Int32 {
        let mark = key.slot(mask: marks.count * 64 - 1)
        guard marks[mark >> 6] >> UInt64(mark & 63) & 1 == 1 else { return -1 }
        return search(key)
    }

    private func search(_ key: WordKey) -> Int32 {
        var slot = key.slot(mask: keys.count - 1)
        while let known = keys[slot] {
            if known == key { return words[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return -1
    }

    /// The number of a word, which is put into the table when it is new.
    mutating func insert(_ key: WordKey) -> Int32 {
        let known = word(key)
        guard known < 0 else { return known }
        if count * 2 >= keys.count { grow() }
        place(key, Int32(count))
        count += 1
        return Int32(count - 1)
    }

    private mutating func place(_ key: WordKey, _ word: Int32) {
        var slot = key.slot(mask: keys.count - 1)
        while keys[slot] != nil { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        words[slot] = word
        let mark = key.slot(mask: marks.count * 64 - 1)
        marks[mark >> 6] |= 1 << UInt64(mark & 63)
    }

    private mutating func grow() {
        let entries = zip(keys, words).compactMap { key, word in key.map { ($0, word) } }
        keys = Array(repeating: nil, count: keys.count * 2)
        words = Array(repeating: -1, count: keys.count)
        for (key, word) in entries { place(key, word) }
    }
}
