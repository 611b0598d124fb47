import Foundation
import Model

/// Judges whether a sentence can be read by itself, and how well.
struct Clarity {
    let words: NewsWords
    let values: ValueWords

    private static let fewestTokens = 8
    /// What a sentence that cannot be read by itself scores at the most.
    static let mostOfLeaning = 0.2
    private static let fewestTokensOfClause = 6
    /// The first sentence of a report may hold all of its news.
    private static let mostTokens = 80
    /// Words of the longest phrase that points back.
    private static let longestOpener = 4
    /// Among so many first words, "these" points back even with a noun.
    private static let openingWords = 6
    /// Tokens of a sentence that is neither clipped nor winding.
    private static let comfortable = 12...30

    /// False for questions, fragments, captions, broken quotes, quotes without their speaker, and sentences that lean on the one before.
    /// A clause of a sentence needs no full stop and no capital.
    func standsAlone(_ sentence: Sentence, of reading: Reading, isClause: Bool = false) -> Bool {
        isWhole(sentence, of: reading, isClause: isClause) && !pointsBack(sentence, of: reading)
    }

    /// False for fragments, captions, broken quotes and what a byline ran into; what is left may still lean on the sentence before.
    func isWhole(_ sentence: Sentence, of reading: Reading, isClause: Bool = false) -> Bool {
        let fewest = isClause ? Self.fewestTokensOfClause : Self.fewestTokens
        guard (fewest...Self.mostTokens).contains(sentence.tokens.count) else { return false }
        let text = reading.article.text.slice(sentence.range)
        guard let first = text.unicodeScalars.first else { return false }
        guard isClause || first.properties.isUppercase || Self.opensQuote(first) || isDigit(first) else { return false }
        if Self.opensQuote(first), let last = text.unicodeScalars.last, Self.closesQuote(last) { return false }
        return (isClause ? endsWithContent(sentence, of: reading) : ends(text)) && isBalanced(text) && !isBoilerplate(sentence, of: reading)
            && hasVerb(sentence, of: reading) && !isCaption(sentence, of: reading) && !opensWithByline(sentence, of: reading)
    }

    /// A clause that ends with "does" or "the president's" was cut in two.
    private func endsWithContent(_ sentence: Sentence, of reading: Reading) -> Bool {
        guard let last = sentence.tokens.last else { return false }
        let word = reading.article.text.slice(reading.tokens[last].range).lowercased()
        return reading.tokens[last].kind != .mark
            ? !words.isStopWord(word) || reading.dates.contains { $0.range.upperBound == sentence.range.upperBound } : false
    }

