/// Marks that stand in a text and are not seen: soft hyphens, zero-width blanks and joiners, bidirectional controls, variation selectors (with
/// which text is signed), byte order marks. They are part of the text that is shown, and of no word.
///
/// After the Unicode Standard, section 23.1 to 23.4 and 23.8; DerivedCoreProperties.txt, Default_Ignorable_Code_Point.
public enum InvisibleMarks {
    /// The bytes of the mark that starts at an offset of UTF-8; 0 where none does.
    @inline(__always)
    public static func length(_ bytes: some RandomAccessCollection<UInt8>, at offset: Int, of count: Int) -> Int {
        func byte(_ distance: Int) -> UInt8 {
            offset + distance < count ? bytes[bytes.index(bytes.startIndex, offsetBy: offset + distance)] : 0
        }
        switch byte(0) {
        // U+00AD
        case 0xC2: return byte(1) == 0xAD ? 2 : 0
        // U+034F
        case 0xCD: return byte(1) == 0x8F ? 2 : 0
        // U+061C
        case 0xD8: return byte(1) == 0x9C ? 2 : 0
        case 0xE1: return byte(1) == 0xA0 && (0x8B...0x8F).contains(byte(2)) ? 3 : 0
        case 0xE2:
            switch (byte(1), byte(2)) {
            // U+200B to U+200F, U+202A to U+202E; U+2060 to U+206F
            case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): return 3
            default: return 0
            }
        case 0xEF:
            switch (byte(1), byte(2)) {
            // U+FE00 to U+FE0F; U+FEFF
            case (0xB8, 0x80...0x8F), (0xBB, 0xBF): return 3
            default: return 0
            }
        // U+E0000 to U+E0FFF: tags, and the variation selectors U+E0100 to U+E01EF
        case 0xF3: return byte(1) == 0xA0 ? 4 : 0
        default: return 0
        }
    }
}

extension String {
    /// Without invisible marks. O(length).
    public var withoutMarks: String { UnmarkedText(self).map { String(decoding: $0.bytes, as: UTF8.self) } ?? self }
}

/// A text without its invisible marks, and where its bytes stand in the text that has them.
public struct UnmarkedText: Sendable {
    /// UTF-8.
    public private(set) var bytes: [UInt8] = []
    /// Where bytes follow marks: the offset of the first here, and how many bytes of marks stand before it.
    private var steps: [(offset: Int, removed: Int)] = []

    /// Nil for a text without such marks, as nearly all are. O(length).
    public init?(_ text: String) {
        var text = text
        let found = text.withUTF8 { marked -> (bytes: [UInt8], steps: [(Int, Int)])? in
            var plain: [UInt8] = []
            var steps: [(Int, Int)] = []
            var offset = 0
            while offset < marked.count {
                let length = marked[offset] < 0x80 ? 0 : InvisibleMarks.length(marked, at: offset, of: marked.count)
                if length > 0 {
                    if steps.isEmpty {
                        plain.reserveCapacity(marked.count)
                        plain += marked[..<offset]
                    }
                    offset += length
                    if steps.last?.0 == plain.count { steps.removeLast() }
                    steps.append((plain.count, offset - plain.count))
                } else {
                    if !steps.isEmpty { plain.append(marked[offset]) }
                    offset += 1
                }
            }
            return steps.isEmpty ? nil : (plain, steps)
        }
        guard let found else { return nil }
        bytes = found.bytes
        steps = found.steps.map { (offset: $0.0, removed: $0.1) }
    }

    /// Where a range of this text stands in the one with marks; marks at its ends are outside. O(log marks).
    public func marked(_ range: TextRange) -> TextRange {
        let start = range.lowerBound + removed(before: range.lowerBound)
        guard !range.isEmpty else { return start..<start }
        return start..<(range.upperBound + removed(before: range.upperBound - 1))
    }

    /// Where a range of the text with marks stands in this one. O(log marks).
    public func unmarked(_ range: TextRange) -> TextRange { plain(range.lowerBound)..<plain(range.upperBound) }

    /// Bytes of marks before a byte of this text.
    private func removed(before offset: Int) -> Int {
        let index = steps.partitioningIndex { $0.offset > offset }
        return index == 0 ? 0 : steps[index - 1].removed
    }

    private func plain(_ marked: Int) -> Int {
        let index = steps.partitioningIndex { $0.offset + $0.removed > marked }
        let next = index < steps.count ? steps[index].offset : bytes.count
        return min(marked - (index == 0 ? 0 : steps[index - 1].removed), next)
    }
}
