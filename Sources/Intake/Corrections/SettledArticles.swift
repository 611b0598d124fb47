import Model

/// Puts into the articles what the user settled about single ones.
struct SettledArticles {
    let corrections: [ArticleCorrection]

    /// Changes the articles that are named, and says which entries name none or name one again. O(articles + entries).
    func settle(_ articles: inout [Article]) -> [Diagnostic] {
        // An article that stands in the input several times goes by each of its ids, its own first.
        let ids =
            articles.enumerated().map { ($1.id, $0) }
            + articles.enumerated().flatMap { place, article in article.alsoAt.map { ($0.id, place) } }
        let places = Dictionary(ids, uniquingKeysWith: { first, _ in first })
        var settled: Set<String> = []
        return corrections.compactMap { correction in
            guard let place = places[correction.id] else {
                let near = nearest(to: correction.id, in: articles.map(\.id).sorted())
                return fault(
                    correction, "there is no article \"\(correction.id)\"",
                    near.map { "did you mean \"\($0)\"?" } ?? "an article's id is its file name without the ending, or its \"id\" key")
            }
            guard settled.insert(correction.id).inserted else {
                return fault(correction, "the article \"\(correction.id)\" is settled twice", "keep one of the two entries")
            }
            if let published = correction.published { articles[place].published = published }
            return nil
        }
    }

    private func fault(_ correction: ArticleCorrection, _ message: String, _ hint: String) -> Diagnostic {
        Diagnostic(file: correction.file, line: correction.line, message: message, hint: hint)
    }
}
