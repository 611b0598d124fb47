import Model

/// Sets the borders of tagged names right, and drops what is no name: titles, demonyms, weekdays and months alone.
struct NameBorders {
    let text: NameText
    /// Folded forms of words that stand capitalised inside a sentence.
    private let isCapitalisedInside: Set<UInt32>
    private let cuts: PersonCuts

    init(text: NameText) {
        self.text = text
        cuts = PersonCuts(text: text)
        var inside: Set<UInt32> = []
        for (sentence, isHeadline) in zip(text.sentences, text.isHeadline) where !isHeadline {
            for index in sentence.dropFirst() where text.words[index].isCapitalised && text.words[index].lists.contains(.common) {
                inside.insert(text.words[index].folded)
            }
        }
        isCapitalisedInside = inside
    }

    private var words: [NameWord] { text.words }

    /// The names with right borders, in order.
    func corrected(_ names: [TaggedName]) -> [TaggedName] {
        names.flatMap(split).flatMap(corrected)
    }

    /// Cuts a name in two at "The" behind a listed place, where a line break was lost ("Lisbon The Kerrow Fund"), and at "and": always in persons, in places that are not listed so, and in others where what stands before is
    /// listed as a name by itself.
    private func split(_ name: TaggedName) -> [TaggedName] {
        if let article = name.tokens.dropFirst().first(where: { words[$0].lists.contains(.article) && words[$0].isCapitalised }),
            case let place = name.tokens.lowerBound..<article, isListedPlace(place)
        {
            let rest = TaggedName(tokens: article + 1..<name.tokens.upperBound, kind: name.kind == .place ? .organisation : name.kind)
            return [TaggedName(tokens: place, kind: .place)] + (rest.tokens.isEmpty ? [] : split(rest))
        }
        guard let conjunction = name.tokens.dropFirst().dropLast().first(where: { words[$0].lists.contains(.conjunction) }) else {
            return [name]
        }
        let left = name.tokens.lowerBound..<conjunction
        let right = conjunction + 1..<name.tokens.upperBound
        // "the White House and the Treasury"
        if words[conjunction + 1].lists.contains(.article), !words[conjunction + 1].isCapitalised {
            return [TaggedName(tokens: left, kind: name.kind)] + split(TaggedName(tokens: right, kind: name.kind))
        }
        let phrases = text.phrases(startingAt: left.lowerBound)
        guard !phrases.contains(where: { $0.tokens.contains(conjunction) }) else { return [name] }
        let listed = phrases.first { $0.tokens == left }?.lists ?? (left.count == 1 ? words[left.lowerBound].lists : [])
        let isOrganisation = listed.contains(.organisation) && listed.isDisjoint(with: .places)
        guard name.kind != .organisation || isOrganisation || listed.contains(.country) else { return [name] }
        let kind: ActorKind = name.kind != .organisation ? name.kind : isOrganisation ? .organisation : .place
        return [TaggedName(tokens: left, kind: kind)] + split(TaggedName(tokens: right, kind: name.kind))
    }

    private func corrected(_ name: TaggedName) -> [TaggedName] {
        var name = name
        trimEnds(&name)
        var others: [TaggedName] = []
        if name.tokens.count > 1, words[name.tokens.lowerBound].lists.isFormOfAddress { name.kind = .person }
        if name.kind == .person {
            let start = name.tokens.lowerBound
            trimQuestion(&name)
            trimTitles(&name)
            trimTown(&name)
            others = listedNames(in: start..<name.tokens.lowerBound)
        }
        if name.kind == .place { trimOffice(&name) }
        if name.kind == .organisation, isOffice(name) { return others }
        guard !name.tokens.isEmpty else { return others }
        let names = name.kind == .person ? cuts.persons(in: name) : [name]
        return others + names.filter { !isDescription($0) && !isFirstWord($0) }
    }

