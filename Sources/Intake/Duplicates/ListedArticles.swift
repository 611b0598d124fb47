import Model

/// What lists without text (exports of Media Cloud and Zotero) tell of articles that stand elsewhere in the input, found by their addresses.
struct ListedArticles {
    private let listed: [RawArticle]
    private let labels: [String: String]
    /// By address, places in `listed`.
    private var places: [PageAddress: [Int]] = [:]

    /// `labels` are the names of files by their paths. O(records).
    init(_ listed: [RawArticle], labels: [String: String]) {
        self.listed = listed
        self.labels = labels
        for (place, record) in listed.enumerated() {
            guard let address = record.metadata.url.flatMap({ PageAddress($0) }), address.namesPage else { continue }
            places[address, default: []].append(place)
        }
    }

    /// Fills in what an article does not say of itself; a message for each list says how many of its records have no article. O(articles).
    func complete(_ articles: inout [Article]) -> [Diagnostic] {
        var joined: Set<Int> = []
        for index in articles.indices {
            guard let address = articles[index].url.flatMap({ PageAddress($0) }) else { continue }
            for place in places[address] ?? [] {
                joined.insert(place)
                articles[index].fill(from: article(of: listed[place]))
            }
        }
        let files = Dictionary(grouping: listed.indices) { listed[$0].file }
        return files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap { file, places in
            let missing = places.filter { !joined.contains($0) }
            guard let first = missing.first else { return nil }
            return Diagnostic(
                .warning, file: file, line: listed[first].line,
                message:
                    "the list has no text, and for \(missing.count) of its \(counted(places.count, "record", "records")) no article of the input has the address",
                hint: "save the pages as .html, and name them too")
        }
    }

    private func article(of record: RawArticle) -> Article {
        let metadata = record.metadata
        return Article(
            id: record.id, file: labels[record.file] ?? record.file, line: record.line, title: metadata.title,
            publisher: metadata.publisher,
            authors: metadata.authors, url: metadata.url, language: metadata.language, published: metadata.published,
            modified: metadata.modified, provenance: metadata.provenance, text: "", passages: [])
    }
}
