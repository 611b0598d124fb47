import Foundation
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
        let list: List = try read("data/site.json")
        if let dossier, !list.dossiers.contains(where: { $0.id == dossier }) {
            let guess = nearest(to: dossier, in: list.dossiers.map(\.id)).map { "did you mean \"\($0)\"?" }
            throw DiagnosticError(
                Diagnostic(file: folder, message: "the site has no dossier \"\(dossier)\"", hint: guess ?? "data/site.json lists them"))
        }
        var articles: [Article] = []
        for entry in list.dossiers where dossier == nil || entry.id == dossier {
            let data: Dossier = try read(entry.data)
            articles += data.articles.map(Article.init)
        }
        return articles
    }

    private func read<Value: Decodable>(_ path: String) throws(DiagnosticError) -> Value {
        let file = "\(folder)/\(path)"
        guard let data = FileManager.default.contents(atPath: file) else {
            throw DiagnosticError(Diagnostic(file: file, message: "the file cannot be read", hint: "name a site that dossier build wrote"))
        }
        do { return try JSONDecoder().decode(Value.self, from: data) } catch {
            throw DiagnosticError(
                Diagnostic(file: file, message: "the file is no data of a site of this version", hint: "build the site again"))
        }
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
