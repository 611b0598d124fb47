import Model

/// Cuts passages into sentences, from their tokens.
///
/// A sentence ends at a full stop, question mark, exclamation mark or ellipsis, with the closing quotation marks and brackets behind it,
/// when what follows can start a sentence. The full stop of an abbreviation belongs to its token and ends a sentence only when the word
/// behind it is a typical first word. The stamp of a page that was run into its text ("… Sun 26 April 2009 18.45 BST People …") is a line of its own,
/// and so is a headline or a caption that was: "Aid reaches the port There is water for all" (`LostLineBreaks`), and what stands in brackets before a
/// sentence: "(Photo: Ann Lee) The mayor …".
struct SentenceSplitter {
    private let language: Language
    /// "last updated"
    private let postings: Set<String>
    /// "bst"
    private let zones: Set<String>
    /// "uk", which stands for a zone behind a clock time.
    private let zonePlaces: Set<String>
    /// "a": no sentence ends with one before a number.
    private let articles: Set<String>

    init(language: Language) {
        self.language = language
        zones = language.dates.zoneWords
        postings = language.lexicon.words("posting-opener")
        zonePlaces = language.lexicon.words("zone-place")
        articles = language.lexicon.words("indefinite-article")
    }

    /// The sentences of all passages, in order. Headings and titles are sentences too. O(tokens).
    func sentences(of text: [UInt8], tokens: [Token], passages: [Passage]) -> [Sentence] {
        var sentences: [Sentence] = []
        var breaks = LostLineBreaks(lexicon: language.lexicon, text: text, tokens: tokens)
        var next = 0
        for (index, passage) in passages.enumerated() {
            while next < tokens.count, tokens[next].range.lowerBound < passage.range.lowerBound { next += 1 }
            let first = next
            while next < tokens.count, tokens[next].range.upperBound <= passage.range.upperBound { next += 1 }
            for range in split(first..<next, tokens: tokens, text: text, &breaks) {
                let bytes = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
                sentences.append(Sentence(range: bytes, passage: index, tokens: range))
            }
        }
        return sentences
    }

