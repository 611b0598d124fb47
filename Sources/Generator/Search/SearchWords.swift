import Foundation
import Model

/// Cuts text into the words under which it is found: runs of letters, marks and digits, without case and accents. Runs of scripts without
/// spaces give every pair of neighbours and the last character. `Templates/assets/search-words.js` does the same to what is looked for.
enum SearchWords {
    /// The words of a text in order, each as often as it stands there.
    static func list(_ text: String) -> [String] {
        var words: [String] = []
        forEach(in: text) { words.append($0) }
        return words
    }

    /// Calls for each word of a text. O(length).
    static func forEach(in text: String, _ body: (String) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            var start = -1
            var isPlain = true
            var plain: [UInt8] = []
            func end(at place: Int) {
                guard start >= 0 else { return }
                if isPlain {
                    body(String(decoding: plain.prefix(longest), as: UTF8.self))
                } else {
                    folded(String(decoding: bytes[start..<place], as: UTF8.self), body)
                }
                start = -1
                isPlain = true
            }
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    let isLetter = (0x61...0x7A).contains(byte | 0x20)
                    if isLetter || (0x30...0x39).contains(byte) {
                        if start < 0 {
                            start = index
                            plain.removeAll(keepingCapacity: true)
                        }
                        plain.append(isLetter ? byte | 0x20 : byte)
                    } else {
                        end(at: index)
                    }
                    index += 1
                } else {
                    let (scalar, length) = decode(bytes, index)
                    if isInWord(scalar) {
                        if start < 0 { start = index }
                        isPlain = false
                    } else {
                        end(at: index)
                    }
                    index += length
                }
            }
            end(at: bytes.count)
        }
    }

    /// The words of a run that has more than ASCII letters in it.
    private static func folded(_ run: String, _ body: (String) -> Void) {
        let scalars = Array(run.changedInPieces(fold).unicodeScalars)
        var index = 0
        while index < scalars.count {
            let isUnspaced = isIn(SearchLetters.unspaced, scalars[index])
            var end = index + 1
            while end < scalars.count, isIn(SearchLetters.unspaced, scalars[end]) == isUnspaced { end += 1 }
            if isUnspaced {
                for place in index..<end { body(text(scalars[place..<min(place + 2, end)])) }
            } else {
                body(text(scalars[index..<min(end, index + longest)]))
            }
            index = end
        }
    }

    /// Without case, accents and the differences of form that Unicode calls compatible (NFKD, then NFC).
    private static func fold(_ run: String) -> String {
        let parts = run.decomposedStringWithCompatibilityMapping.unicodeScalars.filter { !isIn(SearchLetters.leftOut, $0) }
        var lower = String(String.UnicodeScalarView(parts)).lowercased()
        for (letter, with) in SearchLetters.spelledOut where lower.unicodeScalars.contains(where: { letter.unicodeScalars.first == $0 }) {
            lower = lower.replacing(letter, with: with)
        }
        let words = lower.unicodeScalars.filter { isLetterMarkOrNumber($0) }
        return String(String.UnicodeScalarView(words)).precomposedStringWithCanonicalMapping
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

    private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        isLetterMarkOrNumber(scalar) || isIn(SearchLetters.invisible, scalar)
    }

    private static func isLetterMarkOrNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    private static func isIn(_ ranges: [ClosedRange<UInt32>], _ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0xAD && ranges.contains { $0.contains(scalar.value) }
    }

    /// The scalar at a place of valid UTF-8, and its length.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Unicode.Scalar, Int) {
        let first = UInt32(bytes[index])
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = first & (0xFF >> UInt32(length + 1))
        for place in 1..<length where index + place < bytes.count { value = value << 6 | UInt32(bytes[index + place] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// In characters; what a scrape without spaces makes of a page is no word.
    static let longest = 40
}
