import Model

/// The tokens of a reading with their lower-case words at hand.
struct WordLine {
    let tokens: [Token]
    let bytes: [UInt8]

    init(_ reading: Reading) {
        tokens = reading.tokens
        bytes = Array(reading.article.text.utf8)
    }

    /// The token in lower case, with straight apostrophes; empty beyond either end.
    func word(_ index: Int) -> String {
        guard tokens.indices.contains(index) else { return "" }
        let range = tokens[index].range
        let text = String(decoding: bytes[range], as: UTF8.self)
        return bytes[range].allSatisfy { (0x61...0x7A).contains($0) } ? text : text.lowercased()
    }

    /// The kind of a token; nil beyond either end.
    func kind(_ index: Int) -> Token.Kind? { tokens.indices.contains(index) ? tokens[index].kind : nil }

    /// The first byte of a token; 0 beyond either end.
    func firstByte(_ index: Int) -> UInt8 { tokens.indices.contains(index) ? bytes[tokens[index].range.lowerBound] : 0 }

    /// True when no space stands between a token and the one before it.
    func touchesPrevious(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), index > 0 else { return false }
        return tokens[index].range.lowerBound == tokens[index - 1].range.upperBound
    }

    /// True for a token that starts with an ASCII capital.
    func isCapitalised(_ index: Int) -> Bool { Scanner.isUpperCase(firstByte(index)) }

    /// True for a short word all in capitals, as type names have it: `AK`.
    func isInitialism(_ index: Int) -> Bool {
        guard kind(index) == .word, tokens[index].length <= 3 else { return false }
        return bytes[tokens[index].range].allSatisfy(Scanner.isUpperCase)
    }

    /// True for a hyphen or a dash.
    func isDash(_ index: Int) -> Bool {
        guard kind(index) == .mark else { return false }
        switch Scanner.scalar(bytes, tokens[index].range.lowerBound) {
        case 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014: return true
        default: return false
        }
    }

    func range(from first: Int, to last: Int) -> TextRange {
        tokens[first].range.lowerBound..<tokens[last].range.upperBound
    }
}