    private func split(_ range: Range<Int>, tokens: [Token], text: [UInt8], _ breaks: inout LostLineBreaks) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let token = tokens[index]
            if let stamp = stamp(endingAt: index, in: start..<range.upperBound, ofPassageAt: range.lowerBound, tokens, text) {
                if stamp > start { result.append(start..<stamp) }
                result.append(stamp..<index + 1)
                start = index + 1
                index = start
                continue
            }
            if index == start, let end = endOfBracket(at: index, before: range.upperBound, tokens, text) {
                result.append(start..<end)
                start = end
                index = end
                continue
            }
            if index > start, breaks.opensLine(at: index, in: start..<range.upperBound) {
                result.append(start..<index)
                start = index
            }
            let endsHere = isTerminator(token, text) || endsWithPoint(token, text)
            guard endsHere else {
                index += 1
                continue
            }
            var end = index + 1
            while end < range.upperBound, isTerminator(tokens[end], text) || closes(tokens[end], text, after: tokens[end - 1]) { end += 1 }
            if end < range.upperBound, isBoundary(at: index, before: end, tokens: tokens, text: text),
                start > range.lowerBound || !isPlaceOfDateline(range.lowerBound..<end, before: range.upperBound, tokens, text)
            {
                result.append(start..<end)
                start = end
            }
            index = end
        }
        if start < range.upperBound { result.append(start..<range.upperBound) }
        return result
    }

    /// True for words at the head of a passage before the dash that ends a dateline, or before its agency: "GRAZ, Ill. — …", "Graz, Ill. (Agency) — …".
    private func isPlaceOfDateline(_ place: Range<Int>, before end: Int, _ tokens: [Token], _ text: [UInt8]) -> Bool {
        guard place.count <= Self.longestPlace, place.allSatisfy({ tokens[$0].kind == .mark || isCapital(tokens[$0], text) }) else {
            return false
        }
        func isMark(_ index: Int, _ scalars: Set<UInt32>) -> Bool { scalars.contains(Scanner.scalar(text, tokens[index].range.lowerBound)) }
        let dashes: Set<UInt32> = [0x2D, 0x2013, 0x2014]
        guard isMark(place.upperBound, [0x28]) else {
            let first = text[tokens[place.lowerBound].range]
            return isMark(place.upperBound, dashes) && first.count > 2 && first.allSatisfy { (0x41...0x5A).contains($0) }
        }
        let agency = place.upperBound..<min(end, place.upperBound + Self.longestAgency)
        guard let close = agency.first(where: { isMark($0, [0x29]) }), close + 1 < end else { return false }
        return isMark(close + 1, dashes)
    }

    /// In words and marks: "SANTA FE, N.M., March 5.".
    private static let longestPlace = 9
    /// In words and marks: "(Thomson Reuters)".
    private static let longestAgency = 6

    /// Behind a bracket that opens a line and closes before a word with a capital; nil where there is none.
    private func endOfBracket(at index: Int, before end: Int, _ tokens: [Token], _ text: [UInt8]) -> Int? {
        guard text[tokens[index].range].elementsEqual("(".utf8) else { return nil }
        let near = tokens[..<min(end, index + Self.longestBracket)]
        guard let close = near[index...].firstIndex(where: { text[$0.range].elementsEqual(")".utf8) }), close + 1 < end,
            tokens[close].range.upperBound < tokens[close + 1].range.lowerBound, tokens[close + 1].kind == .word,
            isCapital(tokens[close + 1], text)
        else { return nil }
        return close + 1
    }

    /// In tokens.
    private static let longestBracket = 16

    /// Where the line of a stamp begins whose last word, its time zone, is the token: a full date, a clock time and a zone before a word with a capital,
    /// which no word of a sentence leads to. What stands before its weekday is another line, but for a place and a bar. Without a weekday it begins its
    /// passage, or says that it is one.
    private func stamp(endingAt zone: Int, in range: Range<Int>, ofPassageAt passage: Int, _ tokens: [Token], _ text: [UInt8]) -> Int? {
        guard zone + 1 < range.upperBound, isCapital(tokens[zone + 1], text) || text[tokens[zone + 1].range].elementsEqual("(".utf8) else {
            return nil
        }
        if isYear(tokens[zone], text) {
            return postingBeforeDate(endingAt: zone, from: range.lowerBound, tokens, text) ? range.lowerBound : nil
        }
        guard isZone(tokens[zone], text) else { return nil }
        var index = zone - 1
        func isBehind(_ accepts: (Token) -> Bool) -> Bool { index >= range.lowerBound && accepts(tokens[index]) }
        if isBehind({ $0.kind == .word && isMeridiem($0, text) }) { index -= 1 }
        guard isBehind({ isClock($0, text) }) else { return nil }
        index -= 1
        let posting = posting(endingAt: index, from: range.lowerBound, tokens, text)
        index -= posting
        if isBehind({ text[$0.range].elementsEqual(",".utf8) }) { index -= 1 }
        guard isBehind({ isYear($0, text) }) else { return nil }
        // Its day, month and weekday, and no word in lower case before them.
        var first = index
        while first > range.lowerBound, index - first < Self.longestDate, isOfDate(tokens[first - 1], text),
            first == index || !isWeekday(tokens[first], text)
        { first -= 1 }
        guard index - first >= 2, first == range.lowerBound || tokens[first - 1].kind == .mark || isCapital(tokens[first - 1], text) else {
            return nil
        }
        guard let weekday = (first..<index).last(where: { isWeekday(tokens[$0], text) }) else {
            return first == passage || posting > 0 ? range.lowerBound : nil
        }
        return weekday > range.lowerBound && tokens[weekday - 1].kind == .mark ? range.lowerBound : weekday
    }

    /// True where "last updated at 18:45 GMT, Sunday, 26 April 2031" ends at a year.
    private func postingBeforeDate(endingAt year: Int, from first: Int, _ tokens: [Token], _ text: [UInt8]) -> Bool {
        var zone = year - 1
        while zone > first, year - zone <= Self.longestDate, isOfDate(tokens[zone], text), !isZone(tokens[zone], text) { zone -= 1 }
        return zone - 2 >= first && isZone(tokens[zone], text) && isClock(tokens[zone - 1], text)
            && posting(endingAt: zone - 2, from: first, tokens, text) > 0
    }

    private func isYear(_ token: Token, _ text: [UInt8]) -> Bool {
        token.kind == .number && token.length == 4 && [0x31, 0x32].contains(text[token.range.lowerBound])
    }

    private func isClock(_ token: Token, _ text: [UInt8]) -> Bool {
        token.kind == .number && text[token.range].contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    }

    /// In capitals.
    private func isZone(_ token: Token, _ text: [UInt8]) -> Bool {
        guard token.kind == .word, text[token.range].allSatisfy({ (0x41...0x5A).contains($0) }) else { return false }
        let word = word(token, text)
        return zones.contains(word) || zonePlaces.contains(word)
    }

    /// How many words of "last updated at" end at a token; 0 where they do not.
    private func posting(endingAt last: Int, from first: Int, _ tokens: [Token], _ text: [UInt8]) -> Int {
        guard last - first >= 3, word(tokens[last], text) == Self.atClock else { return 0 }
        return postings.contains(word(tokens[last - 2], text) + " " + word(tokens[last - 1], text)) ? 3 : 0
    }

    private func word(_ token: Token, _ text: [UInt8]) -> String { String(decoding: text[token.range], as: UTF8.self).lowercased() }

    private static let atClock = "at"
    /// In words and marks: "Sunday , April 26 ,".
    private static let longestDate = 5

    private func isCapital(_ token: Token, _ text: [UInt8]) -> Bool {
        token.kind != .mark && Unicode.Scalar(Scanner.scalar(text, token.range.lowerBound)).map(\.properties.isUppercase) ?? false
    }

    private func isOfDate(_ token: Token, _ text: [UInt8]) -> Bool {
        token.kind == .number ? token.length <= 2 : token.kind == .mark ? text[token.range].elementsEqual(",".utf8) : isCapital(token, text)
    }

    private func isWeekday(_ token: Token, _ text: [UInt8]) -> Bool {
        let word = String(decoding: text[token.range], as: UTF8.self)
        return word.utf8.count >= 3 && language.dates.weekdayNames.values.contains { $0.hasPrefix(word) }
    }

    private func isMeridiem(_ token: Token, _ text: [UInt8]) -> Bool {
        let letters = String(decoding: text[token.range], as: UTF8.self).lowercased().filter { $0 != "." }
        return letters == "am" || letters == "pm"
    }

    private func isTerminator(_ token: Token, _ text: [UInt8]) -> Bool {
        guard token.kind == .mark else { return false }
        switch Scanner.scalar(text, token.range.lowerBound) {
        case 0x2E, 0x21, 0x3F, 0x2026: return true
        default: return false
        }
    }

    /// True for `U.S.`, `Mr.`
    private func endsWithPoint(_ token: Token, _ text: [UInt8]) -> Bool {
        token.kind == .word && text[token.range.upperBound - 1] == UInt8(ascii: ".")
    }

    /// True for a closing quotation mark or bracket; a straight quotation mark closes when it touches what is before it. "'s" closes nothing.
    private func closes(_ token: Token, _ text: [UInt8], after previous: Token) -> Bool {
        guard token.kind == .mark, token.length == Scanner.length(ofScalarStartingWith: text[token.range.lowerBound]) else { return false }
        switch Scanner.scalar(text, token.range.lowerBound) {
        case 0x201D, 0x2019, 0xBB, 0x29, 0x5D: return true
        case 0x22, 0x27: return previous.range.upperBound == token.range.lowerBound
        default: return false
        }
    }

    private func isBoundary(at index: Int, before next: Int, tokens: [Token], text: [UInt8]) -> Bool {
        let following = tokens[next]
        // "8:30 p. m. Thursday"
        if isMeridiem(endingAt: index, tokens: tokens, text: text), next == index + 1 { return startsSentence(following, text) }
        guard following.range.lowerBound > tokens[next - 1].range.upperBound else { return false }
        guard canStart(following, text) else { return false }
        // "with a. 38 caliber revolver", "with a. 38-caliber revolver"
        if [.number, .mixed].contains(following.kind), index > 0, isTerminator(tokens[index], text), !isCapital(tokens[index - 1], text),
            articles.contains(word(tokens[index - 1], text))
        {
            return false
        }
        guard endsWithPoint(tokens[index], text), next == index + 1 else { return true }
        return (isInitialism(tokens[index], text) || !isCapital(tokens[index], text)) && startsSentence(following, text)
    }

    /// True for a typical first word with a capital.
    private func startsSentence(_ token: Token, _ text: [UInt8]) -> Bool {
        guard canStart(token, text) else { return false }
        return language.sentenceStarters.contains(String(decoding: text[token.range], as: UTF8.self).lowercased())
    }

    /// True for the last full stop of "p. m." and "a. m." behind a number, which are written with a space more often than one thinks.
    private func isMeridiem(endingAt index: Int, tokens: [Token], text: [UInt8]) -> Bool {
        guard index > 3, isTerminator(tokens[index], text), tokens[index].range.lowerBound == tokens[index - 1].range.upperBound,
            letter(tokens[index - 1], text) == UInt8(ascii: "m"), isTerminator(tokens[index - 2], text), tokens[index - 4].kind == .number
        else { return false }
        let first = letter(tokens[index - 3], text)
        return first == UInt8(ascii: "a") || first == UInt8(ascii: "p")
    }

    private func letter(_ token: Token, _ text: [UInt8]) -> UInt8? { token.length == 1 ? text[token.range.lowerBound] : nil }

    /// True for `U.S.` and `a.m.`: abbreviations that can stand at the end of a sentence.
    private func isInitialism(_ token: Token, _ text: [UInt8]) -> Bool {
        text[token.range].filter { $0 == UInt8(ascii: ".") }.count > 1
    }

    /// True for a capital, a digit, an opening quotation mark or bracket, and letters of scripts without case.
    private func canStart(_ token: Token, _ text: [UInt8]) -> Bool {
        let value = Scanner.scalar(text, token.range.lowerBound)
        guard let scalar = Unicode.Scalar(value) else { return false }
        switch value {
        case 0x22, 0x27, 0x28, 0x5B, 0x2018, 0x201C, 0x201E, 0xAB, 0x2013, 0x2014: return true
        default: return token.kind != .mark && !scalar.properties.isLowercase
        }
    }
}
