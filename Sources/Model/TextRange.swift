/// A half-open range of UTF-8 byte offsets into an article's kept text. Printed data counts Unicode scalars instead: see `ScalarOffsets`.
public typealias TextRange = Range<Int>

extension String {
    /// The part of the text in a range of UTF-8 offsets that lie on scalar boundaries. O(1) on native strings.
    public func slice(_ range: TextRange) -> Substring {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(start, offsetBy: range.count)
        return self[start..<end]
    }
}

/// Converts UTF-8 byte offsets of one text to Unicode scalar offsets (what Python's `str` indexes).
public struct ScalarOffsets: Sendable {
    /// For every 64th byte, how many scalars start before it; empty for ASCII, where both counts agree.
    private let marks: [Int]
    private let bytes: [UInt8]

    /// Reads the text once. O(length).
    public init(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            self.marks = []
            self.bytes = []
            return
        }
        var marks: [Int] = []
        marks.reserveCapacity(bytes.count / Self.stride + 1)
        var scalars = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.stride == 0 { marks.append(scalars) }
            if Self.startsScalar(byte) { scalars += 1 }
        }
        self.marks = marks
        self.bytes = bytes
    }

    /// The number of scalars that start before a byte offset. O(1).
    public func scalarOffset(ofByte offset: Int) -> Int {
        guard !marks.isEmpty else { return offset }
        let mark = Swift.min(offset / Self.stride, marks.count - 1)
        let rest = bytes[(mark * Self.stride)..<Swift.min(offset, bytes.count)]
        return rest.reduce(marks[mark]) { $0 + (Self.startsScalar($1) ? 1 : 0) }
    }

    /// The range in scalars for a range in bytes. O(1).
    public func scalarRange(_ range: TextRange) -> Range<Int> {
        scalarOffset(ofByte: range.lowerBound)..<scalarOffset(ofByte: range.upperBound)
    }

    private static let stride = 64

    private static func startsScalar(_ byte: UInt8) -> Bool { byte & 0b1100_0000 != 0b1000_0000 }
}
