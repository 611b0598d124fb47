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

    /// The names, persons in headlines without the common words behind what the text calls them: "Greta Brandt Resigns" is Greta Brandt
    /// where that is the name in the text, and "Greta Brandt Resigns" nowhere in it.
    private func narrowed(_ names: [TaggedName]) -> [TaggedName] {
        // Sentences end with a mark, headlines seldom do.
        let headlines = zip(text.sentences, text.isHeadline).filter { $1 || words[$0.upperBound - 1].hasLetter }.map(\.0)
        guard !headlines.isEmpty else { return names }
        func isInHeadline(_ name: TaggedName) -> Bool { headlines.contains { $0.contains(name.tokens.lowerBound) } }
        let told = Set(names.filter { !isInHeadline($0) }.map { $0.tokens.map { words[$0].folded } })
        return names.map { name in
            guard name.kind == .person, name.tokens.count > 2, isInHeadline(name) else { return name }
            let keys = name.tokens.map { words[$0].folded }
            guard !told.contains(keys) else { return name }
            for count in (2..<keys.count).reversed() where told.contains(Array(keys[..<count])) {
                guard words[(name.tokens.lowerBound + count)..<name.tokens.upperBound].allSatisfy({ $0.lists.contains(.common) }) else {
                    break
                }
                return TaggedName(tokens: name.tokens.lowerBound..<name.tokens.lowerBound + count, kind: name.kind)
            }
            return name
        }
    }

    /// The names by the key of their first word, longest first.
    private func knownNames(_ names: [TaggedName]) -> [UInt32: [Known]] {
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
        for name in names where name.kind == .person && name.tokens.count > 1 {
            let last = name.tokens.upperBound - 1
            guard words[last].length > 2, words[last].isCapitalised else { continue }
            let surname = [key(last)]
            if let number = numbers[surname] {
                if known[number].counts[.place, default: 0] < 2 { known[number].kind = .person }
            } else {
                numbers[surname] = known.count
                known.append(Known(words: surname, counts: [.person: 1], kind: .person))
            }
        }
        var byFirst: [UInt32: [Known]] = [:]
        for name in known { byFirst[name.words[0], default: []].append(name) }
        for key in byFirst.keys { byFirst[key]?.sort { $0.words.count > $1.words.count } }
        return byFirst
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

    private func corrected(_ tagged: [TaggedName], in sentence: Range<Int>, _ known: [UInt32: [Known]]) -> [TaggedName] {
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

    private func match(at index: Int, in sentence: Range<Int>, _ known: [UInt32: [Known]]) -> TaggedName? {
        guard let candidates = known[key(index)] else { return nil }
        for name in candidates where index + name.words.count <= sentence.upperBound {
            if name.words.indices.allSatisfy({ name.words[$0] == key(index + $0) }) {
                return TaggedName(tokens: index..<index + name.words.count, kind: name.kind)
            }
        }
        return nil
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

    /// False for a single common word at the start of a sentence that the tagger did not take for a name.
    private func isName(_ match: TaggedName, in sentence: Range<Int>, _ tagged: ArraySlice<TaggedName>) -> Bool {
        guard match.tokens.count == 1, match.tokens.lowerBound == sentence.lowerBound else { return true }
        guard words[match.tokens.lowerBound].lists.contains(.common) else { return true }
        return tagged.first?.tokens == match.tokens
    }
}
