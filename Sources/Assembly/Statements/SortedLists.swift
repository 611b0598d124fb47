import Model

extension Array where Element: Comparable {
    /// Calls back with the indices of what two sorted lists share. O(count of both).
    func forEachShared(with other: [Element], _ body: (Int, Int) -> Void) {
        var (left, right) = (0, 0)
        while left < count, right < other.count {
            if self[left] < other[right] {
                left += 1
            } else if other[right] < self[left] {
                right += 1
            } else {
                body(left, right)
                left += 1
                right += 1
            }
        }
    }

    /// The elements that two sorted lists share. O(count of both).
    func sortedIntersection(_ other: [Element]) -> [Element] {
        var result: [Element] = []
        forEachShared(with: other) { index, _ in result.append(self[index]) }
        return result
    }

    /// How many elements two sorted lists share. O(count of both).
    func sharedCount(with other: [Element]) -> Int {
        guard !isEmpty, !other.isEmpty else { return 0 }
        var result = 0
        forEachShared(with: other) { _, _ in result += 1 }
        return result
    }

    /// Whether a sorted list has an element. O(log count).
    func containsSorted(_ element: Element) -> Bool {
        let index = partitioningIndex { $0 >= element }
        return index < count && self[index] == element
    }
}
