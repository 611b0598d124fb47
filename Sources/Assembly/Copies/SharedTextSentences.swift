/// Finds sentences that are versions of one another: the same words for the most part, in another order or translation.
struct SharedTextSentences {
    private let sentences: [Sentence]

    private struct Sentence {
        let article: Int
        let words: Range<Int>
        /// Sorted.
        let keys: [UInt64]
        /// Pairs of neighbouring words, sorted.
        let pairs: [UInt64]
    }

    init(_ sources: [SharedTextSource]) {
        sentences = sources.enumerated().flatMap { article, source in
            source.sentences.compactMap { words in
                guard words.count >= Self.wordsInCommon else { return nil }
                let keys = source.keys[words]
                let pairs = zip(keys, keys.dropFirst()).map { ($0 &* 31) &+ $1 }
                return Sentence(article: article, words: words, keys: keys.sorted(), pairs: pairs.sorted())
            }
        }
    }

    /// The pairs of sentences, each in two articles. A sentence is compared only with those that hold several of its rarest words.
    func stretches() -> [SharedTextStretch] {
        let (rarest, holders) = index()
        var hits = [Int](repeating: 0, count: sentences.count)
        var result: [SharedTextStretch] = []
        for (index, sentence) in sentences.enumerated() {
            var candidates: [Int] = []
            for word in rarest[index] {
                for other in holders[word] where other > index && sentences[other].article != sentence.article {
                    hits[other] += 1
                    if hits[other] == Self.rareWordsInCommon { candidates.append(other) }
                }
            }
            for word in rarest[index] { for other in holders[word] { hits[other] = 0 } }
            for other in candidates.sorted() where areVersions(sentence, sentences[other]) {
                let pair = ArticlePair(a: sentence.article, b: sentences[other].article)
                result.append(SharedTextStretch(pair: pair, a: sentence.words, b: sentences[other].words))
            }
        }
        return result
    }

    /// For each sentence the numbers of its rarest words that others have too, and for each word the sentences that hold it, in order.
    private func index() -> (rarest: [[Int]], holders: [[Int]]) {
        var numbers: [UInt64: Int] = [:]
        var holders: [[Int]] = []
        let words = sentences.enumerated().map { index, sentence in
            var own: [Int] = []
            for (place, key) in sentence.keys.enumerated() where place == 0 || sentence.keys[place - 1] != key {
                let number = numbers[key] ?? holders.count
                if number == holders.count {
                    numbers[key] = number
                    holders.append([])
                }
                holders[number].append(index)
                own.append(number)
            }
            return own
        }
        let rarest = words.map { own in
            own.filter { holders[$0].count > 1 && holders[$0].count <= Self.holdersOfRareWord }
                .sorted { (holders[$0].count, $0) < (holders[$1].count, $1) }
                .prefix(Self.rareWords)
        }
        return (rarest.map(Array.init), holders)
    }

    /// True when most words of both sentences, and many of their pairs of neighbouring words, are the same.
    private func areVersions(_ left: Sentence, _ right: Sentence) -> Bool {
        let words = left.keys.sortedIntersection(right.keys).count
        let lengths = Double(left.keys.count + right.keys.count)
        guard words >= Self.wordsInCommon, 2 * Double(words) >= Self.share * lengths else { return false }
        let pairs = left.pairs.sortedIntersection(right.pairs).count
        return 2 * Double(pairs) >= Self.shareOfPairs * (lengths - 2)
    }

    private static let wordsInCommon = 8
    /// Of the words of both sentences together (Dice's coefficient), how many must be in common.
    private static let share = 0.66
    /// The same for pairs of neighbouring words: the same names and facts told in other words have few.
    private static let shareOfPairs = 0.45
    /// How many of the rarest words of a sentence are looked up.
    private static let rareWords = 8
    private static let rareWordsInCommon = 3
    private static let holdersOfRareWord = 64
}
