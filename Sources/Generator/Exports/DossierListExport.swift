import Model

/// The list of dossiers as `data/site.json` holds it. Paths count from the site's folder.
struct SiteExport: Encodable {
    let dossiers: [Row]

    struct Row: Encodable {
        let id: String
        let title: String
        let from: Nullable<String>
        let to: Nullable<String>
        let articles: [String]
        let page: String
        let data: String
    }

    init(_ folders: [DossierFolder]) {
        dossiers = folders.map { folder in
            Row(
                id: folder.dossier.id, title: folder.dossier.title, from: Nullable(folder.dossier.from?.iso),
                to: Nullable(folder.dossier.to?.iso),
                articles: folder.dossier.readings.map(\.article.id), page: folder.path("index.html"),
                data: "data/dossiers/\(folder.name).json"
            )
        }
    }
}
