import Model

/// Makes the parts of one person's name one: particles between two parts ("bin", "van der"), and a given name before the name.
struct PersonParts {
    let text: NameText

    /// How many particles may stand between two parts.
    private static let longestParticle = 2

    /// The names, with persons whole.
    func joined(_ names: [TaggedName]) -> [TaggedName] {
        var result: [TaggedName] = []
        for name in names {
            guard name.kind == .person else {
                result.append(name)
                continue
            }
            if let last = result.last, last.kind == .person, isParticle(last.tokens.upperBound..<name.tokens.lowerBound) {
                result[result.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
            } else {
                let start = name.tokens.lowerBound
                let isFree = result.last.map { $0.tokens.upperBound < start } ?? true
                let first = isFree && hasGivenName(before: start) ? start - 1 : start
                result.append(TaggedName(tokens: first..<name.tokens.upperBound, kind: .person))
            }
        }
        return result
    }

    private func isParticle(_ gap: Range<Int>) -> Bool {
        (1...Self.longestParticle).contains(gap.count)
            && gap.allSatisfy { text.words[$0].lists.contains(.particle) && !text.words[$0].hasCapital }
    }

    private func hasGivenName(before start: Int) -> Bool {
        guard let sentence = text.sentence(of: start), start > sentence.lowerBound else { return false }
        let word = text.words[start - 1]
        guard word.isCapitalised, word.lists.contains(.givenName) else { return false }
        guard word.lists.isDisjoint(with: [.title, .role, .demonym, .country, .region]) else { return false }
        // "Will Kerrow resigned." – but "Will Kerrow resign?"
        if text.sentence(startingAt: start - 1) != nil, !word.lists.isDisjoint(with: [.common, .calendar]) { return isStatement(sentence) }
        return !word.lists.contains(.calendar)
    }

    private func isStatement(_ sentence: Range<Int>) -> Bool { text.words[sentence.upperBound - 1].exact != NameBorders.questionMark }
}
