/// Takes names out of texts and addresses: whole words, capitals, accents and the signs between them aside. "Ana Sousa" is found in "ANA SOUSA's",
/// "ana-sousa-2" and "#AnaSousa", and not in "Sousa" alone.
public struct BlackOut: Sendable {
    /// In place of a name in a text, however long the name.
    public static let mark = "█████"
    /// In place of a name in an id, file name or address.
    public static let letter = "x"

    /// Each as its words, folded; the longest first.
    private let names: [[String]]

    /// Of names that have letters or digits; others are passed over.
    public init(_ names: [String]) {
        self.names = Set(names.map { Self.words(of: $0).map(\.folded) }.filter { !$0.isEmpty })
            .sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) }
    }

    /// True where nothing is taken out.
    public var isEmpty: Bool { names.isEmpty }

    /// A text without the names. O(length × names).
    public func text(_ text: String) -> String { replacing(in: text, with: Self.mark) }

    /// An id, file name or word of an address without the names, with characters that may stand in all of these. O(length × names).
    public func id(_ id: String) -> String { replacing(in: id, with: Self.letter) }

    /// Whether a name stands in a text.
    public func isIn(_ text: String) -> Bool { !isEmpty && !ranges(in: text).isEmpty }

    private func replacing(in text: String, with mark: String) -> String {
        guard !isEmpty else { return text }
        let found = ranges(in: text)
        guard !found.isEmpty else { return text }
        var result = ""
        var at = text.startIndex
        for range in found {
            result += text[at..<range.lowerBound] + mark
            at = range.upperBound
        }
        return result + text[at...]
    }

    /// Where the names stand, in order and apart.
    private func ranges(in text: String) -> [Range<String.Index>] {
        let words = Self.words(of: text)
        var found: [Range<String.Index>] = []
        var place = 0
        while place < words.count {
            let length = names.lazy.compactMap { Self.length(of: $0, at: place, in: words) }.first
            if let length { found.append(words[place].range.lowerBound..<words[place + length - 1].range.upperBound) }
            place += length ?? 1
        }
        return found
    }

    /// How many words a name takes at a place; nil where it does not stand there.
    private static func length(of name: [String], at place: Int, in words: [Word]) -> Int? {
        if words[place].folded == name[0], words.count - place >= name.count,
            zip(name, words[place...]).allSatisfy({ $0 == $1.folded })
        {
            return name.count
        }
        return name.count > 1 && words[place].folded.count > name[0].count && words[place].folded == name.joined() ? 1 : nil
    }

    private struct Word {
        let range: Range<String.Index>
        let folded: String
    }

    /// Runs of letters, digits and what combines with them. Marks that nobody sees part no word.
    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var start: String.Index?
        let scalars = text.unicodeScalars
        func end(_ index: String.Index) {
            guard let from = start else { return }
            start = nil
            let folded = Self.folded(text[from..<index])
            if !folded.isEmpty { words.append(Word(range: from..<index, folded: folded)) }
        }
        for index in scalars.indices {
            let scalar = scalars[index]
            if isOfWord(scalar) {
                if start == nil { start = index }
            } else {
                end(index)
            }
        }
        end(scalars.endIndex)
        return words
    }

    private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value | 0x20) }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return true
        default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    private static func folded(_ word: Substring) -> String {
        let plain = word.utf8.allSatisfy { $0 < 0x80 } ? String(word) : latinText(String(word))
        return String(
            decoding: plain.utf8.compactMap { byte -> UInt8? in
                let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                return (0x61...0x7A).contains(lower) || (0x30...0x39).contains(lower) ? lower : nil
            }, as: UTF8.self)
    }
}
