/// The character set of a text that names none and is not UTF-8, as the last resort: that in which it reads most like some language.
struct CharsetGuess: Sendable {
    let text: String
    /// "Windows-1252", "shift_jis, a guess by its letters".
    let words: String

    /// In bytes of the text that are looked at, from its first byte that is not ASCII on.
    private static let sample = 4_096
    /// How much better than Windows-1252 another must fit, for each letter: what is Western and short fits many.
    private static let better = 0.15

    /// Guesses; nil where the bytes look like no text. O(bytes).
    init?(_ bytes: ArraySlice<UInt8>) {
        let controls = bytes.count { $0 < 0x20 && !(9...13).contains($0) && $0 != 0x1B }
        guard controls * 100 <= bytes.count else { return nil }
        let high = bytes.firstIndex { $0 >= 0x80 } ?? bytes.startIndex
        let start = bytes[..<high].lastIndex { ASCII.isBlank($0) } ?? bytes.startIndex
        let sample = bytes[start...].prefix(Self.sample)
        if let wide = Self.wide(sample), let decoded = wide.decode(bytes) {
            text = decoded.text
            words = "\(wide.name), a guess by its letters"
            return
        }
        let western = Charset.windows1252.decode(bytes)
        let isWestern = western?.faults == 0
        let usual = isWestern ? Self.fit(.windows1252, sample) + Self.better : 0
        let best = Self.candidates.map { ($0, Self.fit($0, sample)) }.filter { $0.1 > usual }.max { $0.1 < $1.1 }
        if let (charset, _) = best, charset != .windows1252, let decoded = charset.decode(bytes) {
            text = decoded.text
            words = "\(charset.name), a guess by its letters"
        } else if isWestern, let western {
            text = western.text
            words = "Windows-1252"
        } else {
            return nil
        }
    }

    private static let candidates = EmbeddedFiles.entries("charsets/guesses.txt").compactMap { Charset(label: $0) }

    /// How well a sample reads in a character set, 0 for what cannot be.
    private static func fit(_ charset: Charset, _ sample: ArraySlice<UInt8>) -> Double {
        guard let decoded = charset.decode(sample), decoded.faults == 0 else { return 0 }
        let guess = LanguageGuess(decoded.text)
        // A script of its own shows itself by every letter; a run of three letters of a known language is worth less than three to four.
        return (guess.lead >= LanguageGuess.certain ? guess.fit * ownScript : guess.fit) * (1 - signsInWords(decoded.text))
    }

    /// The part of the characters beyond ASCII that are signs with letters on both sides, as in "podnios³a": what letters of another character
    /// set look like. Apostrophes, soft hyphens and the dot of Catalan stand inside of words.
    private static func signsInWords(_ text: String) -> Double {
        let scalars = text.unicodeScalars.map(\.value)
        func isLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar | 0x20) || scalar >= 0xC0 }
        var signs = 0
        for index in scalars.indices.dropFirst().dropLast()
        where (0xA1...0xBF).contains(scalars[index]) && ![0xAA, 0xAD, 0xB7, 0xBA].contains(scalars[index]) {
            if isLetter(scalars[index - 1]), isLetter(scalars[index + 1]) { signs += 1 }
        }
        return Double(signs) / Double(max(scalars.count { $0 >= 0x80 }, 1))
    }

    /// What a letter of a script of its own is worth beside one of a known run.
    private static let ownScript = 2.5

    /// A character set of two bytes a character, by what its commonest characters are.
    private static func wide(_ sample: ArraySlice<UInt8>) -> Charset? {
        for (label, isText) in wideTests {
            // The sample may end inside of a character.
            guard let charset = Charset(label: label), let decoded = charset.decode(sample), decoded.faults <= 1 else { continue }
            let scalars = decoded.text.unicodeScalars.filter { $0.value >= 0x80 }
            if scalars.count >= 4, isText(scalars.map(\.value), sample) { return charset }
        }
        return nil
    }

    private static func share(_ scalars: [UInt32], in ranges: ClosedRange<UInt32>...) -> Double {
        Double(scalars.count { scalar in ranges.contains { $0.contains(scalar) } }) / Double(scalars.count)
    }

    private static let wideTests: [(label: String, isText: @Sendable ([UInt32], ArraySlice<UInt8>) -> Bool)] = [
        // Japanese has kana in every sentence.
        ("shift_jis", { scalars, _ in isJapanese(scalars) }), ("euc-jp", { scalars, _ in isJapanese(scalars) }),
        ("euc-kr", { scalars, _ in share(scalars, in: 0xAC00...0xD7A3, 0x3000...0x303F, 0xFF00...0xFF60) > 0.9 }),
        // The common characters of GBK are those of GB 2312, whose second bytes are high; in Big5 about half are low.
        ("gbk", { scalars, sample in isChinese(scalars) && sample.count { $0 >= 0xA1 } * 20 > scalars.count * 37 }),
        ("big5", { scalars, _ in isChinese(scalars) }),
    ]

    private static func isJapanese(_ scalars: [UInt32]) -> Bool {
        share(scalars, in: 0x3041...0x30FE) > 0.25 && share(scalars, in: 0x3000...0x30FE, 0x4E00...0x9FFF, 0xFF00...0xFF60) > 0.9
    }

    private static func isChinese(_ scalars: [UInt32]) -> Bool {
        share(scalars, in: 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF00...0xFF60, 0x2014...0x2026) > 0.95
    }
}
