import Model

/// Looks every word of an article up once: its stem and its classes.
struct WordLayerBuilder {
    let lexicon: Lexicon

    /// The layer of a text and its tokens. A spelling that was seen before costs a hash. O(length).
    func layer(of text: [UInt8], tokens: [Token]) -> WordLayer {
        let stemmer = Stemmer(language: lexicon.language)
        var layer = WordLayer()
        layer.ofToken.reserveCapacity(tokens.count)
        var known: [String: Int32] = [:]
        func id(_ bytes: ArraySlice<UInt8>) -> Int32 {
            let word = Self.plain(bytes)
            if let id = known[word] { return id }
            let id = Int32(layer.words.count)
            let stem = Self.isNumber(word) ? Self.digits(word) : stemmer.stem(word)
            layer.words.append(Word(text: word, stem: stem, classes: lexicon.classesAndForm(of: word)))
            known[word] = id
            return id
        }
        var spellings = SpellingCache()
        for (index, token) in tokens.enumerated() {
            guard token.kind != .mark else {
                layer.ofToken.append(-1)
                continue
            }
            let range = token.range
            let spelling = spellings.spelling(range, in: text) {
                let parts = text[range].split(separator: Self.hyphen).map { id($0) }
                return parts.isEmpty ? [id(text[range])] : parts
            }
            layer.ofToken.append(spelling[0])
            if spelling.count > 1 { layer.parts[Int32(index)] = Array(spelling.dropFirst()) }
        }
        return layer
    }

    private static let hyphen = UInt8(ascii: "-")

    /// Lower case, with a straight apostrophe and without a full stop behind.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        var lower = Lexicon.plain(String(decoding: bytes, as: UTF8.self)[...])
        if lower.utf8.count > 2, lower.utf8.last == UInt8(ascii: ".") { lower.removeLast() }
        return lower
    }

    private static func isNumber(_ word: String) -> Bool { word.utf8.first.map { (0x30...0x39).contains($0) } ?? false }

    /// "100,000" is "100000".
    private static func digits(_ word: String) -> String { word.utf8.contains(UInt8(ascii: ",")) ? word.filter { $0 != "," } : word }
}

/// The spellings of one text, capitals and all, with the words that they are: found by their bytes.
private struct SpellingCache {
    /// From the hash of a spelling to its place in `entries`; of two with one hash the later one is looked up anew each time.
    private var places: [UInt64: Int] = [:]
    private var entries: [(range: TextRange, words: [Int32])] = []

    /// The words of the spelling at a range, looked up where it is new.
    mutating func spelling(_ range: TextRange, in text: [UInt8], lookUp: () -> [Int32]) -> [Int32] {
        let hash = text.withUnsafeBufferPointer { FNV1a.hash($0[range]) }
        if let place = places[hash] {
            let known = entries[place]
            let isSame =
                known.range.count == range.count
                && text.withUnsafeBufferPointer { bytes in
                    for offset in 0..<range.count where bytes[known.range.lowerBound + offset] != bytes[range.lowerBound + offset] {
                        return false
                    }
                    return true
                }
            return isSame ? known.words : lookUp()
        }
        places[hash] = entries.count
        entries.append((range, lookUp()))
        return entries[entries.count - 1].words
    }
}
