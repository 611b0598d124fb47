import Model

/// A JSON Feed (jsonfeed.org, versions 1 and 1.1): each item with text is an article.
struct JSONFeed {
    private(set) var result = FormatResult()

    /// Nil where the document is none.
    init?(_ document: JSONScanner.Value, place: JSONPlaces, file: String) {
        guard document["version"]?.string?.contains("jsonfeed.org/version/") == true, let items = document["items"] else { return nil }
        var articles = FeedArticles()
        var names = RecordIDs(file: file)
        var silent: [Int] = []
        var faults: [Diagnostic] = []
        for item in items.list {
            let line = place.line(item)
            guard let words = Self.words(of: item) else {
                silent.append(line)
                continue
            }
            let title = item["title"]?.string
            let address = (item["url"] ?? item["external_url"])?.string
            var base = RawArticle(
                id: names.name(address: address ?? item["id"]?.string, title: title), file: file, line: line, sha256: place.digest(item),
                body: .marked([]))
            base.metadata.title = title
            base.metadata.url = address
            base.metadata.publisher = document["title"]?.string
            let people = Self.people(item)
            base.metadata.authors = people.isEmpty ? Self.people(document) : people
            if let language = (item["language"] ?? document["language"])?.string {
                base.metadata.language = language
                base.metadata.sources[.language] = "the feed"
            }
            if let value = item["date_published"]?.string {
                if let date = StatedDate.publication(fromWords: value, because: "the feed states it (date_published)") {
                    base.metadata.published = date
                } else {
                    faults.append(
                        Diagnostic(
                            .warning, file: file, line: line,
                            message: "\"date_published\" is no date: \"\(value)\"; the entry is read without it",
                            hint: "state the date in dossier.yml"))
                }
            }
            if let modified = item["date_modified"]?.string.flatMap({ StatedDate.iso($0) }), modified != base.metadata.published.value {
                base.metadata.modified = modified
            }
            base.metadata.credit("the feed")
            articles.read(words, base)
        }
        articles.report(silent, of: items.list.count, file: file)
        result = articles.result
        result.diagnostics += faults
    }

    private static func words(of item: JSONScanner.Value) -> FeedEntry.Words? {
        if let html = item["content_html"]?.string { return .html(html) }
        return (item["content_text"] ?? item["summary"])?.string.map { .plain($0) }
    }

    /// Version 1 has one author, 1.1 a list.
    private static func people(_ value: JSONScanner.Value) -> [String] {
        let all = (value["authors"]?.list ?? []) + [value["author"]].compactMap { $0 }
        return all.compactMap { $0["name"]?.string }.reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }
}
