import Model
import Reader

/// The words of a language by which sentences put off, and say that something is open, from `Data/<code>/announcements/`.
struct AnnouncementWords: Sendable {
    /// One to three words.
    private let puttingOff: [[String]]
    /// Words of sentences that announce nothing.
    private let hedges: Set<String>
    /// Words that say so of their own clause alone.
    private let clauseHedges: Set<String>
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
        clauseHedges = Set(entries("clause-hedges").joined())
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

    /// True where a sentence says that something will be on a date in it that lies ahead: it does not hope, suppose or deny it, nor put it off
    /// from there, and does not tell what was to come at an earlier time.
    func announces(_ reading: Reading, _ sentence: Sentence, on date: TextRange, isCalledOff: Bool) -> Bool {
        let tokens = reading.tokens[sentence.tokens]
        let texts = tokens.map { reading.word($0) }
        if texts.last == "?" || texts.contains(where: hedges.contains) || looksBack(texts) { return false }
        let dates = reading.dates.elements(startingIn: sentence.range, at: \.range.lowerBound)
        // "put off from Monday to Friday" announces Friday.
        let isPutOff = putsOff(reading.article.text(of: sentence.range))
        if isPutOff ? dates.last?.range != date || isCalledOff && dates.count == 1 : isCalledOff { return false }
        let place = tokens.prefix { $0.range.lowerBound < date.lowerBound }.count
        let first = texts[..<place].lastIndex(where: isBorder) ?? 0
        let end = texts[place...].firstIndex(where: isBorder) ?? texts.count
        let clause = texts.indices[first..<end].filter { !tokens[tokens.startIndex + $0].range.overlaps(date) }.map { texts[$0] }
        guard !clause.contains(where: clauseHedges.contains) else { return false }
        // "said that it would meet" announces, "would meet" supposes.
        return !clause.contains { events.timeMarks(of: $0).contains(.future) && events.modals.contains($0) }
            || texts[..<place].contains { events.lexicon.classes(of: $0).contains(.speech) && events.lexicon.isPast($0) }
    }

    /// True where a sentence calls off or puts off one of some deeds, or says that what was announced by one of the verbs will not be. Both are
    /// stems.
    func callsOff(_ reading: Reading, _ sentence: Sentence, verbs: Set<String>, deeds: Set<String>) -> Bool {
        let texts = reading.tokens[sentence.tokens].map { reading.word($0) }
        func has(_ list: Set<String>, _ range: Range<Int>) -> Bool {
            range.lowerBound >= 0 && list.contains(texts[range].joined(separator: " "))
        }
        return texts.indices.contains { index in
            let (one, two) = (index..<index + 1, index - 1..<index + 1)
            if has(events.futureDenials, one) || has(events.futureDenials, two) {
                return verb(behind: index, of: reading, sentence).map(verbs.contains) ?? false
            }
            let offs =
                [one, two].filter { has(events.cancellations, $0) }
                + puttingOff.compactMap { texts[index...].starts(with: $0) ? index..<index + $0.count : nil }
            return offs.contains { off in
                guard
                    !texts[..<off.lowerBound].suffix(Self.modalReach).contains(where: {
                        events.modals.contains($0) || events.denials.contains($0)
                    })
                else { return false }
                if isOf(deeds, in: off.upperBound..<texts.count, texts, reading, sentence) { return true }
                // "The vote was put off."
                let start = texts[..<off.lowerBound].lastIndex { isBorder($0) }.map { $0 + 1 } ?? 0
                return texts[..<off.lowerBound].last.map(events.passives.contains) ?? false
                    && isOf(deeds, in: start..<off.lowerBound, texts, reading, sentence)
            }
        }
    }

    /// True where the first noun of a range, or one that it is said to be of, is one of some stems: not "search" of "the search for a bridge".
    private func isOf(_ deeds: Set<String>, in range: Range<Int>, _ texts: [String], _ reading: Reading, _ sentence: Sentence) -> Bool {
        var hasNoun = false
        for index in range where texts[index] != "'s" {
            if isBorder(texts[index]) { return false }
            if events.attributeLinks.contains(texts[index]) { continue }
            guard !events.function.contains(texts[index]) else {
                if hasNoun && !events.nounOpeners.contains(texts[index]) { return false }
                continue
            }
            let word = reading.words.ofToken[sentence.tokens.lowerBound + index]
            if word >= 0, deeds.contains(reading.words.words[Int(word)].stem) { return true }
            hasNoun = true
        }
        return false
    }

    private func isBorder(_ text: String) -> Bool {
        events.clauseOpeners.contains(text) || text != "'s" && !text.contains { $0.isLetter || $0.isNumber }
    }

    /// Words between "might" and the verb of calling off.
    private static let modalReach = 3

    /// The tokens of "will" and the like in a sentence.
    func futureMarks(_ reading: Reading, _ sentence: Sentence) -> [Int] {
        sentence.tokens.filter { events.timeMarks(of: reading.word(at: $0)).contains(.future) }
    }

    /// The stems of the verbs that stand behind them.
    func announcedVerbs(_ reading: Reading, _ sentence: Sentence) -> Set<String> {
        Set(futureMarks(reading, sentence).compactMap { verb(behind: $0 - sentence.tokens.lowerBound, of: reading, sentence) })
    }

    /// The stem of the first word behind a place in a sentence that is no auxiliary and no adverb.
    private func verb(behind place: Int, of reading: Reading, _ sentence: Sentence) -> String? {
        sentence.tokens.dropFirst(place + 1).prefix(Self.verbReach).lazy.compactMap { token -> String? in
            let word = reading.word(at: token)
            guard !events.function.contains(word), !events.passives.contains(word), !events.lexicon.isAdverb(word),
                reading.words.ofToken[token] >= 0
            else { return nil }
            return reading.words.words[Int(reading.words.ofToken[token])].stem
        }.first
    }

    private static let verbReach = 4

    /// True where a sentence says that something happened: not "said that it would happen", nor "was due to happen".
    func tellsPast(_ reading: Reading, _ sentence: Sentence) -> Bool {
        SentenceCast(sentence, in: reading, words: events).tellsPast
            && !looksBack(reading.tokens[sentence.tokens].map { reading.word($0) })
    }

    private func looksBack(_ texts: [String]) -> Bool {
        zip(texts, texts.dropFirst()).contains { lookingBack.contains($0 + " " + $1) }
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
