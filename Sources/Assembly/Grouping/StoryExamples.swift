import Model

/// Pairs of labelled articles as the grouping judges them, for fitting.
package struct StoryExamples: Sendable {
    /// By pair, the values of the features.
    package private(set) var values: [[Double]] = []
    /// By pair, whether the two tell one story.
    package private(set) var isSame: [Bool] = []
    /// By pair, how many times it counts. Those of one story count as much as those of two; each story as much as any other; and of the
    /// pairs of two stories, those of the stories most alike count as much as the others.
    package private(set) var counts: [Double] = []

    /// All pairs of readings that have words in common. `stories` are by reading. `isSmall` weighs the words as in a folder of a few articles.
    /// O(readings²).
    package init(_ readings: [Reading], stories: [String], isSmall: Bool) {
        let general = isSmall ? Self.muchGeneralText : TermVectors.generalArticles
        let vectors = TermVectors(readings.parallelMap { TermCounts($0) }, rates: Vocabulary.english.wordRates, generalArticles: general)
        let days = readings.map { $0.article.published.day?.dayNumber }
        let articles = readings.indices.map {
            GroupCluster(vector: vectors.vectors[$0], evidence: vectors.evidence[$0], day: days[$0], length: vectors.lengths[$0])
        }
        let names = Array(Set(stories)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        let story = stories.map { numbers[$0] ?? 0 }
        let rows = articles.indices.map { $0 }.parallelMap { left -> [(right: Int, likeness: Float, values: [Double])] in
            (0..<left).compactMap { right in
                let likeness = articles[left].vector.product(with: articles[right].vector) * articles[left].closeness(to: articles[right])
                guard likeness >= Self.leastSimilarity else { return nil }
                let length = min(articles[left].length, articles[right].length)
                let odds = articles[left].odds(with: articles[right])
                return (right, likeness, StoryModel.values(likeness: likeness, length: length, odds: odds))
            }
        }
        var likenesses = [Double](repeating: 0, count: names.count * names.count)
        var sizes = [Double](repeating: 0, count: names.count)
        for name in story { sizes[name] += 1 }
        for (left, list) in rows.enumerated() {
            for row in list {
                likenesses[story[left] * names.count + story[row.right]] += Double(row.likeness)
                likenesses[story[row.right] * names.count + story[left]] += Double(row.likeness)
            }
        }
        let near = names.indices.map { one in
            Set(
                names.indices.filter { $0 != one }.sorted { left, right in
                    let (a, b) = (likenesses[one * names.count + left] / sizes[left], likenesses[one * names.count + right] / sizes[right])
                    return a != b ? a > b : left < right
                }.prefix(Self.storiesNear))
        }
        /// Of one story, of a story near, of another one.
        var kinds: [Int] = []
        for (left, list) in rows.enumerated() {
            for row in list {
                let (one, other) = (story[left], story[row.right])
                values.append(row.values)
                isSame.append(one == other)
                kinds.append(one == other ? 0 : near[one].contains(other) || near[other].contains(one) ? 1 : 2)
                counts.append(one == other ? 1 / sizes[one] : 1)
            }
        }
        var sums = [0.0, 0, 0]
        for (kind, count) in zip(kinds, counts) { sums[kind] += count }
        let shares = [1, sums[2] > 0 ? 0.5 : 1, sums[1] > 0 ? 0.5 : 1]
        for pair in counts.indices { counts[pair] *= Self.pairsOfAKind * shares[kinds[pair]] / sums[kinds[pair]] }
    }

    private static let muchGeneralText = 10_000_000.0
    /// Pairs less alike are never asked about.
    private static let leastSimilarity: Float = 0.02
    private static let storiesNear = 4
    /// As how many pairs those of one story count together.
    private static let pairsOfAKind = 1_000.0
}
