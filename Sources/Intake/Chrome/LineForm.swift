import Model

/// What a line looks like, whatever it says: the facts by which site chrome is told from an article.
struct LineForm: Sendable {
    /// How a line ends.
    enum Ending: Int, Sendable {
        case none, stop, question, ellipsis, colon, comma, quote
    }

    /// Signs that stand in a line.
    struct Signs: OptionSet, Sendable {
        let rawValue: UInt32
        static let copyright = Signs(rawValue: 1 << 0)
        static let bar = Signs(rawValue: 1 << 1)
        static let arrow = Signs(rawValue: 1 << 2)
        static let at = Signs(rawValue: 1 << 3)
        static let hash = Signs(rawValue: 1 << 4)
        static let slash = Signs(rawValue: 1 << 5)
        static let dot = Signs(rawValue: 1 << 6)
        static let code = Signs(rawValue: 1 << 7)
        static let quote = Signs(rawValue: 1 << 8)
        /// The signs up to here are features of a line.
        static let told: UInt32 = (1 << 9) - 1
        static let parenthesis = Signs(rawValue: 1 << 9)
        /// A bracket, a slash or a colon near the end: what stands between a caption and its credit.
        static let creditMark = Signs(rawValue: 1 << 10)
    }

    /// UTF-8 bytes.
    var length = 0
    /// Runs between white space.
    var tokens = 0
    /// Words, as `WordCutter` cuts them.
    var wordCount = 0
    var ending = Ending.none
    /// Sentence ends within the line.
    var innerStops = 0
    var commas = 0
    var upperWords = 0
    var lowerWords = 0
    var numberWords = 0
    var shortLowerWords = 0
    var startsWithLower = false
    /// Places where a capital follows small letters within a word, as when a scraper glues menu entries together.
    var gluedWords = 0
    /// Where the last such place is, if near the end: before the "Photo" of "in the townPhoto: AP".
    var gluedTail: Int?
    var letters = 0
    var capitals = 0
    var digits = 0
    var isForeign = false
    var signs: Signs = []
    var first: UInt8 = 0
    var startsWithQuote = false
    var startsWithBullet = false
    /// "3." or "3)" stands at the front.
    var isNumbered = false

    /// The last bytes of a line, where a caption has its credit.
    private static let tail = 60

    /// All words as one value, for finding lines that say the same.
    var key: UInt64 = 0

    var endsSentence: Bool { ending == .stop || ending == .question }
    /// Nothing but capitals.
    var isUpperCase: Bool { letters > 2 && letters == capitals }
    /// The share of lower-case words among those that have a case, or nil without any.
    var lowerShare: Double? {
        let cased = upperWords + lowerWords
        return cased == 0 ? nil : Double(lowerWords) / Double(cased)
    }

