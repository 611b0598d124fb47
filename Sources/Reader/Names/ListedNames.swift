import Model

/// Corrects tagged names by what the lists say with certainty: whole names of organisations, and names that are a country.
struct ListedNames {
    let text: NameText

    /// The names, with listed organisations and countries of several words whole and of the right kind.
    func corrected(_ names: [TaggedName]) -> [TaggedName] {
        var result = names
        for phrase in text.phrases where phrase.tokens.contains(where: { text.words[$0].hasCapital }) {
            if phrase.lists.contains(.organisation) {
                set(TaggedName(tokens: phrase.tokens, kind: .organisation), in: &result)
            } else if phrase.lists.contains(.country), phrase.lists.isDisjoint(with: .demonym) {
                set(TaggedName(tokens: phrase.tokens, kind: .place), in: &result)
            }
        }
        return result.map { TaggedName(tokens: $0.tokens, kind: kind(of: $0, among: names)) }
    }

    /// Puts a listed name in, unless it lies inside a longer tagged one or cuts through one.
    private func set(_ listed: TaggedName, in names: inout [TaggedName]) {
        let first = names.firstIndex { $0.tokens.upperBound > listed.tokens.lowerBound } ?? names.count
        var end = first
        while end < names.count, names[end].tokens.lowerBound < listed.tokens.upperBound {
            let tokens = names[end].tokens
            guard tokens.lowerBound >= listed.tokens.lowerBound, tokens.upperBound <= listed.tokens.upperBound else { return }
            end += 1
        }
        names.replaceSubrange(first..<end, with: [listed])
    }

    /// A single word that is a country is a place, unless the document has a person of that name; a listed acronym is an organisation.
    private func kind(of name: TaggedName, among names: [TaggedName]) -> ActorKind {
        guard name.tokens.count == 1 else { return name.kind }
        let word = text.words[name.tokens.lowerBound]
        if word.lists.contains(.country), name.kind != .place {
            let isInPerson = names.contains { other in
                other.kind == .person && other.tokens.count > 1
                    && other.tokens.contains { text.words[$0].folded == word.folded }
            }
            return isInPerson ? name.kind : .place
        }
        guard word.lists.contains(.organisation), word.lists.isDisjoint(with: .places) else { return name.kind }
        if name.kind == .place || word.isAllCapitals || word.lists.isDisjoint(with: .personName) { return .organisation }
        return name.kind
    }
}
