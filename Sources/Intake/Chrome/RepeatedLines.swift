/// Lines that several articles of the input have above or below their text: what a site prints on all its pages.
struct RepeatedLines: Sendable {
    /// In how many articles a line stands, for lines in more than one.
    private let copies: [UInt64: Int]
    private let articles: Int

    /// In an input of no more articles than this, two copies are enough below the text.
    private static let few = 10
    /// Else a line must stand in so many.
    private static let enough = 3

    /// Counts the kept lines of all articles. O(lines).
    init(_ articles: [JudgedArticle]) {
        var counts: [UInt64: Int] = [:]
        for article in articles {
            for key in Self.keys(of: article) { counts[key, default: 0] += 1 }
        }
        self.init(counts: counts, articles: articles.count)
    }

    /// Lines that were counted elsewhere: by key, in how many of so many articles each stands.
    init(counts: [UInt64: Int], articles: Int) {
        copies = counts.filter { $0.value > 1 }
        self.articles = articles
    }

    /// The keys of an article's kept lines, each once.
    static func keys(of article: JudgedArticle) -> Set<UInt64> {
        Set(article.lines.indices.lazy.filter { article.verdicts[$0].isKept }.map { article.lines[$0].form.key })
    }

    /// The kept lines of an article to leave out, and in how many articles each stands. Running text is never among them: agencies' copy
    /// stands in many papers. An article that for the most part is a copy of another says nothing about what its lines are.
    func lines(of article: JudgedArticle) -> [Int: Int] {
        let kept = article.lines.indices.filter { article.verdicts[$0].isKept }
        let prose = kept.filter { article.lines[$0].isProse }
        guard prose.count(where: { copies[article.lines[$0].form.key] != nil }) * 2 <= prose.count else { return [:] }
        let core = article.core
        var found: [Int: Int] = [:]
        for index in kept where !core.contains(index) && !article.lines[index].isProse {
            let count = copies[article.lines[index].form.key] ?? 1
            let needed = index >= core.upperBound && articles <= Self.few ? 2 : Self.enough
            if count >= needed { found[index] = count }
        }
        return found
    }
}
