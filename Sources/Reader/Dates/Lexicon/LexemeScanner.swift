import Model

/// Makes lexemes of tokens.
struct LexemeScanner {
    let text: [UInt8]
    let lexicon: DateLexicon

    /// True when a sentence with this token in it can hold a date: a word of time, four digits, digits with a separator, digits and letters.
    func isTrigger(_ token: Token) -> Bool {
        switch token.kind {
        case .mark:
            // "2/15", "'82"
            if text[token.range.lowerBound] == UInt8(ascii: "/") { return true }
            let end = token.range.upperBound
            return end < text.count && (0x30...0x39).contains(text[end]) && isApostrophe(text[token.range])
        case .mixed: return true
        case .number: return token.length >= 3
        case .word:
            let bytes = text[token.range]
            let word = word(bytes, isMark: false)
            if word >= 0 { return lexicon.roles(ofWord: word).alone.contains(.trigger) }
            return bytes.contains(UInt8(ascii: "-")) && parts(of: token).contains { $0.roles.contains(.trigger) }
        }
    }

    /// The lexemes of the tokens of one sentence.
    func lexemes(_ tokens: ArraySlice<Token>) -> [Lexeme] {
        var result: [Lexeme] = []
        result.reserveCapacity(tokens.count + 8)
        var end = -1
        for token in tokens {
            let first = result.count
            switch token.kind {
            case .word where !text[token.range].contains(UInt8(ascii: "-")) || word(text[token.range], isMark: false) >= 0:
                result.append(wordLexeme(token.range))
            case .word, .mixed: result.append(contentsOf: parts(of: token))
            case .number: result.append(numberLexeme(token.range))
            case .mark: result.append(markLexeme(token.range))
            }
            result[first].followsSpace = token.range.lowerBound != end
            end = token.range.upperBound
        }
        return result
    }

    private func isApostrophe(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.elementsEqual("'".utf8) || bytes.elementsEqual("’".utf8) || bytes.elementsEqual("‘".utf8)
    }

    /// Cuts a token at hyphens and where letters meet digits.
    private func parts(of token: Token) -> [Lexeme] {
        var result: [Lexeme] = []
        var index = token.range.lowerBound
        while index < token.range.upperBound {
            let start = index
            let kind = kind(text[index])
            repeat { index += 1 } while index < token.range.upperBound && continues(kind, at: index, in: token.range)
            switch kind {
            case .digit: result.append(numberLexeme(start..<index))
            case .hyphen: result.append(markLexeme(start..<index))
            case .letter: result.append(wordLexeme(start..<index))
            }
            result[result.count - 1].followsSpace = false
        }
        return result
    }

    private enum Kind { case digit, letter, hyphen }

    private func kind(_ byte: UInt8) -> Kind {
        (0x30...0x39).contains(byte) ? .digit : byte == UInt8(ascii: "-") ? .hyphen : .letter
    }

    private func continues(_ kind: Kind, at index: Int, in range: TextRange) -> Bool {
        let byte = text[index]
        switch kind {
        case .hyphen: return false
        case .letter: return self.kind(byte) == .letter
        case .digit:
            let isSeparator = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
            return self.kind(byte) == .digit || isSeparator && index + 1 < range.upperBound && self.kind(text[index + 1]) == .digit
        }
    }

    private func word(_ bytes: ArraySlice<UInt8>, isMark: Bool) -> Int32 {
        WordKey(bytes, isMark: isMark).map { lexicon.word($0) } ?? -1
    }

    private func wordLexeme(_ range: TextRange) -> Lexeme {
        var lexeme = known(Lexeme(range: range), isMark: false)
        lexeme.isCapitalised = (0x41...0x5A).contains(text[range.lowerBound])
        lexeme.endsWithPoint = text[range.upperBound - 1] == UInt8(ascii: ".")
        lexeme.isPlural = lexeme.word < 0 && !lexeme.isCapitalised && text[range.upperBound - 1] == UInt8(ascii: "s")
        lexeme.endsInED =
            !lexeme.isCapitalised && range.count > 4 && text[(range.upperBound - 2)..<range.upperBound].elementsEqual("ed".utf8)
        return lexeme
    }

    private func numberLexeme(_ range: TextRange) -> Lexeme {
        var lexeme = known(Lexeme(range: range), isMark: false)
        lexeme.digits = DigitGroups(text[range])
        return lexeme
    }

    private func markLexeme(_ range: TextRange) -> Lexeme {
        var lexeme = known(Lexeme(range: range), isMark: true)
        switch Scanner.scalar(text, range.lowerBound) {
        case 0x2010...0x2015, 0x2212: lexeme.mark = UInt8(ascii: "-")
        case 0x2018, 0x2019, 0x02BC, 0x60, 0xB4: lexeme.mark = UInt8(ascii: "'")
        case 0xBD: lexeme.mark = Lexeme.halfSign
        case let value where value < 0x80: lexeme.mark = UInt8(value)
        default: lexeme.mark = 1
        }
        return lexeme
    }

    private func known(_ lexeme: Lexeme, isMark: Bool) -> Lexeme {
        var lexeme = lexeme
        lexeme.word = word(text[lexeme.range], isMark: isMark)
        if lexeme.word >= 0 { (lexeme.roles, lexeme.phraseRoles) = lexicon.roles(ofWord: lexeme.word) }
        return lexeme
    }
}
