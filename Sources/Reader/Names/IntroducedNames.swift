import Model

/// Finds the long names that a text introduces with their acronym: "European Lock Safety Board (ELSB)".
struct IntroducedNames {
    let text: NameText
    let bytes: [UInt8]
    let tokens: [Range<Int>]

    /// The names, with organisations whole whose acronym stands in brackets behind them. O(words).
    func added(to names: [TaggedName]) -> [TaggedName] {
        var introduced: [TaggedName] = []
        var isOfOrganisation = [Bool](repeating: false, count: text.words.count)
        var organisations: Set<UInt32> = []
        for name in names where name.kind == .organisation {
            for word in name.tokens { isOfOrganisation[word] = true }
            if name.tokens.count == 1 { organisations.insert(text.words[name.tokens.lowerBound].folded) }
        }
        for index in text.words.indices.dropFirst().dropLast() where isAcronym(index) && isByte(index - 1, "(") && isByte(index + 1, ")") {
            guard let start = start(of: index), start < index - 1 else { continue }
            let long = start..<index - 1
            let isOrganisation = organisations.contains(text.words[index].folded) || isOfOrganisation[long].contains(true)
            guard isOrganisation || text.words[long].contains(where: { $0.lists.contains(.organisationWord) }) else { continue }
            introduced += [TaggedName(tokens: long, kind: .organisation), TaggedName(tokens: index..<index + 1, kind: .organisation)]
        }
        guard !introduced.isEmpty else { return names }
        var isIntroduced = [Bool](repeating: false, count: text.words.count)
        for name in introduced { for word in name.tokens { isIntroduced[word] = true } }
        let others = names.filter { !isIntroduced[$0.tokens].contains(true) }
        return (others + introduced).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func isAcronym(_ index: Int) -> Bool {
        let word = text.words[index]
        return word.isAllCapitals && !word.hasDigit && Self.lengths.contains(Int(word.length)) && tokens[index].count == Int(word.length)
    }

    private func isByte(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
        tokens[index].count == 1 && bytes[tokens[index].lowerBound] == UInt8(ascii: mark)
    }

    /// Where the words start whose initials an acronym has: from its last letter back, small words left out.
    private func start(of acronym: Int) -> Int? {
        guard let sentence = text.sentence(of: acronym) else { return nil }
        var letters = bytes[tokens[acronym]]
        var index = acronym - 1
        var small = 0
        while let letter = letters.last {
            index -= 1
            guard index >= sentence.lowerBound else { return nil }
            guard text.words[index].isCapitalised else {
                small += 1
                guard small <= Self.mostSmallWords, text.words[index].hasLetter else { return nil }
                continue
            }
            guard bytes[tokens[index].lowerBound] == letter else { return nil }
            small = 0
            letters.removeLast()
        }
        return index
    }

    private static let lengths = 3...8
    /// "of the" between two words that count.
    private static let mostSmallWords = 2
}
