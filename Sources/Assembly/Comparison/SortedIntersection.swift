extension Array where Element: Comparable {
    /// The elements that two sorted lists have in common, repeated ones as often as both have them. O(length).
    func sortedIntersection(_ other: [Element]) -> [Element] {
        var (i, j) = (0, 0)
        var common: [Element] = []
        while i < count, j < other.count {
            if self[i] == other[j] {
                common.append(self[i])
                i += 1
                j += 1
            } else if self[i] < other[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return common
    }
}
