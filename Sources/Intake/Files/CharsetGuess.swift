/// The character set of a text that names none and is not UTF-8, as the last resort.
struct CharsetGuess: Sendable {
    let text: String
    /// "windows-1252, a guess".
    let words: String

    /// Guesses; nil where the bytes look like no text. O(bytes).
    init?(_ bytes: ArraySlice<UInt8>) {
        let controls = bytes.count { $0 < 0x20 && !(9...13).contains($0) }
        guard controls * 100 <= bytes.count else { return nil }
        guard let western = Charset.windows1252.decode(bytes), western.faults == 0 else { return nil }
        text = western.text
        words = "Windows-1252"
    }
}
