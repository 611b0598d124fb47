import Model

/// Makes lexemes of the tokens of a text.
struct LexemeScanner {
    /// The text, with `WordKey.padding` zeros behind it.
    private let text: [UInt8]
    private let tokens: [Token]
    let lexicon: DateLexicon
    /// For every token its number in the lexicon; negative for what is not in it.
    private let words: [Int32]

    init(text: String, tokens: [Token], lexicon: DateLexicon) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + WordKey.padding)
        bytes.append(contentsOf: text.utf8)
        bytes.append(contentsOf: repeatElement(0, count: WordKey.padding))
        self.text = bytes
        self.tokens = tokens
        self.lexicon = lexicon
        words = lexicon.words(tokens, of: bytes)
    }

    /// True when a sentence of these tokens can hold a date: it has a word of time, three digits, digits with a separator or digits and letters.
    func hasTrigger(_ range: Range<Int>) -> Bool {
        range.contains { isTrigger($0) }
    }

    /// True when one of the tokens is a word of a role.
    func has(_ role: DateRole, in range: Range<Int>) -> Bool {
        range.contains { words[$0] >= 0 && lexicon.roles(ofWord: words[$0]).alone.contains(role) }
    }

    private func isTrigger(_ index: Int) -> Bool {
        let word = words[index]
        if word >= 0, lexicon.roles(ofWord: word).alone.contains(.trigger) { return true }
        let token = tokens[index]
        switch token.kind {
        case .mark:
            // "2/15", "'82"
            if text[token.range.lowerBound] == UInt8(ascii: "/") { return true }
            return (0x30...0x39).contains(text[token.range.upperBound]) && isApostrophe(text[token.range])
        case .mixed: return true
        case .number: return token.length >= 3
        case .word:
            guard word == DateLexicon.hyphenated else { return false }
            return parts(of: token).contains { $0.roles.contains(.trigger) }
        }
    }

    /// The lexemes of the tokens of one sentence.
    func lexemes(_ range: Range<Int>) -> [Lexeme] {
        var result: [Lexeme] = []
        result.reserveCapacity(range.count + 8)
        var end = -1
        for index in range {
            let token = tokens[index]
            let first = result.count
            switch token.kind {
            case .word where words[index] != DateLexicon.hyphenated: result.append(wordLexeme(token.range, words[index]))
            case .word, .mixed: result.append(contentsOf: parts(of: token))
            case .number: result.append(numberLexeme(token.range, words[index]))
            case .mark: result.append(markLexeme(token.range, words[index]))
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
            case .digit: result.append(numberLexeme(start..<index, word(start..<index)))
            case .hyphen: result.append(markLexeme(start..<index, word(start..<index)))
            case .letter: result.append(wordLexeme(start..<index, word(start..<index)))
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

    private func word(_ range: TextRange) -> Int32 { lexicon.word(range, of: text) }

    private func wordLexeme(_ range: TextRange, _ word: Int32) -> Lexeme {
        var lexeme = lexeme(range, word)
        let last = text[range.upperBound - 1]
        lexeme.isCapitalised = (0x41...0x5A).contains(text[range.lowerBound])
        lexeme.isCapitals = range.count > 1 && text[range].allSatisfy { (0x41...0x5A).contains($0) }
        lexeme.endsWithPoint = last == UInt8(ascii: ".")
        if !lexeme.isCapitalised {
            lexeme.isPlural = lexeme.word < 0 && last == UInt8(ascii: "s") && !isSingular(range)
            lexeme.endsInED = last == UInt8(ascii: "d") && range.count > 4 && text[range.upperBound - 2] == UInt8(ascii: "e")
        }
        return lexeme
    }

    /// True for words such as "process", "virus" and "crisis", whose s is no ending.
    private func isSingular(_ range: TextRange) -> Bool {
        guard range.count > 3 else { return true }
        let before = text[range.upperBound - 2]
        return before == UInt8(ascii: "s") || before == UInt8(ascii: "u") || before == UInt8(ascii: "i")
    }

    private func numberLexeme(_ range: TextRange, _ word: Int32) -> Lexeme {
        var lexeme = lexeme(range, word)
        lexeme.digits = DigitGroups(text[range])
        return lexeme
    }

    private func markLexeme(_ range: TextRange, _ word: Int32) -> Lexeme {
        var lexeme = lexeme(range, word)
        switch Scanner.scalar(text, range.lowerBound) {
        case 0x2010...0x2015, 0x2212: lexeme.mark = UInt8(ascii: "-")
        case 0x2018, 0x2019, 0x02BC, 0x60, 0xB4: lexeme.mark = UInt8(ascii: "'")
        case 0xBD: lexeme.mark = Lexeme.halfSign
        case let value where value < 0x80: lexeme.mark = UInt8(value)
        default: lexeme.mark = 1
        }
        return lexeme
    }

    private func lexeme(_ range: TextRange, _ word: Int32) -> Lexeme {
        let roles = lexicon.roles(ofWord: word).alone
        let context = roles.context
        // A word that only says what a sentence is about is any other word to the grammar.
        guard context.isEmpty || context != roles else { return Lexeme(range: range, word: -1, roles: DateRoles(), context: context) }
        return Lexeme(range: range, word: word, roles: roles, context: context)
    }
}
