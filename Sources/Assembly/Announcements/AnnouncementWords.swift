import Model
import Reader

/// The words of a language by which sentences put off, and say that something is open, from `Data/<code>/announcements/`.
struct AnnouncementWords: Sendable {
    /// One to three words.
    private let puttingOff: [[String]]
    /// Words of sentences that announce nothing.
    private let hedges: Set<String>
    /// Two words.
    private let lookingBack: Set<String>
    /// Behind "not yet": what is judged, not awaited.
    private let judgements: Set<String>
    /// Last words of phrases that stand before what is open.
    private let beforeObject: Set<String>
    private let events: EventWords
    /// By first word: the words behind it.
    private let open: [String: [(kind: OpenEnd.Kind, rest: [String])]]

    init(_ lists: WordLists, events: EventWords) {
        self.events = events
        func entries(_ name: String) -> [[String]] { lists.entries(name).map { $0.split(separator: " ").map(String.init) } }
        puttingOff = entries("putting-off")
        hedges = Set(entries("hedges").joined())
        lookingBack = Set(entries("looking-back").map { $0.joined(separator: " ") })
        judgements = Set(entries("judgements").joined())
        beforeObject = Set(entries("before-object").joined())
        let phrases = lists.rows("open-ends", separator: " ") { line -> (first: String, kind: OpenEnd.Kind, rest: [String])? in
            guard line.count > 1, let kind = OpenEnd.Kind(rawValue: line[0]) else { return nil }
            return (line[1], kind, Array(line[2...]))
        }
        open = Dictionary(grouping: phrases, by: \.first).mapValues { $0.map { (kind: $0.kind, rest: $0.rest) } }
    }

    /// True where a sentence has words of putting off.
    func putsOff(_ sentence: String) -> Bool {
        let words = sentence.split { !$0.isLetter && $0 != "-" }.map { Lexicon.plain($0) }
        return puttingOff.contains { phrase in
            words.indices.contains { words[$0...].starts(with: phrase) }
        }
    }

    /// True where a sentence, in which a date lies ahead, says that something will be: it does not hope, suppose or deny it, and does not tell what was
    /// to come at an earlier time.
    func announces(_ reading: Reading, _ sentence: Sentence) -> Bool {
        let texts = reading.tokens[sentence.tokens].map { reading.article.text.slice($0.range) }
        if texts.last == "?" || texts.contains(where: { hedges.contains(String($0).replacing("’", with: "'")) }) { return false }
        return !looksBack(reading, sentence)
    }

    /// True where a sentence says that something happened: not "said that it would happen", nor "was due to happen".
    func tellsPast(_ reading: Reading, _ sentence: Sentence) -> Bool {
        SentenceCast(sentence, in: reading, words: events).tellsPast && !looksBack(reading, sentence)
    }

    private func looksBack(_ reading: Reading, _ sentence: Sentence) -> Bool {
        let texts = reading.tokens[sentence.tokens].map { Lexicon.plain(reading.article.text.slice($0.range)) }
        return zip(texts, texts.dropFirst()).contains { lookingBack.contains($0 + " " + $1) }
    }

    /// In what way a sentence says that something is open, and by which words; nil where it does not. A question says nothing.
    func openEnd(in reading: Reading, _ sentence: Sentence) -> (kind: OpenEnd.Kind, range: TextRange)? {
        let tokens = reading.tokens[sentence.tokens]
        let texts = tokens.map { Lexicon.plain(reading.article.text.slice($0.range)) }
        guard texts.last != "?" else { return nil }
        for (place, text) in texts.enumerated() {
            for phrase in open[text] ?? [] where texts[(place + 1)...].starts(with: phrase.rest) {
                let next = place + 1 + phrase.rest.count
                guard !(next < texts.count && judgements.contains(texts[next])), !isDescription(texts, place, phrase.rest) else { continue }
                let (first, last) = (tokens.startIndex + place, tokens.startIndex + place + phrase.rest.count)
                return (phrase.kind, tokens[first].range.lowerBound..<tokens[last].range.upperBound)
            }
        }
        return nil
    }

    /// True for "wrote about the matters that they are investigating": another verb stands before in its clause, and no object behind it.
    private func isDescription(_ texts: [String], _ place: Int, _ rest: [String]) -> Bool {
        func isMark(_ text: String) -> Bool { !text.contains { $0.isLetter || $0.isNumber } }
        let next = place + 1 + rest.count
        guard beforeObject.contains(rest.last ?? ""), next >= texts.count || isMark(texts[next]) else { return false }
        return texts[..<place].reversed().prefix { !isMark($0) }.contains { events.isFinite($0) && !events.utteranceVerbs.contains($0) }
    }
}
