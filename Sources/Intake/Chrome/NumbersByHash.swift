/// Numbers by hash, in one block of memory: open addressing with linear probing (Knuth, The Art of Computer Programming 3, 6.4,
/// algorithm L). The hashes are taken as they are, so they should be good ones.
struct NumbersByHash: Sendable {
    private var slots: [(key: UInt64, value: UInt32)]
    private var mask: Int
    private var count = 0

    /// A table with room for so many hashes before it grows.
    init(capacity: Int = 0) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: (0, 0), count: size)
        mask = size - 1
    }

    /// The number of a hash, or nil. O(1).
    subscript(key: UInt64) -> UInt32? {
        let slot = slots[slot(of: key | Self.used)]
        return slot.key == 0 ? nil : slot.value
    }

    /// Changes the number of a hash; a new one starts at 0. Amortised O(1).
    mutating func update(_ key: UInt64, _ change: (inout UInt32) -> Void) {
        let key = key | Self.used
        var place = slot(of: key)
        if slots[place].key == 0 {
            if (count + 1) * 2 > slots.count {
                grow()
                place = slot(of: key)
            }
            slots[place].key = key
            count += 1
        }
        change(&slots[place].value)
    }

    /// Set in every key, so that 0 says that a slot is free.
    private static let used: UInt64 = 1 << 63

    private func slot(of key: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
        while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (0, 0), count: old.count * 2)
        mask = slots.count - 1
        for slot in old where slot.key != 0 { slots[self.slot(of: slot.key)] = slot }
    }
}