    /// Measures a line of a text; `words` are those of the line. O(length).
    init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, words: UnsafeBufferPointer<LineWord>) {
        length = range.count
        wordCount = words.count
        startsWithLower = words.first?.start == .lower
        var hash = FNV1a()
        for word in words {
            hash.mix(word.hash)
            switch word.start {
            case .upper: upperWords += 1
            case .lower:
                lowerWords += 1
                if word.length <= 3 { shortLowerWords += 1 }
            case .digit: numberWords += 1
            case .other: break
            }
        }
        key = hash.value
        countBytes(text, range)
        let end = ending(text, range)
        ending = end
        first = text[range.lowerBound]
        let number = text[range].prefix(while: ASCII.isDigit)
        if (1...3).contains(number.count), number.endIndex < range.upperBound {
            isNumbered = text[number.endIndex] == UInt8(ascii: ".") || text[number.endIndex] == UInt8(ascii: ")")
        }
        let second = range.count > 1 ? text[range.lowerBound + 1] : 0
        let third = range.count > 2 ? text[range.lowerBound + 2] : 0
        switch (first, second, third) {
        case (UInt8(ascii: "\""), _, _), (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x98): startsWithQuote = true
        case (UInt8(ascii: "-"), _, _), (UInt8(ascii: "*"), _, _), (0xC2, 0xB7, _), (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0x93):
            startsWithBullet = true
        default: break
        }
    }

    /// The last two bytes, as far as glued words are concerned.
    private enum Run { case none, lower, twoLower }

    private mutating func countBytes(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var run = Run.none
        var isBlank = true
        var tokenIsPath = false
        for offset in range {
            let byte = text[offset]
            if ASCII.isLower(byte) {
                letters += 1
                run = run == .none ? .lower : .twoLower
                isBlank = false
                continue
            }
            let follows = run
            run = .none
            if ASCII.isBlank(byte) {
                if !isBlank { tokens += 1 }
                isBlank = true
                tokenIsPath = false
                continue
            }
            isBlank = false
            if ASCII.isUpper(byte) {
                letters += 1
                capitals += 1
                if follows == .twoLower, !tokenIsPath, offset + 1 < range.upperBound, ASCII.isLower(text[offset + 1]) {
                    gluedWords += 1
                    if offset + Self.tail > range.upperBound { gluedTail = offset }
                }
            } else if ASCII.isDigit(byte) {
                digits += 1
            } else if byte < 0x80 {
                note(byte, at: offset, in: text, range)
                if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@") { tokenIsPath = true }
            } else if byte >= 0xC2 {
                noteWide(byte, at: offset, in: text, range)
            }
        }
        if !isBlank { tokens += 1 }
    }

    private mutating func note(_ byte: UInt8, at offset: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        switch byte {
        case UInt8(ascii: ","): commas += 1
        case UInt8(ascii: "|"): signs.insert(.bar)
        case UInt8(ascii: ">"): signs.insert(.arrow)
        case UInt8(ascii: "@"): signs.insert(.at)
        case UInt8(ascii: "#"): signs.insert(.hash)
        case UInt8(ascii: "\""): signs.insert(.quote)
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "="), UInt8(ascii: "<"): signs.insert(.code)
        case UInt8(ascii: "/"):
            signs.insert(.slash)
            if offset + Self.tail > range.upperBound { signs.insert(.creditMark) }
        case UInt8(ascii: ":"), UInt8(ascii: "["):
            if offset + Self.tail > range.upperBound { signs.insert(.creditMark) }
        case UInt8(ascii: "("):
            signs.insert(.parenthesis)
            if offset + Self.tail > range.upperBound { signs.insert(.creditMark) }
            if offset + 2 < range.upperBound, ASCII.lowered(text[offset + 1]) == UInt8(ascii: "c"), text[offset + 2] == UInt8(ascii: ")") {
                signs.insert(.copyright)
            }
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            if endsInnerSentence(text, offset, range) { innerStops += 1 }
        default: break
        }
    }

    /// A stop, then perhaps closing quotes or brackets, then white space, then no small letter.
    private func endsInnerSentence(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int, _ range: Range<Int>) -> Bool {
        var next = offset + 1
        while next < range.upperBound {
            if text[next] == UInt8(ascii: "\"") || text[next] == UInt8(ascii: ")") || text[next] == UInt8(ascii: "'") {
                next += 1
            } else if next + 2 < range.upperBound, text[next] == 0xE2, text[next + 1] == 0x80, (0x98...0x9F).contains(text[next + 2]) {
                next += 3
            } else {
                break
            }
        }
        guard next + 1 < range.upperBound, ASCII.isBlank(text[next]) else { return false }
        return !ASCII.isLower(text[next + 1])
    }

    private mutating func noteWide(_ byte: UInt8, at offset: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        let second = offset + 1 < range.upperBound ? text[offset + 1] : 0
        let third = offset + 2 < range.upperBound ? text[offset + 2] : 0
        switch (byte, second, third) {
        case (0xC2, 0xA9, _), (0xE2, 0x93, 0x92): signs.insert(.copyright)
        case (0xC2, 0xBB, _), (0xC2, 0xAB, _), (0xE2, 0x80, 0xBA), (0xE2, 0x86, 0x92): signs.insert(.arrow)
        case (0xC2, 0xB7, _), (0xE2, 0x80, 0xA2): signs.insert(.dot)
        case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D): signs.insert(.quote)
        case (0xE3, 0x80, 0x82): if offset + 3 < range.upperBound { innerStops += 1 }
        case (0xC3...0xDF, _, _), (0xE3...0xF4, _, _): isForeign = true
        default: break
        }
    }

    private func ending(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Ending {
        var end = range.upperBound
        var isQuoted = false
        while end > range.lowerBound {
            let last = text[end - 1]
            if last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: ")") || last == UInt8(ascii: "]") {
                isQuoted = isQuoted || last != UInt8(ascii: ")")
                end -= 1
            } else if end - 3 >= range.lowerBound, text[end - 3] == 0xE2, text[end - 2] == 0x80, (0x98...0x9F).contains(last) {
                isQuoted = true
                end -= 3
            } else {
                break
            }
        }
        guard end > range.lowerBound else { return .none }
        if end - 2 >= range.lowerBound, text[end - 1] == UInt8(ascii: "."), text[end - 2] == UInt8(ascii: ".") { return .ellipsis }
        if end - 3 >= range.lowerBound {
            switch (text[end - 3], text[end - 2], text[end - 1]) {
            case (0xE2, 0x80, 0xA6): return .ellipsis
            case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xE0, 0xA5, 0xA4): return .stop
            default: break
            }
        }
        switch text[end - 1] {
        case UInt8(ascii: "."), UInt8(ascii: "!"): return .stop
        case UInt8(ascii: "?"): return .question
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: ","), UInt8(ascii: ";"): return .comma
        default: return isQuoted ? .quote : .none
        }
    }
}
