/// Finds where the readers' comments below an article begin, by their form: a heading with their number, and then over and over a name, a
/// time, a few sentences and a link to reply.
struct CommentThread {
    private let text: TextLines
    private let book: PhraseBook

    init(_ text: TextLines, _ book: PhraseBook = .embedded) {
        self.text = text
        self.book = book
    }

    /// The first line of the comments, or nil. What stands below them is of the site. O(lines).
    func start() -> Int? {
        var above = 0
        var periods: [Int] = []
        for (index, line) in text.lines.enumerated() {
            if above > 0 {
                if isHeading(index), isThread(below: index, isSure: above > 1) { return index }
                if isSaying(index), isStamp(index + 1) || isStamp(index + 2) { return index }
                if isName(index), isStamp(index + 1), isText(index + 2), closesWithReply(index + 3) { periods.append(index) }
                if periods.count == 2 { return periods[0] }
            }
            if line.isProse || line.form.endsSentence { above += 1 }
        }
        return nil
    }

    /// A count of comments may stand above the article too, with the author and the time below it.
    private func isThread(below heading: Int, isSure: Bool) -> Bool {
        (heading + 1...heading + Self.reach).contains { isSaying($0) || isReply($0) || (isSure && isHead($0)) }
    }

    /// A heading has a comment below it within so many lines: a form and a choice of order may come between.
    private static let reach = 8
    /// In lines.
    private static let longestComment = 6
    /// In words.
    private static let longestName = 5
    private static let longestHeading = 14

    private func line(_ index: Int) -> JudgedLine? { text.lines.indices.contains(index) ? text.lines[index] : nil }

    /// "Comments (3)", "3 comments", "3 thoughts on “Lock closed”".
    private func isHeading(_ index: Int) -> Bool {
        let words = text.words(of: index)
        guard (1...Self.longestHeading).contains(words.count), !text.lines[index].form.endsSentence else { return false }
        let bare = words.filter { $0.start != .digit }
        if book.uses(ofLine: WordCutter.hash(bare)).contains(.comments) { return true }
        guard bare.count < words.count, words.count > 1, words[words.startIndex].start == .digit else { return false }
        return Array(words).withUnsafeBufferPointer { book.uses(at: 1, in: $0).starting.contains(.comments) }
    }

    /// The beginning of a comment: a name that says something, or a name with a time below it.
    private func isHead(_ index: Int) -> Bool { isSaying(index) || (isName(index) && isStamp(index + 1) && isText(index + 2)) }

    private func isSaying(_ index: Int) -> Bool {
        guard let line = line(index), line.form.ending == .colon, let last = text.words(of: index).last else { return false }
        return (2...Self.longestName + 2).contains(line.form.wordCount) && book.uses(ofLine: WordCutter.hash([last])).contains(.saying)
    }

    private func isName(_ index: Int) -> Bool {
        guard let line = line(index), (1...Self.longestName).contains(line.form.wordCount) else { return false }
        // "Hank B." ends like a sentence.
        let isInitial = line.form.ending == .stop && text.words(of: index).last?.length == 1
        return (line.form.ending == .none || isInitial) && line.role.isDisjoint(with: [.clock, .section])
    }

    private func isStamp(_ index: Int) -> Bool { line(index)?.role.contains(.clock) ?? false }

    private func isText(_ index: Int) -> Bool { line(index).map { $0.isProse || $0.form.wordCount > Self.longestName } ?? false }

    private func isReply(_ index: Int) -> Bool {
        guard let line = line(index) else { return false }
        return line.form.wordCount <= 2 && book.uses(ofLine: line.form.key).contains(.saying)
    }

    private func closesWithReply(_ index: Int) -> Bool { (index..<index + Self.longestComment).contains(where: isReply) }
}
