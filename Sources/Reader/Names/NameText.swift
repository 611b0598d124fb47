import Model

/// A document as the name tagger sees it: its words, in sentences.
package struct NameText: Sendable {
    package private(set) var words: [NameWord]
    /// Ranges of indices into `words`, in order.
    package let sentences: [Range<Int>]
    /// For each sentence, whether it is a headline: most of its words start with a capital.
    package private(set) var isHeadline: [Bool]

    /// The list entries of several words that stand in the text, in text order; of those with the same start, the longest of each list.
    private(set) var phrases: [ListedPhrase] = []

    /// Reads tokens of UTF-8 text. Words that a headline writes with a capital only because it is a headline are read in lower case.
    package init(text: [UInt8], tokens: [Range<Int>], sentences: [Range<Int>], lists: NameLists) {
        words = Self.words(text, tokens, lists)
        self.sentences = sentences
        isHeadline = sentences.map { [words] in Self.isHeadline(words[$0]) }
        for sentence in sentences { markPhrases(sentence, lists: lists) }
        if isHeadline.contains(true) { lowerHeadlines(text, tokens, lists) }
    }

    /// Reads each token; one that stood before in the same letters is copied.
    private static func words(_ text: [UInt8], _ tokens: [Range<Int>], _ lists: NameLists) -> [NameWord] {
        var folded: [UInt8] = []
        var words: [NameWord] = []
        words.reserveCapacity(tokens.count)
        var seen = HashTable<Int32>(capacity: tokens.count + 1, empty: -1)
        for (index, token) in tokens.enumerated() {
            let hash = FeatureHash.bytes(text, token)
            let known = Int(seen[hash])
            if known >= 0, isEqual(token, tokens[known], in: text) {
                words.append(words[known])
                continue
            }
            words.append(NameWord(text, token, lists: lists, folded: &folded))
            seen.update(hash) { $0 = Int32(index) }
        }
        return words
    }

    private static func isEqual(_ left: Range<Int>, _ right: Range<Int>, in text: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return text.withUnsafeBufferPointer { text in
            for offset in 0..<left.count where text[left.lowerBound + offset] != text[right.lowerBound + offset] { return false }
            return true
        }
    }

    /// True when most long words start with a capital, and ordinary words among them more often than not. Headlines have no full stop.
    private static func isHeadline(_ words: ArraySlice<NameWord>) -> Bool {
        if words.suffix(2).contains(where: { $0.exact == fullStop }) { return false }
        let names: NameListFlags = [.givenName, .title, .role, .organisationWord, .placeWord, .demonym, .calendar, .organisation]
        var capitalised = 0
        var long = 0
        var ordinaryCapitalised = 0
        var ordinaryLower = 0
        for (index, word) in zip(words.indices, words) where word.hasLetter && word.length >= 4 {
            long += 1
            if word.isCapitalised { capitalised += 1 }
            guard index > words.startIndex, !word.lists.isDisjoint(with: .ordinary) else { continue }
            if !word.isCapitalised {
                ordinaryLower += 1
            } else if word.lists.isDisjoint(with: names.union(.places)) {
                ordinaryCapitalised += 1
            }
        }
        return capitalised * 10 >= long * 7 && ordinaryCapitalised >= 2 && ordinaryCapitalised > ordinaryLower
    }

    private static let fullStop = FeatureHash.bytes(".".utf8)

    /// Marks the words of list entries of several words.
    private mutating func markPhrases(_ sentence: Range<Int>, lists: NameLists) {
        for start in sentence where words[start].lists.contains(.startsPhrase) {
            mark(from: start, in: sentence, lists, first: words[start].folded) { $0.folded }
            if words[start].hasCapital {
                mark(from: start, in: sentence, lists, first: NameLists.exact(words[start].exact)) { NameLists.exact($0.exact) }
            }
        }
    }

    /// Marks the longest list entry that starts at a word. Names need a capital at both ends, roles do not.
    private mutating func mark(
        from start: Int, in sentence: Range<Int>, _ lists: NameLists, first: UInt32, _ hash: (NameWord) -> UInt32
    ) {
        var key = first
        var found: ListedPhrase?
        for end in (start + 1)..<max(start + 1, min(start + lists.longestPhrase, sentence.upperBound)) {
            key = NameLists.phrase(key, hash(words[end]))
            let flags = lists.flags(phrase: key).subtracting(.startsPhrase)
            guard !flags.isEmpty else { continue }
            let hasCapitals = words[start].hasCapital && (words[end].hasCapital || words[end].hasDigit || flags == .organisation)
            if hasCapitals || flags.isSubset(of: .descriptions) { found = ListedPhrase(tokens: start..<end + 1, lists: flags) }
        }
        guard let found else { return }
        phrases.append(found)
        let length = UInt8(min(found.tokens.count, 4))
        for index in found.tokens {
            words[index].lists.formUnion(found.lists)
            if !found.lists.isDisjoint(with: .places) { words[index].placeLength = max(words[index].placeLength, length) }
        }
    }

    /// The sentence that starts with a word, not counting quotation marks before it.
    func sentence(startingAt index: Int) -> Range<Int>? {
        guard let sentence = sentence(of: index) else { return nil }
        return words[sentence.lowerBound..<index].contains { $0.hasLetter || $0.hasDigit } ? nil : sentence
    }

    /// The sentence that holds a word. O(log sentences).
    func sentence(of index: Int) -> Range<Int>? { sentenceNumber(of: index).map { sentences[$0] } }

    private func sentenceNumber(of index: Int) -> Int? {
        let low = sentences.partitioningIndex { $0.upperBound > index }
        return low < sentences.count && sentences[low].contains(index) ? low : nil
    }

    /// Whether a word stands in a headline. O(log sentences).
    func isHeadline(at index: Int) -> Bool { sentenceNumber(of: index).map { isHeadline[$0] } ?? false }

    /// The list entries of several words that start at a word.
    func phrases(startingAt index: Int) -> [ListedPhrase] {
        let low = phrases.partitioningIndex { $0.tokens.lowerBound >= index }
        return Array(phrases[low...].prefix { $0.tokens.lowerBound == index })
    }

    /// Reads words of headlines again, in lower case or with one capital, where nothing says that they are names.
    private mutating func lowerHeadlines(_ text: [UInt8], _ tokens: [Range<Int>], _ lists: NameLists) {
        var seenLower = HashTable<Bool>(capacity: words.count + 1, empty: false)
        var seenCapitalised = HashTable<Bool>(capacity: words.count + 1, empty: false)
        for (sentence, headline) in zip(sentences, isHeadline) where !headline {
            for index in sentence.dropFirst() where words[index].hasLetter {
                if words[index].hasCapital {
                    seenCapitalised.update(words[index].folded) { $0 = true }
                } else {
                    seenLower.update(words[index].folded) { $0 = true }
                }
            }
        }
        var folded: [UInt8] = []
        for (sentence, headline) in zip(sentences, isHeadline) where headline {
            let shouts = sentence.filter { words[$0].isAllCapitals }.count * 2 > sentence.filter { words[$0].hasLetter }.count
            for index in sentence where words[index].isCapitalised {
                let word = words[index]
                let known: NameListFlags = [.organisation, .country, .cityOver1000000, .region, .demonym, .calendar]
                let isName = seenCapitalised[word.folded] || !word.lists.isDisjoint(with: known)
                let isCommon = seenLower[word.folded] || !word.lists.isDisjoint(with: .ordinary)
                let lowers = !isName && isCommon && index > sentence.lowerBound
                guard lowers || (shouts && word.isAllCapitals && word.length > 3) else { continue }
                reread(index, text[tokens[index]], lowers: lowers, lists, &folded)
            }
            phrases.removeAll { sentence.contains($0.tokens.lowerBound) }
            markPhrases(sentence, lists: lists)
        }
        phrases.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private mutating func reread(_ index: Int, _ bytes: ArraySlice<UInt8>, lowers: Bool, _ lists: NameLists, _ folded: inout [UInt8]) {
        var lower = bytes.map { Scanner.isUpperCase($0) ? $0 | 0x20 : $0 }
        if !lowers, let first = bytes.first { lower[0] = first }
        words[index] = NameWord(lower, 0..<lower.count, lists: lists, folded: &folded)
    }
}

/// A list entry of several words in a text.
struct ListedPhrase: Sendable {
    /// Indices of words.
    let tokens: Range<Int>
    let lists: NameListFlags
}
