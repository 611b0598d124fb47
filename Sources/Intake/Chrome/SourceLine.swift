/// A stretch of an article's decoded text that is judged as one: a line, or the lines of a paragraph in hard-wrapped text.
struct SourceLine: Sendable {
    /// UTF-8 bytes in the decoded text, without white space at the ends; never empty.
    var bytes: Range<Int>
    /// The line on which it starts, counted from 1.
    var number: Int
    /// The line on which it ends.
    var lastNumber: Int
    /// Behind the credits that end the article.
    var isBehindCredits = false
}

/// Cuts text into lines.
enum LineCutter {
    /// The lines of a text, as below.
    static func lines(of text: [UInt8]) -> [SourceLine] { text.withUnsafeBufferPointer { lines(of: $0) } }

    /// A range without the white space and invisible marks at its ends.
    static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> { text.withUnsafeBufferPointer { trimmed(range, in: $0) } }

    /// The lines that are not blank. A line ends at LF, CR or CR LF. O(length).
    static func lines(of text: UnsafeBufferPointer<UInt8>) -> [SourceLine] {
        var lines: [SourceLine] = []
        lines.reserveCapacity(text.count / 80)
        var start = 0
        var number = 1
        var offset = 0
        func close(at end: Int) {
            let bytes = trimmed(start..<end, in: text)
            if !bytes.isEmpty { lines.append(SourceLine(bytes: bytes, number: number, lastNumber: number)) }
            number += 1
        }
        while offset < text.count {
            let byte = text[offset]
            if byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
                close(at: offset)
                if byte == ASCII.carriageReturn, offset + 1 < text.count, text[offset + 1] == ASCII.lineFeed { offset += 1 }
                start = offset + 1
            }
            offset += 1
        }
        close(at: text.count)
        return isHardWrapped(lines, text) ? joined(lines) : lines
    }

    /// A range without the white space and invisible marks at its ends.
    static func trimmed(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, let width = blankWidth(at: start, in: text, before: end) { start += width }
        while start < end {
            if ASCII.isBlank(text[end - 1]) {
                end -= 1
            } else if end - 2 >= start, blankWidth(at: end - 2, in: text, before: end) == 2 {
                end -= 2
            } else if end - 3 >= start, blankWidth(at: end - 3, in: text, before: end) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return start..<end
    }

    /// The width of the blank that starts here: ASCII blank, no-break space, zero-width space, byte order mark, ideographic space.
    private static func blankWidth(at offset: Int, in text: UnsafeBufferPointer<UInt8>, before end: Int) -> Int? {
        if ASCII.isBlank(text[offset]) { return 1 }
        if offset + 1 < end, text[offset] == 0xC2, text[offset + 1] == 0xA0 { return 2 }
        guard offset + 2 < end else { return nil }
        switch (text[offset], text[offset + 1], text[offset + 2]) {
        case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF), (0xE3, 0x80, 0x80): return 3
        default: return nil
        }
    }

    /// True when lines break in the middle of sentences: of the lines that touch, many run on in lower case.
    private static func isHardWrapped(_ lines: [SourceLine], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var touching = 0
        var running = 0
        for (line, next) in zip(lines, lines.dropFirst()) where next.number == line.number + 1 {
            touching += 1
            let isFull = (40...120).contains(line.bytes.count)
            let endsSentence = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(text[line.bytes.upperBound - 1])
            if isFull, !endsSentence, ASCII.isLower(text[next.bytes.lowerBound]) { running += 1 }
        }
        return running >= 3 && running * 5 >= touching * 2
    }

    private static func joined(_ lines: [SourceLine]) -> [SourceLine] {
        var result: [SourceLine] = []
        for line in lines {
            if let last = result.last, last.lastNumber + 1 == line.number {
                result[result.count - 1].bytes = last.bytes.lowerBound..<line.bytes.upperBound
                result[result.count - 1].lastNumber = line.number
            } else {
                result.append(line)
            }
        }
        return result
    }
}
