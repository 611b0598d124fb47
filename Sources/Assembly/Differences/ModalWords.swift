import Reader

/// What a word says of whether something is so; the words of each are the class `says-…` of the lexicon.
enum Modality: String, CaseIterable {
    case not, may, will, plan, deny, confirm, cancel
}

/// Words that say whether something is so, may be so, is meant to be so, or is not so.
struct ModalWords: Sendable {
    private let classes: [String: Modality]
    private let lexicon: Lexicon

    init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
        classes = Dictionary(Modality.allCases.flatMap { kind in lexicon.words("says-" + kind.rawValue).map { ($0, kind) } }) { first, _ in
            first
        }
    }

    /// What a lower-case word says of what is so; nil for other words.
    func modality(of word: String) -> Modality? {
        if lexicon.isContractedNegation(word) { return .not }
        return classes[word]
    }

    /// True when words in the place of others say otherwise what is so. "Would" for "will" tells the same later.
    func changes(_ left: [String], _ right: [String]) -> Bool {
        Set(left.compactMap(modality)) != Set(right.compactMap(modality))
    }
}
