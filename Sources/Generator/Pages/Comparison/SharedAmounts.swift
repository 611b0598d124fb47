import Model

/// How much text any two articles of a dossier have in common, in words.
struct SharedAmounts: Sendable {
    /// Two articles and what they share.
    struct Pair: Sendable {
        /// Indices of the articles, the smaller one first.
        let left: Int
        let right: Int
        /// Words of each that stand in a stretch shared with the other.
        let leftWords: Int
        let rightWords: Int
        /// Indices into the dossier's shared text.
        let passages: [Int]

        /// Words of one of the two that stand in the other.
        func words(of article: Int) -> Int { article == left ? leftWords : rightWords }

        /// The larger of both counts.
        var words: Int { max(leftWords, rightWords) }
    }

    /// Pairs that share something: the most words first.
    let pairs: [Pair]
    /// By article: all of its words.
    let words: [Int]
    private let place: [Key: Int]
    private let placesOf: [[Int]]

    private struct Key: Hashable {
        let left: Int
        let right: Int
    }

    /// Counts them. O(words + shared stretches).
    init(_ dossier: Dossier, index: [String: Int]) {
        let starts = dossier.readings.map { $0.tokens.filter { $0.kind != .mark }.map { Int($0.start) } }
        var passages: [Key: [Int]] = [:]
        for (number, shared) in dossier.sharedText.enumerated() {
            guard let a = index[shared.a.article], let b = index[shared.b.article], a != b else { continue }
            passages[Key(left: min(a, b), right: max(a, b)), default: []].append(number)
        }
        let pairs = passages.map { key, numbers in
            func count(_ article: Int) -> Int {
                let ranges = numbers.flatMap { number in
                    [dossier.sharedText[number].a, dossier.sharedText[number].b].filter { index[$0.article] == article }.map(\.range)
                }
                return Self.count(starts[article], in: ranges)
            }
            return Pair(left: key.left, right: key.right, leftWords: count(key.left), rightWords: count(key.right), passages: numbers)
        }
        let sorted = pairs.sorted { ($1.words, $0.left, $0.right) < ($0.words, $1.left, $1.right) }
        self.pairs = sorted
        words = starts.map(\.count)
        var placesOf = [[Int]](repeating: [], count: dossier.readings.count)
        for (place, pair) in sorted.enumerated() {
            placesOf[pair.left].append(place)
            placesOf[pair.right].append(place)
        }
        self.placesOf = placesOf
        place = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { (Key(left: $1.left, right: $1.right), $0) })
    }

    /// What an article shares with each of the others.
    func pairs(of article: Int) -> [Pair] { placesOf[article].map { pairs[$0] } }

    /// What two articles share, in either order; nil when nothing was found.
    func pair(_ one: Int, _ other: Int) -> Pair? { place[Key(left: min(one, other), right: max(one, other))].map { pairs[$0] } }

    /// The part of an article's words that stands in the other one too, 0 to 1.
    func share(of article: Int, in other: Int) -> Double {
        guard let pair = pair(article, other), words[article] > 0 else { return 0 }
        return Double(pair.words(of: article)) / Double(words[article])
    }

    /// How many of the words, whose starts are in order, lie in one of the ranges.
    private static func count(_ starts: [Int], in ranges: [TextRange]) -> Int {
        var total = 0
        var end = 0
        for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) where range.upperBound > end {
            total += rank(range.upperBound, in: starts) - rank(max(end, range.lowerBound), in: starts)
            end = range.upperBound
        }
        return total
    }

    /// How many starts lie before an offset. O(log words).
    private static func rank(_ offset: Int, in starts: [Int]) -> Int {
        starts.partitioningIndex { $0 >= offset }
    }
}
