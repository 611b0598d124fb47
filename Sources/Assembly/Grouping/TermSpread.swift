/// In how many articles of an input each word stands.
package struct TermSpread: Sendable {
    /// By `ComparableWord.key`.
    package var holders: [UInt64: Int]
    /// Of the input.
    package var articles: Int

    package init(holders: [UInt64: Int], articles: Int) { (self.holders, self.articles) = (holders, articles) }

    /// Counts the words of all articles. O(words).
    init(_ counts: [TermCounts]) {
        holders = [:]
        articles = counts.count
        for article in counts {
            for term in article.terms { holders[term.key, default: 0] += 1 }
        }
    }
}
