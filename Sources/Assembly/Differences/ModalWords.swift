import Reader

/// Words that say whether something is so, may be so, is meant to be so, or is not so.
struct ModalWords: Sendable {
    /// From a word to what it says: `not`, `may`, `will`, `plan`, `deny`, `confirm`, `cancel`.
    private let classes: [String: String]

    init(_ lexicon: Lexicon) {
        let kinds = ["not", "may", "will", "plan", "deny", "confirm", "cancel"]
        classes = Dictionary(kinds.flatMap { kind in lexicon.words("says-" + kind).map { ($0, kind) } }) { first, _ in first }
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
