import Model

/// The articles of the input by what notes call them: their ids and addresses, those of their copies and earlier versions included.
package struct NotedArticles {
    private var ids: [String: String] = [:]
    private var addresses: [PageAddress: String] = [:]

    /// O(articles).
    package init(_ articles: [Article]) {
        // An id and an address of its own go before those of copies.
        for article in articles {
            ids[article.id] = article.id
            add(article.url, of: article)
        }
        for article in articles {
            for copy in article.alsoAt {
                if ids[copy.id] == nil { ids[copy.id] = article.id }
                add(copy.url, of: article)
            }
            for version in article.versions {
                if ids[version.id] == nil { ids[version.id] = article.id }
                add(version.url, of: article)
            }
        }
    }

    private mutating func add(_ url: String?, of article: Article) {
        guard let page = url.flatMap({ PageAddress($0) }), addresses[page] == nil else { return }
        addresses[page] = article.id
    }

    /// The notes with the articles that they name.
    package func settled(_ notes: [Note]) -> [Note] {
        notes.map { note in
            var note = note
            note.article = ids[note.source] ?? PageAddress(note.source).flatMap { addresses[$0] }
            return note
        }
    }
}
