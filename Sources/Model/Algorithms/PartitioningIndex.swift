extension RandomAccessCollection {
    /// The first index whose element meets a condition that no element before and every element after meets. O(log count).
    @inlinable
    package func partitioningIndex(where belongsInSecond: (Element) -> Bool) -> Index {
        var (low, count) = (startIndex, self.count)
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if belongsInSecond(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
