import Model

/// Finds the names of persons, organisations and places, and the roles of the persons.
///
/// A statistical tagger proposes names, rules set their borders right, and a pass over the document gives every name one kind and finds
/// it wherever it stands.
struct NameFinder {
    let language: Language

    /// The names of a reading, in text order. O(length of the text).
    func names(in reading: Reading) -> [NameMention] {
        guard let tagger = language.names.tagger else { return [] }
        let bytes = Array(reading.article.text.utf8)
        let lists = language.names.lists
        let text = NameText(
            text: bytes, tokens: reading.tokens.map { $0.range }, sentences: reading.sentences.map { $0.tokens }, lists: lists)
        let introduced = IntroducedNames(text: text, bytes: bytes, tokens: reading.tokens.map { $0.range })
        let surroundings = NameSurroundings(reading: reading, bytes: bytes, text: text, words: language.names.credits)
        let tagged = corrected(TaggedName.names(in: tagger.tags(of: text), sentences: text.sentences), in: text, introduced)
            .filter { !surroundings.isNoActor($0.tokens) }
        let names = Namesakes(reading: reading, text: text, words: language.names.namesakes).settled(tagged)
        let hyphenated = HyphenatedNames(text: bytes, lists: lists, words: text.words, names: names)
        let roles = RoleFinder(text: text, names: names, hypothetical: language.names.hypothetical)
        var mentions: [NameMention] = []
        var next = 0
        for (index, token) in reading.tokens.enumerated() {
            while next < names.count, names[next].tokens.upperBound <= index { next += 1 }
            let name = next < names.count && names[next].tokens.contains(index) ? names[next] : nil
            if let name, name.tokens.count > 1 || !isHyphenated(token, bytes) {
                if name.tokens.lowerBound == index { mentions.append(mention(of: name, reading, text, roles)) }
                continue
            }
            guard isHyphenated(token, bytes) else { continue }
            if hyphenated.isPartyAndRegion(token.range) { continue }
            let parts = name != nil && !text.words[index].lists.isDisjoint(with: .names) ? [] : hyphenated.names(in: token.range)
            if let name, parts.isEmpty {
                mentions.append(mention(of: name, reading, text, roles))
            } else {
                mentions += parts.map { NameMention(range: $0.range, text: reading.article.text(of: $0.range), kind: $0.kind) }
            }
        }
        return mentions
    }

    private func corrected(_ tagged: [TaggedName], in text: NameText, _ introduced: IntroducedNames) -> [TaggedName] {
        let borders = NameBorders(text: text)
        let whole = PlaceParts(text: text, loose: language.names.namesakes.loosePlaces).joined(borders.corrected(tagged))
        let listed = ListedNames(text: text).corrected(PersonParts(text: text).joined(whole))
        let bodies = PairedBodies(text: text).joined(OrganisationRuns(text: text).joined(listed))
        let consistent = NameConsistency(text: text).corrected(introduced.added(to: bodies))
        return borders.corrected(consistent)
    }

    private func isHyphenated(_ token: Token, _ bytes: [UInt8]) -> Bool {
        token.kind != .mark && LetterFolding.isCapital(bytes, token.range.lowerBound) && bytes[token.range].contains(UInt8(ascii: "-"))
    }

    private func mention(of name: TaggedName, _ reading: Reading, _ text: NameText, _ roles: RoleFinder) -> NameMention {
        func bytes(_ tokens: Range<Int>) -> TextRange {
            reading.tokens[tokens.lowerBound].range.lowerBound..<reading.tokens[tokens.upperBound - 1].range.upperBound
        }
        let range = bytes(name.tokens)
        let role = name.kind == .person ? text.sentence(of: name.tokens.lowerBound).flatMap { roles.role(of: name, in: $0) } : nil
        return NameMention(range: range, text: reading.article.text(of: range), kind: name.kind, role: role.map(bytes))
    }
}
