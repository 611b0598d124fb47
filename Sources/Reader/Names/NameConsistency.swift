import Model

/// Gives every name of a document one kind, and finds it wherever it stands.
struct NameConsistency {
    let text: NameText

    private struct Known {
        let words: [UInt32]
        var counts: [ActorKind: Int]
        var kind: ActorKind
    }

    private var words: [NameWord] { text.words }

    /// The names of the document, each with the kind that most mentions of it have, and the mentions that were missed.
    func corrected(_ names: [TaggedName]) -> [TaggedName] {
        let names = narrowed(names)
        let known = knownNames(names)
        guard !known.isEmpty else { return names }
        var result: [TaggedName] = []
        var next = 0
        for sentence in text.sentences {
            var tagged: [TaggedName] = []
            while next < names.count, names[next].tokens.lowerBound < sentence.upperBound {
                tagged.append(names[next])
                next += 1
            }
            result += corrected(tagged, in: sentence, known)
        }
        return result
    }

    /// The names, those in headlines without the verb behind: "Greta Brandt Resigns" is Greta Brandt, and "Arden Coast Tours" is Arden Coast where
    /// that is the name in the text.
    private func narrowed(_ names: [TaggedName]) -> [TaggedName] {
        // Sentences end with a mark, headlines seldom do.
        let isHeadline = zip(text.sentences, text.isHeadline).map { $1 || words[$0.upperBound - 1].hasLetter }
        guard isHeadline.contains(true) else { return names }
        var sentence = 0
        let isIn = names.map { name in
            while text.sentences[sentence].upperBound <= name.tokens.lowerBound { sentence += 1 }
            return isHeadline[sentence]
        }
        let told = Set(zip(names, isIn).filter { !$1 }.map { $0.0.tokens.map { words[$0].folded } })
        let people = told.union(zip(names, isIn).filter { !$1 && $0.kind == .person }.map { [words[$0.0.tokens.upperBound - 1].folded] })
        return zip(names, isIn).map { name, isIn in
            guard isIn, name.tokens.count > 1 else { return name }
            let keys = name.tokens.map { words[$0].folded }
            guard !told.contains(keys) else { return name }
            let verb = name.tokens.dropFirst().first { index in
                // What follows somebody's name that is whole in the text; after a surname alone, only what is no name elsewhere.
                let count = index - name.tokens.lowerBound
                if name.kind == .person, count > 1 || words[index].lists.isDisjoint(with: .names), people.contains(Array(keys[..<count])) {
                    return true
                }
                guard words[index].lists.contains(.headlineVerb) else { return false }
                // "Doctors Without Borders": a noun is no verb of a headline unless the text shows it.
                if name.kind == .person || !words[index].lists.contains(.dictionary) { return true }
                return told.contains(Array(keys[..<(index - name.tokens.lowerBound)]))
            }
            return TaggedName(tokens: name.tokens.lowerBound..<(verb ?? name.tokens.upperBound), kind: name.kind)
        }
    }

    /// The names, each once, with the kind that its mentions have.
    private func knownNames(_ names: [TaggedName]) -> KnownNames {
        var numbers: [[UInt32]: Int] = [:]
        var known: [Known] = []
        func count(_ keys: [UInt32], _ kind: ActorKind) {
            if let number = numbers[keys] {
                known[number].counts[kind, default: 0] += 1
            } else {
                numbers[keys] = known.count
                known.append(Known(words: keys, counts: [kind: 1], kind: kind))
            }
        }
        for name in names { count(name.tokens.map(key), name.kind) }
        for number in known.indices { known[number].kind = Self.majority(known[number]) }
        placeTowns(names, &known) { numbers[[key($0)]] }
        let firms = Set(names.filter { $0.kind == .organisation && $0.tokens.count > 1 }.map { key($0.tokens.lowerBound) })
        let owners = firms.isEmpty ? [] : owners(among: firms)
        for name in names where name.kind == .person && name.tokens.count > 1 {
            let last = name.tokens.upperBound - 1
            guard words[last].length > 2, words[last].isCapitalised else { continue }
            let surname = [key(last)]
            let isFirm = firms.contains(surname[0])
            let kind: ActorKind = owners.contains(surname[0]) ? .organisation : .person
            if let number = numbers[surname] {
                let counts = known[number].counts
                let isKnownFirm = known[number].kind == .organisation && (isFirm || counts[.organisation, default: 0] > 1)
                if counts[.place, default: 0] < 2, !isKnownFirm { known[number].kind = kind }
            } else {
                numbers[surname] = known.count
                known.append(Known(words: surname, counts: [kind: 1], kind: kind))
            }
        }
        return KnownNames(known.map { ($0.words, $0.kind) })
    }

    /// The words, of those that firms' names begin with, that have what only firms have: "Tessler shares", "workers at Tessler". O(words).
    private func owners(among firms: Set<UInt32>) -> Set<UInt32> {
        var owners: Set<UInt32> = []
        for index in words.indices where words[index].isCapitalised && firms.contains(key(index)) {
            let hasBehind = index + 1 < words.count && words[index + 1].lists.contains(.firmThing)
            let hasBefore = index > 1 && words[index - 1].lists.contains(.preposition) && words[index - 2].lists.contains(.firmThing)
            if hasBehind || hasBefore { owners.insert(key(index)) }
        }
        return owners
    }

