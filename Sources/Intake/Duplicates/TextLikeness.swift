import Model

/// Whether two texts are one, or versions of one.
struct TextLikeness: Sendable {
    /// The same for texts that are equal but for white space.
    let key: UInt64

    /// In words.
    private static let shingle = 4

    /// Reads a text. O(length).
    init(_ text: String) {
        var hash = FNV1a()
        Self.words(of: text) { word in
            hash.add(word)
            hash.add(ASCII.space)
        }
        key = hash.value
    }

    /// True where the texts are equal but for white space. O(length).
    static func areEqual(_ one: String, _ other: String) -> Bool {
        func joined(_ text: String) -> [UInt8] {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(text.utf8.count)
            words(of: text) { bytes += $0 + [ASCII.space] }
            return bytes
        }
        return joined(one) == joined(other)
    }

    /// The part of the shorter text's runs of four words that stand in the other too, 0 to 1. O(length).
    static func share(_ one: String, _ other: String) -> Double {
        let sets = [shingles(one), shingles(other)].sorted { $0.count < $1.count }
        guard !sets[0].isEmpty else { return 0 }
        return Double(sets[0].intersection(sets[1]).count) / Double(sets[0].count)
    }

    private static func shingles(_ text: String) -> Set<UInt64> {
        var hashes: [UInt64] = []
        words(of: text) { word in hashes.append(FNV1a.hash(word)) }
        guard hashes.count >= shingle else { return Set(hashes) }
        return Set(
            (0...hashes.count - shingle).map { index in
                hashes[index..<index + shingle].reduce(into: FNV1a()) { $0.mix($1) }.value
            })
    }

    private static func words(of text: String, _ body: (ArraySlice<UInt8>) -> Void) {
        // Marks that nobody sees make no other text.
        let bytes = UnmarkedText(text)?.bytes ?? Array(text.utf8)
        for word in bytes.split(whereSeparator: ASCII.isBlank) { body(word) }
    }
}
