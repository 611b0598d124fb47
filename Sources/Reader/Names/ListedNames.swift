import Model

/// Corrects tagged names by what the lists say with certainty: whole names of organisations, and names that are a country.
struct ListedNames {
    let text: NameText

    /// The names, with listed organisations and countries of several words whole and of the right kind. O(names + phrases).
    func corrected(_ names: [TaggedName]) -> [TaggedName] {
        let listed = listedNames(besides: names)
        let persons = names.filter { $0.kind == .person && $0.tokens.count > 1 }
        let personWords = Set(persons.flatMap { $0.tokens.map { text.words[$0].folded } })
        let verbs = text.words.indices.dropFirst().filter { text.words[$0].lists.contains(.speech) && !text.words[$0].hasCapital }
        // "Velora said" opens a clause; "the mayor of Kerrow said" does not.
        let openers = verbs.map { $0 - 1 }.filter { text.words[$0].hasCapital && !($0 > 0 && text.words[$0 - 1].hasLetter) }
        let places = text.words.indices.dropFirst().filter {
            text.words[$0].hasCapital && text.words[$0 - 1].lists.contains(.placePreposition)
        }
        let speakers = Set(openers.map { text.words[$0].folded }).subtracting(places.map { text.words[$0].folded })
        var result: [TaggedName] = []
        var next = 0
        for name in names {
            while next < listed.count, listed[next].tokens.upperBound <= name.tokens.lowerBound {
                result.append(listed[next])
                next += 1
            }
            let isCovered = next < listed.count && listed[next].tokens.overlaps(name.tokens)
            if !isCovered {
                result.append(TaggedName(tokens: name.tokens, kind: kind(of: name, personWords, speakers: speakers)))
            }
        }
        return result + listed[next...]
    }

    /// The listed names of several words that neither lie inside a longer tagged one nor cut through one, in order.
    private func listedNames(besides names: [TaggedName]) -> [TaggedName] {
        var result: [TaggedName] = []
        var next = 0
        for phrase in text.phrases where phrase.tokens.contains(where: { text.words[$0].hasCapital }) {
            let isOrganisation = phrase.lists.contains(.organisation)
            guard isOrganisation || phrase.lists.contains(.country) && phrase.lists.isDisjoint(with: .demonym) else { continue }
            let tokens = phrase.tokens
            while next < names.count, names[next].tokens.upperBound <= tokens.lowerBound { next += 1 }
            let overlapping = names[next...].prefix { $0.tokens.lowerBound < tokens.upperBound }.map(\.tokens)
            guard overlapping.allSatisfy({ $0.lowerBound >= tokens.lowerBound && $0.upperBound <= tokens.upperBound }) else { continue }
            let name = TaggedName(tokens: tokens, kind: isOrganisation ? .organisation : .place)
            if let last = result.last, last.tokens.overlaps(tokens) {
                if last.tokens.lowerBound == tokens.lowerBound, last.tokens.count < tokens.count { result[result.count - 1] = name }
            } else {
                result.append(name)
            }
        }
        return result
    }

    /// What ends as names of clubs and firms do, or begins as those of bodies do elsewhere, is an organisation. A single word that is a country is a place, and a town behind a preposition of place, unless the document has a person of that name; a
    /// listed acronym is an organisation, and so is what speaks and is no listed place.
    private func kind(of name: TaggedName, _ personWords: Set<UInt32>, speakers: Set<UInt32>) -> ActorKind {
        guard name.tokens.count == 1 else {
            // "Comité de la Mer"
            let (first, next) = (text.words[name.tokens.lowerBound].lists, text.words[name.tokens.lowerBound + 1])
            let isBody =
                first.contains(.organisationWord) && first.isDisjoint(with: NameListFlags.places.union([.givenName, .personName]))
                && next.lists.contains(.particle) && !next.hasCapital
            let last = text.words[name.tokens.upperBound - 1]
            if isBody || last.lists.contains(.organisationTail) { return .organisation }
            // "Clark Ave."
            if name.kind == .person, last.lists.contains(.placeWord), last.lists.isDisjoint(with: [.personName, .givenName]),
                text.words[name.tokens.lowerBound].lists.isDisjoint(with: .givenName)
            {
                return .place
            }
            return name.kind
        }
        let word = text.words[name.tokens.lowerBound]
        if word.lists.contains(.country), name.kind != .place { return personWords.contains(word.folded) ? name.kind : .place }
        if name.kind == .place, !word.lists.isPlace, speakers.contains(word.folded), !personWords.contains(word.folded) {
            return .organisation
        }
        if name.kind == .person, word.lists.isPlace, isBehindPlacePreposition(name), !personWords.contains(word.folded) { return .place }
        guard word.lists.contains(.organisation), word.lists.isDisjoint(with: .places) else { return name.kind }
        if name.kind == .place || word.isAllCapitals || word.lists.isDisjoint(with: .personName) { return .organisation }
        return name.kind
    }

    private func isBehindPlacePreposition(_ name: TaggedName) -> Bool {
        let start = name.tokens.lowerBound
        return start > 0 && text.words[start - 1].lists.contains(.placePreposition)
    }
}
