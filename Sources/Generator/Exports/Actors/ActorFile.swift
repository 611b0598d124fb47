import Model

/// The forms in which a dossier's actors go to other programs. A file without actors is not made.
enum ActorFile: CaseIterable, Sendable {
    case investigation, web, table, map

    /// In the dossier's folder.
    var name: String {
        switch self {
        case .investigation: "actors.ftm.json"
        case .web: "actors.jsonld"
        case .table: "actors.csv"
        case .map: "places.geojson"
        }
    }

    /// What it is for its reader.
    var kind: MessageKey {
        switch self {
        case .investigation: .fileEntities
        case .web: .fileLinked
        case .table: .fileSpellings
        case .map: .filePlaces
        }
    }

    /// The files of a dossier.
    static func all(_ folder: DossierFolder) throws(DiagnosticError) -> [SiteFile] {
        var files: [SiteFile] = []
        for file in allCases where file.isThere(in: folder) {
            let contents =
                switch file {
                case .investigation: try FollowTheMoney(folder).bytes
                case .web: try Site.json(SchemaGraph(folder), of: folder.dossier.id)
                case .table: Array(SpellingTable(folder).text.utf8)
                case .map: try Site.json(PlacesGeoJSON(folder), of: folder.dossier.id)
                }
            files.append(SiteFile(path: folder.path(file.name), contents: contents))
        }
        return files
    }

    private func isThere(in folder: DossierFolder) -> Bool {
        switch self {
        case .investigation, .web, .table: !folder.dossier.actors.isEmpty
        case .map: folder.dossier.places.contains { $0.point != nil }
        }
    }

    /// The files, or some of them, as pages list them; of the shape of `DownloadItem`.
    static func downloads(_ folder: DossierFolder, only: [ActorFile] = allCases) -> [PageValue] {
        let (actors, t) = (folder.dossier.actors, folder.t)
        let count = t(.actorCount, actors.count)
        return only.filter { $0.isThere(in: folder) }.map { file in
            let note =
                switch file {
                case .investigation where actors.contains { $0.kind == .place }: t(.placesLeaveOut, [.actors: count])
                case .investigation, .web: count
                case .table: t(.spellingCount, actors.reduce(0) { $0 + $1.spellings.count })
                case .map: t(.placeCount, folder.dossier.places.count { $0.point != nil })
                }
            return .record([.href: .text(file.name), .kind: .text(t(file.kind)), .note: .text(note)])
        }
    }
}
