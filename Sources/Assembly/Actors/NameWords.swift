/// A word of a name.
struct NameWord: Sendable, Hashable {
    /// In lower-case ASCII letters and digits.
    var folded: String
    /// True for "al" in "al-Bashir" and "der" in "von der Heide".
    var isParticle = false
    /// True for "J." in "J. Smith".
    var isInitial: Bool { folded.utf8.count == 1 }
    /// True for "U.S." and "J.K.": letters with points.
    var isDotted = false
    /// Whether the word as written begins with a capital letter.
    var isCapitalised = true
    /// Whether the word as written has no small letter.
    var isAllCapitals = false
    /// True when a hyphen joins it to the next word.
    var joinsNext = false
}

/// Cuts a name into words.
enum NameWords {
    /// The words of a name: split at white space, quotation marks and hyphens, without points and apostrophes, a possessive ending and a leading "the". O(length).
    static func split(_ text: String) -> [NameWord] {
        var words: [NameWord] = []
        for piece in withoutPossessive(text.unicodeScalars[...]).split(whereSeparator: isSeparator) {
            let parts = withoutPossessive(piece).split(whereSeparator: isHyphen)
            for (index, part) in parts.enumerated() {
                let folded = LatinFolding.folded(Substring(part))
                guard !folded.isEmpty else { continue }
                var word = NameWord(folded: folded)
                word.isCapitalised = part.first(where: isLetter).map { !isLowercase($0) } ?? true
                word.isAllCapitals = !part.contains(where: isLowercase)
                word.isDotted =
                    folded.utf8.count > 1 && folded.utf8.count < 5 && part.dropLast().count { $0 == "." } >= folded.utf8.count - 1
                word.joinsNext = index + 1 < parts.count
                words.append(word)
            }
        }
        if words.count > 1, words[0].folded == "the" { words.removeFirst() }
        return words
    }

    private typealias Scalars = Substring.UnicodeScalarView

    private static func withoutPossessive(_ text: Scalars) -> Scalars {
        guard let last = text.last, let mark = text.dropLast().last else { return text }
        if last == "s" || last == "S", isApostrophe(mark), text.count > 2 { return text.dropLast(2) }
        return isApostrophe(last) && mark == "s" ? text.dropLast() : text
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "’" }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "/" || scalar == "," || scalar == "&" || scalar == "\"" || scalar == "“" || scalar == "”"
            || scalar.properties.isWhitespace
    }

    private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "‐" || scalar == "‑" || scalar == "–"
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

    private static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? ("a"..."z").contains(scalar) : scalar.properties.isLowercase
    }
}
