/// Where each dossier of the site stands and what it is called, for pages of other dossiers that name it.
struct SiteDirectory: Sendable {
    /// A dossier, as others name it.
    struct Entry: Sendable {
        /// Its folder.
        let name: String
        let title: String
        /// The id of its first article.
        let firstArticle: String
    }

    private let entries: [String: Entry]

    /// Whether there are pages that tell of all dossiers together.
    let hasAcross: Bool

    /// Dossiers by their ids.
    init(entries: [String: Entry], hasAcross: Bool) { (self.entries, self.hasAcross) = (entries, hasAcross) }

    /// The directory of a site: each dossier with the name of its folder.
    init(_ dossiers: [(source: DossierSource, name: String)] = [], _ t: MessageCatalog = .english) {
        entries = Dictionary(
            dossiers.map { source, name in
                let title = DossierFolder.title(source.title, id: source.id, readings: source.readings, t)
                return (source.id, Entry(name: name, title: title, firstArticle: source.readings.first?.article.id ?? ""))
            }, uniquingKeysWith: { first, _ in first })
        hasAcross = entries.count > 1
    }

    /// The dossier with an id, or nil where there is none.
    subscript(id: String) -> Entry? { entries[id] }
}
