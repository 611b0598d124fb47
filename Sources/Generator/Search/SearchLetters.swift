/// How letters are made alike before words are compared. The page of the search is given the same tables, so that it and the index agree.
enum SearchLetters {
    /// Letters that are written with others where they are missing; no decomposition of Unicode takes them apart.
    static let spelledOut: [(letter: String, with: String)] = [
        ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("đ", "d"), ("ð", "d"), ("þ", "th"), ("ł", "l"), ("ħ", "h"), ("ı", "i"),
        ("ς", "σ"),
    ]

    /// Accents, points and the Arabic stroke that only makes a word longer: they do not tell words apart. The vowel signs of Indic and
    /// Thai scripts are not among them, for they do.
    static let leftOut: [ClosedRange<UInt32>] = [
        0x300...0x36F, 0x483...0x487, 0x591...0x5C7, 0x610...0x61A, 0x640...0x640, 0x64B...0x65F, 0x670...0x670,
    ]

    /// Scripts that put no space between words: kana, Han, Thai, Lao, Khmer, Burmese. Their text is looked up by pairs of characters.
    static let unspaced: [ClosedRange<UInt32>] = [
        0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
        0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
    ]

    /// Invisible, and allowed inside a word: the soft hyphen, and what joins or parts letters.
    static let invisible: [ClosedRange<UInt32>] = [0xAD...0xAD, 0x200C...0x200D]

    /// The characters of ranges as they stand in brackets in a regular expression of JavaScript.
    static func expression(_ ranges: [ClosedRange<UInt32>]) -> String {
        ranges.map { "\\u{\(String($0.lowerBound, radix: 16))}-\\u{\(String($0.upperBound, radix: 16))}" }.joined()
    }
}
