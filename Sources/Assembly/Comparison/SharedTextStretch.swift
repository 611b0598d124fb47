import Model

/// The words of one article as copies are looked for in it.
struct SharedTextSource: Sendable {
    /// For each passage of the article its words; none for bylines.
    let passages: [[ComparableWord]]
    /// The words of each sentence: its passage and indices into that passage's words.
    let sentences: [(passage: Int, words: Range<Int>)]

    init(_ reading: Reading) {
        let scanner = ComparableWords(text: Array(reading.article.text.utf8))
        let passages = reading.article.passages.map { $0.kind == .byline ? [] : scanner.words(in: $0.range) }
        self.passages = passages
        sentences = reading.sentences.map { sentence in
            let words = passages[sentence.passage]
            let start = words.firstIndex(startingAtOrAfter: sentence.range.lowerBound)
            return (sentence.passage, start..<max(start, words.firstIndex(startingAtOrAfter: sentence.range.upperBound)))
        }
    }

    /// True when a word of the passage starts in the range.
    func hasWord(in range: TextRange, ofPassage passage: Int) -> Bool {
        let words = passages[passage]
        let next = words.firstIndex(startingAtOrAfter: range.lowerBound)
        return next < words.count && words[next].range.lowerBound < range.upperBound
    }
}

extension [ComparableWord] {
    /// O(log count).
    fileprivate func firstIndex(startingAtOrAfter offset: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Which two passages of which two articles, by index.
struct PassagePair: Hashable, Comparable, Sendable {
    var articleA: Int
    var articleB: Int
    var passageA: Int
    var passageB: Int

    static func < (left: PassagePair, right: PassagePair) -> Bool {
        (left.articleA, left.articleB, left.passageA, left.passageB) < (right.articleA, right.articleB, right.passageA, right.passageB)
    }
}

/// Words of one passage that stand, alike, in another.
struct SharedTextStretch: Sendable {
    var pair: PassagePair
    /// Indices of words in the passages.
    var a: Range<Int>
    var b: Range<Int>

    /// The stretches with those that touch or overlap on both sides joined, in order of pair and place.
    static func merged(_ stretches: [SharedTextStretch]) -> [SharedTextStretch] {
        let ordered = stretches.sorted {
            if $0.pair != $1.pair { return $0.pair < $1.pair }
            return ($0.a.lowerBound, $0.b.lowerBound, $0.a.upperBound, $0.b.upperBound)
                < ($1.a.lowerBound, $1.b.lowerBound, $1.a.upperBound, $1.b.upperBound)
        }
        var result: [SharedTextStretch] = []
        var startOfPair = 0
        for stretch in ordered {
            if result.last?.pair != stretch.pair { startOfPair = result.count }
            var grown = stretch
            while let index = result[startOfPair...].lastIndex(where: { $0.touches(grown) }) {
                grown = grown.joined(with: result.remove(at: index))
            }
            result.append(grown)
        }
        return result
    }

    /// True when the other stretch ends inside this one on both sides.
    func covers(_ other: SharedTextStretch) -> Bool { a.contains(other.a.upperBound - 1) && b.contains(other.b.upperBound - 1) }

    private func touches(_ other: SharedTextStretch) -> Bool {
        Self.distance(a, other.a) <= Self.wordsBetween && Self.distance(b, other.b) <= Self.wordsBetween
    }

    private func joined(with other: SharedTextStretch) -> SharedTextStretch {
        SharedTextStretch(
            pair: pair,
            a: min(a.lowerBound, other.a.lowerBound)..<max(a.upperBound, other.a.upperBound),
            b: min(b.lowerBound, other.b.lowerBound)..<max(b.upperBound, other.b.upperBound)
        )
    }

    private static func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
        max(left.lowerBound, right.lowerBound) - min(left.upperBound, right.upperBound)
    }

    /// Stretches with no more words than this between them on both sides are one.
    private static let wordsBetween = 2
}
