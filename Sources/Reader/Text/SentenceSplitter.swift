import Model

/// Cuts passages into sentences, from their tokens.
///
/// A sentence ends at a full stop, question mark, exclamation mark or ellipsis, with the closing quotation marks and brackets behind it,
/// when what follows can start a sentence. The full stop of an abbreviation belongs to its token and ends a sentence only when the word
/// behind it is a typical first word.
struct SentenceSplitter {
    let language: Language

    /// The sentences of all passages, in order. Headings and titles are sentences too. O(tokens).
    func sentences(of text: [UInt8], tokens: [Token], passages: [Passage]) -> [Sentence] {
        var sentences: [Sentence] = []
        var next = 0
        for (index, passage) in passages.enumerated() {
            while next < tokens.count, tokens[next].range.lowerBound < passage.range.lowerBound { next += 1 }
            let first = next
            while next < tokens.count, tokens[next].range.upperBound <= passage.range.upperBound { next += 1 }
            for range in split(first..<next, tokens: tokens, text: text) {
                let bytes = tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
                sentences.append(Sentence(range: bytes, passage: index, tokens: range))
            }
        }
        return sentences
    }

    private func split(_ range: Range<Int>, tokens: [Token], text: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let token = tokens[index]
            let endsHere = isTerminator(token, text) || endsWithPoint(token, text)
            guard endsHere else {
                index += 1
                continue
            }
            var end = index + 1
            while end < range.upperBound, isTerminator(tokens[end], text) || closes(tokens[end], text, after: tokens[end - 1]) { end += 1 }
            if end < range.upperBound, isBoundary(at: index, before: end, tokens: tokens, text: text) {
                result.append(start..<end)
                start = end
            }
            index = end
        }
        if start < range.upperBound { result.append(start..<range.upperBound) }
        return result
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

    /// True for a closing quotation mark or bracket; a straight quotation mark closes when it touches what is before it.
    private func closes(_ token: Token, _ text: [UInt8], after previous: Token) -> Bool {
        guard token.kind == .mark else { return false }
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
        guard endsWithPoint(tokens[index], text), next == index + 1 else { return true }
        return isInitialism(tokens[index], text) && startsSentence(following, text)
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
