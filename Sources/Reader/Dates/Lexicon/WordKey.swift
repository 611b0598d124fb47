/// A word of up to 16 bytes in a form that compares in two steps: ASCII lower case, without full stops and apostrophes inside
/// (`Dec.` is `dec`, `o’clock` is `oclock`). Marks keep their apostrophe: `’s` is `'s`.
struct WordKey: Hashable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var count = 0

    /// Nil for what is longer than any word of the lexicon may be.
    init?(_ bytes: ArraySlice<UInt8>, isMark: Bool) {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let isCurly = byte == 0xE2 && index + 2 < bytes.endIndex && bytes[index + 1] == 0x80 && (0x98...0x99).contains(bytes[index + 2])
            let isApostrophe = isCurly || byte == UInt8(ascii: "'")
            index += isCurly ? 3 : 1
            if isApostrophe {
                guard !isMark || append(UInt8(ascii: "'")) else { return nil }
            } else if byte != UInt8(ascii: ".") || isMark {
                guard append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) else { return nil }
            }
        }
    }

    /// Where the search for this key starts in a table of a power of two many slots.
    func slot(mask: Int) -> Int {
        var hash = low &* 0x9E37_79B9_7F4A_7C15
        hash ^= (high &+ UInt64(count)) &* 0xC2B2_AE3D_27D4_EB4F
        return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & mask
    }

    private mutating func append(_ byte: UInt8) -> Bool {
        switch count {
        case 0..<8: low |= UInt64(byte) << UInt64(count * 8)
        case 8..<16: high |= UInt64(byte) << UInt64(count * 8 - 64)
        default: return false
        }
        count += 1
        return true
    }
}

/// Numbers for words: open addressing over word keys.
struct WordTable: Sendable {
    private var slots: [(key: WordKey, word: Int32)?] = Array(repeating: nil, count: 4096)
    private(set) var count = 0

    /// The number of a word, or −1 for a word that is not in the table.
    func word(_ key: WordKey) -> Int32 {
        var slot = key.slot(mask: slots.count - 1)
        while let entry = slots[slot] {
            if entry.key == key { return entry.word }
            slot = (slot + 1) & (slots.count - 1)
        }
        return -1
    }

    /// The number of a word, which is put into the table when it is new.
    mutating func insert(_ key: WordKey) -> Int32 {
        let known = word(key)
        guard known < 0 else { return known }
        if count * 2 >= slots.count { grow() }
        place(key, Int32(count))
        count += 1
        return Int32(count - 1)
    }

    private mutating func place(_ key: WordKey, _ word: Int32) {
        var slot = key.slot(mask: slots.count - 1)
        while slots[slot] != nil { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = (key, word)
    }

    private mutating func grow() {
        let entries = slots.compactMap { $0 }
        slots = Array(repeating: nil, count: slots.count * 2)
        for entry in entries { place(entry.key, entry.word) }
    }
}
