import Model

/// Looks every word of an article up once: its stem and its classes.
struct WordLayerBuilder {
    let lexicon: Lexicon
    /// ISO 639 code.
    let language: String

    /// The layer of a text and its tokens. O(length).
    func layer(of text: [UInt8], tokens: [Token]) -> WordLayer {
        let stemmer = Stemmer(language: language)
        var layer = WordLayer()
        layer.ofToken.reserveCapacity(tokens.count)
        var known: [String: Int32] = [:]
        func id(_ bytes: ArraySlice<UInt8>) -> Int32 {
            let word = Self.plain(bytes)
            if let id = known[word] { return id }
            let id = Int32(layer.words.count)
            layer.words.append(
                Word(text: word, stem: Self.isNumber(word) ? Self.digits(word) : stemmer.stem(word), classes: lexicon.classes(of: word)))
            known[word] = id
            return id
        }
        for (index, token) in tokens.enumerated() {
            guard token.kind != .mark else {
                layer.ofToken.append(-1)
                continue
            }
            let bytes = text[token.range]
            guard bytes.contains(Self.hyphen) else {
                layer.ofToken.append(id(bytes))
                continue
            }
            let parts = bytes.split(separator: Self.hyphen).map { id($0) }
            layer.ofToken.append(parts.first ?? id(bytes))
            if parts.count > 1 { layer.parts[Int32(index)] = Array(parts.dropFirst()) }
        }
        return layer
    }

    private static let hyphen = UInt8(ascii: "-")

    /// Lower case, with a straight apostrophe and without a full stop behind.
    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        if bytes.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }) { return text }
        var lower = text.lowercased()
        if bytes.contains(0xE2) { lower = String(lower.map { $0 == "’" ? "'" : $0 }) }
        if lower.utf8.count > 2, lower.utf8.last == UInt8(ascii: ".") { lower.removeLast() }
        return lower
    }

    private static func isNumber(_ word: String) -> Bool { word.utf8.first.map { (0x30...0x39).contains($0) } ?? false }

    /// "100,000" is "100000".
    private static func digits(_ word: String) -> String { word.utf8.contains(UInt8(ascii: ",")) ? word.filter { $0 != "," } : word }
}