    /// The names of countries and organisations in words that were taken off a person.
    private func listedNames(in range: Range<Int>) -> [TaggedName] {
        var names: [TaggedName] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let phrase = text.phrases(startingAt: index).first {
                $0.tokens.upperBound <= range.upperBound && !$0.lists.isDisjoint(with: [.organisation, .country])
            }
            let lists = phrase?.lists ?? words[index].lists
            let tokens = phrase?.tokens ?? index..<index + 1
            if lists.contains(.organisation), lists.isDisjoint(with: .places) {
                names.append(TaggedName(tokens: tokens, kind: .organisation))
            } else if lists.contains(.country), !lists.contains(.common) || words[index].isAllCapitals {
                names.append(TaggedName(tokens: tokens, kind: .place))
            }
            index = tokens.upperBound
        }
        return names
    }

    /// Takes "the", adjectives of direction and other small words, marks and a possessive off the ends.
    private func trimEnds(_ name: inout TaggedName) {
        var start = name.tokens.lowerBound
        var end = name.tokens.upperBound
        while start < end, isLoose(start), !(words[start].lists.contains(.particle) && start + 1 < end && words[start + 1].isCapitalised) {
            start += 1
        }
        // "But Customs and Border Protection warned", though not "Or Yehuda was hit"
        if start + 1 < end, words[start].lists.contains(.conjunction), words[start + 1].isCapitalised,
            text.sentence(startingAt: start) != nil, !isListedPlace(startingAt: start)
        {
            start += 1
        }
        if start + 1 < end, words[start].lists.contains(.article) { start += 1 }
        // "the Supreme Court Thursday"
        if end - start > 1, words[end - 1].lists.contains(.calendar), words[end - 1].lists.isDisjoint(with: .givenName),
            !words[end - 2].lists.isDisjoint(with: [.organisationWord, .organisation, .country])
        {
            end -= 1
        }
        while start < end, !words[end - 1].hasCapital, !words[end - 1].hasDigit { end -= 1 }
        name.tokens = start..<max(start, end)
    }

    private func isListedPlace(_ tokens: Range<Int>) -> Bool {
        let lists =
            tokens.count == 1
            ? words[tokens.lowerBound].lists : text.phrases(startingAt: tokens.lowerBound).first { $0.tokens == tokens }?.lists
        return lists?.isPlace ?? false
    }

    /// True where several words from here on are a listed place.
    private func isListedPlace(startingAt index: Int) -> Bool {
        text.phrases(startingAt: index).contains { $0.lists.isPlace }
    }

    /// True for a word without capital or digit.
    private func isLoose(_ index: Int) -> Bool { !words[index].hasCapital && !words[index].hasDigit }

    /// Takes the first word off a person in a question that starts with a verb ("Will … ?").
    private func trimQuestion(_ name: inout TaggedName) {
        let start = name.tokens.lowerBound
        guard name.tokens.count > 1, words[start].lists.contains(.common), let sentence = text.sentence(startingAt: start) else { return }
        if words[sentence.upperBound - 1].exact == Self.questionMark { name.tokens = (start + 1)..<name.tokens.upperBound }
    }

    static let questionMark = FeatureHash.bytes("?".utf8)

    /// Takes titles, roles and what stands before them ("US President", "Secretary of State") off the front of a person.
    private func trimTitles(_ name: inout TaggedName) {
        var start = name.tokens.lowerBound
        for index in name.tokens {
            let lists = words[index].lists
            if !lists.isDisjoint(with: [.title, .role]) {
                if index == name.tokens.upperBound - 1, !isTitle(index) || index == name.tokens.lowerBound { break }
                // "D.A. Kerrow" may have those initials.
                if index + 2 == name.tokens.upperBound, isLetters(index) { break }
                start = index + 1
            } else if lists.isDisjoint(with: [.roleModifier, .demonym, .country, .organisation, .link, .organisationWord]),
                !(lists.isPlace && isBeforeOffice(index, in: name))
            {
                // "the ambassador to China Lena Kerrow"
                if index == start + 1, isCountry(start), lists.contains(.givenName), index + 1 < name.tokens.upperBound { start = index }
                break
            }
        }
        name.tokens = start..<name.tokens.upperBound
    }

    /// A country that is nobody's given name, or stands behind a preposition of place.
    private func isCountry(_ index: Int) -> Bool {
        let lists = words[index].lists
        return lists.contains(.country) && lists.isDisjoint(with: .demonym)
            && (lists.isDisjoint(with: .givenName) || index > 0 && words[index - 1].lists.contains(.placePreposition))
    }

    /// "Arden Councilman Lena Kerrow": a place and a word of an office, which before a single word must be nobody's name.
    private func isBeforeOffice(_ index: Int, in name: TaggedName) -> Bool {
        let next = index + 1
        guard next + 1 < name.tokens.upperBound, isTitle(next), words[next].length > 2 else { return false }
        return next + 2 < name.tokens.upperBound || words[next].lists.isDisjoint(with: .personName)
    }

    /// Takes the place or firm off the end of a person that comes from it: "Paul Ryland of Wisconsin".
    private func trimTown(_ name: inout TaggedName) {
        guard name.tokens.count > 3, let of = name.tokens.dropFirst(2).dropLast().first(where: { words[$0].lists.contains(.preposition) }),
            !words[of].hasCapital
        else { return }
        name.tokens = name.tokens.lowerBound..<of
    }

    /// Takes the office off the end of a place that it is of: "Madison County Sheriff".
    private func trimOffice(_ name: inout TaggedName) {
        let last = name.tokens.upperBound - 1
        guard name.tokens.count > 1, isTitle(last), words[last].lists.isDisjoint(with: [.placeWord, .organisationWord]),
            words[last - 1].lists.isPlace || words[last - 1].lists.contains(.placeWord)
        else { return }
        name.tokens = name.tokens.lowerBound..<last
    }

    /// "Secretary of Health", "Assistant Secretary for Health": what somebody is.
    private func isOffice(_ name: TaggedName) -> Bool {
        let office = name.tokens.first { words[$0].lists.isDisjoint(with: [.roleModifier, .demonym, .country]) || isTitle($0) }
        guard let head = office.flatMap({ first in (first..<name.tokens.upperBound).first { !isTitle($0) } }),
            head > name.tokens.lowerBound
        else { return false }
        return words[head].lists.contains(.preposition) && !words[head].hasCapital && words[head - 1].lists.contains(.role)
    }

    /// True for the letters of an office, which may be a person's.
    private func isLetters(_ index: Int) -> Bool {
        words[index].isAllCapitals && words[index].length <= Self.longestLetters
            && words[index].lists.isDisjoint(with: [.common, .courtesyTitle])
    }

    private static let longestLetters = 4

    /// True for a title or role that is no given name.
    private func isTitle(_ index: Int) -> Bool {
        let lists = words[index].lists
        return !lists.isDisjoint(with: [.title, .role]) && lists.isDisjoint(with: .givenName)
    }

    /// True for a form of address ("Mrs."), for a person that is only a title, for the letters of an office ("IG"), and for a name that is only
    /// demonyms, weekdays or months.
    private func isDescription(_ name: TaggedName) -> Bool {
        let all = words[name.tokens]
        if all.allSatisfy({ $0.lists.contains(.demonym) || $0.lists.contains(.calendar) && !$0.lists.contains(.givenName) }) {
            return true
        }
        guard let word = all.first, all.count == 1 else { return false }
        if word.lists.isFormOfAddress, !word.isAllCapitals { return true }
        if name.kind == .person, isNoSurname(word) { return true }
        guard isTitle(name.tokens.lowerBound) else { return false }
        guard name.kind == .person else { return word.isAllCapitals && word.lists.isDisjoint(with: [.organisation, .country]) }
        return word.lists.contains(.common) || word.lists.isDisjoint(with: .personName)
    }

    /// True for the word of an organisation that is nobody's name: "Patrol".
    private func isNoSurname(_ word: NameWord) -> Bool {
        word.lists.contains(.organisationWord) && word.lists.isDisjoint(with: [.givenName, .personName])
    }

    /// True for a single ordinary word at the start of a sentence that nothing in the document shows to be a name.
    private func isFirstWord(_ name: TaggedName) -> Bool {
        guard name.tokens.count == 1, text.sentence(startingAt: name.tokens.lowerBound) != nil else { return false }
        let word = words[name.tokens.lowerBound]
        guard word.lists.contains(.common), word.lists.isDisjoint(with: [.organisation, .country, .region]) else { return false }
        return !isCapitalisedInside.contains(word.folded)
    }
}
