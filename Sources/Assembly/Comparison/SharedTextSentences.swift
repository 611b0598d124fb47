import Model

/// Finds sentences that are versions of one another: the same words for the most part, in another order or translation.
struct SharedTextSentences {
    private let sources: [SharedTextSource]
    private let sentences: [Sentence]

    private struct Sentence {
        var article: Int
        var passage: Int
        var words: Range<Int>
        /// The keys of its words, in order.
        var keys: [UInt64]
        /// Sorted.
        var sortedKeys: [UInt64]
        /// Pairs of neighbouring words, sorted.
        var sortedPairs: [UInt64]
    }

    init(_ sources: [SharedTextSource]) {
        self.sources = sources
        sentences = sources.enumerated().flatMap { article, source in
            source.sentences.compactMap { sentence in
                guard sentence.words.count >= Self.wordsInCommon else { return nil }
                let keys = source.passages[sentence.passage][sentence.words].map(\.key)
                let pairs = zip(keys, keys.dropFirst()).map { ($0 &* 31) &+ $1 }
                return Sentence(
                    article: article, passage: sentence.passage, words: sentence.words, keys: keys, sortedKeys: keys.sorted(),
                    sortedPairs: pairs.sorted())
            }
        }
    }

    /// The pairs of sentences, each in two articles.
    func stretches() -> [SharedTextStretch] {
        var holders: [UInt64: [Int]] = [:]
        for (index, sentence) in sentences.enumerated() {
            for key in Set(sentence.keys) { holders[key, default: []].append(index) }
        }
        var result: [SharedTextStretch] = []
        for (index, sentence) in sentences.enumerated() {
            let counted = Set(sentence.keys).map { (count: holders[$0]?.count ?? 0, key: $0) }
            let rare = counted.filter { $0.count > 1 && $0.count <= Self.holdersOfRareWord }
                .sorted { ($0.count, $0.key) < ($1.count, $1.key) }
            var hits: [Int: Int] = [:]
            for (_, key) in rare.prefix(Self.rareWords) {
                for other in holders[key] ?? [] where other > index && sentences[other].article != sentence.article {
                    hits[other, default: 0] += 1
                }
            }
            let candidates = hits.filter { $0.value >= Self.rareWordsInCommon }.keys.sorted()
            for other in candidates where areVersions(sentence, sentences[other]) {
                let second = sentences[other]
                let pair = PassagePair(
                    articleA: sentence.article, articleB: second.article, passageA: sentence.passage, passageB: second.passage)
                result.append(SharedTextStretch(pair: pair, a: sentence.words, b: second.words))
            }
        }
        return result
    }

    /// True when most words of both sentences, and many of their pairs of neighbouring words, are the same.
    private func areVersions(_ left: Sentence, _ right: Sentence) -> Bool {
        let words = left.sortedKeys.sortedIntersection(right.sortedKeys).count
        let lengths = Double(left.keys.count + right.keys.count)
        guard words >= Self.wordsInCommon, 2 * Double(words) >= Self.share * lengths else { return false }
        let pairs = left.sortedPairs.sortedIntersection(right.sortedPairs).count
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
