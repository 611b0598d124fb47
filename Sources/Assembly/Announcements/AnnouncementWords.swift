import Model

/// The words of a language by which sentences put off, and say that something is open, from `Data/<code>/announcements/`.
struct AnnouncementWords: Sendable {
    static let english = AnnouncementWords(code: "en")

    /// One to three words.
    private let puttingOff: [[String]]
    /// By first word: the words behind it.
    private let open: [String: [(kind: OpenEnd.Kind, rest: [String])]]

    private init(code: String) {
        func entries(_ name: String) -> [[String]] {
            EmbeddedFiles.entries("\(code)/announcements/\(name).txt").map { $0.split(separator: " ").map(String.init) }
        }
        puttingOff = entries("putting-off")
        let phrases = entries("open-ends").compactMap { line -> (first: String, kind: OpenEnd.Kind, rest: [String])? in
            guard line.count > 1, let kind = OpenEnd.Kind(rawValue: line[0]) else { return nil }
            return (line[1], kind, Array(line[2...]))
        }
        open = Dictionary(grouping: phrases, by: \.first).mapValues { $0.map { (kind: $0.kind, rest: $0.rest) } }
    }

    /// True where a sentence has words of putting off.
    func putsOff(_ sentence: String) -> Bool {
        let words = sentence.split { !$0.isLetter && $0 != "-" }.map { EventWords.normal($0) }
        return puttingOff.contains { phrase in
            words.indices.contains { words[$0...].starts(with: phrase) }
        }
    }

    /// In what way a sentence says that something is open, and by which words; nil where it does not. A question says nothing.
    func openEnd(in reading: Reading, _ sentence: Sentence) -> (kind: OpenEnd.Kind, range: TextRange)? {
        let tokens = reading.tokens[sentence.tokens]
        let texts = tokens.map { EventWords.normal(reading.article.text.slice($0.range)) }
        guard texts.last != "?" else { return nil }
        for (place, text) in texts.enumerated() {
            for phrase in open[text] ?? [] where texts[(place + 1)...].starts(with: phrase.rest) {
                let (first, last) = (tokens.startIndex + place, tokens.startIndex + place + phrase.rest.count)
                return (phrase.kind, tokens[first].range.lowerBound..<tokens[last].range.upperBound)
            }
        }
        return nil
    }
}
