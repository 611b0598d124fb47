import Model

/// The figures in a text of a language that is not read: whole numbers in digits. Separators mean different things in different languages, and
/// what is counted is not known.
struct PlainFigures {
    private let reading: Reading

    /// In digits. Longer ones are telephone numbers and the like.
    private static let longest = 9
    /// Numbers in which most are years.
    private static let years = 1_900.0...2_099.0

    init(_ reading: Reading) { self.reading = reading }

    /// In text order. O(tokens).
    var figures: [Figure] {
        reading.tokens.compactMap { token in
            guard token.kind == .number, token.range.count <= Self.longest, let value = Double(reading.article.text.slice(token.range)),
                reading.article.text.slice(token.range).utf8.allSatisfy({ (0x30...0x39).contains($0) }), !Self.years.contains(value)
            else { return nil }
            return Figure(range: token.range, value: value, unit: "", isApproximate: false)
        }
    }
}