    /// A town that is a given name too is the town wherever it stands alone, if one mention shows it and nobody in the text is called so. Behind a title
    /// stands somebody: "President Orlan" is no town.
    private func placeTowns(_ names: [TaggedName], _ known: inout [Known], number: (Int) -> Int?) {
        let titled = names.filter { $0.kind != .organisation && $0.tokens.count == 1 && isTitled($0.tokens.lowerBound) }
        for name in titled {
            if let number = number(name.tokens.lowerBound), known[number].kind == .place { known[number].kind = .person }
        }
        let people = Set(names.filter { $0.kind == .person && $0.tokens.count > 1 }.flatMap { $0.tokens.map(key) })
            .union(titled.map { key($0.tokens.lowerBound) })
        for name in names where name.kind == .place && name.tokens.count == 1 {
            let word = name.tokens.lowerBound
            guard words[word].lists.isPlace, !people.contains(key(word)), let number = number(word) else { continue }
            if known[number].kind == .person { known[number].kind = .place }
        }
    }

    /// Behind an office or rank with a capital, unless a country or region is all that stands there: "Governor Texas".
    private func isTitled(_ index: Int) -> Bool {
        guard index > 0, words[index - 1].isCapitalised, words[index].lists.isDisjoint(with: [.country, .region]) else { return false }
        return words[index - 1].lists.isSuperset(of: [.title, .role]) && !words[index - 1].lists.isPlace
    }

    private static func majority(_ known: Known) -> ActorKind {
        ActorKind.allCases.reduce(known.kind) { best, kind in
            known.counts[kind, default: 0] > known.counts[best, default: 0] ? kind : best
        }
    }

    /// Common words must be written alike to be the same name ("US" is not "us"); of others, only the letters count.
    private func key(_ index: Int) -> UInt32 {
        words[index].lists.contains(.common) ? NameLists.exact(words[index].exact) : words[index].folded
    }

    private func corrected(_ tagged: [TaggedName], in sentence: Range<Int>, _ known: KnownNames) -> [TaggedName] {
        var result: [TaggedName] = []
        var next = 0
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            while next < tagged.count, tagged[next].tokens.upperBound <= index { next += 1 }
            if words[index].hasCapital, let match = match(at: index, in: sentence, known), fits(match, tagged[next...]) {
                if isName(match, in: sentence, tagged[next...]) { result.append(match) }
                index = match.tokens.upperBound
            } else if next < tagged.count, tagged[next].tokens.lowerBound == index {
                result.append(tagged[next])
                index = tagged[next].tokens.upperBound
            } else {
                index += 1
            }
        }
        return result
    }

    private func match(at index: Int, in sentence: Range<Int>, _ known: KnownNames) -> TaggedName? {
        known.longest(in: index..<sentence.upperBound, word: key).map { TaggedName(tokens: index..<index + $0.words, kind: $0.kind) }
    }

    /// False when the match cuts through a longer tagged name or lies inside one.
    private func fits(_ match: TaggedName, _ tagged: ArraySlice<TaggedName>) -> Bool {
        for name in tagged {
            if name.tokens.lowerBound >= match.tokens.upperBound { break }
            let covered = name.tokens.lowerBound >= match.tokens.lowerBound && name.tokens.upperBound <= match.tokens.upperBound
            if !covered { return false }
        }
        return true
    }

    /// False for a single common word at the start of a sentence that the tagger did not take for a name, unless it is somebody who speaks: "Jobs
    /// said".
    private func isName(_ match: TaggedName, in sentence: Range<Int>, _ tagged: ArraySlice<TaggedName>) -> Bool {
        guard match.tokens.count == 1, match.tokens.lowerBound == sentence.lowerBound else { return true }
        guard words[match.tokens.lowerBound].lists.contains(.common) else { return true }
        if tagged.first?.tokens == match.tokens { return true }
        let next = match.tokens.upperBound
        return match.kind == .person && next < sentence.upperBound && !words[next].hasCapital && words[next].lists.contains(.speech)
    }
}

/// Names found again by their words, however many begin with the same one.
private struct KnownNames {
    /// By the hash of the words of a name: how many they are, and its kind.
    private var names: [UInt64: (words: Int, kind: ActorKind)] = [:]
    /// The hashes of what names begin with.
    private var beginnings: Set<UInt64> = []

    /// O(words of the names).
    init(_ names: [(words: [UInt32], kind: ActorKind)]) {
        for name in names {
            var hash = FNV1a()
            for word in name.words {
                hash.mix(UInt64(word))
                beginnings.insert(hash.value)
            }
            self.names[hash.value] = (name.words.count, name.kind)
        }
    }

    var isEmpty: Bool { names.isEmpty }

    /// The name of most words that stands at the start of a range. O(words of the longest that begins alike).
    func longest(in range: Range<Int>, word: (Int) -> UInt32) -> (words: Int, kind: ActorKind)? {
        var hash = FNV1a()
        var found: (words: Int, kind: ActorKind)?
        for index in range {
            hash.mix(UInt64(word(index)))
            guard beginnings.contains(hash.value) else { break }
            found = names[hash.value] ?? found
        }
        return found
    }
}
