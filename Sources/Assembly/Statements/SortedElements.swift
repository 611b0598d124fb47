import Model

extension Array {
    /// The elements of a list in text order that start in a range. O(log count).
    func elements(startingIn range: TextRange, at start: (Element) -> Int) -> ArraySlice<Element> {
        self[firstIndex(from: range.lowerBound, at: start)..<firstIndex(from: range.upperBound, at: start)]
    }

    private func firstIndex(from offset: Int, at start: (Element) -> Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if start(self[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
