import Model

/// Finds names of a dossier, and known ones, at the beginning of longer names: "Paris" in "Paris Louvre".
struct NameBeginnings {
    private let names: Set<String>
    /// Of the names: the hash of a beginning follows from that of the beginning one word shorter, so that no name is joined for each of its
    /// words.
    private let hashes: Set<UInt64>
    private let data: NameData

    /// Takes names as folded words. O(length of the names).
    init(_ names: some Sequence<[NameWord]>, data: NameData) {
        self.data = data
        var texts: Set<String> = []
        var hashes: Set<UInt64> = []
        for words in names where texts.insert(Self.joined(words[...])).inserted {
            hashes.insert(words.reduce(into: FNV1a(), Self.extend).value)
        }
        (self.names, self.hashes) = (texts, hashes)
    }

    /// Where the longest beginning of a name ends that is a name, and behind which a word with a capital begins. O(length of the name).
    func longest(in words: [NameWord]) -> Int? {
        var candidates: [Int] = []
        var hash = FNV1a()
        for end in words.indices.dropFirst() {
            Self.extend(&hash, words[end - 1])
            guard words[end].isCapitalised, !words[end - 1].joinsNext else { continue }
            if end <= data.longestAlias || hashes.contains(hash.value) { candidates.append(end) }
        }
        return candidates.last { end in
            let beginning = Self.joined(words[..<end])
            return names.contains(beginning) || data.aliases[beginning] != nil
        }
    }

    private static func joined(_ words: ArraySlice<NameWord>) -> String { words.map(\.folded).joined(separator: " ") }

    private static func extend(_ hash: inout FNV1a, _ word: NameWord) {
        hash.add(word.folded.utf8)
        hash.add(UInt8(ascii: " "))
    }
}
