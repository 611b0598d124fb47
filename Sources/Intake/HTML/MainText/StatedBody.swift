/// The text of the article as the page's JSON-LD has it (`articleBody`), which is often cut, and often without its paragraphs: blocks of the
/// page are looked up in it.
struct StatedBody: Sendable {
    private let runs: Set<UInt64>

    /// Nil for a text that is too short to say anything. O(length).
    init?(_ text: String?) {
        guard let text, let plain = PlainWords.line(text) else { return nil }
        let words = PlainWords.words(plain)
        guard words.count >= Self.fewest else { return nil }
        runs = Set((0...(words.count - Self.run)).map { WordCutter.hash(words[$0..<($0 + Self.run)]) })
    }

    /// True when most of a block's words stand in it in their order. O(words).
    func holds(_ words: ArraySlice<LineWord>) -> Bool {
        guard words.count >= Self.run else { return false }
        let count = words.count - Self.run + 1
        let first = words.startIndex
        return (first..<(first + count)).count { runs.contains(WordCutter.hash(words[$0..<($0 + Self.run)])) } * 2 > count
    }

    private static let run = 4
    private static let fewest = 60
}
