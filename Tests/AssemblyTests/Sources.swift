import Assembly
import Model
import Reader

/// Invented articles for tests.
enum Sources {
    /// The reading of an article with a headline and paragraphs.
    static func reading(_ id: String, title: String? = nil, published: String? = "2023-05-04", _ paragraphs: String...) -> Reading {
        reading(id, title: title, published: published, paragraphs: paragraphs)
    }

    static func reading(_ id: String, title: String? = nil, published: String? = "2023-05-04", paragraphs: [String]) -> Reading {
        var text = ""
        var passages: [Passage] = []
        for (index, paragraph) in ((title.map { [$0] } ?? []) + paragraphs).enumerated() {
            if !text.isEmpty { text += "\n\n" }
            let start = text.utf8.count
            text += paragraph
            passages.append(
                Passage(
                    id: "p\(index + 1)", range: start..<text.utf8.count, kind: title != nil && index == 0 ? .title : .paragraph,
                    source: SourceRange(scalars: 0..<0, line: index + 1)))
        }
        let date = published.map { PublicationDate(value: $0, basis: .stated, because: "") } ?? .unknown
        return ArticleReader().read(Article(id: id, file: id + ".txt", title: title, published: date, text: text, passages: passages))
    }

    /// What the articles say, with the actors and events that the other parts of Assembly find.
    static func comparison(_ readings: Reading...) -> Comparison { comparison(of: readings) }

    static func comparison(of readings: [Reading]) -> Comparison {
        let actors = ActorMerger().actors(in: readings)
        let sharedText = SharedTextFinder().sharedText(in: readings)
        return Comparison(readings: readings, actors: actors, sharedText: sharedText)
    }
}
