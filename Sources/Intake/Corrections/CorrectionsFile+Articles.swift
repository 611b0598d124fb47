import Model
import Yams

extension CorrectionsFile {
    /// Reads what stands under `articles`:
    ///
    /// ```yaml
    /// articles:
    ///   - id: harbour-2
    ///     published: 2031-03-05
    ///     title: Fire at the harbour
    ///     publisher: The Ferry Times
    ///     authors: [Ana Sousa, Rui Lima]
    /// ```
    mutating func readArticles(_ node: Node) {
        guard let entries = node.sequence else {
            return report(node, "\"articles\" is no list", "write each article as \"- id: …\"")
        }
        for entry in entries { readArticle(entry) }
    }

    private mutating func readArticle(_ node: Node) {
        var article = ArticleCorrection(file: file, line: node.mark?.line, id: "")
        readEntries(of: node, "an article", keys: ["id", "published", "title", "publisher", "authors"]) { file, key, value in
            if key == "authors" { return article.authors = file.names(value, key).map { Self.line($0.text) } }
            guard let text = file.name(value, key)?.text else { return }
            switch key {
            case "id": article.id = text
            case "title": article.title = Self.line(text)
            case "publisher": article.publisher = Self.line(text)
            default: article.published = file.published(text, value)
            }
        }
        guard !article.id.isEmpty else { return report(node, "an article has no id", "write \"- id: …\" with the id of an article") }
        corrections.articles.append(article)
    }

    private mutating func published(_ text: String, _ node: Node) -> PublicationDate? {
        guard var published = StatedDate.publication(text) else {
            report(node, "\"published\" is no date: \"\(text)\"", StatedDate.hint)
            return nil
        }
        published.because = "dossier.yml states it"
        return published
    }
}
