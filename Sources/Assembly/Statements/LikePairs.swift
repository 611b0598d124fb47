/// Finds the items of different articles that have features in common, through an inverted index.
struct LikePairs {
    /// Of the items with one feature, only this many of the latest are looked at: common features find no more pairs in a large dossier.
    private static let reach = 48

    /// Indices of pairs that share at least so many features, each once, the earlier first. O(items · features · reach).
    static func pairs(_ items: [(article: Int, features: [Int])], sharing least: Int) -> [(Int, Int)] {
        var postings: [Int: [Int]] = [:]
        var result: [(Int, Int)] = []
        var counts = [Int](repeating: 0, count: items.count)
        for (index, item) in items.enumerated() {
            var touched: [Int] = []
            for feature in item.features {
                for other in postings[feature]?.suffix(reach) ?? [] where items[other].article != item.article {
                    if counts[other] == 0 { touched.append(other) }
                    counts[other] += 1
                }
                postings[feature, default: []].append(index)
            }
            for other in touched.sorted() {
                if counts[other] >= least { result.append((other, index)) }
                counts[other] = 0
            }
        }
        return result
    }
}
