/// Pairs of groups that may join, the likeliest first: a binary heap.
struct MergeQueue {
    struct Merge {
        /// The log odds that the two are one.
        var logOdds: Float
        var left: Int
        var right: Int
    }

    private var heap: [Merge] = []

    /// The likelier pair; of pairs as likely, the one whose groups are older.
    static func comesFirst(_ one: Merge, _ other: Merge) -> Bool {
        if one.logOdds != other.logOdds { return one.logOdds > other.logOdds }
        return (one.left, one.right) < (other.left, other.right)
    }

    /// O(log count).
    mutating func insert(_ merge: Merge) {
        heap.append(merge)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard Self.comesFirst(heap[child], heap[parent]) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    /// The pair that comes first, or nil when there is none. O(log count).
    mutating func removeFirst() -> Merge? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var parent = 0
        while true {
            var best = parent
            for child in (2 * parent + 1)..<(2 * parent + 3) where child < heap.count && Self.comesFirst(heap[child], heap[best]) {
                best = child
            }
            guard best != parent else { return first }
            heap.swapAt(best, parent)
            parent = best
        }
    }
}
