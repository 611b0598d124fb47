/// A position in UTF-8 text and what stands there.
struct Scanner {
    /// What a character means for tokens.
    enum Class {
        case letter, digit, space, apostrophe, hyphen, ampersand, point, separator, other
    }

    let text: [UInt8]
    private(set) var position = 0

    init(text: [UInt8]) { self.text = text }

    /// Moves past white space; the new position, or nil at the end.
    mutating func skipSpace() -> Int? {
        while let next = peekClass(), next == .space { advance() }
        return position < text.count ? position : nil
    }

    /// Moves past one character.
    mutating func advance() {
        position += Self.length(ofScalarStartingWith: text[position])
        position = min(position, text.count)
    }

    func classAtPosition() -> Class { Self.characterClass(text, position) }

    func peekClass() -> Class? { position < text.count ? Self.characterClass(text, position) : nil }

    /// The class of the character behind the one at the position.
    func classAfterMark() -> Class? {
        let next = position + Self.length(ofScalarStartingWith: text[position])
        return next < text.count ? Self.characterClass(text, next) : nil
    }

    /// True for `'s` with no letter behind it.
    func isPossessiveAtPosition() -> Bool {
        let next = position + Self.length(ofScalarStartingWith: text[position])
        guard next < text.count, text[next] == UInt8(ascii: "s") || text[next] == UInt8(ascii: "S") else { return false }
        guard next + 1 < text.count else { return true }
        let following = Self.characterClass(text, next + 1)
        return following != .letter && following != .digit
    }

    /// Moves past a possessive `'s` that touches the previous token; false, and no move, where there is none.
    mutating func scanPossessive(after end: Int?) -> Bool {
        guard end == position, isPossessiveAtPosition() else { return false }
        advance()
        advance()
        return true
    }

    /// True when all letters from `start` to the position are ASCII capitals.
    func isUpperCase(from start: Int) -> Bool { text[start..<position].allSatisfy(Self.isUpperCase) }

    /// True when the text from `start` to the position is single letters with points: `U.S.`, `a.m.`, `J.`
    func isInitials(from start: Int) -> Bool {
        var expectsLetter = true
        for byte in text[start..<position] {
            if expectsLetter ? byte == UInt8(ascii: ".") : byte != UInt8(ascii: ".") { return false }
            expectsLetter.toggle()
        }
        return true
    }

    /// True when the letter before or behind the position is single and a full stop follows it, as in the middle of `U.S.`
    func isSingleLetterBeforePoint() -> Bool {
        let next = text[position] == UInt8(ascii: ".") ? position + 1 : position
        return next + 1 < text.count && Self.characterClass(text, next) == .letter && text[next + 1] == UInt8(ascii: ".")
    }

    static func isUpperCase(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    static func length(ofScalarStartingWith byte: UInt8) -> Int {
        switch byte {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }

    /// The class of the character that starts at an offset.
    static func characterClass(_ text: [UInt8], _ offset: Int) -> Class {
        let byte = text[offset]
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: return .letter
        case 0x30...0x39: return .digit
        case 0x09...0x0D, 0x20: return .space
        case UInt8(ascii: "'"): return .apostrophe
        case UInt8(ascii: "-"): return .hyphen
        case UInt8(ascii: "&"): return .ampersand
        case UInt8(ascii: "."): return .point
        case UInt8(ascii: ","), UInt8(ascii: ":"): return .separator
        case 0..<0x80: return .other
        default: return nonASCIIClass(text, offset)
        }
    }

    private static func nonASCIIClass(_ text: [UInt8], _ offset: Int) -> Class {
        let scalar = self.scalar(text, offset)
        switch scalar {
        case 0x2019, 0x02BC: return .apostrophe
        case 0x2010, 0x2011, 0x00AD: return .hyphen
        case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: return .space
        case 0xFFFD: return lostClass(text, offset)
        default:
            guard let scalar = Unicode.Scalar(scalar) else { return .other }
            if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark { return .letter }
            return .other
        }
    }

    /// U+FFFD between letters stands for a letter that was lost, and before a last "s" for an apostrophe.
    private static func lostClass(_ text: [UInt8], _ offset: Int) -> Class {
        let next = offset + 3
        guard offset > 0, isLetter(text[offset - 1]), next < text.count, isLetter(text[next]) else { return .other }
        let isLast = next + 1 == text.count || !isLetter(text[next + 1])
        return text[next] == UInt8(ascii: "s") && isLast ? .apostrophe : .letter
    }

    /// An ASCII letter, or a byte of a longer character.
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || isUpperCase(byte & 0xDF) }

    /// The code point that starts at an offset of valid UTF-8.
    static func scalar(_ text: [UInt8], _ offset: Int) -> UInt32 {
        let byte = text[offset]
        let length = min(length(ofScalarStartingWith: byte), text.count - offset)
        guard length > 1 else { return UInt32(byte) }
        let first = UInt32(byte) & (0xFF >> UInt32(length + 1))
        return text[(offset + 1)..<(offset + length)].reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }
    }
}
