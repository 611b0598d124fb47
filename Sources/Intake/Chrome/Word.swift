/// A word of a line, for comparing: its place and the hash of its letters.
struct Word: Sendable {
    /// How a word begins.
    enum Start: Sendable {
        case upper, lower, digit, other
    }

    var start: Start
    /// Bytes without apostrophes.
    var length: Int
    /// FNV-1a over the lower-cased bytes (Fowler, Noll, Vo; draft-eastlake-fnv).
    var hash: UInt64
}

/// Cuts a line into words: runs of ASCII letters and digits and of scalars beyond ASCII that are no punctuation. Apostrophes are passed over.
enum WordCutter {
    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3

    /// The words of a range. O(length).
    static func words(of text: [UInt8], in range: Range<Int>) -> [Word] {
        var words: [Word] = []
        var word: Word?
        var offset = range.lowerBound
        func close() {
            if let finished = word { words.append(finished) }
            word = nil
        }
        while offset < range.upperBound {
            let byte = text[offset]
            if byte < 0x80 {
                if ASCII.isLetter(byte) || ASCII.isDigit(byte) {
                    extend(&word, with: byte)
                } else if byte != UInt8(ascii: "'") {
                    close()
                }
                offset += 1
                continue
            }
            let width = Swift.min(scalarWidth(byte), range.upperBound - offset)
            if isApostrophe(text, offset, width) {
                offset += width
                continue
            }
            if isPunctuation(text, offset, width) {
                close()
            } else {
                for part in text[offset..<(offset + width)] { extend(&word, with: part) }
            }
            offset += width
        }
        close()
        return words
    }

    /// One hash for a sequence of words.
    static func hash(_ words: some Sequence<Word>) -> UInt64 {
        words.reduce(seed) { ($0 ^ $1.hash) &* prime }
    }

    private static func extend(_ word: inout Word?, with byte: UInt8) {
        let start: Word.Start = ASCII.isUpper(byte) ? .upper : ASCII.isLower(byte) ? .lower : ASCII.isDigit(byte) ? .digit : .other
        var extended = word ?? Word(start: start, length: 0, hash: seed)
        extended.length += 1
        extended.hash = (extended.hash ^ UInt64(ASCII.lowered(byte))) &* prime
        word = extended
    }

    static func scalarWidth(_ lead: UInt8) -> Int { lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1 }

    private static func isApostrophe(_ text: [UInt8], _ offset: Int, _ width: Int) -> Bool {
        width == 3 && text[offset] == 0xE2 && text[offset + 1] == 0x80 && text[offset + 2] == 0x99
    }

    /// U+0080–U+00BF, U+2000–U+2BFF (punctuation, arrows, symbols) and U+3000–U+303F (ideographic punctuation).
    private static func isPunctuation(_ text: [UInt8], _ offset: Int, _ width: Int) -> Bool {
        switch text[offset] {
        case 0xC2: true
        case 0xE2: width == 3 && text[offset + 1] < 0xB0
        case 0xE3: width == 3 && text[offset + 1] == 0x80
        default: false
        }
    }
}
