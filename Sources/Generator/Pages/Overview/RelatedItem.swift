import Model

/// Another dossier of the site that has to do with this one.
enum RelatedItem {
    static let shape = PageShape.record(texts: [.title, .href, .because])

    /// Dossiers with the same people and much in common.
    static func related(_ folder: DossierFolder) -> [PageValue] {
        folder.dossier.related.compactMap { value($0.dossier, folder.t(.bothTell, [.names: folder.t.list($0.actors)]), in: folder) }
    }

    /// For an article alone, the dossier that it is most like; nil where it is like none.
    static func nearest(_ folder: DossierFolder) -> PageValue? {
        guard folder.isSingle, let placement = folder.dossier.placements.first, let nearest = placement.nearest else { return nil }
        return value(nearest.dossier, PlacementWords(placement: placement, t: folder.t).nearest ?? "", in: folder)
    }

    private static func value(_ id: String, _ because: String, in folder: DossierFolder) -> PageValue? {
        folder.directory[id].map { entry in
            .record([.title: .words(entry.title), .href: .text("../\(entry.name)/index.html"), .because: .words(because)])
        }
    }
}
