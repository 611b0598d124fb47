/// Compares names in which scans have put digits for letters ("Tarn0wski") and lost encodings the replacement character (U+FFFD).
enum UnsureLetters {
    /// What a name has at one place of a word.
    private enum Place {
        case letter(UInt8)
        /// A digit: itself, or one of the letters of like shape.
        case digit(UInt8)
        case lost
    }

    /// Why two names are one but for unsure letters; nil where they are not, and where they have none.
    static func reason(_ left: String, _ right: String) -> String? {
        guard isUnsure(left) || isUnsure(right) else { return nil }
        let (a, b) = (words(left), words(right))
        guard a.count == b.count, a.count > 1, zip(a, b).allSatisfy({ fits($0[...], $1[...]) }) else { return nil }
        return (a + b).joined().contains { if case .lost = $0 { true } else { false } } ? "a lost letter" : "a digit for a letter"
    }

    /// Whether a text has a digit or U+FFFD.
    static func isUnsure(_ text: String) -> Bool {
        text.utf8.contains { (0x30...0x39).contains($0) } || text.unicodeScalars.contains(lost)
    }

    private static func words(_ text: String) -> [[Place]] {
        text.split(separator: " ").map { word in
            let letters = word.filter(\.isLetter).count
            let unsure = word.unicodeScalars.filter { $0 == lost || ("0"..."9").contains($0) }.count
            let isPlain = letters < fewestLetters || unsure > mostUnsure
            return word.flatMap { character -> [Place] in
                if !isPlain, character.unicodeScalars.contains(lost) { return [.lost] }
                return LatinFolding.folded(String(character)).utf8.map { !isPlain && $0 <= 0x39 ? .digit($0) : .letter($0) }
            }
        }
    }

    private static func fits(_ left: ArraySlice<Place>, _ right: ArraySlice<Place>) -> Bool {
        guard let first = left.first, let other = right.first else { return left.isEmpty && right.isEmpty }
        let (rest, others) = (left.dropFirst(), right.dropFirst())
        switch (first, other) {
        case (.letter(let a), .letter(let b)): return a == b && fits(rest, others)
        case (.digit(let a), .digit(let b)): return a == b && fits(rest, others)
        case (.digit(let digit), .letter(let letter)), (.letter(let letter), .digit(let digit)):
            return letters[digit]?.contains(letter) == true && fits(rest, others)
        // A letter may be written as two ("ü", "ue").
        case (.lost, _): return fits(rest, others) || !others.isEmpty && fits(rest, others.dropFirst())
        case (_, .lost): return fits(rest, others) || !rest.isEmpty && fits(rest.dropFirst(), others)
        }
    }

    private static let lost: Unicode.Scalar = "\u{FFFD}"
    /// By shape, as optical character recognition confuses them.
    private static let letters: [UInt8: [UInt8]] = Dictionary(
        uniqueKeysWithValues: ["0o", "1il", "3e", "4a", "5s", "6bg", "7t", "8b", "9gq"].map { line in
            let bytes = Array(line.utf8)
            return (bytes[0], Array(bytes[1...]))
        })
    private static let fewestLetters = 2
    private static let mostUnsure = 2
}
