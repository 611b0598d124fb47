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

    /// The directory of a site.
    init(_ folders: [DossierFolder] = []) {
        entries = Dictionary(
            folders.map { folder in
                let first = folder.dossier.readings.first?.article.id ?? ""
                return (folder.dossier.id, Entry(name: folder.name, title: folder.title, firstArticle: first))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The dossier with an id, or nil where there is none.
    subscript(id: String) -> Entry? { entries[id] }
}
