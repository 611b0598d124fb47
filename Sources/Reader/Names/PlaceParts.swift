import Model

/// Makes places whole whose first word names nothing by itself: "Gulf of Aden", "Horn of Africa".
struct PlaceParts {
    let text: NameText
    /// Words that name no place by themselves, beside those that places begin and end with.
    let loose: Set<UInt32>

    private static let of = FeatureHash.bytes("of".utf8)

    /// The names, with places whole. O(names).
    func joined(_ names: [TaggedName]) -> [TaggedName] {
        var result: [TaggedName] = []
        for name in names {
            guard name.kind == .place, let start = start(of: name) else {
                result.append(name)
                continue
            }
            if let last = result.last, last.tokens.upperBound > start {
                // "the Amazon River of Brazil" are two.
                guard last.tokens == start..<start + 1 else {
                    result.append(name)
                    continue
                }
                result.removeLast()
            }
            result.append(TaggedName(tokens: start..<name.tokens.upperBound, kind: .place))
        }
        return result
    }

    /// The word of a place before "of", or "of the", and the name.
    private func start(of name: TaggedName) -> Int? {
        guard let sentence = text.sentence(of: name.tokens.lowerBound) else { return nil }
        var of = name.tokens.lowerBound - 1
        if of > sentence.lowerBound, text.words[of].lists.contains(.article), !text.words[of].isCapitalised { of -= 1 }
        guard of > sentence.lowerBound, text.words[of].exact == Self.of else { return nil }
        let word = text.words[of - 1]
        return word.isCapitalised && (word.lists.contains(.placeWord) || loose.contains(word.folded)) ? of - 1 : nil
    }
}
