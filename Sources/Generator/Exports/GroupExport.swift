import Model

/// A dossier as `dossier group` prints it.
public struct GroupExport: Encodable {
    let id: String
    let title: String
    let articles: [String]
    let from: Nullable<String>
    let to: Nullable<String>

    /// Converts a dossier.
    public init(_ dossier: Dossier) {
        id = dossier.id
        title = dossier.title
        articles = dossier.readings.map(\.article.id)
        from = Nullable(dossier.from?.iso)
        to = Nullable(dossier.to?.iso)
    }
}
