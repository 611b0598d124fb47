import Model

/// Text that was UTF-8 once and was read as Windows-1252 before it was saved: "cafÃ©", "donâ€™t". It is shown as it is, for what was meant is a guess.
struct Mojibake: Sendable {
    /// The first of the places, counted in lines from 1.
    private let line: Int
    private let sample: String

    /// Fewer may be somebody's example.
    private static let enough = 3

    /// Looks for the traces in a text; nil where there are few or none. O(length).
    init?(_ text: String) {
        var count = 0
        var first: Int?
        var previous: UInt32 = 0
        var offset = 0
        for scalar in text.unicodeScalars {
            if Self.isLead(previous), Self.isTrail(scalar.value) {
                count += 1
                if first == nil { first = offset }
            }
            previous = scalar.value
            offset += UTF8.width(scalar)
        }
        guard count >= Self.enough, let first else { return nil }
        let end = text.utf8.index(text.startIndex, offsetBy: first)
        line = 1 + text.utf8[..<end].count { $0 == ASCII.lineFeed }
        let start = text.unicodeScalars.index(before: end)
        sample = String(text.unicodeScalars[start...].prefix(2))
    }

    /// What the user is told.
    func warning(file: String, line place: Int?) -> Diagnostic {
        Diagnostic(
            .warning, file: file, line: place ?? line,
            message: "the text looks like UTF-8 that was once read as Windows-1252 (\u{201C}\(sample)\u{201D}); it is shown as it is",
            hint: "fetch the article again, or mend the file")
    }

    /// What the first byte of most Western characters and marks in UTF-8 looks like: Â, Ã, â.
    private static func isLead(_ scalar: UInt32) -> Bool { scalar == 0xC2 || scalar == 0xC3 || scalar == 0xE2 }

    /// What a second byte looks like that no word has behind such a letter: the signs of Windows-1252 that are no letters, and its control
    /// characters. A no-break space is left out: French has it behind any word.
    private static func isTrail(_ scalar: UInt32) -> Bool {
        (0x80...0xBF).contains(scalar) && scalar != 0xA0 && scalar != 0xAA && scalar != 0xBA && scalar != 0xBB
            || [0x20AC, 0x192, 0x2020, 0x2021, 0x2C6, 0x2030, 0x2DC, 0x2122].contains(scalar)
    }
}
