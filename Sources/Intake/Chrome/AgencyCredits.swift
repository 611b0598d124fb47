/// The credits with which an agency ends an article: "(Reporting by Ann Lee; editing by Jo Park)".
enum AgencyCredits {
    /// In bytes.
    private static let longest = 400

    /// The lines, that of the credits cut behind them, and what follows said to stand behind. O(length).
    static func cut(_ lines: [SourceLine], in text: UnsafeBufferPointer<UInt8>, _ book: PhraseBook) -> [SourceLine] {
        for (place, line) in lines.enumerated() {
            guard let end = end(in: line, text, book) else { continue }
            var (own, rest) = (line, line)
            rest.bytes = LineCutter.trimmed(end..<line.bytes.upperBound, in: text)
            var behind = Array(lines[(place + 1)...])
            if rest.bytes.contains(where: { ASCII.isLetter(text[$0]) }) {
                own.bytes = line.bytes.lowerBound..<end
                behind.insert(rest, at: 0)
            }
            for index in behind.indices { behind[index].isBehindCredits = true }
            return lines[..<place] + [own] + behind
        }
        return lines
    }

    /// Where the credits of a line end; nil where it has none.
    private static func end(in line: SourceLine, _ text: UnsafeBufferPointer<UInt8>, _ book: PhraseBook) -> Int? {
        var words: [LineWord] = []
        for open in line.bytes where text[open] == UInt8(ascii: "(") {
            let reach = open + 1..<min(line.bytes.upperBound, open + longest)
            guard let close = reach.first(where: { text[$0] == UInt8(ascii: ")") }) else { continue }
            words.removeAll(keepingCapacity: true)
            WordCutter.append(wordsOf: text, in: open + 1..<close, to: &words)
            if words.withUnsafeBufferPointer({ !$0.isEmpty && book.uses(at: 0, in: $0).starting.contains(.closing) }) { return close + 1 }
        }
        return nil
    }
}
