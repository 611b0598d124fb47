extension Array {
    /// The elements of a list in text order that start in a range. O(log count).
    public func elements(startingIn range: TextRange, at start: (Element) -> Int) -> ArraySlice<Element> {
        self[partitioningIndex { start($0) >= range.lowerBound }..<partitioningIndex { start($0) >= range.upperBound }]
    }
}
