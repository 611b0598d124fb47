import Model

extension Corrections {
    /// Puts into articles what is settled of them: what is known of single ones, who publishes them, and which names stand nowhere. Says what
    /// entries name that is not there. O(articles × publishers + text).
    func settle(_ articles: inout [Article]) -> [Diagnostic] {
        var faults = SettledArticles(corrections: self.articles).settle(&articles)
        faults += settlePublishers(&articles)
        let blackOut = blackOut
        if !blackOut.isEmpty { articles = articles.parallelMap { blackOut.article($0) } }
        return faults
    }

    private func settlePublishers(_ articles: inout [Article]) -> [Diagnostic] {
        guard !publishers.isEmpty else { return [] }
        var isUsed = [Bool](repeating: false, count: publishers.count)
        let known = Set(articles.compactMap(\.publisher)).union(articles.compactMap { webHost($0.url) }).sorted()
        for index in articles.indices {
            guard let entry = publishers.firstIndex(where: { $0.names(articles[index]) }) else { continue }
            isUsed[entry] = true
            guard let name = publishers[entry].name?.text, articles[index].publisher != name else { continue }
            articles[index].publisher = name
            articles[index].credit(.publisher, SettledArticles.source)
        }
        return zip(publishers, isUsed).filter { !$1 }.map { publisher, _ in
            let names = (publisher.name.map { [$0] } ?? []) + publisher.same + publisher.hosts
            let near = names.lazy.compactMap { nearest(to: $0.text, in: known) }.first
            return Diagnostic(
                file: publisher.file, line: publisher.line, message: "no article is of the publisher \"\(names.first?.text ?? "")\"",
                hint: near.map { "did you mean \"\($0)\"?" }
                    ?? "write its name as the articles have it under \"name\" or \"same\", or the \"host\" of their addresses")
        }
    }
}

extension Corrections {
    /// Lets entries of dossiers, and of what is in them, name an article that stands in the input several times by any of its ids.
    fileprivate mutating func callByOwnIDs(_ articles: [Article]) {
        let ids = articles.map { ($0.id, $0.id) } + articles.flatMap { article in article.alsoAt.map { ($0.id, article.id) } }
        let own = Dictionary(ids, uniquingKeysWith: { first, _ in first })
        guard own.count > articles.count else { return }
        func call(_ names: inout [ActorCorrection.Name]) {
            for index in names.indices {
                let id = names[index].text.prefix { $0 != "#" }
                if let other = own[String(id)] { names[index].text = other + names[index].text.dropFirst(id.count) }
            }
        }
        for index in dossiers.indices {
            call(&dossiers[index].articles)
            call(&dossiers[index].not)
        }
        for index in things.indices {
            call(&things[index].says)
            call(&things[index].not)
        }
    }
}

extension IntakeResult {
    /// Puts into the articles what is settled of them, and takes out of everything the names that may stand nowhere.
    mutating func settle() {
        let ids = articles.map(\.id)
        corrections.callByOwnIDs(articles)
        if !notes.isEmpty { notes = NotedArticles(articles).settled(notes) }
        diagnostics += corrections.settle(&articles)
        let blackOut = corrections.blackOut
        guard !blackOut.isEmpty else { return }
        var taken: Set<String> = []
        for index in articles.indices {
            let id = articles[index].id
            var number = 2
            while !taken.insert(articles[index].id).inserted {
                articles[index].id = "\(id)-\(number)"
                number += 1
            }
        }
        let names = Dictionary(zip(ids, articles.map(\.id)), uniquingKeysWith: { first, _ in first })
        corrections = blackOut.corrections(corrections, ids: names)
        notes = notes.map { blackOut.note($0, ids: names) }
        summaries = summaries.map(blackOut.summary)
        site = blackOut.site(site)
    }
}
