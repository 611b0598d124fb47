import Model

/// The names in a text of a language that is not read: those of several words that all begin with a capital, inside of sentences, and words
/// all in capitals.
struct PlainNames {
    private let reading: Reading
    private let bytes: [UInt8]

    /// Languages that write every noun with a capital (ISO 639-1): German, Luxembourgish.
    private static let nounCapitals: Set<String> = ["de", "lb"]
    /// Letters of the shortest word in capitals that is taken for a name.
    private static let shortest = 3

    init(_ reading: Reading) {
        self.reading = reading
        bytes = Array(reading.article.text.utf8)
    }

    /// Those of the names found by the words of another language that their form alone shows. O(names × log sentences).
    func names(among found: [NameMention]) -> [NameMention] {
        let isPlain = !Self.nounCapitals.contains(reading.article.language.prefix { $0 != "-" }.lowercased())
        return found.compactMap { name in
            let words = bytes[name.range].split(separator: UInt8(ascii: " "))
            let startsSentence = reading.sentenceIndex(at: name.range.lowerBound).map {
                reading.sentences[$0].range.lowerBound == name.range.lowerBound
            }
            let isRun =
                isPlain && words.count > 1 && startsSentence == false && words.allSatisfy { LetterFolding.isCapital(bytes, $0.startIndex) }
            guard isRun || (words.count == 1 && isAcronym(name.range)) else { return nil }
            return NameMention(range: name.range, text: name.text, kind: name.kind)
        }
    }

    private func isAcronym(_ range: TextRange) -> Bool {
        range.count >= Self.shortest && bytes[range].allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}
