/// A name, taken apart: what is title, name, particle, suffix.
struct ParsedName: Sendable {
    /// As written.
    let text: String
    /// All words but titles and suffixes, in the order given name, surname where a comma shows another.
    let words: [NameWord]
    /// The words that count when persons are compared: no particles.
    let significant: [String]
    /// "jr", "2" …, which tells relatives and rulers apart; nil where there is none.
    let suffix: String?
    /// True when words before the name were taken for a title.
    let hasTitle: Bool
    /// The folded words, joined by spaces; with the suffix, if there is one.
    let key: String
    /// The main name of the thing, where the lists know it.
    let known: String?
    /// The surname, and the family name where it goes first; for names of several words.
    let surnames: [String]
    /// True when the name as written has Chinese characters, which no spelling in Latin letters tells apart.
    let hasIdeographs: Bool
    /// True when some word shows that it is an organisation.
    let isOrganisation: Bool
    /// True for one word of 2 to 6 letters with two capitals or more.
    let isAcronym: Bool

    init(_ text: String, data: NameData) {
        self.text = text
        let all = NameWords.split(text)
        hasIdeographs = text.unicodeScalars.contains { $0.value > 0x2E7F && $0.properties.isIdeographic }
        known = data.aliases[all.map(\.folded).joined(separator: " ")]
        let capitals = text.filter(\.isUppercase).count
        isAcronym = all.count == 1 && (2...6).contains(all[0].folded.utf8.count) && capitals >= 2
        isOrganisation = Self.isOrganisation(all, data: data)
        guard known == nil, !isOrganisation else {
            words = all
            suffix = nil
            hasTitle = false
            significant = all.map(\.folded)
            surnames = []
            key = significant.joined(separator: " ")
            return
        }
        var words = Self.inWesternOrder(all, text: text, data: data)
        suffix = Self.removeSuffix(from: &words, data: data)
        hasTitle = Self.removeTitle(from: &words, data: data)
        let isShouted = !text.contains(where: \.isLowercase)
        // "D.N.C." is one word, as "DNC" is.
        let isAcronym = isAcronym
        words = words.enumerated().flatMap { index, word in
            guard !isAcronym else { return [word] }
            let mayBeInitials = index == 0 && words.count > 1 && !isShouted && word.isAllCapitals && word.folded.utf8.count == 2
            return Self.initials(of: word, isTwo: mayBeInitials && !data.familyFirst.contains(word.folded))
        }
        Self.markParticles(in: &words, data: data)
        self.words = words
        surnames = Self.surnames(of: words, data: data)
        significant = words.filter { !$0.isParticle }.map(\.folded)
        key = words.map(\.folded).joined(separator: " ") + (suffix.map { " " + $0 } ?? "")
    }

    private static func isOrganisation(_ words: [NameWord], data: NameData) -> Bool {
        guard words.count > 1 else { return false }
        let isWord = { (word: NameWord) in data.organisationWords.contains(word.folded) || data.companyTails.contains(word.folded) }
        if let end = endOfTitle(words, data: data), words[end].isCapitalised { return words[end...].contains(where: isWord) }
        let hasWord = words.contains(where: isWord)
        let hasForm = [words[0], words[words.count - 1]].contains {
            data.legalForms.contains($0.folded) && !data.particles.contains($0.folded)
        }
        let isShip = words[0].isAllCapitals && data.shipLetters.contains(words[0].folded)
        let hasFunctionWord = words.dropFirst().dropLast().contains { !$0.isCapitalised && data.joiningWords.contains($0.folded) }
        return hasWord || hasForm || isShip || hasFunctionWord
    }

    /// All letters, without spaces.
    var letters: String { words.map(\.folded).joined() }

    private static func surnames(of words: [NameWord], data: NameData) -> [String] {
        let significant = words.filter { !$0.isParticle }
        guard significant.count > 1, let first = significant.first, let last = significant.last else { return [] }
        // "Moon Jae-in" is written with a small letter after the hyphen only where the family name goes first.
        let hasEasternGivenName = significant.count == 3 && significant[1].joinsNext && !last.isCapitalised
        if hasEasternGivenName { return [first.folded] }
        return data.familyFirst.contains(first.folded) ? [last.folded, first.folded] : [last.folded]
    }

    /// "Smith, John" is John Smith.
    private static func inWesternOrder(_ words: [NameWord], text: String, data: NameData) -> [NameWord] {
        let halves = text.split(separator: ",")
        guard halves.count == 2 else { return words }
        let family = NameWords.split(String(halves[0]))
        let given = NameWords.split(String(halves[1]))
        guard !family.isEmpty, !given.isEmpty, given.count < 4, !given.contains(where: { data.suffixes[$0.folded] != nil }) else {
            return words
        }
        return given + family
    }

    private static func removeSuffix(from words: inout [NameWord], data: NameData) -> String? {
        guard words.count > 1, let last = words.last, let form = data.suffixes[last.folded] else { return nil }
        guard Int(form) == nil || last.isAllCapitals else { return nil }
        words.removeLast()
        return form
    }

    private static func removeTitle(from words: inout [NameWord], data: NameData) -> Bool {
        guard let end = endOfTitle(words, data: data) else { return false }
        words.removeFirst(end)
        return true
    }

    /// The index of the first word after a title; nil where there is none, or nothing after it.
    private static func endOfTitle(_ words: [NameWord], data: NameData) -> Int? {
        guard words.count > 1, var end = words.dropLast().lastIndex(where: { data.titles.contains($0.folded) }) else { return nil }
        end += 1
        for tail in data.titleTails where words.count > end + tail.count {
            if words[end..<end + tail.count].map(\.folded) == tail {
                end += tail.count
                break
            }
        }
        return end
    }

    /// "J.K." is two initials, and so is "JK" before a name in small letters.
    private static func initials(of word: NameWord, isTwo: Bool) -> [NameWord] {
        guard word.isDotted || isTwo else { return [word] }
        return word.folded.map { NameWord(folded: String($0), isAllCapitals: true) }
    }

    private static func markParticles(in words: inout [NameWord], data: NameData) {
        for index in words.indices.dropLast() where data.particles.contains(words[index].folded) {
            let word = words[index]
            let isGivenName = index == 0 && word.isCapitalised && !word.joinsNext && data.givenNames[word.folded] != nil
            words[index].isParticle = !isGivenName
        }
    }
}
