import Model

/// The forms in which a dossier's actors go to other programs. A file without actors is not made.
enum ActorFile: CaseIterable, Sendable {
    case investigation, web, table

    /// In the dossier's folder.
    var name: String {
        switch self {
        case .investigation: "actors.ftm.json"
        case .web: "actors.jsonld"
        case .table: "actors.csv"
        }
    }

    /// What it is for its reader.
    var kind: MessageKey {
        switch self {
        case .investigation: .fileEntities
        case .web: .fileLinked
        case .table: .fileSpellings
        }
    }

    /// The files of a dossier.
    static func all(_ folder: DossierFolder) throws(DiagnosticError) -> [SiteFile] {
        guard !folder.dossier.actors.isEmpty else { return [] }
        var files: [SiteFile] = []
        for file in allCases {
            let contents =
                switch file {
                case .investigation: try FollowTheMoney(folder).bytes
                case .web: try Site.json(SchemaGraph(folder), of: folder.dossier.id)
                case .table: Array(SpellingTable(folder).text.utf8)
                }
            files.append(SiteFile(path: folder.path(file.name), contents: contents))
        }
        return files
    }

    /// The files as the page of all actors lists them; of the shape of `DownloadItem`.
    static func downloads(_ folder: DossierFolder) -> [PageValue] {
        let (actors, t) = (folder.dossier.actors, folder.t)
        guard !actors.isEmpty else { return [] }
        let count = t(.actorCount, actors.count)
        return allCases.map { file in
            let note =
                switch file {
                case .investigation where actors.contains { $0.kind == .place }: t(.placesLeaveOut, [.actors: count])
                case .investigation, .web: count
                case .table: t(.spellingCount, actors.reduce(0) { $0 + $1.spellings.count })
                }
            return .record([.href: .text(file.name), .kind: .text(t(file.kind)), .note: .text(note)])
        }
    }
}
