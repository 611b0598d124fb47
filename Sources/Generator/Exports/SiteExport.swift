import Model

/// The list of dossiers as `data/site.json` holds it. Paths count from the site's folder.
struct SiteExport: Encodable {
    let schema = DataVersion.current
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

    init(_ records: [DossierRecord]) {
        dossiers = records.map { record in
            Row(
                id: record.id, title: record.statedTitle, from: Nullable(record.from?.iso), to: Nullable(record.to?.iso),
                articles: record.articles, page: record.path("index.html"), data: "data/dossiers/\(record.name).json"
            )
        }
    }
}
