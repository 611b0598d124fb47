import Model

/// The ledger of all spellings: one row for each source that uses one.
struct SpellingTable: Sendable {
    let text: String

    init(_ folder: DossierFolder) {
        let rows = folder.dossier.actors.flatMap { actor in
            actor.spellings.flatMap { spelling in Self.rows(spelling, of: actor, in: folder) }
        }
        text = CSVTable.text([Self.columns] + rows)
    }

    private static let columns = ["actor", "name", "kind", "spelling", "source", "source_title", "count", "slip", "because"]

    private static func rows(_ spelling: Spelling, of actor: Actor, in folder: DossierFolder) -> [[String]] {
        folder.articles(of: spelling).map { index in
            let article = folder.dossier.readings[index].article
            let count = spelling.articles[article.id] ?? 0
            return [
                words(actor.id), words(actor.name), actor.kind.rawValue, words(spelling.text), words(article.id),
                words(folder.sources[index].title), "\(count)", spelling.isSuspect ? "yes" : "no", words(spelling.because),
            ]
        }
    }

    private static func words(_ text: String) -> String { CSVTable.guarded(DisplayText.safe(text)) }
}
