import Model

/// A settled place with its actor and the articles that name it.
struct PlaceRow: Sendable {
    let place: Place
    let point: GeoPoint
    /// In the dossier.
    let index: Int
    let actor: Actor
    /// Indices of articles, ascending.
    let sources: [Int]

    /// Those that most sources name first.
    static func settled(in folder: DossierFolder) -> [PlaceRow] {
        let rows = folder.dossier.places.compactMap { place -> PlaceRow? in
            guard let point = place.point, let index = folder.actorIndex[place.actor] else { return nil }
            let actor = folder.dossier.actors[index]
            return PlaceRow(place: place, point: point, index: index, actor: actor, sources: ActorMentions.naming(actor, in: folder))
        }
        return rows.sorted { ($1.sources.count, $0.index) < ($0.sources.count, $1.index) }
    }

    /// With two decimals, as the list of towns has them.
    static func degrees(_ value: Double) -> String {
        let hundredths = Int((abs(value) * 100).rounded())
        let rest = hundredths % 100
        return "\(value < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
