import Model

/// What the first tagging of a document says about each of its capitalised words: features for the second.
package struct NameEvidence {
    /// Counts of the tags of one word, by kind number, and of its places inside longer names, by kind number and position.
    private struct WordCounts {
        var kinds: (Int, Int, Int, Int) = (0, 0, 0, 0)
        var places = [Int](repeating: 0, count: 9)
        var isLowerSomewhere = false
        var isCapitalisedInside = false
    }

    /// Counts of the kinds of one whole name.
    private typealias NameCounts = (Int, Int, Int)

    private let words: [NameWord]
    private let tags: [NameTag]
    private let names: [TaggedName]
    /// For each word, the index into `names` or -1.
    private var nameOfWord: [Int32]
    /// For each of `names`, the index into `nameCounts` or -1: names of the same words share their counts.
    private var numberOfName: [Int32] = []
    private var wordNumbers: HashTable<Int32>
    private var nameNumbers: HashTable<Int32>
    private var wordCounts: [WordCounts] = []
    private var nameCounts: [NameCounts] = []

    /// Counts what `tags` say about the words of a document. O(words).
    package init(_ text: NameText, tags: [NameTag]) {
        words = text.words
        self.tags = tags
        names = TaggedName.names(in: tags, sentences: text.sentences)
        nameOfWord = Array(repeating: -1, count: words.count)
        let capitals = words.count { $0.isCapitalised }
        wordNumbers = HashTable(capacity: capitals + 1, empty: -1)
        nameNumbers = HashTable(capacity: names.count + 1, empty: -1)
        countWords(text)
        countNames()
    }

    private mutating func countWords(_ text: NameText) {
        for sentence in text.sentences {
            for index in sentence where words[index].isCapitalised {
                let number = number(of: words[index].folded)
                switch NameTags.kindNumber(tags[index]) {
                case 0: wordCounts[number].kinds.0 += 1
                case 1: wordCounts[number].kinds.1 += 1
                case 2: wordCounts[number].kinds.2 += 1
                default: wordCounts[number].kinds.3 += 1
                }
                if index > sentence.lowerBound { wordCounts[number].isCapitalisedInside = true }
            }
        }
        for word in words where !word.hasCapital && word.hasLetter {
            let number = Int(wordNumbers[word.folded])
            if number >= 0 { wordCounts[number].isLowerSomewhere = true }
        }
    }

    private mutating func countNames() {
        for (index, name) in names.enumerated() {
            for token in name.tokens { nameOfWord[token] = Int32(index) }
            let key = key(of: name)
            if nameNumbers[key] < 0 {
                nameNumbers.update(key) { $0 = Int32(nameCounts.count) }
                nameCounts.append((0, 0, 0))
            }
            let number = Int(nameNumbers[key])
            numberOfName.append(Int32(number))
            guard number >= 0 else { continue }
            switch name.kind {
            case .person: nameCounts[number].0 += 1
            case .organisation: nameCounts[number].1 += 1
            case .place: nameCounts[number].2 += 1
            }
            guard name.tokens.count > 1 else { continue }
            for token in name.tokens where words[token].isCapitalised {
                wordCounts[self.number(of: words[token].folded)].places[Self.place(of: token, in: name)] += 1
            }
        }
    }

    private mutating func number(of hash: UInt32) -> Int {
        if wordNumbers[hash] < 0 {
            wordNumbers.update(hash) { [wordCounts] in $0 = Int32(wordCounts.count) }
            wordCounts.append(WordCounts())
        }
        return max(Int(wordNumbers[hash]), 0)
    }

    /// One hash of the words of a name. O(words of the name).
    private func key(of name: TaggedName) -> UInt32 {
        name.tokens.dropFirst().reduce(words[name.tokens.lowerBound].folded) { FeatureHash.combine($0, words[$1].folded) }
    }

    /// Kind and position (first, middle, last) of a token in a name of several words, as a number under 9.
    private static func place(of token: Int, in name: TaggedName) -> Int {
        let kind =
            switch name.kind {
            case .person: 0
            case .organisation: 1
            case .place: 2
            }
        let position = token == name.tokens.lowerBound ? 0 : token == name.tokens.upperBound - 1 ? 2 : 1
        return kind * 3 + position
    }

    /// Appends the features that the first tagging gives a capitalised token. O(1).
    package func append(_ index: Int, in sentence: Range<Int>, to features: inout [UInt32]) {
        guard words[index].isCapitalised else { return }
        let number = Int(wordNumbers[words[index].folded])
        guard number >= 0 else { return }
        func add(_ template: UInt32, _ value: Int) { features.append(FeatureHash.combine(UInt32(truncatingIfNeeded: value), template)) }
        let counts = wordCounts[number]
        let own = NameTags.kindNumber(tags[index])
        var kinds = [counts.kinds.0, counts.kinds.1, counts.kinds.2, counts.kinds.3]
        kinds[own] -= 1
        let majority = Self.best(kinds)
        add(50, majority ?? 9)
        add(51, (majority ?? 9) * 4 + min(majority.map { kinds[$0] } ?? 0, 3))
        add(52, Int(tags[index]))
        if counts.isLowerSomewhere { add(55, 1) }
        if index == sentence.lowerBound { add(56, counts.isCapitalisedInside ? 1 : 0) }
        var places = counts.places
        if nameOfWord[index] >= 0 {
            let name = names[Int(nameOfWord[index])]
            if name.tokens.count > 1 { places[Self.place(of: index, in: name)] -= 1 }
            add(53, otherKind(of: Int(nameOfWord[index]), than: own) ?? 9)
        }
        add(54, Self.best(places) ?? 9)
    }

    /// The kind that the other mentions of a name have most often, which is counted itself as of the kind `own`. O(1).
    private func otherKind(of name: Int, than own: Int) -> Int? {
        let number = Int(numberOfName[name])
        guard number >= 0 else { return nil }
        var counts = [nameCounts[number].0, nameCounts[number].1, nameCounts[number].2]
        counts[own - 1] -= 1
        return Self.best(counts)
    }

    /// The index of the largest count, the first of equal ones; nil when all are 0.
    private static func best(_ counts: [Int]) -> Int? {
        var best: Int?
        for (index, count) in counts.enumerated() where count > 0 && count > best.map({ counts[$0] }) ?? 0 { best = index }
        return best
    }
}
