import Model

/// Makes organisations whole: a place with the words of one behind it, "Shanghai Airlines", "US Air Force"; a word with another that only firms end in,
/// "Kerrow Foods"; an office with what it has, "Sheriff's Department".
struct OrganisationRuns {
    let text: NameText

    /// How many words may stand between the place and the word of an organisation.
    private static let gap = 2
    private static let possessive = FeatureHash.bytes("'s".utf8)

    /// The names, with organisations whole. O(words).
    func joined(_ names: [TaggedName]) -> [TaggedName] {
        var result: [TaggedName] = []
        var sentence = 0
        let names = withFirms(names)
        for (index, name) in names.enumerated() {
            if let last = result.last, last.tokens.upperBound > name.tokens.lowerBound { continue }
            while text.sentences[sentence].upperBound <= name.tokens.lowerBound { sentence += 1 }
            let limit = index + 1 < names.count ? names[index + 1].tokens.lowerBound : text.words.count
            let end = text.sentences[sentence].upperBound
            guard name.kind == .place, !text.isHeadline[sentence], let joined = run(behind: name, until: min(limit, end)) else {
                result.append(withOffice(name, in: text.sentences[sentence], after: result.last?.tokens.upperBound ?? 0))
                continue
            }
            result.append(joined)
        }
        return result
    }

    private func run(behind name: TaggedName, until end: Int) -> TaggedName? {
        var found: Int?
        var index = name.tokens.upperBound
        while index < end, index <= name.tokens.upperBound + Self.gap, isPart(text.words[index]) {
            if text.words[index].lists.contains(.organisationWord) { found = index }
            index += 1
        }
        return found.map { TaggedName(tokens: name.tokens.lowerBound..<$0 + 1, kind: .organisation) }
    }

    private func isPart(_ word: NameWord) -> Bool {
        word.isCapitalised && word.hasLetter && word.lists.isDisjoint(with: [.title, .demonym, .calendar])
    }

    /// The names, with the firms of two words of which the last tells them, in place of a name that is the first.
    private func withFirms(_ names: [TaggedName]) -> [TaggedName] {
        var firms: [TaggedName] = []
        for (sentence, isHeadline) in zip(text.sentences, text.isHeadline) where !isHeadline {
            for index in sentence.dropFirst() where text.words[index].lists.contains(.organisationTail) && isPart(text.words[index]) {
                let first = text.words[index - 1]
                let isRun =
                    index - 1 > sentence.lowerBound && text.words[index - 2].isCapitalised && index - 2 > sentence.lowerBound
                    || index + 1 < sentence.upperBound && text.words[index + 1].isCapitalised
                guard !isRun, isPart(first), first.length > 1,
                    first.lists.isDisjoint(with: NameListFlags.ordinary.union([.role, .organisationWord]))
                else { continue }
                firms.append(TaggedName(tokens: index - 1..<index + 1, kind: .organisation))
            }
        }
        guard !firms.isEmpty else { return names }
        var next = 0
        firms = firms.filter { firm in
            while next < names.count, names[next].tokens.upperBound <= firm.tokens.lowerBound { next += 1 }
            guard next < names.count, names[next].tokens.overlaps(firm.tokens) else { return true }
            return names[next].tokens == firm.tokens.lowerBound..<firm.tokens.lowerBound + 1
        }
        let starts = Set(firms.map(\.tokens.lowerBound))
        return (names.filter { !starts.contains($0.tokens.lowerBound) } + firms).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// A body of one word with the office before it that has it.
    private func withOffice(_ name: TaggedName, in sentence: Range<Int>, after end: Int) -> TaggedName {
        let start = name.tokens.lowerBound - 2
        guard name.kind == .organisation, name.tokens.count == 1, text.words[start + 2].lists.contains(.organisationWord), start >= end,
            sentence.contains(start), text.words[start + 1].exact == Self.possessive, text.words[start].isCapitalised,
            !text.words[start].lists.isDisjoint(with: [.title, .role])
        else { return name }
        return TaggedName(tokens: start..<name.tokens.upperBound, kind: .organisation)
    }
}
