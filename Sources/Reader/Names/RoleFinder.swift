import Model

/// Finds the words beside a person's name that say what the person is: "Senate spokesman", "the EU's foreign policy chief".
///
/// A role stands directly before the name, before it and a comma, or behind it between commas. It has a head from the list of role
/// words, and only words around it that belong to such a description.
struct RoleFinder {
    let text: NameText
    /// Words before an office that nobody has: "a President Sousa".
    private let hypothetical: Set<UInt32>
    /// For each word, true when it is part of a person's name.
    private let isPerson: [Bool]
    /// For each word, true when it is part of the name of an organisation or place.
    private let isOther: [Bool]

    /// Words of which one may stand before an office: "vice", "Bank", "Lt.", "Texas".
    private static let beforeOffices = NameListFlags.places.union([.roleModifier, .organisationWord, .courtesyTitle])
    /// Words that a description between commas may have.
    private static let longest = 14
    private static let comma = FeatureHash.bytes(",".utf8)
    private static let of = FeatureHash.bytes("of".utf8)
    private static let possessive = FeatureHash.bytes("'s".utf8)
    private static let dash = FeatureHash.bytes("-".utf8)

    init(text: NameText, names: [TaggedName], hypothetical: Set<UInt32>) {
        self.text = text
        self.hypothetical = hypothetical
        var isPerson = [Bool](repeating: false, count: text.words.count)
        var isOther = isPerson
        for name in names {
            for index in name.tokens {
                if name.kind == .person { isPerson[index] = true } else { isOther[index] = true }
            }
        }
        self.isPerson = isPerson
        self.isOther = isOther
    }

    private var words: [NameWord] { text.words }

    /// The words of the role of the person, without an article; nil where there is none.
    func role(of name: TaggedName, in sentence: Range<Int>) -> Range<Int>? {
        before(name.tokens.lowerBound, in: sentence) ?? behind(name.tokens.upperBound, in: sentence)
            ?? beforeComma(name.tokens, in: sentence)
    }

    /// A role directly before the name: "Portuguese President Ana Sousa". A "Mr." between both is left out, and a rank behind another role:
    /// "committee chairman Rep. Ana Sousa".
    private func before(_ nameStart: Int, in sentence: Range<Int>) -> Range<Int>? {
        var end = nameStart
        while end > sentence.lowerBound, isAddress(words[end - 1].lists) { end -= 1 }
        var beforeRank = end
        while beforeRank > sentence.lowerBound, words[beforeRank - 1].lists.contains(.courtesyTitle) { beforeRank -= 1 }
        if beforeRank > sentence.lowerBound, isHead(beforeRank - 1) { end = beforeRank }
        guard end > sentence.lowerBound, let head = isHead(end - 1) ? end - 1 : headBeforeOwner(endingAt: end, in: sentence) else {
            return nil
        }
        var start = head
        while start > sentence.lowerBound, !begins(start, behind: start - 1),
            describes(start - 1, in: sentence) || joinsRoles(start - 1, in: sentence)
        { start -= 1 }
        if words[start].exact == Self.possessive {
            while start > sentence.lowerBound, isPerson[start - 1] { start -= 1 }
        }
        return trimmed(start..<end).flatMap { isHypothetical($0, in: sentence) ? nil : $0 }
    }

    /// "a President Sousa", "the would-be president Ana Sousa".
    private func isHypothetical(_ role: Range<Int>, in sentence: Range<Int>) -> Bool {
        hypothetical.contains(words[role.lowerBound].folded)
            || role.lowerBound > sentence.lowerBound && hypothetical.contains(words[role.lowerBound - 1].folded)
    }

    /// True for "Mr." and "Dr.", and a title that is no role.
    private func isAddress(_ lists: NameListFlags) -> Bool {
        lists.contains(.courtesyTitle) && !lists.contains(.roleOpener) || lists.contains(.title) && !lists.contains(.role)
    }

    /// Whether a description begins at a word, so that the word before is no part of it: "former", "President". Whose and where may stand before them,
    /// and "vice" before an office. Before the name of a body stands no ordinary word: "Renews Calm Orlan Bank chairman".
    private func begins(_ index: Int, behind before: Int) -> Bool {
        let (lists, other) = (words[index].lists, words[before].lists)
        if isOther[before] || other.contains(.demonym) || words[before].exact == Self.possessive { return false }
        // "Saves Banks German Chancellor"
        if lists.contains(.demonym), other.isDisjoint(with: [.role, .roleModifier, .roleOpener]) { return true }
        if lists.contains(.roleOpener) {
            return !lists.contains(.role) || other.isDisjoint(with: Self.beforeOffices)
        }
        return isOther[index] && other.isDisjoint(with: [.role, .roleModifier]) && !other.isDisjoint(with: .ordinary)
    }

    /// The head in "Foreign Minister of Portugal", which ends before a name.
    private func headBeforeOwner(endingAt end: Int, in sentence: Range<Int>) -> Int? {
        var start = end
        while start > sentence.lowerBound, isOther[start - 1] { start -= 1 }
        guard start < end else { return nil }
        if start > sentence.lowerBound, words[start - 1].lists.contains(.article) { start -= 1 }
        guard start - 1 > sentence.lowerBound, words[start - 1].exact == Self.of, isHead(start - 2) else { return nil }
        return start - 2
    }

