/// The lines of one text, each measured, and the words in them.
struct TextLines: Sendable {
    /// The lines that are not blank, in order.
    private(set) var lines: [JudgedLine]
    /// The words of all lines, in order.
    let words: [LineWord]

    /// Cuts and measures a text, or measures lines of it that are cut already. O(length).
    init(_ text: [UInt8], cut known: [SourceLine]? = nil, _ book: PhraseBook) {
        var words: [LineWord] = []
        words.reserveCapacity(text.count / 6)
        lines = text.withUnsafeBufferPointer { bytes in
            let cut = known ?? AgencyCredits.cut(LineCutter.lines(of: bytes), in: bytes, book)
            var lines: [JudgedLine] = []
            lines.reserveCapacity(cut.count)
            for line in cut { lines.append(JudgedLine(bytes, line, &words, book)) }
            return lines
        }
        self.words = words
        markTitleRepeats()
    }

    /// A page's first line is its title, if it is no longer than this in words.
    private static let longestTitle = 40
    /// In bytes and words: less may be in a title by chance.
    private static let shortestRepeat = (bytes: 15, words: 3)
    /// In words: a line that says more than the title, and how much title that must be.
    private static let longer = (line: 60, title: 4)

    /// The words of a line.
    func words(of line: Int) -> ArraySlice<LineWord> { words[lines[line].words] }

    private mutating func markTitleRepeats() {
        guard let title = lines.first?.words, !title.isEmpty, title.count <= Self.longestTitle else { return }
        words.withUnsafeBufferPointer { words in
            let title = UnsafeBufferPointer(rebasing: words[title])
            for index in lines.indices.dropFirst() where lines[index].form.length >= Self.shortestRepeat.bytes {
                let own = UnsafeBufferPointer(rebasing: words[lines[index].words])
                guard own.count >= Self.shortestRepeat.words else { continue }
                if own.count <= title.count {
                    lines[index].repeatsTitle = Self.holds(title, own)
                } else if title.count >= Self.longer.title, own.count <= Self.longer.line {
                    lines[index].repeatsTitle = Self.holds(own, title)
                }
            }
        }
    }

    /// True when the other words, of which there must be some, stand in a row among the words. O(words × others), both short.
    private static func holds(_ words: UnsafeBufferPointer<LineWord>, _ others: UnsafeBufferPointer<LineWord>) -> Bool {
        guard others.count <= words.count else { return false }
        for start in 0...(words.count - others.count) where words[start].hash == others[0].hash {
            if others.indices.allSatisfy({ words[start + $0].hash == others[$0].hash }) { return true }
        }
        return false
    }
}
