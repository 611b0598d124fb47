import Model

/// Where the articles of a dossier come from: which are copies of one text, and how much of each is its own. Words of a speaker whom both
/// articles quote do not count as copied.
struct Origins {
    /// Two articles have one origin when they share this part of the words of the shorter one.
    private static let leastShare = 0.4

    /// Articles that share a large part of their text, directly or through others, together; the earliest first, or else the fullest.
    let all: [Origin]
    /// By article: the part of its words that stands in no shared stretch.
    let ownShares: [Double]

    private struct Pair: Hashable, Comparable {
        let left: Int
        let right: Int

        static func < (a: Pair, b: Pair) -> Bool { (a.left, a.right) < (b.left, b.right) }
    }

    /// Finds the origins. O(words + shared stretches × log).
    init(readings: [Reading], sharedText: [SharedText]) {
        let index = Dictionary(readings.enumerated().map { ($1.article.id, $0) }) { first, _ in first }
        let words = readings.map { reading in reading.tokens.filter { $0.kind != .mark }.map(\.range) }
        var ofPair: [Pair: (left: [TextRange], right: [TextRange])] = [:]
        var ofArticle = [[TextRange]](repeating: [], count: readings.count)
        for shared in sharedText where !shared.isQuotation {
            guard let a = index[shared.a.article], let b = index[shared.b.article], a != b else { continue }
            let isInOrder = a < b
            let pair = Pair(left: min(a, b), right: max(a, b))
            ofPair[pair, default: ([], [])].left.append(isInOrder ? shared.a.range : shared.b.range)
            ofPair[pair, default: ([], [])].right.append(isInOrder ? shared.b.range : shared.a.range)
            ofArticle[a].append(shared.a.range)
            ofArticle[b].append(shared.b.range)
        }
        var components = Components(count: readings.count)
        for pair in ofPair.keys.sorted() {
            guard let ranges = ofPair[pair] else { continue }
            let (left, right) = (words[pair.left], words[pair.right])
            // A sentence that stands twice in the one article is copied once into the other.
            let count = min(Self.count(of: left, in: ranges.left), Self.count(of: right, in: ranges.right))
            if count > 0, Double(count) >= Self.leastShare * Double(min(left.count, right.count)) { components.join(pair.left, pair.right) }
        }
        all = components.all().map { members in
            let ordered = members.sorted { Self.isBefore($0, $1, readings, words) }
            return Origin(articles: ordered.map { readings[$0].article.id })
        }
        ownShares = zip(words, ofArticle).map { words, shared in
            words.isEmpty ? 1 : 1 - Double(Self.count(of: words, in: shared)) / Double(words.count)
        }
    }

    /// By day of publication, then by time of day where it is stated, then the one with more words, which others were cut from.
    private static func isBefore(_ left: Int, _ right: Int, _ readings: [Reading], _ words: [[TextRange]]) -> Bool {
        let (a, b) = (readings[left].article.published, readings[right].article.published)
        let (dayA, dayB) = (a.day?.dayNumber ?? .max, b.day?.dayNumber ?? .max)
        return (dayA, a.minute ?? .max, -words[left].count, left) < (dayB, b.minute ?? .max, -words[right].count, right)
    }

    /// How many of the words, which are in order, start inside one of the ranges.
    private static func count(of words: [TextRange], in ranges: [TextRange]) -> Int {
        var ordered = ranges.sorted { $0.lowerBound < $1.lowerBound }[...]
        var end = 0
        return words.count { word in
            while let next = ordered.first, next.lowerBound <= word.lowerBound {
                end = max(end, next.upperBound)
                ordered.removeFirst()
            }
            return word.lowerBound < end
        }
    }
}
