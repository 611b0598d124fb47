import Model

/// Turns bytes of a page into places for readers.
struct PagePlaces {
    private let scalars: ScalarOffsets
    private let lineStarts: [Int]
    private let count: Int

    /// Reads the page once. O(length).
    init(_ html: String, _ bytes: [UInt8]) {
        scalars = ScalarOffsets(html)
        count = bytes.count
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == ASCII.lineFeed { starts.append(offset + 1) }
        lineStarts = starts
    }

    /// The line of a byte, counted from 1. O(log lines).
    func line(_ offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// A range of bytes as Model has it.
    func source(_ place: Range<Int>) -> SourceRange {
        let inside = min(place.lowerBound, count)..<min(place.upperBound, count)
        return SourceRange(scalars: scalars.scalarRange(inside), line: line(inside.lowerBound))
    }
}
