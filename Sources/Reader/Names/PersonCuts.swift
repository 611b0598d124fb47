import Model

/// Cuts a run of capitals that was taken for one person down to whom it names: "Ana Ana Sousa", "Ana Sousa Memos", "Ana Sousa In Lisbon", and two
/// persons in one.
struct PersonCuts {
    private let text: NameText
    /// Folded forms of words that the text has in small letters, too.
    private let lower: Set<UInt32>

    private static let the = FeatureHash.bytes("the".utf8)
    /// Shorter words may be anything.
    private static let shortestThing = 5

    init(text: NameText) {
        self.text = text
        lower = Set(text.words.lazy.filter { $0.hasLetter && !$0.hasCapital && $0.length >= Self.shortestThing }.map(\.folded))
    }

    private var words: [NameWord] { text.words }

    /// The persons of a run; none where it is an office: "Homicide Capt.". O(words of the run).
    func persons(in name: TaggedName) -> [TaggedName] {
        guard name.tokens.count > 1 else { return [name] }
        var (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
        // "Homicide Capt.", before whose name it stands
        if isRank(end - 1) || end < words.count && isRank(end) && (!isGiven(start) || words[start].lists.isPlace) { return [] }
        if let stop = name.tokens.dropFirst().first(where: { ends(at: $0, of: name) }) { end = stop }
        if let office = (start..<end).dropFirst().dropLast().last(where: { isOffice($0) && isWhose($0 - 1) }) { start = office + 1 }
        while end - start > 2, words[start].folded == words[start + 1].folded || isLeftOver(start) { start += 1 }
        if end - start == 2, !isGiven(start), isThing(start + 1) { return [] }
        while end - start > 2, !isGiven(end - 2), isThing(end - 1) { end -= 1 }
        let middle = start + 2
        guard end - start == 4, (start..<end).allSatisfy({ words[$0].isCapitalised }), isGiven(start), !isGiven(start + 1), isGiven(middle),
            words[middle].lists.isDisjoint(with: [.particle, .link]), words[start + 1].length > 2, !isGiven(middle + 1)
        else { return [TaggedName(tokens: start..<end, kind: .person)] }
        return [TaggedName(tokens: start..<middle, kind: .person), TaggedName(tokens: middle..<end, kind: .person)]
    }

    private func isGiven(_ index: Int) -> Bool { words[index].lists.contains(.givenName) }

    /// A rank in short: "Capt.".
    private func isRank(_ index: Int) -> Bool { words[index].lists.isSuperset(of: [.courtesyTitle, .role]) }

    /// A place's preposition with a capital, or an ordinary word without one: "Ana Sousa In Lisbon", "Ana Sousa met President".
    private func ends(at index: Int, of name: TaggedName) -> Bool {
        let word = words[index]
        if word.hasCapital { return word.lists.contains(.placePreposition) && index + 1 < name.tokens.upperBound }
        return word.hasLetter && !word.lists.isDisjoint(with: .ordinary)
            && word.lists.isDisjoint(with: [.link, .particle, .preposition, .conjunction, .article])
    }

    /// "Chancellor" in "Saves Banks German Chancellor Ana Sousa".
    private func isOffice(_ index: Int) -> Bool { words[index].lists.isSuperset(of: [.title, .role]) }

    private func isWhose(_ index: Int) -> Bool { !words[index].lists.isDisjoint(with: [.demonym, .country]) }

    /// The rest of an office before a given name: "the Exchequer Ana Sousa".
    private func isLeftOver(_ start: Int) -> Bool {
        start > 0 && words[start - 1].folded == Self.the && !isGiven(start) && isGiven(start + 1)
    }

    /// A word that is nobody's name and that the text has in small letters, too: "Ana Sousa Memos".
    private func isThing(_ index: Int) -> Bool {
        lower.contains(words[index].folded)
            && words[index].lists.isDisjoint(with: NameListFlags.names.union([.organisationWord, .placeWord]))
    }
}
