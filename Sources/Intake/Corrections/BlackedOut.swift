import Foundation
import Model

extension BlackOut {
    /// An article in which the names stand nowhere: its text is shorter, its passages are where they are in that.
    func article(_ article: Article) -> Article {
        guard !isEmpty else { return article }
        var result = article
        result.id = id(article.id)
        result.file = path(article.file)
        result.title = article.title.map(text)
        result.publisher = article.publisher.map(text)
        result.authors = article.authors.map(text)
        result.url = article.url.flatMap(address)
        result.published.because = text(article.published.because)
        for index in result.provenance.indices { result.provenance[index].source = path(result.provenance[index].source) }
        for index in result.leftOut.indices { result.leftOut[index].text = text(result.leftOut[index].text) }
        for index in result.alsoAt.indices {
            result.alsoAt[index].id = id(result.alsoAt[index].id)
            result.alsoAt[index].file = path(result.alsoAt[index].file)
            result.alsoAt[index].url = result.alsoAt[index].url.flatMap(address)
        }
        result.versions = article.versions.map(self.article)
        guard isIn(article.text) else { return result }
        result.text = ""
        var length = 0
        var at = 0
        func add(_ part: String) {
            result.text += part
            length += part.utf8.count
        }
        for index in result.passages.indices {
            let range = article.passages[index].range
            // What stands between passages is no name.
            add(article.text(of: at..<range.lowerBound))
            let start = length
            add(text(article.text(of: range)))
            result.passages[index].range = start..<length
            at = range.upperBound
        }
        add(text(article.text(of: at..<article.text.utf8.count)))
        return result
    }

    /// Nil for an address that has a name in it: with another in its place it leads nowhere.
    private func address(_ url: String) -> String? { isIn(url.removingPercentEncoding ?? url) ? nil : url }

    /// A path with words around it, as messages and pages show it.
    private func path(_ path: String) -> String { id(path) }

    func summary(_ summary: UserSummary) -> UserSummary {
        var result = summary
        result.dossier = id(summary.dossier)
        result.title = summary.title.map(text)
        result.author = summary.author.map(text)
        result.markdown = text(summary.markdown)
        return result
    }

    /// `ids` are those of articles that have others now.
    func note(_ note: Note, ids: [String: String]) -> Note {
        var result = note
        result.file = path(note.file)
        // What spells a name with percent signs leads nowhere.
        let source = id(note.source)
        result.source = isIn(source.removingPercentEncoding ?? source) ? "" : source
        result.article = note.article.map { ids[$0] ?? id($0) }
        result.quote = note.quote.flatMap(quote)
        result.text = text(note.text)
        result.author = note.author.map(text)
        result.date = note.date.map(text)
        return result
    }

    /// Nil where a name begins in one part of a quotation and ends in another: white space between the parts may be gone.
    private func quote(_ quote: Note.Quote) -> Note.Quote? {
        let masked = Note.Quote(exact: text(quote.exact), prefix: text(quote.prefix), suffix: text(quote.suffix))
        let isCrossed = ["", " "].contains { before in
            ["", " "].contains { behind in isIn(masked.prefix + before + masked.exact + behind + masked.suffix) }
        }
        return isCrossed ? nil : masked
    }

    func site(_ site: SiteSettings) -> SiteSettings {
        var result = site
        result.title = site.title.map(text)
        result.description = site.description.map(text)
        return result
    }

    /// Of actors the entries that name none of them; of the others what is printed. `ids` are those of articles that have others now.
    func corrections(_ corrections: Corrections, ids: [String: String] = [:]) -> Corrections {
        func articles(_ names: [ActorCorrection.Name]) -> [ActorCorrection.Name] {
            names.map { name in
                let parts = name.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let rest = parts.count > 1 ? "#" + parts[1] : ""
                return .init((ids[parts[0]] ?? id(parts[0])) + rest, line: name.line)
            }
        }
        func lasting(_ name: ActorCorrection.Name) -> ActorCorrection.Name { .init(id(name.text), line: name.line) }
        var result = corrections
        result.actors = corrections.actors.filter { !isIn($0.name.text) }
        for index in result.actors.indices {
            result.actors[index].same.removeAll { isIn($0.text) }
            result.actors[index].not.removeAll { isIn($0.text) }
            result.actors[index].role = result.actors[index].role.map(text)
        }
        for index in result.dossiers.indices {
            let dossier = result.dossiers[index]
            result.dossiers[index].id = dossier.id.map(lasting)
            result.dossiers[index].title = dossier.title.map(text)
            result.dossiers[index].note = dossier.note.map(text)
            result.dossiers[index].articles = articles(dossier.articles)
            result.dossiers[index].not = articles(dossier.not)
        }
        for index in result.things.indices {
            let thing = result.things[index]
            result.things[index].dossier = lasting(thing.dossier)
            result.things[index].id = lasting(thing.id)
            result.things[index].title = thing.title.map(text)
            result.things[index].note = thing.note.map(text)
            result.things[index].says = articles(thing.says)
            result.things[index].not = articles(thing.not)
        }
        for index in result.publishers.indices {
            let publisher = result.publishers[index]
            result.publishers[index].name = publisher.name.map { .init(text($0.text), line: $0.line) }
            result.publishers[index].short = publisher.short.map(text)
            result.publishers[index].owner = publisher.owner.map(text)
            result.publishers[index].country = publisher.country.map(text)
            result.publishers[index].lean = publisher.lean.map(text)
        }
        return result
    }
}
