import Model

/// The forms in which a dossier's table of claims goes to other programs. A file without claims is not made.
enum ClaimFile: CaseIterable, Sendable {
    case table, data

    /// In the dossier's folder.
    var name: String {
        switch self {
        case .table: "claims.csv"
        case .data: "claims.json"
        }
    }

    /// What it is for its reader.
    var kind: MessageKey {
        switch self {
        case .table: .fileTable
        case .data: .fileSentences
        }
    }

    /// The files of a dossier.
    static func all(_ folder: DossierFolder) throws(DiagnosticError) -> [SiteFile] {
        guard !folder.isSingle, !folder.dossier.claims.isEmpty else { return [] }
        return [
            SiteFile(path: folder.path(table.name), text: ClaimTable(folder).text),
            SiteFile(path: folder.path(data.name), contents: try Site.json(ClaimMatrix(folder), of: folder.dossier.id)),
        ]
    }

    /// The files as the page of the table lists them; of the shape of `DownloadItem`.
    static func downloads(_ folder: DossierFolder) -> [PageValue] {
        guard !folder.isSingle, !folder.dossier.claims.isEmpty else { return [] }
        let t = folder.t
        let note = t(
            .statementsBySources,
            [.statements: t(.statementCount, folder.dossier.claims.count), .sources: t(.sourceCount, folder.sources.count)])
        return allCases.map { .record([.href: .text($0.name), .kind: .text(t($0.kind)), .note: .text(note)]) }
            + [.record([.href: .text("../" + AnnotationFile.path(folder)), .kind: .text(t(.fileAnnotations)), .note: .text(note)])]
    }
}
