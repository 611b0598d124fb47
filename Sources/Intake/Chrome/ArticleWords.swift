/// The longer words of what seems to be the article, and of the page's title: an article's lines share them, menus and teasers do not.
struct ArticleWords: Sendable {
    /// What a line shares with the article.
    struct Shared {
        /// Its longer words.
        var words = 0
        /// Those that another line of the article has.
        var inArticle = 0
        /// Those that the title has.
        var inTitle = 0
    }

    /// In bytes: shorter words are in every text.
    private static let shortest: UInt32 = 5

    private let main: Range<Int>
    /// How many lines of prose of the article have a word, above the number of the last of them.
    private var counts: NumbersByHash
    private var titleHashes: [UInt64] = []
    /// A bit for the lower six bits of each of them.
    private var titleBits: UInt64 = 0

    /// Reads the words of the prose in a range of lines. O(words).
    init(_ text: TextLines, main: Range<Int>) {
        self.main = main
        var counts = NumbersByHash(capacity: 256)
        for index in main where text.lines[index].isProse {
            let mark = UInt32(truncatingIfNeeded: index & 0xFFFF)
            for word in text.words[text.lines[index].words] where word.length >= Self.shortest {
                counts.update(word.hash) { value in
                    if value == 0 || value & 0xFFFF != mark { value = min(value >> 16 + 1, 0xFFFF) << 16 | mark }
                }
            }
        }
        self.counts = counts
        if let title = text.lines.first {
            for word in text.words[title.words].prefix(64) where word.length >= Self.shortest {
                titleHashes.append(word.hash)
                titleBits |= 1 << (word.hash & 63)
            }
        }
    }

    /// What a line shares with the other lines. O(words of the line).
    func shared(by index: Int, of text: TextLines) -> Shared {
        var shared = Shared()
        let line = text.lines[index]
        let isMember: UInt32 = main.contains(index) && line.isProse ? 1 : 0
        text.words.withUnsafeBufferPointer { words in
            for place in line.words where words[place].length >= Self.shortest {
                let hash = words[place].hash
                shared.words += 1
                if let count = counts[hash], count >> 16 > isMember { shared.inArticle += 1 }
                if titleBits >> (hash & 63) & 1 != 0, titleHashes.contains(hash) { shared.inTitle += 1 }
            }
        }
        return shared
    }
}
