import Model

/// Sets the borders of tagged names right, and drops what is no name: titles, demonyms, weekdays and months alone.
struct NameBorders {
    let text: NameText

    private var words: [NameWord] { text.words }

    /// The names with right borders, in order.
    func corrected(_ names: [TaggedName]) -> [TaggedName] {
        names.flatMap(split).compactMap(corrected)
    }

    /// Cuts a name in two at "and" where what stands before is listed as a name by itself.
    private func split(_ name: TaggedName) -> [TaggedName] {
        for phrase in text.phrases(startingAt: name.tokens.lowerBound) where phrase.lists.contains(.organisation) || phrase.lists.isPlace {
            let end = phrase.tokens.upperBound
            guard end < name.tokens.upperBound - 1, words[end].lists.contains(.link), !words[end].lists.contains(.particle) else { continue }
            let kind: ActorKind = phrase.lists.contains(.organisation) ? .organisation : .place
            return [TaggedName(tokens: phrase.tokens, kind: kind), TaggedName(tokens: (end + 1)..<name.tokens.upperBound, kind: name.kind)]
        }
        return [name]
    }

    private func corrected(_ name: TaggedName) -> TaggedName? {
        var name = name
        trimEnds(&name)
        if name.kind == .person { trimTitles(&name) }
        guard !name.tokens.isEmpty, !isDescription(name) else { return nil }
        return name
    }

    /// Takes "the", adjectives of direction and other small words, marks and a possessive off the ends.
    private func trimEnds(_ name: inout TaggedName) {
        var start = name.tokens.lowerBound
        var end = name.tokens.upperBound
        while start < end, isLoose(start), !(words[start].lists.contains(.particle) && start + 1 < end && words[start + 1].isCapitalised) {
            start += 1
        }
        if start + 1 < end, words[start].lists.contains(.article) { start += 1 }
        while start < end, !words[end - 1].hasCapital, !words[end - 1].hasDigit { end -= 1 }
        name.tokens = start..<max(start, end)
    }

    /// True for a word without capital or digit.
    private func isLoose(_ index: Int) -> Bool { !words[index].hasCapital && !words[index].hasDigit }

    /// Takes titles, roles and what stands before them ("US President", "Secretary of State") off the front of a person.
    private func trimTitles(_ name: inout TaggedName) {
        var start = name.tokens.lowerBound
        var index = start
        while index < name.tokens.upperBound - 1 {
            let lists = words[index].lists
            if !lists.isDisjoint(with: [.title, .role]), lists.isDisjoint(with: .givenName) || words[index].length > 4 || index > start {
                start = index + 1
            } else if lists.isDisjoint(with: [.roleModifier, .demonym, .country, .organisation, .link, .organisationWord]) {
                break
            }
            index += 1
        }
        name.tokens = start..<name.tokens.upperBound
    }

    /// True for a person that is only a title, and for a name that is only demonyms, weekdays or months.
    private func isDescription(_ name: TaggedName) -> Bool {
        let all = words[name.tokens]
        if all.allSatisfy({ $0.lists.contains(.demonym) || $0.lists.contains(.calendar) && !$0.lists.contains(.givenName) }) {
            return true
        }
        guard name.kind == .person, name.tokens.count == 1, let word = all.first else { return false }
        let isTitle = !word.lists.isDisjoint(with: [.title, .role]) && word.lists.isDisjoint(with: .givenName)
        return isTitle && word.lists.contains(.common)
    }
}
