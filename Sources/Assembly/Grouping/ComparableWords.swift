import Model

/// A word as articles are compared by: lower case, without apostrophes, possessive and plural "s".
struct ComparableWord: Sendable {
    /// The upper 48 bits of the FNV-1a of the normalised word: enough to tell millions of words apart.
    let key: UInt64
    /// Where the word stands, its possessive left out.
    let range: TextRange
    /// True when it is written with a capital or holds a digit, as names and figures are.
    let isMarked: Bool
}

/// Cuts text into the words that articles are compared by. A compound is cut at its hyphens, so that "cease-fire talks" and "cease fire
/// talks" are the same words.
///
/// These are not the words of a reading (`WordLayer`), which have stems and classes of their language: they are found without a reading and in any
/// language. The weights of grouping, the keys of `word-rates.txt` and the fingerprints of shared text rest on just these keys.
struct ComparableWords {
    private let text: [UInt8]

    init(text: [UInt8]) { self.text = text }

    /// The words of a range, in order. O(length of the range).
    func words(in range: TextRange) -> [ComparableWord] {
        var words: [ComparableWord] = []
        words.reserveCapacity(range.count / 5)
        var letters: [UInt8] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if isWordByte(position) {
                let word = word(at: position, end: range.upperBound, &letters)
                words.append(word.word)
                position = word.next
            } else {
                position += length(at: position)
            }
        }
        return words
    }

    /// The keys of the words of a text, in order.
    static func keys(of text: some StringProtocol) -> [UInt64] {
        ComparableWords(text: Array(text.utf8)).words(in: 0..<text.utf8.count).map(\.key)
    }

    /// The key of a word, as in the words of a text.
    static func key(_ word: String) -> UInt64 { keys(of: word).first ?? hash([]) }

    /// The word that starts at an offset, and the offset behind it. `letters` is room to work in.
    private func word(at start: Int, end: Int, _ letters: inout [UInt8]) -> (word: ComparableWord, next: Int) {
        letters.removeAll(keepingCapacity: true)
        var isMarked = false
        var isASCII = true
        var position = start
        var wordEnd = start
        scan: while position < end {
            let byte = text[position]
            if byte >= 0x80 {
                let mark = InvisibleMarks.length(text, at: position, of: end)
                if mark > 0 {
                    position += mark
                    continue scan
                }
            }
            if isWordByte(position) {
                if (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) { isMarked = true }
                if byte >= 0x80 { isASCII = false }
                let size = length(at: position)
                for offset in position..<min(position + size, end) { letters.append(text[offset]) }
                position += size
                wordEnd = position
            } else if let size = apostrophe(at: position), position + size < end, isWordByte(position + size) {
                if isPossessive(at: position + size, end: end) {
                    position += size + 1
                    break scan
                }
                position += size
            } else if isNumberSeparator(at: position, end: end) {
                if byte == UInt8(ascii: ".") { letters.append(byte) }
                position += 1
            } else {
                break scan
            }
        }
        if !isASCII { letters = Array(String(decoding: letters, as: UTF8.self).lowercased().utf8) }
        Self.normalise(&letters)
        return (ComparableWord(key: Self.hash(letters), range: start..<min(wordEnd, end), isMarked: isMarked), max(position, start + 1))
    }

    /// Lower case for ASCII, and the plural "s" cut: "parties" and "party", "votes" and "vote" are one word.
    private static func normalise(_ letters: inout [UInt8]) {
        for index in letters.indices where (0x41...0x5A).contains(letters[index]) { letters[index] += 0x20 }
        let count = letters.count
        guard count > 3, letters[count - 1] == UInt8(ascii: "s") else { return }
        switch letters[count - 2] {
        case UInt8(ascii: "s"), UInt8(ascii: "u"):
            return
        case UInt8(ascii: "e") where count > 4 && letters[count - 3] == UInt8(ascii: "i"):
            letters[count - 3] = UInt8(ascii: "y")
            letters.removeLast(2)
        default:
            letters.removeLast()
        }
    }

    private static func hash(_ bytes: [UInt8]) -> UInt64 { FNV1a.hash(bytes) >> 16 }

    private func length(at offset: Int) -> Int {
        switch text[offset] {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }

    /// True for ASCII letters and digits and everything beyond ASCII but Latin-1 signs, general punctuation, arrows, CJK punctuation, and
    /// marks that are not seen.
    private func isWordByte(_ offset: Int) -> Bool {
        switch text[offset] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80, 0xC2: false
        case 0xE2: false
        case 0xE3: offset + 1 < text.count && text[offset + 1] != 0x80
        default: InvisibleMarks.length(text, at: offset, of: text.count) == 0
        }
    }

    /// The length of an apostrophe, straight or curly, or nil where there is none.
    private func apostrophe(at offset: Int) -> Int? {
        if text[offset] == UInt8(ascii: "'") { return 1 }
        guard text[offset] == 0xE2, offset + 2 < text.count, text[offset + 1] == 0x80, text[offset + 2] == 0x99 else { return nil }
        return 3
    }

    private func isPossessive(at offset: Int, end: Int) -> Bool {
        guard text[offset] == UInt8(ascii: "s") || text[offset] == UInt8(ascii: "S") else { return false }
        return offset + 1 >= end || !isWordByte(offset + 1)
    }

    /// True for the comma of `100,000` and the point of `3.5`.
    private func isNumberSeparator(at offset: Int, end: Int) -> Bool {
        let byte = text[offset]
        guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "."), offset > 0, offset + 1 < end else { return false }
        return (0x30...0x39).contains(text[offset - 1]) && (0x30...0x39).contains(text[offset + 1])
    }
}
