import Model

/// A word of a line, for comparing: how it begins, its length and the hash of its letters.
struct LineWord: Sendable {
    /// How a word begins.
    enum Start: UInt8, Sendable {
        case upper, lower, digit, other
    }

    /// FNV-1a over the lower-cased bytes.
    var hash: UInt64
    /// Bytes without apostrophes.
    var length: UInt32
    var start: Start
}

/// Cuts a line into words: runs of ASCII letters and digits and of scalars beyond ASCII that are no punctuation. Apostrophes are passed over.
enum WordCutter {
    /// The words of a range. O(length).
    static func words(of text: [UInt8], in range: Range<Int>) -> [LineWord] {
        var words: [LineWord] = []
        text.withUnsafeBufferPointer { append(wordsOf: $0, in: range, to: &words) }
        return words
    }

    /// Adds the words of a range, which must lie within the text. O(length).
    static func append(wordsOf text: UnsafeBufferPointer<UInt8>, in range: Range<Int>, to words: inout [LineWord]) {
        var word = LineWord(hash: 0, length: 0, start: .other)
        var letters = FNV1a()
        var offset = range.lowerBound
        let end = range.upperBound
        func close() {
            guard word.length > 0 else { return }
            word.hash = letters.value
            words.append(word)
            word.length = 0
            letters = FNV1a()
        }
        func extend(_ byte: UInt8, _ start: LineWord.Start) {
            if word.length == 0 { word.start = start }
            letters.add(byte)
            word.length &+= 1
        }
        while offset < end {
            let byte = text[offset]
            if ASCII.isLower(byte) {
                extend(byte, .lower)
            } else if byte < 0x80 {
                if ASCII.isUpper(byte) {
                    extend(byte | 0x20, .upper)
                } else if ASCII.isDigit(byte) {
                    extend(byte, .digit)
                } else if byte != UInt8(ascii: "'") {
                    close()
                }
            } else {
                let width = Swift.min(scalarWidth(byte), end - offset)
                let mark = InvisibleMarks.length(text, at: offset, of: end)
                if mark > 0 {
                    offset += mark
                    continue
                }
                let isApostrophe = width == 3 && byte == 0xE2 && text[offset + 1] == 0x80 && text[offset + 2] == 0x99
                if !isApostrophe {
                    if isPunctuation(text, offset, width) {
                        close()
                    } else {
                        if width == 2 {
                            let (lead, trail) = lowered(byte, text[offset + 1])
                            extend(lead, .other)
                            extend(trail, .other)
                        } else {
                            for index in offset..<(offset + width) { extend(text[index], .other) }
                        }
                    }
                }
                offset += width
                continue
            }
            offset += 1
        }
        close()
    }

    /// One hash for a sequence of words.
    static func hash(_ words: some Sequence<LineWord>) -> UInt64 {
        words.reduce(into: FNV1a()) { $0.mix($1.hash) }.value
    }

    static func scalarWidth(_ lead: UInt8) -> Int { lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1 }

    /// The small letter of a capital of Latin-1, of Latin Extended-A or of Cyrillic, in two bytes each; other scalars as they are.
    private static func lowered(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
        switch (lead, trail) {
        case (0xC3, 0x80...0x9E): return trail == 0x97 ? (lead, trail) : (lead, trail + 0x20)
        // Here capitals and small letters take turns: the capital is even but for U+0139 to U+0148 and U+0179 to U+017E.
        case (0xC4, 0xB9...0xBD), (0xC5, 0x81...0x87), (0xC5, 0xB9...0xBD): return trail & 1 == 1 ? (lead, trail + 1) : (lead, trail)
        case (0xC4, 0x80...0xB7) where trail != 0xB0, (0xC5, 0x8A...0xB7): return (lead, trail | 1)
        case (0xD0, 0x90...0x9F): return (lead, trail + 0x20)
        case (0xD0, 0xA0...0xAF): return (0xD1, trail - 0x20)
        default: return (lead, trail)
        }
    }

    /// U+0080–U+00BF, U+2000–U+2BFF (punctuation, arrows, symbols) and U+3000–U+303F (ideographic punctuation).
    private static func isPunctuation(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ width: Int) -> Bool {
        switch text[offset] {
        case 0xC2: true
        case 0xE2: width == 3 && text[offset + 1] < 0xB0
        case 0xE3: width == 3 && text[offset + 1] == 0x80
        default: false
        }
    }
}
