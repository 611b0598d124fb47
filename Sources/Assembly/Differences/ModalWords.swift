/// Words that say whether something is so, may be so, is meant to be so, or is not so, from `Data/<code>/comparison/modal-words.txt`.
struct ModalWords: Sendable {
    static let english = ModalWords(entries: EmbeddedFiles.entries("en/comparison/modal-words.txt"))

    /// From a word to what it says: `not`, `may`, `will`, `plan`, `deny`, `confirm`, `cancel`.
    private let classes: [String: String]

    /// Entries are `word class`.
    init(entries: [String]) {
        var classes: [String: String] = [:]
        for entry in entries {
            let fields = entry.split(separator: " ").map(String.init)
            if fields.count == 2 { classes[fields[0]] = fields[1] }
        }
        self.classes = classes
    }

    /// What a lower-case word says of what is so; nil for other words.
    func modality(of word: String) -> String? {
        if word.hasSuffix("n't") { return "not" }
        return classes[word]
    }

    /// True when words in the place of others say otherwise what is so. "Would" for "will" tells the same later.
    func changes(_ left: [String], _ right: [String]) -> Bool {
        Set(left.compactMap(modality)) != Set(right.compactMap(modality))
    }
}
