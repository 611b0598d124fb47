/// Of what matters a text speaks by which sites ask for leave to track their readers.
enum ConsentWords {
    /// So many matters in one text above the headline are such a text, and so many below the article.
    static let few = 2
    static let many = 4

    /// How many of the matters a line speaks of. O(words).
    static func matters(in words: ArraySlice<LineWord>) -> Int {
        Array(words).withUnsafeBufferPointer { words in
            words.indices.reduce(into: PhraseUse()) { $0.formUnion(book.uses(at: $1, in: words).starting) }.rawValue.nonzeroBitCount
        }
    }

    /// One use for each matter.
    private static let book = PhraseBook(
        EmbeddedFiles.entries("chrome/consent.txt").enumerated().map { matter, words in
            (PhraseUse(rawValue: 1 << UInt16(matter)), words.split(separator: ",").map(String.init))
        })
}
