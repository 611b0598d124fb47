import Model

/// Names facts so that links to them last: by the article and the words of the lead, whatever else the dossier holds.
struct FactIDs {
    private var taken: Set<String> = []

    /// `fact-ARTICLE-` and six letters made of the stems of the lead (FNV-1a); the next free letters where two leads have the same.
    mutating func id(of lead: Citation, in reading: Reading) -> String {
        var hash = FNV1a()
        for token in reading.tokens.elements(startingIn: lead.range, at: { Int($0.start) }).indices {
            let word = reading.words.ofToken[token]
            guard word >= 0 else { continue }
            hash.add(reading.words.words[Int(word)].stem.utf8)
            hash.add(UInt8(ascii: " "))
        }
        while true {
            let id = "fact-\(slug(reading.article.id))-\(Self.letters(hash.value))"
            if taken.insert(id).inserted { return id }
            hash.value &+= 1
        }
    }

    /// Letters and digits that are not mistaken for one another.
    private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")

    private static func letters(_ hash: UInt64) -> String {
        var rest = hash
        return String(
            (0..<6).map { _ -> Character in
                defer { rest /= UInt64(alphabet.count) }
                return alphabet[Int(rest % UInt64(alphabet.count))]
            })
    }
}
