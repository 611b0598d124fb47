import Model

/// Makes a place with the words of an organisation behind it one name: "Shanghai Airlines", "US Air Force".
struct OrganisationRuns {
    let text: NameText

    /// How many words may stand between the place and the word of an organisation.
    private static let gap = 2

    /// The names, with organisations whole that start with a place.
    func joined(_ names: [TaggedName]) -> [TaggedName] {
        var result: [TaggedName] = []
        var sentence = 0
        for (index, name) in names.enumerated() {
            if let last = result.last, last.tokens.upperBound > name.tokens.lowerBound { continue }
            while text.sentences[sentence].upperBound <= name.tokens.lowerBound { sentence += 1 }
            let limit = index + 1 < names.count ? names[index + 1].tokens.lowerBound : text.words.count
            let end = text.sentences[sentence].upperBound
            guard name.kind == .place, !text.isHeadline[sentence], let joined = run(behind: name, until: min(limit, end)) else {
                result.append(name)
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
}
