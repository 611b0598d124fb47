import Model

/// Makes the parts of one person's name one: particles between two parts ("bin", "van der") and before the first ("La Donna"), a given name before
/// the name, and a surname that is a common word ("Steve Jobs") or stands behind a particle.
struct PersonParts {
    let text: NameText

    /// How many particles may stand between two parts.
    private static let longestParticle = 2

    /// The names, with persons whole.
    func joined(_ names: [TaggedName]) -> [TaggedName] {
        var result: [TaggedName] = []
        for name in withFirstNames(withNicknames(names)) {
            // Of what ends behind a particle the rest may have been taken for another.
            if let last = result.last, last.tokens.upperBound > name.tokens.lowerBound {
                result[result.count - 1].tokens = last.tokens.lowerBound..<max(last.tokens.upperBound, name.tokens.upperBound)
                continue
            }
            guard name.kind == .person else {
                if let last = result.last, isSurname(name, behind: last) {
                    result[result.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
                } else {
                    result.append(name)
                }
                continue
            }
            if let last = result.last, last.kind == .person, isParticle(last.tokens.upperBound..<name.tokens.lowerBound) {
                result[result.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
            } else {
                let start = name.tokens.lowerBound
                let isFree = result.last.map { $0.tokens.upperBound < start } ?? true
                let hasFirst = hasGivenName(before: start) || name.tokens.count > 1 && hasParticle(before: start)
                let first = isFree && hasFirst ? start - 1 : start
                let end = endOfSurname(behind: name.tokens.upperBound)
                let isAlone = first == end - 1 && text.words[first].lists.contains(.givenName)
                result.append(TaggedName(tokens: first..<(isAlone && isSurname(end, behind: first) ? end + 1 : end), kind: .person))
            }
        }
        return result
    }

    /// The names, with what somebody is called between quotation marks: "Victor “The Clerk” Kerrow".
    private func withNicknames(_ names: [TaggedName]) -> [TaggedName] {
        var result: [TaggedName] = []
        for name in names {
            if let last = result.last, last.tokens.upperBound > name.tokens.lowerBound {
                guard last.tokens.upperBound < name.tokens.upperBound else { continue }
                result[result.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
            } else if name.kind == .person, let end = endBehindNickname(of: name.tokens.lowerBound..<endOfGivenNames(name.tokens)) {
                result.append(TaggedName(tokens: name.tokens.lowerBound..<end, kind: .person))
            } else {
                result.append(name)
            }
        }
        return result
    }

    /// "Salvatore “Sammy" may be as much as was taken for a name.
    private func endOfGivenNames(_ name: Range<Int>) -> Int {
        let marks = name.dropFirst().filter { Self.quotes.contains(text.words[$0].exact) }
        return marks.count == 1 ? marks[0] : name.upperBound
    }

    /// The end of the surname behind a nickname between quotation marks, which stands behind given names.
    private func endBehindNickname(of given: Range<Int>) -> Int? {
        let mark = given.upperBound
        guard text.words[mark - 1].lists.contains(.givenName), let sentence = text.sentence(of: mark - 1),
            sentence.contains(mark), Self.quotes.contains(text.words[mark].exact)
        else { return nil }
        let close = (mark + 2...mark + Self.longestNickname + 1).first {
            sentence.contains($0) && Self.quotes.contains(text.words[$0].exact)
        }
        guard let close, (mark + 1..<close).allSatisfy({ text.words[$0].isCapitalised || text.words[$0].lists.contains(.article) }),
            sentence.contains(close + 1), case let surname = text.words[close + 1], surname.isCapitalised,
            surname.lists.isDisjoint(with: Self.otherThings)
        else { return nil }
        return close + 2
    }

    private static let quotes = Set(["\"", "“", "”", "‘", "’", "'"].map { FeatureHash.bytes($0.utf8) })
    private static let longestNickname = 3

    /// The names, and the persons at the start of a sentence whose given name is a common word: "Will Kerrow resigned."
    private func withFirstNames(_ names: [TaggedName]) -> [TaggedName] {
        var result: [TaggedName] = []
        var next = 0
        for (sentence, isHeadline) in zip(text.sentences, text.isHeadline) {
            let end = names[next...].firstIndex { $0.tokens.lowerBound >= sentence.upperBound } ?? names.count
            let inside = names[next..<end]
            next = end
            if !isHeadline, let first = firstName(of: sentence), !inside.contains(where: { $0.tokens.overlaps(first) }) {
                result.append(TaggedName(tokens: first, kind: .person))
            }
            result += inside
        }
        return result
    }

    /// A given name that is a common word or a month, and one word behind it that is nothing else than a name.
    private func firstName(of sentence: Range<Int>) -> Range<Int>? {
        guard let start = sentence.first(where: { text.words[$0].hasLetter }), start + 2 < sentence.upperBound, isStatement(sentence) else {
            return nil
        }
        let lists = text.words[start].lists
        guard text.words[start].isCapitalised, lists.contains(.givenName), !lists.isDisjoint(with: [.common, .calendar]) else { return nil }
        guard lists.isDisjoint(with: [.title, .role, .demonym, .country, .region]) else { return nil }
        let surname = text.words[start + 1]
        guard surname.isCapitalised, !surname.isAllCapitals, surname.length > 2, !text.words[start + 2].isCapitalised else { return nil }
        return surname.lists.isDisjoint(with: Self.otherThings.union([.common, .organisation])) && !surname.lists.isPlace
            ? start..<start + 2 : nil
    }

    /// A town right behind a given name that was taken for a person's is a surname, where it may be one and no country or region stands behind it.
    private func isSurname(_ town: TaggedName, behind given: TaggedName) -> Bool {
        let (word, end) = (text.words[town.tokens.lowerBound], town.tokens.upperBound)
        guard town.kind == .place, given.kind == .person, town.tokens.count == 1, given.tokens.count == 1,
            given.tokens.upperBound == town.tokens.lowerBound, text.words[given.tokens.lowerBound].lists.contains(.givenName),
            word.lists.contains(.personName), word.lists.isDisjoint(with: [.country, .region]), !text.isHeadline(at: town.tokens.lowerBound)
        else { return false }
        return end + 1 >= text.words.count || text.words[end].hasLetter || text.words[end + 1].lists.isDisjoint(with: [.country, .region])
    }

    /// A word behind a given name that is a surname, though it is a common word.
    private func isSurname(_ index: Int, behind given: Int) -> Bool {
        guard let sentence = text.sentence(of: given), sentence.contains(index) else { return false }
        let word = text.words[index]
        guard word.isCapitalised, !word.isAllCapitals, word.length > 2, word.lists.contains(.common) else { return false }
        return word.lists.isDisjoint(with: Self.otherThings) && !text.isHeadline(at: index)
    }

    /// Where a name ends that goes on behind a particle, though the surname was taken for nobody's: "Omar bin Kerrow".
    private func endOfSurname(behind end: Int) -> Int {
        guard let sentence = text.sentence(of: end - 1) else { return end }
        var next = end
        while next < sentence.upperBound, next - end < Self.longestParticle, isParticle(next..<next + 1) { next += 1 }
        guard next > end, next < sentence.upperBound, text.words[next].isCapitalised,
            text.words[next].lists.isDisjoint(with: Self.otherThings), !text.words[next].lists.isPlace
        else { return end }
        return next + 1
    }

    private static let otherThings: NameListFlags = [
        .calendar, .demonym, .country, .title, .role, .organisationWord, .organisationTail, .placeWord,
    ]

    private func isParticle(_ gap: Range<Int>) -> Bool {
        (1...Self.longestParticle).contains(gap.count)
            && gap.allSatisfy { text.words[$0].lists.contains(.particle) && !text.words[$0].hasCapital }
    }

    private func hasParticle(before start: Int) -> Bool {
        guard let sentence = text.sentence(of: start), start > sentence.lowerBound, isStatement(sentence) else { return false }
        let word = text.words[start - 1]
        return word.lists.contains(.particle) && word.isCapitalised && !word.isAllCapitals
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
