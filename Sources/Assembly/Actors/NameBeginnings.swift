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
            hashes.insert(words.reduce(Self.seed) { Self.extended($0, $1) })
        }
        (self.names, self.hashes) = (texts, hashes)
    }

    /// Where the longest beginning of a name ends that is a name, and behind which a word with a capital begins. O(length of the name).
    func longest(in words: [NameWord]) -> Int? {
        var candidates: [Int] = []
        var hash = Self.seed
        for end in words.indices.dropFirst() {
            hash = Self.extended(hash, words[end - 1])
            guard words[end].isCapitalised, !words[end - 1].joinsNext else { continue }
            if end <= data.longestAlias || hashes.contains(hash) { candidates.append(end) }
        }
        return candidates.last { end in
            let beginning = Self.joined(words[..<end])
            return names.contains(beginning) || data.aliases[beginning] != nil
        }
    }

    private static func joined(_ words: ArraySlice<NameWord>) -> String { words.map(\.folded).joined(separator: " ") }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    /// FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv) over one word more.
    private static func extended(_ hash: UInt64, _ word: NameWord) -> UInt64 {
        func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return extend(word.folded.utf8.reduce(hash, extend), 0x20)
    }
}
