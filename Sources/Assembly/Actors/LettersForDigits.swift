/// Reads digits inside words as the letters that scans take for them: "Tarn0wski".
enum LettersForDigits {
    /// The text with letters in words of more letters than digits, or nil where it has no such word.
    static func read(_ text: String) -> String? {
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        var changed = false
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
            let digits = word.filter { ("0"..."9").contains($0) }.count
            guard digits > 0, word.filter(\.isLetter).count >= fewestLetters, digits <= mostDigits else { return String(word) }
            changed = true
            return String(word.enumerated().map { $0.offset == 0 ? capital(for: $0.element) : letter(for: $0.element) })
        }
        return changed ? words.joined(separator: " ") : nil
    }

    private static func letter(for character: Character) -> Character { letters[character] ?? character }

    private static func capital(for character: Character) -> Character {
        letters[character]?.uppercased().first ?? character
    }

    /// By shape, as optical character recognition confuses them.
    private static let letters: [Character: Character] = ["0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "8": "b"]
    private static let fewestLetters = 3
    private static let mostDigits = 2
}
