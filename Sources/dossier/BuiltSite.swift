import Generator
import Model

/// A site that was built before, as its data tells it.
struct BuiltSite {
    let folder: String

    fileprivate struct Dossier: Decodable {
        struct Article: Decodable {
            struct Passage: Decodable {
                let id: String
                let kind: String
                let text: String
            }

            struct Published: Decodable {
                let value: String?
                let because: String
            }

            let id: String
            let file: String
            let title: String?
            let publisher: String?
            let url: String?
            let language: String
            let published: Published
            let passages: [Passage]
        }

        let articles: [Article]
    }

    fileprivate struct List: Decodable {
        struct Entry: Decodable {
            let id: String
            let data: String
        }

        let dossiers: [Entry]
    }

    /// The articles of a dossier, or of all. Throws where there is no site, no such dossier, or its data cannot be read.
    func articles(of dossier: String?) throws(DiagnosticError) -> [Article] {
        let list: List = try BuiltData.read("data/site.json", in: folder)
        if let dossier, !list.dossiers.contains(where: { $0.id == dossier }) {
            let guess = nearest(to: dossier, in: list.dossiers.map(\.id)).map { "did you mean \"\($0)\"?" }
            throw DiagnosticError(
                Diagnostic(file: folder, message: "the site has no dossier \"\(dossier)\"", hint: guess ?? "data/site.json lists them"))
        }
        var articles: [Article] = []
        for entry in list.dossiers where dossier == nil || entry.id == dossier {
            let data: Dossier = try BuiltData.read(entry.data, in: folder)
            articles += data.articles.map(Article.init)
        }
        return articles
    }
}

extension Article {
    /// An article as the data of its dossier has it.
    fileprivate init(_ row: BuiltSite.Dossier.Article) {
        var text = ""
        let passages = row.passages.map { passage in
            if !text.isEmpty { text += "\n\n" }
            let start = text.utf8.count
            text += passage.text
            return Passage(
                id: passage.id, range: start..<text.utf8.count, kind: Passage.Kind(rawValue: passage.kind) ?? .paragraph,
                source: SourceRange(scalars: 0..<0, line: 1))
        }
        self.init(
            id: row.id, file: row.file, title: row.title, publisher: row.publisher, url: row.url, language: row.language,
            published: row.published.value.map { PublicationDate(value: $0, basis: .stated, because: row.published.because) } ?? .unknown,
            text: text, passages: passages)
    }
}
