/// Finds where the readers' comments below an article begin, by their form: a heading with their number, and then over and over a name, a
/// time, a few sentences, and a link to reply or the words of somebody who speaks for himself.
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
        var heads: [Head] = []
        for (index, line) in text.lines.enumerated() {
            if above > 0 {
                if isHeading(index), isThread(below: index, isSure: above > 1) { return index }
                if isSaying(index), isStamp(index + 1) || isStamp(index + 2) { return index }
                if isName(index), isStamp(index + 1), isText(index + 2), closesWithReply(index + 3) { periods.append(index) }
                if periods.count == 2 { return periods[0] }
                if let head = head(index) { heads.append(head) }
            }
            if line.isProse || line.form.endsSentence { above += 1 }
        }
        return start(of: heads)
    }

    /// A name with a time beside or below it, above some text.
    private struct Head {
        let line: Int
        let text: Int
        let name: UInt64
        var isPair: Bool { text - line > 1 }
    }

    private func head(_ index: Int) -> Head? {
        let words = text.words(of: index)
        if isName(index), isStamp(index + 1), isText(index + 2) {
            return Head(line: index, text: index + 2, name: WordCutter.hash(words))
        }
        guard let line = line(index), !line.form.endsSentence, isText(index + 1), line.role.isDisjoint(with: [.byline, .section])
        else { return nil }
        let stamp = words.reversed().prefix { word in
            word.start == .digit || book.uses(ofLine: WordCutter.hash([word])).contains(.clock)
        }
        let name = words.dropLast(stamp.count)
        guard stamp.count >= Self.shortestStamp, (1...Self.longestName).contains(name.count) else { return nil }
        return Head(line: index, text: index + 1, name: WordCutter.hash(name))
    }

    /// The first of several comments in a row of one form, each by somebody else, which end the page: what readers write of themselves, or to
    /// others, tells them from other stories and from the entries of a live report.
    private func start(of heads: [Head]) -> Int? {
        guard let last = heads.last, text.lines[last.text...].count(where: \.isProse) <= Self.mostProse else { return nil }
        for first in heads.indices {
            var names: Set<UInt64> = []
            var voices = 0
            for place in heads.indices[first...].prefix(Self.enough) {
                let head = heads[place]
                let next = place + 1 < heads.count ? max(head.text, heads[place + 1].line) : text.lines.count
                guard head.isPair == heads[first].isPair, names.insert(head.name).inserted else { break }
                if (head.text..<min(next, head.text + Self.longestComment)).contains(where: { isVoice($0) || isReply($0) }) { voices += 1 }
                guard next - head.text <= Self.mostProse else { break }
            }
            if names.count > 1, voices > 0, names.count + voices >= Self.enough { return heads[first].line }
        }
        return nil
    }

    /// True for a line in which somebody says "I" or "you", and does not quote it.
    private func isVoice(_ index: Int) -> Bool {
        !text.lines[index].form.signs.contains(.quote) && text.words(of: index).contains { Self.voices.contains($0.hash) }
    }

    private static let voices = Set(
        EmbeddedFiles.entries("chrome/voices.txt").map { entry in
            let bytes = Array(entry.utf8)
            return WordCutter.words(of: bytes, in: 0..<bytes.count)[0].hash
        })
    /// Comments, and how many of them have such words, both counted.
    private static let enough = 4
    /// In lines: what follows the last comment, and the longest one.
    private static let mostProse = 12
    /// In words.
    private static let shortestStamp = 2

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

    /// The beginning of a comment: a name that says something, or a name with a time beside or below it.
    private func isHead(_ index: Int) -> Bool { isSaying(index) || (line(index) != nil && head(index) != nil) }

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