    /// True for what an outlet says of itself or to its readers, and for posts with their tags.
    func isBoilerplate(_ sentence: Sentence, of reading: Reading) -> Bool {
        let spoken = sentence.tokens.filter { reading.tokens[$0].kind != .mark || reading.tokens[$0].length > 1 }
        return words.haveBoilerplate(spoken.map { reading.word(at: $0) })
            || reading.article.text.slice(sentence.range).utf8.contains { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "@") }
    }

    /// Lines without a finite verb are captions and fragments.
    private func hasVerb(_ sentence: Sentence, of reading: Reading) -> Bool {
        var before = ""
        for token in sentence.tokens where reading.tokens[token].kind != .number {
            let word = reading.article.text.slice(reading.tokens[token].range).lowercased()
            // "the proposed visit" tells nothing.
            let isPast = words.lexicon.isPastForm(word) && !words.subjectOpeners.contains(before)
            if isPast || words.verbs.contains(word) { return true }
            before = word
        }
        return false
    }

    /// True when the sentence can only be understood with the one before: by its first words, a pronoun without a name, "this" without a
    /// noun, or a date that counts from another sentence ("two days later").
    func pointsBack(_ sentence: Sentence, of reading: Reading) -> Bool {
        let tokens = sentence.tokens.filter { reading.tokens[$0].kind != .mark }
        let spoken = tokens.map {
            reading.word(at: $0)
        }
        // "As they walked": what opens the clause matters.
        let isJoined = spoken.first.map { words.clauseJoiners.contains($0) } ?? false
        if isJoined, spoken.count > 1, words.danglingOpeners.contains(spoken[1]) { return true }
        let quoted = wordsOfNamedSpeakers(in: sentence, of: reading)
        /// "I" and "we" in the mouth of somebody whom the sentence names.
        func isSpeaker(_ index: Int) -> Bool {
            let start = reading.tokens[tokens[index]].range.lowerBound
            return words.firstPersons.contains(spoken[index]) && quoted.contains { $0.contains(start) }
        }
        var opener = ""
        for word in spoken.prefix(Self.longestOpener) {
            opener += opener.isEmpty ? word : " " + word
            if words.danglingOpeners.contains(opener), !isSpeaker(0) { return true }
        }
        // "A soldier was charged with attacking his unit."
        let hasSubject = spoken.first.map(values.articles.contains) ?? false
        let names = reading.names.elements(startingIn: sentence.range, at: \.range.lowerBound)
        let firstPerson = names.first { $0.kind == .person }?.range.lowerBound ?? .max
        for (index, word) in spoken.enumerated() {
            if words.personalPronouns.contains(word), !hasSubject,
                reading.tokens[tokens[index]].range.lowerBound < firstPerson
            {
                return true
            }
            if words.demonstratives.contains(word) {
                guard index >= Self.openingWords, index + 1 < spoken.count, tokens[index + 1] == tokens[index] + 1,
                    !words.isStopWord(spoken[index + 1])
                else {
                    return true
                }
            }
        }
        return reading.dates.elements(startingIn: sentence.range, at: \.range.lowerBound).contains { date in
            if case .mention(let anchor) = date.anchor { return !sentence.range.overlaps(anchor) }
            return false
        }
    }

    /// Where a sentence quotes somebody whom it names.
    private func wordsOfNamedSpeakers(in sentence: Sentence, of reading: Reading) -> [TextRange] {
        reading.quotes.elements(startingIn: sentence.range, at: \.range.lowerBound).filter { quote in
            quote.speakerNames.contains { sentence.range.contains(reading.names[$0].range.lowerBound) }
        }.map(\.range)
    }

    /// "The minister, left, and …", and "The minister waves to the crowd." as a passage of an article that is told in the past.
    func isCaption(_ sentence: Sentence, of reading: Reading) -> Bool {
        func text(_ token: Int) -> Substring { reading.article.text.slice(reading.tokens[token].range) }
        let namesPlace = sentence.tokens.dropFirst().dropLast().contains { token in
            text(token - 1) == "," && text(token + 1) == "," && words.captionWords.contains(text(token).lowercased())
        }
        guard !namesPlace else { return true }
        func isPast(_ word: String) -> Bool { words.lexicon.isPastForm(word) }
        /// Told in the past.
        func isReport() -> Bool {
            reading.tokens.lazy.filter { $0.kind == .word && isPast(reading.word($0)) }.prefix(Self.pastFormsOfReport).count
                == Self.pastFormsOfReport
        }
        let spoken = sentence.tokens.lazy.map { reading.word(at: $0) }
        if let before = wordsBeforeDay(sentence, of: reading) {
            return !before.contains { isPast($0) || words.verbs.contains($0) && (!$0.hasSuffix("s") || words.isStopWord($0)) } && isReport()
        }
        let verb = spoken.first { word in words.verbs.contains(word) || words.captionVerbs.contains(word) || isPast(word) }
        return verb.map(words.captionVerbs.contains) ?? false && reading.article.passages[sentence.passage].range == sentence.range
            && isReport()
    }

    /// What stands before the day in "… at a market in Graz, May 4, 2031.", to which no word leads and behind which hardly one stands; nil elsewhere.
    private func wordsBeforeDay(_ sentence: Sentence, of reading: Reading) -> [String]? {
        let dates = reading.dates.elements(startingIn: sentence.range, at: \.range.lowerBound)
        guard let date = dates.last, date.stated.year != nil, date.stated.day != nil else { return nil }
        let tokens = reading.tokens
        let before = sentence.tokens.prefix { tokens[$0].range.upperBound <= date.range.lowerBound }
        let behind = sentence.tokens.count { tokens[$0].range.lowerBound >= date.range.upperBound && tokens[$0].kind != .mark }
        guard let last = before.last, behind <= Self.placeBehindDay,
            tokens[last].kind == .mark || reading.article.text.slice(tokens[last].range).first?.isUppercase ?? false
        else { return nil }
        return before.map { reading.word(at: $0) }
    }

    /// True for "By Ann Lee Valley Times, Graz The mayor …": the name of who wrote the article stands before its first sentence.
    private func opensWithByline(_ sentence: Sentence, of reading: Reading) -> Bool {
        guard sentence.tokens.count > 2, words.bylineOpeners.contains(reading.word(at: sentence.tokens.lowerBound)) else { return false }
        let start = reading.tokens[sentence.tokens.lowerBound + 1].range.lowerBound
        guard let name = reading.names.elements(startingIn: start..<sentence.range.upperBound, at: \.range.lowerBound).first,
            name.range.lowerBound == start, name.kind == .person
        else { return false }
        let behind = sentence.tokens.first { reading.tokens[$0].range.lowerBound >= name.range.upperBound }
        return behind.map { reading.article.text.slice(reading.tokens[$0].range).first?.isUppercase ?? false } ?? false
    }

    private static let pastFormsOfReport = 4
    /// "in Graz"
    private static let placeBehindDay = 3

    /// From 0 to 1: long and winding sentences, those in quotation marks, and those that do not stand alone are less clear.
    func score(_ sentence: Sentence, of reading: Reading, standsAlone: Bool) -> Double {
        let count = sentence.tokens.count
        let excess = max(0, count - Self.comfortable.upperBound) + max(0, Self.comfortable.lowerBound - count)
        let length = 1 / (1 + Double(excess) / 12)
        let isQuote = reading.article.text.slice(sentence.range).unicodeScalars.first.map(Self.opensQuote) ?? false
        let leans = sentence.tokens.prefix(Self.openingWords).contains { token in
            words.leaningWords.contains(reading.article.text.slice(reading.tokens[token].range).lowercased())
        }
        let ease = length * (isQuote ? 0.6 : 1) * (leans ? 0.6 : 1)
        return standsAlone ? ease : ease * Self.mostOfLeaning
    }

    private static func closesQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "”", "’", "“", "»": true
        default: false
        }
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func opensQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "“", "‘", "„", "«": true
        default: false
        }
    }

    /// True when the last mark is a full stop, inside or outside quotation marks and brackets.
    private func ends(_ text: Substring) -> Bool {
        for scalar in text.unicodeScalars.reversed() {
            switch scalar {
            case ".", "!": return true
            case "\"", "”", "’", "»", ")", "]", "'": continue
            default: return false
            }
        }
        return false
    }

    private func isBalanced(_ text: Substring) -> Bool {
        var depth = (quotes: 0, brackets: 0, straight: 0)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "“", "«": depth.quotes += 1
            case "”", "»": depth.quotes -= 1
            case "(", "[": depth.brackets += 1
            case ")", "]": depth.brackets -= 1
            case "\"": depth.straight += 1
            default: continue
            }
            if depth.quotes < 0 || depth.brackets < 0 { return false }
        }
        return depth.quotes == 0 && depth.brackets == 0 && depth.straight % 2 == 0
    }
}
