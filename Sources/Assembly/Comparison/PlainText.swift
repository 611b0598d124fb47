/// Text as word lists have it, without what Foundation's searching costs in a hot loop.
extension StringProtocol {
    /// In lower case, with straight apostrophes.
    func plainLowercased() -> String {
        let lower = lowercased()
        guard lower.utf8.contains(Self.firstByteOfApostrophe) else { return lower }
        return String(String.UnicodeScalarView(lower.unicodeScalars.map { $0 == "’" ? "'" : $0 }))
    }

    /// True when the bytes of a phrase stand somewhere in the text. O(length × length of the phrase), near O(length) for phrases of a language.
    func holdsBytes(of phrase: String) -> Bool {
        let wanted = Array(phrase.utf8)
        guard let first = wanted.first else { return true }
        var start = utf8.startIndex
        while let found = utf8[start...].firstIndex(of: first) {
            if utf8[found...].starts(with: wanted) { return true }
            start = utf8.index(after: found)
        }
        return false
    }

    /// In UTF-8, of ’ and other general punctuation.
    private static var firstByteOfApostrophe: UInt8 { 0xE2 }
}
