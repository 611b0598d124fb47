import Foundation
import Model

/// The words of an article with how much they count, sorted by word, and what else it tells.
struct TermCounts: Sendable {
    let terms: [(key: UInt64, count: Float)]
    let told: ToldEvidence
    /// How many words it has, the headline left out.
    let length: Int

    /// Counts the words of a reading: those of the headline and of the lead count more, as news puts first what it is about. `rates` say which
    /// names are rare.
    init(_ reading: Reading, rates: WordRates = Vocabulary.english.wordRates) {
        let article = reading.article
        let text = Array(article.text.utf8)
        let scanner = ComparableWords(text: text)
        var counts: [UInt64: Float] = [:]
        var hasTitlePassage = false
        var seen = 0
        var told = ToldEvidence(reading, scanner: scanner, rates: rates)
        for passage in article.passages {
            let isTitle = passage.kind == .title
            hasTitlePassage = hasTitlePassage || isTitle
            for word in scanner.words(in: passage.range) {
                counts[word.key, default: 0] += isTitle ? Self.titleWeight : seen < Self.leadLength ? Self.leadWeight : 1
                told.add(word, in: text)
                if !isTitle { seen += 1 }
            }
        }
        if !hasTitlePassage, let title = article.title {
            for key in ComparableWords.keys(of: title) { counts[key, default: 0] += Self.titleWeight }
        }
        length = seen
        self.told = told
        terms = counts.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    }

    /// How often a word of the headline or of the lead counts.
    private static let titleWeight: Float = 3
    private static let leadWeight: Float = 1.5
    /// In words.
    private static let leadLength = 60
}

/// The words of an article, or of a group of articles, that other articles share, with their weights; sorted by term.
struct TermVector: Sendable {
    var terms: [Int32] = []
    var weights: [Float] = []

    /// The sum of the squares of the weights.
    var squaredLength: Float { weights.reduce(0) { $0 + $1 * $1 } }

    /// The same words, each with so much of its weight.
    func times(_ share: Float) -> TermVector { TermVector(terms: terms, weights: weights.map { $0 * share }) }

    /// The sum of vectors, halves first. O(terms × log vectors).
    static func sum(_ vectors: [TermVector]) -> TermVector {
        guard vectors.count > 2 else {
            return vectors.count == 2 ? sum(vectors[0], vectors[1]) : vectors.first ?? TermVector()
        }
        let middle = vectors.count / 2
        return sum(sum(Array(vectors[..<middle])), sum(Array(vectors[middle...])))
    }

    private static func sum(_ left: TermVector, _ right: TermVector) -> TermVector {
        var result = TermVector()
        result.terms.reserveCapacity(left.terms.count + right.terms.count)
        result.weights.reserveCapacity(left.terms.count + right.terms.count)
        var (i, j) = (0, 0)
        while i < left.terms.count || j < right.terms.count {
            let a = i < left.terms.count ? left.terms[i] : Int32.max
            let b = j < right.terms.count ? right.terms[j] : Int32.max
            result.terms.append(min(a, b))
            result.weights.append((a <= b ? left.weights[i] : 0) + (b <= a ? right.weights[j] : 0))
            if a <= b { i += 1 }
            if b <= a { j += 1 }
        }
        return result
    }

    /// True when the term is among the words. O(log terms).
    func contains(_ term: Int32) -> Bool { place(of: term) != nil }

    /// The weight of a term, 0 for one that is not there. O(log terms).
    func weight(of term: Int32) -> Float { place(of: term).map { weights[$0] } ?? 0 }

    private func place(of term: Int32) -> Int? {
        let low = terms.partitioningIndex { $0 >= term }
        return low < terms.count && terms[low] == term ? low : nil
    }
}

/// The articles of one input as vectors of length one, whose inner product is how alike they are.
struct TermVectors: Sendable {
    /// One per article. A word that only one article has adds to the length of its vector, and is left out of it.
    let vectors: [TermVector]
    /// What else each article tells, in the same terms.
    let evidence: [GroupEvidence]
    /// The logarithm of how many words each article has.
    let lengths: [Float]
    /// By term, the `ComparableWord.key` of the word.
    let keys: [UInt64]

    /// The result does not depend on the order of the articles, but for the order of `vectors`. How much of general text stands beside the
    /// input is told in articles. Where the articles are but a part of the input, `spread` is that of all of it.
    init(_ articles: [TermCounts], rates: WordRates, generalArticles: Double = Self.generalArticles, spread: TermSpread? = nil) {
        let spread = spread ?? TermSpread(articles)
        let words = spread.holders.keys.sorted()
        var numbers: [UInt64: Int32] = [:]
        var rarities: [UInt64: Float] = [:]
        numbers.reserveCapacity(words.count)
        rarities.reserveCapacity(words.count)
        @Sendable func rarity(_ key: UInt64, holders: Int) -> Float {
            Self.rarity(
                holders: Double(holders), articles: Double(spread.articles), expected: rates.articleShare(of: key), generalArticles)
        }
        var shared: [UInt64] = []
        for key in words {
            let holders = spread.holders[key] ?? 0
            rarities[key] = rarity(key, holders: holders)
            guard holders > 1 else { continue }
            numbers[key] = Int32(shared.count)
            shared.append(key)
        }
        keys = shared
        let (numberOf, rarityOf) = (numbers, rarities)
        vectors = articles.parallelMap { article in
            var vector = TermVector()
            var squaredLength: Float = 0
            for (key, count) in article.terms {
                // A spread may leave out words that one article has.
                let weight = (1 + log(count)) * (rarityOf[key] ?? rarity(key, holders: 1))
                squaredLength += weight * weight
                guard weight > 0, let number = numberOf[key] else { continue }
                vector.terms.append(number)
                vector.weights.append(weight)
            }
            let length = max(squaredLength.squareRoot(), .leastNormalMagnitude)
            vector.weights = vector.weights.map { $0 / length }
            return vector
        }
        evidence = articles.parallelMap { GroupEvidence($0.told) { numberOf[$0] } }
        lengths = articles.map { log(Float(max($0.length, Self.shortest))) }
    }

    private init(_ all: TermVectors, only articles: [Int]) {
        vectors = articles.map { all.vectors[$0] }
        evidence = articles.map { all.evidence[$0] }
        lengths = articles.map { all.lengths[$0] }
        keys = all.keys
    }

    /// Those of some of the articles, in the same terms.
    func only(_ articles: [Int]) -> TermVectors { TermVectors(self, only: articles) }

    /// How much it tells that an article holds a word: the logarithm of its share of articles, in the input and in general text taken
    /// together, as if some articles of general text stood beside the input. The general text decides for five articles; the input decides for thousands.
    private static func rarity(holders: Double, articles: Double, expected: Double, _ generalArticles: Double) -> Float {
        let share = (generalArticles * expected + holders) / (generalArticles + articles)
        return Float(pow(max(0, -log(share)), sharpness))
    }

    /// As many articles of general text stand beside the input.
    static let generalArticles = 150.0
    /// A text of fewer words counts as one of so many.
    static let shortest = 20
    /// Above 1, so that a rare word outweighs several that are half as rare.
    private static let sharpness = 1.5
}
