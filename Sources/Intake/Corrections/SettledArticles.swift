import Model

/// Puts into the articles what the user settled about single ones.
struct SettledArticles {
    let corrections: [ArticleCorrection]

    /// Where an article's page says that something is known from.
    static let source = "dossier.yml"

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
            // Several entries may say of one article what the others do not.
            let stated = correction.fields.isEmpty ? [""] : correction.fields.map(\.rawValue)
            guard stated.allSatisfy({ settled.insert("\(articles[place].id)#\($0)").inserted }) else {
                return fault(correction, "the article \"\(correction.id)\" is settled twice", "keep one of the two entries")
            }
            if let published = correction.published { articles[place].published = published }
            if let title = correction.title { articles[place].title = title }
            if let publisher = correction.publisher { articles[place].publisher = publisher }
            if let authors = correction.authors { articles[place].authors = authors }
            for field in correction.fields { articles[place].credit(field, Self.source) }
            return nil
        }
    }

    private func fault(_ correction: ArticleCorrection, _ message: String, _ hint: String) -> Diagnostic {
        Diagnostic(file: correction.file, line: correction.line, message: message, hint: hint)
    }
}

extension ArticleCorrection {
    /// What the entry settles.
    fileprivate var fields: [Provenance.Field] {
        [
            title == nil ? nil : .title, publisher == nil ? nil : .publisher, authors == nil ? nil : .authors,
            published == nil ? nil : .published,
        ].compactMap { $0 }
    }
}
