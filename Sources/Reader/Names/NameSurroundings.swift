import Model

/// Tells the names of a text that are no actors from what stands around them: parts of web addresses, and the place and agency of a dateline.
struct NameSurroundings {
    private let reading: Reading
    private let bytes: [UInt8]
    /// Ranges of tokens, in order.
    private var datelines: [Range<Int>] = []

    private static let addressMarks = Set("/@_=&?#".utf8)

    /// Finds the datelines. O(passages × log sentences).
    init(reading: Reading, bytes: [UInt8]) {
        self.reading = reading
        self.bytes = bytes
        for passage in reading.article.passages {
            guard let index = reading.sentenceIndex(at: passage.range.lowerBound) else { continue }
            let tokens = reading.sentences[index].tokens
            if let dash = dash(endingDateline: tokens) { datelines.append(tokens.lowerBound..<dash) }
        }
    }

    /// Whether a name, in tokens, is part of a web address or of a dateline. O(log datelines + length of the address).
    func isNoActor(_ name: Range<Int>) -> Bool {
        let range = reading.tokens[name.lowerBound].range.lowerBound..<reading.tokens[name.upperBound - 1].range.upperBound
        return isInAddress(range) || isInDateline(name)
    }

    private func isInDateline(_ name: Range<Int>) -> Bool {
        let low = datelines.partitioningIndex { $0.upperBound > name.lowerBound }
        return low < datelines.count && datelines[low].overlaps(name)
    }

    /// The dash behind a place in capitals, or behind a place and an agency in brackets.
    private func dash(endingDateline tokens: Range<Int>) -> Int? {
        guard let dash = reading.dash(endingDateline: tokens) else { return nil }
        let first = reading.tokens[tokens.lowerBound].range
        let isShouted = first.count > 2 && bytes[first].allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        return isShouted || word(dash - 1) == ")" ? dash : nil
    }

    private func word(_ index: Int) -> String { reading.article.text(of: reading.tokens[index].range) }

    private func isSpace(_ offset: Int) -> Bool { !bytes.indices.contains(offset) || bytes[offset] <= UInt8(ascii: " ") }

    private func isInAddress(_ range: TextRange) -> Bool {
        let isBehindMark = range.lowerBound > 0 && Self.addressMarks.contains(bytes[range.lowerBound - 1])
        guard isBehindMark || range.upperBound < bytes.count && Self.addressMarks.contains(bytes[range.upperBound]) else { return false }
        if isBehindMark, bytes[range.lowerBound - 1] == UInt8(ascii: "@") { return true }
        var (start, end) = (range.lowerBound, range.upperBound)
        while !isSpace(start - 1) { start -= 1 }
        while !isSpace(end) { end += 1 }
        let address = bytes[start..<end]
        guard let slash = address.firstIndex(of: UInt8(ascii: "/")) else { return false }
        // "https://", or a point between small letters before the first slash, as in "example.org/".
        if slash > start, bytes[slash - 1] == UInt8(ascii: ":") { return true }
        return (start..<slash).dropFirst().dropLast().contains { index in
            bytes[index] == UInt8(ascii: ".") && [bytes[index - 1], bytes[index + 1]].allSatisfy { (0x61...0x7A).contains($0) }
        }
    }
}
