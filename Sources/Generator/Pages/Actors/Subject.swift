import Model

/// A name, as what its sentence is about.
struct Subject {
    let name: TextRange
    let isPerson: Bool
    let reading: Reading

    /// Whether its bearer does what the sentence tells: not whose it is ("Ana's lawyer was charged"), not what is still to come, and nothing in
    /// somebody's mouth. O(words before it).
    var does: Bool {
        guard let index = reading.sentenceIndex(at: name.lowerBound), case let sentence = reading.sentences[index],
            !reading.quotes.contains(where: { $0.range.contains(name.lowerBound) })
        else { return false }
        let behind = sentence.tokens.drop { reading.tokens[$0].range.lowerBound < name.upperBound }
        return opens(sentence) && isFollowed(by: behind) && !isToCome(behind)
    }

    /// Nothing but "the" or a title stands before the name with its role, and few words without a name before a comma: "On Monday, the minister Ana Sousa".
    private func opens(_ sentence: Sentence) -> Bool {
        let names = reading.names.elements(startingIn: sentence.range, at: \.range.lowerBound)
        let role = names.first { $0.range == name }?.role.flatMap { $0.upperBound <= name.lowerBound ? $0.lowerBound : nil }
        let start = min(name.lowerBound, role ?? name.lowerBound)
        guard !names.contains(where: { $0.range.lowerBound < start }) else { return false }
        var before = sentence.tokens.prefix { reading.tokens[$0].range.lowerBound < start }
        while let last = before.last, reading.words.classes(of: last).contains(.opener) || isTitle(last) { before = before.dropLast() }
        guard let last = before.last else { return true }
        return text(last) == "," && before.count <= Self.longestOpening && before.dropLast().allSatisfy { reading.tokens[$0].kind != .mark }
    }

    /// A person's deed, or a verb: "the ministry said", not "ministry officials" and "Ana Sousa doctor Peter Stano".
    private func isFollowed(by tokens: Range<Int>.SubSequence) -> Bool {
        guard let next = tokens.first, reading.tokens[next].kind == .word || text(next) == ",",
            !reading.names.contains(where: { $0.role?.lowerBound == reading.tokens[next].range.lowerBound })
        else { return false }
        return isPerson || text(next) == "," || !reading.words.classes(of: next).isDisjoint(with: [.function, .speech, .reporting, .past])
    }

    /// Whether the first words behind it, or behind what it is told to be between commas, tell what may be, before any verb of saying.
    private func isToCome(_ tokens: Range<Int>.SubSequence) -> Bool {
        let isDescribed = tokens.first.map { text($0) == "," } ?? false
        return tokens.prefix(isDescribed ? Self.longestDescription : Self.longestVerb).prefix {
            !reading.words.classes(of: $0).contains(.speech)
        }
        .contains { token in
            reading.words.classes(of: token).contains(.modal)
                // "was charged in May"
                && !reading.dates.contains { $0.range.contains(reading.tokens[token].range.lowerBound) }
        }
    }

    /// "Mr."
    private func isTitle(_ token: Int) -> Bool { text(token).hasSuffix(".") && text(token).first?.isUppercase == true }

    private func text(_ token: Int) -> Substring { reading.article.text.slice(reading.tokens[token].range) }

    /// In tokens.
    private static let longestOpening = 8
    private static let longestVerb = 5
    private static let longestDescription = 40
}
