/// A map from 32-bit hashes to small values: open addressing with linear probing. Only ever filled once, then read from many threads.
package struct HashTable<Value: Sendable & BitwiseCopyable>: Sendable {
    /// Key and value side by side: a look costs one line of the processor's cache.
    private struct Slot: BitwiseCopyable, Sendable {
        var key: UInt32
        var value: Value
    }

    private var slots: [Slot]
    private let mask: Int
    private let empty: Value
    /// Marks a free slot, so it is no key.
    private static var free: UInt32 { 0 }

    /// A table for up to `capacity` keys; `empty` is the value of a key that is not in it.
    package init(capacity: Int, empty: Value) {
        var size = 16
        while size * 2 < capacity * 3 { size *= 2 }
        slots = Array(repeating: Slot(key: Self.free, value: empty), count: size)
        mask = size - 1
        self.empty = empty
    }

    /// The value of a key. O(1).
    @inline(__always)
    package subscript(key: UInt32) -> Value {
        slots.withUnsafeBufferPointer { slots in
            var place = Int(truncatingIfNeeded: key) & mask
            while slots[place].key != Self.free {
                if slots[place].key == key { return slots[place].value }
                place = (place + 1) & mask
            }
            return empty
        }
    }

    /// Changes the value of a key, which starts as `empty`. Key 0 is ignored. Never add more keys than the capacity.
    package mutating func update(_ key: UInt32, _ change: (inout Value) -> Void) {
        guard key != Self.free else { return }
        var place = Int(truncatingIfNeeded: key) & mask
        while slots[place].key != Self.free, slots[place].key != key { place = (place + 1) & mask }
        slots[place].key = key
        change(&slots[place].value)
    }
}
