/// A map from 32-bit hashes to small values: open addressing with linear probing. Only ever filled once, then read from many threads.
package struct HashTable<Value: Sendable & BitwiseCopyable>: Sendable {
    private var keys: [UInt32]
    private var values: [Value]
    private let mask: Int
    private let empty: Value
    /// Marks a free slot, so it is no key.
    private static var free: UInt32 { 0 }

    /// A table for up to `capacity` keys; `empty` is the value of a key that is not in it.
    package init(capacity: Int, empty: Value) {
        var size = 16
        while size * 2 < capacity * 3 { size *= 2 }
        keys = Array(repeating: Self.free, count: size)
        values = Array(repeating: empty, count: size)
        mask = size - 1
        self.empty = empty
    }

    /// The value of a key. O(1).
    @inline(__always)
    package subscript(key: UInt32) -> Value {
        keys.withUnsafeBufferPointer { keys in
            var slot = Int(truncatingIfNeeded: key) & mask
            while keys[slot] != Self.free {
                if keys[slot] == key { return values.withUnsafeBufferPointer { $0[slot] } }
                slot = (slot + 1) & mask
            }
            return empty
        }
    }

    /// Changes the value of a key, which starts as `empty`. Key 0 is ignored. Never add more keys than the capacity.
    package mutating func update(_ key: UInt32, _ change: (inout Value) -> Void) {
        guard key != Self.free else { return }
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != Self.free, keys[slot] != key { slot = (slot + 1) & mask }
        keys[slot] = key
        change(&values[slot])
    }
}
