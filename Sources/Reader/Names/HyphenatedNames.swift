import Model

/// Finds names inside hyphenated words: both sides of a "London-Paris line", the first part of "NATO-led".
struct HyphenatedNames {
    let text: [UInt8]
    let lists: NameLists
    /// Kinds of the single-word names of the document, by the hash of the folded word.
    private var known: [UInt32: ActorKind] = [:]

    init(text: [UInt8], lists: NameLists, words: [NameWord], names: [TaggedName]) {
        self.text = text
        self.lists = lists
        for name in names where name.tokens.count == 1 || name.kind == .person {
            known[words[name.tokens.upperBound - 1].folded] = name.kind
        }
    }

    /// The names inside a token, as byte ranges; empty where it is no hyphenated word of known names.
    func names(in token: Range<Int>) -> [(range: Range<Int>, kind: ActorKind)] {
        guard let hyphen = token.first(where: { text[$0] == UInt8(ascii: "-") }), hyphen + 1 < token.upperBound else { return [] }
        var folded: [UInt8] = []
        let left = token.lowerBound..<hyphen
        let right = (hyphen + 1)..<token.upperBound
        guard !text[right].contains(UInt8(ascii: "-")), let leftKind = kind(left, &folded) else { return [] }
        guard LetterFolding.isCapital(text, right.lowerBound) else { return [(left, leftKind)] }
        return kind(right, &folded).map { [(left, leftKind), (right, $0)] } ?? []
    }

    /// "R-Texas", behind the name of a member of a parliament.
    func isPartyAndRegion(_ token: Range<Int>) -> Bool {
        guard token.count > 2, text[token.lowerBound + 1] == UInt8(ascii: "-") else { return false }
        var folded: [UInt8] = []
        return NameWord(text, token.lowerBound + 2..<token.upperBound, lists: lists, folded: &folded).lists.contains(.region)
    }

    private func kind(_ part: Range<Int>, _ folded: inout [UInt8]) -> ActorKind? {
        guard part.count > 1 else { return nil }
        let word = NameWord(text, part, lists: lists, folded: &folded)
        guard word.isCapitalised, word.lists.isDisjoint(with: [.demonym, .calendar]) else { return nil }
        if let kind = known[word.folded] { return kind }
        if word.lists.contains(.common), !word.isAllCapitals { return nil }
        if word.lists.contains(.organisation), word.isAllCapitals { return .organisation }
        return word.lists.isDisjoint(with: [.country, .cityOver1000000]) ? nil : .place
    }
}
