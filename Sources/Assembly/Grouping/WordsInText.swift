import Model

/// Finds words by their keys, as an article has them.
struct WordsInText {
    private var words: [UInt64: String] = [:]

    /// Looks through an article until all keys are found. O(length).
    init(_ reading: Reading, keys: Set<UInt64>) {
        guard !keys.isEmpty else { return }
        let article = reading.article
        collect(from: article.text, ranges: article.passages.filter { $0.kind != .title }.map(\.range), keys)
        collect(from: article.text, ranges: article.passages.filter { $0.kind == .title }.map(\.range), keys)
        if let title = article.title { collect(from: title, ranges: [0..<title.utf8.count], keys) }
    }

    /// The word of a key, or nil where the article lacks it.
    func word(_ key: UInt64) -> String? { words[key] }

    private mutating func collect(from text: String, ranges: [TextRange], _ keys: Set<UInt64>) {
        guard words.count < keys.count else { return }
        let bytes = Array(text.utf8)
        let scanner = ComparableWords(text: bytes)
        for range in ranges {
            for word in scanner.words(in: range) where keys.contains(word.key) && words[word.key] == nil {
                words[word.key] = String(decoding: bytes[word.range], as: UTF8.self)
                if words.count == keys.count { return }
            }
        }
    }
}
