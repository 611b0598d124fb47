import Model

/// Cuts text into words, numbers and marks.
///
/// Hyphens and apostrophes stay inside a word; a possessive `'s` is a mark of its own; the full stop of an abbreviation or an initial
/// belongs to its word. Separators between digits stay inside a number.
struct Tokenizer {
    let language: Language

    /// The tokens of UTF-8 text, in order. O(length).
    func tokens(of text: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(text.count / 5)
        var scanner = Scanner(text: text)
        while let start = scanner.skipSpace() {
            let kind: Token.Kind
            switch scanner.classAtPosition() {
            case .letter, .digit:
                kind = scanWord(&scanner)
            case .apostrophe where scanner.scanPossessive(after: tokens.last?.range.upperBound):
                kind = .mark
            default:
                scanner.advance()
                kind = .mark
            }
            tokens.append(Token(range: start..<scanner.position, kind: kind))
        }
        return tokens
    }

    /// Scans a run of letters and digits with what may stand inside it.
    private func scanWord(_ scanner: inout Scanner) -> Token.Kind {
        let start = scanner.position
        var hasLetters = false
        var hasDigits = false
        while let next = scanner.peekClass() {
            switch next {
            case .letter:
                hasLetters = true
                scanner.advance()
            case .digit:
                hasDigits = true
                scanner.advance()
            case .apostrophe where hasLetters && scanner.classAfterMark() == .letter && !scanner.isPossessiveAtPosition():
                scanner.advance()
            case .hyphen where hasLetters && (scanner.classAfterMark() == .letter || scanner.classAfterMark() == .digit):
                scanner.advance()
            case .hyphen where hasDigits && scanner.classAfterMark() == .letter:
                scanner.advance()
            case .ampersand where hasLetters && scanner.classAfterMark() == .letter && scanner.isUpperCase(from: start):
                scanner.advance()
            case .separator where hasDigits && !hasLetters && scanner.classAfterMark() == .digit:
                scanner.advance()
            case .point where hasDigits && !hasLetters && scanner.classAfterMark() == .digit:
                scanner.advance()
            case .point where hasLetters && !hasDigits && endsAbbreviation(scanner, from: start):
                scanner.advance()
                guard scanner.isInitials(from: start), scanner.peekClass() == .letter, scanner.isSingleLetterBeforePoint() else {
                    return .word
                }
            default:
                return kind(hasLetters, hasDigits)
            }
        }
        return kind(hasLetters, hasDigits)
    }

    private func kind(_ hasLetters: Bool, _ hasDigits: Bool) -> Token.Kind {
        hasLetters ? (hasDigits ? .mixed : .word) : .number
    }

    /// True when the word from `start` to the full stop at the position is an abbreviation or an initial.
    private func endsAbbreviation(_ scanner: Scanner, from start: Int) -> Bool {
        let word = scanner.text[start..<scanner.position]
        if word.count == 1, let letter = word.first, Scanner.isUpperCase(letter) || scanner.isSingleLetterBeforePoint() { return true }
        if word.contains(UInt8(ascii: ".")) { return true }
        guard word.count <= 7 else { return false }
        return language.abbreviations.contains(String(decoding: word, as: UTF8.self).lowercased())
    }
}