    /// A role behind the name and a comma, up to the next comma or the end: ", a professor at Harvard,".
    private func behind(_ nameEnd: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard isComma(nameEnd, in: sentence) else { return nil }
        var start = nameEnd + 1
        if isComma(start + 1, in: sentence), words[start].hasDigit { start += 2 }
        guard let (role, end) = description(from: start, in: sentence) else { return nil }
        return isOfNext(from: end, in: sentence) ? nil : role
    }

    /// Whether a description goes with the name behind it: "Referring to Peter Stano, the union's top diplomat, Ana Sousa, said". In a list each name
    /// has its own behind it.
    private func isOfNext(from comma: Int, in sentence: Range<Int>) -> Bool {
        guard isComma(comma, in: sentence), sentence.contains(comma + 1), isPerson[comma + 1] else { return false }
        let end = (comma + 1..<sentence.upperBound).first { !isPerson[$0] } ?? sentence.upperBound
        guard isComma(end, in: sentence), sentence.contains(end + 1) else { return false }
        return !words[end + 1].lists.contains(.conjunction) && description(from: end + 1, in: sentence) == nil
    }

    /// A role before a comma and the name, which a comma follows: "The union's top diplomat, Ana Sousa,".
    private func beforeComma(_ name: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
        let end = name.lowerBound - 1
        guard end > sentence.lowerBound, isComma(end, in: sentence), ends(name.upperBound, in: sentence) else { return nil }
        var start = end
        while start > sentence.lowerBound, end - start < Self.longest, belongs(start - 1, in: sentence) { start -= 1 }
        if start < end, words[start].exact == Self.possessive {
            while start > sentence.lowerBound, isPerson[start - 1] { start -= 1 }
        }
        guard start == sentence.lowerBound || isMark(start - 1) || words[start].lists.contains(.article) else { return nil }
        let heads = (start..<end).filter(isHead)
        guard let head = heads.first else { return nil }
        // "The mother of the spokesman, Ana Sousa," leaves open which of the two she is.
        let isOfAnother = heads.contains { $0 > head + 1 && words[head + 1].exact == Self.of && !words[head + 1].lists.contains(.role) }
        // "the campaign of the nominee, Ana Sousa,"
        let own = (start..<head).last { words[$0].exact == Self.of }.map { $0 + 1 } ?? start
        return isOfAnother ? nil : trimmed(own..<end)
    }

    private func description(from start: Int, in sentence: Range<Int>) -> (role: Range<Int>, end: Int)? {
        var end = start
        var head: Int?
        while end < sentence.upperBound, end - start < Self.longest, belongs(end, in: sentence) {
            if head == nil {
                if words[end].lists.contains(.link), words[end].lists.isDisjoint(with: .article) { return nil }
                if isHead(end) { head = end }
            }
            end += 1
        }
        guard head != nil, ends(end, in: sentence) else { return nil }
        return trimmed(start..<end).map { ($0, end) }
    }

    private func isHead(_ index: Int) -> Bool {
        words[index].lists.contains(.role) && !isPerson[index] && !isAddress(words[index].lists)
    }

    /// True for a word that can stand in front of the head of a role.
    private func describes(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard !isPerson[index], words[index].exact != Self.dash else { return false }
        if isOther[index] { return true }
        let word = words[index]
        if !word.lists.isDisjoint(with: [.role, .roleModifier, .demonym]) { return !word.lists.contains(.article) }
        if word.lists.contains(.calendar) || !word.hasLetter { return false }
        if word.exact == Self.possessive { return index > sentence.lowerBound && words[index - 1].hasLetter }
        // In a headline a capital says nothing, and what somebody else is called is no part of it.
        let behind = words[min(index + 1, words.count - 1)]
        let isSomebody =
            word.lists.contains(.givenName) && !word.lists.isPlace && behind.isCapitalised && behind.lists.contains(.personName)
        guard word.hasCapital, !text.isHeadline(at: index), !isSomebody else { return false }
        return !word.lists.contains(.common) || text.sentence(startingAt: index) == nil
    }

    /// True for "and" between two roles: "chairman and chief executive". In "his son and the lawyer Ana Sousa" are two persons.
    private func joinsRoles(_ index: Int, in sentence: Range<Int>) -> Bool {
        words[index].lists.contains(.conjunction) && index > sentence.lowerBound && isHead(index - 1)
            && !words[index - 1].lists.contains(.kin)
    }

    /// True for a word that can stand anywhere in a description between commas.
    private func belongs(_ index: Int, in sentence: Range<Int>) -> Bool {
        let lists = words[index].lists
        return describes(index, in: sentence) || lists.contains(.article) || lists.contains(.link) || lists.contains(.preposition)
            || lists.contains(.organisationWord) && !isPerson[index]
    }

    private func isComma(_ index: Int, in sentence: Range<Int>) -> Bool { sentence.contains(index) && words[index].exact == Self.comma }

    private func isMark(_ index: Int) -> Bool { !words[index].hasLetter && !words[index].hasDigit }

    private func ends(_ index: Int, in sentence: Range<Int>) -> Bool { index == sentence.upperBound || isMark(index) }

    /// Without articles, linking words and marks at the front.
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound, isLoose(words[start]) { start += 1 }
        var end = range.upperBound
        while end > start, isLoose(words[end - 1]) { end -= 1 }
        return start < end ? start..<end : nil
    }

    private func isLoose(_ word: NameWord) -> Bool {
        if word.exact == Self.possessive || !word.hasLetter { return true }
        return !word.hasCapital && !word.lists.isDisjoint(with: [.article, .link, .preposition]) || word.lists == .article
            || word.lists.contains(.article)
    }
}
