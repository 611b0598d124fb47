extension Reading {
    /// The token of the dash behind the dateline with which tokens open: "GRAZ, May 4 (Agency) — The council …". Nil where there is none, where a
    /// word before it is written small, or nothing follows. O(length of a dateline).
    public func dash(endingDateline tokens: Range<Int>) -> Int? {
        guard let dash = tokens.prefix(Self.longestDateline).dropFirst().first(where: isDash), dash + 1 < tokens.upperBound,
            (tokens.lowerBound..<dash).allSatisfy({ self.tokens[$0].kind != .word || text(ofToken: $0).first?.isUppercase ?? false })
        else { return nil }
        return dash
    }

    /// In words and marks: "NEW YORK, March 5, 2019 (Thomson Reuters) —".
    private static var longestDateline: Int { 14 }

    /// A hyphen and a short dash are one where they have space on both sides: not in "NATO–Russia talks".
    private func isDash(_ token: Int) -> Bool {
        switch text(ofToken: token) {
        case "—", "--": true
        case "-", "–":
            token > 0 && token + 1 < tokens.count && tokens[token - 1].range.upperBound < tokens[token].range.lowerBound
                && tokens[token].range.upperBound < tokens[token + 1].range.lowerBound
        default: false
        }
    }

    private func text(ofToken token: Int) -> Substring { article.text.slice(tokens[token].range) }
}
